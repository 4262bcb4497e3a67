//! Who orders a herbeoordeling, on which ground and in which words (DOMAIN.md 4.4, P11 and P31).

use super::samples::{Sample, als};
use std::collections::BTreeSet;
use workflows::contracteren::gunningsbeslissing::{self, Uitkomst};
use workflows::desk::Refusal;
use workflows::effect::{Brief, Promise, Publiek};
use workflows::invoer::{Lijst, Veldsoort, soort};
use workflows::machine::types::{
    Bafo, Beoordelingsronde, Gunningsbeslissing, Inschrijving, Perceel,
};
use workflows::machine::{ActName, Kind};
use workflows::perceel;
use workflows::role::Rol;
use workflows::selecteren::herbeoordeling::Grond;
use workflows::selecteren::{beoordelingsronde, inschrijving};
use workflows::{concretiseren::bafo, contracteren};

fn order(
    from: gunningsbeslissing::At,
    act: gunningsbeslissing::Act,
    rol: Rol,
    grond: Option<Grond>,
) -> Result<Vec<Promise>, Vec<&'static str>> {
    let mut facts = Gunningsbeslissing::ready(act);
    facts.uitkomst = Some(Uitkomst::Herbeoordeling);
    facts.herbeoordeling = grond;
    match Gunningsbeslissing::decide(from, act, &facts, &als(rol)) {
        Ok(decision) => Ok(decision.promises),
        Err(Refusal::Unmet { unmet }) => Err(unmet.iter().map(|check| check.code).collect()),
        Err(other) => panic!("{other}"),
    }
}

/// The judgment is carried out with its own scope only; the authority's own mistake likewise.
#[test]
fn a_herbeoordeling_needs_a_scope_on_its_own_ground() {
    use gunningsbeslissing::{Act, At};
    let court = |grond| {
        let rol = Rol::BestuurlijkOpdrachtgever;
        order(At::VonnisOntvangen, Act::VonnisUitvoeren, rol, grond)
    };
    let refused = Err(vec!["omvang-herbeoordeling-bij-vonnis"]);
    assert_eq!(court(None), refused);
    assert_eq!(court(Some(Grond::EigenFout)), refused);
    assert!(court(Some(Grond::Vonnis)).is_ok());

    for from in [
        At::InStandstill,
        At::KortGedingAanhangig,
        At::StandstillVerstreken,
    ] {
        let own = |grond| order(from, Act::HerbeoordelingBevelen, Rol::Jurist, grond);
        let refused = Err(vec!["omvang-herbeoordeling-bij-eigen-fout"]);
        assert_eq!(own(None), refused);
        assert_eq!(own(Some(Grond::Vonnis)), refused);
        assert!(own(Some(Grond::EigenFout)).is_ok());
    }
}

/// The committee changes before the new round begins, and everybody is told on which ground (P31).
#[test]
fn the_committee_changes_first_and_the_parties_are_told_why() {
    use gunningsbeslissing::{Act, At};
    let again = |promise: &Promise| {
        let act = ActName::Perceel(perceel::Act::HerbeoordelingStarten);
        matches!(promise, Promise::Perform(_, other) if *other == act)
    };
    let opdrachtgever = Rol::BestuurlijkOpdrachtgever;
    for (from, act, rol, grond, letter) in [
        (
            At::VonnisOntvangen,
            Act::VonnisUitvoeren,
            opdrachtgever,
            Grond::Vonnis,
            Brief::HerbeoordelingBevolen,
        ),
        (
            At::InStandstill,
            Act::HerbeoordelingBevelen,
            Rol::Jurist,
            Grond::EigenFout,
            Brief::HerbeoordelingEigenFout,
        ),
    ] {
        let promises = order(from, act, rol, Some(grond)).unwrap();
        let replaced = promises.iter().position(|p| *p == Promise::Replace);
        let begins = promises.iter().position(again);
        assert!(replaced.is_some() && replaced < begins, "{grond:?}");
        let letters: BTreeSet<&str> = promises
            .iter()
            .filter_map(|promise| match promise {
                Promise::Notify(brief, _) => Some(brief.code()),
                _ => None,
            })
            .collect();
        assert_eq!(letters, BTreeSet::from([letter.code()]));
    }
}

/// It is ordered per perceel, by name: criteria of the leidraad and submissions that still compete.
#[test]
fn the_order_names_criteria_and_submissions_of_one_perceel() {
    let order = soort("herbeoordeling").unwrap();
    assert_eq!(order.op, Some(Kind::Gunningsbeslissing));
    let lists: Vec<_> = order
        .velden
        .iter()
        .filter(|veld| veld.verplicht)
        .filter_map(|veld| match veld.soort {
            Veldsoort::Meer(lijst) => Some(lijst),
            _ => None,
        })
        .collect();
    assert_eq!(lists, [Lijst::Criteria, Lijst::Herbeoordeelbaar]);
    for staat in Kind::Gunningsbeslissing.states() {
        let told = [
            "in-standstill",
            "standstill-verstreken",
            "kort-geding-aanhangig",
            "vonnis-ontvangen",
        ];
        assert_eq!(
            order.past(Kind::Gunningsbeslissing, staat),
            told.contains(&staat),
            "{staat}"
        );
    }
}

/// A mistake found before anybody was told: the jurist orders with the chair, everybody hears it at once.
#[test]
fn a_mistake_found_before_the_decision_was_told_is_judged_again() {
    use beoordelingsronde::{Act, At};
    let facts = Beoordelingsronde::ready(Act::HerbeoordelingBevelen);
    let order = |rol| {
        let act = Act::HerbeoordelingBevelen;
        Beoordelingsronde::decide(At::Vastgesteld, act, &facts, &als(rol))
    };
    for rol in [Rol::Voorzitter, Rol::Inkoopadviseur, Rol::Beoordelaar] {
        assert!(matches!(order(rol), Err(Refusal::WrongRole { .. })));
    }
    let decision = order(Rol::Jurist).unwrap();
    assert_eq!(decision.to, At::Vastgesteld, "the round is kept");
    let told = |promise: &Promise| {
        let brief = Brief::HerbeoordelingVooraf;
        matches!(promise, Promise::Notify(b, wie) if *b == brief && wie.contains(&Publiek::Partijen))
    };
    assert!(decision.promises.iter().any(told));
    for at in [At::Ingericht, At::Individueel, At::Consensus] {
        let act = Act::HerbeoordelingBevelen;
        let refused = Beoordelingsronde::decide(at, act, &facts, &als(Rol::Jurist));
        assert!(matches!(refused, Err(Refusal::WrongState { .. })));
    }
}

/// What was decided on the old scores falls away, and the perceel goes back to where it is judged.
#[test]
fn a_draft_on_the_old_scores_falls_away() {
    use perceel::{Act, At};
    let begin = |from| {
        let facts = Perceel::ready(Act::HerbeoordelingStarten);
        Perceel::decide(from, Act::HerbeoordelingStarten, &facts, &als(Rol::Systeem)).unwrap()
    };
    let performs = |promises: &[Promise], act: ActName| {
        promises
            .iter()
            .any(|promise| matches!(promise, Promise::Perform(_, other) if *other == act))
    };
    let selection = begin(At::SelectieConcept);
    assert_eq!(selection.to, At::Beoordeling);
    for act in [
        inschrijving::Act::SelectieTerugnemen,
        inschrijving::Act::Herbeoordelen,
    ] {
        assert!(performs(&selection.promises, ActName::Inschrijving(act)));
    }
    let award = begin(At::GunningConcept);
    assert_eq!(award.to, At::BafoBeoordeling);
    let lapses = contracteren::gunningsbeslissing::Act::Vervallen;
    assert!(performs(
        &award.promises,
        ActName::Gunningsbeslissing(lapses)
    ));
    for decision in [selection, award] {
        assert_eq!(
            decision.promises.last(),
            Some(&Promise::Begin(Kind::Beoordelingsronde))
        );
    }
}

/// Minimum scores hold for the new scores, and a reserve that nobody called keeps its place.
#[test]
fn who_is_judged_again_and_who_waits() {
    use inschrijving::{Act, At};
    let rollen = als(Rol::Systeem);
    let act = bafo::Act::BeoordeeldMelden;
    let accepted = Bafo::decide(bafo::At::Aanvaardbaar, act, &Bafo::ready(act), &rollen);
    assert_eq!(accepted.unwrap().to, bafo::At::Beoordeeld);

    for (from, had_bafo, met_dialoog, to) in [
        (At::Afgewezen, true, true, At::BafoIngediend),
        (At::Afgewezen, false, true, At::Reserve),
        (At::Afgewezen, false, false, At::InBeoordeling),
        (At::BeoogdGegund, true, true, At::BafoIngediend),
        (At::Beoordeeld, false, true, At::InBeoordeling),
    ] {
        let mut facts = Inschrijving::ready(Act::Herbeoordelen);
        (facts.had_bafo, facts.met_dialoog) = (had_bafo, met_dialoog);
        let decision = Inschrijving::decide(from, Act::Herbeoordelen, &facts, &rollen).unwrap();
        assert_eq!(decision.to, to, "{from:?} {had_bafo} {met_dialoog}");
    }
}
