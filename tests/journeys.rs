//! Whole journeys: the shipped draaiboeken to their end, the main line over the API alone, what
//! happens when somebody tampers with the database, and the demo in a browser.

mod afgebroken;
mod antwoorden;
mod botsing;
mod brieven;
mod browser;
mod commissie;
mod dagbesteding;
mod geknoei;
mod hoofdlijn;
mod leden;
mod onzin;
mod repetitie;
mod verhalen;
mod weigeringen;
mod wereld;

use crate::support::app::TestApp;
use entities::moment::Moment;
use entities::zaak::outbox;
use sea_orm::EntityTrait;
use std::io;
use tenderspoor::acts::{audit, invarianten};
use tenderspoor::draaiboek::{self, Draaiboek, meegeleverd};
use tenderspoor::post::Post;

/// A shipped draaiboek, read.
fn draaiboek(naam: &str) -> Draaiboek {
    let (_, tekst) = meegeleverd().iter().find(|(n, _)| *n == naam).unwrap();
    Draaiboek::lees(naam, tekst).unwrap()
}

/// An installation on which this shipped draaiboek was played to its end.
async fn gespeeld(naam: &str) -> TestApp {
    let test = TestApp::vanaf(Moment(0)).await;
    draaiboek::speel(&test.deuren, &draaiboek(naam), 0, &mut io::sink())
        .await
        .unwrap();
    test
}

/// The audit chain and the data are sound; gives the number of lines.
async fn klopt(test: &TestApp) -> u64 {
    let db = test.deuren.reader.db();
    let regels = audit::controleer(&db).await.unwrap().unwrap();
    assert_eq!(invarianten::controleer(&db).await.unwrap(), None);
    regels
}

/// Sends every letter into the folder of the installation; afterwards no promise may be open.
async fn alles_bezorgd(test: &TestApp) -> Vec<outbox::Model> {
    Post::van(test).unwrap().verstuur_alles().await.unwrap();
    let beloften = outbox::Entity::find()
        .all(&test.deuren.reader.db())
        .await
        .unwrap();
    let open: Vec<_> = beloften.iter().filter(|b| b.stand != "gedaan").collect();
    assert!(open.is_empty(), "promises that were not kept: {open:#?}");
    beloften
}
