//! Who reads the sealed content of a package after the opening. Falling out takes it away from nobody:
//! whoever scored it keeps it for the file (DOMAIN.md 4.0).

use super::{AUDITOR, COMMISSIE, Plaats, TEAM, Zicht, of_niets};
use crate::machine::Kind;
use crate::role::Rollen;

/// The committee was given this inschrijving: its round began.
fn ter_beoordeling_gegeven(p: &Plaats<'_>) -> bool {
    p.was_gegeven
        || matches!(
            p.rij,
            "in-beoordeling"
                | "beoordeeld"
                | "geselecteerd"
                | "reserve"
                | "niet-geselecteerd"
                | "in-dialoog"
                | "dialoog-beeindigd"
                | "bafo-ingediend"
                | "bafo-afgewezen"
                | "beoogd-gegund"
                | "afgewezen"
                | "gegund"
                | "afgevallen"
                | "gunning-vervallen"
        )
}

/// The committee was given this BAFO: it passed its check.
pub(super) fn bafo_gelezen(p: &Plaats<'_>) -> bool {
    p.was_gegeven
        || matches!(
            p.rij,
            "getoetst" | "beoordeeld" | "aanvaardbaar" | "afgewezen"
        )
        || p.rij.ends_with("-gevraagd")
}

/// Whether these roles may read the sealed content of a package now.
#[must_use]
pub fn pakket(kind: Kind, rollen: &Rollen, p: &Plaats<'_>) -> Zicht {
    let geopend = match kind {
        Kind::Inschrijving => p.pakket_geopend(),
        Kind::Bafo => {
            matches!(p.rij, "geopend" | "niet-aanvaardbaar" | "achterhaald") || bafo_gelezen(p)
        }
        _ => false,
    };
    let team = geopend && p.verklaard && rollen.een_van(TEAM);
    let gelezen = match kind {
        Kind::Bafo => bafo_gelezen(p),
        _ => ter_beoordeling_gegeven(p),
    };
    let commissie = geopend && gelezen && p.verklaard && rollen.een_van(COMMISSIE);
    let auditor = geopend && rollen.een_van(AUDITOR);
    of_niets(p.eigen || team || commissie || auditor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Rol;

    fn leest(kind: Kind, toestand: &str, was_gegeven: bool, verklaard: bool) -> bool {
        let plaats = Plaats {
            rij: toestand,
            was_gegeven,
            verklaard,
            ..Plaats::default()
        };
        let commissie = [Rol::Beoordelaar].into_iter().collect();
        pakket(kind, &commissie, &plaats) == Zicht::Ja
    }

    #[test]
    fn who_scored_a_package_keeps_reading_it_after_the_exclusion() {
        for toestand in ["uitgesloten", "niet-geschikt", "ongeldig"] {
            assert!(
                leest(Kind::Inschrijving, toestand, true, true),
                "{toestand}"
            );
        }
        assert!(leest(Kind::Bafo, "niet-aanvaardbaar", true, true));
    }

    #[test]
    fn a_package_that_the_committee_never_got_stays_closed_to_it() {
        for toestand in ["uitgesloten", "niet-geschikt", "ongeldig", "in-vormtoets"] {
            assert!(
                !leest(Kind::Inschrijving, toestand, false, true),
                "{toestand}"
            );
        }
        assert!(!leest(Kind::Bafo, "niet-aanvaardbaar", false, true));
        assert!(
            !leest(Kind::Inschrijving, "uitgesloten", true, false),
            "not declared"
        );
    }
}
