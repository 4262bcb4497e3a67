//! F10 and F11 with the bidders of F1, ties, lots, and the order of submissions.

use super::*;
use crate::procedureregels::{KnockOut, voorbeeld};
use crate::selecteren::scoring::weeg;
use proptest::prelude::*;

type Gegeven = (&'static str, [i32; 5]);

const COALITIE: Gegeven = ("Coalitie Wmo", [80, 60, 100, 80, 80]);
const B: Gegeven = ("Combinatie B", [80, 80, 60, 80, 80]);
const D: Gegeven = ("Aanbieder D", [60, 20, 80, 80, 100]);
const C: Gegeven = ("Aanbieder C", [60, 80, 40, 100, 40]);

/// Weights: prestaties 25, financien 20, samenwerking 20, governance 15, transformatie 20.
fn kandidaat<K>(wie: K, punten: [i32; 5]) -> Kandidaat<K> {
    let wijze = voorbeeld().selectie;
    let codes = wijze
        .criteria
        .iter()
        .map(|criterium| criterium.code.clone());
    let scores = codes.zip(punten.map(Punten::heel)).collect();
    Kandidaat {
        wie,
        berekening: weeg(&wijze, &scores).unwrap(),
    }
}

fn kandidaten(gegevens: &[Gegeven]) -> Vec<Kandidaat<&'static str>> {
    gegevens
        .iter()
        .map(|(wie, punten)| kandidaat(*wie, *punten))
        .collect()
}

fn geen_loten() -> Lotnummers<&'static str> {
    Lotnummers::new()
}

fn regel() -> Selectieregel {
    let regels = voorbeeld();
    Selectieregel::van(&regels, &regels.percelen[0])
}

fn uitkomsten<K: Copy>(selectie: &Selectie<K>) -> Vec<(K, Uitkomst)> {
    selectie
        .partijen
        .iter()
        .map(|partij| (partij.wie, partij.uitkomst))
        .collect()
}

#[test]
fn f10_by_total() {
    let rangorde = rangschik(&kandidaten(&[C, D, B, COALITIE]), &geen_loten());
    let wie: Vec<_> = rangorde
        .plaatsen
        .iter()
        .map(|rij| (rij.plaats, rij.wie))
        .collect();
    assert_eq!(
        wie,
        [
            (1, "Coalitie Wmo"),
            (2, "Combinatie B"),
            (3, "Aanbieder D"),
            (4, "Aanbieder C")
        ]
    );
    assert!(
        rangorde
            .plaatsen
            .iter()
            .all(|rij| rij.beslist_door == BeslistDoor::Totaal)
    );
    assert_eq!(rangorde.lotingen, []);
}

#[test]
fn f10_tie_goes_to_the_heaviest_criterium_and_then_the_next() {
    // All 68: 20 + 48 against 15 + 53; the last two differ first on financien.
    let gelijk = kandidaten(&[
        ("laag op prestaties", [60, 80, 60, 60, 80]),
        ("hoog op financien", [80, 80, 40, 80, 60]),
        ("hoog op samenwerking", [80, 60, 60, 80, 60]),
    ]);
    let totalen: Vec<_> = gelijk.iter().map(|k| k.berekening.totaal).collect();
    assert_eq!(totalen, [Punten::heel(68); 3]);
    let rangorde = rangschik(&gelijk, &geen_loten());
    let rijen: Vec<_> = rangorde
        .plaatsen
        .iter()
        .map(|rij| (rij.wie, rij.beslist_door.clone()))
        .collect();
    assert_eq!(
        rijen,
        [
            ("hoog op financien", BeslistDoor::Totaal),
            (
                "hoog op samenwerking",
                BeslistDoor::Criterium("financien".to_owned())
            ),
            (
                "laag op prestaties",
                BeslistDoor::Criterium("prestaties".to_owned())
            ),
        ]
    );
}

#[test]
fn f10_equal_in_everything_waits_for_lots() {
    let gelijk = kandidaten(&[("z", B.1), ("a", B.1), COALITIE]);
    let rangorde = rangschik(&gelijk, &geen_loten());
    assert_eq!(
        rangorde.lotingen,
        [Loting {
            vanaf_plaats: 2,
            wie: vec!["a", "z"]
        }]
    );
    assert_eq!(
        rangorde
            .plaatsen
            .iter()
            .map(|rij| rij.plaats)
            .collect::<Vec<_>>(),
        [1, 2, 2]
    );

    let geloot = rangschik(&gelijk, &Lotnummers::from([("z", 1), ("a", 2)]));
    assert_eq!(geloot.lotingen, []);
    let rijen: Vec<_> = geloot
        .plaatsen
        .iter()
        .map(|rij| (rij.plaats, rij.wie))
        .collect();
    assert_eq!(rijen, [(1, "Coalitie Wmo"), (2, "z"), (3, "a")]);
    assert_eq!(geloot.plaatsen[2].beslist_door, BeslistDoor::Loting);
}

#[test]
fn rbdha_2018_2154_a_draw_that_missed_a_party_does_not_count() {
    let gelijk = kandidaten(&[("a", B.1), ("b", B.1)]);
    for loten in [
        Lotnummers::from([("a", 1)]),
        Lotnummers::from([("a", 1), ("b", 1)]),
    ] {
        assert_eq!(rangschik(&gelijk, &loten).lotingen.len(), 1);
    }
}

#[test]
fn a_lot_never_beats_a_better_score() {
    let rangorde = rangschik(
        &kandidaten(&[COALITIE, B]),
        &Lotnummers::from([("Combinatie B", 1), ("Coalitie Wmo", 2)]),
    );
    assert_eq!(rangorde.plaatsen[0].wie, "Coalitie Wmo");
}

#[test]
fn rbnne_2023_2105_as_many_as_the_maximum_all_go_on_without_ranking() {
    // C is under the minimum of the total; with room for all that changes nothing.
    let selectie = selecteer(&kandidaten(&[COALITIE, C]), regel(), &geen_loten());
    assert_eq!(selectie.rangorde, None);
    assert_eq!(
        uitkomsten(&selectie),
        [
            ("Aanbieder C", Uitkomst::Geselecteerd),
            ("Coalitie Wmo", Uitkomst::Geselecteerd)
        ]
    );
    assert!(
        selectie
            .partijen
            .iter()
            .all(|partij| partij.plaats.is_none())
    );
}

#[test]
fn f11_more_than_the_maximum_minimums_first_then_the_best() {
    let selectie = selecteer(&kandidaten(&[C, D, B, COALITIE]), regel(), &geen_loten());
    assert_eq!(
        uitkomsten(&selectie),
        [
            ("Coalitie Wmo", Uitkomst::Geselecteerd),
            ("Combinatie B", Uitkomst::Geselecteerd),
            ("Aanbieder C", Uitkomst::NietSelecteerbaar),
            ("Aanbieder D", Uitkomst::NietSelecteerbaar),
        ]
    );
    assert_eq!(selectie.rangorde.unwrap().plaatsen.len(), 2);
}

#[test]
fn f4_knock_out_rejects_even_when_there_is_room() {
    let regel = Selectieregel {
        knock_out: KnockOut::Uitsluiten,
        ..regel()
    };
    let selectie = selecteer(&kandidaten(&[C, COALITIE]), regel, &geen_loten());
    assert_eq!(
        uitkomsten(&selectie),
        [
            ("Coalitie Wmo", Uitkomst::Geselecteerd),
            ("Aanbieder C", Uitkomst::Uitgesloten)
        ]
    );
    // Two valid ones are left of four: not more than the maximum, so no ranking.
    let selectie = selecteer(&kandidaten(&[C, D, B, COALITIE]), regel, &geen_loten());
    assert_eq!(selectie.rangorde, None);
}

#[test]
fn f11_ranking_always_when_the_leidraad_says_so() {
    let regel = Selectieregel {
        alleen_bij_overschrijding: false,
        ..regel()
    };
    let selectie = selecteer(&kandidaten(&[B, C]), regel, &geen_loten());
    assert_eq!(
        uitkomsten(&selectie),
        [
            ("Combinatie B", Uitkomst::Geselecteerd),
            ("Aanbieder C", Uitkomst::NietSelecteerbaar)
        ]
    );
}

#[test]
fn reserves_are_numbered_from_one_or_left_out() {
    let vier = kandidaten(&[
        COALITIE,
        B,
        ("derde", [80, 60, 60, 80, 80]),
        ("vierde", [60, 60, 80, 80, 60]),
    ]);
    let selectie = selecteer(&vier, regel(), &geen_loten());
    assert_eq!(
        uitkomsten(&selectie)[2..],
        [
            ("derde", Uitkomst::Reserve(1)),
            ("vierde", Uitkomst::Reserve(2))
        ]
    );
    let selectie = selecteer(
        &vier,
        Selectieregel {
            reserve: false,
            ..regel()
        },
        &geen_loten(),
    );
    assert_eq!(uitkomsten(&selectie)[2].1, Uitkomst::NietGeselecteerd);
}

#[test]
fn lots_are_asked_only_where_they_decide() {
    let voor = |gegevens: &[Gegeven], reserve| {
        selecteer(
            &kandidaten(gegevens),
            Selectieregel { reserve, ..regel() },
            &geen_loten(),
        )
    };
    // A tie across the border: one of the two goes on.
    let grens = voor(&[COALITIE, ("x", B.1), ("y", B.1)], false);
    assert_eq!(
        grens.lotingen,
        [Loting {
            vanaf_plaats: 2,
            wie: vec!["x", "y"]
        }]
    );
    assert_eq!(
        uitkomsten(&grens)[1..],
        [
            ("x", Uitkomst::WachtOpLoting),
            ("y", Uitkomst::WachtOpLoting)
        ]
    );
    // Two share the one place that there is.
    let een = Selectieregel { max: 1, ..regel() };
    let eerste = kandidaten(&[("x", COALITIE.1), ("y", COALITIE.1)]);
    let eerste = selecteer(&eerste, een, &geen_loten());
    assert_eq!(eerste.lotingen.len(), 1);
    // A tie inside the selected: both go on.
    let binnen = voor(&[("x", COALITIE.1), ("y", COALITIE.1), B], true);
    assert_eq!(binnen.lotingen, []);
    assert_eq!(
        uitkomsten(&binnen)[2],
        ("Combinatie B", Uitkomst::Reserve(1))
    );
    // Three share the places up to the last that goes on: nobody has to draw.
    let drie = kandidaten(&[COALITIE, ("x", B.1), ("y", B.1), ("z", B.1)]);
    let ruim = Selectieregel { max: 4, ..regel() };
    assert_eq!(selecteer(&drie, ruim, &geen_loten()).lotingen, []);
    // A tie in the reserve decides who is called first.
    let lager = [80, 60, 60, 80, 80];
    let reserve = [COALITIE, B, ("x", lager), ("y", lager)];
    assert_eq!(voor(&reserve, true).lotingen.len(), 1);
    assert_eq!(voor(&reserve, false).lotingen, []);
}

proptest! {
    /// Permuting the submissions changes nothing at all.
    #[test]
    fn the_order_of_submissions_changes_nothing(
        (scores, geschud) in prop::collection::vec(prop::array::uniform5(2..=5_i32), 0..8)
            .prop_map(|scores| scores.into_iter().enumerate().collect::<Vec<_>>())
            .prop_flat_map(|scores| (Just(scores.clone()), Just(scores).prop_shuffle())),
        loten in prop::collection::btree_map(0..8_usize, 0..4_u32, 0..8),
        max in 1..5_u32,
        vlaggen in prop::array::uniform3(any::<bool>()),
    ) {
        let maak = |gegevens: &[(usize, [i32; 5])]| -> Vec<_> {
            gegevens.iter().map(|(wie, stappen)| kandidaat(*wie, stappen.map(|stap| stap * 20))).collect()
        };
        let [alleen_bij_overschrijding, reserve, uitsluiten] = vlaggen;
        let knock_out = if uitsluiten { KnockOut::Uitsluiten } else { KnockOut::NietSelecteerbaar };
        let regel = Selectieregel { max, alleen_bij_overschrijding, reserve, knock_out };
        let selectie = selecteer(&maak(&scores), regel, &loten);
        prop_assert_eq!(&selectie, &selecteer(&maak(&geschud), regel, &loten));
        prop_assert_eq!(rangschik(&maak(&scores), &loten), rangschik(&maak(&geschud), &loten));

        let mut genoemd: Vec<usize> = selectie.partijen.iter().map(|partij| partij.wie).collect();
        genoemd.sort_unstable();
        prop_assert_eq!(genoemd, (0..scores.len()).collect::<Vec<_>>());
        let geselecteerd = selectie.partijen.iter().filter(|p| p.uitkomst == Uitkomst::Geselecteerd).count();
        prop_assert!(aantal(geselecteerd) <= max);
    }
}
