//! A traject that is broken off: the clock says when its file is no longer kept (DOMAIN.md 4.1).

use super::dagbesteding::mensen;
use super::hoofdlijn::voorbereid;
use super::wereld::Wereld;
use super::{alles_bezorgd, klopt};
use reqwest::StatusCode;
use serde_json::json;

/// How many letters say that the file may be destroyed.
async fn brieven(w: &Wereld) -> usize {
    let alle = alles_bezorgd(&w.test).await;
    let voorbij = alle.iter().filter(|b| b.brief == "archieftermijn-voorbij");
    voorbij.count()
}

/// Stopped on 9 January 2023: kept until the end of 9 January 2024, and not a second longer.
#[tokio::test]
async fn the_file_of_a_stopped_traject_is_kept_for_a_year() {
    let w = mensen().await;
    let (spoor, _) = voorbereid(&w).await;
    let reden = json!({ "toelichting": "De gemeenten kopen deze hulp niet meer in." });
    let gestaakt = w.probeer("maarten", &spoor, "traject-staken", reden).await;
    assert_eq!(gestaakt.status, StatusCode::OK, "{}", gestaakt.inhoud);
    w.zet("2024-01-09T22:00:00Z").await;
    assert_eq!(brieven(&w).await, 0);
    w.zet("2024-01-09T23:00:01Z").await;
    assert_eq!(brieven(&w).await, 1);
    w.zet("2026-01-09T23:00:01Z").await;
    assert_eq!(brieven(&w).await, 1, "it is said once");
    klopt(&w.test).await;
}
