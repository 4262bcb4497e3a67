//! F8 and F10 from entries: the bids of a BAFO round, a drop-out and lots for the award.

use super::*;
use crate::store::rangorde::{Diepte, afgevallen, bereken_zonder};
use workflows::procedureregels::{BijUitval, Prijsmethode, Prijsregel};

/// Quality for half, price for half; the bids of the rank paradox.
fn regels(methode: Prijsmethode, bij_uitval: BijUitval) -> Procedureregels {
    let mut regels = voorbeeld();
    let bafo = regels.bafo.as_mut().unwrap();
    (bafo.plafond_centen, bafo.vloer_centen) = (Some(14_000), Some(6_000));
    bafo.prijs = Some(Prijsregel {
        methode,
        gewicht: 50,
        bij_uitval,
    });
    regels
}

/// A vastgestelde BAFO round with for each party: name, quality, bid and the state of its row.
async fn met_biedingen(
    regels: &Procedureregels,
    partijen: &[(&str, i64, Option<i64>, &str)],
) -> (Beoordeling, Vec<RijId>) {
    let ronde = Beoordeling::nieuw(regels, BAFO, "gunning-concept").await;
    let gunning = codes(&regels.gunning.as_ref().unwrap().criteria);
    let mut ids = vec![];
    for (naam, punten, bod, staat) in partijen {
        let partij = ronde.proef.inschrijving(&ronde.rug, naam, staat).await;
        let bafo = ronde
            .proef
            .rij(Kind::Bafo, "aanvaardbaar", Some(&partij), |_| ())
            .await;
        ronde.eens(&partij, &gunning, &[*punten; 3]).await;
        let velden = bod.map_or_else(|| json!({}), |bod| json!({"bod": bod}));
        ronde
            .proef
            .invoer(&bafo, "bafotoets", "", None, velden)
            .await;
        ids.push(partij.id);
    }
    (ronde, ids)
}

fn totalen(stand: &Stand) -> Vec<Option<i64>> {
    let totaal = |partij: &RijId| Some(stand.berekening(*partij)?.totaal.honderdsten());
    let partijen = stand.partijen.iter().map(|partij| partij.inschrijving);
    partijen.map(|partij| totaal(&partij)).collect()
}

#[tokio::test]
async fn f7_a_relative_price_counts_in_the_ranking_and_the_award() {
    let regels = regels(
        Prijsmethode::RelatiefAandeel,
        BijUitval::OorspronkelijkeRangorde,
    );
    let (ronde, ids) = met_biedingen(
        &regels,
        &[
            ("A", 60, Some(10_000), "bafo-ingediend"),
            ("B", 80, Some(12_000), "bafo-ingediend"),
        ],
    )
    .await;
    let stand = ronde.stand().await;
    assert_eq!(totalen(&stand), [Some(8_000), Some(8_167)]);
    assert_eq!(stand.plaats(ids[1]), Some(1));
    let db = ronde.proef.reader.db();
    let gekozen = beoogden(&db, &ronde.rug.perceel).await.unwrap();
    assert_eq!(gekozen, [ids[1]]);
}

#[tokio::test]
async fn f10_after_a_drop_out_the_leidraad_says_which_ranking_counts() {
    // With C the prices are 60 and 42,86 points: 60,00 against 61,43. Without C they are 100 and
    // 71,43: 80,00 against 75,71.
    // C drops out before the decision, or as its winner.
    let gevallen = ["bafo-afgewezen", "afgevallen"].into_iter().flat_map(|c| {
        [
            (c, BijUitval::OorspronkelijkeRangorde, [6_000, 6_143], 1),
            (c, BijUitval::HerrangschikkenMetHerscore, [8_000, 7_571], 0),
        ]
    });
    for (staat_van_c, bij_uitval, totalen_van_a_en_b, beste) in gevallen {
        let regels = regels(Prijsmethode::RelatiefAandeel, bij_uitval);
        let (ronde, ids) = met_biedingen(
            &regels,
            &[
                ("A", 60, Some(10_000), "bafo-ingediend"),
                ("B", 80, Some(14_000), "bafo-ingediend"),
                ("C", 40, Some(6_000), staat_van_c),
            ],
        )
        .await;
        let db = ronde.proef.reader.db();
        let weg = afgevallen(&db, &ronde.rug.perceel).await.unwrap();
        let stand = bereken_zonder(&db, &ronde.ronde, Some(&weg), Diepte::Scores)
            .await
            .unwrap();
        assert_eq!(totalen(&stand.unwrap())[..2], totalen_van_a_en_b.map(Some));
        let gekozen = beoogden(&db, &ronde.rug.perceel).await.unwrap();
        assert_eq!(gekozen, [ids[beste]], "{bij_uitval:?}");
    }
}

#[tokio::test]
async fn p21_the_price_stays_closed_until_the_scores_are_final() {
    let regels = regels(Prijsmethode::Absoluut, BijUitval::default());
    let (mut ronde, ids) = met_biedingen(
        &regels,
        &[
            ("A", 60, Some(10_000), "bafo-ingediend"),
            ("B", 80, Some(12_000), "bafo-ingediend"),
        ],
    )
    .await;
    ronde.ronde.toestand = "consensus".to_owned();
    let dicht = ronde.stand().await;
    assert!(dicht.prijs_dicht && dicht.selectie.is_none());
    assert!(dicht.berekening(ids[0]).unwrap().prijs.is_none());
    ronde.ronde.toestand = "vastgesteld".to_owned();
    let open = ronde.stand().await;
    assert_eq!(open.berekening(ids[0]).unwrap().prijs.unwrap().bod, 10_000);
    assert_eq!(totalen(&open), [Some(5_500), Some(5_250)]);
}

#[tokio::test]
async fn a_party_without_a_bid_keeps_the_ranking_open() {
    let regels = regels(Prijsmethode::Absoluut, BijUitval::default());
    let (ronde, ids) = met_biedingen(&regels, &[("A", 80, None, "bafo-ingediend")]).await;
    let stand = ronde.stand().await;
    assert!(stand.selectie.is_none() && stand.berekening(ids[0]).is_none());
    assert_eq!(stand.partijen[0].berekening, Err(ScoreFout::PrijsOntbreekt));
}

#[tokio::test]
async fn f10_lots_decide_a_tie_on_the_award() {
    let regels = voorbeeld();
    let (ronde, ids) = met_biedingen(
        &regels,
        &[
            ("A", 80, None, "bafo-ingediend"),
            ("B", 80, None, "bafo-ingediend"),
        ],
    )
    .await;
    let db = ronde.proef.reader.db();
    let gekozen = beoogden(&db, &ronde.rug.perceel).await.unwrap();
    assert_eq!(gekozen, [], "a tie waits");
    let velden = json!({"volgorde": [ids[1].to_string(), ids[0].to_string()]});
    ronde
        .proef
        .invoer(&ronde.rug.perceel, "loting-gunning", "", None, velden)
        .await;
    let gekozen = beoogden(&db, &ronde.rug.perceel).await.unwrap();
    assert_eq!(gekozen, [ids[1]]);
}
