//! The practice environment: what it holds when it is ready.

use crate::support::app::TestApp;
use entities::moment::Moment;
use std::collections::{BTreeMap, BTreeSet};
use tenderspoor::acts::audit;
use tenderspoor::demo;
use tenderspoor::store::viewer::Viewer;
use tenderspoor::store::{identity, rijen, taken};
use workflows::machine::Kind;

#[tokio::test]
async fn four_cases_stand_at_four_steps() {
    let app = TestApp::vanaf(Moment(0)).await;
    demo::bouw(&app).await.unwrap();
    assert_eq!(app.deuren.klok.nu(), Moment(1_647_337_200));
    let db = app.deuren.reader.db();
    let mut zaken = BTreeMap::new();
    for kind in [Kind::Inkoopspoor, Kind::Procedure, Kind::Perceel] {
        for plek in rijen::lijst(&db, &Viewer::systeem(), kind, None)
            .await
            .unwrap()
        {
            zaken.insert((plek.rij.naam.clone(), kind.name()), plek.rij.toestand);
        }
    }
    let staat = |naam: &str, kind: Kind| zaken[&(naam.to_owned(), kind.name())].clone();
    assert_eq!(staat("Beschermd wonen", Kind::Perceel), "dialoog");
    assert_eq!(staat("Begeleiding", Kind::Perceel), "implementatie");
    assert_eq!(
        staat("Jeugdhulp segment 2: wonen", Kind::Procedure),
        "gepubliceerd"
    );
    let voor_go = "Jeugdhulp segment 4: veelvoorkomende hulp";
    assert_eq!(staat(voor_go, Kind::Inkoopspoor), "go-no-go-gevraagd");
    alleen_wat_wacht(&app).await;
    assert!(audit::controleer(&db).await.unwrap().is_ok());
}

/// A party in the dialogue may ask and report for months, but only what it was asked waits for it; who keeps
/// the sessions has work there.
async fn alleen_wat_wacht(app: &TestApp) {
    let taken = async |email: &str| -> BTreeSet<&'static str> {
        let db = app.deuren.reader.db();
        let mens = identity::zoek(&db, email).await.unwrap().unwrap();
        let viewer = Viewer::laad(&db, mens.id, app.deuren.klok.nu()).await;
        let taken = taken::van(&db, &viewer.unwrap().unwrap()).await.unwrap();
        taken
            .into_iter()
            .flat_map(|taak| taak.handelingen)
            .collect()
    };
    assert_eq!(
        taken("tekenaar-combinatie-b@combinatie-b.example").await,
        BTreeSet::from(["gestanddoening-verlengen"])
    );
    let inkoper = taken("inkoper@hartvanbrabant.example").await;
    assert!(inkoper.contains("bafo-uitvragen"), "{inkoper:?}");
    assert!(!inkoper.contains("verloop-mededelen"), "{inkoper:?}");
    assert!(!inkoper.contains("planning-herzien"), "{inkoper:?}");
}
