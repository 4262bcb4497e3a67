//! What is kept from people until it is told: where a party stands (DOMAIN.md 4.2, 4.8 and 4.13), and
//! who scored when (DOMAIN.md 5).

use super::samples::als;
use std::collections::BTreeSet;
use strum::IntoEnumIterator;
use workflows::inzage::{
    Plaats, Verteld, Zicht, achter, alleen_als_partij, publieke_stand, scoremomenten,
};
use workflows::machine::Kind;
use workflows::role::{Rol, Rollen};

const BEFORE: Verteld = Verteld {
    selectie: false,
    gunning: false,
    bafo: true,
};
const SELECTION_TOLD: Verteld = Verteld {
    selectie: true,
    ..BEFORE
};
const AWARD_TOLD: Verteld = Verteld {
    gunning: true,
    ..SELECTION_TOLD
};

/// Every state that can follow on this one without these acts.
fn after(kind: Kind, begin: &'static str, without: &[&str]) -> BTreeSet<&'static str> {
    let arrows = kind.describe();
    let mut seen = BTreeSet::from([begin]);
    loop {
        let before = seen.len();
        for arrow in arrows.iter().filter(|a| !without.contains(&a.handeling)) {
            if seen.contains(arrow.van) {
                seen.extend(&arrow.edge.naar);
            }
        }
        if seen.len() == before {
            return seen;
        }
    }
}

#[test]
fn between_the_opening_and_the_selection_every_submission_looks_alike() {
    let told = [
        "in-dialoog-nemen",
        "reserve-oproepen",
        "beslissing-verwerken",
        "niet-gunnen",
        // A party that has to repair or explain is asked to, so it knows.
        "herstel-vragen",
        "verduidelijking-vragen",
        "selfcleaning-vragen",
    ];
    for staat in after(Kind::Inschrijving, "geopend", &told) {
        let shown = publieke_stand(Kind::Inschrijving, staat, BEFORE);
        assert_eq!(shown, Some("geopend"), "{staat}");
        let before_any_bafo = Verteld {
            bafo: false,
            ..SELECTION_TOLD
        };
        let told = publieke_stand(Kind::Inschrijving, staat, before_any_bafo);
        assert_eq!(told, None, "{staat} after the selection");
    }
}

#[test]
fn between_the_opening_and_the_award_every_bafo_looks_alike() {
    // A party that is asked about its BAFO is asked, so it knows.
    let asked = [
        "toelichting-vragen",
        "abnormaal-laag-vragen",
        // The letter of the dialogue that opens again tells that no BAFO was acceptable.
        "achterhaald-verklaren",
    ];
    for staat in after(Kind::Bafo, "geopend", &asked) {
        for told in [BEFORE, SELECTION_TOLD] {
            let shown = publieke_stand(Kind::Bafo, staat, told);
            assert_eq!(shown, Some("geopend"), "{staat}");
        }
        assert_eq!(publieke_stand(Kind::Bafo, staat, AWARD_TOLD), None);
    }
    let fallen = |told| publieke_stand(Kind::Inschrijving, "bafo-afgewezen", told);
    assert_eq!(fallen(SELECTION_TOLD), Some("bafo-ingediend"));
    assert_eq!(fallen(AWARD_TOLD), None);
}

/// A withdrawal does not tell after all who would have been selected, or whose BAFO did not fit.
#[test]
fn a_withdrawn_procedure_tells_no_decision_that_was_not_announced() {
    let shown = |staat, told| publieke_stand(Kind::Inschrijving, staat, told);
    for told in [BEFORE, SELECTION_TOLD] {
        let waits = shown("gunning-vervallen", told);
        let fell = if told.selectie {
            shown("bafo-afgewezen", told)
        } else {
            shown("niet-geselecteerd", told)
        };
        assert!(waits.is_some() && waits == fell, "{told:?}");
    }
    assert_eq!(shown("gunning-vervallen", AWARD_TOLD), None);
}

#[test]
fn who_handed_in_no_bafo_was_told_at_once() {
    let told = Verteld {
        bafo: false,
        ..SELECTION_TOLD
    };
    let shown = publieke_stand(Kind::Inschrijving, "bafo-afgewezen", told);
    assert_eq!(shown, None);
}

#[test]
fn what_a_party_did_itself_is_never_hidden() {
    for (kind, staten) in [
        (
            Kind::Inschrijving,
            &[
                "concept",
                "hash-gedeponeerd",
                "ingediend",
                "in-kluis",
                "teruggetrokken",
                "te-laat",
            ][..],
        ),
        (
            Kind::Bafo,
            &["uitgevraagd", "ingediend", "in-kluis", "niet-ingediend"],
        ),
        (
            Kind::Dialoogtraject,
            &["uitgenodigd", "lopend", "afgehaakt", "beeindigd"],
        ),
    ] {
        for staat in staten {
            assert_eq!(
                publieke_stand(kind, staat, BEFORE),
                None,
                "{kind:?} {staat}"
            );
        }
    }
}

#[test]
fn a_hidden_state_offers_its_party_nothing_that_the_shown_state_does_not() {
    for kind in Kind::ALL {
        let arrows = kind.describe();
        let acts = |staat: &str| -> Vec<&str> {
            let mine = arrows.iter().filter(|a| a.van == staat);
            let mine = mine.filter(|a| a.edge.wie.iter().any(|rol| rol.van_aanbieder()));
            mine.map(|a| a.handeling).collect()
        };
        for shown in kind.states() {
            for real in achter(*kind, shown) {
                assert_eq!(acts(real), acts(shown), "{kind:?} {real} behind {shown}");
            }
        }
    }
}

#[test]
fn another_role_beside_that_of_a_party_knows_more() {
    let both: Rollen = [Rol::Zorgaanbieder, Rol::Auditor].into_iter().collect();
    assert!(alleen_als_partij(&als(Rol::Tekenbevoegde), true));
    assert!(!alleen_als_partij(&als(Rol::Tekenbevoegde), false));
    assert!(!alleen_als_partij(&both, true));
}

/// DOMAIN.md 5: nobody sees who scored when while the round is open; the audit log is the auditor's.
#[test]
fn who_scored_when_is_hidden_until_the_round_closes() {
    for (ronde, closed) in [
        ("ingericht", false),
        ("individueel", false),
        ("individueel-gesloten", true),
        ("consensus", true),
        ("vastgesteld", true),
    ] {
        for rol in Rol::iter().filter(|rol| rol.van_mens()) {
            let p = Plaats {
                rij: ronde,
                ronde,
                ..Plaats::default()
            };
            let seen = scoremomenten(&als(rol), &p) == Zicht::Ja;
            assert_eq!(seen, closed || rol == Rol::Auditor, "{rol:?} {ronde}");
        }
    }
}

/// A search for what a party is shown finds every row that looks so, and no other (DOMAIN.md 5).
#[test]
fn behind_what_a_party_is_shown_lies_everything_that_looks_like_it() {
    for kind in Kind::ALL {
        for shown in kind.states() {
            let looks = |real: &&str| publieke_stand(*kind, real, BEFORE) == Some(shown);
            let alike: Vec<_> = kind.states().into_iter().filter(|s| looks(s)).collect();
            assert_eq!(achter(*kind, shown), alike, "{kind:?} {shown}");
        }
    }
    assert!(achter(Kind::Inschrijving, "geopend").contains(&"niet-geschikt"));
    assert!(achter(Kind::Inschrijving, "bafo-ingediend").contains(&"bafo-afgewezen"));
    assert!(achter(Kind::Bafo, "geopend").contains(&"niet-aanvaardbaar"));
}
