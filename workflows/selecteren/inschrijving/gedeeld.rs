//! Acts that lead on in the same way from several states of an inschrijving.

use super::effects::VERVANGEN;
use super::rules::{
    DOSSIER_VOLLEDIG, EIGEN_VERKLARINGEN, HAD_BAFO, NIEUW_PAKKET, OP_TIJD, WORDT_RESERVE,
};
use super::{At, Facts};
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

/// Where a party stood before the decision that is withdrawn.
pub(super) fn terug(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let terug = Next::Choose(
        &[
            (&HAD_BAFO, At::BafoIngediend),
            (&WORDT_RESERVE, At::Reserve),
        ],
        At::Geselecteerd,
    );
    context.go(SYSTEEM, &[], terug, &[])
}
