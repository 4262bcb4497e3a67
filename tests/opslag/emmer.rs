//! Files in a bucket instead of a folder, against a server that speaks S3 (moto).

use super::pdf;
use super::werk::Werk;
use crate::support::client;
use crate::support::dienst::Hulpdienst;
use entities::kluis::bestand;
use reqwest::{Method, StatusCode};
use sea_orm::EntityTrait;
use std::ffi::OsStr;
use std::path::Path;
use tenderspoor::acts::opruimen;
use tenderspoor::config::S3;
use tenderspoor::vault::ObjectSleutel;

fn s3(poort: u16) -> S3 {
    S3 {
        bucket: "kluis".to_owned(),
        endpoint: Some(format!("http://127.0.0.1:{poort}")),
        region: "eu-central-1".to_owned(),
        prefix: "toets".to_owned(),
        access_key_id: "tenderspoor".to_owned(),
        secret_access_key: Some("geheim".to_owned()),
        secret_access_key_file: None,
        virtual_host: false,
        allow_http: true,
    }
}

/// What lies in the bucket: the names, and everything in it as one text of bytes.
async fn inhoud(poort: u16) -> (Vec<String>, Vec<u8>) {
    let emmer = format!("http://127.0.0.1:{poort}/kluis");
    let lijst = client()
        .get(&emmer)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    let namen: Vec<String> = lijst
        .split("<Key>")
        .skip(1)
        .map(|rest| rest.split("</Key>").next().unwrap().to_owned())
        .collect();
    let mut alles = Vec::new();
    for naam in &namen {
        let object = client()
            .get(format!("{emmer}/{naam}"))
            .send()
            .await
            .unwrap();
        alles.extend_from_slice(&object.bytes().await.unwrap());
    }
    (namen, alles)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_keeps_files_as_a_folder_does() {
    let Some(moto) = Hulpdienst::s3("a_bucket_keeps_files_as_a_folder_does") else {
        return;
    };
    let emmer = format!("http://127.0.0.1:{}/kluis", moto.poort);
    let gemaakt = client().put(&emmer).send().await.unwrap();
    assert!(gemaakt.status().is_success(), "{gemaakt:?}");

    let poort = moto.poort;
    let werk = Werk::begin(|config| config.s3 = Some(s3(poort))).await;
    let Werk {
        test,
        kluis,
        partij,
        pad,
        ..
    } = &werk;
    partij.vul(pad, 1).await.unwrap();

    // One small object, one in several parts of the protocol, one that came in parts to us.
    let groot = pdf(2, 20_000_000);
    for (naam, inhoud) in [("klein.pdf", pdf(1, 5_000)), ("groot.pdf", groot.clone())] {
        let (status, antwoord) = partij.bestand(pad, naam, inhoud).await.unwrap();
        assert_eq!(status, StatusCode::CREATED, "{antwoord}");
    }
    partij
        .bestand_in_stukken(pad, "stukken.pdf", &pdf(3, 400_000))
        .await
        .unwrap();
    let (namen, bytes) = inhoud(poort).await;
    assert_eq!(namen.len(), 3, "the parts are gone: {namen:?}");
    assert!(
        namen.iter().all(|naam| naam.starts_with("toets/")
            && Path::new(naam).extension() == Some(OsStr::new("age")))
    );
    assert!(!bytes.windows(7).any(|stuk| stuk == b"KANARIE"));

    let pakket = partij.haal(&format!("{pad}/pakket")).await.unwrap();
    let id = pakket["bestanden"][1]["id"].as_str().unwrap();
    let verzoek = partij.verzoek(Method::GET, &format!("{pad}/bestanden/{id}"));
    let terug = verzoek.send().await.unwrap().bytes().await.unwrap();
    assert_eq!(terug, groot);

    // An infected or broken file leaves no object, and what belongs to nothing goes with the sweep.
    let (status, _) = partij
        .bestand(pad, "fout.pdf", b"MZ".to_vec())
        .await
        .unwrap();
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let los = ObjectSleutel::nieuw();
    let (ontvanger, _) = tenderspoor::vault::nieuwe_identiteit();
    let bron = futures::stream::iter([Ok::<_, std::io::Error>(b"wees".to_vec())]);
    let mut deuren = test.deuren.clone();
    deuren
        .opslag
        .bewaar(los, &ontvanger, bron, 10)
        .await
        .unwrap();
    assert!(deuren.opslag.bestaat(los).await.unwrap());
    deuren.uploads.wees_uren = 0;
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    assert_eq!(opruimen::ruim_op(&deuren).await.unwrap().wezen, 1);
    assert!(!deuren.opslag.bestaat(los).await.unwrap());

    let (status, gedaan) = partij.dien_in(pad, "indienen", "a").await.unwrap();
    assert_eq!(status, StatusCode::OK, "{gedaan}");
    assert_eq!(kluis.hele_pakketten().await.len(), 1);
    let db = deuren.reader.db();
    assert_eq!(
        opruimen::ontbreekt(&db, &deuren.opslag).await.unwrap(),
        None
    );
    let bestand = bestand::Entity::find().one(&db).await.unwrap().unwrap();
    deuren
        .opslag
        .verwijder(bestand.object.into())
        .await
        .unwrap();
    let zin = opruimen::ontbreekt(&db, &deuren.opslag).await.unwrap();
    assert!(zin.is_some_and(|zin| zin.contains(&bestand.object.to_string())));
}
