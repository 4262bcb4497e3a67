//! The youth-care tender of Hart van Brabant in 2018, date by date (DOMAIN.md 7.3, P38).

use super::*;
use crate::generale::{Kalenderregel, Planning, repeteer};
use crate::procedureregels::{
    Fasen, Procedureregels, StandstillGrondslag, StandstillRegels, Vragenronde, voorbeeld,
};

/// One stage: everybody is judged and one decision follows, so only that one has a standstill.
fn regels() -> Procedureregels {
    let elf = |dag| om(dag, 11, 0);
    Procedureregels {
        fasen: Fasen {
            dialoog: false,
            bafo: false,
            gunningsleidraad: false,
        },
        dialoog: None,
        bafo: None,
        gunning: None,
        sluiting: elf(date(2018, 4, 20)),
        vragenrondes: [date(2018, 3, 14), date(2018, 3, 30)]
            .map(|dag| Vragenronde { tot: elf(dag) })
            .to_vec(),
        standstill_selectie: StandstillRegels {
            dagen: 20,
            grondslag: StandstillGrondslag::Uitgeschakeld {
                motivering: "Er is geen apart selectiebesluit.".to_owned(),
            },
        },
        ..voorbeeld()
    }
}

/// What the gemeente chose itself; every term must follow.
fn planning() -> Planning {
    Planning {
        notas: vec![date(2018, 3, 23), date(2018, 4, 6)],
        selectie: Some(date(2018, 5, 9)),
        gunning: Some(date(2018, 5, 15)),
        verificatie: Some(date(2018, 5, 25)),
        contract_gereed: Some(date(2018, 6, 14)),
        tekenen: Some(date(2018, 6, 18)),
        getekend: Some(date(2018, 6, 29)),
        start: Some(date(2019, 1, 1)),
        ..Planning::vanaf(date(2018, 3, 1))
    }
}

fn regel<'k>(kalender: &'k [Kalenderregel], code: &str) -> &'k Kalenderregel {
    kalender.iter().find(|regel| regel.code == code).unwrap()
}

#[test]
fn hart_van_brabant_2018_is_reproduced_exactly() {
    let kalender = repeteer(&regels(), &planning()).kalender;
    for (code, van, tot) in [
        ("publicatie", date(2018, 3, 1), date(2018, 3, 1)),
        ("vragenronde-1", date(2018, 3, 14), date(2018, 3, 14)),
        ("nota-1", date(2018, 3, 23), date(2018, 3, 23)),
        ("vragenronde-2", date(2018, 3, 30), date(2018, 3, 30)),
        ("nota-2", date(2018, 4, 6), date(2018, 4, 6)),
        ("sluiting", date(2018, 4, 20), date(2018, 4, 20)),
        ("beoordeling", date(2018, 4, 23), date(2018, 5, 9)),
        ("gunning", date(2018, 5, 15), date(2018, 5, 15)),
        ("verificatie", date(2018, 5, 15), date(2018, 5, 25)),
        ("standstill-gunning", date(2018, 5, 16), date(2018, 6, 4)),
        ("gunning-definitief", date(2018, 6, 5), date(2018, 6, 5)),
        ("contract-gereed", date(2018, 6, 14), date(2018, 6, 14)),
        ("tekenen", date(2018, 6, 18), date(2018, 6, 29)),
        (
            "aankondiging-per-opdracht",
            date(2018, 7, 5),
            date(2018, 7, 5),
        ),
        (
            "aankondiging-per-kwartaal",
            date(2018, 7, 30),
            date(2018, 7, 30),
        ),
        ("start", date(2019, 1, 1), date(2019, 1, 1)),
    ] {
        let regel = regel(&kalender, code);
        assert_eq!((regel.van, regel.tot), (van, tot), "{code}");
    }
    assert!(kalender.iter().all(Kalenderregel::past), "{kalender:#?}");
    let elf = |code: &str| regel(&kalender, code).moment.map(|m| tijd_van(m).time());
    for code in ["vragenronde-1", "vragenronde-2", "sluiting"] {
        assert_eq!(elf(code), Some(time(11, 0, 0, 0)), "{code}");
    }
}

#[test]
fn hart_van_brabant_2018_slack_of_the_notas_and_the_evidence() {
    let kalender = repeteer(&regels(), &planning()).kalender;
    // The last day was 10 April.
    assert_eq!(regel(&kalender, "nota-1").speling(), Some(18));
    assert_eq!(regel(&kalender, "nota-2").speling(), Some(4));
    assert_eq!(
        regel(&kalender, "bewijs-handelsregister").van,
        date(2017, 10, 20)
    );
    assert_eq!(regel(&kalender, "tekenen").speling(), Some(13));
}

/// Acceptance 5: the nota is ready on 12 April, and then it does not fit.
#[test]
fn acceptance_5_a_nota_of_12_april_2018_is_two_days_late() {
    let planning = Planning {
        notas: vec![date(2018, 3, 23), date(2018, 4, 12)],
        ..planning()
    };
    let kalender = repeteer(&regels(), &planning).kalender;
    let nota = regel(&kalender, "nota-2");
    assert_eq!((nota.speling(), nota.past()), (Some(-2), false));
}

#[test]
fn good_friday_2018_was_no_working_day_for_the_second_round() {
    assert!(!is_werkdag(date(2018, 3, 30)));
    let adviezen: Vec<_> = regels()
        .controle(om(date(2018, 2, 1), 9, 0))
        .iter()
        .map(|bevinding| (bevinding.code, bevinding.blokkeert))
        .collect();
    let verwacht = [
        ("perceel-aantallen-zonder-dialoog", false),
        ("vragenronde-op-vrije-dag", false),
    ];
    assert_eq!(adviezen, verwacht);
}
