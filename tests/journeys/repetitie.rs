//! The generale repetitie as a page: the calendar before there is a publication, for who prepares it.

use super::dagbesteding::mensen;
use super::hoofdlijn::{gepubliceerd, voorbereid};
use super::wereld::{API, Wereld};
use reqwest::StatusCode;
use serde_json::json;

async fn pagina(w: &Wereld, wie: &str, procedure: &str) -> (StatusCode, String) {
    let pad = procedure.strip_prefix(API).unwrap();
    let pad = format!("{pad}/generale-repetitie");
    let antwoord = w.browser(wie).await.get(&pad).await;
    (antwoord.status, antwoord.tekst)
}

#[tokio::test]
async fn the_rehearsal_follows_the_planning_and_ends_at_publication() {
    let w = mensen().await;
    let (spoor, procedure) = voorbereid(&w).await;
    let (status, tekst) = pagina(&w, "anouk", &procedure).await;
    assert_eq!(status, StatusCode::OK, "{tekst}");
    for deel in ["24 maart 2023", "Wat als het tegenzit?", "Kort geding"] {
        assert!(tekst.contains(deel), "{deel}\n{tekst}");
    }
    assert!(!tekst.contains("Dit past niet"), "{tekst}");

    // Published a week before the closing: the terms of the Procedureregels do not fit any more.
    let laat =
        json!({ "code": "publicatie", "eersteVan": "2023-03-17", "eersteTot": "2023-03-17" });
    w.schrijf("anouk", &spoor, "mijlpaal", laat).await;
    let (_, tekst) = pagina(&w, "anouk", &procedure).await;
    assert!(tekst.contains("Dit past niet"), "{tekst}");

    let (status, tekst) = pagina(&w, "jolanda", &procedure).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(!tekst.contains("24 maart 2023"), "{tekst}");
}

#[tokio::test]
async fn after_publication_there_is_nothing_to_rehearse() {
    let zaak = gepubliceerd(mensen().await).await;
    let (status, _) = pagina(&zaak.w, "anouk", &zaak.procedure).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}
