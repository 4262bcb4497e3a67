//! Acts that lead on in the same way from several states of an inschrijving.

use super::effects::{EVALUATIEGESPREK, GUNNINGSLEIDRAAD, VERVANGEN};
use super::gestanddoening::{LOOPT, VOORBIJ};
use super::rules::{
    DEELNEMERS, DOSSIER_VOLLEDIG, EIGEN_VERKLARINGEN, HAD_BAFO, IN_STANDSTILL, NIET_DUBBEL,
    NIEUW_PAKKET, ONGESCHIKT_NA_VERIFICATIE, OP_TIJD, UITGESLOTEN_NA_VERIFICATIE, VALT_AF,
    WORDT_RESERVE,
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
        &DEELNEMERS,
        &NIET_DUBBEL,
    ];
    context.go(ZA, regels, Next::Stay, VERVANGEN)
}

/// The decision was told: the party may ask for a talk; a withdrawal puts it back where it stood when
/// its offer still stands, and a new assessment ordered by the court to where it is assessed.
pub(super) fn na_beslissing(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::EvaluatiegesprekVragen => {
            context.go(ZA, &[&IN_STANDSTILL], Next::Stay, EVALUATIEGESPREK)
        }
        Act::BeslissingTerugnemen => {
            let terug = &[
                (&VOORBIJ, At::Afgevallen),
                (&HAD_BAFO, At::BafoIngediend),
                (&WORDT_RESERVE, At::Reserve),
            ];
            context.go(SYSTEEM, &[], Next::Choose(terug, At::Geselecteerd), LOOPT)
        }
        Act::Herbeoordelen => {
            let terug = Next::Choose(&[(&HAD_BAFO, At::BafoIngediend)], At::InBeoordeling);
            context.go(SYSTEEM, &[], terug, &[])
        }
        _ => Super,
    }
}

/// Only the party that the decision names as one that drops out leaves its place. Evidence that does not
/// hold leads to where the form check or the suitability test would have led (DOMAIN.md 4.3).
pub(super) fn afvallen(context: &mut Desk<'_, Facts>, anders: At) -> Outcome<At> {
    let uit = &[
        (&UITGESLOTEN_NA_VERIFICATIE, At::Uitgesloten),
        (&ONGESCHIKT_NA_VERIFICATIE, At::NietGeschikt),
        (&VALT_AF, At::Afgevallen),
    ];
    context.go(SYSTEEM, &[], Next::Choose(uit, anders), &[])
}

/// The selection decision is taken back: the party waits for a new one (DOMAIN.md 4.2).
pub(super) fn selectie_terugnemen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::SelectieTerugnemen => context.go(SYSTEEM, &[], Next::To(At::Beoordeeld), &[]),
        _ => Super,
    }
}

/// The second leidraad went out to whoever was selected (DOMAIN.md 4.2, variant B).
pub(super) fn ontvangen(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    context.go(SYSTEEM, &[], Next::Stay, GUNNINGSLEIDRAAD)
}
