//! F5 to F9 to the cent and the hundredth, and what the order and a drop-out may change (F10).

mod eigenschappen;

use super::*;
use crate::procedureregels::{BafoRegels, BijUitval, Prijsmethode, Prijsregel, Schaalstap};
use crate::selecteren::ranking::{Kandidaat, Lotnummers, rangschik};

/// Who, the points for quality on 0 to 100 in hundredths, and the bid in cents.
type Bod = (&'static str, i64, i64);

fn bafo(prijs: Prijsregel, plafond: i64, vloer: i64) -> BafoRegels {
    BafoRegels {
        plafond_centen: Some(plafond),
        vloer_centen: Some(vloer),
        prijs: Some(prijs),
        ..voorbeeld().bafo.unwrap()
    }
}

fn met(methode: Prijsmethode, gewicht: u32) -> Prijsregel {
    Prijsregel {
        methode,
        gewicht,
        ..Prijsregel::default()
    }
}

/// One criterium for everything, so that its score is the quality.
fn een_criterium(decimalen: u8) -> Beoordelingswijze {
    let mut wijze = wijze();
    wijze.criteria.truncate(1);
    wijze.criteria[0].gewicht = 100;
    Beoordelingswijze { decimalen, ..wijze }
}

fn kwaliteit(wijze: &Beoordelingswijze, honderdsten: i64) -> Berekening {
    let code = wijze.criteria[0].code.clone();
    weeg(wijze, &BTreeMap::from([(code, punten(honderdsten))])).unwrap()
}

fn bieding(bod: i64) -> Bieding {
    Bieding {
        bod,
        uitgevallen: false,
    }
}

/// The total of each party with its price, in the given order.
fn totalen(bafo: &BafoRegels, boden: &[Bod]) -> Vec<Kandidaat<&'static str>> {
    let wijze = een_criterium(2);
    let kader = Prijskader::nieuw(bafo, boden.iter().map(|(_, _, bod)| bieding(*bod))).unwrap();
    boden
        .iter()
        .map(|(wie, punten, bod)| Kandidaat {
            wie: *wie,
            berekening: kader
                .reken(&wijze, kwaliteit(&wijze, *punten), *bod)
                .unwrap(),
        })
        .collect()
}

fn hoogte(kandidaten: &[Kandidaat<&'static str>]) -> Vec<i64> {
    kandidaten
        .iter()
        .map(|k| k.berekening.totaal.honderdsten())
        .collect()
}

fn volgorde(kandidaten: &[Kandidaat<&'static str>]) -> Vec<&'static str> {
    let rangorde = rangschik(kandidaten, &Lotnummers::new());
    rangorde.plaatsen.iter().map(|rij| rij.wie).collect()
}

#[test]
fn f5_absolute_price_of_the_lumpsum() {
    let prijs = |bod| Prijsdeel::absoluut(bod, 4_863_555_400, 4_377_199_900).map(Prijsdeel::punten);
    assert_eq!(prijs(4_750_000_000), Some(punten(2_335)));
    assert_eq!(prijs(4_520_000_000), Some(punten(7_064)));
    // Above the plafond and below the vloer it stops at the ends.
    assert_eq!(
        [prijs(5_000_000_000), prijs(4_000_000_000)],
        [Some(punten(0)), Some(punten(10_000))]
    );
    assert_eq!(Prijsdeel::absoluut(1, 100, 100), None);
}

#[test]
fn f6_twenty_percent_price_beats_four_points_of_quality() {
    let bafo = bafo(
        met(Prijsmethode::Absoluut, 20),
        4_863_555_400,
        4_377_199_900,
    );
    let uit = totalen(
        &bafo,
        &[
            ("Coalitie", 8_000, 4_750_000_000),
            ("Combinatie B", 7_600, 4_520_000_000),
        ],
    );
    assert_eq!(hoogte(&uit), [6_867, 7_493]);
    assert_eq!(volgorde(&uit), ["Combinatie B", "Coalitie"]);
    let prijs = uit[0].berekening.prijs.unwrap();
    assert_eq!(prijs.kwaliteit, Punten::heel(80));
    assert_eq!(
        prijs.telling,
        Telling::Punten {
            punten: punten(2_335),
            gewicht: 20
        }
    );
    let deel = Prijsdeel::absoluut(50, 100, 0).unwrap();
    assert_eq!(deel.totaal(800_000, 101, 2), None);
}

#[test]
fn f6_is_rounded_once_and_to_the_published_decimals() {
    // Two thirds of the price for half the weight: 40 + 33,3333 = 73,3333.
    let deel = Prijsdeel::aandeel(300, 200).unwrap();
    let bij = |decimalen| deel.totaal(800_000, 50, decimalen).unwrap();
    assert_eq!(
        [bij(2), bij(1), bij(0)],
        [punten(7_333), punten(7_330), punten(7_300)]
    );
}

#[test]
fn f7_relative_price_in_both_forms() {
    let aandeel = |bod| Prijsdeel::aandeel(bod, 60).map(Prijsdeel::punten);
    assert_eq!(aandeel(60), Some(punten(10_000)));
    assert_eq!(aandeel(100), Some(punten(6_000)));
    assert_eq!(aandeel(120), Some(punten(5_000)));
    let verschil = |bod| Prijsdeel::verschil(bod, 60).map(Prijsdeel::punten);
    assert_eq!(verschil(60), Some(punten(10_000)));
    assert_eq!(verschil(100), Some(punten(3_333)));
    assert_eq!([verschil(120), verschil(500)], [Some(punten(0)); 2]);
    // A bid that dropped out may lie under the lowest of the others: everything, no more.
    assert_eq!(
        (aandeel(59), verschil(59)),
        (Some(punten(10_000)), Some(punten(10_000)))
    );
    for bod in [0, -5] {
        assert_eq!((aandeel(bod), verschil(bod)), (None, None), "{bod}");
    }
}

/// Fifty points of quality are 100 on the common scale.
const RANGPARADOX: [Bod; 3] = [("A", 7_000, 100), ("B", 8_400, 120), ("C", 1_600, 60)];

#[test]
fn f8_rank_paradox_of_a_relative_price() {
    let bafo = bafo(met(Prijsmethode::RelatiefAandeel, 50), 140, 60);
    let met_c = totalen(&bafo, &RANGPARADOX);
    assert_eq!(hoogte(&met_c), [6_500, 6_700, 5_800]);
    assert_eq!(volgorde(&met_c), ["B", "A", "C"]);
    let zonder_c = totalen(&bafo, &RANGPARADOX[..2]);
    assert_eq!(hoogte(&zonder_c), [8_500, 8_367]);
    assert_eq!(volgorde(&zonder_c), ["A", "B"]);
}

#[test]
fn f8_with_absolute_price_a_bid_that_drops_out_changes_nothing_for_the_others() {
    let bafo = bafo(met(Prijsmethode::Absoluut, 50), 140, 60);
    let met_c = totalen(&bafo, &RANGPARADOX);
    assert_eq!(hoogte(&met_c), [6_000, 5_450, 5_800]);
    assert_eq!(volgorde(&met_c), ["A", "C", "B"]);
    assert_eq!(volgorde(&totalen(&bafo, &RANGPARADOX[..2])), ["A", "B"]);
}

/// F9: grades 1 to 10 on two criteria with their worth.
fn op_waarde(malus: Option<i64>) -> Beoordelingswijze {
    let mut wijze = wijze();
    wijze.criteria.truncate(2);
    for (criterium, waarde) in wijze.criteria.iter_mut().zip([200_000_000, 100_000_000]) {
        (criterium.gewicht, criterium.minimum) = (50, None);
        (criterium.waarde_centen, criterium.malus_centen) = (Some(waarde), malus);
    }
    wijze.schaal = (1..=10)
        .map(|cijfer| Schaalstap {
            waarde: Punten::heel(cijfer),
            label: cijfer.to_string(),
            toelichting: None,
        })
        .collect();
    wijze
}

fn fictief(wijze: &Beoordelingswijze, cijfers: [i32; 2], bod: i64) -> Berekening {
    let codes = wijze.criteria.iter().map(|c| c.code.clone());
    let scores = codes.zip(cijfers.map(Punten::heel)).collect();
    let bafo = bafo(met(Prijsmethode::OpWaarde, 0), 2, 1);
    let kader = Prijskader::nieuw(&bafo, [bieding(bod)].into_iter()).unwrap();
    kader
        .reken(wijze, weeg(wijze, &scores).unwrap(), bod)
        .unwrap()
}

#[test]
fn f9_gunnen_op_waarde_to_the_cent() {
    let wijze = op_waarde(None);
    let coalitie = fictief(&wijze, [8, 9], 4_750_000_000);
    let b = fictief(&wijze, [6, 6], 4_590_000_000);
    let telling = |berekening: &Berekening| berekening.prijs.unwrap().telling;
    assert_eq!(
        telling(&coalitie),
        Telling::OpWaarde {
            aftrek: 244_444_444,
            prijs: 4_505_555_556
        }
    );
    assert_eq!(
        telling(&b),
        Telling::OpWaarde {
            aftrek: 166_666_667,
            prijs: 4_423_333_333
        }
    );
    assert!(b.rangwaarde() > coalitie.rangwaarde());
}

/// 1.555.555,56 + 888.888,89 and 1.111.111,11 + 555.555,56: what each grade is worth by itself.
#[test]
fn f9_each_grade_by_itself_to_the_cent() {
    let wijze = op_waarde(None);
    for (cijfers, waard) in [
        ([8, 1], 155_555_556),
        ([1, 9], 88_888_889),
        ([6, 1], 111_111_111),
        ([1, 6], 55_555_556),
    ] {
        let telling = fictief(&wijze, cijfers, 4_750_000_000)
            .prijs
            .unwrap()
            .telling;
        let Telling::OpWaarde { aftrek, .. } = telling else {
            panic!("{telling:?}")
        };
        assert_eq!(aftrek, waard, "{cijfers:?}");
    }
}

/// "Mathematically no difference with the point system": worth in euro and points with the price on
/// the same scale give the same order, whatever is bid.
#[test]
fn f9_orders_as_points_on_the_same_scale_do() {
    let wijze = op_waarde(None);
    let partijen = [
        ([8, 9], 4_750_000_000_i64),
        ([6, 6], 4_590_000_000),
        ([10, 1], 4_600_000_000),
        ([1, 10], 4_500_000_000),
    ];
    // A ninth of the worth is one point; a bid costs as many points as it holds ninths.
    let punten = |(cijfers, bod): ([i32; 2], i64)| {
        let [transformatie, samenwerking] = cijfers.map(i64::from);
        (transformatie - 1) * 200_000_000 + (samenwerking - 1) * 100_000_000 - 9 * bod
    };
    let mut op_punten = partijen;
    op_punten.sort_by_key(|partij| -punten(*partij));
    let mut op_waarde = partijen;
    op_waarde.sort_by_key(|(cijfers, bod)| -fictief(&wijze, *cijfers, *bod).rangwaarde());
    assert_eq!(op_waarde, op_punten);
}

#[test]
fn f9_the_ends_of_the_scale_and_a_malus() {
    let aftrek = |malus, cijfers| {
        let berekening = fictief(&op_waarde(malus), cijfers, 1_000);
        let Telling::OpWaarde { aftrek, .. } = berekening.prijs.unwrap().telling else {
            panic!("{berekening:?}")
        };
        aftrek
    };
    assert_eq!(aftrek(None, [10, 10]), 300_000_000);
    assert_eq!(aftrek(None, [1, 1]), 0);
    assert_eq!(aftrek(Some(50_000_000), [1, 1]), -100_000_000);
    assert_eq!(aftrek(Some(50_000_000), [10, 10]), 300_000_000);
}

#[test]
fn f9_value_for_money() {
    let bafo = bafo(met(Prijsmethode::Verhouding, 0), 2, 1);
    let uit = totalen(
        &bafo,
        &[
            ("Coalitie", 8_000, 4_750_000_000),
            ("Combinatie B", 7_600, 4_520_000_000),
        ],
    );
    let per_miljoen: Vec<i64> = uit.iter().map(|k| k.berekening.rangwaarde()).collect();
    // 1,684 against 1,681 points per million euro.
    assert_eq!(per_miljoen, [1_684_211, 1_681_416]);
    assert_eq!(volgorde(&uit), ["Coalitie", "Combinatie B"]);
}

#[test]
fn f10_drop_out_keeps_the_original_ranking_or_scores_the_prices_anew() {
    let wijze = een_criterium(2);
    let uit = |bij_uitval| {
        let regel = Prijsregel {
            bij_uitval,
            ..met(Prijsmethode::RelatiefAandeel, 50)
        };
        let biedingen = RANGPARADOX.iter().map(|(wie, _, bod)| Bieding {
            bod: *bod,
            uitgevallen: *wie == "C",
        });
        let kader = Prijskader::nieuw(&bafo(regel, 140, 60), biedingen).unwrap();
        let over: Vec<_> = RANGPARADOX[..2]
            .iter()
            .map(|(wie, punten, bod)| Kandidaat {
                wie: *wie,
                berekening: kader
                    .reken(&wijze, kwaliteit(&wijze, *punten), *bod)
                    .unwrap(),
            })
            .collect();
        (volgorde(&over), hoogte(&over))
    };
    assert_eq!(
        uit(BijUitval::OorspronkelijkeRangorde),
        (vec!["B", "A"], vec![6_500, 6_700])
    );
    assert_eq!(
        uit(BijUitval::HerrangschikkenMetHerscore),
        (vec!["A", "B"], vec![8_500, 8_367])
    );
}

#[test]
fn f4_minimums_are_about_quality_and_not_about_price() {
    let wijze = Beoordelingswijze {
        minimum_totaal: Some(Punten::heel(65)),
        ..een_criterium(2)
    };
    let bafo = bafo(met(Prijsmethode::Absoluut, 50), 140, 60);
    let kader = Prijskader::nieuw(&bafo, [bieding(60)].into_iter()).unwrap();
    let goedkoop = kader.reken(&wijze, kwaliteit(&wijze, 6_000), 60).unwrap();
    assert_eq!(goedkoop.totaal, Punten::heel(80));
    assert!(!goedkoop.voldoet());
}

#[test]
fn f7_without_an_amount_there_is_no_outcome() {
    let wijze = een_criterium(2);
    let bafo = bafo(met(Prijsmethode::RelatiefAandeel, 50), 140, 60);
    let kader = Prijskader::nieuw(&bafo, [bieding(0)].into_iter()).unwrap();
    assert_eq!(
        kader.reken(&wijze, kwaliteit(&wijze, 6_000), 0),
        Err(ScoreFout::PrijsOnberekenbaar)
    );
    // Whoever names no amount is not the lowest bid of the others.
    let ander = Prijskader::nieuw(&bafo, [bieding(0), bieding(60)].into_iter()).unwrap();
    let goedkoop = ander.reken(&wijze, kwaliteit(&wijze, 6_000), 60).unwrap();
    assert_eq!(goedkoop.totaal, Punten::heel(80));
    let zonder = BafoRegels {
        prijs: None,
        ..bafo
    };
    assert!(Prijskader::nieuw(&zonder, std::iter::empty()).is_none());
}

/// Nothing is divided by nothing: a bid of nothing, a scale of one step.
#[test]
fn f9_without_a_bid_or_a_scale_there_is_no_outcome() {
    let wijze = een_criterium(2);
    let een_stap = Beoordelingswijze {
        schaal: wijze.schaal[..1].to_vec(),
        ..een_criterium(2)
    };
    let onberekenbaar = Err(ScoreFout::PrijsOnberekenbaar);
    for (methode, wijze, bod) in [
        (Prijsmethode::Verhouding, &wijze, 0),
        (Prijsmethode::OpWaarde, &een_stap, 60),
    ] {
        let bafo = bafo(met(methode, 0), 140, 60);
        let kader = Prijskader::nieuw(&bafo, [bieding(bod)].into_iter()).unwrap();
        let hoogste = kwaliteit(&een_criterium(2), 10_000);
        assert_eq!(kader.reken(wijze, hoogste, bod), onberekenbaar);
    }
}
