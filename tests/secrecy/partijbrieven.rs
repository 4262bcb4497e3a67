//! The letters about a decision: each party reads its own, and of the others only what a person left in it.

use super::bezoek::Antwoord;
use super::gelijk::gelijk;
use super::wereld::{Mens, Wereld};
use axum::http::StatusCode;
use calamine::{Data, Reader, Xlsx};
use entities::ids::RijId;
use serde_json::json;
use std::io::Cursor;
use std::process::Command;
use tenderspoor::acts::{Verzoek, Weigering, parafen, perform};
use workflows::desk::Refusal;
use workflows::machine::Kind;

/// Two parties go on and one is the reserve.
const VERHAAL: &str = "afgehaakt";
const INKOPER: &str = "inkoper@hartvanbrabant.example";
const JURIST: &str = "jurist@hartvanbrabant.example";
const VOORZITTER: &str = "voorzitter@hartvanbrabant.example";
const PARTIJEN: [&str; 3] = ["Combinatie B", "Aanbieder C", "Aanbieder D"];

/// Words about Combinatie B, on samenwerking, that others may not read.
const GEHEIM: &str = "vaste afspraken met toegang, wijkteams en vrijwilligers";
const ERVOOR: &str = "goede afspraken met iedereen die inwoners nodig hebben";

fn mens<'w>(wereld: &'w Wereld, wie: &str) -> &'w Mens {
    let hier = |m: &&Mens| m.heet(wie) && !m.email.ends_with("@ander.example");
    wereld.mensen.iter().find(hier).expect(wie)
}

async fn partij(wereld: &Wereld, naam: &str) -> RijId {
    wereld.rij(Kind::Inschrijving, naam).await.id
}

/// The reasons for each party, long enough.
async fn motiveer(wereld: &Wereld) {
    for naam in PARTIJEN {
        let rij = partij(wereld, naam).await;
        let motivering = format!(
            "{naam} schreef een duidelijk plan. De commissie las het met aandacht en legt hieronder per criterium uit hoe zij tot haar oordeel kwam."
        );
        let velden = json!({ "motivering": motivering });
        wereld
            .schrijf(INKOPER, rij, "selectiemotivering", velden)
            .await;
    }
}

/// Takes words about Combinatie B out of the letters to others.
async fn laat_weg(wereld: &Wereld, passage: &str, vervanging: &str) -> Result<RijId, Weigering> {
    let jurist = wereld.viewer(JURIST).await;
    let perceel = wereld.rij(Kind::Perceel, "").await.id;
    let velden = json!({
        "inschrijving": partij(wereld, "Combinatie B").await.to_string(),
        "criterium": "samenwerking", "nummer": 1, "passage": passage,
        "vervanging": vervanging, "grond": "commercieel-belang",
    });
    wereld
        .schrijf_als(&jurist, Some(perceel), "weglating", velden)
        .await
}

/// Tells the selection, or gives the codes of the rules that are not met.
async fn deel_mee(wereld: &Wereld) -> Result<(), Vec<&'static str>> {
    let perceel = wereld.rij(Kind::Perceel, "").await.id;
    let jurist = wereld.viewer(JURIST).await;
    let deuren = &wereld.app.deuren;
    parafen::zet(deuren, &jurist, perceel, "selectie-mededelen", None)
        .await
        .unwrap();
    let verzoek = Verzoek::kaal(wereld.viewer(INKOPER).await, perceel, "selectie-mededelen");
    match perform(deuren, verzoek).await {
        Ok(_) => Ok(()),
        Err(Weigering::Wet(Refusal::Unmet { unmet })) => {
            Err(unmet.iter().map(|check| check.code).collect())
        }
        Err(anders) => panic!("{anders:?}"),
    }
}

/// What can be read in a PDF; none when poppler-utils is not installed.
fn pdf_tekst(antwoord: &Antwoord) -> Option<String> {
    assert!(antwoord.bytes.starts_with(b"%PDF-1."), "{antwoord:?}");
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("brief.pdf");
    std::fs::write(&pad, &antwoord.bytes).unwrap();
    match Command::new("pdftotext").arg(&pad).arg("-").output() {
        // Words that are broken over lines are one text.
        Ok(uit) => Some(een_regel(&String::from_utf8_lossy(&uit.stdout))),
        Err(fout) => {
            println!("skipped: pdftotext is not there ({fout}); install poppler-utils");
            None
        }
    }
}

fn een_regel(tekst: &str) -> String {
    tekst.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every text in a workbook.
fn xlsx_tekst(antwoord: &Antwoord) -> String {
    let mut boek = Xlsx::new(Cursor::new(antwoord.bytes.clone())).unwrap();
    let bladen = boek.worksheets();
    let cellen = bladen.iter().flat_map(|(_, blad)| blad.rows().flatten());
    let teksten = cellen.filter_map(|cel| match cel {
        Data::String(tekst) => Some(tekst.as_str()),
        _ => None,
    });
    teksten.collect::<Vec<_>>().join("\n")
}

/// Everything that a party gets of the letters: each page and each document, of its own and of the others.
async fn alle_brieven(wereld: &Wereld, wie: &Mens) -> Vec<(String, RijId, Antwoord)> {
    let mut uit = vec![];
    for naam in PARTIJEN {
        let id = partij(wereld, naam).await;
        for brief in ["selectie", "selectie.pdf", "gunning", "gunning.pdf"] {
            let pad = format!("/inschrijvingen/{id}/brieven/{brief}");
            uit.push((brief.to_owned(), id, wereld.get(wie, &pad).await));
        }
    }
    uit
}

#[tokio::test]
async fn words_that_were_taken_out_reach_no_other_party() {
    let wereld = Wereld::gespeeld(VERHAAL, "2023-04-06T12:00:00Z").await;
    motiveer(&wereld).await;
    let fout = laat_weg(&wereld, "dit staat er niet", "").await;
    assert!(
        matches!(&fout, Err(Weigering::Velden(velden)) if velden[0].veld == "passage"),
        "{fout:?}"
    );
    laat_weg(&wereld, GEHEIM, "").await.unwrap();
    assert_eq!(
        deel_mee(&wereld).await,
        Err(vec!["kenmerken-van-wie-doorgaat"]),
        "what is left says too little"
    );
    laat_weg(&wereld, GEHEIM, ERVOOR).await.unwrap();
    assert_eq!(deel_mee(&wereld).await, Ok(()));

    let eigenaars = [
        ("tekenaar-combinatie-b", "Combinatie B"),
        ("tekenaar-aanbieder-c", "Aanbieder C"),
        ("tekenaar-aanbieder-d", "Aanbieder D"),
    ];
    for (wie, naam) in eigenaars {
        let eigen = partij(&wereld, naam).await;
        for (brief, id, antwoord) in alle_brieven(&wereld, mens(&wereld, wie)).await {
            if id != eigen || brief.starts_with("gunning") {
                assert_eq!(antwoord.status, StatusCode::NOT_FOUND, "{wie} {brief} {id}");
                continue;
            }
            assert_eq!(antwoord.status, StatusCode::OK, "{wie} {brief}");
            let tekst = if brief.ends_with("pdf") {
                pdf_tekst(&antwoord)
            } else {
                Some(een_regel(&antwoord.tekst))
            };
            let Some(tekst) = tekst else { continue };
            assert_eq!(
                tekst.contains(GEHEIM),
                naam == "Combinatie B",
                "{wie} {brief}"
            );
            assert_eq!(
                tekst.contains(ERVOOR),
                naam == "Aanbieder D",
                "{wie} {brief}"
            );
            for ander in PARTIJEN.iter().filter(|ander| **ander != naam) {
                let gekozen = *ander != "Aanbieder D";
                let leest = naam == "Aanbieder D" && gekozen;
                assert_eq!(tekst.contains(ander), leest, "{wie} {brief}: {ander}");
            }
            assert!(tekst.contains("24.00 uur"), "the end of the term: {tekst}");
        }
    }
    let anderen = wereld
        .mensen
        .iter()
        .filter(|m| !m.heet("tekenaar-combinatie-b"));
    for wie in anderen.filter(|m| m.email.contains("tekenaar") || m.id.is_none()) {
        let perceel = wereld.rij(Kind::Perceel, "").await.id;
        for pad in [
            format!("/percelen/{perceel}"),
            format!("/api/v1/percelen/{perceel}"),
        ] {
            let antwoord = wereld.get(wie, &pad).await;
            assert!(!antwoord.tekst.contains(GEHEIM), "{pad} as {}", wie.email);
        }
    }
}

/// Who reads every score reads the words as they were written; nobody else gets the workbook.
#[tokio::test]
async fn the_workbook_is_for_who_may_read_every_score() {
    let wereld = Wereld::gespeeld(VERHAAL, "2023-04-06T12:00:00Z").await;
    let perceel = wereld.rij(Kind::Perceel, "").await.id;
    let pad = format!("/percelen/{perceel}/rangorde.xlsx");
    let lezers = [
        "inkoper",
        "tweede-inkoper",
        "jurist",
        "auditor",
        "voorzitter",
    ];
    let mut gelezen = 0;
    for wie in &wereld.mensen {
        let hier = !wie.email.ends_with("@ander.example");
        let leest = lezers.iter().any(|l| wie.heet(l)) || wie.email.starts_with("beoordelaar-");
        let antwoord = wereld.get(wie, &pad).await;
        if !hier || !leest {
            let buiten = antwoord.status == StatusCode::NOT_FOUND
                || (wie.id.is_none() && antwoord.status.is_redirection());
            assert!(buiten, "{}: {}", wie.email, antwoord.status);
            continue;
        }
        assert_eq!(antwoord.status, StatusCode::OK, "{}", wie.email);
        let tekst = xlsx_tekst(&antwoord);
        for deel in [GEHEIM, "Combinatie B", "Totaal", "Beslist door"] {
            assert!(tekst.contains(deel), "{deel} for {}", wie.email);
        }
        gelezen += 1;
    }
    assert!(gelezen > 5, "only {gelezen} people read it");
}

#[tokio::test]
async fn there_is_no_workbook_while_assessors_score() {
    let wereld = Wereld::gespeeld(VERHAAL, "2023-03-29T12:00:00Z").await;
    let ronde = wereld.rij(Kind::Beoordelingsronde, "").await;
    assert_eq!(ronde.toestand, "individueel");
    let perceel = wereld.rij(Kind::Perceel, "").await.id;
    for wie in &wereld.mensen {
        let pad = format!("/percelen/{perceel}/rangorde.xlsx");
        let status = wereld.get(wie, &pad).await.status;
        let buiten =
            status == StatusCode::NOT_FOUND || (wie.id.is_none() && status.is_redirection());
        assert!(buiten, "{}: {status}", wie.email);
    }
}

/// Two worlds that differ only in the words that were taken out.
#[tokio::test]
async fn the_words_themselves_change_nothing_for_another_party() {
    let mut wereld = Wereld::gespeeld(VERHAAL, "2023-04-05T10:30:00Z").await;
    let ronde = wereld.rij(Kind::Beoordelingsronde, "").await.id;
    wereld.doe(VOORZITTER, ronde, "consensus-starten").await;
    motivering_van_allen(&wereld, ronde).await;
    let blijft = ["tekenaar-aanbieder-d", "tekenaar-aanbieder-c", "griffier"];
    wereld
        .mensen
        .retain(|m| blijft.iter().any(|wie| m.heet(wie)));
    assert!(wereld.mensen.len() >= 2, "the other parties look");
    let werelden = [wereld.kopie().await, wereld.kopie().await];
    for (wereld, passage) in [
        (&werelden[0], "een prijs van negentig euro per dagdeel"),
        (
            &werelden[1],
            "vierhonderd eigen plekken in het centrum van Tilburg",
        ),
    ] {
        let motivering = format!("Uitstekend: {passage}, met een plan voor elke gemeente apart.");
        consensus(
            wereld,
            ronde,
            "Combinatie B",
            "samenwerking",
            "10000",
            &motivering,
        )
        .await;
        for n in 1..=3 {
            let wie = format!("beoordelaar-{n}@hartvanbrabant.example");
            let velden = json!({ "akkoord": true });
            wereld
                .schrijf(&wie, ronde, "consensusbevestiging", velden)
                .await;
        }
        wereld.doe(VOORZITTER, ronde, "vaststellen").await;
        let perceel = wereld.rij(Kind::Perceel, "").await.id;
        wereld.doe(VOORZITTER, perceel, "rangschikken").await;
        motiveer(wereld).await;
        laat_weg(wereld, passage, ERVOOR).await.unwrap();
        assert_eq!(deel_mee(wereld).await, Ok(()));
    }
    let [een, ander] = &werelden;
    gelijk(een, ander, "words that were taken out", |_| false).await;
}

async fn consensus(
    wereld: &Wereld,
    ronde: RijId,
    naam: &str,
    criterium: &str,
    waarde: &str,
    motivering: &str,
) {
    let velden = json!({
        "inschrijving": partij(wereld, naam).await.to_string(),
        "criterium": criterium, "waarde": waarde, "motivering": motivering,
    });
    wereld.schrijf(VOORZITTER, ronde, "consensus", velden).await;
}

/// What the committee agrees on in both worlds.
async fn motivering_van_allen(wereld: &Wereld, ronde: RijId) {
    for (naam, kwaliteit, samenwerking) in [
        ("Combinatie B", "6000", "10000"),
        ("Aanbieder C", "8000", "6000"),
        ("Aanbieder D", "6000", "4000"),
    ] {
        for (criterium, waarde) in [("kwaliteit", kwaliteit), ("samenwerking", samenwerking)] {
            let motivering = "Het plan klopt, maar de begeleiders wisselen vaak van groep.";
            consensus(wereld, ronde, naam, criterium, waarde, motivering).await;
        }
    }
}
