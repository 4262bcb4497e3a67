//! Logging in and out over HTTP: sessions, the limit on guessing, rights that change, the demo.

use crate::support::app::TestApp;
use crate::support::bezoeker::{Bezoeker, Dienst};
use axum::Router;
use axum::routing::get;
use entities::ids::PersoonId;
use reqwest::{Method, StatusCode};
use tenderspoor::app::App;
use tenderspoor::identity::inloggen::{PER_EMAIL, VENSTER};
use tenderspoor::identity::{self, sessie, wachtwoord};
use tenderspoor::store::identity as opslag;
use tenderspoor::store::viewer::Bereik;
use tenderspoor::web::server::Grenzen;
use tenderspoor::web::{Gebruiker, lagen};
use workflows::role::Rol;

const WACHTWOORD: &str = "correct paard batterij";

/// The pages of identity and one page for people with an account.
async fn met_geheim(app: &App) -> Dienst {
    let router = Router::new()
        .route("/geheim", get(async |wie: Gebruiker| wie.naam.clone()))
        .merge(identity::router())
        .layer(sessie::laag(app));
    let router = lagen::om(router, app).with_state(app.clone());
    Dienst::met(router, Grenzen::nieuw(16)).await
}

async fn jan(app: &TestApp) -> PersoonId {
    let wie = app
        .persoon("Jan", &[(Rol::Jurist, Bereik::Installatie)])
        .await;
    wachtwoord::zet(app, wie, WACHTWOORD).await.unwrap();
    wie
}

async fn log_in(
    bezoeker: &Bezoeker,
    email: &str,
    wachtwoord: &str,
) -> (StatusCode, String, String) {
    let velden = [
        ("email", email),
        ("wachtwoord", wachtwoord),
        ("naar", "/geheim"),
    ];
    let antwoord = bezoeker.post("/inloggen", &velden).await;
    let naar = antwoord.kop("location").to_owned();
    (antwoord.status, naar, antwoord.tekst)
}

#[tokio::test]
async fn a_page_leads_to_the_log_in_and_back() {
    let app = TestApp::start().await;
    jan(&app).await;
    let dienst = met_geheim(&app).await;
    let bezoeker = dienst.bezoeker();
    let antwoord = bezoeker.get("/geheim?a=b").await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER);
    assert_eq!(antwoord.kop("location"), "/inloggen?naar=/geheim%3Fa%3Db");
    let formulier = bezoeker.get(antwoord.kop("location")).await;
    assert!(
        formulier
            .tekst
            .contains(r#"name="naar" value="/geheim?a=b""#)
    );

    let (status, naar, _) = log_in(&bezoeker, "JAN@voorbeeld.nl", WACHTWOORD).await;
    assert_eq!((status, naar.as_str()), (StatusCode::SEE_OTHER, "/geheim"));
    assert_eq!(bezoeker.get("/geheim").await.tekst, "Jan");
    let opnieuw = bezoeker.get("/inloggen").await;
    assert_eq!(opnieuw.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn wrong_and_unknown_get_the_same_answer() {
    let app = TestApp::start().await;
    jan(&app).await;
    app.persoon("Piet", &[]).await;
    let dienst = met_geheim(&app).await;
    let mut antwoorden = Vec::new();
    for email in [
        "jan@voorbeeld.nl",
        "niemand@voorbeeld.nl",
        "piet@voorbeeld.nl",
    ] {
        let (status, _, tekst) = log_in(&dienst.bezoeker(), email, "een ander wachtwoord").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!tekst.contains("een ander wachtwoord"));
        antwoorden.push(tekst.replace(email, "…"));
    }
    assert!(antwoorden.windows(2).all(|paar| paar[0] == paar[1]));
}

#[tokio::test]
async fn the_cookie_is_for_us_alone_and_new_at_every_log_in() {
    let app = TestApp::start().await;
    jan(&app).await;
    let dienst = met_geheim(&app).await;
    let bezoeker = dienst.bezoeker();
    let mut gezien = Vec::new();
    for _ in 0..2 {
        let velden = [("email", "jan@voorbeeld.nl"), ("wachtwoord", WACHTWOORD)];
        let antwoord = bezoeker.post("/inloggen", &velden).await;
        let cookie = antwoord.kop("set-cookie").to_owned();
        assert!(cookie.starts_with("tenderspoor="), "{cookie}");
        for deel in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(deel), "{cookie}");
        }
        gezien.push(cookie.split(';').next().unwrap().to_owned());
    }
    assert_ne!(gezien[0], gezien[1]);
    assert_eq!(met_cookie(&dienst, &gezien[0]).await, StatusCode::SEE_OTHER);
    assert_eq!(met_cookie(&dienst, &gezien[1]).await, StatusCode::OK);

    let uit = bezoeker.post("/uitloggen", &[]).await;
    assert_eq!(uit.status, StatusCode::SEE_OTHER);
    assert_eq!(met_cookie(&dienst, &gezien[1]).await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn over_https_the_cookie_is_bound_to_this_host() {
    let app = TestApp::met(
        |config| config.public_url = "https://tender.voorbeeld.nl".to_owned(),
        false,
    )
    .await;
    jan(&app).await;
    let dienst = app.dienst().await;
    let velden = [("email", "jan@voorbeeld.nl"), ("wachtwoord", WACHTWOORD)];
    let antwoord = dienst.bezoeker().post("/inloggen", &velden).await;
    let cookie = antwoord.kop("set-cookie");
    assert!(cookie.starts_with("__Host-tenderspoor="), "{cookie}");
    assert!(cookie.contains("Secure"), "{cookie}");
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert!(
        antwoord
            .kop("strict-transport-security")
            .contains("max-age")
    );
}

#[tokio::test]
async fn a_change_of_rights_ends_the_session() {
    let app = TestApp::start().await;
    let wie = jan(&app).await;
    let dienst = met_geheim(&app).await;
    for verandering in 0..3 {
        let bezoeker = dienst.bezoeker();
        log_in(&bezoeker, "jan@voorbeeld.nl", WACHTWOORD).await;
        assert_eq!(bezoeker.get("/geheim").await.status, StatusCode::OK);
        let nu = app.deuren.klok.nu();
        match verandering {
            0 => {
                app.schrijf(move |db| {
                    Box::pin(opslag::wijs_toe(
                        db,
                        wie,
                        Rol::Auditor,
                        Bereik::Installatie,
                        nu,
                    ))
                })
                .await;
            }
            1 => wachtwoord::zet(&app, wie, WACHTWOORD).await.unwrap(),
            _ => {
                app.schrijf(move |db| Box::pin(opslag::zet_actief(db, wie, false)))
                    .await;
            }
        }
        let daarna = bezoeker.get("/geheim").await;
        assert_eq!(daarna.status, StatusCode::SEE_OTHER, "{verandering}");
    }
    let (status, ..) = log_in(&dienst.bezoeker(), "jan@voorbeeld.nl", WACHTWOORD).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn guessing_is_stopped_per_address_of_email() {
    let app = TestApp::start().await;
    jan(&app).await;
    let ander = app.persoon("Ans", &[]).await;
    wachtwoord::zet(&app, ander, WACHTWOORD).await.unwrap();
    let dienst = met_geheim(&app).await;
    let bezoeker = dienst.bezoeker();
    for _ in 0..PER_EMAIL {
        let (status, ..) = log_in(&bezoeker, "Jan@voorbeeld.nl", "fout").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let (status, _, tekst) = log_in(&bezoeker, "jan@voorbeeld.nl", WACHTWOORD).await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    let minuten = VENSTER / 60;
    assert!(
        tekst.contains(&format!("Wacht {minuten} minuten")),
        "{tekst}"
    );
    let (status, ..) = log_in(&bezoeker, "ans@voorbeeld.nl", WACHTWOORD).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_chooser_is_for_the_demo_on_this_machine() {
    let echt = TestApp::start().await;
    let dienst = echt.dienst().await;
    assert_eq!(
        dienst.bezoeker().get("/demo/kies").await.status,
        StatusCode::NOT_FOUND
    );

    let demo = TestApp::demo().await;
    let wie = demo
        .persoon("Ineke", &[(Rol::Inkoopadviseur, Bereik::Installatie)])
        .await;
    let dienst = met_geheim(&demo).await;
    let bezoeker = dienst.bezoeker();
    let lijst = bezoeker.get("/demo/kies").await;
    assert!(lijst.tekst.contains("Inkoopadviseurs") && lijst.tekst.contains("Ineke"));
    let elders = bezoeker
        .verzoek(Method::POST, "/demo/kies")
        .header("host", "kwaad.voorbeeld.nl")
        .form(&[("persoon", wie.to_string())]);
    assert_eq!(bezoeker.stuur(elders).await.status, StatusCode::NOT_FOUND);
    assert_eq!(dienst.als(wie).await.get("/geheim").await.tekst, "Ineke");
}

async fn met_cookie(dienst: &Dienst, cookie: &str) -> StatusCode {
    let bezoeker = dienst.bezoeker();
    let verzoek = bezoeker.verzoek(Method::GET, "/geheim");
    bezoeker
        .stuur(verzoek.header("cookie", cookie))
        .await
        .status
}
