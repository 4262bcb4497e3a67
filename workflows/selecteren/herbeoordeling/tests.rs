//! A herbeoordeling judges again what it names and nothing else (P11).

use super::*;
use crate::procedureregels::{Beoordelingswijze, Punten, voorbeeld};
use crate::selecteren::ranking::{Kandidaat, Lotnummers, Rangorde, rangschik};
use crate::selecteren::scoring::weeg;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The points of each party, per criterium in the order of the leidraad.
type Scores = Vec<Vec<i32>>;

fn codes(wijze: &Beoordelingswijze) -> Vec<String> {
    wijze.criteria.iter().map(|c| c.code.clone()).collect()
}

/// The ranking on two rounds: each cell with the score of the round that judged it last.
fn ranking(
    first: &[Vec<i32>],
    second: &[Vec<i32>],
    scope: Option<&Omvang<usize>>,
) -> Rangorde<usize> {
    let wijze = voorbeeld().selectie;
    let candidates: Vec<Kandidaat<usize>> = (0..first.len())
        .map(|party| {
            let cell = |(column, code): (usize, String)| {
                let points = match beoordeeld_in(&[scope, None], &party, &code) {
                    0 => second[party][column],
                    _ => first[party][column],
                };
                (code, Punten::heel(points))
            };
            let scores: BTreeMap<_, _> = codes(&wijze).into_iter().enumerate().map(cell).collect();
            Kandidaat {
                wie: party,
                berekening: weeg(&wijze, &scores).unwrap(),
            }
        })
        .collect();
    rangschik(&candidates, &Lotnummers::new())
}

fn points() -> impl Strategy<Value = i32> {
    (0..=5_i32).prop_map(|step| step * 20)
}

/// Two rounds of the same parties, each with five criteria.
fn rounds() -> impl Strategy<Value = (Scores, Scores)> {
    (1..6_usize).prop_flat_map(|parties| {
        let round = move || vec(vec(points(), 5), parties);
        (round(), round())
    })
}

proptest! {
    /// Everything judged again with equal scores ranks the same.
    #[test]
    fn a_full_scope_with_equal_scores_gives_the_same_ranking((scores, _) in rounds()) {
        let full = Omvang::nieuw(codes(&voorbeeld().selectie), 0..scores.len());
        prop_assert!(full.is_some());
        prop_assert_eq!(
            ranking(&scores, &scores, full.as_ref()),
            ranking(&scores, &scores, None)
        );
    }

    /// A full scope takes the second round, whatever the first one said.
    #[test]
    fn a_full_scope_leaves_nothing_of_the_former_round((first, second) in rounds()) {
        let full = Omvang::nieuw(codes(&voorbeeld().selectie), 0..first.len());
        prop_assert_eq!(
            ranking(&first, &second, full.as_ref()),
            ranking(&second, &second, None)
        );
    }

    /// Outside the scope no score of the second round counts: it may say anything there.
    #[test]
    fn what_is_out_of_scope_cannot_change((first, second) in rounds(), noise in points(), named: [bool; 5]) {
        let all = codes(&voorbeeld().selectie);
        let criteria = all.iter().zip(named).filter(|(_, yes)| *yes).map(|(code, _)| code.clone());
        let scope = Omvang::nieuw(criteria.collect::<Vec<_>>(), [0]);
        prop_assume!(scope.is_some());
        let mut disturbed = second.clone();
        for (party, row) in disturbed.iter_mut().enumerate() {
            for (column, cell) in row.iter_mut().enumerate() {
                if party > 0 || !named[column] {
                    *cell = noise;
                }
            }
        }
        prop_assert_eq!(
            ranking(&first, &second, scope.as_ref()),
            ranking(&first, &disturbed, scope.as_ref())
        );
    }
}

#[test]
fn a_scope_without_criterium_or_without_submission_orders_nothing() {
    let plan = || ["plan".to_owned()];
    assert_eq!(Omvang::nieuw([], [1]), None);
    assert_eq!(Omvang::<u8>::nieuw(plan(), []), None);
    let scope = Omvang::nieuw(plan(), [1, 3]).unwrap();
    assert_eq!(scope.criteria().collect::<Vec<_>>(), ["plan"]);
    assert_eq!(scope.partijen().collect::<Vec<_>>(), [&1, &3]);
    for (party, criterium, again) in [
        (1, "plan", true),
        (3, "plan", true),
        (2, "plan", false),
        (1, "prijs", false),
    ] {
        assert_eq!(scope.raakt(&party, criterium), again, "{party} {criterium}");
    }
}

/// After a second herbeoordeling each cell still comes from the last round that judged it.
#[test]
fn a_cell_counts_from_the_last_round_that_judged_it() {
    let scope = |criterium: &str, party| Omvang::nieuw([criterium.to_owned()], [party]);
    let (third, second) = (scope("plan", 1), scope("visie", 2));
    let rounds = [third.as_ref(), second.as_ref(), None];
    assert_eq!(beoordeeld_in(&rounds, &1, "plan"), 0);
    assert_eq!(beoordeeld_in(&rounds, &2, "visie"), 1);
    assert_eq!(beoordeeld_in(&rounds, &2, "plan"), 2);
    assert_eq!(beoordeeld_in(&rounds, &1, "visie"), 2);
    assert_eq!(beoordeeld_in::<u8>(&[None], &1, "plan"), 0);
}
