//! What the page of a dialogue shows besides what every row shows, and the dialogues of a perceel
//! side by side.

use crate::steps::rij;
use crate::store::concretiseren::{Dialoog, Onderwerp, Sessie};
use crate::views::delen::{Cel, Kop, Staat, Tabel, Toon};
use crate::views::tijd::{self, Vorm};
use serde::Serialize;
use workflows::invoer::{Veldsoort, soort};
use workflows::machine::Kind;

/// The dialogue with one party.
#[derive(Clone, Debug, Serialize)]
pub struct DialoogDeel {
    /// Sessions that were held or are closed.
    pub gehouden: usize,
    /// Sessions that the leidraad announced.
    pub aangekondigd: u32,
    /// Number, date, place and state of each session.
    pub sessies: Tabel,
    /// The topics with what was agreed.
    pub onderwerpen: Vec<Onderwerpregel>,
    /// When and how the dialogue ends without result.
    pub uitstapregel: String,
}

/// One topic.
#[derive(Clone, Debug, Serialize)]
pub struct Onderwerpregel {
    /// Its name in the leidraad.
    pub naam: String,
    /// Where it stands.
    pub stand: Staat,
    /// What was agreed; lines are kept.
    pub tekst: String,
    /// When it was recorded, seconds in UTC.
    pub op: Option<i64>,
    /// Where it can be changed, by those who may.
    pub wijzig: Option<String>,
}

/// Every dialogue of a perceel, for the team.
#[derive(Clone, Debug, Serialize)]
pub struct Dialoogoverzicht {
    /// Parties by topics.
    pub onderwerpen: Tabel,
    /// All sessions in order of time.
    pub sessies: Tabel,
}

impl DialoogDeel {
    /// As the page shows it; `wijzig` gives the address where a topic can be changed.
    #[must_use]
    pub fn van(dialoog: &Dialoog, wijzig: impl Fn(&str) -> Option<String>) -> Self {
        Self {
            gehouden: dialoog.sessies.iter().filter(|s| is_gehouden(s)).count(),
            aangekondigd: dialoog.aangekondigd,
            sessies: Tabel {
                bijschrift: "Sessies".to_owned(),
                koppen: ["Sessie", "Dag en tijd", "Plaats", "Stand"]
                    .map(Kop::tekst)
                    .to_vec(),
                rijen: dialoog.sessies.iter().map(sessieregel).collect(),
                leeg: "Er is nog geen sessie gepland.".to_owned(),
            },
            onderwerpen: dialoog
                .onderwerpen
                .iter()
                .map(|onderwerp| Onderwerpregel::van(onderwerp, wijzig(&onderwerp.code)))
                .collect(),
            uitstapregel: dialoog.uitstapregel.clone(),
        }
    }
}

impl Onderwerpregel {
    fn van(onderwerp: &Onderwerp, wijzig: Option<String>) -> Self {
        Self {
            naam: onderwerp.naam.clone(),
            stand: stand(onderwerp),
            tekst: onderwerp.tekst.clone(),
            op: onderwerp.op.map(|op| op.0),
            wijzig: wijzig.filter(|_| onderwerp.stand.is_some()),
        }
    }
}

impl Dialoogoverzicht {
    /// The dialogues side by side; none when there are none to see.
    #[must_use]
    pub fn van(dialogen: &[Dialoog]) -> Option<Self> {
        let eerste = dialogen.first()?;
        let mut koppen = ["Partij", "Dialoog", "Sessies"].map(Kop::tekst).to_vec();
        let onderwerpen = eerste.onderwerpen.iter();
        koppen.extend(onderwerpen.map(|onderwerp| Kop::tekst(onderwerp.naam.clone())));
        let mut sessies: Vec<_> = dialogen
            .iter()
            .flat_map(|dialoog| dialoog.sessies.iter().map(move |sessie| (dialoog, sessie)))
            .collect();
        sessies.sort_by_key(|(_, sessie)| (sessie.op, sessie.nummer));
        Some(Self {
            onderwerpen: Tabel {
                bijschrift: "Partijen en onderwerpen".to_owned(),
                koppen,
                rijen: dialogen.iter().map(partijregel).collect(),
                leeg: String::new(),
            },
            sessies: Tabel {
                bijschrift: "Alle sessies".to_owned(),
                koppen: ["Partij", "Sessie", "Dag en tijd", "Plaats", "Stand"]
                    .map(Kop::tekst)
                    .to_vec(),
                rijen: sessies
                    .into_iter()
                    .map(|(dialoog, sessie)| {
                        let mut cellen = sessieregel(sessie);
                        cellen.insert(0, Cel::tekst(dialoog.plek.rij.naam.clone()));
                        cellen
                    })
                    .collect(),
                leeg: "Er is nog geen sessie gepland.".to_owned(),
            },
        })
    }
}

impl Dialoogoverzicht {
    /// A sample of two parties.
    pub(in crate::steps) fn voorbeeld() -> Self {
        let tabel = |bijschrift: &str, kop: &str| Tabel {
            bijschrift: bijschrift.to_owned(),
            koppen: vec![Kop::tekst("Partij"), Kop::tekst(kop)],
            rijen: vec![vec![
                Cel::link("Coalitie Wmo", "/dialoogtrajecten/1"),
                Cel::staat("Akkoord", Toon::Goed),
            ]],
            leeg: String::new(),
        };
        Self {
            onderwerpen: tabel("Partijen en onderwerpen", "Bekostiging"),
            sessies: tabel("Alle sessies", "Stand"),
        }
    }
}

fn partijregel(dialoog: &Dialoog) -> Vec<Cel> {
    let traject = &dialoog.plek.rij;
    let naam = Cel::link(
        traject.naam.clone(),
        rij::pagina_van(Kind::Dialoogtraject, traject.id),
    );
    let staat = Cel::merk(rij::staat(Kind::Dialoogtraject, &traject.toestand));
    let standen = dialoog.onderwerpen.iter();
    let gehouden = dialoog.sessies.iter().filter(|s| is_gehouden(s)).count();
    let sessies = Cel::tekst(format!("{gehouden} van {}", dialoog.aangekondigd));
    [naam, staat, sessies]
        .into_iter()
        .chain(standen.map(|onderwerp| Cel::merk(stand(onderwerp))))
        .collect()
}

fn sessieregel(sessie: &Sessie) -> Vec<Cel> {
    let zitting = &sessie.plek.rij;
    vec![
        Cel::link(
            format!("Sessie {}", sessie.nummer),
            rij::pagina_van(Kind::Dialoogsessie, zitting.id),
        ),
        Cel::tekst(
            sessie
                .op
                .and_then(|op| tijd::moment(op.0, Vorm::Gewoon).ok())
                .unwrap_or_default(),
        ),
        Cel::tekst(sessie.plaats.clone()),
        Cel::merk(rij::staat(Kind::Dialoogsessie, &zitting.toestand)),
    ]
}

fn is_gehouden(sessie: &Sessie) -> bool {
    !matches!(
        sessie.plek.rij.toestand.as_str(),
        "gepland" | "agenda-verzonden" | "verplaatst" | "vervallen"
    )
}

/// The stand of a topic in the words of its form.
fn stand(onderwerp: &Onderwerp) -> Staat {
    let Some(code) = &onderwerp.stand else {
        return Staat {
            tekst: "Nog open".to_owned(),
            toon: Toon::Stil,
        };
    };
    Staat {
        tekst: label(code).unwrap_or(code).to_owned(),
        toon: match code.as_str() {
            "akkoord" | "in-bafo" => Toon::Goed,
            "geschil" => Toon::LetOp,
            _ => Toon::Gewoon,
        },
    }
}

fn label(code: &str) -> Option<&'static str> {
    let veld = soort("afspraak")?
        .velden
        .iter()
        .find(|v| v.naam == "stand")?;
    let Veldsoort::Keuze(keuzes) = veld.soort else {
        return None;
    };
    keuzes
        .iter()
        .find(|(c, _)| *c == code)
        .map(|(_, label)| *label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stand_has_the_words_of_its_form() {
        assert_eq!(label("in-bafo"), Some("Komt in de BAFO"));
        assert_eq!(label("onbekend"), None);
    }
}
