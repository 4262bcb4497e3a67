//! Hashes before closing, the files after it: what a failure of the system asks for (Aw 2012 art. 2.109a).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::effects::{
    DEELNEMERS_OPNIEUW, HASH_GEDEPONEERD, HASH_VERSTREKEN, MET_HASH, TERUGTREKKEN,
};
use super::rules::{
    DEELNEMERS, DOSSIER_VOLLEDIG, EIGEN_VERKLARINGEN, HASH_OP_TIJD, HASHES_INGEVULD,
    HASHES_KLOPPEN, HASHTERMIJN_VOORBIJ, NIET_DUBBEL, OP_TIJD, PROCEDURE_GESLOTEN, PROCEDURE_OPEN,
    STORING_BIJ_HASH, UITGENODIGD,
};
use super::{Act, At, Facts};
use crate::desk::{Desk, Next};
use crate::role::{KLOK, ZA};
use statig::prelude::*;

/// The files cannot come in: everything else is complete, and their hashes come in time.
pub(super) fn deponeren(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let regels = &[
        &PROCEDURE_OPEN,
        &UITGENODIGD,
        &OP_TIJD,
        &DOSSIER_VOLLEDIG,
        &EIGEN_VERKLARINGEN,
        &DEELNEMERS,
        &NIET_DUBBEL,
        &HASHES_INGEVULD,
    ];
    context.go(ZA, regels, Next::To(At::HashGedeponeerd), HASH_GEDEPONEERD)
}

/// The files may follow within one working day; everything else of the package stands still.
pub(super) fn gedeponeerd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::Indienen => indienen(context),
        Act::HashIntrekken => {
            context.go(ZA, &[&OP_TIJD], Next::To(At::Concept), DEELNEMERS_OPNIEUW)
        }
        Act::HashtermijnVerstrijken => {
            let regels = &[&HASHTERMIJN_VOORBIJ];
            context.go(KLOK, regels, Next::To(At::TeLaat), HASH_VERSTREKEN)
        }
        Act::Terugtrekken => {
            context.go(ZA, &[&OP_TIJD], Next::To(At::Teruggetrokken), TERUGTREKKEN)
        }
        _ => Super,
    }
}

/// Exactly the files of the hashes, in time, and after closing only because of a failure.
fn indienen(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let regels = &[
        &PROCEDURE_OPEN,
        &HASH_OP_TIJD,
        &STORING_BIJ_HASH,
        &HASHES_KLOPPEN,
    ];
    let naar = Next::Choose(&[(&PROCEDURE_GESLOTEN, At::InKluis)], At::Ingediend);
    context.go(ZA, regels, naar, MET_HASH)
}
