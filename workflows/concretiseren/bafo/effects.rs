//! What the acts on a BAFO promise.

use super::rules::{GEEN_TOELICHTING, GEEN_VERANTWOORDING, PRIJSTERMIJN, TOELICHTINGSTERMIJN};
use super::{Act, Facts};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind};
use crate::role::Rol;
use crate::selecteren::inschrijving;

const fn op_inschrijving(act: inschrijving::Act) -> Effect<Facts> {
    Effect::Perform(
        Verwant::Boven(Kind::Inschrijving),
        ActName::Inschrijving(act),
    )
}
const TEAM: &[Publiek] = &[Publiek::Rol(Rol::Inkoopadviseur)];

pub(super) const INDIENEN: &[Effect<Facts>] = &[
    Effect::Seal,
    op_inschrijving(inschrijving::Act::BafoMelden),
    Effect::Notify(Brief::BafoOntvangstbewijs, &[Publiek::Organisatie]),
];
pub(super) const NIETS_ONTVANGEN: &[Effect<Facts>] = &[
    Effect::DestroyDraft,
    op_inschrijving(inschrijving::Act::BafoAfwijzen),
    Effect::Notify(Brief::BafoNietOntvangen, &[Publiek::Organisatie]),
];
pub(super) const VALT_AF: &[Effect<Facts>] = &[op_inschrijving(inschrijving::Act::BafoAfwijzen)];

pub(super) const TOELICHTING_GEVRAAGD: &[Effect<Facts>] = &[
    Effect::Wake(
        ActName::Bafo(Act::ToelichtingstermijnVerstrijken),
        &TOELICHTINGSTERMIJN,
    ),
    Effect::Notify(Brief::BafoToelichtingGevraagd, &[Publiek::Organisatie]),
];
pub(super) const PRIJS_GEVRAAGD: &[Effect<Facts>] = &[
    Effect::Wake(
        ActName::Bafo(Act::VerantwoordingstermijnVerstrijken),
        &PRIJSTERMIJN,
    ),
    Effect::Notify(Brief::BafoPrijsGevraagd, &[Publiek::Organisatie]),
];
pub(super) const ANTWOORD: &[Effect<Facts>] = &[Effect::Notify(Brief::BafoAntwoordOntvangen, TEAM)];
const NIETS_GEKOMEN: &[Effect<Facts>] = &[Effect::Notify(Brief::BafoAntwoordUitgebleven, TEAM)];
pub(super) const TOELICHTING_UITGEBLEVEN: &[Effect<Facts>] =
    &[Effect::When(&GEEN_TOELICHTING, NIETS_GEKOMEN)];
pub(super) const VERANTWOORDING_UITGEBLEVEN: &[Effect<Facts>] =
    &[Effect::When(&GEEN_VERANTWOORDING, NIETS_GEKOMEN)];
