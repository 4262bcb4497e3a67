//! Who reads the rows of each machine, role by role, from outside the organisation that the row is of.

use super::{COMMISSIE, DIENST, in_volgorde, wie};
use crate::law::samples::als;
use workflows::inzage::{Plaats, Zicht, rij};
use workflows::machine::Kind;
use workflows::role::Rol::{
    self, AdviesraadLid, AdviesraadSecretaris, Auditor, Beheerder, BestuurlijkOpdrachtgever,
    Collegesecretaris, Contractmanager, Escrowhouder, Griffier, Inkoopadviseur, Jurist,
    Klachtbehandelaar, Tekenbevoegde, TweedeInkoper, Voorzitter, Zorgaanbieder,
};

const TEAM: &[Rol] = &[Inkoopadviseur, TweedeInkoper, Jurist];
const DELEGATIE: &[Rol] = &[AdviesraadLid, AdviesraadSecretaris];
const OPDRACHTGEVER: &[Rol] = &[BestuurlijkOpdrachtgever];
const COLLEGE_EN_BEHEER: &[Rol] = &[Collegesecretaris, Contractmanager];
/// Whom a traject concerns within the gemeenten.
const SPOOR: &[Rol] = &[
    BestuurlijkOpdrachtgever,
    Collegesecretaris,
    Griffier,
    AdviesraadSecretaris,
    Contractmanager,
];

/// The roles that see this much of the row.
fn zien(kind: Kind, p: &Plaats<'_>, zicht: Zicht) -> Vec<Rol> {
    wie(|rol| rij(kind, &als(rol), p) == zicht)
}

/// These roles read the row, those know its name, and nobody else knows anything.
fn assert_lezers(kind: Kind, p: &Plaats<'_>, lezen: &[&[Rol]], namen: &[&[Rol]]) {
    let wat = format!("{} {p:?}", kind.name());
    assert_eq!(zien(kind, p, Zicht::Ja), in_volgorde(lezen), "{wat}");
    assert_eq!(zien(kind, p, Zicht::Naam), in_volgorde(namen), "{wat}");
    assert_eq!(zien(kind, p, Zicht::Aantal), [], "{wat}");
}

/// A row in this state, in a procedure and a perceel whose vault is open; the reader declared interests.
fn bij<'a>(rij: &'a str, perceel: &'a str) -> Plaats<'a> {
    Plaats {
        rij,
        perceel,
        procedure: "kluis-geopend",
        verklaard: true,
        ..Plaats::default()
    }
}

/// The same before the own declaration.
fn onverklaard<'a>(p: &Plaats<'a>) -> Plaats<'a> {
    Plaats {
        verklaard: false,
        ..*p
    }
}

#[test]
fn a_traject_is_read_by_those_whom_it_concerns_in_the_gemeenten() {
    for kind in [
        Kind::Inkoopspoor,
        Kind::Consultatie,
        Kind::Bestuursbesluit,
        Kind::Inbesteding,
    ] {
        for staat in kind.states() {
            assert_lezers(kind, &bij(staat, ""), &[&DIENST, SPOOR], &[]);
        }
    }
    let open_huis = bij("voorbereid", "");
    assert_lezers(Kind::Openhouse, &open_huis, &[&DIENST, SPOOR], &[]);
}

/// A procedure in preparation is known to those who will work in it, the keeper of a key included.
#[test]
fn a_procedure_in_preparation_is_read_by_who_will_work_in_it() {
    let werken: [&[Rol]; 5] = [&DIENST, SPOOR, COMMISSIE, DELEGATIE, &[Escrowhouder]];
    for procedure in ["voorbereid", "publicatie-klaar"] {
        let p = Plaats {
            rij: procedure,
            procedure,
            ..Plaats::default()
        };
        assert_lezers(Kind::Procedure, &p, &werken, &[]);
        assert_lezers(Kind::Perceel, &p, &werken, &[]);
    }
    let rest: &[Rol] = &[Zorgaanbieder, Tekenbevoegde, Klachtbehandelaar, Beheerder];
    let p = bij("open", "open");
    assert_lezers(Kind::Perceel, &p, &werken, &[rest]);
}

#[test]
fn questions_are_of_the_team_until_the_nota_is_sent() {
    for staat in Kind::Vraag.states() {
        assert_lezers(Kind::Vraag, &bij(staat, ""), &[&DIENST], &[]);
    }
    for staat in Kind::Nota.states() {
        if staat != "verzonden" {
            assert_lezers(Kind::Nota, &bij(staat, ""), &[&DIENST], &[]);
        }
    }
}

#[test]
fn a_submission_in_an_open_vault_waits_with_the_opened_ones() {
    let p = Plaats {
        procedure: "kluis-geopend",
        ..bij("in-kluis", "open")
    };
    assert_lezers(Kind::Inschrijving, &p, &[&DIENST, COMMISSIE], &[]);
    let namen: [&[Rol]; 2] = [TEAM, COMMISSIE];
    assert_lezers(Kind::Inschrijving, &onverklaard(&p), &[&[Auditor]], &namen);
}

#[test]
fn a_round_is_of_team_and_committee_and_its_ranking_also_of_the_board() {
    let p = bij("consensus", "beoordeling");
    let lezen: [&[Rol]; 2] = [&DIENST, COMMISSIE];
    assert_lezers(Kind::Beoordelingsronde, &p, &lezen, &[]);
    let p = Plaats {
        rangorde_getekend: true,
        ..p
    };
    let lezen: [&[Rol]; 3] = [&DIENST, COMMISSIE, OPDRACHTGEVER];
    assert_lezers(Kind::Beoordelingsronde, &p, &lezen, &[]);
}

#[test]
fn an_advice_is_of_the_delegation_the_chair_and_the_team() {
    for staat in Kind::Advies.states() {
        let lezen: [&[Rol]; 3] = [&DIENST, DELEGATIE, &[Voorzitter]];
        assert_lezers(Kind::Advies, &bij(staat, "beoordeling"), &lezen, &[]);
    }
}

#[test]
fn a_dialogue_is_between_the_team_and_the_party() {
    for staat in Kind::Dialoogtraject.states() {
        let p = bij(staat, "dialoog");
        assert_lezers(Kind::Dialoogtraject, &p, &[&DIENST], &[OPDRACHTGEVER]);
        let p = onverklaard(&p);
        assert_lezers(Kind::Dialoogtraject, &p, &[&[Auditor]], &[OPDRACHTGEVER]);
    }
    for staat in Kind::Dialoogsessie.states() {
        let p = bij(staat, "dialoog");
        assert_lezers(Kind::Dialoogsessie, &p, &[&DIENST], &[]);
        assert_lezers(Kind::Dialoogsessie, &onverklaard(&p), &[&[Auditor]], &[]);
    }
}

/// DOMAIN.md 4.4: what the committee was given to judge, and without names where the leidraad says so.
#[test]
fn a_bafo_is_read_by_the_committee_once_it_passed_its_check() {
    let gegeven = ["getoetst", "beoordeeld", "aanvaardbaar", "afgewezen"];
    for staat in Kind::Bafo.states() {
        let p = bij(staat, "bafo-beoordeling");
        let commissie = if gegeven.contains(&staat) || staat.ends_with("-gevraagd") {
            COMMISSIE
        } else {
            &[]
        };
        assert_lezers(Kind::Bafo, &p, &[&DIENST, commissie], &[OPDRACHTGEVER]);
        let later = onverklaard(&p);
        assert_lezers(Kind::Bafo, &later, &[&[Auditor]], &[OPDRACHTGEVER]);
        let anoniem = Plaats {
            commissie_anoniem: true,
            ..p
        };
        let namen: [&[Rol]; 2] = [commissie, OPDRACHTGEVER];
        assert_lezers(Kind::Bafo, &anoniem, &[&DIENST], &namen);
        let anoniem = onverklaard(&anoniem);
        assert_lezers(Kind::Bafo, &anoniem, &[&[Auditor]], &[OPDRACHTGEVER]);
    }
}

#[test]
fn a_complaint_is_read_by_who_handles_it_and_who_answers_for_the_tender() {
    let lezen: [&[Rol]; 3] = [&DIENST, OPDRACHTGEVER, &[Klachtbehandelaar]];
    for staat in Kind::Klacht.states() {
        assert_lezers(Kind::Klacht, &bij(staat, ""), &lezen, &[]);
    }
}

#[test]
fn a_contract_and_what_follows_are_of_team_board_and_contract_manager() {
    let lezen: [&[Rol]; 3] = [&DIENST, OPDRACHTGEVER, COLLEGE_EN_BEHEER];
    for kind in [
        Kind::Overeenkomst,
        Kind::Contractwijziging,
        Kind::Onderaannemer,
        Kind::Verbetertraject,
        Kind::Implementatie,
    ] {
        for staat in kind.states() {
            assert_lezers(kind, &bij(staat, "gecontracteerd"), &lezen, &[]);
        }
    }
}

/// Who was admitted is no secret to those who pay; who asked is.
#[test]
fn an_application_to_an_open_house_is_of_the_team_until_it_is_admitted() {
    for staat in Kind::Toelating.states() {
        let later = if ["toegelaten", "overeenkomst"].contains(&staat) {
            COLLEGE_EN_BEHEER
        } else {
            &[]
        };
        let lezen: [&[Rol]; 3] = [&DIENST, OPDRACHTGEVER, later];
        assert_lezers(Kind::Toelating, &bij(staat, ""), &lezen, &[]);
    }
}
