//! What the acts on an inschrijving promise.

use super::rules::{HERSTELTERMIJN, NA_SLUITING, OP_TIJD, VERDUIDELIJKINGSTERMIJN};
use super::{Act, Facts};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{ActName, Kind};
use crate::role::Rol;

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

const PARTIJ_EN_TEAM: &[Publiek] = &[Publiek::Organisatie, Publiek::Rol(Rol::Inkoopadviseur)];
pub(super) const HERSTEL_GEVRAAGD: &[Effect<Facts>] = &[
    Effect::Wake(
        ActName::Inschrijving(Act::HersteltermijnVerstrijken),
        &HERSTELTERMIJN,
    ),
    Effect::Notify(Brief::HerstelGevraagd, PARTIJ_EN_TEAM),
];
pub(super) const HERSTEL_VERSTREKEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::HersteltermijnVerstreken,
    PARTIJ_EN_TEAM,
)];
pub(super) const VERDUIDELIJKING_GEVRAAGD: &[Effect<Facts>] = &[
    Effect::Wake(
        ActName::Inschrijving(Act::VerduidelijkingstermijnVerstrijken),
        &VERDUIDELIJKINGSTERMIJN,
    ),
    Effect::Notify(Brief::VerduidelijkingGevraagd, PARTIJ_EN_TEAM),
];
pub(super) const HERSTEL_ONTVANGEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::HerstelOntvangen,
    &[Publiek::Rol(Rol::Inkoopadviseur)],
)];
