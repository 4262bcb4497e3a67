//! Which acts wait for somebody: the lists name acts that there are, and every question can be answered.

use std::collections::BTreeSet;
use workflows::invoer::soort;
use workflows::machine::Kind;
use workflows::rule::REDEN;
use workflows::wachten::{ANTWOORDEN, Wacht, ZELDZAAM, wacht};

#[test]
fn every_named_act_is_an_act_of_some_machine() {
    let named = ANTWOORDEN
        .iter()
        .flat_map(workflows::wachten::Antwoord::alle);
    for code in named.chain(ZELDZAAM.iter().copied()) {
        let known = Kind::ALL.iter().any(|kind| kind.parse_act(code).is_some());
        assert!(known, "{code}");
    }
}

/// Otherwise a question would wait for nobody.
#[test]
fn every_question_is_asked_and_answered_on_the_same_machine() {
    for antwoord in ANTWOORDEN {
        let machines = |acts: &[&str]| -> BTreeSet<Kind> {
            let knows = |kind: &Kind| acts.iter().all(|act| kind.parse_act(act).is_some());
            Kind::ALL.iter().copied().filter(knows).collect()
        };
        let both = machines(antwoord.op)
            .intersection(&machines(antwoord.met))
            .count();
        assert!(both > 0, "{antwoord:?}");
    }
}

#[test]
fn what_an_answer_needs_is_written_only_when_it_is_asked() {
    for code in ANTWOORDEN.iter().flat_map(|antwoord| antwoord.invoer) {
        assert!(soort(code).is_some_and(|soort| soort.soms), "{code}");
    }
}

#[test]
fn a_question_waits_until_it_is_answered_and_again_when_it_is_asked_again() {
    let vraag = ANTWOORDEN
        .iter()
        .find(|a| a.met.contains(&"verloop-mededelen"))
        .unwrap();
    let waits = |gedaan: &[&str]| {
        let gedaan: Vec<String> = gedaan.iter().map(|s| (*s).to_owned()).collect();
        vraag.is_gevraagd(&gedaan)
    };
    assert!(!waits(&[]));
    assert!(waits(&["verloop-vragen"]));
    assert!(waits(&["verloop-vragen", "gestanddoening-verlengen"]));
    assert!(!waits(&["verloop-vragen", "verloop-mededelen"]));
    assert!(waits(&[
        "verloop-vragen",
        "verloop-mededelen",
        "verloop-vragen"
    ]));
}

/// A state from which no act of a person leads on without a reason, the clock or a cascade leaves; the rare
/// acts leave none of the others without work.
#[test]
fn no_state_of_the_main_line_loses_its_work() {
    for (kind, state, act) in [
        (Kind::Inkoopspoor, "go-no-go-gevraagd", "go-verlenen"),
        (Kind::Procedure, "inschrijving-gesloten", "kluis-openen"),
        (Kind::Inschrijving, "in-vormtoets", "geldig-verklaren"),
        (Kind::Bafo, "getoetst", "ter-beoordeling-geven"),
        (
            Kind::Gunningsbeslissing,
            "standstill-verstreken",
            "definitief-maken",
        ),
    ] {
        let arrow = kind.describe().iter();
        let mut arrow = arrow.filter(|a| a.van == state && a.handeling == act);
        let regels = arrow
            .next()
            .map(|a| a.edge.regels.clone())
            .unwrap_or_default();
        assert_eq!(wacht(act, &regels), Wacht::Altijd, "{act} in {state}");
    }
}

/// What nobody can plan is no task, and neither is what needs a reason.
#[test]
fn rare_acts_and_acts_with_a_reason_wait_for_nobody() {
    let antwoorden: Vec<_> = ANTWOORDEN.iter().flat_map(|a| a.met).collect();
    for act in ZELDZAAM.iter().filter(|act| !antwoorden.contains(act)) {
        assert_eq!(wacht(act, &[]), Wacht::Nooit, "{act}");
    }
    let met_reden = Kind::ALL.iter().flat_map(|kind| kind.describe());
    let met_reden = met_reden.filter(|a| a.edge.regels.iter().any(|r| r.code == REDEN));
    for arrow in met_reden.filter(|a| !antwoorden.contains(&&a.handeling)) {
        let wanneer = wacht(arrow.handeling, &arrow.edge.regels);
        assert_eq!(wanneer, Wacht::Nooit, "{}", arrow.handeling);
    }
}
