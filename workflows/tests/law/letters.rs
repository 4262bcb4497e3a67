//! Who reads the selection decision, and which documents are public.

use super::samples::als;
use workflows::invoer::soort;
use workflows::inzage::{
    Plaats, Zicht, document_openbaar, gunningsbrief, invoer, selectiebrief, voortgang,
};
use workflows::role::Rol;

#[test]
fn a_party_reads_its_decision_once_it_was_announced_and_keeps_it() {
    for (perceel, medegedeeld) in [("selectie-concept", false), ("niet-gegund", true)] {
        let eigen = Plaats {
            rij: "niet-geselecteerd",
            perceel,
            eigen: true,
            ..Plaats::default()
        };
        let ziet = selectiebrief(&als(Rol::Tekenbevoegde), &eigen, medegedeeld);
        assert_eq!(ziet == Zicht::Ja, medegedeeld);
        let ander = Plaats {
            eigen: false,
            ..eigen
        };
        let ziet = selectiebrief(&als(Rol::Tekenbevoegde), &ander, medegedeeld);
        assert_eq!(ziet, Zicht::Nee);
    }
}

/// A party cannot see the award decision, only its own letter, and not before everybody gets theirs.
#[test]
fn a_party_reads_its_award_letter_from_the_announcement_on() {
    for (eigen, medegedeeld, ziet) in [
        (true, false, false),
        (true, true, true),
        (false, true, false),
    ] {
        let p = Plaats {
            rij: "afgewezen",
            perceel: "gunning-medegedeeld",
            eigen,
            ..Plaats::default()
        };
        let brief = gunningsbrief(&als(Rol::Tekenbevoegde), &p, medegedeeld);
        assert_eq!(brief == Zicht::Ja, ziet, "{eigen} {medegedeeld}");
    }
}

/// Aw 2012 art. 2.52b: the party reacts to a verslag that was sent, it does not look over a shoulder.
#[test]
fn a_verslag_is_the_authoritys_until_it_is_sent() {
    let verslag = soort("verslag").unwrap();
    for (rij, gezonden) in [
        ("gehouden", false),
        ("verslag-concept", false),
        ("verslag-ter-reactie", true),
        ("gesloten", true),
    ] {
        let leest = |rol, eigen| {
            let p = Plaats {
                rij,
                eigen,
                ..Plaats::default()
            };
            invoer(verslag.geheim, &als(rol), &p, Zicht::Ja, false) == Zicht::Ja
        };
        assert_eq!(leest(Rol::Tekenbevoegde, true), gezonden, "{rij}");
        assert!(leest(Rol::Jurist, false), "{rij}");
    }
}

#[test]
fn nobody_reads_a_decision_on_what_was_never_opened() {
    for rij in [
        "concept",
        "hash-gedeponeerd",
        "in-kluis",
        "teruggetrokken",
        "te-laat",
    ] {
        let p = Plaats {
            rij,
            eigen: true,
            verklaard: true,
            ..Plaats::default()
        };
        for rol in [Rol::Tekenbevoegde, Rol::Inkoopadviseur, Rol::Auditor] {
            assert_eq!(selectiebrief(&als(rol), &p, true), Zicht::Nee, "{rij}");
        }
    }
}

#[test]
fn only_the_chair_counts_the_scores_of_others() {
    assert_eq!(voortgang(&als(Rol::Voorzitter)), Zicht::Aantal);
    for rol in [Rol::Beoordelaar, Rol::Inkoopadviseur, Rol::Auditor] {
        assert_eq!(voortgang(&als(rol)), Zicht::Nee);
    }
}

/// Aw 2012 art. 2.66.
#[test]
fn the_strategy_and_the_risks_stay_inside() {
    assert!(document_openbaar("leidraad") && document_openbaar("programma-van-eisen"));
    assert!(!document_openbaar("inkoopstrategie") && !document_openbaar("risicodossier"));
}
