//! A procedure with two leidraden: the second one, about the award, follows the selection (DOMAIN.md 4.2,
//! variant B).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::Facts;
use super::act::Act;
use super::effects::op_inschrijvingen;
use super::machine::At;
use crate::desk::{Desk, Next};
use crate::effect::Effect;
use crate::role::IA;
use crate::rule::{Bron, Rule, paraaf_jurist};
use crate::selecteren::inschrijving;
use statig::prelude::*;

const BRON: Bron = Bron::leidraad_naar("gunningsleidraad", "Aw 2012, art. 2.66");

const TWEE_LEIDRADEN: Rule<Facts> = Rule::new(
    "twee-leidraden",
    "De selectieleidraad moet zeggen dat er na de selectie een gunningsleidraad komt.",
    BRON,
    |f| f.twee_leidraden,
);
const GESCHREVEN: Rule<Facts> = Rule::new(
    "gunningsleidraad-klaar",
    "De gunningsleidraad moet zijn geschreven.",
    BRON,
    |f| f.gunningsleidraad_klaar,
);
const NOG_NIET_VERSTREKT: Rule<Facts> = Rule::new(
    "gunningsleidraad-nog-niet-verstrekt",
    "De gunningsleidraad mag nog niet zijn verstrekt: iedereen krijgt haar op hetzelfde moment.",
    Bron::aw("1.8"),
    |f| !f.gunningsleidraad_verstrekt,
);
/// Nobody begins a dialogue, or is named as intended, on rules that it does not know.
pub(super) const VERSTREKT: Rule<Facts> = Rule::new(
    "gunningsleidraad-verstrekt",
    "In een procedure met twee leidraden moet de gunningsleidraad zijn verstrekt.",
    BRON,
    |f| !f.twee_leidraden || f.gunningsleidraad_verstrekt,
);
const JURIST: Rule<Facts> = paraaf_jurist();

/// To everybody who was selected or waits as a reserve, at the same moment.
const VERSTREKKEN: &[Effect<Facts>] = &[op_inschrijvingen(
    inschrijving::Act::GunningsleidraadOntvangen,
)];

/// After the selection was told and before the dialogue or the BAFO.
pub(super) fn verstrekken(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::GunningsleidraadVerstrekken => {
            let regels = &[&TWEE_LEIDRADEN, &GESCHREVEN, &NOG_NIET_VERSTREKT, &JURIST];
            context.go(IA, regels, Next::Stay, VERSTREKKEN)
        }
        _ => Outcome::Super,
    }
}
