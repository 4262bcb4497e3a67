//! A submission that waits for its party: to repair it, or to explain it (DOMAIN.md 4.3).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::effects::{HERSTEL_ONTVANGEN, HERSTEL_VERSTREKEN};
use super::rules::{
    HERSTEL, HERSTEL_OP_TIJD, HERSTELTERMIJN_VOORBIJ, VERDUIDELIJKING, VERDUIDELIJKING_OP_TIJD,
    VERDUIDELIJKINGSTERMIJN_VOORBIJ,
};
use super::{Act, At, Facts};
use crate::desk::{Desk, Next};
use crate::role::{KLOK, ZA};
use statig::prelude::*;

/// Whether the repair is no new offer is judged with the form check, by two people.
pub(super) fn herstel(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
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
pub(super) fn verduidelijking(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
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
