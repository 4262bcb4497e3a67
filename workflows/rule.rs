//! A rule of law as data plus one function: listable without being run.

use crate::role::Rol;
use jiff::Timestamp;
use serde::Serialize;

/// Where a rule comes from. Only `Wet` and `Rechtspraak` bind by themselves;
/// `Leidraad` binds because the aanbestedende dienst announced it (Aw 2012 art. 2.39 lid 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "soort", rename_all = "kebab-case")]
pub enum Bron {
    /// Statute, for example `Aw 2012` and `2.54 lid 1`.
    Wet {
        /// Short title of the statute.
        wet: &'static str,
        /// The article.
        artikel: &'static str,
    },
    /// The announced leidraad, with the article that it imitates where there is one.
    Leidraad {
        /// The subject of the paragraph in the leidraad.
        paragraaf: &'static str,
        /// The article that it imitates.
        naar: Option<&'static str>,
    },
    /// A judgment.
    Rechtspraak {
        /// ECLI or the place where it was published.
        ecli: &'static str,
    },
    /// Our own rule of good order.
    Huisregel,
}

impl Bron {
    /// Aanbestedingswet 2012.
    #[must_use]
    pub const fn aw(artikel: &'static str) -> Self {
        Self::Wet {
            wet: "Aw 2012",
            artikel,
        }
    }

    /// Aanbestedingsbesluit.
    #[must_use]
    pub const fn ab(artikel: &'static str) -> Self {
        Self::Wet {
            wet: "Aanbestedingsbesluit",
            artikel,
        }
    }

    /// The leidraad, imitating no article.
    #[must_use]
    pub const fn leidraad(paragraaf: &'static str) -> Self {
        Self::Leidraad {
            paragraaf,
            naar: None,
        }
    }

    /// The leidraad, imitating an article that a SAS-procedure does not have by law.
    #[must_use]
    pub const fn leidraad_naar(paragraaf: &'static str, naar: &'static str) -> Self {
        Self::Leidraad {
            paragraaf,
            naar: Some(naar),
        }
    }
}

impl std::fmt::Display for Bron {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Wet { wet, artikel } => write!(f, "{wet}, art. {artikel}"),
            Self::Leidraad {
                paragraaf,
                naar: None,
            } => write!(f, "leidraad, {paragraaf}"),
            Self::Leidraad {
                paragraaf,
                naar: Some(naar),
            } => {
                write!(f, "leidraad, {paragraaf} (naar {naar})")
            }
            Self::Rechtspraak { ecli } => f.write_str(ecli),
            Self::Huisregel => f.write_str("huisregel"),
        }
    }
}

/// One rule: one sentence, one function, one source.
#[derive(Debug)]
pub struct Rule<F: 'static> {
    /// Stable code, unique in the whole system; it is in the API, the docs and the tests.
    pub code: &'static str,
    /// What must be so, in Dutch, for the person who is blocked: true of the checklist and of the refusal.
    pub zin: &'static str,
    /// Where it stands.
    pub bron: Bron,
    /// The test itself.
    pub geldt: fn(&F) -> bool,
    /// Not empty when the rule asks for the paraaf of another person with one of these roles.
    pub paraaf: &'static [Rol],
    /// When that paraaf is asked for at all.
    pub nodig: fn(&F) -> bool,
}

impl<F> Clone for Rule<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F> Copy for Rule<F> {}

impl<F> Rule<F> {
    /// A rule about the facts.
    #[must_use]
    pub const fn new(
        code: &'static str,
        zin: &'static str,
        bron: Bron,
        geldt: fn(&F) -> bool,
    ) -> Self {
        Self {
            code,
            zin,
            bron,
            geldt,
            paraaf: &[],
            nodig: |_| true,
        }
    }

    /// Four eyes: somebody else, in one of these roles, has put a paraaf on the present content.
    #[must_use]
    pub const fn paraaf(
        code: &'static str,
        zin: &'static str,
        bron: Bron,
        rollen: &'static [Rol],
    ) -> Self {
        Self {
            code,
            zin,
            bron,
            geldt: |_| true,
            paraaf: rollen,
            nodig: |_| true,
        }
    }

    /// The same rule, asking for its paraaf only when this holds.
    #[must_use]
    pub const fn alleen_als(self, nodig: fn(&F) -> bool) -> Self {
        Self { nodig, ..self }
    }
}

impl<F: Feiten> Rule<F> {
    /// Whether the rule is met by these facts.
    #[must_use]
    pub fn gehaald(&self, feiten: &F) -> bool {
        (self.geldt)(feiten)
            && (self.vraagt(feiten).is_empty()
                || feiten.gemeen().paraaf_van_ander(self.paraaf).is_some())
    }

    /// The roles whose paraaf the rule asks for, with these facts.
    #[must_use]
    pub fn vraagt(&self, feiten: &F) -> &'static [Rol] {
        if (self.nodig)(feiten) {
            self.paraaf
        } else {
            &[]
        }
    }
}

/// The jurist has put a paraaf.
#[must_use]
pub const fn paraaf_jurist<F>() -> Rule<F> {
    Rule::paraaf(
        "paraaf-jurist",
        "De jurist moet een paraaf zetten op de inhoud zoals die nu is.",
        Bron::Huisregel,
        &[Rol::Jurist],
    )
}

/// The bestuurlijk opdrachtgever has put a paraaf.
#[must_use]
pub const fn paraaf_opdrachtgever<F>() -> Rule<F> {
    Rule::paraaf(
        "paraaf-opdrachtgever",
        "De bestuurlijk opdrachtgever moet een paraaf zetten op de inhoud zoals die nu is.",
        Bron::Huisregel,
        &[Rol::BestuurlijkOpdrachtgever],
    )
}

/// The chair of the committee has put a paraaf.
#[must_use]
pub const fn paraaf_voorzitter<F>() -> Rule<F> {
    Rule::paraaf(
        "paraaf-voorzitter",
        "De voorzitter van de commissie moet een paraaf zetten op de inhoud zoals die nu is.",
        Bron::Huisregel,
        &[Rol::Voorzitter],
    )
}

/// The second procurement officer has put a paraaf.
#[must_use]
pub const fn paraaf_tweede_inkoper<F>() -> Rule<F> {
    Rule::paraaf(
        "paraaf-tweede-inkoper",
        "De tweede inkoper moet een paraaf zetten op de inhoud zoals die nu is.",
        Bron::Huisregel,
        &[Rol::TweedeInkoper, Rol::Inkoopadviseur],
    )
}

/// The code of [`met_reden`]: who shows an act that has it, brings a field for the reason.
pub const REDEN: &str = "reden-vermeld";

/// A reason was given with the request.
#[must_use]
pub const fn met_reden<F: Feiten>() -> Rule<F> {
    Rule::new(
        REDEN,
        "U moet de reden opschrijven bij ‘Toelichting’.",
        Bron::aw("2.56"),
        |f| f.gemeen().toelichting,
    )
}

/// Whether the vault can be locked so that the loss of one passphrase does not keep it shut: two
/// inkopers can open it, and with the escrowhouder there are three pairs.
#[must_use]
pub const fn genoeg_houders(inkopers: usize, escrow: bool) -> bool {
    inkopers >= 2 && escrow
}

/// A term as data: what runs, by which source, and until when.
#[derive(Debug)]
pub struct Termijn<F: 'static> {
    /// Stable code.
    pub code: &'static str,
    /// What runs, in Dutch.
    pub zin: &'static str,
    /// Where it stands.
    pub bron: Bron,
    /// The instant from which the waiting act is possible; `None` when the term does not run.
    pub tot: fn(&F) -> Option<Timestamp>,
}

/// What every machine's facts share.
#[derive(Clone, Debug, Default)]
pub struct Gemeen {
    /// The legal clock: whole UTC seconds.
    pub nu: Timestamp,
    /// Whether a toelichting came with the request.
    pub toelichting: bool,
    /// The parafen on the present content of the row for the present act.
    pub parafen: Vec<Paraaf>,
}

/// One paraaf on the present content.
#[derive(Clone, Copy, Debug)]
pub struct Paraaf {
    /// In which role it was put.
    pub rol: Rol,
    /// When it was put.
    pub op: Timestamp,
    /// Whether the same person now performs the act; then it does not count as a second pair of eyes.
    pub van_uitvoerder: bool,
}

impl Gemeen {
    /// The paraaf of another person in one of these roles.
    #[must_use]
    pub fn paraaf_van_ander(&self, rollen: &[Rol]) -> Option<&Paraaf> {
        self.parafen
            .iter()
            .find(|p| !p.van_uitvoerder && rollen.contains(&p.rol))
    }

    /// Whether another person put a paraaf in one of these roles at most `seconden` ago.
    /// An older paraaf of a third person does not stand in the way of a fresh one.
    #[must_use]
    pub fn verse_paraaf_van_ander(&self, rollen: &[Rol], seconden: i64) -> bool {
        self.parafen.iter().any(|p| {
            !p.van_uitvoerder
                && rollen.contains(&p.rol)
                && p.op.duration_until(self.nu).as_secs() <= seconden
        })
    }
}

/// The facts of one machine, loaded inside the transaction by `store::facts`.
pub trait Feiten: Default + Send + Sync + 'static {
    /// What every machine's facts share.
    fn gemeen(&self) -> &Gemeen;
}

/// Whether the instant is strictly behind us: what is due exactly now is still on time.
#[must_use]
pub fn verstreken(moment: Option<Timestamp>, nu: Timestamp) -> bool {
    moment.is_some_and(|m| nu > m)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_cited_as_a_jurist_does() {
        let wet = Bron::Wet {
            wet: "Burgerlijk Wetboek",
            artikel: "6:217",
        };
        for (bron, tekst) in [
            (wet, "Burgerlijk Wetboek, art. 6:217"),
            (Bron::leidraad("BAFO"), "leidraad, BAFO"),
        ] {
            assert_eq!(bron.to_string(), tekst);
        }
    }
}
