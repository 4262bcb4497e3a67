//! What the jurist read is what is published: a change after the Go is read again (DOMAIN.md 4.1).

use super::stories::{act, performs};
use workflows::machine::ActName;
use workflows::machine::types::{Inkoopspoor, Procedure};
use workflows::procedure::{Act, At};
use workflows::role::Rol;
use workflows::voorbereiden::inkoopspoor;

const SETTLE: (At, Act) = (At::Voorbereid, Act::DocumentenVaststellen);

#[test]
fn rules_that_changed_after_the_go_need_a_new_paraaf_of_the_jurist() {
    let settled = act::<Procedure>(SETTLE, Rol::Inkoopadviseur, |f| {
        (f.regels_geparafeerd, f.gemeen.parafen) = (false, vec![]);
    });
    assert_eq!(settled, Err(vec!["regels-opnieuw-geparafeerd"]));
    let (to, _) = act::<Procedure>(SETTLE, Rol::Inkoopadviseur, |f| {
        f.regels_geparafeerd = false;
    })
    .expect("the jurist initialled anew");
    assert_eq!(to, At::PublicatieKlaar);
}

#[test]
fn rules_that_the_jurist_read_for_the_go_need_no_second_paraaf() {
    let (to, _) = act::<Procedure>(SETTLE, Rol::Inkoopadviseur, |f| {
        (f.regels_geparafeerd, f.gemeen.parafen) = (true, vec![]);
    })
    .expect("nothing changed");
    assert_eq!(to, At::PublicatieKlaar);
}

/// A gemeente that joins makes the Go invalid, not what the jurist read.
#[test]
fn only_the_question_that_the_jurist_initialled_says_what_was_read() {
    use inkoopspoor::{Act as Spoor, At as Staat};
    let marks = |from, ask| {
        let (_, promises) = act::<Inkoopspoor>((from, ask), Rol::Inkoopadviseur, |_| {}).unwrap();
        performs(&promises, ActName::Procedure(Act::GoGevraagdMelden))
    };
    assert!(marks(Staat::DocumentenConcept, Spoor::GoNoGoVragen));
    assert!(!marks(Staat::Go, Spoor::DeelnameVerwerken));
}
