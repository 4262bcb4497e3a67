//! Bearer tokens: the API knows them and nothing else.

use crate::support::app::TestApp;
use crate::support::bezoeker::Dienst;
use axum::Router;
use axum::routing::get;
use reqwest::{Method, StatusCode};
use tenderspoor::identity::{self, sessie, tokens};
use tenderspoor::store::identity::tokens as opslag;
use tenderspoor::web::server::Grenzen;
use tenderspoor::web::{Gebruiker, MisschienGebruiker, lagen};

/// Two routes below `/api`, both inside the layer of sessions: a cookie is there to be ignored.
async fn dienst(app: &TestApp) -> Dienst {
    let naam = async |wie: Gebruiker| wie.naam.clone();
    let misschien = async |MisschienGebruiker(wie): MisschienGebruiker| wie.naam;
    let router = Router::new()
        .route("/api/wie", get(naam))
        .route("/api/misschien", get(misschien))
        .route("/geheim", get(naam))
        .merge(identity::router())
        .layer(sessie::laag(app));
    let router = lagen::om(router, app).with_state(app.app.clone());
    Dienst::met(router, Grenzen::nieuw(16)).await
}

#[tokio::test]
async fn a_token_is_a_person_and_only_its_hash_is_kept() {
    let app = TestApp::start().await;
    let wie = app.persoon("Jan", &[]).await;
    let token = tokens::maak(&app, wie, "koppeling", 30).await.unwrap();
    let dienst = dienst(&app).await;
    let bezoeker = dienst.bezoeker();
    let met = |token: &str| {
        let verzoek = bezoeker.verzoek(Method::GET, "/api/wie");
        bezoeker.stuur(verzoek.header("authorization", format!("bearer {token}")))
    };
    assert_eq!(met(&token).await.tekst, "Jan");
    assert_eq!(met("ts_0000").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(met("").await.status, StatusCode::UNAUTHORIZED);

    let rijen = opslag::van(&app.deuren.reader.db(), wie).await.unwrap();
    assert_eq!(rijen.len(), 1);
    assert!(!rijen[0].hash.contains(&token[3..]));
    assert_eq!(rijen[0].verloopt - rijen[0].gemaakt_op, 30 * 24 * 60 * 60);
    let id = rijen[0].id;
    assert!(
        app.schrijf(move |db| Box::pin(opslag::verwijder(db, wie, id)))
            .await
    );
    assert_eq!(met(&token).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_token_that_is_over_is_nobody() {
    let app = TestApp::start().await;
    let wie = app.persoon("Jan", &[]).await;
    let token = tokens::maak(&app, wie, "kort", 0).await.unwrap();
    assert!(tokens::viewer(&app, &token).await.unwrap().is_none());
}

#[tokio::test]
async fn below_api_a_cookie_is_not_looked_at() {
    let app = TestApp::demo().await;
    let wie = app.persoon("Jan", &[]).await;
    let dienst = dienst(&app).await;
    let bezoeker = dienst.als(wie).await;
    assert_eq!(bezoeker.get("/geheim").await.tekst, "Jan");
    let antwoord = bezoeker.get("/api/wie").await;
    assert_eq!(antwoord.status, StatusCode::UNAUTHORIZED);
    assert_eq!(antwoord.kop("content-type"), "application/problem+json");
    assert_eq!(antwoord.kop("www-authenticate"), "Bearer");
    assert_eq!(bezoeker.get("/api/misschien").await.tekst, "");
}

#[tokio::test]
async fn a_token_is_nothing_on_a_page() {
    let app = TestApp::start().await;
    let wie = app.persoon("Jan", &[]).await;
    let token = tokens::maak(&app, wie, "koppeling", 30).await.unwrap();
    let dienst = dienst(&app).await;
    let bezoeker = dienst.bezoeker();
    let verzoek = bezoeker.verzoek(Method::GET, "/geheim").bearer_auth(token);
    assert_eq!(bezoeker.stuur(verzoek).await.status, StatusCode::SEE_OTHER);
}
