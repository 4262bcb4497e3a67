//! What must never happen, on facts that are drawn freely: the law said a second time, in other words.

use super::samples::{NU, Sample, als, at};
use jiff::Timestamp;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use workflows::contracteren::{gunningsbeslissing, overeenkomst};
use workflows::machine::types::{Gunningsbeslissing, Overeenkomst, Perceel, Procedure};
use workflows::role::Rol;
use workflows::rule::Paraaf;
use workflows::{perceel, procedure};

const SLEUTELHOUDERS: [Rol; 3] = [Rol::Inkoopadviseur, Rol::TweedeInkoper, Rol::Escrowhouder];

/// A moment around [`NU`], now itself drawn often.
fn moment() -> impl Strategy<Value = Option<Timestamp>> {
    let seconds = prop_oneof![Just(0), -3..=3_i64, -1_000..=1_000_i64];
    weighted(0.9, seconds.prop_map(|s| at(s).unwrap_or(NU)))
}

fn parafen() -> impl Strategy<Value = Vec<Paraaf>> {
    let rol = select(vec![
        Rol::Inkoopadviseur,
        Rol::TweedeInkoper,
        Rol::Escrowhouder,
        Rol::Jurist,
        Rol::Tekenbevoegde,
    ]);
    let paraaf = (rol, 0..1_200_i64, any::<bool>());
    let put = |(rol, age, van_uitvoerder): (Rol, i64, bool)| Paraaf {
        rol,
        op: at(-age).unwrap_or(NU),
        van_uitvoerder,
    };
    vec(paraaf.prop_map(put), 0..4)
}

/// Closing and grace lie strictly behind us.
fn after(closing: Option<Timestamp>, grace: i64) -> bool {
    closing.is_some_and(|c| c.as_second() + grace < NU.as_second())
}

/// Another sleutelhouder agreed, at most so many seconds ago.
fn second_person(parafen: &[Paraaf], seconds: i64) -> bool {
    let officer = |p: &Paraaf| SLEUTELHOUDERS.contains(&p.rol);
    let fresh = |p: &Paraaf| NU.as_second() - p.op.as_second() <= seconds;
    let counts = |p: &Paraaf| !p.van_uitvoerder && officer(p) && fresh(p);
    parafen.iter().any(counts)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Aanbestedingsbesluit art. 5 lid 7: not before closing and grace, never by one person.
    #[test]
    fn the_vault_opens_after_closing_and_grace_by_two_people(
        sluiting in moment(), respijt in 0..600_i64, parafen in parafen(), rol in select(&SLEUTELHOUDERS[..]),
    ) {
        let mut facts = Procedure::ready(procedure::Act::KluisOpenen);
        (facts.sluiting, facts.respijt) = (sluiting, respijt);
        facts.gemeen.parafen.clone_from(&parafen);
        let opened = Procedure::decide(procedure::At::InschrijvingGesloten, procedure::Act::KluisOpenen, &facts, &als(rol));
        let allowed = after(sluiting, respijt) && second_person(&parafen, facts.herauthenticatie);
        prop_assert_eq!(opened.is_ok(), allowed);
    }

    /// The BAFO vault keeps the same two rules.
    #[test]
    fn the_bafo_vault_opens_after_closing_and_grace_by_two_people(
        sluiting in moment(), respijt in 0..600_i64, parafen in parafen(), bafos in 0..3_usize,
    ) {
        let mut facts = Perceel::ready(perceel::Act::BafoKluisOpenen);
        (facts.bafo_sluiting, facts.respijt, facts.bafos) = (sluiting, respijt, bafos);
        facts.gemeen.parafen.clone_from(&parafen);
        let opened = Perceel::decide(perceel::At::BafoGesloten, perceel::Act::BafoKluisOpenen, &facts, &als(Rol::Inkoopadviseur));
        let allowed = bafos > 0 && after(sluiting, respijt) && second_person(&parafen, facts.herauthenticatie);
        prop_assert_eq!(opened.is_ok(), allowed);
    }

    /// Nobody but a sleutelhouder opens, whoever agrees.
    #[test]
    fn no_other_role_opens_the_vault(parafen in parafen(), rol in select(vec![
        Rol::Jurist, Rol::BestuurlijkOpdrachtgever, Rol::Voorzitter, Rol::Beheerder, Rol::Auditor, Rol::Klok, Rol::Systeem,
    ])) {
        let mut facts = Procedure::ready(procedure::Act::KluisOpenen);
        facts.gemeen.parafen = parafen;
        let opened = Procedure::decide(procedure::At::InschrijvingGesloten, procedure::Act::KluisOpenen, &facts, &als(rol));
        prop_assert!(opened.is_err());
    }

    /// Aw 2012 art. 2.127 as the model: no contract and no final award before the end of the standstill.
    #[test]
    fn nothing_is_final_or_signed_before_the_standstill_is_over(end in moment(), definitief: bool, verified: bool) {
        let over = end.is_some_and(|e| e <= NU);

        let mut facts = Gunningsbeslissing::ready(gunningsbeslissing::Act::DefinitiefMaken);
        (facts.standstill_voorbij_op, facts.verificatie) = (end, verified);
        let award = Gunningsbeslissing::decide(
            gunningsbeslissing::At::StandstillVerstreken, gunningsbeslissing::Act::DefinitiefMaken, &facts, &als(Rol::Inkoopadviseur));
        prop_assert_eq!(award.is_ok(), over && verified);

        let mut facts = Overeenkomst::ready(overeenkomst::Act::GetekendVaststellen);
        (facts.standstill_voorbij_op, facts.gunning_definitief) = (end, definitief);
        let signed = Overeenkomst::decide(
            overeenkomst::At::TerOndertekening, overeenkomst::Act::GetekendVaststellen, &facts, &als(Rol::Inkoopadviseur));
        prop_assert_eq!(signed.is_ok(), over && definitief);
    }

    /// Under the announced rule exactly one of ranking and admitting all is possible (ECLI:NL:RBNNE:2023:2105).
    #[test]
    fn ranking_only_above_the_maximum(geschikt in 0..8_usize, maximum in 1..6_usize) {
        let decide = |act| {
            let mut facts = Perceel::ready(act);
            (facts.geschikt, facts.maximum) = (geschikt, maximum);
            Perceel::decide(perceel::At::SelectieConcept, act, &facts, &als(Rol::Voorzitter))
        };
        prop_assert_eq!(decide(perceel::Act::Rangschikken).is_ok(), geschikt > maximum);
        prop_assert_eq!(decide(perceel::Act::AllenToelaten).is_ok(), geschikt <= maximum);
    }
}

/// A stale paraaf of a third person does not stand in the way of a fresh one.
#[test]
fn a_fresh_paraaf_counts_beside_a_stale_one() {
    let put = |age: i64| Paraaf {
        rol: Rol::TweedeInkoper,
        op: at(-age).unwrap(),
        van_uitvoerder: false,
    };
    let mut facts = Procedure::ready(procedure::Act::KluisOpenen);
    let mut opens = |parafen: Vec<Paraaf>| {
        facts.gemeen.parafen = parafen;
        let (van, act) = (
            procedure::At::InschrijvingGesloten,
            procedure::Act::KluisOpenen,
        );
        Procedure::decide(van, act, &facts, &als(Rol::Inkoopadviseur)).is_ok()
    };
    assert!(opens(vec![put(601), put(600)]));
    assert!(!opens(vec![put(601)]));
}
