//! What follows on the award decision once it was told: complaint, court, drop-out (DOMAIN.md 4.8).

use super::samples::{NU, Sample, als, at};
use workflows::contracteren::gunningsbeslissing::{Act, At, Facts, Uitkomst};
use workflows::desk::Refusal;
use workflows::effect::{Brief, Promise};
use workflows::machine::types::{Gunningsbeslissing, Inschrijving, Overeenkomst, Perceel};
use workflows::machine::{ActName, Kind};
use workflows::role::Rol;
use workflows::selecteren::herbeoordeling::Grond;
use workflows::{contracteren::overeenkomst, perceel, selecteren::inschrijving};

fn decide(
    from: At,
    act: Act,
    rol: Rol,
    story: impl FnOnce(&mut Facts),
) -> Result<(At, Vec<Promise>), Vec<&'static str>> {
    let mut facts = Gunningsbeslissing::ready(act);
    story(&mut facts);
    match Gunningsbeslissing::decide(from, act, &facts, &als(rol)) {
        Ok(decision) => Ok((decision.to, decision.promises)),
        Err(Refusal::Unmet { unmet }) => Err(unmet.iter().map(|check| check.code).collect()),
        Err(other) => panic!("{other}"),
    }
}

fn performs(promises: &[Promise], act: ActName) -> bool {
    let is = |p: &Promise| matches!(p, Promise::Perform(_, other) if *other == act);
    promises.iter().any(is)
}

fn sends(promises: &[Promise], brief: Brief) -> bool {
    let is = |p: &Promise| matches!(p, Promise::Notify(sent, _) if *sent == brief);
    promises.iter().any(is)
}

/// Case 8: a writ of day 20 at 17:00 keeps the contract locked after midnight.
#[test]
fn case_8_a_writ_within_the_term_stops_the_clock_and_the_contract() {
    let end = at(0);
    let (to, promises) = decide(
        At::StandstillVerstreken,
        Act::DagvaardingVastleggen,
        Rol::Inkoopadviseur,
        |f| (f.standstill_voorbij_op, f.gedagvaard_op) = (end, at(-7 * 3600)),
    )
    .unwrap();
    assert_eq!(to, At::KortGedingAanhangig);
    assert!(sends(&promises, Brief::KortGedingAanhangig));

    for act in [Act::DefinitiefMaken, Act::StandstillVerstrijken] {
        let facts = Gunningsbeslissing::ready(act);
        for rol in [Rol::Inkoopadviseur, Rol::Klok] {
            let refused = Gunningsbeslissing::decide(to, act, &facts, &als(rol));
            assert!(matches!(refused, Err(Refusal::WrongState { .. })));
        }
    }
    let late = decide(
        At::InStandstill,
        Act::DagvaardingVastleggen,
        Rol::Inkoopadviseur,
        |f| (f.standstill_voorbij_op, f.gedagvaard_op) = (end, end),
    );
    assert_eq!(late, Err(vec!["dagvaarding-binnen-termijn"]));
}

/// One outcome, one branch; the term of a decision that stands runs on.
#[test]
fn each_of_the_six_judgments_has_its_own_branch() {
    let back = ActName::Perceel(perceel::Act::GunningTerugnemen);
    let none = ActName::Perceel(perceel::Act::NietGunnen);
    let again = ActName::Perceel(perceel::Act::HerbeoordelingStarten);
    let drops = ActName::Inschrijving(inschrijving::Act::Afvallen);
    let carry_out = |uitkomst, story: fn(&mut Facts)| {
        decide(
            At::VonnisOntvangen,
            Act::VonnisUitvoeren,
            Rol::BestuurlijkOpdrachtgever,
            |f| {
                f.uitkomst = Some(uitkomst);
                story(f);
            },
        )
        .unwrap()
    };
    let (to, promises) = carry_out(Uitkomst::Afgewezen, |_| {});
    assert_eq!(
        (to, promises.as_slice()),
        (At::StandstillVerstreken, &[][..])
    );

    let (to, promises) = carry_out(Uitkomst::Afgewezen, |f| f.standstill_voorbij_op = at(60));
    assert_eq!(to, At::InStandstill);
    assert!(matches!(promises[..], [Promise::Wake { op, .. }] if Some(op) == at(60)));

    let (to, promises) = carry_out(Uitkomst::Herbeoordeling, |f| {
        f.herbeoordeling = Some(Grond::Vonnis);
    });
    assert_eq!(to, At::Ingetrokken);
    assert!(performs(&promises, again) && !performs(&promises, back));

    let (to, promises) = carry_out(Uitkomst::NieuweMotivering, |_| {});
    assert_eq!(to, At::Ingetrokken);
    assert!(performs(&promises, back) && !performs(&promises, drops));

    let (to, promises) = carry_out(Uitkomst::VerbodGunning, |_| {});
    assert_eq!(to, At::Ingetrokken);
    assert!(performs(&promises, back) && performs(&promises, drops));

    let (to, promises) = carry_out(Uitkomst::VerbodGunning, |f| f.volgende = false);
    assert_eq!(to, At::NietGegund);
    assert!(performs(&promises, none) && performs(&promises, drops));

    for uitkomst in [Uitkomst::Heraanbesteding, Uitkomst::Staken] {
        let (to, promises) = carry_out(uitkomst, |_| {});
        assert_eq!(to, At::NietGegund, "{uitkomst:?}");
        assert!(performs(&promises, none) && sends(&promises, Brief::NietGegund));
    }
}

/// The court orders an assessment anew: the old round is kept, a new one begins.
#[test]
fn a_reassessment_puts_the_parties_back_and_begins_a_new_round() {
    let act = perceel::Act::HerbeoordelingStarten;
    for (met_dialoog, to) in [
        (true, perceel::At::BafoBeoordeling),
        (false, perceel::At::Beoordeling),
    ] {
        let mut facts = Perceel::ready(act);
        facts.met_dialoog = met_dialoog;
        let from = perceel::At::GunningMedegedeeld;
        let decision = Perceel::decide(from, act, &facts, &als(Rol::Systeem)).unwrap();
        assert_eq!(decision.to, to);
        assert!(
            decision
                .promises
                .contains(&Promise::Begin(Kind::Beoordelingsronde))
        );
    }
}

/// The winner drops out: the next in rank if its offer still stands, else no award (F10).
#[test]
fn a_winner_that_drops_out_makes_room_for_the_next_while_offers_stand() {
    let drops = ActName::Inschrijving(inschrijving::Act::Afvallen);
    let lapses = ActName::Overeenkomst(overeenkomst::Act::Vervallen);
    let lapse = |volgende| {
        decide(
            At::Definitief,
            Act::GunningVervallenVerklaren,
            Rol::Jurist,
            |f| f.volgende = volgende,
        )
        .unwrap()
    };
    let (to, promises) = lapse(true);
    assert_eq!(to, At::Vervallen);
    let back = ActName::Perceel(perceel::Act::GunningTerugnemen);
    assert!(
        [drops, lapses, back]
            .iter()
            .all(|act| performs(&promises, *act))
    );
    let order = |act| {
        let is = |p: &Promise| matches!(p, Promise::Perform(_, other) if *other == act);
        promises.iter().position(is)
    };
    assert!(order(drops) < order(back), "first out, then anew");

    let (to, promises) = lapse(false);
    assert_eq!(to, At::NietGegund);
    assert!(performs(
        &promises,
        ActName::Perceel(perceel::Act::NietGunnen)
    ));

    let wrong_evidence = decide(
        At::StandstillVerstreken,
        Act::VerificatieNegatiefVaststellen,
        Rol::Inkoopadviseur,
        |_| {},
    );
    assert_eq!(wrong_evidence.unwrap().0, At::Ingetrokken);
}

/// Only the party that dropped out is out; the contract of another winner stays where it is.
#[test]
fn another_winner_keeps_its_award_and_its_contract() {
    let mut facts = Inschrijving::ready(inschrijving::Act::Afvallen);
    let gegund = inschrijving::At::Gegund;
    let mut party = |valt_af| {
        facts.valt_af = valt_af;
        let act = inschrijving::Act::Afvallen;
        let decided = Inschrijving::decide(gegund, act, &facts, &als(Rol::Systeem));
        decided.unwrap().to
    };
    assert_eq!(party(false), gegund);
    assert_eq!(party(true), inschrijving::At::Afgevallen);

    let mut facts = Overeenkomst::ready(overeenkomst::Act::Vervallen);
    let from = overeenkomst::At::TerOndertekening;
    let mut contract = |weg| {
        facts.partij_afgevallen = weg;
        let act = overeenkomst::Act::Vervallen;
        Overeenkomst::decide(from, act, &facts, &als(Rol::Systeem))
            .unwrap()
            .to
    };
    assert_eq!(contract(false), from);
    assert_eq!(contract(true), overeenkomst::At::Vervallen);

    let act = inschrijving::Act::ContractVoorbereiden;
    let mut facts = Inschrijving::ready(act);
    let mut begins = |heeft| {
        facts.heeft_overeenkomst = heeft;
        let decided = Inschrijving::decide(gegund, act, &facts, &als(Rol::Systeem)).unwrap();
        decided
            .promises
            .contains(&Promise::Begin(Kind::Overeenkomst))
    };
    assert!(begins(false) && !begins(true), "one contract per party");
}

/// A complaint runs beside everything else: nothing follows it, and no rule of another machine looks at it.
#[test]
fn a_complaint_suspends_nothing() {
    let arrows = Kind::Klacht.describe();
    assert!(arrows.iter().all(|arrow| arrow.edge.volgt.is_empty()));
    let elsewhere = Kind::ALL.iter().filter(|kind| **kind != Kind::Klacht);
    let follows = elsewhere
        .flat_map(|kind| kind.describe())
        .flat_map(|arrow| &arrow.edge.volgt);
    assert!(
        follows
            .collect::<Vec<_>>()
            .iter()
            .all(|act| act.parts().0 != Kind::Klacht)
    );
}

/// A report that is not established yet, and a measure that is not imposed yet, are the authority's.
#[test]
fn a_party_learns_of_a_shortcoming_when_it_is_established() {
    use workflows::inzage::{Plaats, Zicht, rij};
    let supplier = als(Rol::Tekenbevoegde);
    let own = |staat| Plaats {
        rij: staat,
        eigen: true,
        procedure: "afgerond",
        ..Plaats::default()
    };
    for staat in Kind::Verbetertraject.states() {
        let seen = rij(Kind::Verbetertraject, &supplier, &own(staat));
        assert_eq!(seen == Zicht::Ja, staat != "gemeld", "{staat}");
    }
}

/// A longer term is for all and wakes the clock later (DOMAIN.md 4.8).
#[test]
fn an_extended_term_replaces_the_old_one() {
    let (to, promises) = decide(
        At::InStandstill,
        Act::TermijnVerlengen,
        Rol::Inkoopadviseur,
        |f| (f.standstill_voorbij_op, f.verlengd_tot) = (at(10), at(500)),
    )
    .unwrap();
    assert_eq!(to, At::InStandstill);
    assert!(sends(&promises, Brief::StandstillVerlengd));
    let wakes = |p: &Promise| matches!(p, Promise::Wake { op, .. } if op.as_second() == NU.as_second() + 500);
    assert!(promises.iter().any(wakes));
}
