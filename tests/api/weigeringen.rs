//! Whatever is sent, the answer is a problem in Dutch, never a failure of ours.

use super::{Api, volledig};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use workflows::machine::Kind;
use workflows::role::Rol;

const NIEMAND: &str = "0190a0a0-0000-7000-8000-000000000001";

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    for pad in [
        "/zaken",
        "/zaken/1",
        &format!("/procedures/{NIEMAND}"),
        &format!("/procedures/{NIEMAND}/pakket"),
        &format!("/dossiers/{NIEMAND}/regels"),
        &format!("/procedures?binnen={NIEMAND}"),
        &format!("/inschrijvingen/{NIEMAND}/bestanden/{NIEMAND}"),
    ] {
        assert_eq!(
            api.get(&ia, pad).await.status,
            StatusCode::NOT_FOUND,
            "{pad}"
        );
    }
    for kind in Kind::ALL {
        let pad = format!(
            "/{}/{NIEMAND}/handelingen/{}",
            kind.meervoud(),
            kind.acts()[0]
        );
        assert_eq!(
            api.zend(&ia, "POST", &pad, &json!({})).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn without_a_token_one_reads_and_does_not_write() {
    let api = Api::start().await;
    assert_eq!(api.get("", "/procedures").await.json()["totaal"], 0);
    assert_eq!(
        api.get("verzonnen", "/procedures").await.status,
        StatusCode::UNAUTHORIZED
    );
    let taken = api.get("", "/taken").await;
    assert_eq!(taken.status, StatusCode::UNAUTHORIZED);
    assert_eq!(taken.headers[header::WWW_AUTHENTICATE], "Bearer");
    let nieuw = api
        .zend("", "POST", "/inkoopsporen", &json!({"velden": {}}))
        .await;
    assert_eq!(nieuw.status, StatusCode::UNAUTHORIZED);
    let basic = Request::get(volledig("/taken")).header(header::AUTHORIZATION, "Basic YTpi");
    assert_eq!(
        api.stuur("", basic, Body::empty()).await.status,
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn a_request_that_cannot_be_read_is_refused_with_the_reason() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    for (pad, status) in [
        ("/procedures/geen-uuid", 400),
        ("/procedures?pagina=nul", 400),
        ("/procedures?pagina=0", 400),
        ("/procedures?grootte=201", 400),
        ("/procedures?kleur=rood", 400),
        ("/procedures?binnen=x", 400),
        ("/dossiers/x/regels", 400),
        ("/procedures/%FF", 400),
    ] {
        assert_eq!(api.get(&ia, pad).await.status, status, "{pad}");
    }
    let post = |soort: &'static str| {
        Request::post(volledig("/inkoopsporen")).header("content-type", soort)
    };
    for (soort, inhoud, status) in [
        ("application/json", "{", 400),
        ("application/json", "[]", 400),
        ("application/json", "{\"velden\":{},\"kleur\":1}", 400),
        ("application/json", "{\"velden\":[]}", 400),
        ("application/json", "\u{0}", 400),
        ("text/plain", "{}", 415),
        ("application/x-www-form-urlencoded", "velden=1", 415),
    ] {
        let antwoord = api.stuur(&ia, post(soort), Body::from(inhoud)).await;
        assert_eq!(antwoord.status, status, "{inhoud}: {}", antwoord.tekst);
    }
    let groot = Body::from(format!(
        "{{\"velden\":{{\"naam\":\"{}\"}}}}",
        "a".repeat(3_000_000)
    ));
    let antwoord = api.stuur(&ia, post("application/json"), groot).await;
    assert_eq!(antwoord.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn another_method_is_told_which_one() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    let spoor = api.spoor(&ia).await;
    let antwoord = api.zend(&ia, "DELETE", &spoor, &json!({})).await;
    assert_eq!(antwoord.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(
        antwoord.headers[header::ALLOW]
            .to_str()
            .unwrap()
            .contains("GET")
    );
    let feit = api
        .zend(
            &ia,
            "POST",
            &format!("{spoor}/invoer/mijlpaal"),
            &json!({"velden": {}}),
        )
        .await;
    assert_eq!(feit.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(feit.headers[header::ALLOW], "PUT");
}

#[tokio::test]
async fn an_idempotency_key_is_plain_text() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    let spoor = api.spoor(&ia).await;
    let te_lang = "a".repeat(256);
    for sleutel in [" ", te_lang.as_str()] {
        let verzoek = Request::post(format!("{spoor}/handelingen/documenten-opstellen"))
            .header("idempotency-key", sleutel);
        let antwoord = api.stuur(&ia, verzoek, Body::empty()).await;
        assert_eq!(antwoord.status, StatusCode::BAD_REQUEST, "{sleutel}");
    }
}

/// Every entry of every machine with nonsense in every field, and every act with nonsense beside it.
#[tokio::test]
async fn nonsense_in_any_field_is_refused() {
    let api = Api::start().await;
    let alles = [
        Rol::Inkoopadviseur,
        Rol::Jurist,
        Rol::BestuurlijkOpdrachtgever,
        Rol::Collegesecretaris,
    ];
    let ia = api.iemand("Ilse", &alles).await;
    let spoor = api.spoor(&ia).await;
    let onzin = [
        json!("\u{0}"),
        json!({"a": {"b": []}}),
        json!([[1]]),
        json!(-1),
        json!(1e300),
        json!("9".repeat(40)),
    ];
    for waarde in &onzin {
        for soort in workflows::invoer::soorten().filter(|s| s.op == Some(Kind::Inkoopspoor)) {
            let velden: Value = soort
                .velden
                .iter()
                .map(|v| (v.naam.to_owned(), waarde.clone()))
                .collect();
            let pad = format!("{spoor}/invoer/{}", soort.code);
            let antwoord = api.zend(&ia, "PUT", &pad, &json!({"velden": velden})).await;
            assert!(
                antwoord.status.is_client_error(),
                "{pad}: {}",
                antwoord.tekst
            );
            let mee = json!({"invoer": {soort.code: velden}});
            let pad = format!("{spoor}/handelingen/go-no-go-vragen");
            assert!(
                api.zend(&ia, "POST", &pad, &mee)
                    .await
                    .status
                    .is_client_error()
            );
        }
        let pad = format!("{spoor}/handelingen/documenten-opstellen");
        let antwoord = api
            .zend(&ia, "POST", &pad, &json!({"toelichting": waarde}))
            .await;
        assert!(antwoord.status.is_client_error(), "{waarde}");
    }
}
