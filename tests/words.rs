//! Every code of the law has its Dutch words and every letter its folder, and nothing is left over.
//!
//! What is expected comes from the machines themselves, so that a new state without words fails here.

mod language;
mod letters;

use std::collections::{BTreeMap, BTreeSet};

use strum::IntoEnumIterator;
use tenderspoor::views::words;
use workflows::effect::Brief;
use workflows::invoer;
use workflows::machine::{Kind, Stap};
use workflows::role::Rol;

use crate::house::source::files;

/// A key of the words files, and what the function for it says.
type Wanted = BTreeMap<String, String>;

/// Every key that the code can ask for, asked through the functions that pages use.
fn wanted() -> Wanted {
    let mut wanted = Wanted::new();
    for kind in Kind::ALL.iter().copied() {
        machine(kind, &mut wanted);
    }
    for rol in Rol::iter() {
        let key = format!("rol-{}", rol.code());
        wanted.insert(format!("{key}.meer"), words::rollen(rol));
        wanted.insert(format!("{key}.met-lidwoord"), words::rol_met_lidwoord(rol));
        wanted.insert(key, words::rol(rol));
    }
    wanted.extend(Stap::iter().map(|stap| {
        let code: &str = stap.into();
        (format!("stap-{code}"), words::stap(stap))
    }));
    wanted.extend(Brief::iter().map(|b| (format!("brief-{}", b.code()), words::brief(b))));
    wanted.extend(
        invoer::soorten().map(|s| (format!("invoer-{}", s.code), words::invoer_gedaan(s.code))),
    );
    wanted.extend(
        terms()
            .iter()
            .map(|t| (format!("termijn-{t}"), words::termijn(t))),
    );
    wanted
}

fn machine(kind: Kind, wanted: &mut Wanted) {
    let key = format!("machine-{}", kind.name());
    wanted.insert(format!("{key}.meer"), words::machines(kind));
    let in_sentence = words::machine_met_lidwoord(kind);
    wanted.insert(format!("{key}.met-lidwoord"), in_sentence);
    wanted.insert(key, words::machine(kind));
    for state in kind.states() {
        let key = format!("toestand-{}-{state}", kind.name());
        wanted.insert(key, words::toestand(kind, state));
    }
    for act in kind.acts() {
        let key = format!("handeling-{}-{act}", kind.name());
        wanted.insert(format!("{key}.uitleg"), words::handeling_uitleg(kind, act));
        wanted.insert(format!("{key}.gedaan"), words::handeling_gedaan(kind, act));
        wanted.insert(key, words::handeling(kind, act));
    }
}

/// The codes of all terms: every arrow names the terms that it starts, "termijn CODE → act".
fn terms() -> BTreeSet<String> {
    let arrows = Kind::ALL.iter().flat_map(|kind| kind.describe());
    let effects = arrows.flat_map(|arrow| &arrow.edge.effecten);
    let codes = effects.flat_map(|effect| {
        let parts: Vec<&str> = effect.split_whitespace().collect();
        let named = parts
            .windows(3)
            .filter(|w| w[0] == "termijn" && w[2] == "→");
        named.map(|w| w[1].to_owned()).collect::<Vec<_>>()
    });
    codes.collect()
}

/// Every key in the words files with its text, attributes as `key.attribute`.
fn written() -> BTreeMap<String, String> {
    let mut written = BTreeMap::new();
    for source in files("templates/words/nl", &["ftl"]) {
        let mut message = String::new();
        for line in source.text.lines().filter(|l| !l.starts_with('#')) {
            let Some((name, text)) = line.split_once(" = ") else {
                assert!(
                    line.is_empty(),
                    "{}: a text is one line: {line}",
                    source.path
                );
                continue;
            };
            let key = if let Some(attribute) = name.strip_prefix("    .") {
                format!("{message}.{attribute}")
            } else {
                name.clone_into(&mut message);
                message.clone()
            };
            let twice = written.insert(key, text.to_owned());
            assert!(twice.is_none(), "{}: `{name}` twice", source.path);
        }
    }
    written
}

#[test]
fn every_code_has_its_words_and_every_word_its_code() {
    let (wanted, written) = (wanted(), written());
    let missing: Vec<_> = wanted
        .keys()
        .filter(|k| !written.contains_key(*k))
        .collect();
    let left: Vec<_> = written
        .keys()
        .filter(|k| !wanted.contains_key(*k))
        .collect();
    assert!(
        missing.is_empty() && left.is_empty(),
        "without words: {missing:#?}\nwords of nothing: {left:#?}"
    );
    assert_eq!(wanted, written);
}

#[test]
fn the_terms_are_read_from_the_machines() {
    assert!(terms().contains("standstill"), "{:?}", terms());
    assert!(terms().contains("inschrijftermijn"), "{:?}", terms());
}
