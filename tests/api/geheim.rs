//! What somebody may not know does not exist for them.

use super::{Antwoord, Api};
use axum::http::StatusCode;
use serde_json::json;
use workflows::role::Rol;

#[tokio::test]
async fn a_spoor_does_not_exist_for_the_public_and_for_providers() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    let pad = api.spoor(&ia).await;
    let rij = api.get(&ia, &pad).await.json();
    let dossier = rij["dossier"].as_str().unwrap();
    let za = api.aanbieder("Thuis").await;
    for token in ["", &za] {
        assert_eq!(api.get(token, &pad).await.status, StatusCode::NOT_FOUND);
        assert_eq!(api.get(token, "/inkoopsporen").await.json()["totaal"], 0);
        assert_eq!(api.get(token, "/procedures").await.json()["totaal"], 0);
    }
    assert_eq!(
        api.get(&za, &format!("/dossiers/{dossier}/regels"))
            .await
            .status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(api.get(&za, "/taken").await.json(), json!([]));
    let poging = api
        .zend(
            &za,
            "POST",
            &format!("{pad}/handelingen/traject-staken"),
            &json!({}),
        )
        .await;
    let verzonnen = api
        .zend(
            &za,
            "POST",
            &format!("{pad}/handelingen/bestaat-niet"),
            &json!({}),
        )
        .await;
    let zonder_kenmerk = |antwoord: &Antwoord| {
        let mut probleem = antwoord.json();
        probleem.as_object_mut().unwrap().remove("kenmerk");
        probleem
    };
    assert_eq!(poging.status, StatusCode::NOT_FOUND);
    assert_eq!(zonder_kenmerk(&poging), zonder_kenmerk(&verzonnen));
}

#[tokio::test]
async fn of_an_act_for_others_only_its_role_is_told() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    let jurist = api.iemand("Jan", &[Rol::Jurist]).await;
    let pad = api.spoor(&ia).await;
    let rij = api.get(&jurist, &pad).await.json();
    for handeling in rij["handelingen"].as_array().unwrap() {
        if handeling["wachtOp"].as_array().unwrap().is_empty() {
            continue;
        }
        assert_eq!(handeling["mogelijk"], false);
        assert_eq!(handeling["regels"], json!([]));
    }
    let anders = api
        .zend(
            &jurist,
            "POST",
            &format!("{pad}/handelingen/documenten-opstellen"),
            &json!({}),
        )
        .await;
    assert_eq!(anders.status, StatusCode::FORBIDDEN);
    assert!(
        anders.json()["detail"]
            .as_str()
            .unwrap()
            .contains("de inkoopadviseur")
    );
}
