//! The list of entries fits the machines: form, API and draaiboek all trust it.

use std::collections::BTreeSet;
use workflows::invoer::{Aard, Geheim, Invoersoort, Veldsoort, neemt_bestanden, soort, soorten};
use workflows::machine::Kind;
use workflows::role::Rol;

fn is_camel(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric())
}

fn unique<'a>(names: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = BTreeSet::new();
    let mut names = names;
    names.all(|name| seen.insert(name))
}

/// A label is the name of something on a page: it begins with a capital and is no sentence.
fn is_label(label: &str) -> bool {
    label.starts_with(|c: char| c.is_uppercase()) && !label.ends_with(['.', ':', ' '])
}

#[test]
fn codes_are_unique_and_every_entry_is_found_by_its_code() {
    assert!(unique(soorten().map(|s| s.code)));
    for s in soorten() {
        assert_eq!(soort(s.code).map(|s| s.naam), Some(s.naam));
        let kebab = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(s.code.chars().all(kebab), "{}", s.code);
        assert!(is_label(s.naam), "{}", s.code);
    }
}

/// Only a spoor stands on its own; every other entry is written on a row, in states that the row knows.
#[test]
fn an_entry_is_written_on_a_known_row_in_known_states() {
    for s in soorten() {
        match s.op {
            None => assert_eq!(s.aard, Aard::Begin(Kind::Inkoopspoor), "{}", s.code),
            Some(kind) => {
                let wrong = s.staten.iter().find(|staat| !kind.knows_state(staat));
                assert_eq!(wrong, None, "{}", s.code);
                assert!(unique(s.staten.iter().copied()), "{}", s.code);
            }
        }
    }
}

/// `past` says the same as the list; with no states named, every state that is not final.
#[test]
fn an_entry_fits_in_its_states_and_in_no_other() {
    for s in soorten() {
        for kind in Kind::ALL {
            for staat in kind.states() {
                let named = s.staten.contains(&staat);
                let anywhere = s.staten.is_empty() && !kind.is_final(staat);
                let expected = s.op == Some(*kind) && (named || anywhere);
                assert_eq!(s.past(*kind, staat), expected, "{} in {staat}", s.code);
            }
        }
    }
}

/// The platform sees its own failure before anybody does, and proposes what to do (DOMAIN.md 4.2).
const BY_THE_PLATFORM: [&str; 2] = ["storing", "verlenging"];

#[test]
fn an_entry_is_written_by_people_who_are_named_once() {
    for s in soorten() {
        assert!(!s.wie.is_empty(), "{}: nobody may", s.code);
        let zelf = |rol: &Rol| *rol == Rol::Systeem && BY_THE_PLATFORM.contains(&s.code);
        let goed = s.wie.iter().all(|rol| rol.van_mens() || zelf(rol));
        assert!(goed, "{}", s.code);
        assert!(unique(s.wie.iter().map(|rol| rol.code())), "{}", s.code);
        let looks_on = [Rol::Auditor, Rol::Beheerder];
        assert!(!s.wie.iter().any(|r| looks_on.contains(r)), "{}", s.code);
    }
}

#[test]
fn a_key_names_fields_that_must_be_filled_in() {
    for s in soorten() {
        for sleutel in s.sleutel {
            let veld = s.velden.iter().find(|v| v.naam == *sleutel);
            assert!(veld.is_some_and(|v| v.verplicht), "{} {sleutel}", s.code);
        }
    }
}

#[test]
fn every_field_has_a_name_a_label_and_sensible_bounds() {
    for s in soorten() {
        assert!(!s.velden.is_empty(), "{}", s.code);
        assert!(unique(s.velden.iter().map(|v| v.naam)), "{}", s.code);
        for veld in s.velden {
            let name = format!("{} {}", s.code, veld.naam);
            assert!(is_camel(veld.naam), "{name}");
            assert!(is_label(veld.label), "{name}: `{}`", veld.label);
            assert!(veld.hulp.is_empty() || veld.hulp.ends_with('.'), "{name}");
            match veld.soort {
                Veldsoort::Regel(most) => assert!((1..=500).contains(&most), "{name}"),
                Veldsoort::Tekst(most) => assert!(most >= 1_000, "{name}"),
                Veldsoort::Getal(van, tot) => assert!(van < tot, "{name}"),
                Veldsoort::Keuze(opties) => {
                    assert!(opties.len() > 1, "{name}: no choice");
                    assert!(unique(opties.iter().map(|o| o.0)), "{name}");
                    assert!(opties.iter().all(|o| is_label(o.1)), "{name}");
                }
                _ => {}
            }
        }
    }
}

/// Who must explain a decision at length is told what counts as an explanation.
#[test]
fn a_motivation_for_a_party_says_how_long_it_must_be() {
    for (code, veld) in [
        ("selectiemotivering", "motivering"),
        ("gunningsbrief", "redenen"),
        ("gunningsbrief", "voordelen"),
    ] {
        let velden = soort(code).map_or(&[][..], |s| s.velden);
        let veld = velden.iter().find(|v| v.naam == veld);
        assert!(
            veld.is_some_and(|v| v.hulp.contains("Minstens")),
            "{code}: no help"
        );
    }
}

#[test]
fn an_entry_that_begins_a_row_is_called_after_its_machine() {
    for s in soorten() {
        if let Aard::Begin(kind) = s.aard {
            assert_eq!(s.code, kind.name());
        }
    }
}

fn written_by_provider(s: &Invoersoort) -> bool {
    s.wie.iter().all(|rol| rol.van_aanbieder())
}

/// What goes into a package is secret, and only a provider puts it there.
#[test]
fn what_is_sealed_is_secret_and_comes_from_the_provider() {
    for s in soorten() {
        let sealed = s.aard == Aard::Verzegeld;
        assert_eq!(sealed, s.geheim == Geheim::Verzegeld, "{}", s.code);
        assert!(!sealed || written_by_provider(s), "{}", s.code);
        // A deelnemer writes into the package of its inschrijving.
        let vault = [Kind::Inschrijving, Kind::Deelnemer, Kind::Bafo].map(Some);
        assert!(!sealed || vault.contains(&s.op), "{}", s.code);
    }
}

/// A declaration and a score are one's own: one per person.
#[test]
fn declarations_and_scores_are_personal() {
    for s in soorten() {
        if matches!(s.geheim, Geheim::Verklaring | Geheim::Score) {
            assert!(s.eigen, "{}", s.code);
        }
    }
}

/// A package takes files where its sealed answers are written: until the vault closes, also to hand in once
/// more. An inschrijving takes them after its hashes were deposited too (DOMAIN.md 4.3: the hash route).
#[test]
fn packages_take_files_until_the_vault_closes() {
    let neemt = |kind: Kind| -> Vec<&str> {
        let neemt = |staat: &&str| neemt_bestanden(kind, staat);
        kind.states()
            .into_iter()
            .filter(|staat| neemt(staat))
            .collect()
    };
    assert_eq!(
        neemt(Kind::Inschrijving),
        ["concept", "hash-gedeponeerd", "ingediend"]
    );
    assert_eq!(neemt(Kind::Bafo), ["uitgevraagd"]);
    assert_eq!(neemt(Kind::Procedure), [""; 0]);
}
