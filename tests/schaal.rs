//! What a page asks of the database does not grow with the tender (issue 5: 54,000 scores). How long it
//! takes at that size is measured by `cargo bench --bench schaal`.

mod bladen;
mod groei;

use crate::secrecy::{bezoek, wereld};
use bladen::{Blad, bladen};
use groei::{Maat, Ronde};
use std::collections::BTreeMap;

const KLEIN: Maat = Maat {
    inschrijvingen: 3,
    criteria: 3,
    beoordelaars: 4,
};
const GROTER: Maat = Maat {
    inschrijvingen: 9,
    criteria: 7,
    beoordelaars: 6,
};

#[tokio::test]
async fn a_larger_round_asks_no_more_queries() {
    let (klein, groter) = (vragen(KLEIN).await, vragen(GROTER).await);
    assert_eq!(klein, groter);
    assert!(klein.values().all(|vragen| *vragen > 0), "{klein:?}");
}

/// The queries of every page, by phase and name.
async fn vragen(maat: Maat) -> BTreeMap<String, u64> {
    let ronde = Ronde::van(maat).await;
    let mut uit = vragen_van(&ronde, bladen::INDIVIDUEEL).await;
    ronde.naar_consensus().await;
    uit.extend(vragen_van(&ronde, bladen::CONSENSUS).await);
    ronde.naar_vastgesteld().await;
    uit.extend(vragen_van(&ronde, bladen::VASTGESTELD).await);
    uit
}

async fn vragen_van(ronde: &Ronde, welke: &[Blad]) -> BTreeMap<String, u64> {
    let mut uit = BTreeMap::new();
    for blad in bladen(ronde, welke) {
        let antwoord = blad.vraag(ronde).await;
        assert!(
            antwoord.status.is_success(),
            "{}: {}",
            blad.naam,
            antwoord.status
        );
        uit.insert(blad.naam.to_owned(), antwoord.vragen);
    }
    uit
}
