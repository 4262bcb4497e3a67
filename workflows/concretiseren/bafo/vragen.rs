//! A BAFO about which its party is asked something: to explain it, or to account for a low price.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::effects::{
    ANTWOORD, PRIJS_GEVRAAGD, TOELICHTING_GEVRAAGD, TOELICHTING_UITGEBLEVEN, VALT_AF,
    VERANTWOORDING_UITGEBLEVEN,
};
use super::rules::{
    ABNORMAAL_LAAG, ALLES_GEOPEND, JURIST, PRIJS_BEOORDEELD, PRIJS_BINNEN, PRIJS_NIET_VERANTWOORD,
    PRIJS_OP_TIJD, PRIJS_VOORBIJ, PRIJSVERANTWOORDING, PRIJSVRAAG, TOELICHTING,
    TOELICHTING_BEOORDEELD, TOELICHTING_BINNEN, TOELICHTING_OP_TIJD, TOELICHTING_VOORBIJ,
    TOELICHTINGSVRAAG,
};
use super::{Act, At, Facts};
use crate::desk::{Desk, Next};
use crate::effect::Effect;
use crate::role::{IA, KLOK, ZA};
use statig::prelude::*;

/// Asks of a BAFO that passed its check: it stays in the running.
pub(super) fn vragen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::ToelichtingVragen => {
            let regels = &[&TOELICHTINGSVRAAG, &ALLES_GEOPEND];
            let naar = Next::To(At::ToelichtingGevraagd);
            context.go(IA, regels, naar, TOELICHTING_GEVRAAGD)
        }
        Act::AbnormaalLaagVragen => {
            let regels = &[&ABNORMAAL_LAAG, &PRIJSVRAAG, &ALLES_GEOPEND];
            let naar = Next::To(At::AbnormaalLaagGevraagd);
            context.go(IA, regels, naar, PRIJS_GEVRAAGD)
        }
        _ => Super,
    }
}

/// An explanation that changes the offer is left out, and so is one that does not come: the BAFO is
/// judged as it was handed in (Aw 2012 art. 2.55).
pub(super) fn toelichting(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::ToelichtingGeven => {
            let regels = &[&TOELICHTING_OP_TIJD, &TOELICHTING];
            context.go(ZA, regels, Next::Stay, ANTWOORD)
        }
        Act::ToelichtingstermijnVerstrijken => {
            let regels = &[&TOELICHTING_VOORBIJ];
            context.go(KLOK, regels, Next::Stay, TOELICHTING_UITGEBLEVEN)
        }
        Act::ToelichtingBeoordelen => {
            let regels = &[&TOELICHTING_BINNEN, &TOELICHTING_BEOORDEELD, &JURIST];
            context.go(IA, regels, Next::To(At::Getoetst), &[])
        }
        _ => Super,
    }
}

/// Nobody is rejected for a low price that was not asked about first (Aw 2012 art. 2.116 as the model).
pub(super) fn prijs(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::PrijsVerantwoorden => {
            let regels = &[&PRIJS_OP_TIJD, &PRIJSVERANTWOORDING];
            context.go(ZA, regels, Next::Stay, ANTWOORD)
        }
        Act::VerantwoordingstermijnVerstrijken => {
            let regels = &[&PRIJS_VOORBIJ];
            context.go(KLOK, regels, Next::Stay, VERANTWOORDING_UITGEBLEVEN)
        }
        Act::PrijsBeoordelen => {
            let regels = &[&PRIJS_BINNEN, &PRIJS_BEOORDEELD, &JURIST];
            let weg = &[(&PRIJS_NIET_VERANTWOORD, At::NietAanvaardbaar)];
            let effecten = &[Effect::When(&PRIJS_NIET_VERANTWOORD, VALT_AF)];
            context.go(IA, regels, Next::Choose(weg, At::Getoetst), effecten)
        }
        _ => Super,
    }
}
