//! Issue 5: 150 submissions, 30 criteria and twelve assessors are 54,000 scores. How long each page of the
//! committee takes then, how many queries it asks, and what reading the same scores costs the database by
//! itself. Not a test: `cargo bench --bench schaal`. That the queries stay the same is tests/schaal.rs.
#![expect(clippy::unwrap_used, reason = "in a measurement a panic is the report")]

#[path = "../tests/secrecy/bezoek.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod bezoek;
#[path = "../tests/schaal/bladen.rs"]
mod bladen;
#[path = "../tests/schaal/groei.rs"]
mod groei;
#[path = "../tests/secrecy/wereld.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod wereld;

use bladen::{Blad, bladen};
use groei::{Maat, Ronde};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use std::time::{Duration, Instant};

const MAAT: Maat = Maat {
    inschrijvingen: 150,
    criteria: 30,
    beoordelaars: 12,
};

const SCORES: usize = MAAT.inschrijvingen * MAAT.criteria * MAAT.beoordelaars;

/// Rounds of a page; the median counts.
const KEREN: usize = 9;

#[tokio::main]
async fn main() {
    let begin = nu();
    let ronde = Ronde::van(MAAT).await;
    println!(
        "{} scores laid down in {:.1} s",
        SCORES,
        begin.elapsed().as_secs_f64()
    );
    println!(
        "{:<28}{:>10}{:>12}{:>12}{:>10}",
        "", "queries", "median ms", "x floor", "kB"
    );
    let vloer = vloer(&ronde).await;
    regel("floor: the scores to Rust", 1, vloer, vloer, 0);
    meet(&ronde, bladen::INDIVIDUEEL, vloer).await;
    ronde.naar_consensus().await;
    meet(&ronde, bladen::CONSENSUS, vloer).await;
    ronde.naar_vastgesteld().await;
    meet(&ronde, bladen::VASTGESTELD, vloer).await;
}

async fn meet(ronde: &Ronde, welke: &[Blad], vloer: Duration) {
    for blad in bladen(ronde, welke) {
        let mut tijden = vec![];
        let mut laatste = None;
        for _ in 0..KEREN {
            let begin = nu();
            let antwoord = blad.vraag(ronde).await;
            tijden.push(begin.elapsed());
            assert!(
                antwoord.status.is_success(),
                "{}: {}",
                blad.naam,
                antwoord.status
            );
            laatste = Some((antwoord.vragen, antwoord.bytes.len()));
        }
        let (vragen, bytes) = laatste.unwrap();
        regel(blad.naam, vragen, mediaan(tijden), vloer, bytes);
    }
}

fn regel(naam: &str, vragen: u64, tijd: Duration, vloer: Duration, bytes: usize) {
    let maal = tijd.as_secs_f64() / vloer.as_secs_f64();
    let ms = tijd.as_secs_f64() * 1_000.0;
    println!(
        "{naam:<28}{vragen:>10}{ms:>12.1}{maal:>12.2}{:>10}",
        bytes / 1_000
    );
}

#[expect(
    clippy::disallowed_methods,
    reason = "a stopwatch, not the clock of the law"
)]
fn nu() -> Instant {
    Instant::now()
}

fn mediaan(mut tijden: Vec<Duration>) -> Duration {
    tijden.sort_unstable();
    tijden[tijden.len() / 2]
}

/// Key, person and value of every score in one query: whoever computes a ranking reads at least these.
async fn vloer(ronde: &Ronde) -> Duration {
    let db = ronde.wereld.app.deuren.reader.db();
    let vraag = "SELECT sleutel, persoon_id, waarde FROM invoer WHERE soort = 'score'";
    let mut tijden = vec![];
    for _ in 0..KEREN {
        let begin = nu();
        let vraag = Statement::from_string(DbBackend::Sqlite, vraag);
        let rijen = db.query_all_raw(vraag).await.unwrap();
        let som: i64 = rijen
            .iter()
            .map(|rij| rij.try_get::<i64>("", "waarde").unwrap())
            .sum();
        tijden.push(begin.elapsed());
        assert!(rijen.len() == SCORES && som > 0);
    }
    mediaan(tijden)
}
