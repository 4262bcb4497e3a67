//! The bekwaamheidsdossier in a browser: limits, attachments, an expired login; and the receipt that
//! anybody can check afterwards.

use super::alles_bezorgd;
use super::dagbesteding::{REDENEN, concept, mensen};
use super::hoofdlijn::{Zaak, gepubliceerd};
use super::wereld::id_van;
use crate::support::bezoeker::{Antwoord, Bezoeker};
use entities::ids::RijId;
use entities::kluis::{bestand, pakket};
use entities::moment::Moment;
use futures::stream::{self, StreamExt};
use reqwest::{Method, StatusCode, multipart};
use sea_orm::EntityTrait;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::io;
use tenderspoor::acts::{self, Verzoek, Weigering, bestanden, bewijs};
use tenderspoor::store::viewer::Viewer;

const CONTROLE: &str = "/ontvangstbewijzen/controleren";

/// A draft of Combinatie B four days before the closing: the case, its path in the API and its page.
async fn begonnen() -> (Zaak, String, String) {
    let zaak = gepubliceerd(mensen().await).await;
    zaak.w.zet("2023-03-20T09:00:00Z").await;
    let pad = concept(&zaak.w, &zaak.procedure, "jolanda", "Combinatie B").await;
    let pagina = format!("/inschrijvingen/{}", id_van(&pad));
    (zaak, pad, pagina)
}

/// Sends a form with files from a page of our own.
async fn formulier(bezoeker: &Bezoeker, pad: &str, inhoud: multipart::Form) -> Antwoord {
    let verzoek = bezoeker.verzoek(Method::POST, pad).multipart(inhoud);
    bezoeker
        .stuur(verzoek.header("sec-fetch-site", "same-origin"))
        .await
}

fn met_bestand(velden: multipart::Form, naam: &str, inhoud: &str) -> multipart::Form {
    let deel = multipart::Part::text(inhoud.to_owned()).file_name(naam.to_owned());
    velden.part("bestand", deel)
}

async fn bijlage(bezoeker: &Bezoeker, pagina: &str, vraag: &'static str, naam: &str) -> Antwoord {
    let velden = multipart::Form::new().text("vraag", vraag);
    let inhoud = met_bestand(velden, naam, "Ons plan.");
    formulier(bezoeker, &format!("{pagina}/bijlagen/bestanden"), inhoud).await
}

#[tokio::test]
async fn an_answer_keeps_to_its_limits_and_can_be_seen_and_kept() {
    let (zaak, _, pagina) = begonnen().await;
    let jolanda = zaak.w.browser("jolanda").await;
    let opslaan = format!("{pagina}/invoer/dossierantwoord");

    let te_lang = format!("zorgplan {}", "woord ".repeat(801));
    let antwoord = jolanda
        .post(&opslaan, &[("vraag", "V1"), ("antwoord", &te_lang)])
        .await;
    assert_eq!(antwoord.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(antwoord.tekst.contains("Uw antwoord is 2 woorden te lang."));
    assert!(
        antwoord.tekst.contains("zorgplan woord"),
        "the text is still there"
    );

    assert_eq!(
        bijlage(&jolanda, &pagina, "V1", "plan.txt").await.status,
        StatusCode::SEE_OTHER
    );
    let tweede = bijlage(&jolanda, &pagina, "V1", "ander.txt").await;
    assert_eq!(tweede.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(tweede.tekst.contains("mag één bijlage"), "{}", tweede.tekst);
    let nergens = bijlage(&jolanda, &pagina, "V2", "los.txt").await;
    assert!(nergens.tekst.contains("vraagt de leidraad geen bijlagen"));
    let db = zaak.w.test.deuren.reader.db();
    let bewaard = bestand::Entity::find().all(&db).await.unwrap();
    assert_eq!(bewaard.len(), 1, "a file that was refused is not kept");

    let voorbeeld = jolanda.get(&format!("{pagina}/voorbeeld")).await;
    assert!(voorbeeld.tekst.contains(REDENEN) && voorbeeld.tekst.contains("plan.txt"));
    let pdf = jolanda.get(&format!("{pagina}/dossier.pdf")).await;
    assert_eq!(pdf.kop("content-type"), "application/pdf");
    let kees = zaak.w.browser("kees").await;
    for wat in ["voorbeeld", "dossier.pdf"] {
        let antwoord = kees.get(&format!("{pagina}/{wat}")).await;
        assert_eq!(antwoord.status, StatusCode::NOT_FOUND, "{wat}");
    }

    let weg = format!("/bestanden/{}/verwijderen", bewaard[0].id);
    assert_eq!(jolanda.post(&weg, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        bijlage(&jolanda, &pagina, "V1", "plan.txt").await.status,
        StatusCode::SEE_OTHER
    );
}

/// A name is unique per question, and among the files that belong to none. The receipt keeps them apart.
#[tokio::test]
async fn two_files_of_one_name_stay_apart_on_the_receipt() {
    let (zaak, pad, pagina) = begonnen().await;
    let jolanda = zaak.w.browser("jolanda").await;
    let bij_vraag = bijlage(&jolanda, &pagina, "V1", "plan.txt").await;
    assert_eq!(bij_vraag.status, StatusCode::SEE_OTHER);
    let los = async |inhoud: &str| {
        let inhoud = met_bestand(multipart::Form::new(), "Plan.txt", inhoud);
        formulier(&jolanda, &format!("{pagina}/bestanden"), inhoud).await
    };
    assert_eq!(los("Een ander plan.").await.status, StatusCode::SEE_OTHER);
    let nog_een = los("Nog een plan.").await;
    assert_eq!(nog_een.status, StatusCode::CONFLICT);
    assert!(
        nog_een.tekst.contains("Op deze plek staat al een bestand"),
        "{}",
        nog_een.tekst
    );
    let db = zaak.w.test.deuren.reader.db();
    let bewaard = bestand::Entity::find().all(&db).await.unwrap();
    let los = bewaard.iter().find(|b| b.naam == "Plan.txt").unwrap();
    let velden = json!({ "velden": { "vraag": "V1", "bestand": los.id } });
    let koppelen = format!("{pad}/invoer/dossierbijlage");
    let w = &zaak.w;
    let dubbel = w
        .stuur("jolanda", Method::PUT, &koppelen, Some(&velden), None)
        .await;
    assert_eq!(
        dubbel.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        dubbel.inhoud
    );
    assert!(
        dubbel.inhoud.to_string().contains("met deze naam"),
        "{}",
        dubbel.inhoud
    );

    let gedaan = w.probeer("jolanda", &pad, "indienen", json!({})).await;
    assert_eq!(gedaan.status, StatusCode::OK, "{}", gedaan.inhoud);
    let bewijzen = w.lees("jolanda", &format!("{pad}/ontvangstbewijzen")).await;
    let manifest = bewijzen["items"][0]["manifest"].as_str().unwrap();
    let bestanden = bewijs::onderdelen(manifest).filter(|o| o.soort == "bestand");
    let namen: Vec<String> = bestanden.map(|o| o.naam).collect();
    assert_eq!(namen, ["Plan.txt", "V1/plan.txt"]);
    let bewijspagina = jolanda.get(&format!("{pagina}/ontvangstbewijs")).await;
    assert!(
        bewijspagina
            .tekst
            .contains("plan.txt, bij ‘Hoe zorgt u voor goede dagbesteding?’"),
        "{}",
        bewijspagina.tekst
    );
}

#[tokio::test]
async fn what_was_typed_survives_the_end_of_the_session() {
    let (zaak, _, pagina) = begonnen().await;
    let opslaan = format!("{pagina}/invoer/dossierantwoord");
    let velden = [
        ("vraag", "V2"),
        ("antwoord", "Wij <b>werken</b> samen.\nElke dag."),
    ];
    let uitgelogd = zaak.w.uitgelogd();
    let terug = uitgelogd.post(&opslaan, &velden).await;
    assert_eq!(terug.status, StatusCode::UNAUTHORIZED);
    assert!(
        terug.tekst.contains("samen.\nElke dag.</textarea>"),
        "{}",
        terug.tekst
    );
    assert!(!terug.tekst.contains("<b>werken"), "it is text");
    assert!(
        terug.tekst.contains("name=\"vraag\" value=\"V2\""),
        "{}",
        terug.tekst
    );
    assert_eq!(terug.kop("cache-control"), "no-store");

    let jolanda = zaak.w.browser("jolanda").await;
    let opnieuw = jolanda.post(&opslaan, &velden).await;
    assert_eq!(opnieuw.status, StatusCode::SEE_OTHER);
    let voorbeeld = jolanda.get(&format!("{pagina}/voorbeeld")).await;
    assert!(
        voorbeeld.tekst.contains("samen.\nElke dag."),
        "{}",
        voorbeeld.tekst
    );
}

#[tokio::test]
async fn anybody_can_check_a_receipt_and_learns_nothing_else() {
    let (zaak, pad, pagina) = begonnen().await;
    let jolanda = zaak.w.browser("jolanda").await;
    let inhoud = met_bestand(multipart::Form::new(), "plan.txt", "Ons plan.");
    formulier(&jolanda, &format!("{pagina}/bestanden"), inhoud).await;
    let gedaan = zaak.w.probeer("jolanda", &pad, "indienen", json!({})).await;
    let kenmerk = gedaan.inhoud["ontvangst"].as_str().unwrap().to_owned();

    let bestand = |vorm: &str| format!("{pagina}/ontvangstbewijs/1/{vorm}");
    let tekst = jolanda.get(&bestand("txt")).await.tekst;
    assert_eq!(hex::encode(Sha256::digest(&tekst)), kenmerk);
    assert!(tekst.contains(&hex::encode(Sha256::digest("Ons plan."))));
    assert!(!tekst.contains("De commissie"), "no answer is in it");
    let json = jolanda.get(&bestand("json")).await.tekst;
    let pdf = jolanda.get(&bestand("pdf")).await;
    assert_eq!(pdf.kop("content-type"), "application/pdf");
    assert_eq!(
        jolanda.get(&bestand("exe")).await.status,
        StatusCode::NOT_FOUND
    );
    let dicht = jolanda.get(&format!("{pagina}/dossier.pdf")).await;
    assert_eq!(
        dicht.status,
        StatusCode::NOT_FOUND,
        "it is sealed for its own party too"
    );

    let iedereen = zaak.w.uitgelogd();
    let controleer = async |bewijs: &str| {
        let velden = multipart::Form::new().text("bewijs", bewijs.to_owned());
        formulier(&iedereen, CONTROLE, velden).await
    };
    for echt in [
        tekst.as_str(),
        &json,
        &kenmerk,
        &format!("Beste,\r\n\r\n{tekst}\r\nGroet"),
    ] {
        let antwoord = controleer(echt).await.tekst;
        assert!(antwoord.contains("is echt"), "{echt}");
        assert!(!antwoord.contains("Combinatie B") && !antwoord.contains("plan.txt"));
    }
    let vals = controleer(&tekst.replace("versie 1", "versie 2")).await;
    assert!(vals.tekst.contains("niet van ons"));
    let onzin = controleer("hallo").await;
    assert_eq!(onzin.status, StatusCode::UNPROCESSABLE_ENTITY);
    let als_bestand = met_bestand(multipart::Form::new().text("bewijs", ""), "b.txt", &tekst);
    let uit_bestand = formulier(&iedereen, CONTROLE, als_bestand).await;
    assert!(
        uit_bestand.tekst.contains("is echt"),
        "{}",
        uit_bestand.tekst
    );

    alles_bezorgd(&zaak.w.test).await;
    let post = zaak.w.test.config.map_voor_mail();
    let brieven = std::fs::read_dir(post).unwrap();
    let brieven: Vec<String> = brieven
        .map(|brief| std::fs::read_to_string(brief.unwrap().path()).unwrap())
        .filter(|brief| brief.contains("ontvangstbewijs.txt"))
        .collect();
    assert_eq!(
        brieven.len(),
        1,
        "the receipt goes to the party and to nobody else"
    );
    assert!(
        brieven[0].contains("tenderspoor-manifest 1"),
        "{}",
        brieven[0]
    );
}

#[tokio::test]
async fn checking_receipts_by_the_hundred_is_stopped() {
    let zaak = mensen().await;
    let iedereen = zaak.uitgelogd();
    let mut laatste = StatusCode::OK;
    for _ in 0..=60 {
        let velden = multipart::Form::new().text("bewijs", "ab".repeat(32));
        laatste = formulier(&iedereen, CONTROLE, velden).await.status;
    }
    assert_eq!(laatste, StatusCode::TOO_MANY_REQUESTS);
}

/// DESIGN.md 5: a file whose last byte comes after the closing is part of no submission.
#[tokio::test]
async fn a_file_that_comes_too_late_is_part_of_no_submission() {
    let (zaak, pad, _) = begonnen().await;
    let app = &zaak.w.test;
    let klok = app.deuren.klok.clone();
    let rij: RijId = id_van(&pad).parse().unwrap();
    let db = app.deuren.reader.db();
    let jolanda = zaak.w.id("jolanda").parse().unwrap();
    let viewer = Viewer::laad(&db, jolanda, klok.nu())
        .await
        .unwrap()
        .unwrap();
    let tot = |tekst: &str| Moment::from(tekst.parse::<jiff::Timestamp>().unwrap());
    let stuur = async |naam: &str, eind: Moment| {
        // The clock moves while the second half comes in.
        let bron = stream::iter(["Ons ", "plan."]).map(|stuk| {
            if stuk == "plan." {
                klok.verzet(eind);
            }
            Ok::<_, io::Error>(stuk)
        });
        bestanden::voeg_toe(&app.deuren, &viewer, rij, naam, bron, 1_000).await
    };
    let sluiting = tot("2023-03-24T09:00:00Z");
    stuur("op tijd.txt", Moment(sluiting.0 - 1)).await.unwrap();
    stuur("op de seconde.txt", sluiting).await.unwrap();
    let laat = stuur("te laat.txt", Moment(sluiting.0 + 1)).await;
    assert!(matches!(laat, Err(Weigering::InvoerNietNu)), "{laat:?}");

    // A submission that was stamped before the last of its files came in leaves that file out.
    let verzoek = Verzoek {
        stempel: Some(Moment(sluiting.0 - 1)),
        ..Verzoek::kaal(viewer.clone(), rij, "indienen")
    };
    acts::perform(&app.deuren, verzoek).await.unwrap();
    let pakketten = pakket::Entity::find().all(&db).await.unwrap();
    let manifest = pakketten[0].manifest.as_deref().unwrap();
    let delen = bewijs::onderdelen(manifest).filter(|deel| deel.soort == "bestand");
    let namen: Vec<_> = delen.map(|deel| deel.naam).collect();
    assert_eq!(namen, ["op tijd.txt"]);
}
