//! What the acts on an inschrijving promise.

use super::rules::{
    HASHTERMIJN, HERSTELTERMIJN, MET_DIALOOG, NA_SLUITING, OP_TIJD, VERDUIDELIJKINGSTERMIJN,
    ZONDER_DIALOOG, ZONDER_OVEREENKOMST,
};
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
/// The hash is in time; the files may follow (Aw 2012 art. 2.109a).
pub(super) const HASH_GEDEPONEERD: &[Effect<Facts>] = &[
    Effect::Wake(
        ActName::Inschrijving(Act::HashtermijnVerstrijken),
        &HASHTERMIJN,
    ),
    Effect::Notify(Brief::HashGedeponeerd, &[Publiek::Organisatie]),
];
pub(super) const HASH_VERSTREKEN: &[Effect<Facts>] = &[
    Effect::DestroyDraft,
    Effect::Notify(Brief::TeLaat, &[Publiek::Organisatie]),
];
pub(super) const TERUGTREKKEN: &[Effect<Facts>] = &[
    Effect::DestroyDraft,
    Effect::Notify(Brief::Teruggetrokken, &[Publiek::Organisatie]),
];
pub(super) const DIALOOG_BEGINT: &[Effect<Facts>] = &[Effect::Begin(Kind::Dialoogtraject)];
/// With a dialogue the invitation tells it; without one the next decision names the party.
pub(super) const RESERVE_OPGEROEPEN: &[Effect<Facts>] = &[
    Effect::When(&MET_DIALOOG, DIALOOG_BEGINT),
    Effect::When(
        &ZONDER_DIALOOG,
        &[Effect::Notify(
            Brief::ReserveOpgeroepen,
            &[Publiek::Organisatie],
        )],
    ),
];
pub(super) const OVEREENKOMST_BEGINT: &[Effect<Facts>] = &[Effect::When(
    &ZONDER_OVEREENKOMST,
    &[Effect::Begin(Kind::Overeenkomst)],
)];
/// The talk explains; it adds no new reasons (Hoge Raad 7-12-2012).
pub(super) const EVALUATIEGESPREK: &[Effect<Facts>] = &[Effect::Notify(
    Brief::EvaluatiegesprekGevraagd,
    &[Publiek::Rol(Rol::Inkoopadviseur), Publiek::Rol(Rol::Jurist)],
)];
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
