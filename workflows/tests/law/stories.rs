//! The acceptance cases of DOMAIN.md chapter 8, as far as one machine or a few can tell them.

use super::samples::{Sample, als};
use jiff::Timestamp;
use jiff::civil::{date, time};
use workflows::concretiseren::{bafo, dialoogtraject};
use workflows::contracteren::{gunningsbeslissing, overeenkomst};
use workflows::desk::Refusal;
use workflows::effect::{Brief, Promise};
use workflows::machine::types::{
    Advies, Bafo, Beoordelingsronde, Dialoogtraject, Gunningsbeslissing, Inschrijving, Nota,
    Overeenkomst, Perceel, Procedure,
};
use workflows::machine::{ActName, Kind, Machine};
use workflows::publiceren::{nota, vraag};
use workflows::role::Rol;
use workflows::selecteren::{advies, beoordelingsronde, inschrijving};
use workflows::termijnen::{datum_van, moment, nota_uiterlijk, standstill};
use workflows::{perceel, procedure};

/// What came of an act: the new state with its promises, or the codes of the rules that refuse it.
pub(super) type Outcome<M> = Result<(<M as Machine>::At, Vec<Promise>), Vec<&'static str>>;

/// Lets somebody act on facts that are in order but for what the story changes.
pub(super) fn act<M: Sample>(
    (from, act): (M::At, M::Act),
    rol: Rol,
    story: impl FnOnce(&mut M::Facts),
) -> Outcome<M> {
    let mut facts = M::ready(act);
    story(&mut facts);
    match M::decide(from, act, &facts, &als(rol)) {
        Ok(decision) => Ok((decision.to, decision.promises)),
        Err(Refusal::Unmet { unmet }) => Err(unmet.iter().map(|check| check.code).collect()),
        Err(other) => panic!("{other}"),
    }
}

pub(super) fn performs(promises: &[Promise], act: ActName) -> bool {
    let is = |p: &Promise| matches!(p, Promise::Perform(_, other) if *other == act);
    promises.iter().any(is)
}

pub(super) fn sends(promises: &[Promise], brief: Brief) -> bool {
    let is = |p: &Promise| matches!(p, Promise::Notify(sent, _) if *sent == brief);
    promises.iter().any(is)
}

/// A Dutch clock.
fn clock(day: (i16, i8, i8), hour: i8, minute: i8, second: i8) -> Timestamp {
    moment(date(day.0, day.1, day.2), time(hour, minute, second, 0)).unwrap()
}

#[test]
fn case_1_maximum_equals_number_so_nobody_is_ranked_and_both_go_on() {
    use perceel::{Act, At};
    let two_of_two = |f: &mut perceel::Facts| (f.geschikt, f.maximum) = (2, 2);
    let ranked = act::<Perceel>(
        (At::SelectieConcept, Act::Rangschikken),
        Rol::Voorzitter,
        two_of_two,
    );
    assert_eq!(ranked, Err(vec!["meer-geldig-dan-maximum"]));

    let (_, promises) = act::<Perceel>(
        (At::SelectieConcept, Act::AllenToelaten),
        Rol::Voorzitter,
        two_of_two,
    )
    .unwrap();
    let select = inschrijving::Act::Selecteren;
    assert!(performs(&promises, ActName::Inschrijving(select)));

    let invite = (
        inschrijving::At::Geselecteerd,
        inschrijving::Act::InDialoogNemen,
    );
    let (to, promises) = act::<Inschrijving>(invite, Rol::Systeem, |_| {}).unwrap();
    assert_eq!(to, inschrijving::At::InDialoog);
    assert_eq!(promises, [Promise::Begin(Kind::Dialoogtraject)]);
    let first = ActName::Dialoogtraject(dialoogtraject::Act::Uitnodigen);
    assert_eq!(Kind::Dialoogtraject.eerste(), Some(first));
}

/// KG ZA 14-497: the stamp of the last byte decides, to the second.
#[test]
fn case_2_seven_minutes_past_ten_is_too_late_and_ten_sharp_is_not() {
    use inschrijving::{Act, At};
    let day = (2026, 3, 20);
    let submitted = |stamp, closed| {
        act::<Inschrijving>((At::Concept, Act::Indienen), Rol::Tekenbevoegde, |f| {
            f.sluiting = Some(clock(day, 10, 0, 0));
            f.gemeen.nu = stamp;
            f.procedure_gesloten = closed;
        })
        .unwrap()
    };
    let (to, promises) = submitted(clock(day, 10, 0, 0), false);
    assert_eq!(to, At::Ingediend);
    assert!(promises.contains(&Promise::Seal) && sends(&promises, Brief::Ontvangstbewijs));

    let (to, promises) = submitted(clock(day, 10, 7, 12), true);
    assert_eq!(to, At::TeLaat);
    assert!(!promises.contains(&Promise::Seal), "no content is stored");
    assert!(promises.contains(&Promise::DestroyDraft) && sends(&promises, Brief::TeLaat));

    let (to, _) = submitted(clock(day, 10, 0, 1), false);
    assert_eq!(to, At::TeLaat, "one second");
}

/// DESIGN.md 5: what was stamped in time still commits after closing, straight into the vault.
#[test]
fn what_was_stamped_in_time_commits_after_closing() {
    let (to, promises) = act::<Inschrijving>(
        (inschrijving::At::Concept, inschrijving::Act::Indienen),
        Rol::Tekenbevoegde,
        |f| f.procedure_gesloten = true,
    )
    .unwrap();
    assert_eq!(to, inschrijving::At::InKluis);
    assert!(promises.contains(&Promise::Seal));

    let replace = (inschrijving::At::InKluis, inschrijving::Act::Vervangen);
    let (to, promises) = act::<Inschrijving>(replace, Rol::Tekenbevoegde, |_| {}).unwrap();
    assert_eq!(to, inschrijving::At::InKluis);
    assert!(promises.contains(&Promise::Seal));

    let hand_in = (bafo::At::Uitgevraagd, bafo::Act::Indienen);
    let (to, _) = act::<Bafo>(hand_in, Rol::Tekenbevoegde, |f| f.ronde_gesloten = true).unwrap();
    assert_eq!(to, bafo::At::InKluis);
}

/// The closing itself ends no BAFO that may still be on its way; the opening after the grace does.
#[test]
fn a_bafo_is_out_only_after_the_grace() {
    let facts = Bafo::ready(bafo::Act::InKluisLeggen);
    let (at, closing) = (bafo::At::Uitgevraagd, bafo::Act::InKluisLeggen);
    let untouched = Bafo::decide(at, closing, &facts, &als(Rol::Systeem));
    assert!(matches!(untouched, Err(Refusal::WrongState { .. })));

    let end = ActName::Bafo(bafo::Act::NietIngediendVaststellen);
    for (step, rol) in [
        (perceel::Act::BafoKluisOpenen, Rol::Inkoopadviseur),
        (perceel::Act::GeenBafoVaststellen, Rol::Klok),
    ] {
        let opening = act::<Perceel>((perceel::At::BafoGesloten, step), rol, |_| {});
        assert!(performs(&opening.unwrap().1, end));
    }
}

/// Closing 20 April; Aw 2012 art. 2.54 lid 1, dates of DOMAIN.md 7.3.
#[test]
fn case_5_a_nota_within_ten_days_needs_a_motivation() {
    use nota::{Act, At};
    let sluiting = clock((2018, 4, 20), 10, 0, 0);
    let sent = |nu: Timestamp, toelichting| {
        act::<Nota>(
            (At::JuridischAkkoord, Act::Verzenden),
            Rol::Inkoopadviseur,
            |f| {
                f.gemeen.nu = nu;
                f.gemeen.toelichting = toelichting;
                f.tien_dagen_ervoor = datum_van(nu) <= nota_uiterlijk(sluiting, 10);
            },
        )
    };
    let (in_time, late) = (
        clock((2018, 4, 6), 12, 0, 0),
        clock((2018, 4, 12), 12, 0, 0),
    );
    assert_eq!(
        sent(late, false),
        Err(vec!["nota-tien-dagen-voor-sluiting"])
    );
    for (nu, toelichting) in [(late, true), (in_time, false)] {
        let (to, promises) = sent(nu, toelichting).unwrap();
        assert_eq!(to, At::Verzonden);
        let taken_up = ActName::Vraag(vraag::Act::InNotaOpnemen);
        assert!(performs(&promises, taken_up) && sends(&promises, Brief::NotaVerzonden));
    }
}

#[test]
fn case_7_a_thin_letter_is_not_sent() {
    use gunningsbeslissing::{Act, At};
    let tell = (At::BestuurlijkAkkoord, Act::Mededelen);
    let sent = act::<Gunningsbeslissing>(tell, Rol::Inkoopadviseur, |f| f.brieven_onvolledig = 1);
    assert_eq!(sent, Err(vec!["gunningsbrief-volledig"]));
}

/// Sent after all: withdrawn as a whole, decided anew, with a new full term.
#[test]
fn case_7_a_thin_letter_that_was_sent_is_withdrawn_and_the_term_begins_anew() {
    use gunningsbeslissing::{Act, At};
    let withdraw = (At::InStandstill, Act::Intrekken);
    let (to, promises) = act::<Gunningsbeslissing>(withdraw, Rol::Jurist, |_| {}).unwrap();
    assert_eq!(to, At::Ingetrokken);
    assert!(sends(&promises, Brief::GunningIngetrokken));
    let back = perceel::Act::GunningTerugnemen;
    assert!(performs(&promises, ActName::Perceel(back)));

    let (to, promises) = act::<Perceel>(
        (perceel::At::GunningMedegedeeld, back),
        Rol::Systeem,
        |_| {},
    )
    .unwrap();
    assert_eq!(to, perceel::At::GunningConcept);
    assert!(promises.contains(&Promise::Begin(Kind::Gunningsbeslissing)));
    let undo = inschrijving::Act::BeslissingTerugnemen;
    assert!(performs(&promises, ActName::Inschrijving(undo)));
    for party in [inschrijving::At::Afgewezen, inschrijving::At::BeoogdGegund] {
        let had_bafo = |f: &mut inschrijving::Facts| f.had_bafo = true;
        let (to, _) = act::<Inschrijving>((party, undo), Rol::Systeem, had_bafo).unwrap();
        assert_eq!(to, inschrijving::At::BafoIngediend);
    }

    let term = standstill(clock((2018, 5, 15), 12, 0, 0), 20, true);
    let tell = (At::BestuurlijkAkkoord, Act::Mededelen);
    let (_, promises) = act::<Gunningsbeslissing>(tell, Rol::Inkoopadviseur, |f| {
        f.standstill_voorbij_op = Some(term.voorbij_op);
    })
    .unwrap();
    let wakes = Promise::Wake {
        act: ActName::Gunningsbeslissing(Act::StandstillVerstrijken),
        op: clock((2018, 6, 5), 0, 0, 0),
        termijn: "standstill",
    };
    assert!(promises.contains(&wakes), "the whole term, once more");
}

/// Told on 15 May 2018 (DOMAIN.md 7.3): nothing is signed on 4 June, whoever has signed.
#[test]
fn case_8_the_contract_stays_locked_until_the_term_is_over() {
    use overeenkomst::{Act, At};
    let term = standstill(clock((2018, 5, 15), 12, 0, 0), 20, true);
    let signed = |nu, definitief| {
        let sign = (At::TerOndertekening, Act::GetekendVaststellen);
        act::<Overeenkomst>(sign, Rol::Inkoopadviseur, |f| {
            f.gemeen.nu = nu;
            f.standstill_voorbij_op = Some(term.voorbij_op);
            f.gunning_definitief = definitief;
        })
        .map(|(to, _)| to)
    };
    let (last_second, after) = (
        clock((2018, 6, 4), 23, 59, 59),
        clock((2018, 6, 5), 0, 0, 0),
    );
    let locked = "geen-contract-voor-einde-standstill";
    assert_eq!(signed(last_second, true), Err(vec![locked]));
    let both = Err(vec!["gunning-definitief", locked]);
    assert_eq!(signed(last_second, false), both);
    assert_eq!(signed(after, false), Err(vec!["gunning-definitief"]));
    assert_eq!(signed(after, true), Ok(At::Getekend));
}

#[test]
fn case_9_a_broken_dialogue_needs_reasons_and_makes_room_for_the_reserve() {
    use dialoogtraject::{Act, At};
    let end = (At::Lopend, Act::Beeindigen);
    let without_reason = act::<Dialoogtraject>(end, Rol::Inkoopadviseur, |f| {
        f.gemeen.toelichting = false;
    });
    assert_eq!(without_reason, Err(vec!["reden-vermeld"]));
    let (to, promises) = act::<Dialoogtraject>(end, Rol::Inkoopadviseur, |_| {}).unwrap();
    assert_eq!(to, At::Beeindigd);
    assert!(sends(&promises, Brief::DialoogBeeindigd));
    let out = inschrijving::Act::DialoogBeeindigen;
    assert!(performs(&promises, ActName::Inschrijving(out)));

    let call = (
        inschrijving::At::Reserve,
        inschrijving::Act::ReserveOproepen,
    );
    let (to, promises) = act::<Inschrijving>(call, Rol::Inkoopadviseur, |_| {}).unwrap();
    assert_eq!(to, inschrijving::At::InDialoog);
    assert_eq!(promises, [Promise::Begin(Kind::Dialoogtraject)]);
}

/// One participant, above the ceiling and too small: no ranking, no round, no award.
#[test]
fn case_10_a_single_bad_bafo_ends_in_no_award() {
    use perceel::{Act, At};
    let check = (bafo::At::Geopend, bafo::Act::Toetsen);
    let (to, promises) =
        act::<Bafo>(check, Rol::Inkoopadviseur, |f| f.voldoet_niet = true).unwrap();
    assert_eq!(to, bafo::At::NietAanvaardbaar);
    let out = inschrijving::Act::BafoAfwijzen;
    assert!(performs(&promises, ActName::Inschrijving(out)));

    let none_left = |f: &mut perceel::Facts| (f.bafos, f.bafos_aanvaardbaar) = (1, 0);
    let assess = (At::BafoBeoordeling, Act::BafosTerBeoordelingGeven);
    let round = act::<Perceel>(assess, Rol::Inkoopadviseur, none_left);
    assert_eq!(round, Err(vec!["minstens-een-bafo-om-te-beoordelen"]));

    let no_award = (At::BafoBeoordeling, Act::GeenAanvaardbareBafoVaststellen);
    let (to, promises) = act::<Perceel>(no_award, Rol::Inkoopadviseur, none_left).unwrap();
    assert_eq!(to, At::NietGegund);
    assert!(sends(&promises, Brief::NietGegund));
    let finish = procedure::Act::Afronden;
    assert!(performs(&promises, ActName::Procedure(finish)));

    let follow = (procedure::At::KluisGeopend, finish);
    let (to, _) = act::<Procedure>(follow, Rol::Systeem, |f| f.percelen_open = 0).unwrap();
    assert_eq!(to, procedure::At::Afgerond);
}

/// The same party, found too low only by its scores: the decision is then to award nothing.
#[test]
fn case_10_a_single_bafo_under_the_minimum_cannot_be_accepted() {
    use bafo::{Act, At};
    let low = |f: &mut bafo::Facts| f.boven_minimum = false;
    let accept = act::<Bafo>((At::Beoordeeld, Act::Aanvaarden), Rol::Inkoopadviseur, low);
    assert_eq!(accept, Err(vec!["bafo-boven-minimum"]));
    let (to, _) = act::<Bafo>((At::Beoordeeld, Act::Afwijzen), Rol::Inkoopadviseur, low).unwrap();
    assert_eq!(to, At::Afgewezen);

    let no_award = (
        gunningsbeslissing::At::Concept,
        gunningsbeslissing::Act::NietGunnen,
    );
    let board = Rol::BestuurlijkOpdrachtgever;
    let (to, promises) = act::<Gunningsbeslissing>(no_award, board, |_| {}).unwrap();
    assert_eq!(to, gunningsbeslissing::At::NietGegund);
    let follow = ActName::Perceel(perceel::Act::NietGunnen);
    assert!(performs(&promises, follow));
}

#[test]
fn case_12_advice_after_the_consensus_began_is_kept_and_not_used() {
    use advies::{Act, At};
    let settle = |late: bool| {
        act::<Advies>(
            (At::AdviesConcept, Act::Vaststellen),
            Rol::AdviesraadSecretaris,
            |f| {
                f.consensus_begonnen = late;
            },
        )
        .map(|(to, _)| to)
    };
    assert_eq!(settle(false), Ok(At::AdviesVastgesteld));
    assert_eq!(settle(true), Ok(At::NaTermijn));

    let facts = Advies::ready(Act::Gebruiken);
    let used = |at| Advies::decide(at, Act::Gebruiken, &facts, &als(Rol::Systeem));
    assert_eq!(used(At::AdviesVastgesteld).unwrap().to, At::Gebruikt);
    assert!(matches!(
        used(At::NaTermijn),
        Err(Refusal::WrongState { .. })
    ));
}

#[test]
fn case_12_the_committee_answers_advice_before_its_scores_are_final() {
    use beoordelingsronde::{Act, At};
    let settle = (At::Consensus, Act::Vaststellen);
    let silent = act::<Beoordelingsronde>(settle, Rol::Voorzitter, |f| {
        f.advies_zonder_reactie = 1;
    });
    assert_eq!(silent, Err(vec!["reactie-op-advies"]));

    for (met_advies, invited) in [(true, 1), (false, 0)] {
        let start = (At::Ingericht, Act::Starten);
        let (_, promises) =
            act::<Beoordelingsronde>(start, Rol::Voorzitter, |f| f.met_advies = met_advies)
                .unwrap();
        let advice = |p: &&Promise| **p == Promise::Begin(Kind::Advies);
        assert_eq!(promises.iter().filter(advice).count(), invited);
    }
}
