//! The practice environment: what it holds when it is ready.

use crate::support::app::TestApp;
use entities::moment::Moment;
use std::collections::BTreeMap;
use tenderspoor::acts::audit;
use tenderspoor::demo;
use tenderspoor::store::rijen;
use tenderspoor::store::viewer::Viewer;
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
    assert!(audit::controleer(&db).await.unwrap().is_ok());
}
