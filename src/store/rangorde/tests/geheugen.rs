//! What is read once within one piece of work, and what is not.

use super::{Beoordeling, codes};
use crate::store::geteld::geteld;
use crate::store::rangorde::{DOSSIER, onthoudend};
use workflows::procedureregels::voorbeeld;

/// The queries of the first and of the second time that the same work asks for the ranking, and whether the
/// second time shows the scores that were laid down in between.
async fn tweemaal(perceel: &str) -> ([u64; 2], bool) {
    let regels = voorbeeld();
    let criteria = codes(&regels.selectie.criteria);
    let (eerste, laatste) = criteria.split_at(4);
    let ronde = Beoordeling::nieuw(&regels, DOSSIER, perceel).await;
    let partij = ronde
        .proef
        .inschrijving(&ronde.rug, "Coalitie", "beoordeeld")
        .await;
    ronde.eens(&partij, eerste, &[80; 4]).await;
    let werk = async {
        let (stand, een) = geteld(ronde.stand()).await;
        assert!(stand.berekening(partij.id).is_none(), "a score is missing");
        ronde.eens(&partij, laatste, &[80]).await;
        let (stand, twee) = geteld(ronde.stand()).await;
        ([een, twee], stand.berekening(partij.id).is_some())
    };
    onthoudend(werk).await
}

#[tokio::test]
async fn final_scores_are_read_once() {
    let ([een, twee], vernieuwd) = tweemaal("selectie-concept").await;
    assert!(twee < een, "{twee} after {een}");
    assert!(!vernieuwd, "no door changes them, so nobody looks again");
}

#[tokio::test]
async fn scores_that_can_still_change_are_read_every_time() {
    let ([een, twee], vernieuwd) = tweemaal("beoordeling").await;
    assert_eq!(een, twee);
    assert!(vernieuwd);
}
