//! The platform sees its own failure, and proposes the same new closing to all.

use super::{Kluis, SLUITING};
use entities::kluis::uitval;
use entities::moment::Moment;
use entities::zaak::{auditregel, invoer, outbox};
use jiff::Timestamp;
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::Value;
use tenderspoor::acts::uitval::{STILTE, klop, verwerk};

fn sluiting() -> Moment {
    Moment(SLUITING.parse::<Timestamp>().unwrap().as_second())
}

fn op(seconden: i64) -> Moment {
    Moment(sluiting().0 + seconden)
}

/// What is written down of this kind.
async fn velden(kluis: &Kluis, soort: &str) -> Option<Value> {
    let entry = invoer::Entity::find()
        .filter(invoer::COLUMN.soort.eq(soort))
        .one(&kluis.app.deuren.reader.db())
        .await
        .unwrap();
    entry.map(|entry| serde_json::from_str(&entry.inhoud).unwrap())
}

#[tokio::test]
async fn a_gap_before_closing_becomes_a_failure_with_a_proposal() {
    let (_test, kluis) = Kluis::in_toets(|_| {}).await;
    let deuren = &kluis.app.deuren;
    // The first sign of life, and one that is late but no outage.
    assert_eq!(klop(deuren, op(-7_200)).await.unwrap(), None);
    assert_eq!(klop(deuren, op(-7_200 + STILTE)).await.unwrap(), None);
    // An older clock of another replica changes nothing.
    assert_eq!(klop(deuren, op(-9_000)).await.unwrap(), None);

    let gezien = klop(deuren, op(-3_600)).await.unwrap().unwrap();
    assert_eq!((gezien.van, gezien.tot), (op(-7_200 + STILTE), op(-3_600)));
    assert_eq!(verwerk(deuren).await.unwrap().len(), 1);
    assert_eq!(verwerk(deuren).await.unwrap().len(), 0, "told once");

    let storing = velden(&kluis, "storing").await.unwrap();
    assert!(
        storing["bewijs"]
            .as_str()
            .unwrap()
            .contains(&gezien.id.to_string())
    );
    // Friday 24 March 2023, 10:00: the next working day at the same hour, in summer time by then.
    let voorstel = velden(&kluis, "verlenging").await.unwrap();
    let nieuw: Timestamp = "2023-03-27T08:00:00Z".parse().unwrap();
    assert_eq!(voorstel["sluiting"], nieuw.as_second());

    let db = deuren.reader.db();
    let brieven = outbox::Entity::find()
        .filter(outbox::COLUMN.brief.eq("storing-vastgelegd"))
        .count(&db)
        .await
        .unwrap();
    assert!(brieven >= 2, "the inkoopadviseur and the jurist");
    let regel = auditregel::Entity::find()
        .filter(auditregel::COLUMN.wat.eq("storing-vastleggen"))
        .one(&db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(regel.persoon_id, None);
}

#[tokio::test]
async fn an_outage_long_before_or_after_closing_touches_nobody() {
    let (_test, kluis) = Kluis::in_toets(|_| {}).await;
    let deuren = &kluis.app.deuren;
    klop(deuren, op(-200_000)).await.unwrap();
    klop(deuren, op(-100_000)).await.unwrap().unwrap();
    assert_eq!(verwerk(deuren).await.unwrap().len(), 0);
    for seconden in (-100_000..=60).step_by(60) {
        klop(deuren, op(seconden)).await.unwrap();
    }
    klop(deuren, op(5_000)).await.unwrap().unwrap();
    assert_eq!(verwerk(deuren).await.unwrap().len(), 0);
    let db = deuren.reader.db();
    assert_eq!(uitval::Entity::find().count(&db).await.unwrap(), 2);
    assert_eq!(velden(&kluis, "storing").await, None);
}
