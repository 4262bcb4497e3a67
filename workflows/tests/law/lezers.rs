//! Who reads what, role by role (DOMAIN.md 5): here the decision of the committee and that of the board.

mod rijen;
mod stukken;

use super::samples::als;
use strum::IntoEnumIterator;
use workflows::invoer::Geheim;
use workflows::inzage::{Plaats, Zicht, invoer, rij};
use workflows::machine::Kind;
use workflows::role::Rol;

/// The tender team and whoever checks it afterwards.
const DIENST: [Rol; 4] = [
    Rol::Inkoopadviseur,
    Rol::TweedeInkoper,
    Rol::Jurist,
    Rol::Auditor,
];

/// Who judges.
const COMMISSIE: &[Rol] = &[Rol::Beoordelaar, Rol::Voorzitter];

/// The roles of people that are not of the party itself for whom this holds.
fn wie(leest: impl Fn(Rol) -> bool) -> Vec<Rol> {
    Rol::iter()
        .filter(|rol| rol.van_mens() && leest(*rol))
        .collect()
}

fn in_volgorde(rollen: &[&[Rol]]) -> Vec<Rol> {
    let rollen = rollen.concat();
    wie(|rol| rollen.contains(&rol))
}

#[test]
fn the_value_of_the_committee_is_its_own_until_the_scores_are_final() {
    for (ronde, lezers) in [
        ("individueel-gesloten", in_volgorde(&[COMMISSIE])),
        ("consensus", in_volgorde(&[COMMISSIE])),
        ("vastgesteld", in_volgorde(&[COMMISSIE, &DIENST])),
    ] {
        let p = Plaats {
            rij: ronde,
            ronde,
            ..Plaats::default()
        };
        let leest =
            |rol: Rol| invoer(Geheim::Consensus, &als(rol), &p, Zicht::Ja, false) == Zicht::Ja;
        assert_eq!(wie(leest), lezers, "{ronde}");
    }
}

#[test]
fn the_award_decision_is_of_team_and_board_until_it_is_told() {
    let bestuur = [Rol::BestuurlijkOpdrachtgever];
    let later = [
        Rol::Collegesecretaris,
        Rol::AdviesraadSecretaris,
        Rol::Contractmanager,
    ];
    for (perceel, lezers) in [
        ("gunning-concept", in_volgorde(&[&DIENST, &bestuur])),
        (
            "gunning-medegedeeld",
            in_volgorde(&[&DIENST, &bestuur, &later]),
        ),
    ] {
        let p = Plaats {
            perceel,
            procedure: "kluis-geopend",
            ..Plaats::default()
        };
        let leest = |rol: Rol| rij(Kind::Gunningsbeslissing, &als(rol), &p) == Zicht::Ja;
        assert_eq!(wie(leest), lezers, "{perceel}");
    }
}
