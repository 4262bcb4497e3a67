//! The form check of one inschrijving, with its repair and clarification (DOMAIN.md 4.3, Aw 2012 art. 2.55).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::effects::{
    HERSTEL_GEVRAAGD, HERSTEL_ONTVANGEN, HERSTEL_VERSTREKEN, VERDUIDELIJKING_GEVRAAGD,
};
use super::rules::{
    ALLES_GEOPEND, GELIJKE_TERMIJN, GROND_ONGELDIG, HERSTEL, HERSTEL_OP_TIJD,
    HERSTELTERMIJN_VOORBIJ, HERSTELVERZOEK, JURIST, NIEMAND_DUBBEL, REDEN, VERDUIDELIJKING,
    VERDUIDELIJKING_OP_TIJD, VERDUIDELIJKINGSTERMIJN_VOORBIJ, VERDUIDELIJKINGSVRAAG, VORM_IN_ORDE,
};
use super::selfcleaning::GROND_UITSLUITING;
use super::{Act, At, Facts};
use crate::desk::{Desk, Next};
use crate::role::{IA, KLOK, ZA};
use statig::prelude::*;

pub(super) fn getoetst(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::GeldigVerklaren => {
            let regels = &[&VORM_IN_ORDE, &NIEMAND_DUBBEL, &JURIST];
            context.go(IA, regels, Next::To(At::Geldig), &[])
        }
        Act::OngeldigVerklaren => {
            let regels = &[&GROND_ONGELDIG, &REDEN, &JURIST];
            context.go(IA, regels, Next::To(At::Ongeldig), &[])
        }
        Act::UitsluitingsgrondSignaleren => {
            let naar = Next::To(At::UitsluitingsgrondGesignaleerd);
            context.go(IA, &[&GROND_UITSLUITING, &JURIST], naar, &[])
        }
        Act::HerstelVragen => {
            let regels = &[&HERSTELVERZOEK, &ALLES_GEOPEND, &GELIJKE_TERMIJN, &JURIST];
            context.go(IA, regels, Next::To(At::HerstelGevraagd), HERSTEL_GEVRAAGD)
        }
        Act::VerduidelijkingVragen => {
            let regels = &[&VERDUIDELIJKINGSVRAAG, &ALLES_GEOPEND];
            let naar = Next::To(At::VerduidelijkingGevraagd);
            context.go(IA, regels, naar, VERDUIDELIJKING_GEVRAAGD)
        }
        _ => Super,
    }
}

/// Whether the repair is no new offer is judged with the form check, by two people.
pub(super) fn herstel_gevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::Herstellen => {
            let regels = &[&HERSTEL_OP_TIJD, &HERSTEL];
            context.go(ZA, regels, Next::To(At::InVormtoets), HERSTEL_ONTVANGEN)
        }
        Act::HersteltermijnVerstrijken => {
            let regels = &[&HERSTELTERMIJN_VOORBIJ];
            context.go(KLOK, regels, Next::To(At::Ongeldig), HERSTEL_VERSTREKEN)
        }
        _ => Super,
    }
}

/// Without an answer the submission is judged as it is (Aw 2012 art. 2.55).
pub(super) fn verduidelijking_gevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::VerduidelijkingGeven => {
            let regels = &[&VERDUIDELIJKING_OP_TIJD, &VERDUIDELIJKING];
            context.go(ZA, regels, Next::To(At::InVormtoets), HERSTEL_ONTVANGEN)
        }
        Act::VerduidelijkingstermijnVerstrijken => {
            let regels = &[&VERDUIDELIJKINGSTERMIJN_VOORBIJ];
            context.go(KLOK, regels, Next::To(At::InVormtoets), &[])
        }
        _ => Super,
    }
}
