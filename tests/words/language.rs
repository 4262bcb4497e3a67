//! Texts that everybody can read: short sentences, no office words, and the reader is `u`.

use tenderspoor::views::{brief, brief::BriefGegevens, engine::Sjablonen};
use workflows::effect::Brief;
use workflows::machine::Kind;

use strum::IntoEnumIterator;

/// A sentence of more words is split.
const MOST_WORDS: usize = 25;

/// Words and phrases that have a plain Dutch word, and words that are not for a reader who is `u`.
const FORBIDDEN: [&str; 38] = [
    "dient te",
    "dienen te",
    "middels",
    "conform",
    "teneinde",
    "inzake",
    "betreffende",
    "met betrekking tot",
    "ten aanzien van",
    "ten behoeve van",
    "in het kader van",
    "op grond van",
    "ter zake",
    "derhalve",
    "indien",
    "alsmede",
    "alsook",
    "tevens",
    "reeds",
    "doch",
    "zulks",
    "hetgeen",
    "wederom",
    "omtrent",
    "jegens",
    "desgewenst",
    "desbetreffende",
    "onderhavige",
    "bovengenoemde",
    "voornoemde",
    "hierbij",
    "gaarne",
    "zorgdragen",
    "je",
    "jij",
    "jouw",
    "jullie",
    "a.u.b.",
];

/// Everything that a user reads from the words and the letters and the law, each with its place.
fn texts() -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = super::written().into_iter().collect();
    for kind in Kind::ALL {
        for arrow in kind.describe() {
            let place = |code: &str| format!("rule {code} of {}", kind.name());
            let rules = arrow.edge.regels.iter();
            texts.extend(rules.map(|rule| (place(rule.code), rule.zin.to_owned())));
        }
    }
    let sjablonen = Sjablonen::new().unwrap();
    for letter in Brief::iter() {
        for gegevens in BriefGegevens::voorbeelden() {
            let place = format!("letter {}", letter.code());
            let subject = brief::onderwerp(&sjablonen, letter, &gegevens).unwrap();
            texts.push((format!("subject of {place}"), subject));
            let text = brief::tekst(&sjablonen, letter, &gegevens).unwrap();
            texts.extend(text.lines().map(|line| (place.clone(), line.to_owned())));
        }
    }
    texts.sort();
    texts.dedup();
    texts
}

/// The sentences of a text: an end mark in the middle of a number or a URL ends nothing.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![Vec::new()];
    for word in text.split_whitespace() {
        if let Some(last) = sentences.last_mut() {
            last.push(word);
        }
        if word.ends_with(['.', '?', '!', ':']) {
            sentences.push(Vec::new());
        }
    }
    sentences.iter().map(|s| s.join(" ")).collect()
}

fn too_long(text: &str) -> bool {
    let length = |sentence: &String| sentence.split_whitespace().count();
    sentences(text).iter().map(length).any(|n| n > MOST_WORDS)
}

/// The forbidden words that stand in the text as whole words.
fn forbidden(text: &str) -> Vec<&'static str> {
    let letters = |c: char| {
        if c.is_alphanumeric() || c == '.' {
            c
        } else {
            ' '
        }
    };
    let plain: String = text.to_lowercase().chars().map(letters).collect();
    let words: Vec<&str> = plain
        .split_whitespace()
        .map(|word| {
            if word == "a.u.b." {
                word
            } else {
                word.trim_matches('.')
            }
        })
        .collect();
    let line = format!(" {} ", words.join(" "));
    FORBIDDEN
        .into_iter()
        .filter(|phrase| line.contains(&format!(" {phrase} ")))
        .collect()
}

#[test]
fn no_sentence_is_longer_than_a_reader_can_hold() {
    let long: Vec<_> = texts().into_iter().filter(|(_, t)| too_long(t)).collect();
    assert!(long.is_empty(), "more than {MOST_WORDS} words: {long:#?}");
}

#[test]
fn no_text_has_a_word_of_the_office() {
    let found: Vec<_> = texts()
        .into_iter()
        .map(|(place, text)| (place, forbidden(&text)))
        .filter(|(_, words)| !words.is_empty())
        .collect();
    assert!(found.is_empty(), "plain Dutch has another word: {found:#?}");
}

#[test]
fn a_label_is_no_sentence_and_an_explanation_is_one() {
    for (key, text) in super::written() {
        let sentence = key.ends_with(".uitleg");
        assert_eq!(text.ends_with('.'), sentence, "{key}: {text}");
        let in_sentence = key.ends_with(".met-lidwoord");
        let capital = text.starts_with(char::is_uppercase);
        assert_eq!(capital, !in_sentence, "{key}: {text}");
        let (most, label) = (5, key.starts_with("toestand-"));
        let words = text.split_whitespace().count();
        assert!(!label || words <= most, "{key}: a state is a short label");
    }
}

#[test]
fn long_sentences_and_office_words_are_seen() {
    assert!(too_long(&"woord ".repeat(26)));
    assert!(!too_long(&"Dit is om 10.00 uur klaar. ".repeat(9)));
    assert_eq!(
        forbidden("U dient te komen, indien nodig."),
        ["dient te", "indien"]
    );
    assert_eq!(
        forbidden("Dit is ingediend. Indienen kan niet meer."),
        [""; 0]
    );
    assert_eq!(forbidden("Heb je dit?"), ["je"]);
}
