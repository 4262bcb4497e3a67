//! Accepting an invitation over the API, as on the page: once, with a password for a new account.

use super::Api;
use axum::http::StatusCode;
use serde_json::json;
use tenderspoor::identity::tokens;
use tenderspoor::store::identity;

const WACHTWOORD: &str = "een heel lang wachtwoord";

/// A registered organisation of which Lotte signs, by the API alone; gives her token and its path.
async fn geregistreerd(api: &Api) -> (String, String) {
    let profiel = json!({
        "naam": "Zorg Dichtbij", "kvk": "12345678", "grootte": "small", "land": "NLD",
        "contact": "Lotte de Wit", "email": "lotte@dichtbij.example", "telefoon": "",
    });
    let antwoord = api.zend("", "POST", "/organisaties", &profiel).await;
    assert_eq!(antwoord.status, StatusCode::ACCEPTED, "{}", antwoord.tekst);
    let link = api.link_aan("lotte@dichtbij.example").await.unwrap();
    let pad = format!("/uitnodigingen/{link}");
    let gezien = api.get("", &pad).await.json();
    assert_eq!(gezien["organisatie"], "Zorg Dichtbij");
    assert_eq!(
        (&gezien["rol"], &gezien["heeftAccount"]),
        (&json!("tekenbevoegde"), &json!(false))
    );

    for kort in [json!({}), json!({ "wachtwoord": "kort" })] {
        let antwoord = api.zend("", "POST", &pad, &kort).await;
        assert_eq!(
            antwoord.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            antwoord.tekst
        );
        assert!(antwoord.tekst.contains("wachtwoord"), "{}", antwoord.tekst);
    }
    let keuze = json!({ "wachtwoord": WACHTWOORD });
    let gedaan = api.zend("", "POST", &pad, &keuze).await;
    assert_eq!(gedaan.status, StatusCode::NO_CONTENT, "{}", gedaan.tekst);
    for antwoord in [
        api.get("", &pad).await,
        api.zend("", "POST", &pad, &keuze).await,
    ] {
        assert_eq!(
            antwoord.status,
            StatusCode::NOT_FOUND,
            "the link works once"
        );
    }
    (
        token(api, "lotte@dichtbij.example").await,
        api.organisatie_van("Zorg Dichtbij").await,
    )
}

async fn token(api: &Api, email: &str) -> String {
    let persoon = identity::zoek(&api.app.deuren.reader.db(), email)
        .await
        .unwrap();
    tokens::maak(&api.app.app, persoon.unwrap().id, "test", 1)
        .await
        .unwrap()
}

#[tokio::test]
async fn an_invitation_is_accepted_once_and_gives_its_role() {
    let api = Api::start().await;
    let (lotte, organisatie) = geregistreerd(&api).await;
    let genodigde = json!({
        "naam": "Piet Smit", "email": "piet@dichtbij.example", "rol": "zorgaanbieder",
    });
    let uitnodigen = format!("{organisatie}/uitnodigingen");
    let antwoord = api.zend(&lotte, "POST", &uitnodigen, &genodigde).await;
    assert_eq!(antwoord.status, StatusCode::ACCEPTED, "{}", antwoord.tekst);
    let link = api.link_aan("piet@dichtbij.example").await.unwrap();
    let pad = format!("/uitnodigingen/{link}");
    let onbekend = api
        .zend("", "POST", &pad, &json!({ "rol": "tekenbevoegde" }))
        .await;
    assert!(
        onbekend.status.is_client_error(),
        "nobody chooses the own role"
    );
    let keuze = json!({ "wachtwoord": WACHTWOORD });
    let gedaan = api.zend("", "POST", &pad, &keuze).await;
    assert_eq!(gedaan.status, StatusCode::NO_CONTENT, "{}", gedaan.tekst);
    let piet = token(&api, "piet@dichtbij.example").await;
    let gezien = api.get(&piet, &organisatie).await.json();
    let piet = gezien["medewerkers"]
        .as_array()
        .unwrap()
        .iter()
        .find(|m| m["naam"] == "Piet Smit");
    let rollen = piet.unwrap()["rollen"].as_array().unwrap();
    assert_eq!(rollen.len(), 1);
    assert_eq!(rollen[0]["rol"], "zorgaanbieder");
}
