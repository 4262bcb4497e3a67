//! What `describe` must say of every machine: the shape of the law.

use std::collections::{BTreeMap, BTreeSet};
use workflows::machine::{ActName, Arrow, Kind};
use workflows::role::Rol;

/// Where a road ends; the states of DOMAIN.md chapter 4 that nothing leaves.
const ENDS: &[(Kind, &[&str])] = &[
    (Kind::Inkoopspoor, &["gestaakt"]),
    (Kind::Consultatie, &["verwerkt"]),
    (
        Kind::Bestuursbesluit,
        &[
            "ingestemd",
            "ingestemd-met-opmerkingen",
            "wensen-en-bedenkingen-ontvangen",
            "niet-deelnemend",
        ],
    ),
    (Kind::Procedure, &["afgerond", "ingetrokken"]),
    (Kind::Perceel, &["afgerond", "niet-gegund", "ingetrokken"]),
    (
        Kind::Vraag,
        &["in-nota", "individueel-vertrouwelijk", "niet-beantwoord"],
    ),
    (Kind::Nota, &["verzonden"]),
    (
        Kind::Inschrijving,
        &[
            "afgevallen",
            "teruggetrokken",
            "te-laat",
            "dialoog-beeindigd",
            "gunning-vervallen",
            "teruggegeven",
        ],
    ),
    (Kind::Deelnemer, &["geweigerd", "vervallen"]),
    (Kind::Beoordelingsronde, &["vastgesteld"]),
    (Kind::Advies, &["gebruikt", "na-termijn", "vervallen"]),
    (Kind::Dialoogtraject, &["afgehaakt", "beeindigd"]),
    (Kind::Dialoogsessie, &["gesloten", "vervallen"]),
    (
        Kind::Bafo,
        &["afgewezen", "niet-ingediend", "ingetrokken", "achterhaald"],
    ),
    (
        Kind::Gunningsbeslissing,
        &["ingetrokken", "niet-gegund", "vervallen"],
    ),
    (Kind::Klacht, &["afgesloten", "ingetrokken"]),
    (
        Kind::Overeenkomst,
        &[
            "verlopen",
            "opgezegd",
            "ontbonden",
            "voortijdig-beeindigd",
            "vernietigd",
            "vervallen",
        ],
    ),
    (Kind::Implementatie, &["gereed"]),
    (
        Kind::Contractwijziging,
        &["toegepast", "geweigerd", "ingetrokken", "vervallen"],
    ),
    (
        Kind::Onderaannemer,
        &["geweigerd", "ingetrokken", "beeindigd"],
    ),
    (Kind::Verbetertraject, &["hersteld", "vervallen"]),
    (Kind::Openhouse, &["gesloten"]),
    (Kind::Toelating, &["geweigerd", "overeenkomst"]),
    (
        Kind::Inbesteding,
        &["dienstverleningsovereenkomst-getekend", "gestaakt"],
    ),
];

/// Rows that no entry and no effect begins: they are laid down with their inkoopspoor, or with the name
/// of an organisation in an inschrijving.
const LAID_DOWN: [Kind; 3] = [Kind::Procedure, Kind::Perceel, Kind::Deelnemer];

fn all_arrows() -> impl Iterator<Item = (Kind, &'static Arrow)> {
    let of = |kind: &Kind| {
        let kind = *kind;
        kind.describe().iter().map(move |arrow| (kind, arrow))
    };
    Kind::ALL.iter().flat_map(of)
}

fn is_kebab(code: &str) -> bool {
    let word = |w: &str| {
        !w.is_empty()
            && w.chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    code.split('-').all(word)
}

/// The states that can be reached from where a row begins.
fn reachable(kind: Kind) -> BTreeSet<&'static str> {
    let arrows = kind.describe();
    let mut seen: BTreeSet<_> = kind.begins().into_iter().collect();
    loop {
        let next: Vec<_> = arrows
            .iter()
            .filter(|a| seen.contains(a.van))
            .flat_map(|a| a.edge.naar.iter().copied())
            .filter(|to| !seen.contains(to))
            .collect();
        if next.is_empty() {
            return seen;
        }
        seen.extend(next);
    }
}

#[test]
fn only_the_ends_of_the_road_have_no_way_out() {
    let named: BTreeSet<_> = ENDS.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(named, Kind::ALL.iter().copied().collect());
    for (kind, ends) in ENDS {
        let (states, arrows) = (kind.states(), kind.describe());
        let leaves = |s: &str| {
            let out = |a: &Arrow| a.van == s && a.edge.naar.iter().any(|to| *to != s);
            arrows.iter().any(out)
        };
        let found: BTreeSet<_> = states.into_iter().filter(|s| !leaves(s)).collect();
        assert_eq!(found, ends.iter().copied().collect(), "{}", kind.name());
    }
}

#[test]
fn every_state_can_be_reached_and_every_act_can_be_done_somewhere() {
    for kind in Kind::ALL {
        let states: BTreeSet<_> = kind.states().into_iter().collect();
        assert_eq!(reachable(*kind), states, "{}", kind.name());
        let done: BTreeSet<_> = kind.describe().iter().map(|a| a.handeling).collect();
        let acts: BTreeSet<_> = kind.acts().into_iter().collect();
        assert_eq!(done, acts, "{}", kind.name());
    }
}

#[test]
fn an_arrow_names_who_may_and_leads_to_known_states() {
    for (kind, arrow) in all_arrows() {
        let name = format!("{} {}", kind.name(), arrow.handeling);
        assert!(!arrow.edge.wie.is_empty(), "{name}: nobody may");
        for to in &arrow.edge.naar {
            assert!(kind.knows_state(to), "{name}: `{to}`");
        }
    }
}

/// A consequence may not fail: a rule in its way would be our defect (DESIGN.md 10).
#[test]
fn acts_of_systeem_have_no_rules_and_no_other_actor() {
    for (kind, arrow) in all_arrows() {
        if arrow.edge.wie.contains(&Rol::Systeem) {
            let name = format!("{} {}", kind.name(), arrow.handeling);
            assert_eq!(arrow.edge.wie, [Rol::Systeem], "{name}");
            assert_eq!(arrow.edge.regels, [], "{name}");
        }
    }
}

fn is_done_by(act: ActName, rol: Rol) -> bool {
    let (kind, code) = act.parts();
    let mut arrows = kind.describe().iter();
    arrows.any(|a| a.handeling == code && a.edge.wie == [rol])
}

#[test]
fn what_follows_is_done_by_systeem_and_what_is_woken_by_the_clock() {
    for (_, arrow) in all_arrows() {
        for act in &arrow.edge.volgt {
            assert!(is_done_by(*act, Rol::Systeem), "{act}");
        }
        for act in &arrow.edge.wekt {
            assert!(is_done_by(*act, Rol::Klok), "{act}");
        }
    }
    for act in Kind::ALL.iter().filter_map(|kind| kind.eerste()) {
        assert!(is_done_by(act, Rol::Systeem), "{act}");
    }
}

/// Where two sleutelhouders give their passphrase: whatever opens a vault or shares its key.
#[test]
fn keys_are_asked_for_where_a_vault_opens_or_its_key_is_shared() {
    let with_keys: BTreeSet<String> = all_arrows()
        .filter(|(_, arrow)| arrow.edge.sleutels)
        .map(|(kind, arrow)| format!("{} {}", kind.name(), arrow.handeling))
        .collect();
    let expected = [
        "perceel bafo-kluis-openen",
        "perceel bafo-sleutels-verdelen",
        "procedure kluis-openen",
        "procedure sleutels-verdelen",
    ];
    assert_eq!(with_keys, expected.map(String::from).into());
}

/// An act of the clock that nobody wakes would wait for ever; one of Systeem would never come.
#[test]
fn every_act_of_clock_and_systeem_is_promised_by_somebody() {
    let arrows: Vec<_> = all_arrows().collect();
    let woken = arrows.iter().flat_map(|(_, a)| &a.edge.wekt);
    let follows = arrows.iter().flat_map(|(_, a)| &a.edge.volgt);
    let first = Kind::ALL.iter().filter_map(|kind| kind.eerste());
    let mut promised: BTreeSet<_> = woken.chain(follows).map(ToString::to_string).collect();
    promised.extend(first.map(|act| act.to_string()));
    // The vault job performs it on each package when it has been decrypted (`Effect::Open`).
    promised.extend(["inschrijving openen", "bafo openen"].map(String::from));
    // The platform performs it when it finds a gap in its own signs of life.
    promised.insert("procedure storing-vastleggen".to_owned());
    for (kind, arrow) in arrows {
        if !arrow.edge.wie.iter().any(|rol| rol.van_mens()) {
            let name = format!("{} {}", kind.name(), arrow.handeling);
            assert!(promised.contains(&name), "nobody promises `{name}`");
        }
    }
}

/// From each act to the acts that Systeem performs because of it, first acts of new rows included.
fn consequences() -> BTreeMap<String, BTreeSet<String>> {
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (kind, arrow) in all_arrows() {
        let begun = arrow.edge.begint.iter().filter_map(|kind| kind.eerste());
        let next = begun
            .chain(arrow.edge.volgt.iter().copied())
            .map(|act| act.to_string());
        let act = format!("{} {}", kind.name(), arrow.handeling);
        graph.entry(act).or_default().extend(next);
    }
    graph
}

#[test]
fn consequences_never_come_back_to_their_cause() {
    let graph = consequences();
    for act in graph.keys() {
        let mut seen = BTreeSet::new();
        let mut todo: Vec<_> = graph[act].iter().collect();
        while let Some(next) = todo.pop() {
            assert_ne!(next, act, "a circle");
            if seen.insert(next) {
                todo.extend(&graph[next]);
            }
        }
    }
}

/// Each kind of row is begun by an entry or by an effect; only the spine is laid down otherwise.
#[test]
fn every_kind_of_row_begins_somewhere() {
    use workflows::invoer::{Aard, soorten};
    let written = soorten().filter_map(|soort| match soort.aard {
        Aard::Begin(kind) => Some(kind),
        _ => None,
    });
    let promised = all_arrows().flat_map(|(_, arrow)| arrow.edge.begint.iter().copied());
    let begun: BTreeSet<_> = written.chain(promised).chain(LAID_DOWN).collect();
    assert_eq!(begun, Kind::ALL.iter().copied().collect());
}

#[test]
fn codes_are_kebab_case_and_names_are_unique() {
    let mut names = BTreeSet::new();
    for kind in Kind::ALL {
        for name in [kind.name(), kind.meervoud()] {
            assert!(is_kebab(name) && names.insert(name), "{name}");
        }
        for code in kind.states().into_iter().chain(kind.acts()) {
            assert!(is_kebab(code), "{}: `{code}`", kind.name());
        }
        assert_eq!(Kind::parse(kind.name()), Some(*kind));
        assert_eq!(Kind::parse_meervoud(kind.meervoud()), Some(*kind));
    }
}

/// A code is in the API, the words and the docs: it means one thing in the whole system.
#[test]
fn a_rule_code_has_one_sentence_and_one_source() {
    let mut known = BTreeMap::new();
    for (kind, arrow) in all_arrows() {
        for rule in &arrow.edge.regels {
            assert!(is_kebab(rule.code), "{}", rule.code);
            assert!(rule.zin.ends_with('.'), "{}: a sentence", rule.code);
            let meaning = (rule.zin, rule.bron);
            let first = *known.entry(rule.code).or_insert(meaning);
            assert_eq!(first, meaning, "{} in {}", rule.code, kind.name());
        }
    }
}
