//! The map of DOMAIN.md covers every act of every machine, and names nothing that is not there.

use std::collections::BTreeSet;
use workflows::domein::{HOOFDSTUKKEN, MECHANISMEN, Rij, Waar};
use workflows::invoer::soort;
use workflows::machine::{ActName, Kind};

fn rows() -> impl Iterator<Item = &'static Rij> {
    HOOFDSTUKKEN.iter().flat_map(|chapter| chapter.rijen)
}

fn mapped() -> impl Iterator<Item = ActName> {
    rows()
        .flat_map(|row| match row.waar {
            Waar::Handeling(acts) => acts,
            _ => &[],
        })
        .copied()
}

#[test]
fn every_act_of_every_machine_stands_in_the_map_or_is_explained() {
    let named: BTreeSet<String> = mapped().map(|act| act.to_string()).collect();
    let explained: BTreeSet<String> = MECHANISMEN
        .iter()
        .map(|m| m.handeling.to_string())
        .collect();
    let acts = |kind: &Kind| {
        let name = kind.name();
        kind.acts()
            .into_iter()
            .map(move |act| format!("{name} {act}"))
    };
    let all: BTreeSet<String> = Kind::ALL.iter().flat_map(acts).collect();
    let both: Vec<_> = named.intersection(&explained).collect();
    assert!(both.is_empty(), "in the map and a mechanism: {both:?}");
    let missing: Vec<_> = all
        .iter()
        .filter(|act| !named.contains(*act) && !explained.contains(*act))
        .collect();
    assert!(missing.is_empty(), "in no row of DOMAIN.md: {missing:?}");
}

#[test]
fn every_row_leads_to_an_act_to_a_known_entry_or_to_a_reason() {
    for row in rows() {
        let name = format!("{} {}", row.van, row.gebeurtenis);
        match row.waar {
            Waar::Handeling(acts) => assert!(!acts.is_empty(), "{name}"),
            Waar::Invoer(code) => assert!(soort(code).is_some(), "{name}: no entry `{code}`"),
            Waar::Vanzelf(why) | Waar::Buiten(why) => {
                assert!(why.len() > 10 && !why.ends_with('.'), "{name}: `{why}`");
            }
        }
    }
}

#[test]
fn a_row_stands_in_the_map_once_and_every_chapter_has_rows() {
    for chapter in HOOFDSTUKKEN {
        assert!(!chapter.rijen.is_empty(), "{}", chapter.nummer);
        let mut seen = BTreeSet::new();
        for row in chapter.rijen {
            assert!(seen.insert((row.van, row.gebeurtenis)), "{row:?}");
        }
    }
}
