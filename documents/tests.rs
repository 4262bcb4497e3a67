use super::{Brief, Document, Dossier, Ontvangstbewijs, pdf};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// What pdftotext and pdfinfo read in a PDF; none when poppler-utils is not installed.
fn lees(programma: &str, naam: &str, bytes: &[u8]) -> Option<String> {
    let pad: PathBuf = std::env::temp_dir().join(format!("{naam}-{}.pdf", std::process::id()));
    fs::write(&pad, bytes).expect("a temporary file");
    let mut opdracht = Command::new(programma);
    opdracht.arg(&pad);
    if programma == "pdftotext" {
        opdracht.arg("-");
    }
    let uit = opdracht.output();
    fs::remove_file(&pad).expect("was just written");
    match uit {
        Ok(uit) => Some(String::from_utf8_lossy(&uit.stdout).into_owned()),
        Err(fout) => {
            println!("skipped: {programma} is not there ({fout}); install poppler-utils");
            None
        }
    }
}

fn bevat(bytes: &[u8], tekst: &str) -> bool {
    bytes
        .windows(tekst.len())
        .any(|stuk| stuk == tekst.as_bytes())
}

/// The rules of PDF/UA-1 and PDF/A-2a are held by the writer; this says that it was asked to.
fn is_toegankelijk(bytes: &[u8]) {
    assert!(bytes.starts_with(b"%PDF-1."));
    assert!(bevat(bytes, "%%EOF"));
    assert!(bevat(bytes, "/StructTreeRoot"), "tagged");
    assert!(bevat(bytes, "<pdfuaid:part>1<"), "PDF/UA-1");
    assert!(bevat(bytes, "<pdfaid:part>2<"), "PDF/A-2a");
    assert!(bevat(bytes, "/Lang(nl-NL)"), "the language");
}

#[test]
fn a_receipt_says_what_was_received_and_when() {
    let bewijs = Ontvangstbewijs::voorbeeld();
    let bytes = pdf(&bewijs).expect("compiles");
    is_toegankelijk(&bytes);
    if let Some(tekst) = lees("pdftotext", "ontvangstbewijs", &bytes) {
        for deel in [
            "Ontvangstbewijs",
            "Coalitie Wmo",
            "9:43:20 uur",
            &bewijs.kenmerk,
            "referenties #1 *nieuw*.pdf",
            &bewijs.onderdelen[0].sha256,
            "tenderspoor-manifest 1",
        ] {
            assert!(tekst.contains(deel), "{deel} is not in: {tekst}");
        }
    }
    if let Some(kop) = lees("pdfinfo", "kop", &bytes) {
        assert!(kop.contains("Ontvangstbewijs van Coalitie Wmo"), "{kop}");
        assert!(kop.contains("Tagged:          yes"), "{kop}");
    }
}

#[test]
fn a_letter_holds_everything_that_was_written_and_a_draft_says_what_it_is() {
    let brief = Brief::voorbeeld();
    let bytes = pdf(&brief).expect("compiles");
    is_toegankelijk(&bytes);
    let concept = Brief {
        concept: true,
        verzonden: String::new(),
        stand: "Concept, nog niet verzonden".to_owned(),
        ..brief
    };
    let concept = pdf(&concept).expect("compiles");
    is_toegankelijk(&concept);
    if let Some(tekst) = lees("pdftotext", "brief", &bytes) {
        for deel in [
            "Selectiebesluit voor Thuis in Brabant",
            "U bent niet geselecteerd.",
            "Weging",
            "68,00",
            "Coalitie Wmo: 80 punten, 20 meer dan u",
            "#let x = 1 *geen opmaak*",
            "[weggelaten: privacy]",
            "vrijdag 6 mei 2022, tot 24.00 uur",
            "Verzonden op vrijdag 15 april 2022",
        ] {
            assert!(tekst.contains(deel), "{deel} is not in: {tekst}");
        }
        assert!(!tekst.to_lowercase().contains("concept"), "{tekst}");
    }
    if let Some(tekst) = lees("pdftotext", "concept", &concept) {
        assert!(tekst.contains("Concept: Selectiebesluit"), "{tekst}");
        assert!(tekst.contains("Concept, nog niet verzonden"), "{tekst}");
    }
}

#[test]
fn what_was_typed_is_text_and_never_markup() {
    let bytes = pdf(&Dossier::voorbeeld()).expect("compiles");
    is_toegankelijk(&bytes);
    if let Some(tekst) = lees("pdftotext", "dossier", &bytes) {
        assert!(tekst.contains("#let x = 1 *geen opmaak* €"), "{tekst}");
        assert!(tekst.contains("Nog geen antwoord"), "{tekst}");
        assert!(tekst.contains("plan.pdf"), "{tekst}");
    }
}

#[test]
fn the_same_document_is_the_same_bytes() {
    let een = pdf(&Dossier::voorbeeld()).expect("compiles");
    assert_eq!(een, pdf(&Dossier::voorbeeld()).expect("compiles"));
}

#[test]
fn signs_that_the_font_does_not_have_do_not_stop_a_document() {
    let mut dossier = Dossier::voorbeeld();
    dossier.themas[0].vragen[0].antwoord = "Wij 💚 zorg. \u{202e}omgekeerd\u{0}".to_owned();
    dossier.inschrijver = "शांति".to_owned();
    pdf(&dossier).expect("compiles");
}
