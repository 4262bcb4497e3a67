//! The queries about people, sessions and attempts.

use crate::support::app::TestApp;
use entities::identity::sessie::Model;
use entities::moment::Moment;
use tenderspoor::store::identity::{self, NieuwPersoon, pogingen, sessies};
use tenderspoor::store::viewer::{Bereik, Viewer};
use workflows::role::Rol;

#[tokio::test]
async fn an_email_address_is_one_person_in_any_case() {
    let app = TestApp::start().await;
    let wie = app.persoon("Ineke de Vries", &[]).await;
    let db = app.deuren.reader.db();
    let gevonden = identity::zoek(&db, " Ineke.De.Vries@Voorbeeld.NL ").await;
    assert_eq!(gevonden.unwrap().unwrap().id, wie);
    let nog_een = NieuwPersoon {
        naam: "Iemand anders".to_owned(),
        email: "INEKE.de.vries@voorbeeld.nl".to_owned(),
        organisatie: None,
        wachtwoord: None,
    };
    let tweede = app
        .deuren
        .writer
        .write(move |db| Box::pin(async move { identity::maak_persoon(db, nog_een).await }))
        .await;
    assert!(tweede.is_err());
}

#[tokio::test]
async fn a_role_is_given_once_and_ends_when_it_is_withdrawn() {
    let app = TestApp::start().await;
    let wie = app.persoon("Jan", &[]).await;
    let nu = app.deuren.klok.nu();
    let geef = async || {
        app.schrijf(move |db| {
            Box::pin(identity::wijs_toe(
                db,
                wie,
                Rol::Jurist,
                Bereik::Installatie,
                nu,
            ))
        })
        .await
    };
    let (eerste, tweede) = (geef().await, geef().await);
    assert_eq!(eerste, tweede);
    assert_eq!(versie(&app, wie).await, 2);
    let later = Moment(nu.0 + 10);
    let weg = app
        .schrijf(move |db| Box::pin(identity::trek_in(db, eerste, later)))
        .await;
    assert!(weg);
    assert_eq!(versie(&app, wie).await, 3);
    let rollen_op = async |op: i64| {
        let db = app.deuren.reader.db();
        let viewer = Viewer::laad(&db, wie, Moment(op)).await.unwrap().unwrap();
        viewer.toewijzingen.len()
    };
    assert_eq!(rollen_op(nu.0 - 1).await, 0);
    assert_eq!(rollen_op(nu.0).await, 1);
    assert_eq!(rollen_op(later.0).await, 0);
    let nogmaals = app
        .schrijf(move |db| Box::pin(identity::trek_in(db, eerste, later)))
        .await;
    assert!(!nogmaals);
}

#[tokio::test]
async fn the_clock_is_nobodys_role() {
    let app = TestApp::start().await;
    let wie = app.persoon("Jan", &[]).await;
    let nu = app.deuren.klok.nu();
    let uit = app
        .deuren
        .writer
        .write(move |db| {
            Box::pin(identity::wijs_toe(
                db,
                wie,
                Rol::Klok,
                Bereik::Installatie,
                nu,
            ))
        })
        .await;
    assert!(uit.is_err());
}

#[tokio::test]
async fn people_are_listed_with_where_they_work_and_what_they_may() {
    let app = TestApp::start().await;
    let nu = app.deuren.klok.nu();
    app.schrijf(move |db| {
        Box::pin(async move {
            let waar = identity::maak_organisatie(db, "De Brug", "zorgaanbieder", Some("12345678"));
            let waar = waar.await?;
            let nieuw = NieuwPersoon {
                naam: "Anna".to_owned(),
                email: "anna@debrug.nl".to_owned(),
                organisatie: Some(waar),
                wachtwoord: None,
            };
            let wie = identity::maak_persoon(db, nieuw).await?;
            identity::wijs_toe(db, wie, Rol::Tekenbevoegde, Bereik::Organisatie(waar), nu).await
        })
    })
    .await;
    app.persoon("Zoë", &[]).await;
    let db = app.deuren.reader.db();
    let mensen = identity::personen(&db, nu).await.unwrap();
    assert_eq!(mensen.len(), 2);
    let anna = &mensen[0];
    assert_eq!(anna.persoon.naam, "Anna");
    assert_eq!(anna.rollen[0].rol, Rol::Tekenbevoegde);
    let waar = anna.organisatie.as_ref().unwrap();
    assert_eq!(waar.naam, "De Brug");
    assert!(mensen[1].rollen.is_empty());
    let gevonden = identity::zoek_organisatie(&db, "De Brug").await.unwrap();
    assert_eq!(gevonden.as_ref(), Some(waar));
    assert!(
        identity::organisaties(&db, Some("gemeente"))
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn attempts_are_counted_within_a_window() {
    let app = TestApp::start().await;
    let tel = async |nu: i64| {
        let stand = app
            .schrijf(move |db| Box::pin(pogingen::tel(db, "email:a", nu, 900)))
            .await;
        (stand.aantal, stand.sinds)
    };
    assert_eq!(tel(1000).await, (1, 1000));
    assert_eq!(tel(1899).await, (2, 1000));
    assert_eq!(tel(1900).await, (1, 1900));
    app.schrijf(|db| Box::pin(pogingen::vergeef(db, "email:a")))
        .await;
    app.schrijf(|db| Box::pin(pogingen::vergeef(db, "email:a")))
        .await;
    assert_eq!(tel(1901).await, (1, 1900));
    let weg = app
        .schrijf(|db| Box::pin(pogingen::ruim_op(db, 1900)))
        .await;
    assert_eq!(weg, 1);
}

#[tokio::test]
async fn a_session_that_was_ended_does_not_come_back() {
    let app = TestApp::start().await;
    let sessie = |inhoud: &str| Model {
        id: "a".to_owned(),
        inhoud: inhoud.to_owned(),
        verloopt: 100,
    };
    let (een, twee) = (sessie("1"), sessie("2"));
    assert!(app.schrijf(|db| Box::pin(sessies::maak(db, een))).await);
    assert!(!app.schrijf(|db| Box::pin(sessies::maak(db, twee))).await);
    let inhoud = async |nu: i64| {
        let gevonden = sessies::vind(&app.deuren.reader.db(), "a", nu).await;
        gevonden.unwrap().map(|s| s.inhoud)
    };
    assert_eq!(inhoud(99).await.as_deref(), Some("1"));
    assert_eq!(inhoud(100).await, None);
    let drie = sessie("3");
    app.schrijf(|db| Box::pin(sessies::bewaar(db, drie))).await;
    assert_eq!(inhoud(99).await.as_deref(), Some("3"));
    app.schrijf(|db| Box::pin(sessies::verwijder(db, "a")))
        .await;
    let vier = sessie("4");
    app.schrijf(|db| Box::pin(sessies::bewaar(db, vier))).await;
    assert_eq!(inhoud(99).await, None);
}

async fn versie(app: &TestApp, wie: entities::ids::PersoonId) -> i64 {
    let persoon = identity::persoon(&app.deuren.reader.db(), wie).await;
    persoon.unwrap().unwrap().rechten_versie
}
