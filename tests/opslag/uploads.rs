//! Files that come in parts: after a dropped connection, and after a restart of the server.

use super::pdf;
use super::werk::Werk;
use entities::kluis::{bestand, overdracht, overdrachtdeel};
use reqwest::{Method, StatusCode};
use sea_orm::{EntityTrait, PaginatorTrait};
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;
use tenderspoor::acts::opruimen;
use tenderspoor::vault::sha256_hex;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::sleep;

impl Werk {
    async fn kondig_aan(&self, naam: &str, grootte: usize) -> String {
        let aangekondigd = self.partij.kondig_aan(&self.pad, naam, grootte).await;
        let (status, upload) = aangekondigd.unwrap();
        assert_eq!(status, StatusCode::CREATED, "{upload}");
        upload["url"].as_str().unwrap().to_owned()
    }

    /// What HEAD says: how many bytes are here, and whether the file is complete.
    async fn stand(&self, upload: &str) -> (usize, String) {
        let antwoord = self
            .partij
            .verzoek(Method::HEAD, upload)
            .send()
            .await
            .unwrap();
        assert_eq!(antwoord.status(), StatusCode::OK);
        let kop = |naam: &str| antwoord.headers()[naam].to_str().unwrap().to_owned();
        (
            kop("upload-offset").parse().unwrap(),
            kop("upload-complete"),
        )
    }

    /// Announces `inhoud`, sends the first part of it, and hangs up in the middle of the request.
    async fn hang_op_na(&self, upload: &str, inhoud: &[u8], bytes: usize) {
        let verzoek = self
            .partij
            .verzoek(Method::PATCH, upload)
            .header("content-type", "application/partial-upload")
            .header("upload-offset", 0)
            .build()
            .unwrap();
        let adres = self.partij.basis.strip_prefix("http://").unwrap();
        let mut kop = format!("PATCH {upload} HTTP/1.1\r\nhost: {adres}\r\n");
        for (naam, waarde) in verzoek.headers() {
            write!(kop, "{naam}: {}\r\n", waarde.to_str().unwrap()).unwrap();
        }
        write!(kop, "content-length: {}\r\n\r\n", inhoud.len()).unwrap();
        let mut lijn = TcpStream::connect(adres).await.unwrap();
        lijn.write_all(kop.as_bytes()).await.unwrap();
        lijn.write_all(&inhoud[..bytes]).await.unwrap();
        lijn.flush().await.unwrap();
        drop(lijn);
    }
}

/// Whether this stands anywhere below the folder as it is.
fn staat_leesbaar(map: &Path, wat: &[u8]) -> bool {
    std::fs::read_dir(map).unwrap().any(|ding| {
        let pad = ding.unwrap().path();
        if pad.is_dir() {
            return staat_leesbaar(&pad, wat);
        }
        let inhoud = std::fs::read(&pad).unwrap();
        inhoud.windows(wat.len()).any(|stuk| stuk == wat)
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_goes_on_where_the_connection_dropped() {
    let werk = Werk::begin(|_| {}).await;
    let inhoud = pdf(7, 12_000_000);
    let upload = werk.kondig_aan("plan.pdf", inhoud.len()).await;
    werk.hang_op_na(&upload, &inhoud, 9_500_000).await;

    // What arrived is kept, down to the last byte, as soon as the server sees that the line is gone.
    let mut binnen = 0;
    for _ in 0..100 {
        binnen = werk.stand(&upload).await.0;
        if binnen == 9_500_000 {
            break;
        }
        sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(binnen, 9_500_000);
    assert!(!staat_leesbaar(&werk.test.config.data, b"KANARIE-7"));

    // Another part of it is refused with where to go on.
    let (status, probleem) = werk
        .partij
        .stuk(&upload, 0, b"%PDF".to_vec())
        .await
        .unwrap();
    assert_eq!(status, StatusCode::CONFLICT, "{probleem}");
    assert!(probleem["detail"].as_str().unwrap().contains("9500000"));

    let rest = inhoud[binnen..].to_vec();
    let (status, klaar) = werk.partij.stuk(&upload, binnen, rest).await.unwrap();
    assert_eq!(status, StatusCode::OK, "{klaar}");
    assert_eq!(werk.stand(&upload).await, (inhoud.len(), "?1".to_owned()));
    let pakket = werk
        .partij
        .haal(&format!("{}/pakket", werk.pad))
        .await
        .unwrap();
    assert_eq!(pakket["bestanden"][0]["sha256"], sha256_hex(&inhoud));
    assert_eq!(pakket["bestanden"][0]["id"], klaar["bestand"]);

    // Who missed the answer hears it again, and nothing happens twice.
    let (status, nogmaals) = werk
        .partij
        .stuk(&upload, inhoud.len(), vec![])
        .await
        .unwrap();
    assert_eq!(
        (status, &nogmaals["bestand"]),
        (StatusCode::OK, &klaar["bestand"])
    );
    let db = werk.kluis.app.deuren.reader.db();
    assert_eq!(bestand::Entity::find().count(&db).await.unwrap(), 1);
    assert_eq!(overdrachtdeel::Entity::find().count(&db).await.unwrap(), 0);
    let objecten = werk
        .kluis
        .app
        .deuren
        .opslag
        .opruimen(i64::MAX)
        .await
        .unwrap();
    assert_eq!(objecten.objecten.len(), 1, "the parts are gone");
}

#[tokio::test]
async fn what_is_on_its_way_is_seen_given_up_and_forgotten() {
    let werk = Werk::begin(|_| {}).await;
    let upload = werk.kondig_aan("plan.pdf", 1_000).await;
    werk.partij.stuk(&upload, 0, pdf(1, 400)).await.unwrap();
    let lijst = format!("{}/uploads", werk.pad);
    let onderweg = werk.partij.haal(&lijst).await.unwrap();
    assert_eq!(onderweg[0]["ontvangen"], 400);
    assert_eq!(onderweg[0]["naam"], "plan.pdf");

    let ander = werk.kluis.partij(2).await.bij(&werk.partij.basis);
    let verzoek = ander.verzoek(Method::GET, &upload);
    assert_eq!(
        ander.antwoord(verzoek).await.unwrap().0,
        StatusCode::NOT_FOUND
    );
    let (status, _) = ander.stuk(&upload, 400, pdf(1, 600)).await.unwrap();
    assert_eq!(status, StatusCode::NOT_FOUND);

    let verzoek = werk.partij.verzoek(Method::DELETE, &upload);
    let (status, _) = werk.partij.antwoord(verzoek).await.unwrap();
    assert_eq!(status, StatusCode::NO_CONTENT);
    assert_eq!(
        werk.partij.haal(&lijst).await.unwrap(),
        serde_json::json!([])
    );

    // One that nobody comes back for goes with the sweep.
    let upload = werk.kondig_aan("plan.pdf", 1_000).await;
    werk.partij.stuk(&upload, 0, pdf(1, 400)).await.unwrap();
    let mut deuren = werk.kluis.app.deuren.clone();
    deuren.uploads.onderweg_uren = 0;
    sleep(Duration::from_millis(1_100)).await;
    let weg = opruimen::ruim_op(&deuren).await.unwrap();
    assert_eq!(
        (weg.overdrachten, weg.wezen),
        (1, 0),
        "the object is still young"
    );
    deuren.uploads.wees_uren = 0;
    assert_eq!(opruimen::ruim_op(&deuren).await.unwrap().wezen, 1);
}

/// A file whose last byte did not come is part of no submission (DESIGN.md 5).
#[tokio::test]
async fn handing_in_ends_what_is_still_on_its_way() {
    let werk = Werk::begin(|_| {}).await;
    werk.partij.vul(&werk.pad, 1).await.unwrap();
    let upload = werk.kondig_aan("plan.pdf", 1_000).await;
    werk.partij.stuk(&upload, 0, pdf(1, 400)).await.unwrap();
    let (status, gedaan) = werk
        .partij
        .dien_in(&werk.pad, "indienen", "a")
        .await
        .unwrap();
    assert_eq!(status, StatusCode::OK, "{gedaan}");
    let db = werk.kluis.app.deuren.reader.db();
    assert_eq!(overdracht::Entity::find().count(&db).await.unwrap(), 0);
    let (status, _) = werk.partij.stuk(&upload, 400, pdf(1, 600)).await.unwrap();
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(werk.kluis.hele_pakketten().await.len(), 1);
}
