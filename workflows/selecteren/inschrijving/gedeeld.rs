//! Acts that lead on in the same way from several states of an inschrijving.

use super::effects::{EVALUATIEGESPREK, HASH_GEDEPONEERD, VERVANGEN};
use super::rules::{
    DOSSIER_VOLLEDIG, EIGEN_VERKLARINGEN, HAD_BAFO, HASH_OP_TIJD, HASHES_INGEVULD, HASHES_KLOPPEN,
    IN_STANDSTILL, NIEUW_PAKKET, OP_TIJD, PROCEDURE_GESLOTEN, PROCEDURE_OPEN, STORING_BIJ_HASH,
    VALT_AF, WORDT_RESERVE,
};
use super::{Act, At, Facts};
use crate::desk::{Desk, Next};
use crate::role::{SYSTEEM, ZA};
use statig::prelude::*;

/// A new version takes the place of the former; the last one in time counts.
pub(super) fn vervangen(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let regels = &[
        &OP_TIJD,
        &NIEUW_PAKKET,
        &DOSSIER_VOLLEDIG,
        &EIGEN_VERKLARINGEN,
    ];
    context.go(ZA, regels, Next::Stay, VERVANGEN)
}

/// The files cannot come in: everything else is complete, and their hashes come in time.
pub(super) fn hash_deponeren(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let regels = &[
        &PROCEDURE_OPEN,
        &OP_TIJD,
        &DOSSIER_VOLLEDIG,
        &EIGEN_VERKLARINGEN,
        &HASHES_INGEVULD,
    ];
    context.go(ZA, regels, Next::To(At::HashGedeponeerd), HASH_GEDEPONEERD)
}

/// The files of a deposited hash: exactly those, in time, and after closing only because of a failure.
pub(super) fn met_hash(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let regels = &[
        &PROCEDURE_OPEN,
        &HASH_OP_TIJD,
        &STORING_BIJ_HASH,
        &HASHES_KLOPPEN,
    ];
    let naar = Next::Choose(&[(&PROCEDURE_GESLOTEN, At::InKluis)], At::Ingediend);
    context.go(ZA, regels, naar, VERVANGEN)
}

/// The decision was told: the party may ask for a talk; a withdrawal puts it back where it stood, and
/// a new assessment ordered by the court to where it is assessed.
pub(super) fn na_beslissing(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::EvaluatiegesprekVragen => {
            context.go(ZA, &[&IN_STANDSTILL], Next::Stay, EVALUATIEGESPREK)
        }
        Act::BeslissingTerugnemen => {
            let terug = &[
                (&HAD_BAFO, At::BafoIngediend),
                (&WORDT_RESERVE, At::Reserve),
            ];
            context.go(SYSTEEM, &[], Next::Choose(terug, At::Geselecteerd), &[])
        }
        Act::Herbeoordelen => {
            let terug = Next::Choose(&[(&HAD_BAFO, At::BafoIngediend)], At::InBeoordeling);
            context.go(SYSTEEM, &[], terug, &[])
        }
        _ => Super,
    }
}

/// Only the party that the decision names as one that drops out leaves its place.
pub(super) fn afvallen(context: &mut Desk<'_, Facts>, anders: At) -> Outcome<At> {
    let naar = Next::Choose(&[(&VALT_AF, At::Afgevallen)], anders);
    context.go(SYSTEEM, &[], naar, &[])
}

/// The selection decision is taken back: the party waits for a new one (DOMAIN.md 4.2).
pub(super) fn selectie_terugnemen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::SelectieTerugnemen => context.go(SYSTEEM, &[], Next::To(At::Beoordeeld), &[]),
        _ => Super,
    }
}
