//! The organisations of a submission: what each knows of the others, and what the authority knows
//! (DOMAIN.md 4.3; Aanbestedingsbesluit art. 5 lid 7).

use super::{AUDITOR, Plaats, TEAM, Zicht, of_niets};
use crate::role::Rollen;

/// Whether the package of an inschrijving in this state was opened.
pub(super) fn is_geopend(inschrijving: &str) -> bool {
    !matches!(
        inschrijving,
        "" | "concept"
            | "hash-gedeponeerd"
            | "ingediend"
            | "in-kluis"
            | "teruggetrokken"
            | "te-laat"
            | "teruggegeven"
    )
}

/// A deelnemer belongs to its own organisation. The penvoerder reads how far it is on its own
/// inschrijving, see [`voortgang_deelnemers`]; the authority reads it with the opened package, and what
/// was never sealed not at all.
pub(super) fn deelnemer(rollen: &Rollen, p: &Plaats<'_>) -> Zicht {
    let verzegeld = p.rij == "ingediend" && is_geopend(p.inschrijving);
    let team = verzegeld && p.verklaard && rollen.een_van(TEAM);
    let auditor = verzegeld && rollen.een_van(AUDITOR);
    of_niets(p.eigen || team || auditor)
}

/// Whether these roles may know, on an inschrijving, which organisations take part and who of them
/// signed: its own party.
#[must_use]
pub fn voortgang_deelnemers(p: &Plaats<'_>) -> Zicht {
    of_niets(p.eigen)
}

/// Whether somebody who may read a package may read this eigen verklaring in it. `van_zelf`: it is that
/// of the reader's own organisation. The party that submits never reads that of another organisation,
/// also after the opening; the authority reads them all.
#[must_use]
pub fn verklaring_in_pakket(p: &Plaats<'_>, van_zelf: bool) -> Zicht {
    of_niets(van_zelf || !p.eigen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Rol;

    fn als(rol: Rol) -> Rollen {
        [rol].into_iter().collect()
    }

    #[test]
    fn the_authority_knows_a_deelnemer_only_with_the_opened_package() {
        for (rij, inschrijving, ziet) in [
            ("getekend", "concept", false),
            ("ingediend", "ingediend", false),
            ("ingediend", "in-kluis", false),
            ("ingediend", "geopend", true),
            ("ingediend", "teruggetrokken", false),
            ("uitgenodigd", "geopend", false),
        ] {
            let p = Plaats {
                rij,
                inschrijving,
                verklaard: true,
                ..Plaats::default()
            };
            for rol in [Rol::Inkoopadviseur, Rol::Jurist, Rol::Auditor] {
                let zicht = deelnemer(&als(rol), &p);
                assert_eq!(zicht == Zicht::Ja, ziet, "{rij} {inschrijving} {rol:?}");
            }
            let niet_verklaard = Plaats {
                verklaard: false,
                ..p
            };
            assert_eq!(deelnemer(&als(Rol::Jurist), &niet_verklaard), Zicht::Nee);
            for rol in [Rol::Tekenbevoegde, Rol::Beoordelaar, Rol::Beheerder] {
                assert_eq!(deelnemer(&als(rol), &p), Zicht::Nee, "{rol:?}");
            }
        }
    }

    #[test]
    fn a_party_never_reads_the_declaration_of_another_organisation() {
        let penvoerder = Plaats {
            eigen: true,
            rij: "geopend",
            ..Plaats::default()
        };
        assert_eq!(verklaring_in_pakket(&penvoerder, false), Zicht::Nee);
        assert_eq!(verklaring_in_pakket(&penvoerder, true), Zicht::Ja);
        assert_eq!(verklaring_in_pakket(&Plaats::default(), false), Zicht::Ja);
        assert_eq!(voortgang_deelnemers(&penvoerder), Zicht::Ja);
        assert_eq!(voortgang_deelnemers(&Plaats::default()), Zicht::Nee);
    }
}
