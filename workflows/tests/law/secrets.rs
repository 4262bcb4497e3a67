//! Who may know what when: the secrets of a procurement, as tables (DESIGN.md 6, DOMAIN.md 5).

use super::samples::als;
use std::collections::BTreeSet;
use strum::IntoEnumIterator;
use workflows::invoer::Geheim;
use workflows::inzage::{Plaats, Zicht, adviesvragen, dossier, invoer, pakket, rij};
use workflows::machine::Kind;
use workflows::role::{Rol, Rollen};

const TEAM: [Rol; 3] = [Rol::Inkoopadviseur, Rol::TweedeInkoper, Rol::Jurist];
const COMMITTEE: [Rol; 2] = [Rol::Voorzitter, Rol::Beoordelaar];
const DELEGATION: [Rol; 2] = [Rol::AdviesraadSecretaris, Rol::AdviesraadLid];

/// Everybody who is not of the organisation of the row itself, as eager as can be.
fn people() -> impl Iterator<Item = Rol> {
    Rol::iter().filter(|rol| rol.van_mens())
}

/// The states in which the package of this kind is still in the vault, or never came out of it.
fn closed_states(kind: Kind) -> BTreeSet<&'static str> {
    let arrows = kind.describe();
    let mut seen: BTreeSet<_> = kind.begins().into_iter().collect();
    loop {
        let before = seen.len();
        for arrow in arrows.iter().filter(|a| a.handeling != "openen") {
            if seen.contains(arrow.van) {
                seen.extend(&arrow.edge.naar);
            }
        }
        if seen.len() == before {
            return seen;
        }
    }
}

/// A submission in this state, on a perceel and in a procedure in these; the viewer declared interests.
fn submission<'a>(rij: &'a str, perceel: &'a str, procedure: &'a str) -> Plaats<'a> {
    Plaats {
        rij,
        perceel,
        procedure,
        verklaard: true,
        ..Plaats::default()
    }
}

#[test]
fn before_the_vault_opens_the_authority_knows_at_most_how_many() {
    for procedure in ["gepubliceerd", "inschrijving-gesloten", "ingetrokken"] {
        for staat in ["ingediend", "in-kluis", "teruggegeven"] {
            for rol in people() {
                let p = submission(staat, "open", procedure);
                let expected = match rol {
                    Rol::Inkoopadviseur => Zicht::Aantal,
                    _ => Zicht::Nee,
                };
                let seen = rij(Kind::Inschrijving, &als(rol), &p);
                assert_eq!(seen, expected, "{rol:?} {staat} {procedure}");
            }
        }
    }
}

#[test]
fn a_draft_and_a_withdrawn_submission_are_never_known() {
    for perceel in Kind::Perceel.states() {
        for procedure in Kind::Procedure.states() {
            for staat in ["concept", "hash-gedeponeerd", "teruggetrokken"] {
                for rol in people() {
                    let p = submission(staat, perceel, procedure);
                    let seen = rij(Kind::Inschrijving, &als(rol), &p);
                    assert_eq!(seen, Zicht::Nee, "{rol:?} {staat} {perceel}");
                }
            }
        }
    }
}

/// DOMAIN.md 4.3: of what came too late the authority sees only the name.
#[test]
fn of_a_late_submission_the_team_knows_the_name() {
    for rol in people() {
        let p = submission("te-laat", "open", "inschrijving-gesloten");
        let team = TEAM.contains(&rol) || rol == Rol::Auditor;
        let expected = if team { Zicht::Naam } else { Zicht::Nee };
        assert_eq!(rij(Kind::Inschrijving, &als(rol), &p), expected, "{rol:?}");
    }
}

#[test]
fn what_did_not_come_out_of_the_vault_nobody_reads() {
    for kind in [Kind::Inschrijving, Kind::Bafo] {
        for staat in closed_states(kind) {
            for perceel in Kind::Perceel.states() {
                for rol in people() {
                    let p = submission(staat, perceel, "kluis-geopend");
                    let seen = pakket(kind, &als(rol), &p);
                    assert_eq!(seen, Zicht::Nee, "{rol:?} {staat} {perceel}");
                }
            }
        }
    }
}

/// Aw 2012 art. 1.10b: the names first, the content to who declared no interest in them.
#[test]
fn without_a_declaration_team_and_committee_know_the_names_only() {
    for rol in TEAM.into_iter().chain(COMMITTEE) {
        for staat in ["geopend", "geldig", "in-beoordeling", "gegund"] {
            let mut p = submission(staat, "beoordeling", "kluis-geopend");
            assert_eq!(rij(Kind::Inschrijving, &als(rol), &p), Zicht::Ja);
            p.verklaard = false;
            assert_eq!(rij(Kind::Inschrijving, &als(rol), &p), Zicht::Naam);
            assert_eq!(pakket(Kind::Inschrijving, &als(rol), &p), Zicht::Nee);
        }
    }
}

#[test]
fn the_committee_reads_what_its_round_was_given() {
    let given = [
        ("geopend", "open", false),
        ("in-vormtoets", "toets-vorm-en-uitsluiting", false),
        ("geschikt", "toets-geschiktheid", false),
        ("geschikt", "beoordeling", false),
        ("ongeldig", "beoordeling", false),
        ("in-beoordeling", "beoordeling", true),
        ("niet-geselecteerd", "dialoog", true),
        ("beoordeeld", "ingetrokken", true),
    ];
    for (staat, perceel, reads) in given {
        let p = submission(staat, perceel, "kluis-geopend");
        for rol in COMMITTEE {
            let seen = pakket(Kind::Inschrijving, &als(rol), &p);
            assert_eq!(seen == Zicht::Ja, reads, "{rol:?} {staat} {perceel}");
        }
        let team = pakket(Kind::Inschrijving, &als(Rol::Jurist), &p);
        assert_eq!(team, Zicht::Ja, "{staat}");
    }
}

/// DOMAIN.md 4.0: an unhappy end keeps what was known readable to the same people.
#[test]
fn a_withdrawal_after_the_opening_hides_nothing_from_who_knew() {
    for rol in TEAM {
        let p = submission("geldig", "ingetrokken", "ingetrokken");
        assert_eq!(rij(Kind::Inschrijving, &als(rol), &p), Zicht::Ja);
        assert_eq!(pakket(Kind::Inschrijving, &als(rol), &p), Zicht::Ja);
    }
}

/// DOMAIN.md 5: nobody sees the score of another while the round is open.
#[test]
fn scores_of_others_are_seen_by_nobody_while_the_round_is_open() {
    let rounds = [
        ("", vec![]),
        ("ingericht", vec![]),
        ("individueel", vec![]),
        ("individueel-gesloten", COMMITTEE.to_vec()),
        ("consensus", COMMITTEE.to_vec()),
        (
            "vastgesteld",
            [&COMMITTEE[..], &TEAM, &[Rol::Auditor]].concat(),
        ),
    ];
    for (ronde, readers) in rounds {
        for rol in people() {
            let p = Plaats {
                rij: ronde,
                ronde,
                ..Plaats::default()
            };
            let seen = |zelf| invoer(Geheim::Score, &als(rol), &p, Zicht::Ja, zelf);
            let reads = readers.contains(&rol);
            assert_eq!(seen(false) == Zicht::Ja, reads, "{rol:?} {ronde}");
            assert_eq!(seen(true), Zicht::Ja, "one's own");
        }
    }
}

/// DOMAIN.md 5, separation 4: the board sees nothing of the round before the chair signed the ranking.
#[test]
fn the_board_sees_no_round_before_the_ranking_is_signed() {
    let staten = Kind::Beoordelingsronde.states();
    let getekend = staten.iter().map(|staat| (*staat, *staat == "vastgesteld"));
    for (staat, rangorde_getekend) in getekend.chain([("vastgesteld", false)]) {
        let p = Plaats {
            rij: staat,
            ronde: staat,
            rangorde_getekend,
            ..Plaats::default()
        };
        let board = als(Rol::BestuurlijkOpdrachtgever);
        let row = rij(Kind::Beoordelingsronde, &board, &p);
        assert_eq!(row == Zicht::Ja, rangorde_getekend, "{staat}");
        let value = invoer(Geheim::Consensus, &board, &p, row, false);
        assert_eq!(value, row, "{staat}");
        let score = invoer(Geheim::Score, &board, &p, row, false);
        assert_eq!(score, Zicht::Nee, "{staat}");
    }
}

/// What anybody may see in this state of this kind, in a published procedure.
fn open_to_all(kind: Kind, staat: &str) -> Zicht {
    match kind {
        Kind::Procedure => Zicht::Ja,
        Kind::Perceel => Zicht::Naam,
        Kind::Nota if staat == "verzonden" => Zicht::Ja,
        Kind::Openhouse if staat != "voorbereid" => Zicht::Ja,
        _ => Zicht::Nee,
    }
}

/// A supplier, the person who grants roles and the public see what is public, whatever the state.
#[test]
fn outsiders_see_what_is_public_and_nothing_else() {
    let supplier = Rollen::from_iter([Rol::Zorgaanbieder, Rol::Tekenbevoegde]);
    for viewer in [supplier, als(Rol::Beheerder), Rollen::geen()] {
        for kind in Kind::ALL {
            for staat in kind.states() {
                for perceel in Kind::Perceel.states() {
                    let p = submission(staat, perceel, "kluis-geopend");
                    let seen = rij(*kind, &viewer, &p);
                    let expected = open_to_all(*kind, staat);
                    assert_eq!(seen, expected, "{} {staat}", kind.name());
                    assert_eq!(pakket(*kind, &viewer, &p), Zicht::Nee);
                }
            }
        }
        assert_eq!(dossier(&viewer), Zicht::Nee);
    }
}

#[test]
fn before_publication_outsiders_see_nothing() {
    for viewer in [als(Rol::Tekenbevoegde), Rollen::geen()] {
        for procedure in ["voorbereid", "publicatie-klaar"] {
            let p = submission("open", "open", procedure);
            assert_eq!(rij(Kind::Procedure, &viewer, &p), Zicht::Nee);
            assert_eq!(rij(Kind::Perceel, &viewer, &p), Zicht::Nee);
        }
    }
}

#[test]
fn a_supplier_sees_its_own() {
    let supplier = als(Rol::Tekenbevoegde);
    let own = |staat| Plaats {
        eigen: true,
        ..submission(staat, "beoordeling", "kluis-geopend")
    };
    for kind in [
        Kind::Inschrijving,
        Kind::Deelnemer,
        Kind::Dialoogtraject,
        Kind::Dialoogsessie,
        Kind::Bafo,
        Kind::Vraag,
        Kind::Klacht,
        Kind::Contractwijziging,
        Kind::Onderaannemer,
    ] {
        for staat in kind.states() {
            assert_eq!(rij(kind, &supplier, &own(staat)), Zicht::Ja, "{staat}");
        }
    }
    let contract = |staat| rij(Kind::Overeenkomst, &supplier, &own(staat));
    assert_eq!(contract("concept"), Zicht::Nee);
    assert_eq!(contract("ter-ondertekening"), Zicht::Ja);
}

/// The delegation knows the parties only from inzage on, and never reads a package.
#[test]
fn the_delegation_sees_names_only_after_inzage() {
    for rol in DELEGATION {
        for staat in Kind::Inschrijving.states() {
            let mut p = submission(staat, "beoordeling", "kluis-geopend");
            assert_eq!(rij(Kind::Inschrijving, &als(rol), &p), Zicht::Nee);
            p.advies_inzage = true;
            assert!(rij(Kind::Inschrijving, &als(rol), &p) <= Zicht::Naam);
            assert_eq!(pakket(Kind::Inschrijving, &als(rol), &p), Zicht::Nee);
        }
        let mut p = submission("in-beoordeling", "beoordeling", "kluis-geopend");
        p.advies_inzage = true;
        assert_eq!(rij(Kind::Inschrijving, &als(rol), &p), Zicht::Naam);
    }
}

/// The board knows the parties from the selection on, the colleges and the contract manager from the award on.
#[test]
fn the_board_learns_names_with_the_decision_and_no_content() {
    let known = [
        ("beoordeling", false, false),
        ("selectie-concept", false, false),
        ("selectie-medegedeeld", true, false),
        ("gunning-concept", true, false),
        ("gunning-medegedeeld", true, true),
    ];
    for (perceel, board, colleges) in known {
        let p = submission("beoordeeld", perceel, "kluis-geopend");
        for (rol, knows) in [
            (Rol::BestuurlijkOpdrachtgever, board),
            (Rol::Collegesecretaris, colleges),
            (Rol::Contractmanager, colleges),
        ] {
            let expected = if knows { Zicht::Naam } else { Zicht::Nee };
            assert_eq!(rij(Kind::Inschrijving, &als(rol), &p), expected);
            assert_eq!(pakket(Kind::Inschrijving, &als(rol), &p), Zicht::Nee);
        }
    }
}

/// Advice is of the delegation until it is final; the committee reads it after its own scores.
#[test]
fn advice_is_read_when_it_is_final_and_the_scores_are_in() {
    let cases = [
        ("advies-concept", "consensus", false, false),
        ("advies-vastgesteld", "individueel", false, false),
        ("advies-vastgesteld", "individueel-gesloten", true, false),
        ("na-termijn", "consensus", true, false),
        ("gebruikt", "vastgesteld", true, true),
    ];
    for (staat, ronde, committee, team) in cases {
        let p = Plaats {
            rij: staat,
            ronde,
            ..Plaats::default()
        };
        let reads = |rol| invoer(Geheim::Advies, &als(rol), &p, Zicht::Ja, false) == Zicht::Ja;
        assert!(reads(Rol::AdviesraadLid));
        assert_eq!(reads(Rol::Beoordelaar), committee, "{staat} {ronde}");
        assert_eq!(reads(Rol::Inkoopadviseur), team, "{staat} {ronde}");
        assert!(!reads(Rol::BestuurlijkOpdrachtgever) && !reads(Rol::Tekenbevoegde));
    }
}

#[test]
fn entries_of_the_authority_and_declarations_stay_inside() {
    let p = Plaats {
        eigen: true,
        ..Plaats::default()
    };
    for rol in people() {
        let seen = |geheim| invoer(geheim, &als(rol), &p, Zicht::Ja, false) == Zicht::Ja;
        let team = TEAM.contains(&rol) || rol == Rol::Auditor;
        assert_eq!(seen(Geheim::Dienst), team, "{rol:?}");
        let board = team || rol == Rol::BestuurlijkOpdrachtgever;
        assert_eq!(seen(Geheim::Bestuur), board, "{rol:?}");
        let guards = [Rol::Inkoopadviseur, Rol::Jurist, Rol::Auditor];
        assert_eq!(seen(Geheim::Verklaring), guards.contains(&rol), "{rol:?}");
    }
    for rol in people() {
        let others = Plaats::default();
        let seen = invoer(Geheim::Verzegeld, &als(rol), &others, Zicht::Ja, false);
        assert_eq!(seen, Zicht::Nee, "{rol:?}");
    }
}

/// Only a declared member, only while the advice is made; without names when the leidraad says so.
#[test]
fn the_adviesraad_reads_only_its_part() {
    for staat in Kind::Advies.states() {
        let open = ["inzage", "advies-concept", "advies-vastgesteld"].contains(&staat);
        for rol in people() {
            for verklaard in [false, true] {
                let p = Plaats {
                    rij: staat,
                    verklaard,
                    ..Plaats::default()
                };
                let expected = open && verklaard && DELEGATION.contains(&rol);
                let seen = adviesvragen(&als(rol), &p) == Zicht::Ja;
                assert_eq!(seen, expected, "{rol:?} {staat}");
            }
        }
    }
    let mut p = submission("in-beoordeling", "beoordeling", "kluis-geopend");
    p.advies_inzage = true;
    let member = als(Rol::AdviesraadLid);
    assert_eq!(rij(Kind::Inschrijving, &member, &p), Zicht::Naam);
    p.anoniem = true;
    assert_eq!(rij(Kind::Inschrijving, &member, &p), Zicht::Nee);
}
