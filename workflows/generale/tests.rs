//! The calendar of the example and what each setback does to it.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::procedureregels::{Fasen, StandstillGrondslag, voorbeeld};
use crate::termijnen::{datum_van, is_werkdag};

fn planning() -> Planning {
    Planning {
        start: Some(date(2022, 12, 1)),
        ..Planning::vanaf(date(2021, 11, 15))
    }
}

fn regel<'k>(kalender: &'k [Kalenderregel], code: &str) -> &'k Kalenderregel {
    let gevonden = kalender.iter().find(|regel| regel.code == code);
    gevonden.unwrap_or_else(|| panic!("{code} staat niet in de kalender"))
}

fn met(repetitie: &Repetitie, tegenslag: Tegenslag) -> &Uitloop {
    let mut tegenslagen = repetitie.tegenslagen.iter();
    tegenslagen.find(|u| u.tegenslag == tegenslag).unwrap()
}

/// What the gemeente plans itself has no source; everything else names its own.
#[test]
fn every_term_that_is_not_planned_names_its_source() {
    let kalender = repeteer(&voorbeeld(), &planning()).kalender;
    let eigen: Vec<_> = kalender
        .iter()
        .filter(|regel| regel.bron.is_empty())
        .map(|regel| regel.code.as_str())
        .collect();
    assert_eq!(eigen, ["publicatie", "selectie"]);
    let grens = |regel: &&Kalenderregel| regel.grens.is_some();
    assert!(kalender.iter().filter(grens).all(|r| !r.bron.is_empty()));
}

#[test]
fn beschermd_wonen_from_publication_to_start() {
    let kalender = repeteer(&voorbeeld(), &planning()).kalender;
    let dagen = |code| {
        let regel = regel(&kalender, code);
        (regel.van, regel.tot)
    };
    assert_eq!(dagen("nota-1"), (date(2021, 12, 10), date(2021, 12, 10)));
    assert_eq!(regel(&kalender, "nota-2").speling(), Some(18));
    assert_eq!(dagen("sluiting").0, date(2022, 1, 21));
    // Twenty working days after closing, and twenty calendar days after that.
    assert_eq!(dagen("beoordeling"), (date(2022, 1, 24), date(2022, 2, 18)));
    assert_eq!(
        dagen("standstill-selectie"),
        (date(2022, 2, 19), date(2022, 3, 10))
    );
    assert_eq!(dagen("dialoog").0, date(2022, 3, 11));
    assert_eq!(dagen("agenda").0, date(2022, 3, 6));
    assert!(regel(&kalender, "bafo-sluiting").past());
    assert!(kalender.is_sorted_by_key(|regel| (regel.van, regel.tot)));
}

#[test]
fn gestanddoening_that_ends_before_the_award_is_final_shows_as_negative_slack() {
    let definitief = |gestanddoening_dagen| {
        let regels = Procedureregels {
            gestanddoening_dagen,
            ..voorbeeld()
        };
        let kalender = repeteer(&regels, &planning()).kalender;
        regel(&kalender, DEFINITIEF).clone()
    };
    // Half a year is enough, but with a little less it is not, nor when somebody goes to court.
    let speling = definitief(180).speling().unwrap();
    let over = u16::try_from(speling).unwrap();
    assert_eq!(definitief(180 - over).speling(), Some(0));
    assert!(definitief(180 - over).past() && !definitief(179 - over).past());
    let repetitie = repeteer(&voorbeeld(), &planning());
    let kalender = &met(&repetitie, Tegenslag::KortGeding).kalender;
    assert!(!regel(kalender, DEFINITIEF).past());
}

#[test]
fn a_kort_geding_moves_the_award_and_the_signature_but_not_the_start() {
    let repetitie = repeteer(&voorbeeld(), &planning());
    let uitloop = met(&repetitie, Tegenslag::KortGeding);
    let einde = |kalender| regel(kalender, "standstill-gunning").tot;
    assert_eq!(einde(&repetitie.kalender), einde(&uitloop.kalender));
    let vonnis = regel(&uitloop.kalender, "vonnis").van;
    assert!(is_werkdag(vonnis) && uitloop.dagen_later >= 42);
    assert!(regel(&uitloop.kalender, DEFINITIEF).van > vonnis);
    assert_eq!(regel(&uitloop.kalender, "start").van, date(2022, 12, 1));
    assert!(
        repetitie
            .kalender
            .iter()
            .all(|regel| regel.code != "vonnis")
    );
}

#[test]
fn an_extra_round_moves_the_closing_only_when_it_must() {
    // Plenty of time: ten working days after 24 December and ten days before 21 January do not fit.
    let repetitie = repeteer(&voorbeeld(), &planning());
    let uitloop = met(&repetitie, Tegenslag::ExtraVragenronde);
    let nota = regel(&uitloop.kalender, "nota-3");
    assert_eq!(nota.van, date(2022, 1, 7));
    assert_eq!((nota.speling(), uitloop.dagen_later), (Some(4), 0));
    // With the last nota on its last day the closing must move.
    let krap = Planning {
        notas: vec![date(2021, 12, 10), date(2022, 1, 11)],
        ..planning()
    };
    let repetitie = repeteer(&voorbeeld(), &krap);
    let uitloop = met(&repetitie, Tegenslag::ExtraVragenronde);
    assert_eq!(regel(&uitloop.kalender, "sluiting").van, date(2022, 2, 4));
    assert!(regel(&uitloop.kalender, "nota-3").past());
    assert!(uitloop.dagen_later >= 14);
}

#[test]
fn a_rectificatie_moves_everything_after_the_closing() {
    let repetitie = repeteer(&voorbeeld(), &planning());
    let uitloop = met(&repetitie, Tegenslag::Rectificatie);
    assert_eq!(regel(&uitloop.kalender, "sluiting").van, date(2022, 2, 4));
    assert!(uitloop.dagen_later >= 14);
    let sluiting = regel(&uitloop.kalender, "sluiting").moment.unwrap();
    assert_eq!(crate::termijnen::tijd_van(sluiting).hour(), 11);
}

#[test]
fn phases_and_standstills_that_are_left_out_have_no_line() {
    let mut regels = voorbeeld();
    regels.fasen = Fasen {
        dialoog: false,
        bafo: false,
        gunningsleidraad: false,
    };
    regels.standstill_selectie.grondslag = StandstillGrondslag::Uitgeschakeld {
        motivering: "Er is geen keuze.".to_owned(),
    };
    let kalender = repeteer(&regels, &planning()).kalender;
    for code in [
        "dialoog",
        "agenda",
        "bafo-uitvraag",
        "bafo-sluiting",
        "standstill-selectie",
    ] {
        assert!(kalender.iter().all(|regel| regel.code != code), "{code}");
    }
    assert!(regel(&kalender, "gunning").past());
}

proptest! {
    /// Whatever is planned: each line ends after it begins, and a setback never makes it earlier.
    #[test]
    fn every_calendar_is_in_order_and_no_setback_helps(
        verschil in -400..400_i32,
        notas in prop::collection::vec(0..400_u16, 0..4),
        gunning in prop::option::of(0..900_u16),
        dagen in 0..60_u16,
        min_dagen in 0..90_u16,
        verleng in any::<bool>(),
    ) {
        let begin = date(2021, 11, 15).checked_add(jiff::Span::new().days(verschil)).unwrap();
        let na = |dagen: u16| -> Date { begin.checked_add(jiff::Span::new().days(dagen)).unwrap() };
        let mut regels = voorbeeld();
        regels.standstill_gunning.dagen = dagen;
        regels.verleng_op_vrije_dag = verleng;
        regels.bafo.as_mut().unwrap().min_dagen = min_dagen;
        let planning = Planning {
            notas: notas.into_iter().map(na).collect(),
            gunning: gunning.map(na),
            ..Planning::vanaf(begin)
        };
        let repetitie = repeteer(&regels, &planning);
        prop_assert!(repetitie.kalender.is_sorted_by_key(|regel| regel.van));
        for uitloop in &repetitie.tegenslagen {
            prop_assert!(uitloop.dagen_later >= 0, "{uitloop:?}");
            let sluiting = regel(&uitloop.kalender, "sluiting").van;
            prop_assert!(sluiting >= datum_van(regels.sluiting));
        }
    }
}

#[test]
fn a_setback_says_what_it_is_and_what_is_assumed() {
    for (tegenslag, naam, aanname) in [
        (Tegenslag::KortGeding, "Kort geding", "dagvaardt"),
        (
            Tegenslag::ExtraVragenronde,
            "Extra vragenronde",
            "nog een vragenronde",
        ),
        (
            Tegenslag::Rectificatie,
            "Rectificatie",
            "verandert de leidraad",
        ),
    ] {
        assert_eq!(tegenslag.naam(), naam);
        assert!(tegenslag.aanname().contains(aanname));
    }
}

/// A setback that leaves the closing where it was moves nothing, also not what stands on a free day.
#[test]
fn without_a_later_closing_no_other_day_moves() {
    let zondag = date(2022, 8, 7);
    let plan = Planning {
        gunning: Some(zondag),
        ..planning()
    };
    let repetitie = repeteer(&voorbeeld(), &plan);
    let uitloop = met(&repetitie, Tegenslag::ExtraVragenronde);
    assert_eq!(regel(&repetitie.kalender, "gunning").van, zondag);
    assert_eq!(regel(&uitloop.kalender, "gunning").van, zondag);
}

/// What is signed after the award moves with it; the start does not.
#[test]
fn the_contract_moves_with_the_award() {
    let plan = Planning {
        contract_gereed: Some(date(2022, 9, 1)),
        tekenen: Some(date(2022, 9, 8)),
        getekend: Some(date(2022, 9, 29)),
        ..planning()
    };
    let repetitie = repeteer(&voorbeeld(), &plan);
    let uitloop = met(&repetitie, Tegenslag::KortGeding);
    let (eerst, dan) = (&repetitie.kalender, &uitloop.kalender);
    for code in ["contract-gereed", "tekenen"] {
        let dagen = |kalender| (regel(kalender, code).van, regel(kalender, code).tot);
        let ((van, tot), (later_van, later_tot)) = (dagen(eerst), dagen(dan));
        assert!(later_van > van && later_tot > tot, "{code}");
    }
}

/// A closing at half past two at night keeps its hour where the clock has it once, and else takes the next.
#[test]
fn a_closing_that_moves_into_a_skipped_or_repeated_hour_takes_the_next() {
    let nacht = crate::procedureregels::lokaal::lees("2022-03-13 02:30").unwrap();
    let uur = |dag| {
        let moment = tegenslag::op_uur_van(nacht, dag);
        let tijd = crate::termijnen::tijd_van(moment);
        (tijd.hour(), tijd.minute())
    };
    assert_eq!(uur(date(2022, 3, 20)), (2, 30));
    assert_eq!(uur(date(2022, 3, 27)), (3, 0));
    assert_eq!(uur(date(2022, 10, 30)), (3, 0));
}
