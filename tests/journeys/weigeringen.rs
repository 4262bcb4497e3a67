//! What the API says when it does not do what was asked, and when the same is asked twice.

use super::dagbesteding::mensen;
use super::hoofdlijn::{concept, gepubliceerd};
use super::wereld::{API, Wereld};
use entities::kluis::pakket;
use reqwest::{Method, StatusCode};
use sea_orm::EntityTrait;
use serde_json::json;

#[tokio::test]
async fn the_same_key_gives_the_same_receipt() {
    let zaak = gepubliceerd(mensen().await).await;
    let w = &zaak.w;
    w.zet("2023-03-20T09:00:00Z").await;
    let pad = concept(w, &zaak.procedure, "jolanda", "Combinatie B").await;
    let doel = format!("{pad}/handelingen/indienen");
    let stuur = async |inhoud, sleutel| {
        w.stuur("jolanda", Method::POST, &doel, Some(&inhoud), Some(sleutel))
            .await
    };
    let eerste = stuur(json!({}), "een").await;
    assert_eq!(eerste.status, StatusCode::OK, "{}", eerste.inhoud);
    let tweede = stuur(json!({}), "een").await;
    assert_eq!(
        (tweede.status, &tweede.inhoud),
        (StatusCode::OK, &eerste.inhoud)
    );
    let anders = stuur(json!({ "toelichting": "Toch anders." }), "een").await;
    assert_eq!(anders.status, StatusCode::CONFLICT);
    let opnieuw = stuur(json!({}), "twee").await;
    assert_eq!(
        opnieuw.status,
        StatusCode::CONFLICT,
        "it was handed in already"
    );

    let pakketten = pakket::Entity::find()
        .all(&w.test.deuren.reader.db())
        .await
        .unwrap();
    let bewijzen: Vec<_> = pakketten
        .iter()
        .filter_map(|p| p.manifest_hash.as_deref())
        .collect();
    assert_eq!(bewijzen, [eerste.inhoud["ontvangst"].as_str().unwrap()]);
}

/// A new inkoopspoor; gives its path.
async fn spoor(w: &Wereld) -> String {
    let velden = json!({
        "naam": "Vervoer", "regio": "Hart van Brabant", "wet": "wmo", "omschrijving": "Vervoer.",
        "besluitregel": "unanimiteit-colleges", "gemeenten": [w.id("Tilburg")],
    });
    let (pad, inhoud) = (format!("{API}/inkoopsporen"), json!({ "velden": velden }));
    let nieuw = w
        .stuur("anouk", Method::POST, &pad, Some(&inhoud), None)
        .await;
    nieuw.inhoud["url"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn every_refusal_has_its_status() {
    let w = mensen().await;
    let spoor = spoor(&w).await;
    let niemand = format!("{API}/inkoopsporen/0190a0a0-0000-7000-8000-000000000001");
    for (wie, bij, handeling, inhoud, status) in [
        // The name of the case is secret before publication, for a party and for its absence alike.
        (
            "jolanda",
            &spoor,
            "documenten-opstellen",
            json!({}),
            StatusCode::NOT_FOUND,
        ),
        (
            "anouk",
            &niemand,
            "documenten-opstellen",
            json!({}),
            StatusCode::NOT_FOUND,
        ),
        (
            "anouk",
            &spoor,
            "verzonnen",
            json!({}),
            StatusCode::NOT_FOUND,
        ),
        (
            "maarten",
            &spoor,
            "documenten-opstellen",
            json!({}),
            StatusCode::FORBIDDEN,
        ),
        (
            "anouk",
            &spoor,
            "documenten-opstellen",
            json!({ "versie": 99 }),
            StatusCode::CONFLICT,
        ),
        (
            "anouk",
            &spoor,
            "go-verlenen",
            json!({}),
            StatusCode::CONFLICT,
        ),
        (
            "anouk",
            &spoor,
            "documenten-opstellen",
            json!({}),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
    ] {
        let antwoord = w.probeer(wie, bij, handeling, inhoud.clone()).await;
        assert_eq!(
            antwoord.status, status,
            "{wie} {handeling} {inhoud}: {}",
            antwoord.inhoud
        );
        if status == StatusCode::UNPROCESSABLE_ENTITY {
            let regels = antwoord.inhoud["regels"].as_array().unwrap();
            assert!(
                !regels.is_empty() && regels.iter().all(|r| r["bron"].is_string()),
                "{regels:?}"
            );
        }
        assert_eq!(w.toestand("anouk", &spoor).await, "strategie-vastgesteld");
    }
}
