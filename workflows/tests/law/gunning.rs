//! What the award decision means for each party, also when it comes to nothing (DOMAIN.md 4.8).

use super::stories::{act, performs, sends};
use workflows::contracteren::gunningsbeslissing;
use workflows::effect::Brief;
use workflows::machine::types::{Gunningsbeslissing, Inschrijving, Perceel};
use workflows::machine::{ActName, Kind};
use workflows::perceel;
use workflows::role::Rol;
use workflows::selecteren::inschrijving::{Act, At, Selectieuitkomst};

#[test]
fn nothing_awarded_in_the_standstill_moves_every_party_along_and_tells_them() {
    let (from, board) = (
        gunningsbeslissing::At::InStandstill,
        Rol::BestuurlijkOpdrachtgever,
    );
    let decide = (from, gunningsbeslissing::Act::NietGunnen);
    let (_, promises) = act::<Gunningsbeslissing>(decide, board, |_| {}).unwrap();
    assert!(sends(&promises, Brief::NietGegund));
    let lead = perceel::Act::NietGunnen;
    assert!(performs(&promises, ActName::Perceel(lead)));

    for from in [perceel::At::GunningConcept, perceel::At::GunningMedegedeeld] {
        let (to, promises) = act::<Perceel>((from, lead), Rol::Systeem, |_| {}).unwrap();
        assert_eq!(to, perceel::At::NietGegund);
        assert!(performs(&promises, ActName::Inschrijving(Act::NietGunnen)));
    }
    for party in [
        At::BeoogdGegund,
        At::Afgewezen,
        At::BafoIngediend,
        At::Geselecteerd,
        At::Reserve,
    ] {
        let (to, _) = act::<Inschrijving>((party, Act::NietGunnen), Rol::Systeem, |_| {}).unwrap();
        assert_eq!(to, At::GunningVervallen, "{party:?}");
    }
    assert!(Kind::Inschrijving.is_final("gunning-vervallen"));
}

#[test]
fn a_withdrawn_procedure_leaves_nobody_intended_or_rejected() {
    let withdraw = (perceel::At::GunningMedegedeeld, perceel::Act::Intrekken);
    let (_, promises) = act::<Perceel>(withdraw, Rol::Systeem, |_| {}).unwrap();
    assert!(performs(&promises, ActName::Inschrijving(Act::NietGunnen)));
}

#[test]
fn a_reserve_is_rejected_with_the_award_and_a_reserve_again_when_it_is_withdrawn() {
    let told = (At::Reserve, Act::BeslissingVerwerken);
    let (to, _) = act::<Inschrijving>(told, Rol::Systeem, |f| f.beoogd = false).unwrap();
    assert_eq!(to, At::Afgewezen);
    for (had_bafo, back) in [(false, At::Reserve), (true, At::BafoIngediend)] {
        let undo = (At::Afgewezen, Act::BeslissingTerugnemen);
        let (to, _) = act::<Inschrijving>(undo, Rol::Systeem, |f| {
            f.selectie = Selectieuitkomst::Reserve;
            f.had_bafo = had_bafo;
        })
        .unwrap();
        assert_eq!(to, back);
    }
}
