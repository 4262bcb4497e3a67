//! Every rule has a case that it refuses and one that it allows; every choice goes both ways.

use super::samples::{Sample, als, break_shared, coded};
use std::collections::BTreeSet;
use workflows::desk::Refusal;
use workflows::machine::{Arrow, Kind};

fn arrows<M: Sample>() -> &'static [Arrow] {
    Kind::parse(M::NAME).map_or(&[], Kind::describe)
}

/// The codes of the rules that forbid an act on these facts.
fn unmet<M: Sample>(arrow: &Arrow, facts: &M::Facts) -> Vec<&'static str> {
    let (van, act) = (coded(arrow.van), coded(arrow.handeling));
    match M::decide(van, act, facts, &als(arrow.edge.wie[0])) {
        Ok(_) => vec![],
        Err(Refusal::Unmet { unmet }) => unmet.iter().map(|check| check.code).collect(),
        Err(other) => panic!("{}: {other}", M::NAME),
    }
}

fn target<M: Sample>(arrow: &Arrow, facts: &M::Facts) -> &'static str {
    let (van, act) = (coded(arrow.van), coded(arrow.handeling));
    M::decide(van, act, facts, &als(arrow.edge.wie[0]))
        .unwrap_or_else(|refusal| panic!("{} {}: {refusal}", M::NAME, arrow.handeling))
        .to
        .into()
}

/// In order, the act is allowed; with one rule broken, exactly that rule refuses it.
fn every_rule_both_ways<M: Sample>() {
    for arrow in arrows::<M>() {
        let name = format!("{} {} in {}", M::NAME, arrow.handeling, arrow.van);
        let act = coded(arrow.handeling);
        assert_eq!(
            unmet::<M>(arrow, &M::ready(act)),
            [""; 0],
            "{name}: in order"
        );
        for rule in &arrow.edge.regels {
            let broken = M::broken(rule.code, act);
            assert!(!broken.is_empty(), "{name}: nothing breaks `{}`", rule.code);
            for facts in broken {
                assert_eq!(unmet::<M>(arrow, &facts), [rule.code], "{name}");
            }
        }
    }
}

/// A rule that can be met in another way is.
fn every_other_way_to_meet_a_rule<M: Sample>() {
    for (code, change) in M::KEEPS {
        let asks = |a: &&Arrow| a.edge.regels.iter().any(|rule| rule.code == *code);
        for arrow in arrows::<M>().iter().filter(asks) {
            let name = format!("{} {} in {}: {code}", M::NAME, arrow.handeling, arrow.van);
            let mut facts = M::ready(coded(arrow.handeling));
            change(&mut facts);
            assert!(!unmet::<M>(arrow, &facts).contains(code), "{name}");
        }
    }
}

/// In order, a choice takes its default, the last target; each condition turns it to its own.
fn every_choice_both_ways<M: Sample>() {
    for arrow in arrows::<M>().iter().filter(|a| !a.edge.keuzes.is_empty()) {
        let name = format!("{} {} in {}", M::NAME, arrow.handeling, arrow.van);
        let act = coded(arrow.handeling);
        let default = target::<M>(arrow, &M::ready(act));
        assert_eq!(Some(&default), arrow.edge.naar.last(), "{name}: default");
        for (code, to) in &arrow.edge.keuzes {
            let turn = M::TURNS.iter().find(|(c, _)| c == code);
            let (_, change) = turn.unwrap_or_else(|| panic!("{name}: nothing turns `{code}`"));
            let mut facts = M::ready(act);
            change(&mut facts);
            assert_eq!(target::<M>(arrow, &facts), *to, "{name}: `{code}`");
        }
    }
}

/// A sample names no rule that its machine does not have.
fn no_stale_case<M: Sample>() {
    let arrows = arrows::<M>();
    let rules = arrows.iter().flat_map(|a| &a.edge.regels).map(|r| r.code);
    let turns = arrows.iter().flat_map(|a| &a.edge.keuzes).map(|k| k.0);
    let known: BTreeSet<_> = rules.chain(turns).collect();
    for (code, _) in M::BREAKS.iter().chain(M::TURNS).chain(M::KEEPS) {
        assert!(known.contains(code), "{}: no rule `{code}`", M::NAME);
    }
}

#[test]
fn every_rule_refuses_and_allows() {
    for kind in Kind::ALL {
        workflows::dispatch!(kind, M => every_rule_both_ways::<M>());
    }
}

#[test]
fn a_rule_is_met_in_each_of_its_ways() {
    for kind in Kind::ALL {
        workflows::dispatch!(kind, M => every_other_way_to_meet_a_rule::<M>());
    }
}

#[test]
fn every_choice_goes_both_ways() {
    for kind in Kind::ALL {
        workflows::dispatch!(kind, M => every_choice_both_ways::<M>());
    }
}

#[test]
fn no_case_outlives_its_rule() {
    for kind in Kind::ALL {
        workflows::dispatch!(kind, M => no_stale_case::<M>());
    }
}

/// Whoever asks for a paraaf says so in the rule, and then a sample takes the paraaf away.
#[test]
fn a_rule_that_asks_for_a_paraaf_is_broken_without_one() {
    for arrow in Kind::ALL.iter().flat_map(|kind| kind.describe()) {
        for rule in arrow.edge.regels.iter().filter(|r| !r.paraaf.is_empty()) {
            assert!(!break_shared(rule.code).is_empty(), "{}", rule.code);
        }
    }
}
