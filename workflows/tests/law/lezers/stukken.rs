//! Who reads what is no row: entries by their kind, packages, letters, the opening of a vault, the audit.

use super::{COMMISSIE, DIENST, in_volgorde, wie};
use crate::law::samples::als;
use strum::IntoEnumIterator;
use workflows::invoer::Geheim;
use workflows::inzage::{
    Plaats, Zicht, brieven, dossier, gunningsbrief, invoer, opening, openingsbewijs, pakket,
    selectiebrief,
};
use workflows::machine::Kind;
use workflows::role::Rol::{
    self, Auditor, BestuurlijkOpdrachtgever, Collegesecretaris, Escrowhouder, Tekenbevoegde,
};

const BESTUUR: &[Rol] = &[BestuurlijkOpdrachtgever, Collegesecretaris];

fn plaats(verklaard: bool) -> Plaats<'static> {
    Plaats {
        rij: "geopend",
        verklaard,
        ..Plaats::default()
    }
}

/// What is written on a row that somebody may not read in full, they do not read either.
#[test]
fn an_entry_is_read_no_further_than_its_row() {
    let aan_wie = [
        (
            Geheim::AlsRij,
            Rol::iter().filter(|rol| rol.van_mens()).collect(),
        ),
        (Geheim::Dienst, DIENST.to_vec()),
        (
            Geheim::Bestuur,
            [&DIENST[..], &[BestuurlijkOpdrachtgever]].concat(),
        ),
        (Geheim::Partij, DIENST.to_vec()),
    ];
    for (geheim, lezers) in aan_wie {
        for zicht in [Zicht::Nee, Zicht::Aantal, Zicht::Naam, Zicht::Ja] {
            let leest = |rol| invoer(geheim, &als(rol), &plaats(true), zicht, false) == Zicht::Ja;
            let verwacht = if zicht == Zicht::Ja { &lezers[..] } else { &[] };
            assert_eq!(wie(leest), in_volgorde(&[verwacht]), "{geheim:?} {zicht:?}");
        }
    }
}

/// What is between a party and the team the party reads too, and only on its own row.
#[test]
fn what_is_between_party_and_team_is_read_by_both() {
    let partij = als(Tekenbevoegde);
    for (eigen, zicht, leest) in [
        (true, Zicht::Ja, true),
        (false, Zicht::Ja, false),
        (true, Zicht::Naam, false),
    ] {
        let p = Plaats {
            eigen,
            ..plaats(true)
        };
        let ziet = invoer(Geheim::Partij, &partij, &p, zicht, false);
        assert_eq!(ziet == Zicht::Ja, leest, "{eigen} {zicht:?}");
    }
}

/// The notes of an assessor are of nobody else, the auditor included (DOMAIN.md 4.4).
#[test]
fn what_somebody_keeps_for_themselves_is_read_by_nobody_else() {
    let leest = |rol| invoer(Geheim::Zelf, &als(rol), &plaats(true), Zicht::Ja, false) == Zicht::Ja;
    assert_eq!(wie(leest), []);
}

#[test]
fn what_was_not_sent_yet_its_party_does_not_read() {
    let geheim = Geheim::Toegezonden(&["concept"]);
    let partij = als(Tekenbevoegde);
    for (rij, eigen, zicht, leest) in [
        ("concept", true, Zicht::Ja, false),
        ("concept", false, Zicht::Ja, true),
        ("verzonden", true, Zicht::Ja, true),
        ("verzonden", true, Zicht::Naam, false),
    ] {
        let p = Plaats {
            rij,
            eigen,
            ..Plaats::default()
        };
        let ziet = invoer(geheim, &partij, &p, zicht, false);
        assert_eq!(ziet == Zicht::Ja, leest, "{rij} {eigen} {zicht:?}");
    }
}

#[test]
fn the_audit_of_a_dossier_is_read_by_team_board_and_auditor() {
    let leest = |rol| dossier(&als(rol)) == Zicht::Ja;
    assert_eq!(wie(leest), in_volgorde(&[&DIENST, BESTUUR]));
}

#[test]
fn letters_and_the_opening_are_followed_by_who_answers_for_them() {
    let leest = |rol| brieven(&als(rol)) == Zicht::Ja;
    assert_eq!(wie(leest), in_volgorde(&[&DIENST]));
    let leest = |rol| opening(&als(rol)) == Zicht::Ja;
    assert_eq!(wie(leest), in_volgorde(&[&DIENST, &[Escrowhouder]]));
    for (verklaard, lezers) in [(true, &DIENST[..]), (false, &[Auditor])] {
        let leest = |rol| openingsbewijs(&als(rol), &plaats(verklaard)) == Zicht::Ja;
        assert_eq!(wie(leest), in_volgorde(&[lezers]), "{verklaard}");
    }
}

/// A letter about the selection or the award: of the team that declared, of its party once it was told.
#[test]
fn a_decision_on_one_submission_is_read_by_its_party_when_it_is_told() {
    for brief in [selectiebrief, gunningsbrief] {
        for (verklaard, lezers) in [(true, &DIENST[..]), (false, &[Auditor])] {
            for medegedeeld in [false, true] {
                let leest = |rol| brief(&als(rol), &plaats(verklaard), medegedeeld) == Zicht::Ja;
                assert_eq!(
                    wie(leest),
                    in_volgorde(&[lezers]),
                    "{verklaard} {medegedeeld}"
                );
            }
        }
        for (rij, medegedeeld, leest) in [
            ("gegund", false, false),
            ("gegund", true, true),
            ("in-kluis", true, false),
        ] {
            let p = Plaats {
                rij,
                eigen: true,
                ..Plaats::default()
            };
            let ziet = brief(&als(Tekenbevoegde), &p, medegedeeld);
            assert_eq!(ziet == Zicht::Ja, leest, "{rij} {medegedeeld}");
        }
    }
}

/// An opened BAFO is of the declared team; of the committee once it passed its check.
#[test]
fn the_content_of_a_bafo_is_read_from_its_opening_on() {
    let geopend = ["geopend", "niet-aanvaardbaar", "achterhaald"];
    let gegeven = ["getoetst", "beoordeeld", "aanvaardbaar", "afgewezen"];
    for staat in Kind::Bafo.states() {
        let commissie = gegeven.contains(&staat) || staat.ends_with("-gevraagd");
        let lezers: [&[Rol]; 2] = match (commissie, geopend.contains(&staat)) {
            (true, _) => [&DIENST, COMMISSIE],
            (false, true) => [&DIENST, &[]],
            (false, false) => [&[], &[]],
        };
        let p = Plaats {
            rij: staat,
            verklaard: true,
            ..Plaats::default()
        };
        let leest = |rol| pakket(Kind::Bafo, &als(rol), &p) == Zicht::Ja;
        assert_eq!(wie(leest), in_volgorde(&lezers), "{staat}");
    }
}

/// Between the publication and the opening packages are handed in or wait (Aanbestedingsbesluit art. 5 lid 7).
#[test]
fn packages_are_sealed_from_publication_to_opening() {
    for procedure in Kind::Procedure.states() {
        let p = Plaats {
            procedure,
            ..Plaats::default()
        };
        let verzegeld = ["gepubliceerd", "vooraangekondigd", "inschrijving-gesloten"];
        assert_eq!(p.verzegeld(), verzegeld.contains(&procedure), "{procedure}");
        assert_eq!(p.kluis_open(), procedure == "kluis-geopend", "{procedure}");
        for perceel in Kind::Perceel.states() {
            let p = Plaats { perceel, ..p };
            let open = !["open", "ingetrokken"].contains(&perceel) || procedure == "kluis-geopend";
            assert_eq!(p.kluis_open(), open, "{procedure} {perceel}");
        }
    }
}
