//! Where a party may know that it stands, before it was told (DOMAIN.md 4.2, 4.8 and 4.13).

use super::samples::als;
use std::collections::BTreeSet;
use workflows::inzage::{Verteld, achter, alleen_als_partij, publieke_stand};
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
        "gunning-vervallen",
    ];
    for staat in after(Kind::Inschrijving, "geopend", &told) {
        let shown = publieke_stand(Kind::Inschrijving, staat, BEFORE);
        assert_eq!(shown, Some("geopend"), "{staat}");
        let told = publieke_stand(Kind::Inschrijving, staat, SELECTION_TOLD);
        assert_eq!(told, None, "{staat} after the selection");
    }
}

#[test]
fn between_the_opening_and_the_award_every_bafo_looks_alike() {
    for staat in after(Kind::Bafo, "geopend", &[]) {
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
