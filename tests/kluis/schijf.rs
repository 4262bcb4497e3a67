//! Somebody holds the database, its log, the files and the server key, but no two passphrases.

use super::{INKOPER, dicht, geef, wacht, werk};
use crate::secrecy::wereld::Wereld;
use age::x25519::Identity;
use entities::kluis::{pakket, sleutel};
use sea_orm::EntityTrait;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const BEGIN: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
const EINDE: &[u8] = b"-----END AGE ENCRYPTED FILE-----";

/// What the parties wrote, as it stands in the draaiboek.
const ANTWOORDEN: [&str; 4] = [
    "Een vaste begeleider maakt samen met de inwoner een plan",
    "Wij zitten in elke gemeente elke week met de toegang",
    "Wij werken met kleine groepen van zes inwoners",
    "Wij hebben afspraken met vier buurthuizen",
];

fn bestanden(map: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(map)
        .unwrap()
        .flat_map(|ingang| {
            let pad = ingang.unwrap().path();
            if pad.is_dir() {
                bestanden(&pad)
            } else {
                vec![pad]
            }
        })
        .collect()
}

/// Every byte on the disk.
fn schijf(wereld: &Wereld) -> Vec<Vec<u8>> {
    let alle = bestanden(wereld.map());
    alle.iter().map(|pad| std::fs::read(pad).unwrap()).collect()
}

fn zoek(in_wat: &[u8], wat: &[u8]) -> Option<usize> {
    in_wat.windows(wat.len()).position(|deel| deel == wat)
}

/// Every armored text, wherever it stands, also where the database freed it.
fn omhulsels(inhoud: &[u8]) -> BTreeSet<Vec<u8>> {
    let mut uit = BTreeSet::new();
    let mut rest = inhoud;
    while let Some(begin) = zoek(rest, BEGIN) {
        rest = &rest[begin..];
        let Some(einde) = zoek(rest, EINDE) else {
            break;
        };
        uit.insert(rest[..einde + EINDE.len()].to_vec());
        rest = &rest[BEGIN.len()..];
    }
    uit
}

/// Every secret that the thief gets at, beginning with the server key: whatever a known secret decrypts
/// is searched for more.
fn gestolen(wereld: &Wereld) -> Vec<Identity> {
    let sleutel = std::fs::read_to_string(wereld.map().join("server.key")).unwrap();
    let mut geheimen: Vec<Identity> = sleutel.lines().filter_map(|r| r.parse().ok()).collect();
    assert_eq!(geheimen.len(), 1);
    let mut open: BTreeSet<Vec<u8>> = schijf(wereld).iter().flat_map(|b| omhulsels(b)).collect();
    assert!(open.len() > 10);
    let mut nr = 0;
    while let Some(geheim) = geheimen.get(nr).cloned() {
        nr += 1;
        let gelezen: Vec<Vec<u8>> = open
            .iter()
            .filter_map(|tekst| age::decrypt(&geheim, tekst).ok())
            .collect();
        for tekst in gelezen {
            open.extend(omhulsels(&tekst));
            let nieuw = std::str::from_utf8(&tekst).ok();
            if let Some(nieuw) = nieuw.and_then(|t| t.trim().parse::<Identity>().ok()) {
                geheimen.push(nieuw);
            }
        }
    }
    geheimen
}

/// The public keys of every package that was handed in, and of every vault.
async fn verzegeld(wereld: &Wereld) -> BTreeSet<String> {
    let db = wereld.app.deuren.reader.db();
    let pakketten = pakket::Entity::find().all(&db).await.unwrap();
    let kluizen = sleutel::Entity::find().all(&db).await.unwrap();
    let pakketten = pakketten.into_iter().map(|p| p.ontvanger);
    pakketten
        .chain(kluizen.into_iter().map(|k| k.ontvanger))
        .collect()
}

async fn niets_open(wereld: &Wereld) {
    let verzegeld = verzegeld(wereld).await;
    assert_eq!(verzegeld.len(), 3);
    for geheim in gestolen(wereld) {
        let openbaar = geheim.to_public().to_string();
        assert!(!verzegeld.contains(&openbaar), "{openbaar} is open");
    }
    niets_leesbaar(wereld);
}

fn niets_leesbaar(wereld: &Wereld) {
    for inhoud in schijf(wereld) {
        for antwoord in ANTWOORDEN {
            assert!(zoek(&inhoud, antwoord.as_bytes()).is_none(), "{antwoord}");
        }
        assert!(zoek(&inhoud, tenderspoor::vault::OEFENWACHTZIN.as_bytes()).is_none());
    }
}

#[tokio::test]
async fn with_everything_on_the_disk_nothing_opens_before_the_second_passphrase() {
    let (wereld, procedure) = dicht().await;
    niets_open(&wereld).await;
    assert!(wacht(&geef(&wereld, INKOPER, procedure).await));
    niets_open(&wereld).await;
}

/// After the opening the server reads by its key, but still nothing stands on the disk as it was written.
#[tokio::test]
async fn no_answer_is_ever_written_as_it_is() {
    let (wereld, procedure) = dicht().await;
    for wie in [INKOPER, super::TWEEDE] {
        geef(&wereld, wie, procedure).await.unwrap();
    }
    werk(&wereld.app).await;
    super::is_geopend(&wereld.app, procedure).await;
    niets_leesbaar(&wereld);
}
