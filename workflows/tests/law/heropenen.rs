//! A party that was wrongly put out is judged again before the decision (DOMAIN.md 4.3, 4.4 and 4.7).

use super::stories::{act, performs, sends};
use workflows::effect::Brief;
use workflows::machine::ActName;
use workflows::machine::types::{Inschrijving, Perceel};
use workflows::perceel;
use workflows::role::Rol;
use workflows::selecteren::inschrijving::{Act, At};

const OUT: [At; 3] = [At::Ongeldig, At::Uitgesloten, At::NietGeschikt];

#[test]
fn a_party_that_was_wrongly_put_out_begins_again_at_the_form_check() {
    for from in OUT {
        let reopen = (from, Act::Heropenen);
        let (to, promises) = act::<Inschrijving>(reopen, Rol::Inkoopadviseur, |_| {}).unwrap();
        assert_eq!(to, At::InVormtoets, "{from:?}");
        assert!(performs(
            &promises,
            ActName::Perceel(perceel::Act::ToetsHeropenen)
        ));
        assert!(sends(&promises, Brief::InschrijvingHeropend));
    }
}

#[test]
fn reopening_needs_its_ground_the_jurist_and_an_offer_that_stands() {
    for from in OUT {
        let refused = act::<Inschrijving>((from, Act::Heropenen), Rol::Inkoopadviseur, |f| {
            f.heropeningsgrond = false;
            f.gestand_tot = None;
            f.gemeen.parafen.clear();
        });
        let codes = vec![
            "grond-voor-heropening",
            "gestanddoening-loopt-nog",
            "paraaf-jurist",
        ];
        assert_eq!(refused, Err(codes), "{from:?}");
    }
}

/// After the letters the selection as a whole is taken back first.
#[test]
fn after_the_selection_was_told_nobody_is_reopened() {
    let reopen = (At::Ongeldig, Act::Heropenen);
    let told = act::<Inschrijving>(reopen, Rol::Inkoopadviseur, |f| {
        f.perceel_heropenbaar = false;
    });
    assert_eq!(told, Err(vec!["heropenen-voor-selectiebeslissing"]));
}

/// What was not told is not taken back by letter: that would tell it.
#[test]
fn who_did_not_know_that_it_was_out_gets_no_letter() {
    let reopen = (At::Ongeldig, Act::Heropenen);
    let (_, promises) =
        act::<Inschrijving>(reopen, Rol::Inkoopadviseur, |f| f.onverteld = true).unwrap();
    assert!(!sends(&promises, Brief::InschrijvingHeropend));
}

#[test]
fn the_perceel_goes_back_to_its_checks_and_a_selection_that_nobody_knows_is_undone() {
    use perceel::{Act as Lot, At as Staat};
    for from in [Staat::ToetsGeschiktheid, Staat::SelectieConcept] {
        let (to, promises) =
            act::<Perceel>((from, Lot::ToetsHeropenen), Rol::Systeem, |_| {}).unwrap();
        assert_eq!(to, Staat::ToetsVormEnUitsluiting);
        assert!(performs(
            &promises,
            ActName::Inschrijving(Act::SelectieTerugnemen)
        ));
    }
}
