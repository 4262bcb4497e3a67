//! A scanner that is configured is relied upon: what it finds stays out, and so does everything while it
//! does not answer. The peer speaks the protocol of clamd; the daemon itself needs signatures, which cannot be
//! fetched where the tests run.

use super::pdf;
use super::werk::Werk;
use crate::support::dienst::Hulpdienst;
use reqwest::StatusCode;

/// The harmless text that every scanner takes for a virus, in two halves, so that no scanner takes this
/// source for one.
fn besmet() -> Vec<u8> {
    let eicar = [
        r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR",
        "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
    ];
    [pdf(1, 300_000), eicar.concat().into_bytes()].concat()
}

async fn stuur(clamd: &str, inhoud: Vec<u8>) -> (StatusCode, String, usize) {
    let adres = clamd.to_owned();
    let werk = Werk::begin(|config| config.clamd = Some(adres)).await;
    let Werk { partij, pad, .. } = &werk;
    let (status, antwoord) = partij.bestand(pad, "a.pdf", inhoud.clone()).await.unwrap();
    let zin = antwoord["detail"].as_str().unwrap_or_default().to_owned();

    // In parts the answer is the same, also when the virus lies across a seam.
    let (_, upload) = partij.kondig_aan(pad, "b.pdf", inhoud.len()).await.unwrap();
    let waar = upload["url"].as_str().unwrap();
    let midden = inhoud.len() - 40;
    partij
        .stuk(waar, 0, inhoud[..midden].to_vec())
        .await
        .unwrap();
    let einde = inhoud[midden..].to_vec();
    let (in_stukken, _) = partij.stuk(waar, midden, einde).await.unwrap();
    let gelijk =
        status == in_stukken || (status, in_stukken) == (StatusCode::CREATED, StatusCode::OK);
    assert!(gelijk, "{status} {in_stukken}");

    let pakket = partij.haal(&format!("{pad}/pakket")).await.unwrap();
    (status, zin, pakket["bestanden"].as_array().unwrap().len())
}

#[tokio::test]
async fn a_clean_file_comes_in_and_a_virus_does_not() {
    let clamd = Hulpdienst::clamd("scan");
    let adres = format!("127.0.0.1:{}", clamd.poort);
    let (status, _, bestanden) = stuur(&adres, pdf(1, 300_000)).await;
    assert_eq!((status, bestanden), (StatusCode::CREATED, 2));
    let (status, zin, bestanden) = stuur(&adres, besmet()).await;
    assert_eq!((status, bestanden), (StatusCode::UNPROCESSABLE_ENTITY, 0));
    assert!(zin.contains("virus"), "{zin}");
}

#[tokio::test]
async fn without_an_answer_nothing_comes_in() {
    let weg = {
        let clamd = Hulpdienst::clamd("scan");
        format!("127.0.0.1:{}", clamd.poort)
    };
    let (status, zin, bestanden) = stuur(&weg, pdf(1, 300_000)).await;
    assert_eq!((status, bestanden), (StatusCode::SERVICE_UNAVAILABLE, 0));
    assert!(zin.contains("niet op virussen"), "{zin}");

    let vol = Hulpdienst::clamd("vol");
    let adres = format!("127.0.0.1:{}", vol.poort);
    let (status, _, bestanden) = stuur(&adres, pdf(1, 3_000_000)).await;
    assert_eq!((status, bestanden), (StatusCode::SERVICE_UNAVAILABLE, 0));
}
