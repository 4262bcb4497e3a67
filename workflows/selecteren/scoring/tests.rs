//! The worked examples of DOMAIN.md F1 to F4, to the hundredth; those with a price stand in `prijs`.

mod prijs;

use super::*;
use crate::procedureregels::{GeenConsensus, Methode, Schaalstap, voorbeeld};
use proptest::prelude::*;

const THEMAS: [&str; 5] = [
    "prestaties",
    "financien",
    "samenwerking",
    "governance",
    "transformatie",
];

fn wijze() -> Beoordelingswijze {
    voorbeeld().selectie
}

fn scores(punten: [i32; 5]) -> BTreeMap<String, Punten> {
    THEMAS
        .iter()
        .zip(punten)
        .map(|(code, score)| ((*code).to_owned(), Punten::heel(score)))
        .collect()
}

fn punten(honderdsten: i64) -> Punten {
    Punten::uit_honderdsten(honderdsten)
}

#[test]
fn f1_weighted_points_of_the_four_bidders() {
    let voorbeelden = [
        ([80, 60, 100, 80, 80], [20, 12, 20, 12, 16], 80),
        ([80, 80, 60, 80, 80], [20, 16, 12, 12, 16], 76),
        ([60, 20, 80, 80, 100], [15, 4, 16, 12, 20], 67),
        ([60, 80, 40, 100, 40], [15, 16, 8, 15, 8], 62),
    ];
    for (gegeven, bijdragen, totaal) in voorbeelden {
        let berekening = weeg(&wijze(), &scores(gegeven)).unwrap();
        let gevonden: Vec<Punten> = berekening.stappen.iter().map(Stap::bijdrage).collect();
        assert_eq!(gevonden, bijdragen.map(Punten::heel));
        assert_eq!(berekening.totaal, Punten::heel(totaal));
    }
}

#[test]
fn f1_rounds_once_to_the_published_decimals() {
    let mut scores = scores([80, 60, 100, 80, 80]);
    scores.insert("governance".to_owned(), punten(6_667));
    let bij = |decimalen| {
        weeg(
            &Beoordelingswijze {
                decimalen,
                ..wijze()
            },
            &scores,
        )
        .unwrap()
    };
    assert_eq!(bij(2).som, 780_005);
    assert_eq!(bij(2).totaal, punten(7_800));
    scores.insert("governance".to_owned(), punten(6_670));
    let bij = |decimalen| {
        weeg(
            &Beoordelingswijze {
                decimalen,
                ..wijze()
            },
            &scores,
        )
        .unwrap()
        .totaal
    };
    assert_eq!(
        [bij(2), bij(1), bij(0)],
        [punten(7_801), punten(7_800), punten(7_800)]
    );
}

#[test]
fn f1_wants_exactly_the_scores_of_the_leidraad() {
    let mut te_weinig = scores([80; 5]);
    te_weinig.remove("governance");
    assert_eq!(
        weeg(&wijze(), &te_weinig),
        Err(ScoreFout::ScoreOntbreekt("Governance".to_owned()))
    );
    let mut te_veel = scores([80; 5]);
    te_veel.insert("prijs".to_owned(), Punten::heel(100));
    assert_eq!(
        weeg(&wijze(), &te_veel),
        Err(ScoreFout::CriteriumOnbekend("prijs".to_owned()))
    );
}

#[test]
fn f2_grade_seven_on_one_to_ten() {
    assert_eq!(
        naar_honderd(Punten::heel(7), Punten::heel(1), Punten::heel(10)),
        Some(punten(6_667))
    );
    assert_eq!(
        naar_honderd(Punten::heel(-2), Punten::heel(-2), Punten::heel(2)),
        Some(punten(0))
    );
    assert_eq!(
        naar_honderd(Punten::heel(7), Punten::heel(1), Punten::heel(1)),
        None
    );
}

#[test]
fn f3_mean_median_spread_and_signals() {
    let beeld = groepsbeeld(&wijze(), &[60, 80, 80, 40, 80].map(Punten::heel)).unwrap();
    assert_eq!(beeld.gemiddelde, Punten::heel(68));
    assert_eq!(beeld.mediaan, Punten::heel(80));
    assert_eq!(beeld.spreiding, Punten::heel(40));
    assert_eq!(
        beeld.signalen,
        [
            Signaal::GroteSpreiding,
            Signaal::VerVanMediaan { beoordelaar: 3 }
        ]
    );
    let eens = groepsbeeld(&wijze(), &[60, 80, 60].map(Punten::heel)).unwrap();
    assert_eq!(eens.signalen, []);
}

#[test]
fn f3_an_even_number_takes_the_mean_of_the_middle_two() {
    let beeld = groepsbeeld(&wijze(), &[100, 60, 80, 40].map(Punten::heel)).unwrap();
    assert_eq!(beeld.mediaan, Punten::heel(70));
    // Both ends are one and a half step from 70: not two, on either side.
    assert_eq!(beeld.signalen, [Signaal::GroteSpreiding]);
}

#[test]
fn f3_one_rule_decides_and_the_other_may_not_be_used() {
    let gegeven = [60, 80, 80, 40, 80].map(Punten::heel);
    let met = |methode, geen_consensus| Beoordelingswijze {
        methode,
        geen_consensus,
        ..wijze()
    };
    let consensus = met(Methode::Consensus, GeenConsensus::NieuwOverleg);
    let overleg = Some(Punten::heel(80));
    assert_eq!(
        vastgestelde_score(&consensus, &gegeven, overleg),
        Ok(Punten::heel(80))
    );
    assert_eq!(
        vastgestelde_score(&consensus, &gegeven, None),
        Err(ScoreFout::GeenConsensus)
    );
    let buiten = Punten::heel(68);
    assert_eq!(
        vastgestelde_score(&consensus, &gegeven, Some(buiten)),
        Err(ScoreFout::NietOpSchaal(buiten))
    );

    let gemiddelde = met(Methode::Gemiddelde, GeenConsensus::NieuwOverleg);
    assert_eq!(
        vastgestelde_score(&gemiddelde, &gegeven, None),
        Ok(Punten::heel(68))
    );
    assert_eq!(
        vastgestelde_score(&gemiddelde, &gegeven, overleg),
        Err(ScoreFout::OverlegNietToegestaan)
    );
    let mediaan = met(Methode::Mediaan, GeenConsensus::NieuwOverleg);
    assert_eq!(
        vastgestelde_score(&mediaan, &gegeven, None),
        Ok(Punten::heel(80))
    );
}

#[test]
fn acceptance_6_fallback_only_when_the_leidraad_writes_it() {
    let gegeven = [60, 80, 80, 40, 80].map(Punten::heel);
    let met = |geen_consensus| Beoordelingswijze {
        geen_consensus,
        ..wijze()
    };
    assert_eq!(
        vastgestelde_score(&met(GeenConsensus::Mediaan), &gegeven, None),
        Ok(Punten::heel(80))
    );
    assert_eq!(
        vastgestelde_score(&met(GeenConsensus::Gemiddelde), &gegeven, None),
        Ok(Punten::heel(68))
    );
    assert_eq!(
        vastgestelde_score(&wijze(), &[], None),
        Err(ScoreFout::GeenScores)
    );
}

/// The signal looks at the length of the scale, not at its top; of one step there is nothing to spread over.
#[test]
fn f3_a_spread_is_wide_for_its_scale() {
    let schaal = |waarden: &[i32]| {
        let stap = wijze().schaal.remove(0);
        let stappen = waarden.iter().map(|waarde| Schaalstap {
            waarde: Punten::heel(*waarde),
            ..stap.clone()
        });
        Beoordelingswijze {
            schaal: stappen.collect(),
            ..wijze()
        }
    };
    let signalen = |waarden: &[i32], scores: [i32; 2]| {
        let scores = scores.map(Punten::heel);
        groepsbeeld(&schaal(waarden), &scores).unwrap().signalen
    };
    assert_eq!(
        signalen(&[60, 80, 100], [60, 80]),
        [Signaal::GroteSpreiding]
    );
    assert_eq!(signalen(&[0, 80, 100], [80, 100]), []);
    assert_eq!(signalen(&[80], [80, 80]), []);
}

#[test]
fn f4_exactly_on_the_minimum_is_enough() {
    let precies = weeg(&wijze(), &scores([60, 40, 80, 80, 70])).unwrap();
    assert_eq!(precies.totaal, Punten::heel(65));
    assert_eq!(precies.tekorten, []);
}

#[test]
fn f4_d_fails_on_a_criterium_and_c_on_the_total() {
    let d = weeg(&wijze(), &scores([60, 20, 80, 80, 100])).unwrap();
    let tekort = Tekort {
        criterium: Some("financien".to_owned()),
        score: Punten::heel(20),
        minimum: Punten::heel(40),
    };
    assert_eq!(d.tekorten, [tekort]);
    let c = weeg(&wijze(), &scores([60, 80, 40, 100, 40])).unwrap();
    assert_eq!(
        c.tekorten,
        [Tekort {
            criterium: None,
            score: Punten::heel(62),
            minimum: Punten::heel(65)
        }]
    );
    assert!(
        weeg(&wijze(), &scores([80, 60, 100, 80, 80]))
            .unwrap()
            .voldoet()
    );
}

proptest! {
    /// The total lies between the lowest and the highest score: weights are shares.
    #[test]
    fn the_total_is_between_the_scores(stappen in prop::array::uniform5(0..=5_i32)) {
        let gegeven = stappen.map(|stap| stap * 20);
        let totaal = weeg(&wijze(), &scores(gegeven)).unwrap().totaal;
        prop_assert!(totaal >= Punten::heel(*gegeven.iter().min().unwrap()));
        prop_assert!(totaal <= Punten::heel(*gegeven.iter().max().unwrap()));
    }

    /// The order in which assessors hand in their scores does not matter.
    #[test]
    fn the_order_of_assessors_changes_nothing(stappen in prop::collection::vec(0..=5_i32, 1..8), draai in 0..8_usize) {
        let mut gegeven: Vec<Punten> = stappen.iter().map(|stap| Punten::heel(stap * 20)).collect();
        let eerst = groepsbeeld(&wijze(), &gegeven).unwrap();
        let lengte = gegeven.len();
        gegeven.rotate_left(draai % lengte);
        let daarna = groepsbeeld(&wijze(), &gegeven).unwrap();
        prop_assert_eq!((eerst.gemiddelde, eerst.mediaan, eerst.spreiding), (daarna.gemiddelde, daarna.mediaan, daarna.spreiding));
        prop_assert_eq!(eerst.signalen.len(), daarna.signalen.len());
    }

    /// The order of the criteria changes no total and no missed minimum.
    #[test]
    fn the_order_of_criteria_changes_nothing(
        stappen in prop::array::uniform5(0..=5_i32),
        volgorde in Just([0, 1, 2, 3, 4_usize]).prop_shuffle(),
    ) {
        let gegeven = scores(stappen.map(|stap| stap * 20));
        let geschud = Beoordelingswijze {
            criteria: volgorde.map(|plek| wijze().criteria[plek].clone()).to_vec(),
            ..wijze()
        };
        let (eerst, daarna) = (weeg(&wijze(), &gegeven).unwrap(), weeg(&geschud, &gegeven).unwrap());
        prop_assert_eq!((eerst.som, eerst.totaal), (daarna.som, daarna.totaal));
        let codes = |berekening: &Berekening| {
            let mut codes: Vec<_> = berekening.tekorten.iter().map(|t| t.criterium.clone()).collect();
            codes.sort_unstable();
            codes
        };
        prop_assert_eq!(codes(&eerst), codes(&daarna));
    }
}
