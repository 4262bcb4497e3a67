//! The last two minutes: many suppliers hand in at once, some across the closing second. Each of them ends
//! with a receipt and a whole package, or with a clear refusal; none with both, none with neither.

use super::partij::Partij;
use super::{Kluis, OPEN, SLUITING, pdf};
use crate::support::bezoeker::Dienst;
use entities::moment::Moment;
use futures::future::join_all;
use jiff::Timestamp;
use reqwest::StatusCode;
use std::collections::HashSet;
use std::time::Duration;
use tenderspoor::timers::zet_klok;
use tenderspoor::web::server::Grenzen;
use tokio::time::{interval, sleep};

/// How a supplier ends.
#[derive(Debug)]
enum Einde {
    Bewijs(String),
    TeLaat,
}

#[tokio::test(flavor = "multi_thread")]
async fn suppliers_across_the_closing_second_have_a_receipt_or_a_refusal() {
    rush(12, Duration::from_secs(2)).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes: cargo test --test main -- --ignored drukte"]
async fn three_hundred_suppliers_in_the_last_two_minutes() {
    rush(300, Duration::from_mins(2)).await;
}

async fn rush(aantal: u32, duur: Duration) {
    let (test, kluis) = Kluis::in_toets(|_| {}).await;
    let dienst = Dienst::met(
        tenderspoor::app::router(test.app.clone()),
        Grenzen::nieuw(1024),
    )
    .await;
    let basis = format!("http://{}", dienst.adres);
    let mut klaar = Vec::new();
    for nr in 0..aantal {
        let partij = kluis.partij(nr).await.bij(&basis);
        let pad = partij.inschrijving(&kluis.procedure).await.unwrap();
        partij.vul(&pad, nr).await.unwrap();
        klaar.push((partij, pad, nr));
    }
    // The clock of the law runs with real time from here, so that the closing falls in the middle.
    let sluiting: Timestamp = SLUITING.parse().unwrap();
    let seconden = i64::try_from(duur.as_secs()).unwrap();
    assert!(sluiting > OPEN.parse().unwrap());
    let begin = Moment(sluiting.as_second() - seconden);
    zet_klok(&test.deuren, begin).await.unwrap();
    let klok = async {
        // Ticks that were missed on a busy machine follow at once: this clock does not fall behind.
        let mut seconde = interval(Duration::from_secs(1));
        seconde.tick().await;
        for verder in 1..=seconden + 5 {
            seconde.tick().await;
            zet_klok(&test.deuren, Moment(begin.0 + verder))
                .await
                .unwrap();
        }
    };
    let partijen = klaar.into_iter().map(|(partij, pad, nr)| {
        // Spread over the whole time and a little beyond.
        let wacht = (duur + Duration::from_secs(2)).mul_f64(f64::from(nr) / f64::from(aantal));
        tokio::spawn(async move {
            sleep(wacht).await;
            dien_in(&partij, &pad, nr).await
        })
    });
    let partijen: Vec<_> = partijen.collect();
    let (eindes, ()) = tokio::join!(join_all(partijen), klok);
    let (mut bewijzen, mut te_laat) = (HashSet::new(), 0);
    for einde in eindes {
        match einde.unwrap() {
            Einde::Bewijs(hash) => assert!(bewijzen.insert(hash), "two receipts are the same"),
            Einde::TeLaat => te_laat += 1,
        }
    }
    println!(
        "{aantal} suppliers: {} receipts, {te_laat} too late",
        bewijzen.len()
    );
    let pakketten = kluis.hele_pakketten().await;
    let opgeslagen: HashSet<String> = pakketten
        .into_iter()
        .filter_map(|pakket| pakket.manifest_hash)
        .collect();
    assert_eq!(opgeslagen, bewijzen);
    assert!(
        !bewijzen.is_empty() && te_laat > 0,
        "the closing fell outside the rush"
    );
    let db = test.deuren.reader.db();
    tenderspoor::acts::audit::controleer(&db)
        .await
        .unwrap()
        .unwrap();
}

/// Three files and the submission; the refusal when it came too late for one of them.
async fn dien_in(partij: &Partij, pad: &str, nr: u32) -> Einde {
    for deel in 0..3 {
        let inhoud = pdf(nr * 3 + deel, 60_000);
        let naam = format!("deel-{deel}.pdf");
        let (status, antwoord) = partij.bestand(pad, &naam, inhoud).await.unwrap();
        if status == StatusCode::CONFLICT {
            // It closed between two files.
            break;
        }
        assert_eq!(status, StatusCode::CREATED, "{antwoord}");
    }
    let sleutel = format!("rush-{nr}");
    let (status, antwoord) = partij.dien_in(pad, "indienen", &sleutel).await.unwrap();
    assert_eq!(status, StatusCode::OK, "{antwoord}");
    let einde = match (&antwoord["naar"], &antwoord["ontvangst"]) {
        (naar, ontvangst) if naar == "te-laat" => {
            assert!(ontvangst.is_null(), "{antwoord}");
            Einde::TeLaat
        }
        (_, ontvangst) => Einde::Bewijs(ontvangst.as_str().unwrap().to_owned()),
    };
    // A retry, as of a program that missed the answer, says the same.
    let (_, nogmaals) = partij.dien_in(pad, "indienen", &sleutel).await.unwrap();
    assert_eq!(nogmaals["ontvangst"], antwoord["ontvangst"]);
    einde
}
