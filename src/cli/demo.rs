//! `demo`: a practice environment on this machine, built anew at every start.

use super::{Fout, serveren, spelen};
use crate::app::App;
use crate::demo;
use crate::store::identity::{self, Persoon};
use crate::views::{tijd, words};
use std::io;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tempfile::TempDir;
use tokio::net::TcpListener;

/// A file that says that a folder is a demo's, and may be emptied.
const MERK: &str = "oefenomgeving.txt";
/// What an installation puts in its folder; nothing else is ever taken away.
const VAN_ONS: [&str; 6] = [
    "tenderspoor.db",
    "tenderspoor.db-wal",
    "tenderspoor.db-shm",
    "server.key",
    "bestanden",
    "post",
];

pub(super) async fn demo(port: u16, data: Option<PathBuf>) -> Result<ExitCode, Fout> {
    // First of all: a port that is taken is told at once, before anything is emptied.
    let luisteraar = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(|fout| format!("poort {port} is niet vrij ({fout}); kies er een met --port"))?;
    // Kept until the end: a temporary folder is gone when it is dropped.
    let (map, _tijdelijk) = map(data)?;
    let mut config = spelen::configuratie(&map);
    config.listen = luisteraar.local_addr()?;
    config.public_url = format!("http://{}", config.listen);
    println!("De oefenomgeving wordt opgebouwd …");
    let app = App::open(config, demo::klok(), true).await?;
    app.migreer().await?;
    demo::bouw(&app).await?;
    vertel(&app).await?;
    serveren::draai(app, luisteraar).await
}

/// The folder to build in, empty: a temporary one, a new one, or that of a former demo.
fn map(data: Option<PathBuf>) -> Result<(PathBuf, Option<TempDir>), Fout> {
    let Some(map) = data else {
        return spelen::verse_map(None);
    };
    if map.join(MERK).is_file() {
        maak_leeg(&map)?;
    } else {
        spelen::verse_map(Some(map.clone()))?;
        std::fs::create_dir_all(&map)?;
        let tekst =
            "In deze map bouwt ‘tenderspoor demo’ bij elke start een nieuwe oefenomgeving.\n";
        std::fs::write(map.join(MERK), tekst)?;
    }
    Ok((map, None))
}

fn maak_leeg(map: &Path) -> io::Result<()> {
    for naam in VAN_ONS {
        let pad = map.join(naam);
        let weg = if pad.is_dir() {
            std::fs::remove_dir_all(&pad)
        } else {
            std::fs::remove_file(&pad)
        };
        match weg {
            Err(fout) if fout.kind() != io::ErrorKind::NotFound => return Err(fout),
            _ => {}
        }
    }
    Ok(())
}

/// Where it is, and who can log in as what.
async fn vertel(app: &App) -> Result<(), Fout> {
    let nu = app.deuren.klok.nu();
    let mensen = identity::personen(&app.deuren.reader.db(), nu).await?;
    let regels: Vec<[String; 3]> = mensen.iter().filter_map(regel).collect();
    let breed = |kolom: usize| regels.iter().map(|r| r[kolom].chars().count()).max();
    let (naam, rol) = (breed(0).unwrap_or(0), breed(1).unwrap_or(0));
    println!("De klok staat op {}.\n", tijd::moment_in_zin(nu.0)?);
    for [wie, wat, waar] in &regels {
        println!("  {wie:naam$}  {wat:rol$}  {waar}");
    }
    let adres = &app.config.public_url;
    println!("\nTenderspoor: {adres}");
    println!("Kies op {adres}/demo/kies wie u bent. Een wachtwoord is niet nodig.");
    if let Some(zin) = app.deuren.wachtzinnen.oefenwachtzin() {
        println!("Een kluis gaat open met twee sleutelhouders; ieders wachtzin is ‘{zin}’.");
    }
    println!("Verzet de klok op {adres}/demo/klok. Stop met Ctrl-C.");
    Ok(())
}

/// Name, roles and organisation of somebody who can do something.
fn regel(mens: &Persoon) -> Option<[String; 3]> {
    let mut rollen: Vec<String> = Vec::new();
    for toewijzing in &mens.rollen {
        let rol = words::rol(toewijzing.rol);
        if !rollen.contains(&rol) {
            rollen.push(rol);
        }
    }
    let organisatie = mens.organisatie.as_ref().map(|o| o.naam.clone());
    (mens.persoon.actief && !rollen.is_empty()).then(|| {
        [
            mens.persoon.naam.clone(),
            rollen.join(", "),
            organisatie.unwrap_or_default(),
        ]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_folder_of_a_demo_is_emptied() {
        let tijdelijk = tempfile::tempdir().unwrap();
        let echt = tijdelijk.path().join("echt");
        std::fs::create_dir(&echt).unwrap();
        std::fs::write(echt.join("tenderspoor.db"), "x").unwrap();
        assert!(map(Some(echt.clone())).is_err());
        assert!(echt.join("tenderspoor.db").exists());
    }

    #[test]
    fn a_former_demo_is_built_anew_and_other_files_stay() {
        let tijdelijk = tempfile::tempdir().unwrap();
        let oefening = tijdelijk.path().join("nieuw/oefening");
        map(Some(oefening.clone())).unwrap();
        std::fs::create_dir(oefening.join("post")).unwrap();
        for naam in ["tenderspoor.db", "aantekening.txt"] {
            std::fs::write(oefening.join(naam), "x").unwrap();
        }
        map(Some(oefening.clone())).unwrap();
        assert!(!oefening.join("tenderspoor.db").exists());
        assert!(!oefening.join("post").exists());
        assert!(oefening.join("aantekening.txt").exists());
    }
}
