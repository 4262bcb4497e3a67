//! Acts that lead on in the same way from several states of an inschrijving.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::effects::{EVALUATIEGESPREK, GUNNINGSLEIDRAAD, VERVANGEN};
use super::gestanddoening::{LOOPT, VOORBIJ};
use super::rules::{
    DEELNEMERS, DOSSIER_VOLLEDIG, EIGEN_VERKLARINGEN, HAD_BAFO, IN_STANDSTILL, MET_DIALOOG,
    NIET_DUBBEL, NIEUW_PAKKET, ONGESCHIKT_NA_VERIFICATIE, OP_TIJD, UITGESLOTEN_NA_VERIFICATIE,
    VALT_AF, WORDT_GESELECTEERD, WORDT_RESERVE,
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

/// Where the selection rule puts a party that was assessed.
pub(super) fn selecteren(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let plaatsen = &[
        (&WORDT_GESELECTEERD, At::Geselecteerd),
        (&WORDT_RESERVE, At::Reserve),
    ];
    let naar = Next::Choose(plaatsen, At::NietGeselecteerd);
    context.go(SYSTEEM, &[], naar, &[])
}

/// The decision was told: the party may ask for a talk; a withdrawal puts it back where it stood when
/// its offer still stands, and a new assessment to where it is assessed. A reserve that was not called
/// is not assessed again when the BAFO's are: it waits on.
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
            let terug = &[(&HAD_BAFO, At::BafoIngediend), (&MET_DIALOOG, At::Reserve)];
            context.go(SYSTEEM, &[], Next::Choose(terug, At::InBeoordeling), &[])
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
