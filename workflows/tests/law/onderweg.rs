//! What may happen on the way: proof before an exclusion, an assessor with an interest, a selection
//! that is taken back, another composition, a new tender (DOMAIN.md 4.2 to 4.5).

use super::samples::{Sample, als, at};
use super::stories::{act, performs, sends};
use strum::IntoEnumIterator;
use workflows::concretiseren::{bafo, dialoogtraject};
use workflows::contracteren::gunningsbeslissing;
use workflows::desk::Refusal;
use workflows::effect::{Brief, Promise};
use workflows::inzage::{self, Plaats};
use workflows::machine::types::{
    Bafo, Beoordelingsronde, Dialoogtraject, Gunningsbeslissing, Inschrijving, Perceel,
};
use workflows::machine::{ActName, Kind};
use workflows::perceel;
use workflows::role::Rol;
use workflows::selecteren::{beoordelingsronde, inschrijving};

/// Aw 2012 art. 2.87a: every road to an exclusion passes the chance to give proof. Only evidence that does
/// not hold after the award leads there at once (DOMAIN.md 4.3, art. 2.101).
#[test]
fn article_2_87a_nobody_is_excluded_without_the_chance_to_give_proof() {
    let to: Vec<_> = Kind::Inschrijving
        .describe()
        .iter()
        .filter(|arrow| arrow.edge.naar.contains(&"uitgesloten"))
        .filter(|arrow| arrow.handeling != "afvallen")
        .map(|arrow| arrow.van)
        .collect();
    assert_eq!(to, ["selfcleaning-te-beoordelen"]);
    let asked: Vec<_> = Kind::Inschrijving
        .describe()
        .iter()
        .filter(|arrow| arrow.edge.naar.contains(&"selfcleaning-te-beoordelen"))
        .map(|arrow| arrow.van)
        .collect();
    assert_eq!(asked, ["selfcleaning-gevraagd"; 2]);
}

/// Proof that does not convince is answered with the reasons; proof that does, needs a sound form.
#[test]
fn article_2_87a_the_judgment_is_told_at_once() {
    use inschrijving::{Act, At};
    let judge = (At::SelfcleaningTeBeoordelen, Act::SelfcleaningBeoordelen);
    let judged = |enough, form| {
        act::<Inschrijving>(judge, Rol::Inkoopadviseur, |f| {
            f.selfcleaning_voldoende = enough;
            f.vorm_verder_in_orde = form;
        })
    };
    let (to, promises) = judged(false, false).unwrap();
    assert_eq!(to, At::Uitgesloten);
    assert!(sends(&promises, Brief::Uitgesloten));
    assert!(!sends(&promises, Brief::SelfcleaningVoldoende));
    let (to, promises) = judged(true, true).unwrap();
    assert_eq!(to, At::Geldig);
    assert!(sends(&promises, Brief::SelfcleaningVoldoende));
    assert_eq!(judged(true, false), Err(vec!["vorm-verder-in-orde"]));
}

/// The last second counts (DOMAIN.md 4.0).
#[test]
fn proof_in_the_last_second_is_in_time() {
    use inschrijving::{Act, At};
    for (late, found) in [(0, None), (-1, Some(vec!["selfcleaning-op-tijd"]))] {
        let prove = (At::SelfcleaningGevraagd, Act::SelfcleaningBewijzen);
        let outcome = act::<Inschrijving>(prove, Rol::Tekenbevoegde, |f| {
            f.selfcleaning_tot = at(late);
        });
        assert_eq!(outcome.err(), found, "{late}");
    }
}

/// A selection that is taken back puts everybody back to wait, and the next one runs a term anew.
#[test]
fn a_selection_is_taken_back_for_everybody_and_decided_anew() {
    use perceel::{Act, At};
    let (to, promises) = act::<Perceel>(
        (At::SelectieMedegedeeld, Act::SelectieHerzien),
        Rol::Jurist,
        |_| {},
    )
    .unwrap();
    assert_eq!(to, At::SelectieConcept);
    assert!(sends(&promises, Brief::SelectieIngetrokken));
    let back = inschrijving::Act::SelectieTerugnemen;
    assert!(performs(&promises, ActName::Inschrijving(back)));
    for from in ["geselecteerd", "reserve", "niet-geselecteerd"] {
        let (to, _) =
            act::<Inschrijving>((from.parse().unwrap(), back), Rol::Systeem, |_| {}).unwrap();
        assert_eq!(to, inschrijving::At::Beoordeeld, "{from}");
    }

    let term = Perceel::ready(Act::SelectieMededelen).selectie_voorbij_op;
    let (_, promises) = act::<Perceel>(
        (At::SelectieConcept, Act::SelectieMededelen),
        Rol::Inkoopadviseur,
        |_| {},
    )
    .unwrap();
    let runs = |p: &Promise| matches!(p, Promise::Wake { op, .. } if Some(*op) == term);
    assert!(promises.iter().any(runs), "a full term of its own");
}

/// DOMAIN.md 4.4: a round does not close over an assessor with an interest for whom nothing is arranged.
#[test]
fn a_round_waits_for_the_replacement_of_a_withdrawn_assessor() {
    use beoordelingsronde::{Act, At};
    let close = (At::Individueel, Act::Sluiten);
    let outcome = act::<Beoordelingsronde>(close, Rol::Voorzitter, |f| f.onttrokken = 1);
    assert_eq!(
        outcome.err(),
        Some(vec!["onttrokken-beoordelaars-geregeld"])
    );
    let (_, promises) = act::<Beoordelingsronde>(
        (At::Individueel, Act::VervangingRegelen),
        Rol::Voorzitter,
        |_| {},
    )
    .unwrap();
    let role = promises.iter().position(|p| *p == Promise::Replace);
    let letter = promises
        .iter()
        .position(|p| matches!(p, Promise::Notify(Brief::BeoordelaarVervangen, _)));
    assert!(
        role.is_some() && role < letter,
        "the letter reaches them too"
    );
}

/// A combinatie that may not go on takes its place in the dialogue with it.
#[test]
fn a_combinatie_that_is_rejected_leaves_the_dialogue() {
    use inschrijving::{Act, At};
    let reject = (At::InDialoog, Act::SamenstellingAfwijzen);
    let (to, promises) = act::<Inschrijving>(reject, Rol::Jurist, |_| {}).unwrap();
    assert_eq!(to, At::Ongeldig);
    let out = dialoogtraject::Act::PartijVervallen;
    assert!(performs(&promises, ActName::Dialoogtraject(out)));
    assert!(performs(&promises, ActName::Bafo(bafo::Act::Vervallen)));
    for from in [At::Geldig, At::Reserve, At::BafoIngediend] {
        let accept = (from, Act::SamenstellingAanvaarden);
        let (to, _) = act::<Inschrijving>(accept, Rol::Jurist, |_| {}).unwrap();
        assert_eq!(to, from, "stays where it stood");
    }
}

/// Aw 2012 art. 2.163f as the model: between award and signature a member may be replaced; afterwards the
/// overeenkomst itself changes. Who may not go on loses the award by the gunningsbeslissing, not here.
#[test]
fn article_2_163f_an_awarded_combinatie_replaces_a_member_until_it_signs() {
    use inschrijving::{Act, At};
    for at in [At::BeoogdGegund, At::Gegund] {
        for (do_it, rol) in [
            (Act::SamenstellingswijzigingMelden, Rol::Tekenbevoegde),
            (Act::SamenstellingAanvaarden, Rol::Jurist),
        ] {
            let (to, _) = act::<Inschrijving>((at, do_it), rol, |_| {}).unwrap();
            assert_eq!(to, at, "the award stands");
            let signed = act::<Inschrijving>((at, do_it), rol, |f| f.overeenkomst_getekend = true);
            assert_eq!(signed.err(), Some(vec!["overeenkomst-nog-niet-getekend"]));
        }
        let facts = Inschrijving::ready(Act::SamenstellingAfwijzen);
        let here = Inschrijving::decide(at, Act::SamenstellingAfwijzen, &facts, &als(Rol::Jurist));
        assert!(matches!(here, Err(Refusal::WrongState { .. })));
    }
}

/// DOMAIN.md 4.2: while a perceel is suspended nothing leads it on; the jurist and the parties can still act.
#[test]
fn a_suspended_perceel_does_not_go_on() {
    use gunningsbeslissing::{Act as Besluit, At as Bij};
    use perceel::{Act, At};
    for (from, forward, rol) in [
        (
            At::ToetsVormEnUitsluiting,
            Act::VormtoetsAfronden,
            Rol::Inkoopadviseur,
        ),
        (
            At::ToetsGeschiktheid,
            Act::GeschiktheidAfronden,
            Rol::Inkoopadviseur,
        ),
        (At::SelectieConcept, Act::Rangschikken, Rol::Voorzitter),
        (At::SelectieConcept, Act::AllenToelaten, Rol::Voorzitter),
        (
            At::SelectieConcept,
            Act::SelectieMededelen,
            Rol::Inkoopadviseur,
        ),
        (At::Dialoog, Act::BafoUitvragen, Rol::Inkoopadviseur),
        (At::BafoGesloten, Act::BafoKluisOpenen, Rol::Inkoopadviseur),
        (
            At::BafoBeoordeling,
            Act::BafosTerBeoordelingGeven,
            Rol::Inkoopadviseur,
        ),
    ] {
        let suspended = act::<Perceel>((from, forward), rol, |f| f.schorsingen = 1);
        assert_eq!(suspended.err(), Some(vec!["geen-schorsing"]), "{forward:?}");
    }
    let back = (At::SelectieMedegedeeld, Act::SelectieHerzien);
    assert!(act::<Perceel>(back, Rol::Jurist, |f| f.schorsingen = 1).is_ok());

    for (from, forward, rol) in [
        (
            Bij::Concept,
            Besluit::BestuurlijkAkkoordGeven,
            Rol::BestuurlijkOpdrachtgever,
        ),
        (
            Bij::BestuurlijkAkkoord,
            Besluit::Mededelen,
            Rol::Inkoopadviseur,
        ),
    ] {
        let suspended = act::<Gunningsbeslissing>((from, forward), rol, |f| f.schorsingen = 1);
        assert_eq!(suspended.err(), Some(vec!["geen-schorsing"]), "{forward:?}");
    }
}

/// Aw 2012 art. 2.55a: the term reminds the authority only when there is no answer.
#[test]
fn article_2_55a_a_late_answer_is_missed_and_a_given_one_is_not() {
    use dialoogtraject::{Act, At};
    for (asked, reminds) in [(true, true), (false, false)] {
        let over = (At::Lopend, Act::VerlooptermijnVerstrijken);
        let (to, promises) =
            act::<Dialoogtraject>(over, Rol::Klok, |f| f.verloop_gevraagd = asked).unwrap();
        assert_eq!(to, At::Lopend);
        assert_eq!(sends(&promises, Brief::VerlooptermijnVerstreken), reminds);
    }
}

/// RBROT 2016:8025: the same tender may not simply be held again.
#[test]
fn a_new_tender_needs_something_essentially_different() {
    use perceel::{Act, At};
    for from in [At::NietGegund, At::Ingetrokken] {
        let again = (from, Act::HeraanbestedingStarten);
        let same = act::<Perceel>(again, Rol::BestuurlijkOpdrachtgever, |f| {
            f.heraanbesteding_beschreven = false;
        });
        assert_eq!(same.err(), Some(vec!["heraanbesteding-wezenlijk-anders"]));
        let (to, promises) = act::<Perceel>(again, Rol::BestuurlijkOpdrachtgever, |_| {}).unwrap();
        assert_eq!(to, from, "the old one stays as it ended");
        assert!(promises.contains(&Promise::Retender));
    }
}

/// DOMAIN.md 8 case 10: a bad BAFO may lead back to the dialogue, once, when the leidraad announced it.
#[test]
fn case_10_the_dialogue_opens_again_once_when_the_leidraad_says_so() {
    use perceel::{Act, At};
    let back = |story: fn(&mut perceel::Facts)| {
        let from = (At::BafoBeoordeling, Act::NaarDialoogTerugkeren);
        act::<Perceel>(from, Rol::Inkoopadviseur, story)
    };
    let (to, promises) = back(|_| {}).unwrap();
    assert_eq!(to, At::Dialoog);
    let party = inschrijving::Act::TerugInDialoogNemen;
    assert!(performs(&promises, ActName::Inschrijving(party)));
    let former = bafo::Act::AchterhaaldVerklaren;
    assert!(performs(&promises, ActName::Bafo(former)));
    let refused: [(fn(&mut perceel::Facts), _); 5] = [
        (
            |f| f.terugkeer_toegestaan = false,
            "leidraad-staat-terugkeer-toe",
        ),
        (|f| f.teruggekeerd = 1, "nog-niet-teruggekeerd-naar-dialoog"),
        (|f| f.bafos_aanvaardbaar = 1, "geen-aanvaardbare-bafo"),
        (
            |f| f.bafo_ronde_begonnen = true,
            "bafo-ronde-nog-niet-begonnen",
        ),
        (|f| f.gemeen.toelichting = false, "reden-vermeld"),
    ];
    for (story, code) in refused {
        assert_eq!(back(story), Err(vec![code]));
    }
}

/// Who handed in no BAFO, or let its offer lapse, is not taken along.
#[test]
fn only_who_handed_in_a_bafo_and_stands_by_its_offer_talks_again() {
    use inschrijving::{Act, At};
    let taken = |bafo, until| {
        let from = (At::BafoAfgewezen, Act::TerugInDialoogNemen);
        act::<Inschrijving>(from, Rol::Systeem, |f| {
            (f.had_bafo, f.gestand_tot) = (bafo, at(until));
        })
        .unwrap()
    };
    let reopen = ActName::Dialoogtraject(dialoogtraject::Act::Heropenen);
    let end = ActName::Dialoogtraject(dialoogtraject::Act::PartijVervallen);
    for (bafo, until, again) in [(true, 1, true), (true, 0, false), (false, 1, false)] {
        let (to, promises) = taken(bafo, until);
        assert_eq!(to == At::InDialoog, again);
        assert_eq!(performs(&promises, reopen), again);
        assert_eq!(performs(&promises, end), !again);
    }
    let from = (dialoogtraject::At::Afgerond, dialoogtraject::Act::Heropenen);
    let (to, promises) = act::<Dialoogtraject>(from, Rol::Systeem, |_| {}).unwrap();
    assert_eq!(to, dialoogtraject::At::Lopend);
    assert!(sends(&promises, Brief::DialoogHeropend));
}

/// DOMAIN.md 4.0: what turned out badly stays readable to the same people, and to nobody else.
#[test]
fn a_bafo_of_a_former_round_is_read_by_whoever_read_it_before() {
    let seen = |rol, verklaard, rij| {
        let p = Plaats {
            rij,
            verklaard,
            perceel: "dialoog",
            ..Plaats::default()
        };
        let rollen = als(rol);
        let kind = Kind::Bafo;
        (
            inzage::rij(kind, &rollen, &p),
            inzage::pakket(kind, &rollen, &p),
        )
    };
    for rol in Rol::iter().filter(|rol| rol.van_mens()) {
        for verklaard in [false, true] {
            let before = seen(rol, verklaard, "niet-aanvaardbaar");
            let after = seen(rol, verklaard, "achterhaald");
            assert_eq!(after, before, "{rol:?} {verklaard}");
        }
    }
}

/// The team hears of a question about a BAFO that got no answer, and of no other.
#[test]
fn the_team_hears_when_a_party_did_not_answer_about_its_bafo() {
    use bafo::{Act, At};
    for beantwoord in [false, true] {
        let over = |moment| {
            let (_, promises) = act::<Bafo>(moment, Rol::Klok, |f| {
                f.toelichting.beantwoord = beantwoord;
                f.prijs.beantwoord = beantwoord;
            })
            .unwrap();
            sends(&promises, Brief::BafoAntwoordUitgebleven)
        };
        let toelichting = (At::ToelichtingGevraagd, Act::ToelichtingstermijnVerstrijken);
        assert_eq!(over(toelichting), !beantwoord);
        let prijs = (
            At::AbnormaalLaagGevraagd,
            Act::VerantwoordingstermijnVerstrijken,
        );
        assert_eq!(over(prijs), !beantwoord);
    }
}
