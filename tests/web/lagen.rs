//! Headers, origin, forms that cannot be read, problems as page or JSON.

use crate::support::app::TestApp;
use crate::support::bezoeker::{Antwoord, Bezoeker, Dienst};
use axum::Router;
use axum::routing::get;
use reqwest::{Method, StatusCode};
use tenderspoor::web::lagen;
use tenderspoor::web::server::Grenzen;

#[tokio::test]
async fn every_answer_has_the_headers() {
    let app = TestApp::start().await;
    let dienst = app.dienst().await;
    for pad in [
        "/inloggen",
        "/bestaat-niet",
        "/api/v1/bestaat-niet",
        "/healthz",
        "/assets/spoor.css",
    ] {
        let antwoord = dienst.bezoeker().get(pad).await;
        assert_eq!(antwoord.kop("x-content-type-options"), "nosniff", "{pad}");
        assert_eq!(antwoord.kop("referrer-policy"), "same-origin", "{pad}");
        assert!(
            antwoord
                .kop("content-security-policy")
                .contains("frame-ancestors 'none'"),
            "{pad}"
        );
        let asset = pad.starts_with("/assets");
        let cache = if asset { "no-cache" } else { "no-store" };
        assert_eq!(antwoord.kop("cache-control"), cache, "{pad}");
        assert_eq!(antwoord.kop("strict-transport-security"), "", "{pad}");
        assert_eq!(antwoord.kop("x-request-id").len(), 36, "{pad}");
    }
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let app = TestApp::start().await;
    let dienst = app.dienst().await;
    let bezoeker = dienst.bezoeker();
    let van = async |kop: &str, waarde: &str| {
        let verzoek = bezoeker.verzoek(Method::POST, "/uitloggen");
        bezoeker.stuur(verzoek.header(kop, waarde)).await.status
    };
    assert_eq!(
        van("sec-fetch-site", "cross-site").await,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        van("sec-fetch-site", "same-site").await,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        van("origin", "https://kwaad.nl").await,
        StatusCode::FORBIDDEN
    );
    assert_eq!(van("origin", &bezoeker.basis).await, StatusCode::SEE_OTHER);
    assert_eq!(
        van("origin", &app.config.public_url).await,
        StatusCode::SEE_OTHER
    );
    let verzoek = bezoeker.verzoek(Method::POST, "/uitloggen");
    let antwoord = bezoeker.stuur(verzoek.header("origin", "null")).await;
    assert!(
        antwoord.tekst.contains("andere website"),
        "{}",
        antwoord.tekst
    );
}

#[tokio::test]
async fn a_problem_is_a_page_or_json_by_its_side() {
    let app = TestApp::start().await;
    let dienst = app.dienst().await;
    let bezoeker = dienst.bezoeker();
    let pagina = bezoeker.get("/bestaat-niet").await;
    assert_eq!(pagina.status, StatusCode::NOT_FOUND);
    assert!(pagina.tekst.contains("<h1>Deze pagina is er niet</h1>"));
    assert!(pagina.kop("content-type").starts_with("text/html"));
    for pad in ["/api/bestaat-niet", "/api/v1/bestaat/niet/echt/waar"] {
        let json = bezoeker.get(pad).await;
        assert_eq!(json.status, StatusCode::NOT_FOUND, "{pad}");
        assert_eq!(
            json.kop("content-type"),
            "application/problem+json",
            "{pad}"
        );
    }
    let methode = bezoeker.get("/uitloggen").await;
    assert_eq!(methode.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(methode.kop("allow"), "POST");
    assert!(methode.tekst.contains("Dit kan zo niet"));
}

#[tokio::test]
async fn a_form_that_cannot_be_read_is_refused_in_dutch() {
    let app = TestApp::start().await;
    let dienst = app.dienst().await;
    let bezoeker = dienst.bezoeker();
    let lang = format!("email=a&wachtwoord={}", "x".repeat(2 * 1024 * 1024));
    let fout = StatusCode::BAD_REQUEST;
    for (inhoud, status, zin) in [
        ("email=%ff&wachtwoord=b", fout, "tekens die geen tekst zijn"),
        ("email=%00&wachtwoord=b", fout, "tekens die geen tekst zijn"),
        ("email=a", fout, "Er ontbreekt iets"),
        (lang.as_str(), StatusCode::PAYLOAD_TOO_LARGE, "is te lang"),
    ] {
        let antwoord = formulier(&bezoeker, inhoud).await;
        assert_eq!(antwoord.status, status, "{zin}");
        assert!(antwoord.tekst.contains(zin), "{}", antwoord.tekst);
    }
    let vraag = bezoeker.get("/inloggen?naar=%ff").await;
    assert_eq!(vraag.status, StatusCode::BAD_REQUEST);
}

async fn formulier(bezoeker: &Bezoeker, inhoud: &str) -> Antwoord {
    let verzoek = bezoeker
        .verzoek(Method::POST, "/inloggen")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(inhoud.to_owned());
    bezoeker.stuur(verzoek).await
}

#[tokio::test]
async fn a_panic_is_a_page_that_tells_nothing() {
    let app = TestApp::start().await;
    let paniek = async || -> &'static str { panic!("geheim") };
    let router = Router::new().route("/stuk", get(paniek));
    let router = lagen::om(router, &app).with_state(app.app.clone());
    let dienst = Dienst::met(router, Grenzen::nieuw(4)).await;
    let antwoord = dienst.bezoeker().get("/stuk").await;
    assert_eq!(antwoord.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!antwoord.tekst.contains("geheim"));
    assert!(antwoord.tekst.contains(antwoord.kop("x-request-id")));
}

#[tokio::test]
async fn the_server_says_that_it_lives_and_that_it_can_work() {
    let app = TestApp::start().await;
    let dienst = app.dienst().await;
    for pad in ["/healthz", "/readyz"] {
        let antwoord = dienst.bezoeker().get(pad).await;
        assert_eq!(
            (antwoord.status, antwoord.tekst.as_str()),
            (StatusCode::OK, "ok\n")
        );
    }
}

#[tokio::test]
async fn a_server_that_stops_is_not_ready() {
    let app = TestApp::start().await;
    let dienst = app.dienst().await;
    app.stopt.cancel();
    let status = async |pad: &str| dienst.bezoeker().get(pad).await.status;
    assert_eq!(status("/readyz").await, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(status("/healthz").await, StatusCode::OK);
}
