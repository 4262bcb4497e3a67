//! A party that was wrongly put out is judged again: by order of the court, or because the authority
//! found its own mistake (DOMAIN.md 4.3, 4.4 and 4.7; the selection itself is taken back on the perceel).
//! A party whose BAFO could not be accepted comes back with a dialogue that opens again (4.2).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::effects::{DIALOOG_HEROPENT, PARTIJ_EN_TEAM};
use super::gestanddoening::{DOET_WEER_MEE, LOOPT_NOG};
use super::rules::JURIST;
use super::samenstelling::{self, PARTIJ_OF_IA};
use super::{Act, At, Facts};
use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Verwant};
use crate::machine::{ActName, Kind};
use crate::perceel;
use crate::role::{IA, SYSTEEM};
use crate::rule::{Bron, Rule};
use statig::prelude::*;

const BRON: Bron = Bron::leidraad_naar("herstel van een beslissing", "Aw 2012, art. 2.131");

const GROND: Rule<Facts> = Rule::new(
    "grond-voor-heropening",
    "De grond om te heropenen moet zijn ingevuld en in woorden uitgelegd. Noem bij een vonnis ook het kenmerk.",
    BRON,
    |f| f.heropeningsgrond,
);
/// While the committee scores, its round is about the parties that it was given.
const VOOR_SELECTIEBESLISSING: Rule<Facts> = Rule::new(
    "heropenen-voor-selectiebeslissing",
    "Heropenen kan tijdens de toetsen, of na de beoordeling zolang de selectie niet is medegedeeld. Herzie die anders eerst.",
    BRON,
    |f| f.perceel_heropenbaar,
);
const AL_VERTELD: Rule<Facts> = Rule::new(
    "uitkomst-al-bekend",
    "De partij weet al dat zij niet meer meedeed.",
    BRON,
    |f| !f.onverteld,
);

/// The perceel goes back to the checks. Who was not told that it was out, is not told that it is back.
const HEROPEND: &[Effect<Facts>] = &[
    Effect::Perform(
        Verwant::Boven(Kind::Perceel),
        ActName::Perceel(perceel::Act::ToetsHeropenen),
    ),
    Effect::When(
        &AL_VERTELD,
        &[Effect::Notify(Brief::InschrijvingHeropend, PARTIJ_EN_TEAM)],
    ),
];

/// From the form check on everything is judged anew, by two people.
pub(super) fn heropenen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::Heropenen => {
            let regels = &[&GROND, &VOOR_SELECTIEBESLISSING, &LOOPT_NOG, &JURIST];
            context.go(IA, regels, Next::To(At::InVormtoets), HEROPEND)
        }
        _ => Super,
    }
}

/// The BAFO was rejected. When the dialogue opens again the party takes part in it, unless it handed in
/// nothing or its offer does not stand any more: then it stays out (DOMAIN.md 4.2 and 4.7).
pub(super) fn terug_in_dialoog(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::TerugInDialoogNemen => {
            let naar = Next::Choose(&[(&DOET_WEER_MEE, At::InDialoog)], At::BafoAfgewezen);
            context.go(SYSTEEM, &[], naar, DIALOOG_HEROPENT)
        }
        _ => samenstelling::melden(event, context, PARTIJ_OF_IA),
    }
}
