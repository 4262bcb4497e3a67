//! The server is killed while many suppliers upload and hand in: every receipt that somebody got belongs to
//! a package that is whole, no package is there without its act, and nothing is left that belongs to nothing.

use super::partij::Partij;
use super::server::Server;
use super::{Kluis, pdf};
use entities::kluis::{bestand, overdracht};
use entities::zaak::auditregel;
use futures::future::join_all;
use reqwest::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter};
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tenderspoor::acts::opruimen;
use tenderspoor::config::Config;
use tenderspoor::vault::ObjectSleutel;
use tokio::time::sleep;

/// Receipts that suppliers hold.
type Bewijzen = Arc<Mutex<Vec<String>>>;

fn config(map: &Path) -> Config {
    Config {
        data: map.to_owned(),
        oefenomgeving: true,
        ..Config::default()
    }
}

/// Up to two seconds, different in every run.
fn toevallig(keer: u32) -> Duration {
    let hash = Sha256::digest(format!("{keer} {}", std::process::id()));
    let toeval = u64::from(u16::from_be_bytes([hash[0], hash[1]]));
    Duration::from_millis(toeval % 2_000)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_receipted_package_survives_a_kill() {
    trek_de_stekker(4, 12).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes: cargo test --test main -- --ignored stroomuitval"]
async fn every_receipted_package_survives_many_kills() {
    trek_de_stekker(40, 60).await;
}

async fn trek_de_stekker(keren: u32, aantal: u32) {
    let map = tempfile::tempdir().unwrap();
    let kluis = Kluis::in_map(config(map.path())).await;
    let mut partijen = Vec::new();
    for nr in 0..aantal {
        partijen.push((kluis.partij(nr).await, Arc::new(Mutex::new(None))));
    }
    let bewijzen = Bewijzen::default();
    for keer in 0..keren {
        let server = Server::start(map.path()).await;
        let lopend = (0..).zip(&partijen).map(|(nr, (partij, pad))| {
            let partij = partij.bij(&server.basis);
            let (pad, bewijzen) = (Arc::clone(pad), Arc::clone(&bewijzen));
            let procedure = kluis.procedure.clone();
            // Numbers that no other supplier and no other turn uses.
            let vanaf = (keer * aantal + nr) * 1_000;
            tokio::spawn(dien_steeds_in(partij, procedure, pad, vanaf, bewijzen))
        });
        let lopend: Vec<_> = lopend.collect();
        if keer % 2 == 0 {
            nog_een_bewijs(&bewijzen).await;
        }
        sleep(toevallig(keer)).await;
        server.dood();
        for uit in join_all(lopend).await {
            uit.unwrap();
        }
    }
    let bewijzen = bewijzen.lock().unwrap().clone();
    println!("{} receipts over {keren} kills", bewijzen.len());
    klopt(&kluis, &bewijzen).await;
    controleer(map.path());
}

/// In every other turn the plug is pulled among receipts, however slow the machine is; in the others at any
/// moment, also before the first.
async fn nog_een_bewijs(bewijzen: &Bewijzen) {
    let eerst = bewijzen.lock().unwrap().len();
    for _ in 0..1_200 {
        if bewijzen.lock().unwrap().len() > eerst {
            return;
        }
        sleep(Duration::from_millis(50)).await;
    }
    panic!("nobody handed in within a minute");
}

/// Hands in new versions until the plug is pulled; writes every receipt down at once.
async fn dien_steeds_in(
    partij: Partij,
    procedure: String,
    pad: Arc<Mutex<Option<String>>>,
    vanaf: u32,
    bewijzen: Bewijzen,
) {
    let bekend = pad.lock().unwrap().clone();
    let hier = match bekend {
        Some(hier) => hier,
        None => match partij.inschrijving(&procedure).await {
            Some(nieuw) => {
                *pad.lock().unwrap() = Some(nieuw.clone());
                nieuw
            }
            None => return,
        },
    };
    for nr in vanaf.. {
        match een_versie(&partij, &hier, nr).await {
            Some(bewijs) => bewijzen.lock().unwrap().push(bewijs),
            None => return,
        }
    }
}

/// One version: two files, every answer, and the receipt.
async fn een_versie(partij: &Partij, pad: &str, nr: u32) -> Option<String> {
    let rij = partij.haal(pad).await?;
    let handeling = match rij["toestand"].as_str() {
        Some("concept") => "indienen",
        _ => "vervangen",
    };
    partij.vul(pad, nr).await?;
    let (status, inhoud) = partij
        .bestand(pad, &format!("plan-{nr}.pdf"), pdf(nr, 40_000))
        .await?;
    assert_eq!(status, StatusCode::CREATED, "{inhoud}");
    let groot = pdf(nr, 300_000);
    partij
        .bestand_in_stukken(pad, &format!("bijlage-{nr}.pdf"), &groot)
        .await?;
    let (status, gedaan) = partij.dien_in(pad, handeling, &format!("{nr}")).await?;
    assert_eq!(status, StatusCode::OK, "{gedaan}");
    Some(gedaan["ontvangst"].as_str().unwrap().to_owned())
}

/// Every receipt has its package, every package its act, and after a sweep every object its row.
async fn klopt(kluis: &Kluis, bewijzen: &[String]) {
    let pakketten = kluis.hele_pakketten().await;
    let opgeslagen: HashSet<&str> = pakketten
        .iter()
        .filter_map(|pakket| pakket.manifest_hash.as_deref())
        .collect();
    for bewijs in bewijzen {
        assert!(opgeslagen.contains(bewijs.as_str()), "{bewijs} is lost");
    }
    let db = kluis.app.deuren.reader.db();
    let ingediend = auditregel::Entity::find()
        .filter(auditregel::COLUMN.machine.eq("inschrijving"))
        .filter(auditregel::COLUMN.wat.is_in(["indienen", "vervangen"]))
        .count(&db)
        .await
        .unwrap();
    assert_eq!(ingediend, pakketten.len() as u64);

    let mut deuren = kluis.app.deuren.clone();
    deuren.uploads.wees_uren = 0;
    deuren.uploads.onderweg_uren = 0;
    // The sweep looks at whole seconds.
    sleep(Duration::from_millis(1_100)).await;
    opruimen::ruim_op(&deuren).await.unwrap();
    assert_eq!(overdracht::Entity::find().count(&db).await.unwrap(), 0);
    let bestanden = bestand::Entity::find().all(&db).await.unwrap();
    let genoemd: BTreeSet<_> = bestanden
        .into_iter()
        .map(|bestand| ObjectSleutel::from(bestand.object))
        .collect();
    let over = deuren.opslag.opruimen(i64::MAX).await.unwrap();
    assert_eq!(over.verwijderd, 0);
    let over: BTreeSet<_> = over.objecten.into_iter().collect();
    assert_eq!(over, genoemd);
}

/// `check` finds nothing.
fn controleer(map: &Path) {
    let check = Command::new(env!("CARGO_BIN_EXE_tenderspoor"))
        .args(["check", "--oefenomgeving", "--data"])
        .arg(map)
        .env_remove("DATABASE_URL")
        .output()
        .unwrap();
    let zegt = String::from_utf8_lossy(&check.stdout);
    assert!(check.status.success(), "{zegt}");
}
