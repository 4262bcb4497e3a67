//! Without a dialogue the ranking of the selection says who is awarded: as many as the leidraad says.

use super::{Beoordeling, DOSSIER, F1, beoogden, codes};
use serde_json::json;
use workflows::procedureregels::{Procedureregels, voorbeeld};

fn zonder_dialoog(aantal_gegund: u32) -> Procedureregels {
    let mut regels = voorbeeld();
    regels.fasen.dialoog = false;
    regels.fasen.bafo = false;
    regels.percelen[0].max_geselecteerd = 2;
    regels.percelen[0].aantal_gegund = aantal_gegund;
    regels
}

#[tokio::test]
async fn f11_the_best_of_those_selected_is_awarded_and_the_next_when_it_drops_out() {
    for (aantal, verwacht) in [(1, vec![0]), (2, vec![0, 1])] {
        let regels = zonder_dialoog(aantal);
        let b = Beoordeling::nieuw(&regels, DOSSIER, "gunning-concept").await;
        let criteria = codes(&regels.selectie.criteria);
        let mut partijen = vec![];
        for (naam, punten) in &F1[..2] {
            let partij = b.proef.inschrijving(&b.rug, naam, "geselecteerd").await;
            b.eens(&partij, &criteria, punten).await;
            partijen.push(partij.id);
        }
        let db = b.proef.reader.db();
        let gekozen = beoogden(&db, &b.rug.perceel).await.unwrap();
        let verwacht: Vec<_> = verwacht.into_iter().map(|nr: usize| partijen[nr]).collect();
        assert_eq!(gekozen, verwacht, "{aantal}");
    }
}

#[tokio::test]
async fn a_winner_whose_evidence_did_not_hold_makes_room_for_the_next_in_rank() {
    let regels = zonder_dialoog(1);
    let b = Beoordeling::nieuw(&regels, DOSSIER, "gunning-concept").await;
    let criteria = codes(&regels.selectie.criteria);
    let winnaar = b.proef.inschrijving(&b.rug, F1[0].0, "uitgesloten").await;
    b.proef.bereikt(&winnaar, "beoordeeld").await;
    b.proef.bereikt(&winnaar, "geselecteerd").await;
    b.eens(&winnaar, &criteria, &F1[0].1).await;
    let tweede = b.proef.inschrijving(&b.rug, F1[1].0, "geselecteerd").await;
    b.eens(&tweede, &criteria, &F1[1].1).await;
    let db = b.proef.reader.db();
    assert_eq!(beoogden(&db, &b.rug.perceel).await.unwrap(), [tweede.id]);
    // It keeps its place in the ranking on which the committee agreed.
    let stand = b.stand().await;
    assert!(stand.partijen[0].uitgevallen);
    assert_eq!(stand.partijen.len(), 2);
}

/// F10: an open tie on the border names nobody of it, until lots are drawn for the award.
#[tokio::test]
async fn f10_a_tie_for_the_award_waits_for_lots() {
    let regels = zonder_dialoog(1);
    let b = Beoordeling::nieuw(&regels, DOSSIER, "gunning-concept").await;
    let criteria = codes(&regels.selectie.criteria);
    let mut partijen = vec![];
    for naam in ["Een", "Twee"] {
        let partij = b.proef.inschrijving(&b.rug, naam, "geselecteerd").await;
        b.eens(&partij, &criteria, &F1[0].1).await;
        partijen.push(partij.id);
    }
    let db = b.proef.reader.db();
    assert!(beoogden(&db, &b.rug.perceel).await.unwrap().is_empty());
    let volgorde = json!({"volgorde": [partijen[1].to_string(), partijen[0].to_string()]});
    b.proef
        .invoer(&b.rug.perceel, "loting-gunning", "", None, volgorde)
        .await;
    assert_eq!(beoogden(&db, &b.rug.perceel).await.unwrap(), [partijen[1]]);
}
