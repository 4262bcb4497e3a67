//! Acceptance cases of DOMAIN.md chapter 8 and measure R18 about what goes wrong before the opening.

use super::samples::{NU, Sample, als, at};
use strum::IntoEnumIterator;
use workflows::desk::Refusal;
use workflows::effect::{Bevriezing, Promise};
use workflows::machine::types::{Inbesteding, Inkoopspoor, Inschrijving, Procedure};
use workflows::machine::{ActName, Machine};
use workflows::role::Rol;
use workflows::selecteren::inschrijving;
use workflows::voorbereiden::consultatie::{Orgaan, Stuk};
use workflows::voorbereiden::inkoopspoor;
use workflows::{alternatieven::inbesteding, procedure};

/// The codes of the rules that refuse the act, in this role, on facts changed by the story.
fn refused<M: Sample>(
    (from, act): (M::At, M::Act),
    rol: Rol,
    story: impl FnOnce(&mut M::Facts),
) -> Vec<&'static str> {
    let mut facts = M::ready(act);
    story(&mut facts);
    match M::decide(from, act, &facts, &als(rol)) {
        Ok(_) => vec![],
        Err(Refusal::Unmet { unmet }) => unmet.iter().map(|check| check.code).collect(),
        Err(other) => panic!("{other}"),
    }
}

/// Case 3 and R18: the packages leave the vault unopened, the term runs again, all are told.
#[test]
fn case_3_a_failure_opens_the_term_again_while_nobody_saw_anything() {
    use procedure::{Act, At};
    let act = Act::TermijnVerlengenNaStoring;
    let facts = Procedure::ready(act);
    let rollen = als(Rol::Inkoopadviseur);
    let decision = Procedure::decide(At::InschrijvingGesloten, act, &facts, &rollen).unwrap();
    assert_eq!(decision.to, At::Gepubliceerd);
    let out = ActName::Inschrijving(inschrijving::Act::UitKluisNemen);
    let has = |is: &dyn Fn(&Promise) -> bool| decision.promises.iter().any(is);
    assert!(has(
        &|p| matches!(p, Promise::Perform(_, act) if *act == out)
    ));
    assert!(has(&|p| *p == Promise::Freeze(Bevriezing::Verlenging)));
    let closing = facts.verlengde_sluiting;
    assert!(has(
        &|p| matches!(p, Promise::Wake { op, .. } if Some(*op) == closing)
    ));

    let opened = Procedure::decide(At::KluisGeopend, act, &facts, &rollen);
    assert!(matches!(opened, Err(Refusal::WrongState { .. })));
}

/// Case 4: nothing is asked of one party while the package of another is closed.
#[test]
fn case_4_asked_too_early() {
    use inschrijving::{Act, At};
    for act in [Act::HerstelVragen, Act::VerduidelijkingVragen] {
        let codes = refused::<Inschrijving>((At::InVormtoets, act), Rol::Inkoopadviseur, |f| {
            f.pakketten_dicht = 1;
        });
        assert_eq!(codes, ["eerst-alle-inschrijvingen-geopend"]);
    }
}

/// The last second counts, the next one does not (DOMAIN.md 4.0).
#[test]
fn a_repair_in_the_last_second_is_in_time() {
    use inschrijving::{Act, At};
    for (late, codes) in [(0, vec![]), (-1, vec!["herstel-op-tijd"])] {
        let repair = (At::HerstelGevraagd, Act::Herstellen);
        let found = refused::<Inschrijving>(repair, Rol::Tekenbevoegde, |f| {
            f.herstel_tot = at(late);
        });
        assert_eq!(found, codes, "{late}");
    }
}

/// Aw 2012 art. 2.73 as the model: an essential change gives more time, any other need not.
#[test]
fn an_essential_change_moves_the_closing() {
    use procedure::{Act, At};
    let rectify = (At::Gepubliceerd, Act::Rectificeren);
    for (essential, later, codes) in [
        (false, 0, vec![]),
        (true, 0, vec!["wezenlijke-wijziging-meer-tijd"]),
        (true, 86_400, vec![]),
    ] {
        let found = refused::<Procedure>(rectify, Rol::Inkoopadviseur, |f| {
            f.rectificatie_wezenlijk = essential;
            f.rectificatie_sluiting = at(86_400 + later);
        });
        assert_eq!(found, codes, "{essential} {later}");
    }
}

/// A raad is asked and never decides (Gemeentewet art. 160 and 169 lid 4).
#[test]
fn only_a_college_is_asked_about_the_strategie() {
    assert_eq!(Stuk::Inkoopstrategie.organen(), [Orgaan::College]);
    assert!(!Stuk::Houtskoolschetsen.organen().contains(&Orgaan::College));
}

/// Three stukken go to the organs, each in its own state of the traject.
#[test]
fn a_traject_puts_one_stuk_at_a_time_to_the_organs() {
    use inkoopspoor::At;
    for at in At::iter() {
        let stuk = match at {
            At::UitgangspuntenInConsultatie => Some(Stuk::Uitgangspunten),
            At::HoutskoolschetsenInConsultatie => Some(Stuk::Houtskoolschetsen),
            At::StrategieTerBesluit => Some(Stuk::Inkoopstrategie),
            _ => None,
        };
        assert_eq!(Stuk::van(at), stuk, "{at:?}");
    }
}

/// Without a word about it a spoor starts from a strategie that was made elsewhere.
#[test]
fn a_spoor_starts_where_its_entry_says() {
    use inkoopspoor::{Act, At};
    for (here, to) in [(true, At::Opgave), (false, At::StrategieVastgesteld)] {
        let mut facts = Inkoopspoor::ready(Act::Beginnen);
        facts.voorbereiding_hier = here;
        let begun = Inkoopspoor::decide(At::Opgave, Act::Beginnen, &facts, &als(Rol::Systeem));
        assert_eq!(begun.unwrap().to, to);
    }
    assert_eq!(Inkoopspoor::eerste(), Some(Act::Beginnen));
}

/// Aw 2012 art. 4.16: with a notice twenty days wait, without one there is nothing to wait for.
#[test]
fn an_ex_ante_notice_makes_the_signature_wait() {
    use inbesteding::{Act, At};
    let sign = (At::BesluitColleges, Act::OvereenkomstTekenen);
    let wait = "twintig-dagen-na-vrijwillige-aankondiging";
    for (until, codes) in [(None, vec![]), (Some(NU), vec![]), (at(1), vec![wait])] {
        let found = refused::<Inbesteding>(sign, Rol::BestuurlijkOpdrachtgever, |f| {
            f.aankondiging_voorbij_op = until;
        });
        assert_eq!(found, codes);
    }
}
