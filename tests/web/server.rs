//! The accept loop over a real socket: slow headers, too many connections, stopping.

use crate::support::bezoeker::Dienst;
use axum::Router;
use axum::routing::get;
use reqwest::StatusCode;
use std::time::Duration;
use tenderspoor::web::server::Grenzen;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

const KORT: Duration = Duration::from_millis(200);
const LANG: Duration = Duration::from_secs(10);

fn router() -> Router {
    let traag = async || {
        sleep(4 * KORT).await;
        "klaar"
    };
    let eeuwig = async || -> &'static str { std::future::pending().await };
    Router::new()
        .route("/", get(async || "hier"))
        .route("/traag", get(traag))
        .route("/eeuwig", get(eeuwig))
}

async fn dienst(verbindingen: usize) -> Dienst {
    let grenzen = Grenzen {
        verbindingen,
        kop: KORT,
        uitloop: 8 * KORT,
    };
    Dienst::met(router(), grenzen).await
}

#[tokio::test]
async fn headers_that_come_too_slowly_end_the_connection() {
    let dienst = dienst(4).await;
    let mut stroom = TcpStream::connect(dienst.adres).await.unwrap();
    stroom
        .write_all(b"GET / HTTP/1.1\r\nHost: a\r\n")
        .await
        .unwrap();
    let mut rest = Vec::new();
    let gelezen = timeout(LANG, stroom.read_to_end(&mut rest)).await;
    assert!(gelezen.is_ok(), "the connection stays open");
    assert!(!String::from_utf8_lossy(&rest).contains("200 OK"));
}

#[tokio::test]
async fn one_connection_too_many_waits_for_its_turn() {
    let dienst = dienst(1).await;
    let mut eerste = TcpStream::connect(dienst.adres).await.unwrap();
    eerste
        .write_all(b"GET /traag HTTP/1.1\r\nHost: a\r\n\r\n")
        .await
        .unwrap();
    let mut begin = [0; 1];
    sleep(KORT).await;
    let mut tweede = TcpStream::connect(dienst.adres).await.unwrap();
    tweede
        .write_all(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        .await
        .unwrap();
    assert!(timeout(KORT, tweede.read_exact(&mut begin)).await.is_err());
    eerste.read_exact(&mut begin).await.unwrap();
    drop(eerste);
    let mut antwoord = String::new();
    timeout(LANG, tweede.read_to_string(&mut antwoord))
        .await
        .unwrap()
        .unwrap();
    assert!(antwoord.ends_with("hier"), "{antwoord}");
}

#[tokio::test]
async fn a_stop_lets_a_running_request_end() {
    let dienst = dienst(4).await;
    let bezoeker = dienst.bezoeker();
    let lopend = tokio::spawn(async move { bezoeker.get("/traag").await });
    sleep(KORT).await;
    timeout(LANG, dienst.stop()).await.unwrap();
    let antwoord = lopend.await.unwrap();
    assert_eq!(antwoord.status, StatusCode::OK);
    assert_eq!(antwoord.tekst, "klaar");
}

#[tokio::test]
async fn a_stop_does_not_wait_forever() {
    let dienst = dienst(4).await;
    let mut stroom = TcpStream::connect(dienst.adres).await.unwrap();
    stroom
        .write_all(b"GET /eeuwig HTTP/1.1\r\nHost: a\r\n\r\n")
        .await
        .unwrap();
    sleep(KORT).await;
    timeout(LANG, dienst.stop()).await.unwrap();
}
