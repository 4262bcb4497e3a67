//! Files and requests of somebody who means no good.

use super::pdf;
use super::werk::Werk;
use futures::stream;
use reqwest::{Body, Method, StatusCode};
use std::ffi::OsStr;
use std::io;
use std::path::Path;

impl Werk {
    async fn bestand(&self, naam: &str, inhoud: Vec<u8>) -> (StatusCode, String) {
        let (status, antwoord) = self.partij.bestand(&self.pad, naam, inhoud).await.unwrap();
        let zin = antwoord["detail"].as_str().unwrap_or_default().to_owned();
        (status, zin)
    }

    async fn namen(&self) -> Vec<String> {
        let pakket = self.partij.haal(&format!("{}/pakket", self.pad)).await;
        let pakket = pakket.unwrap();
        let bestanden = pakket["bestanden"].as_array().unwrap().iter();
        bestanden
            .map(|bestand| bestand["naam"].as_str().unwrap().to_owned())
            .collect()
    }

    async fn objecten(&self) -> usize {
        let opslag = &self.test.deuren.opslag;
        opslag.opruimen(i64::MAX).await.unwrap().objecten.len()
    }
}

#[tokio::test]
async fn names_are_made_safe_and_never_lead_anywhere() {
    let doelwit = Werk::begin(|_| {}).await;
    let lang = format!("{}.pdf", "a".repeat(5_000));
    for naam in [
        "../../../../etc/cron.d/een.pdf",
        "..\\..\\windows\\twee.pdf",
        "factuur\u{202e}drie.pdf",
        "vij\u{200b}f.pdf",
        lang.as_str(),
    ] {
        let (status, zin) = doelwit.bestand(naam, pdf(1, 100)).await;
        assert_eq!(status, StatusCode::CREATED, "{naam:?}: {zin}");
    }
    // A control character ends the form before its time: nothing of it is kept.
    let (status, zin) = doelwit.bestand("vier\u{0}.pdf", pdf(1, 100)).await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "{zin}");
    let namen = doelwit.namen().await;
    for naam in &namen {
        assert!(!naam.contains(['/', '\\']) && !naam.chars().any(char::is_control));
        assert!(
            naam.chars().count() <= 200 && Path::new(naam).extension() == Some(OsStr::new("pdf")),
            "{naam}"
        );
    }
    assert_eq!(namen[..3], ["een.pdf", "twee.pdf", "factuurdrie.pdf"]);
    // No folder of the store has a name that somebody outside chose.
    assert_eq!(doelwit.objecten().await, namen.len());

    for zelfde in ["EEN.pdf", "e\u{200d}en.pdf", "map/een.pdf", "ｅｅｎ.pdf"] {
        let (status, zin) = doelwit.bestand(zelfde, pdf(2, 100)).await;
        assert_eq!(status, StatusCode::CONFLICT, "{zelfde}");
        assert!(zin.contains("deze naam"), "{zin}");
    }
}

/// The first bytes of a zip whose first entry has this name.
fn zip(naam: &str) -> Vec<u8> {
    let mut uit = b"PK\x03\x04\x14\0\0\0\x08\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec();
    uit.push(u8::try_from(naam.len()).unwrap());
    uit.extend_from_slice(b"\0\0\0");
    uit.extend_from_slice(naam.as_bytes());
    uit.resize(4_000, 0);
    uit
}

#[tokio::test]
async fn what_is_not_what_it_says_stays_out() {
    let doelwit = Werk::begin(|_| {}).await;
    for (naam, inhoud, wat) in [
        ("a.exe", b"MZ\x90\0".to_vec(), "een programma"),
        ("a.pdf", b"MZ\x90\0".to_vec(), "een programma als pdf"),
        (
            "a.pdf",
            b"<!doctype html><script>".to_vec(),
            "een pagina als pdf",
        ),
        (
            "a.html.pdf",
            b"GIF89a/*".to_vec(),
            "een plaatje dat een script is",
        ),
        ("a.pdf", b"\n\n%PDF-1.7".to_vec(), "een pdf met iets ervoor"),
        ("a.docx", zip("bom.bin"), "een zip die geen document is"),
        ("a.xlsx", zip("a.pdf"), "een zip met een pdf"),
        (
            "a.docm",
            zip("[Content_Types].xml"),
            "een document met macro's",
        ),
        (
            "a.svg",
            b"<svg onload=alert(1)>".to_vec(),
            "een tekening met een script",
        ),
        (
            "a.txt",
            b"\x7fELF\x02\x01\x01\0".to_vec(),
            "een programma als tekst",
        ),
        ("a.pdf.zip", zip("a"), "een zip"),
        ("pdf", b"%PDF-1.7".to_vec(), "een naam zonder soort"),
        ("a.pdf", vec![], "niets"),
    ] {
        let (status, zin) = doelwit.bestand(naam, inhoud).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{wat}: {zin}");
        assert!(zin.ends_with('.'), "{wat}: {zin}");
    }
    // Through the other door the same file is refused as soon as it is complete, and forgotten.
    let (_, upload) = doelwit
        .partij
        .kondig_aan(&doelwit.pad, "a.docx", 4_000)
        .await
        .unwrap();
    let waar = upload["url"].as_str().unwrap();
    let (status, _) = doelwit.partij.stuk(waar, 0, zip("bom.bin")).await.unwrap();
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        (doelwit.namen().await.len(), doelwit.objecten().await),
        (0, 0)
    );

    // A document that would explode is bytes like any other: it is not unpacked.
    let (status, zin) = doelwit.bestand("a.docx", zip("word/document.xml")).await;
    assert_eq!(status, StatusCode::CREATED, "{zin}");
}

#[tokio::test]
async fn the_limits_of_file_and_package_hold() {
    let doelwit = Werk::begin(|config| {
        config.uploads.max_bestand = 10_000;
        config.uploads.max_pakket = 25_000;
        config.uploads.max_aantal = 4;
    })
    .await;
    let (status, zin) = doelwit.bestand("te-groot.pdf", pdf(1, 10_001)).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE, "{zin}");
    let (status, _) = doelwit
        .partij
        .kondig_aan(&doelwit.pad, "te-groot.pdf", 10_001)
        .await
        .unwrap();
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    for nr in 0..2 {
        let (status, zin) = doelwit.bestand(&format!("{nr}.pdf"), pdf(nr, 10_000)).await;
        assert_eq!(status, StatusCode::CREATED, "{zin}");
    }
    // What is announced counts before its first byte came.
    let (status, upload) = doelwit
        .partij
        .kondig_aan(&doelwit.pad, "half.pdf", 4_000)
        .await
        .unwrap();
    assert_eq!(status, StatusCode::CREATED);
    let (status, zin) = doelwit.bestand("te-veel.pdf", pdf(3, 1_001)).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE, "{zin}");
    let (status, zin) = doelwit.bestand("vierde.pdf", pdf(3, 1_000)).await;
    assert_eq!(status, StatusCode::CREATED, "{zin}");
    let (status, zin) = doelwit.bestand("vijfde.txt", b"a".to_vec()).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{zin}");
    assert!(zin.contains("hooguit 4"), "{zin}");

    // More than was announced ends the transfer.
    let waar = upload["url"].as_str().unwrap();
    let (status, _) = doelwit.partij.stuk(waar, 0, pdf(4, 4_001)).await.unwrap();
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let verzoek = doelwit.partij.verzoek(Method::GET, waar);
    let (status, _) = doelwit.partij.antwoord(verzoek).await.unwrap();
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(doelwit.objecten().await, 3);
}

#[tokio::test]
async fn bodies_that_break_off_or_never_end_leave_nothing() {
    let doelwit = Werk::begin(|config| config.uploads.max_bestand = 1_000_000).await;
    let kop = "--x\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"a.pdf\"\r\n\r\n";
    let stuur = |inhoud: Body| {
        let verzoek = doelwit
            .partij
            .verzoek(Method::POST, &format!("{}/bestanden", doelwit.pad))
            .header("content-type", "multipart/form-data; boundary=x")
            .body(inhoud);
        doelwit.partij.antwoord(verzoek)
    };
    let afgekapt = [kop.as_bytes(), &pdf(1, 5_000)].concat();
    let (status, _) = stuur(afgekapt.into()).await.unwrap();
    assert_eq!(status, StatusCode::BAD_REQUEST);

    let begin = stream::once({
        let begin = [kop.as_bytes(), &pdf(1, 1_000)].concat();
        async move { Ok::<_, io::Error>(begin) }
    });
    let zonder_eind = stream::repeat_with(|| Ok::<_, io::Error>(vec![0_u8; 65_536]));
    let eindeloos = Body::wrap_stream(futures::StreamExt::chain(begin, zonder_eind));
    // The server may hang up while the body still streams: then there is no answer to read.
    if let Some((status, antwoord)) = stuur(eindeloos).await {
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE, "{antwoord}");
    }
    assert_eq!(
        (doelwit.namen().await.len(), doelwit.objecten().await),
        (0, 0)
    );
}

#[tokio::test]
async fn a_part_must_say_what_it_is_and_where_it_begins() {
    let doelwit = Werk::begin(|_| {}).await;
    let (_, upload) = doelwit
        .partij
        .kondig_aan(&doelwit.pad, "a.pdf", 100)
        .await
        .unwrap();
    let waar = upload["url"].as_str().unwrap();
    let zonder = doelwit.partij.verzoek(Method::PATCH, waar).body("%PDF");
    let (status, _) = doelwit.partij.antwoord(zonder).await.unwrap();
    assert_eq!(status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    for begin in ["", "-1", "1e3", "99999999999999999999999"] {
        let verzoek = doelwit
            .partij
            .verzoek(Method::PATCH, waar)
            .header("content-type", "application/partial-upload")
            .header("upload-offset", begin)
            .body("%PDF");
        let (status, _) = doelwit.partij.antwoord(verzoek).await.unwrap();
        assert_eq!(status, StatusCode::BAD_REQUEST, "{begin}");
    }
    for (naam, grootte, verwacht) in [
        ("a.exe", 100, StatusCode::UNPROCESSABLE_ENTITY),
        ("a.pdf", 0, StatusCode::UNPROCESSABLE_ENTITY),
        ("A.PDF", 100, StatusCode::CONFLICT),
    ] {
        let (status, _) = doelwit
            .partij
            .kondig_aan(&doelwit.pad, naam, grootte)
            .await
            .unwrap();
        assert_eq!(status, verwacht, "{naam}");
    }
}
