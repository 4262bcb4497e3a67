//! What the acts on an inschrijving promise.

use super::Facts;
use super::rules::{NA_SLUITING, OP_TIJD};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::Kind;

/// A package is sealed and its receipt goes out.
pub(super) const VERVANGEN: &[Effect<Facts>] = &[
    Effect::Seal,
    Effect::Notify(Brief::Ontvangstbewijs, &[Publiek::Organisatie]),
];
pub(super) const INDIENEN: &[Effect<Facts>] = &[
    Effect::When(&OP_TIJD, VERVANGEN),
    Effect::When(
        &NA_SLUITING,
        &[
            Effect::DestroyDraft,
            Effect::Notify(Brief::TeLaat, &[Publiek::Organisatie]),
        ],
    ),
];
pub(super) const TERUGTREKKEN: &[Effect<Facts>] = &[
    Effect::DestroyDraft,
    Effect::Notify(Brief::Teruggetrokken, &[Publiek::Organisatie]),
];
pub(super) const DIALOOG_BEGINT: &[Effect<Facts>] = &[Effect::Begin(Kind::Dialoogtraject)];
