//! Every letter has its folder with a subject and a text, and renders with every sample.

use std::collections::BTreeSet;

use strum::IntoEnumIterator;
use tenderspoor::views::{brief, brief::BriefGegevens, engine::Sjablonen, keuring};
use workflows::effect::Brief;

use super::terms;

/// What all letters share: the sheet they are written on, and the remedy against a decision.
const SHARED: [&str; 3] = [
    "letters/basis.html",
    "letters/basis.txt",
    "letters/rechtsmiddel.txt",
];

/// The variables of `onderwerp.txt` and `tekst.txt`; the receiver and the link are on the sheet.
const VARIABLES: [&str; 10] = [
    "dienst",
    "kenmerk",
    "moment",
    "perceel",
    "rechtsmiddel_tot",
    "reden",
    "termijn_tot",
    "versie",
    "waarover",
    "zaak",
];

/// Decisions about a party, against which it can go to court.
const DECISIONS: [Brief; 13] = [
    Brief::TeLaat,
    Brief::HersteltermijnVerstreken,
    Brief::ToelatingGeweigerd,
    Brief::ProcedureIngetrokken,
    Brief::Selectiebesluit,
    Brief::SelectieIngetrokken,
    Brief::SamenstellingAfgewezen,
    Brief::Uitgesloten,
    Brief::DialoogBeeindigd,
    Brief::BafoNietOntvangen,
    Brief::Gunningsbesluit,
    Brief::GunningIngetrokken,
    Brief::NietGegund,
];

fn full() -> BriefGegevens {
    BriefGegevens::voorbeelden().remove(0)
}

/// Whether the letter reads otherwise when the sample is changed in this way.
fn depends_on(letter: Brief, change: impl Fn(&mut BriefGegevens)) -> bool {
    let sjablonen = Sjablonen::new().unwrap();
    let mut other = full();
    change(&mut other);
    let text = |gegevens| brief::tekst(&sjablonen, letter, gegevens).unwrap();
    text(&full()) != text(&other)
}

#[test]
fn every_letter_has_its_folder_and_no_folder_is_left() {
    let wanted: BTreeSet<String> = Brief::iter()
        .flat_map(|b| ["onderwerp", "tekst"].map(|f| format!("letters/{}/{f}.txt", b.code())))
        .chain(SHARED.map(str::to_owned))
        .collect();
    let found: BTreeSet<String> = Sjablonen::bronnen()
        .map(|(name, _)| name.to_owned())
        .filter(|name| name.starts_with("letters/"))
        .collect();
    assert_eq!(found, wanted);
}

#[test]
fn every_letter_renders_with_every_sample() {
    let sjablonen = Sjablonen::new().unwrap();
    for letter in Brief::iter() {
        for gegevens in BriefGegevens::voorbeelden() {
            let code = letter.code();
            let subject = brief::onderwerp(&sjablonen, letter, &gegevens).unwrap();
            assert!(subject.contains(&gegevens.zaak), "{code}: {subject}");
            assert!(subject.chars().count() <= 100, "{code}: {subject}");
            let text = brief::tekst(&sjablonen, letter, &gegevens).unwrap();
            assert!(text.contains(&gegevens.link), "{code}: {text}");
            assert!(!text.contains("  "), "{code}: two spaces: {text}");
            let html = brief::html(&sjablonen, letter, &gegevens).unwrap();
            let objections = keuring::bezwaren(&html);
            assert!(objections.is_empty(), "{code}: {objections:#?}");
        }
    }
}

/// Tera lets `{% if typo %}` pass as false.
#[test]
fn no_letter_reads_a_variable_that_it_does_not_have() {
    let sjablonen = Sjablonen::new().unwrap();
    for (name, _) in Sjablonen::bronnen().filter(|(name, _)| name.starts_with("letters/")) {
        if !name.starts_with("letters/basis.") {
            let read = sjablonen.gelezen(name).unwrap();
            let known = |variable: &String| VARIABLES.contains(&variable.as_str());
            assert!(read.iter().all(known), "{name} reads {read:?}");
        }
    }
}

#[test]
fn a_letter_names_the_end_of_its_term_and_no_other() {
    for letter in Brief::iter() {
        let names = depends_on(letter, |gegevens| gegevens.termijn_tot = None);
        let term = brief::termijn(letter);
        assert_eq!(names, term.is_some(), "{}", letter.code());
        assert!(term.is_none_or(|code| terms().contains(code)), "{term:?}");
    }
}

#[test]
fn a_reason_stands_only_in_letters_whose_readers_may_know_it() {
    for letter in Brief::iter() {
        let names = depends_on(letter, |gegevens| gegevens.reden = None);
        assert_eq!(names, brief::noemt_reden(letter), "{}", letter.code());
    }
}

#[test]
fn a_decision_names_the_remedy() {
    let sjablonen = Sjablonen::new().unwrap();
    for letter in Brief::iter() {
        let text = brief::tekst(&sjablonen, letter, &full()).unwrap();
        let remedy = text.contains("een kort geding beginnen bij de rechter");
        assert_eq!(remedy, DECISIONS.contains(&letter), "{}", letter.code());
    }
}

#[test]
fn only_a_receipt_has_a_hash() {
    for letter in Brief::iter() {
        let names = depends_on(letter, |gegevens| gegevens.kenmerk = None);
        let receipt = matches!(letter, Brief::Ontvangstbewijs | Brief::BafoOntvangstbewijs);
        assert_eq!(names, receipt, "{}", letter.code());
    }
}
