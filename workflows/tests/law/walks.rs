//! Random walks over every machine: whatever anybody tries, the answer is one that the law knows.

use super::samples::{NU, Sample, als, coded};
use jiff::SignedDuration;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use strum::IntoEnumIterator;
use workflows::desk::{Edge, Refusal};
use workflows::effect::Promise;
use workflows::machine::{Arrow, Decision, Kind, Offer};
use workflows::role::{Rol, Rollen};

/// One attempt of the walk.
#[derive(Clone, Debug)]
struct Attempt {
    act: Index,
    /// Choose among the acts that the state knows, not among all.
    known: bool,
    rol: Rol,
    /// In a role that may, whatever `rol` says.
    fits: bool,
    /// What is not in order.
    breaks: Vec<Index>,
    /// Which choices turn from their default.
    turns: Vec<Index>,
    /// Whether a reason comes with the request.
    toelichting: bool,
    /// Seconds between the facts and the clock.
    late: i64,
}

fn attempt() -> impl Strategy<Value = Attempt> {
    let any_index = any::<Index>;
    (
        any_index(),
        prop::bool::weighted(0.8),
        select(Rol::iter().collect::<Vec<_>>()),
        prop::bool::weighted(0.9),
        prop_oneof![3 => Just(vec![]), 1 => vec(any_index(), 1..4)],
        prop_oneof![1 => Just(vec![]), 1 => vec(any_index(), 1..3)],
        prop::bool::weighted(0.9),
        prop_oneof![6 => Just(0), 1 => -2..=2_i64, 1 => -90_000..=90_000_i64],
    )
        .prop_map(
            |(act, known, rol, fits, breaks, turns, toelichting, late)| Attempt {
                act,
                known,
                rol,
                fits,
                breaks,
                turns,
                toelichting,
                late,
            },
        )
}

/// Where a road must pass: machine, state, and a state that came before it.
const PASSES: &[(Kind, &str, &str)] = &[
    (Kind::Inkoopspoor, "go", "go-no-go-gevraagd"),
    (Kind::Procedure, "kluis-geopend", "inschrijving-gesloten"),
    (Kind::Perceel, "selectie-medegedeeld", "beoordeling"),
    (Kind::Perceel, "bafo-beoordeling", "bafo-gesloten"),
    (Kind::Perceel, "contractering", "gunning-medegedeeld"),
    (Kind::Inschrijving, "geopend", "in-kluis"),
    (Kind::Inschrijving, "uitgesloten", "selfcleaning-gevraagd"),
    (Kind::Inschrijving, "gegund", "beoogd-gegund"),
    (Kind::Deelnemer, "ingediend", "getekend"),
    (Kind::Beoordelingsronde, "consensus", "individueel-gesloten"),
    (Kind::Advies, "inzage", "verklaring-getekend"),
    (Kind::Dialoogsessie, "gesloten", "verslag-vastgesteld"),
    (Kind::Bafo, "geopend", "in-kluis"),
    (Kind::Bafo, "toelichting-gevraagd", "getoetst"),
    (Kind::Bafo, "abnormaal-laag-gevraagd", "getoetst"),
    (
        Kind::Gunningsbeslissing,
        "definitief",
        "standstill-verstreken",
    ),
    (
        Kind::Gunningsbeslissing,
        "vonnis-ontvangen",
        "kort-geding-aanhangig",
    ),
    (Kind::Klacht, "besluit-aanbestedende-dienst", "advies"),
    (Kind::Overeenkomst, "lopend", "getekend"),
    (Kind::Overeenkomst, "verlengd", "evaluatie-looptijd"),
    (Kind::Contractwijziging, "toegepast", "getoetst"),
    (Kind::Onderaannemer, "beeindigd", "geregistreerd"),
    (Kind::Verbetertraject, "lopend", "plan-ingediend"),
];

fn facts<M: Sample>(act: M::Act, attempt: &Attempt) -> M::Facts {
    let mut facts = M::ready(act);
    for index in attempt.breaks.iter().filter(|_| !M::BREAKS.is_empty()) {
        index.get(M::BREAKS).1(&mut facts);
    }
    for index in attempt.turns.iter().filter(|_| !M::TURNS.is_empty()) {
        index.get(M::TURNS).1(&mut facts);
    }
    let gemeen = M::gemeen(&mut facts);
    gemeen.toelichting &= attempt.toelichting;
    gemeen.nu = NU + SignedDuration::from_secs(attempt.late);
    facts
}

fn choose(arrows: &[Arrow], acts: &[&'static str], at: &str, attempt: &Attempt) -> &'static str {
    let known: Vec<_> = arrows.iter().filter(|a| a.van == at).collect();
    if attempt.known && !known.is_empty() {
        attempt.act.get(&known).handeling
    } else {
        attempt.act.get::<&str>(acts)
    }
}

/// A refusal says why: the state, those who may, or every rule that is not met and no other.
fn check_refusal(edge: Option<&Edge>, refusal: &Refusal, rollen: &Rollen) {
    match (edge, refusal) {
        (None, Refusal::WrongState { .. }) => {}
        (Some(edge), Refusal::WrongRole { needed }) => {
            assert_eq!(needed, &edge.wie);
            assert!(!rollen.een_van(needed));
        }
        (Some(edge), Refusal::Unmet { unmet }) => {
            assert!(!unmet.is_empty());
            let said = refusal.to_string();
            for check in unmet {
                assert!(said.contains(check.code), "{said}");
                assert!(!check.gehaald);
                assert!(edge.regels.iter().any(|rule| rule.code == check.code));
            }
        }
        (_, refusal) => panic!("{refusal:?}"),
    }
}

/// What was allowed was declared: target, role and promises.
fn check_decision<S: Copy + Into<&'static str>>(
    arrow: &Arrow,
    decision: &Decision<S>,
    rollen: &Rollen,
) {
    let (to, edge): (&str, _) = (decision.to.into(), &arrow.edge);
    assert!(edge.naar.contains(&to) || edge.naar.is_empty() && to == arrow.van);
    assert!(edge.wie.contains(&decision.als) && rollen.heeft(decision.als));
    for promise in &decision.promises {
        match promise {
            Promise::Perform(_, act) => assert!(edge.volgt.contains(act)),
            Promise::Wake { act, .. } => assert!(edge.wekt.contains(act)),
            Promise::Begin(kind) => assert!(edge.begint.contains(kind)),
            _ => {}
        }
    }
}

/// One attempt: the new state, or the old one when it was refused.
fn walk_one<M: Sample>(kind: Kind, at: &'static str, attempt: &Attempt) -> &'static str {
    let arrows = kind.describe();
    let code = choose(arrows, &kind.acts(), at, attempt);
    let arrow = arrows.iter().find(|a| a.van == at && a.handeling == code);
    let rollen = als(match arrow {
        Some(arrow) if attempt.fits => arrow.edge.wie[0],
        _ => attempt.rol,
    });
    let (state, act): (M::At, M::Act) = (coded(at), coded(code));
    let facts = facts::<M>(act, attempt);
    let outcome = M::decide(state, act, &facts, &rollen);

    let offers = M::offered(state, &facts, &rollen);
    let offer = offers.into_iter().find(|o| o.handeling == code);
    assert_checklist(offer.as_ref(), &outcome);
    let offered = offer.map(|o| o.uitkomst);
    match (&outcome, arrow) {
        (Ok(decision), Some(arrow)) => {
            let to: &'static str = decision.to.into();
            assert_eq!(offered, Some(Ok(to)), "the offer promised something else");
            check_decision(arrow, decision, &rollen);
            to
        }
        (Err(refusal), arrow) => {
            let expected = arrow.map(|_| Err(refusal.clone()));
            assert_eq!(offered, expected, "the offer promised something else");
            check_refusal(arrow.map(|a| &a.edge), refusal, &rollen);
            at
        }
        (Ok(_), None) => panic!("{code} is not described in {at}"),
    }
}

/// The checklist beside a button shows exactly what the refusal would name, and nothing when it would do it.
fn assert_checklist<S>(offer: Option<&Offer>, outcome: &Result<Decision<S>, Refusal>) {
    let checks = offer.map_or(&[][..], Offer::checks);
    let open: Vec<_> = checks.iter().filter(|check| !check.gehaald).collect();
    match outcome {
        Ok(_) => assert!(offer.is_some() && open.is_empty(), "{open:?}"),
        Err(Refusal::Unmet { unmet }) => assert_eq!(open, unmet.iter().collect::<Vec<_>>()),
        Err(_) => {}
    }
}

fn walk<M: Sample>(kind: Kind, attempts: &[Attempt]) {
    let begins = kind.begins();
    let mut road = vec![begins[attempts.len() % begins.len()]];
    for attempt in attempts {
        let at = road[road.len() - 1];
        let to = walk_one::<M>(kind, at, attempt);
        assert!(kind.knows_state(to), "{}: {to}", kind.name());
        assert!(to == at || !kind.is_final(at), "{at} was left for {to}");
        for (_, state, before) in PASSES.iter().filter(|p| p.0 == kind && p.1 == to) {
            assert!(road.contains(before), "{state} without {before}: {road:?}");
        }
        road.push(to);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every answer is a refusal with its reasons or a declared arrow; offers promise what step does;
    /// nothing leaves the end of a road; no road skips where it must pass.
    #[test]
    fn whatever_anybody_tries_the_answer_is_lawful(attempts in vec(attempt(), 1..40)) {
        for kind in Kind::ALL {
            workflows::dispatch!(kind, M => walk::<M>(*kind, &attempts));
        }
    }
}

#[test]
fn the_places_that_a_road_must_pass_exist() {
    for (kind, state, before) in PASSES {
        assert!(kind.knows_state(state), "{state}");
        assert!(kind.knows_state(before), "{before}");
    }
}
