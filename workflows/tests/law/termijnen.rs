//! Which moment a term has that is changed on the way, and what follows only under a condition.

use super::samples::{Sample, als, at};
use jiff::Timestamp;
use workflows::effect::Promise;
use workflows::machine::types::{Inschrijving, Perceel, Procedure, Vraag};
use workflows::machine::{ActName, Kind};
use workflows::role::Rol;
use workflows::{perceel, procedure, selecteren::inschrijving};

/// What the act promises in this role, on facts changed by the story.
fn promised<M: Sample>(
    (from, act): (M::At, M::Act),
    rol: Rol,
    story: impl FnOnce(&mut M::Facts),
) -> Vec<Promise> {
    let mut facts = M::ready(act);
    story(&mut facts);
    M::decide(from, act, &facts, &als(rol)).unwrap().promises
}

/// When the clock will perform this act.
fn wakes(promises: &[Promise], wanted: ActName) -> Vec<Timestamp> {
    let woken = promises.iter().filter_map(|promise| match promise {
        Promise::Wake { act, op, .. } if *act == wanted => Some(*op),
        _ => None,
    });
    woken.collect()
}

/// DOMAIN.md 4.2: the timer follows the closing moment that was published last.
#[test]
fn a_rectificatie_moves_the_closing() {
    use procedure::{Act, At};
    let promises = promised::<Procedure>(
        (At::Gepubliceerd, Act::Rectificeren),
        Rol::Inkoopadviseur,
        |f| f.rectificatie_sluiting = at(200_000),
    );
    let closes = wakes(&promises, ActName::Procedure(Act::Sluiten));
    assert_eq!(closes, at(200_000).into_iter().collect::<Vec<_>>());
}

/// DOMAIN.md 4.3: the offer stands until the day to which its party lengthened it.
#[test]
fn a_lengthened_offer_stands_until_its_new_day() {
    use inschrijving::{Act, At};
    let until = at(90 * 86_400);
    let promises = promised::<Inschrijving>(
        (At::Beoordeeld, Act::GestanddoeningVerlengen),
        Rol::Tekenbevoegde,
        |f| f.gestand_nieuw = until,
    );
    let ends = wakes(
        &promises,
        ActName::Inschrijving(Act::GestanddoeningVerstrijken),
    );
    let asked = wakes(&promises, ActName::Inschrijving(Act::GestanddoeningVragen));
    assert_eq!(ends, until.into_iter().collect::<Vec<_>>());
    assert_eq!(asked.len(), 1);
    assert!(at(60 * 86_400) < asked.first().copied() && asked < ends);
}

/// DOMAIN.md 4.2, variant C: without a dialogue the selected parties are the intended ones.
#[test]
fn after_the_term_of_the_selection_comes_the_dialogue_or_the_decision() {
    use perceel::{Act, At};
    for with_dialogue in [true, false] {
        let promises = promised::<Perceel>(
            (At::SelectieMedegedeeld, Act::SelectietermijnVerstrijken),
            Rol::Klok,
            |f| f.met_dialoog = with_dialogue,
        );
        let invited = ActName::Inschrijving(inschrijving::Act::InDialoogNemen);
        let invites = |p: &Promise| matches!(p, Promise::Perform(_, act) if *act == invited);
        let begins = |p: &Promise| *p == Promise::Begin(Kind::Gunningsbeslissing);
        assert_eq!(promises.iter().any(invites), with_dialogue);
        assert_eq!(promises.iter().any(begins), !with_dialogue);
    }
}

/// Aw 2012 art. 2.65: a confirmation, or two days of silence after the receipt.
#[test]
fn either_the_confirmation_or_the_silence_opens_the_own_site() {
    use procedure::{Act, At};
    let site = (At::Gepubliceerd, Act::EigenSitePubliceren);
    let decide = |bevestigd, na| {
        let mut facts = Procedure::ready(site.1);
        (facts.bericht_bevestigd, facts.eigen_site_na) = (bevestigd, na);
        Procedure::decide(site.0, site.1, &facts, &als(Rol::Inkoopadviseur)).is_ok()
    };
    assert!(decide(true, None));
    assert!(decide(false, at(-1)));
    assert!(!decide(false, at(0)));
}

/// Aw 2012 art. 2.109a as the model: before closing anybody, after it only whom the failure of the system held up.
#[test]
fn files_come_after_their_hashes_in_time_or_after_a_failure() {
    use inschrijving::{Act, At};
    let hand_in = (At::HashGedeponeerd, Act::Indienen);
    for (closing, failure, lawful) in [
        (at(1), false, true),
        (at(-1), true, true),
        (at(-1), false, false),
    ] {
        let mut facts = Inschrijving::ready(hand_in.1);
        (facts.sluiting, facts.storing) = (closing, failure);
        let decision = Inschrijving::decide(hand_in.0, hand_in.1, &facts, &als(Rol::Tekenbevoegde));
        assert_eq!(decision.is_ok(), lawful, "{closing:?} {failure}");
    }
}

/// F-D10: the file of what was awarded three years, of what was broken off one, of a contract ten.
#[test]
fn f_d10_files_are_kept_as_long_as_the_list_says() {
    use jiff::civil::date;
    use workflows::termijnen as t;
    let dag = date(2022, 3, 31);
    assert_eq!(t::bewaren_tot_en_met(dag), date(2025, 3, 31));
    assert_eq!(t::afgebroken_bewaren_tot_en_met(dag), date(2023, 3, 31));
    assert_eq!(t::vernietigen_vanaf(dag), date(2032, 4, 1));
}

/// The last second counts (DOMAIN.md 4.0); what comes later is kept and named late.
#[test]
fn a_question_in_the_last_second_of_its_round_is_in_time() {
    use workflows::publiceren::vraag::{Act, At};
    for (ronde_open_tot, begin) in [
        (at(1), At::Ontvangen),
        (at(0), At::Ontvangen),
        (at(-1), At::NaTermijn),
        (None, At::NaTermijn),
    ] {
        let mut feiten = Vraag::ready(Act::Melden);
        feiten.ronde_open_tot = ronde_open_tot;
        let naam: &str = begin.into();
        assert_eq!(workflows::machine::begin::<Vraag>(&feiten), naam);
    }
}
