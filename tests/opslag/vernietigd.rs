//! Packages of a withdrawn procedure go back unopened, and destruction leaves its proof.

use super::pdf;
use super::werk::Werk;
use crate::secrecy::wereld::Wereld;
use entities::ids::RijId;
use entities::kluis::{bestand, geopend_bod, pakket, pakketdeel};
use entities::moment::Moment;
use entities::zaak::auditregel;
use reqwest::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter};
use std::time::Duration;
use tenderspoor::acts::{
    Ingevuld, Verzoek, audit, invarianten, opruimen, parafen, perform, record,
};
use tenderspoor::store::identity;
use tenderspoor::store::viewer::Viewer;
use workflows::machine::Kind;

/// Who may withdraw the procedure of the story.
const OPDRACHTGEVER: &str = "opdrachtgever@hartvanbrabant.example";

/// Who advises about it.
const JURIST: &str = "jurist@hartvanbrabant.example";

#[tokio::test]
async fn a_withdrawn_procedure_gives_packages_back_unopened() {
    let werk = Werk::begin(|_| {}).await;
    let Werk {
        test,
        kluis,
        partij,
        pad,
        ..
    } = &werk;
    for (nr, handeling) in [(1, "indienen"), (2, "vervangen")] {
        partij.vul(pad, nr).await.unwrap();
        partij
            .bestand(pad, "plan.pdf", pdf(nr, 20_000))
            .await
            .unwrap();
        let (status, uit) = partij.dien_in(pad, handeling, handeling).await.unwrap();
        assert_eq!(status, StatusCode::OK, "{uit}");
    }
    let deuren = &test.deuren;
    let db = deuren.reader.db();
    let viewer = async |email| {
        let wie = identity::zoek(&db, email).await.unwrap().unwrap();
        let viewer = Viewer::laad(&db, wie.id, deuren.klok.nu()).await;
        viewer.unwrap().unwrap()
    };
    let procedure: RijId = kluis.procedure.rsplit('/').next().unwrap().parse().unwrap();
    let advies = Ingevuld {
        soort: "intrekkingsadvies".to_owned(),
        velden: [
            ("advies", "Zonder dekking kan de regio niet gunnen."),
            ("daarna", "niets"),
        ]
        .map(|(veld, waarde)| (veld.to_owned(), waarde.into()))
        .into_iter()
        .collect(),
    };
    record(deuren, &viewer(JURIST).await, Some(procedure), advies, None)
        .await
        .unwrap();
    let verzoek = Verzoek {
        toelichting: Some("Het budget is vervallen.".to_owned()),
        ..Verzoek::kaal(viewer(OPDRACHTGEVER).await, procedure, "intrekken")
    };
    perform(deuren, verzoek).await.unwrap();

    let rij = partij.haal(pad).await.unwrap();
    assert_eq!(rij["toestand"], "teruggegeven");
    let pakketten = pakket::Entity::find().all(&db).await.unwrap();
    assert_eq!(pakketten.len(), 2, "the version that was replaced too");
    for pakket in &pakketten {
        assert!(pakket.kluis_omhulsel.is_none() && pakket.vernietigd_op.is_some());
        assert!(pakket.manifest.is_some(), "the receipt stays");
        let bewijs = auditregel::Entity::find()
            .filter(
                auditregel::COLUMN
                    .wat
                    .eq(format!("pakket vernietigd versie {}", pakket.versie)),
            )
            .one(&db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(Some(bewijs.inhoud_hash), pakket.manifest_hash);
    }
    assert_eq!(bestand::Entity::find().count(&db).await.unwrap(), 0);
    assert_eq!(pakketdeel::Entity::find().count(&db).await.unwrap(), 0);
    audit::controleer(&db).await.unwrap().unwrap();
    assert_eq!(invarianten::controleer(&db).await.unwrap(), None);

    // Its organisation still has its receipt; the sweep takes the objects.
    let mijn = partij.haal(&format!("{pad}/pakket")).await.unwrap();
    assert_eq!(
        mijn["ontvangst"],
        *pakketten[1].manifest_hash.as_ref().unwrap()
    );
    let mut deuren = deuren.clone();
    deuren.uploads.wees_uren = 0;
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    assert_eq!(opruimen::ruim_op(&deuren).await.unwrap().wezen, 2);
    let over = deuren.opslag.opruimen(i64::MAX).await.unwrap();
    assert!(over.objecten.is_empty());
}

#[tokio::test]
async fn after_the_retention_two_people_destroy_packages_and_the_bids_that_were_read_from_them() {
    let wereld = Wereld::gespeeld("geen-gunning", "2030-01-01T00:00:00Z").await;
    let deuren = &wereld.app.deuren;
    let db = deuren.reader.db();
    let procedure = wereld.rij(Kind::Procedure, "Dagbesteding").await.id;
    let boden = geopend_bod::Entity::find().count(&db).await.unwrap();
    assert!(boden > 0, "the story opens BAFO's");
    assert!(pakketdeel::Entity::find().count(&db).await.unwrap() > 0);

    let vier_jaar = 4 * 366 * 24 * 60 * 60;
    deuren.klok.verzet(Moment(deuren.klok.nu().0 + vier_jaar));
    let jurist = wereld.viewer("jurist@hartvanbrabant.example").await;
    let handeling = "pakketten-vernietigen";
    parafen::zet(deuren, &jurist, procedure, handeling, None)
        .await
        .unwrap();
    wereld
        .doe("inkoper@hartvanbrabant.example", procedure, handeling)
        .await;

    assert_eq!(geopend_bod::Entity::find().count(&db).await.unwrap(), 0);
    assert_eq!(pakketdeel::Entity::find().count(&db).await.unwrap(), 0);
    assert_eq!(bestand::Entity::find().count(&db).await.unwrap(), 0);
    for pakket in pakket::Entity::find().all(&db).await.unwrap() {
        assert!(pakket.kluis_omhulsel.is_none() && pakket.open_omhulsel.is_none());
        assert!(pakket.vernietigd_op.is_none() || pakket.manifest_hash.is_some());
    }
    audit::controleer(&db).await.unwrap().unwrap();
    assert_eq!(invarianten::controleer(&db).await.unwrap(), None);
}
