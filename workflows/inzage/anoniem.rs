//! Judging without names, where the leidraad says so (DOMAIN.md 4.4).
//!
//! The declaration of interests needs the names (DOMAIN.md 5, separation 6), the scoring must not have
//! them. So a member of the committee reads the list of names without the rows that it belongs to, and
//! after the own declaration the rows without their names: nothing ties the one to the other.

use super::{AUDITOR, COMMISSIE, Plaats, TEAM, Zicht, of_niets, pakket};
use crate::machine::Kind;
use crate::role::Rollen;

/// Whether this person knows a submission, and what hangs below it, by a pseudonym only. Who knows the
/// names in another role reads them: a pseudonym would hide nothing.
#[must_use]
pub fn zonder_namen(rollen: &Rollen, p: &Plaats<'_>) -> bool {
    let kent_namen = p.eigen || rollen.een_van(TEAM) || rollen.een_van(AUDITOR);
    p.commissie_anoniem && rollen.een_van(COMMISSIE) && !kent_namen
}

/// Whether these roles may read, on the procedure, the names of those who handed in something: the list
/// over which the committee declares its interests, from the opening until the own declaration.
#[must_use]
pub fn namen_bij_verklaring(rollen: &Rollen, p: &Plaats<'_>) -> Zicht {
    of_niets(p.procedure == "kluis-geopend" && !p.verklaard && rollen.een_van(COMMISSIE))
}

/// Whether these roles may read a package as a whole: its receipt, its eigen verklaringen, and the
/// names of its files. Who reads without names reads the answers and their attachments only.
#[must_use]
pub fn pakket_geheel(kind: Kind, rollen: &Rollen, p: &Plaats<'_>) -> Zicht {
    if zonder_namen(rollen, p) {
        Zicht::Nee
    } else {
        pakket(kind, rollen, p)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inzage::rij;
    use crate::role::Rol;

    fn als(rollen: &[Rol]) -> Rollen {
        rollen.iter().copied().collect()
    }

    fn plaats(commissie_anoniem: bool, verklaard: bool) -> Plaats<'static> {
        Plaats {
            rij: "in-beoordeling",
            perceel: "beoordeling",
            procedure: "kluis-geopend",
            commissie_anoniem,
            verklaard,
            ..Plaats::default()
        }
    }

    #[test]
    fn an_assessor_knows_either_the_names_or_the_rows() {
        let beoordelaar = als(&[Rol::Beoordelaar]);
        for (verklaard, zicht, namen) in [
            (false, Zicht::Nee, Zicht::Ja),
            (true, Zicht::Naam, Zicht::Nee),
        ] {
            let p = plaats(true, verklaard);
            assert_eq!(rij(Kind::Inschrijving, &beoordelaar, &p), zicht);
            assert_eq!(namen_bij_verklaring(&beoordelaar, &p), namen);
        }
        let open = plaats(false, true);
        assert_eq!(rij(Kind::Inschrijving, &beoordelaar, &open), Zicht::Ja);
    }

    #[test]
    fn a_package_is_read_without_what_names_its_party() {
        let (zonder, met) = (plaats(true, true), plaats(false, true));
        for rol in [Rol::Beoordelaar, Rol::Voorzitter] {
            let rollen = als(&[rol]);
            assert_eq!(pakket(Kind::Inschrijving, &rollen, &zonder), Zicht::Ja);
            let geheel = |p| pakket_geheel(Kind::Inschrijving, &rollen, p);
            assert_eq!((geheel(&zonder), geheel(&met)), (Zicht::Nee, Zicht::Ja));
        }
    }

    #[test]
    fn who_knows_the_names_in_another_role_reads_them() {
        let p = plaats(true, true);
        assert!(zonder_namen(&als(&[Rol::Voorzitter]), &p));
        assert!(!zonder_namen(
            &als(&[Rol::Voorzitter, Rol::TweedeInkoper]),
            &p
        ));
        assert!(!zonder_namen(&als(&[Rol::Auditor]), &p));
    }
}
