//! The disk is full: a clear refusal, nothing lost, and everything works again when there is room.

use super::server::Server;
use super::{Kluis, pdf};
use reqwest::StatusCode;
use std::path::Path;
use std::process::Command;
use tenderspoor::config::Config;

/// A process that may write no file beyond this meets the same errors as on a full disk, and needs no
/// rights to set it. It leaves room for the database and for small files.
const RUIMTE: u64 = 12_000_000;

fn opdracht() -> Command {
    let mut opdracht = Command::new("sh");
    // Without the trap the limit ends the process; with it the write fails, as on a full disk.
    let regel = format!("trap '' XFSZ; exec prlimit --fsize={RUIMTE}:unlimited \"$0\" \"$@\"");
    opdracht.args(["-c", &regel, env!("CARGO_BIN_EXE_tenderspoor")]);
    opdracht
}

fn maak_ruimte(server: &Server) {
    let pid = server.pid().to_string();
    let klaar = Command::new("prlimit")
        .args(["--pid", &pid, "--fsize=unlimited"])
        .status();
    assert!(klaar.unwrap().success());
}

fn bestanden(map: &Path) -> usize {
    let mut aantal = 0;
    for ding in std::fs::read_dir(map).unwrap() {
        let pad = ding.unwrap().path();
        aantal += if pad.is_dir() { bestanden(&pad) } else { 1 };
    }
    aantal
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_clearly_and_room_mends_it() {
    let map = tempfile::tempdir().unwrap();
    let config = Config {
        data: map.path().to_owned(),
        oefenomgeving: true,
        ..Config::default()
    };
    let kluis = Kluis::in_map(config).await;
    let partij = kluis.partij(1).await;
    let server = Server::met(opdracht(), map.path()).await;
    let partij = partij.bij(&server.basis);
    let pad = partij.inschrijving(&kluis.procedure).await.unwrap();
    partij.vul(&pad, 1).await.unwrap();

    let groot = pdf(1, 20_000_000);
    let voor = bestanden(&map.path().join("bestanden"));
    let (status, antwoord) = partij
        .bestand(&pad, "groot.pdf", groot.clone())
        .await
        .unwrap();
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "{antwoord}");
    let zin = antwoord["detail"].as_str().unwrap();
    assert!(
        zin.contains("geen ruimte") && zin.contains("niets bewaard"),
        "{zin}"
    );
    assert_eq!(
        bestanden(&map.path().join("bestanden")),
        voor,
        "nothing is left of it"
    );

    // What fits still works, and a receipt is a receipt.
    let (status, _) = partij
        .bestand(&pad, "klein.pdf", pdf(2, 10_000))
        .await
        .unwrap();
    assert_eq!(status, StatusCode::CREATED);
    let (status, _) = partij.dien_in(&pad, "indienen", "a").await.unwrap();
    assert_eq!(status, StatusCode::OK);

    maak_ruimte(&server);
    partij.vul(&pad, 2).await.unwrap();
    let (status, antwoord) = partij.bestand(&pad, "groot.pdf", groot).await.unwrap();
    assert_eq!(status, StatusCode::CREATED, "{antwoord}");
    let (status, _) = partij.dien_in(&pad, "vervangen", "b").await.unwrap();
    assert_eq!(status, StatusCode::OK);
    server.dood();
    assert_eq!(kluis.hele_pakketten().await.len(), 2);
}
