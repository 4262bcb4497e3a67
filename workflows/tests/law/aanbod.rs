//! Offers that stand or lapse, evidence that does not hold, questions about a BAFO, a second leidraad
//! and a start that moves (DOMAIN.md 4.2, 4.3, 4.7 and 4.10), told as stories.

use super::samples::at;
use super::stories::{act, performs, sends};
use workflows::concretiseren::{bafo, dialoogtraject};
use workflows::contracteren::overeenkomst;
use workflows::effect::{Brief, Promise};
use workflows::implementeren::implementatie;
use workflows::machine::ActName;
use workflows::machine::types::{
    Advies, Bafo, Dialoogtraject, Implementatie, Inschrijving, Overeenkomst, Perceel,
};
use workflows::role::Rol;
use workflows::selecteren::{advies, inschrijving};
use workflows::{perceel, termijnen};

/// When a promise lets the clock perform this act.
fn wakes(promises: &[Promise], wanted: inschrijving::Act) -> Option<jiff::Timestamp> {
    promises.iter().find_map(|promise| match promise {
        Promise::Wake { act, op, .. } if *act == ActName::Inschrijving(wanted) => Some(*op),
        _ => None,
    })
}

#[test]
fn a_closed_submission_is_asked_two_weeks_before_its_offer_lapses() {
    use inschrijving::{Act, At};
    let (_, promises) =
        act::<Inschrijving>((At::Ingediend, Act::InKluisLeggen), Rol::Systeem, |f| {
            f.gestand_tot = at(90 * 86_400);
        })
        .unwrap();
    let end = at(90 * 86_400).unwrap();
    assert_eq!(wakes(&promises, Act::GestanddoeningVerstrijken), Some(end));
    let asked = termijnen::gestanddoening_vragen_op(end);
    assert_eq!(wakes(&promises, Act::GestanddoeningVragen), Some(asked));
}

/// Out means: unread and back, invalid before it was judged, or out of the race.
#[test]
fn an_offer_that_lapses_before_the_award_puts_its_party_out() {
    use inschrijving::{Act, At};
    for (from, to) in [
        (At::InKluis, At::Teruggegeven),
        (At::InVormtoets, At::Ongeldig),
        (At::InBeoordeling, At::Ongeldig),
        (At::Geselecteerd, At::Afgevallen),
        (At::Reserve, At::Afgevallen),
        (At::InDialoog, At::Afgevallen),
        (At::BafoIngediend, At::Afgevallen),
        (At::BeoogdGegund, At::Afgevallen),
        (At::Afgewezen, At::Afgevallen),
    ] {
        let lapse = (from, Act::GestanddoeningVerstrijken);
        let (found, promises) = act::<Inschrijving>(lapse, Rol::Klok, |_| {}).unwrap();
        assert_eq!(found, to, "{from:?}");
        assert!(sends(&promises, Brief::GestanddoeningVerstreken));
    }
}

#[test]
fn whoever_lapses_in_the_dialogue_leaves_it_with_an_unread_bafo() {
    use inschrijving::{Act, At};
    let lapse = (At::InDialoog, Act::GestanddoeningVerstrijken);
    let (_, promises) = act::<Inschrijving>(lapse, Rol::Klok, |_| {}).unwrap();
    let out = dialoogtraject::Act::PartijVervallen;
    assert!(performs(&promises, ActName::Dialoogtraject(out)));
    assert!(performs(&promises, ActName::Bafo(bafo::Act::Vervallen)));
    let (to, _) =
        act::<Dialoogtraject>((dialoogtraject::At::Lopend, out), Rol::Systeem, |_| {}).unwrap();
    assert_eq!(to, dialoogtraject::At::Beeindigd);
    let draft = (bafo::At::Uitgevraagd, bafo::Act::Vervallen);
    let (to, promises) = act::<Bafo>(draft, Rol::Systeem, |_| {}).unwrap();
    assert_eq!(to, bafo::At::Ingetrokken);
    assert!(promises.contains(&Promise::DestroyDraft));
}

/// After the final award nobody is asked and nobody drops out; when the award falls away later, whose
/// offer lapsed in the meantime is not back in the race.
#[test]
fn after_the_award_an_offer_lapses_in_silence() {
    use inschrijving::{Act, At};
    for event in [Act::GestanddoeningVragen, Act::GestanddoeningVerstrijken] {
        let (to, promises) = act::<Inschrijving>((At::Afgewezen, event), Rol::Klok, |f| {
            f.gunning_definitief = true;
        })
        .unwrap();
        assert_eq!((to, promises), (At::Afgewezen, vec![]), "{event:?}");
    }
    for (end, to) in [(0, At::Afgevallen), (1, At::Geselecteerd)] {
        let back = (At::Afgewezen, Act::BeslissingTerugnemen);
        let (found, _) =
            act::<Inschrijving>(back, Rol::Systeem, |f| f.gestand_tot = at(end)).unwrap();
        assert_eq!(found, to, "{end}");
    }
}

/// Who is out without knowing it is asked like the others; who was told is left alone.
#[test]
fn nothing_about_an_offer_tells_the_outcome_before_the_letters_do() {
    use inschrijving::{Act, At};
    for at in [
        At::Ongeldig,
        At::NietGeselecteerd,
        At::BafoAfgewezen,
        At::GunningVervallen,
    ] {
        for untold in [true, false] {
            let ask = (at, Act::GestanddoeningVragen);
            let (to, promises) =
                act::<Inschrijving>(ask, Rol::Klok, |f| f.onverteld = untold).unwrap();
            assert_eq!(to, at);
            assert_eq!(sends(&promises, Brief::GestanddoeningGevraagd), untold);
        }
    }
}

/// In writing, before the end, and only later: the terms run anew from what the party wrote.
#[test]
fn a_party_lengthens_its_offer() {
    use inschrijving::{Act, At};
    let lengthen = (At::InDialoog, Act::GestanddoeningVerlengen);
    let (to, promises) = act::<Inschrijving>(lengthen, Rol::Tekenbevoegde, |_| {}).unwrap();
    assert_eq!(to, At::InDialoog);
    assert_eq!(
        wakes(&promises, Act::GestanddoeningVerstrijken),
        at(172_800)
    );
    let late = act::<Inschrijving>(lengthen, Rol::Tekenbevoegde, |f| f.gestand_tot = at(0));
    assert_eq!(late, Err(vec!["gestanddoening-loopt-nog"]));
}

/// DOMAIN.md 4.3: evidence that does not hold leads to where the first test would have led.
#[test]
fn evidence_that_does_not_hold_excludes_or_makes_unsuitable() {
    use inschrijving::{Act, At, Facts};
    type Story = fn(&mut Facts);
    let stories: [(Story, At); 3] = [
        (|f| f.uitgesloten_na_verificatie = true, At::Uitgesloten),
        (|f| f.ongeschikt_na_verificatie = true, At::NietGeschikt),
        (|_| {}, At::Afgevallen),
    ];
    for (story, to) in stories {
        let drop = (At::BeoogdGegund, Act::Afvallen);
        let (found, _) = act::<Inschrijving>(drop, Rol::Systeem, |f| {
            f.valt_af = true;
            story(f);
        })
        .unwrap();
        assert_eq!(found, to);
    }
}

/// Aw 2012 art. 2.116 as the model: asked first, with or without an answer judged with reasons.
#[test]
fn a_low_price_is_asked_about_before_anybody_is_rejected_for_it() {
    use bafo::{Act, At};
    let (asked, promises) = act::<Bafo>(
        (At::Getoetst, Act::AbnormaalLaagVragen),
        Rol::Inkoopadviseur,
        |_| {},
    )
    .unwrap();
    assert_eq!(asked, At::AbnormaalLaagGevraagd);
    assert!(sends(&promises, Brief::BafoPrijsGevraagd));

    let judge = (asked, Act::PrijsBeoordelen);
    let early = act::<Bafo>(judge, Rol::Inkoopadviseur, |f| f.prijs.beantwoord = false);
    assert_eq!(early, Err(vec!["prijsverantwoording-binnen"]));
    let rejected = inschrijving::Act::BafoAfwijzen;
    for (unaccounted, to) in [(true, At::NietAanvaardbaar), (false, At::Getoetst)] {
        let (found, promises) = act::<Bafo>(judge, Rol::Inkoopadviseur, |f| {
            f.prijs.beantwoord = false;
            f.prijs.tot = at(-1);
            f.prijs_niet_verantwoord = unaccounted;
        })
        .unwrap();
        assert_eq!(found, to);
        let out = performs(&promises, ActName::Inschrijving(rejected));
        assert_eq!(out, unaccounted);
    }
}

/// An explanation changes nothing, whatever comes: the BAFO goes on as it was handed in.
#[test]
fn an_explanation_brings_the_bafo_back_to_where_it_was() {
    use bafo::{Act, At};
    let stays = [
        (Act::ToelichtingGeven, Rol::Tekenbevoegde, true),
        (Act::ToelichtingstermijnVerstrijken, Rol::Klok, false),
    ];
    for (event, rol, answered) in stays {
        let (to, promises) = act::<Bafo>((At::ToelichtingGevraagd, event), rol, |f| {
            f.toelichting.beantwoord = answered;
        })
        .unwrap();
        assert_eq!(to, At::ToelichtingGevraagd);
        assert_eq!(sends(&promises, Brief::BafoAntwoordUitgebleven), !answered);
    }
    let judge = (At::ToelichtingGevraagd, Act::ToelichtingBeoordelen);
    let (to, promises) = act::<Bafo>(judge, Rol::Inkoopadviseur, |_| {}).unwrap();
    assert_eq!((to, promises), (At::Getoetst, vec![]));
}

#[test]
fn with_two_leidraden_nothing_goes_on_before_the_second_one_was_given() {
    use perceel::{Act, At};
    let expire = (At::SelectieMedegedeeld, Act::SelectietermijnVerstrijken);
    let waits = act::<Perceel>(expire, Rol::Klok, |f| f.gunningsleidraad_verstrekt = false);
    assert_eq!(waits, Err(vec!["gunningsleidraad-verstrekt"]));
    let one = act::<Perceel>(expire, Rol::Klok, |f| {
        (f.twee_leidraden, f.gunningsleidraad_verstrekt) = (false, false);
    });
    assert!(one.is_ok(), "{one:?}");
    let give = (At::SelectieMedegedeeld, Act::GunningsleidraadVerstrekken);
    let (_, promises) = act::<Perceel>(give, Rol::Inkoopadviseur, |_| {}).unwrap();
    let told = inschrijving::Act::GunningsleidraadOntvangen;
    assert!(performs(&promises, ActName::Inschrijving(told)));
    for party in [inschrijving::At::Geselecteerd, inschrijving::At::Reserve] {
        let (to, promises) = act::<Inschrijving>((party, told), Rol::Systeem, |_| {}).unwrap();
        assert_eq!(to, party);
        assert!(sends(&promises, Brief::GunningsleidraadVerstrekt));
    }
}

/// DOMAIN.md 4.10: `HvB` moved 1-7-2022 to 1-1-2023; the clock begins the contract on the new day.
#[test]
fn a_postponed_start_moves_every_contract_that_was_signed() {
    let later = overeenkomst::Act::IngangUitstellen;
    for from in [implementatie::At::Gestart, implementatie::At::Uitgesteld] {
        let postpone = (from, implementatie::Act::Uitstellen);
        let (to, promises) = act::<Implementatie>(postpone, Rol::Contractmanager, |_| {}).unwrap();
        assert_eq!(to, implementatie::At::Uitgesteld);
        assert!(performs(&promises, ActName::Overeenkomst(later)));
    }
    let signed = (overeenkomst::At::Getekend, later);
    let (to, promises) =
        act::<Overeenkomst>(signed, Rol::Systeem, |f| f.ingang = at(172_800)).unwrap();
    assert_eq!(to, overeenkomst::At::Getekend);
    assert!(sends(&promises, Brief::ImplementatieUitgesteld));
    let begins = ActName::Overeenkomst(overeenkomst::Act::Ingaan);
    let moved = |p: &Promise| matches!(p, Promise::Wake { act, op, .. } if *act == begins && Some(*op) == at(172_800));
    assert!(promises.iter().any(moved));
}

#[test]
fn a_withdrawn_procedure_waits_for_no_advice_that_nobody_wrote() {
    let withdraw = (perceel::At::Beoordeling, perceel::Act::Intrekken);
    let (_, promises) = act::<Perceel>(withdraw, Rol::Systeem, |_| {}).unwrap();
    let drop = advies::Act::Vervallen;
    assert!(performs(&promises, ActName::Advies(drop)));
    let (to, _) = act::<Advies>((advies::At::Uitgenodigd, drop), Rol::Systeem, |_| {}).unwrap();
    assert_eq!(to, advies::At::Vervallen);
}
