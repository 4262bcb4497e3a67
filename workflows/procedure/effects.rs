//! What the acts on a procedure promise.

use super::rules::{GERECTIFICEERDE_TERMIJN, INSCHRIJFTERMIJN, RESPIJT, VERLENGDE_TERMIJN};
use super::{Act, Facts};
use crate::effect::{Bevriezing, Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind};
use crate::role::Rol;
use crate::{perceel, selecteren::inschrijving};

const PERCELEN: Verwant = Verwant::InProcedure(Kind::Perceel);
const INSCHRIJVINGEN: Verwant = Verwant::InProcedure(Kind::Inschrijving);

pub(super) const BIJ_PUBLICATIE: &[Effect<Facts>] = &[
    Effect::Freeze(Bevriezing::Concept),
    Effect::MakeKey,
    Effect::Wake(ActName::Procedure(Act::Sluiten), &INSCHRIJFTERMIJN),
    Effect::Notify(Brief::Gepubliceerd, AAN_DE_MARKT),
];
pub(super) const BIJ_SLUITING: &[Effect<Facts>] = &[
    Effect::Perform(
        INSCHRIJVINGEN,
        ActName::Inschrijving(inschrijving::Act::InKluisLeggen),
    ),
    Effect::Wake(
        ActName::Procedure(Act::GeenInschrijvingenVaststellen),
        &RESPIJT,
    ),
];
pub(super) const ZONDER_INSCHRIJVINGEN: &[Effect<Facts>] = &[
    Effect::Perform(PERCELEN, ActName::Perceel(perceel::Act::NietGunnen)),
    Effect::Notify(
        Brief::GeenInschrijvingen,
        &[
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];
pub(super) const BIJ_OPENING: &[Effect<Facts>] = &[
    Effect::Open,
    Effect::Notify(Brief::KluisGeopend, &[Publiek::Rol(Rol::Inkoopadviseur)]),
];
pub(super) const BIJ_INTREKKING: &[Effect<Facts>] = &[
    Effect::Perform(PERCELEN, ActName::Perceel(perceel::Act::Intrekken)),
    Effect::Perform(
        INSCHRIJVINGEN,
        ActName::Inschrijving(inschrijving::Act::Teruggeven),
    ),
    Effect::Notify(
        Brief::ProcedureIngetrokken,
        &[
            Publiek::Aangemeld,
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
            Publiek::Rol(Rol::Collegesecretaris),
            Publiek::Rol(Rol::AdviesraadSecretaris),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];

/// Everybody who was told of the publication is told of every change of it (DOMAIN.md 4.13).
const AAN_DE_MARKT: &[Publiek] = &[
    Publiek::AlleZorgaanbieders,
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::AdviesraadSecretaris),
    Publiek::Rol(Rol::Inkoopadviseur),
];
pub(super) const BIJ_VOORAANKONDIGING: &[Effect<Facts>] =
    &[Effect::Notify(Brief::Vooraangekondigd, AAN_DE_MARKT)];
pub(super) const BIJ_RECTIFICATIE: &[Effect<Facts>] = &[
    Effect::Freeze(Bevriezing::Rectificatie),
    Effect::Wake(ActName::Procedure(Act::Sluiten), &GERECTIFICEERDE_TERMIJN),
    Effect::Notify(Brief::Gerectificeerd, AAN_DE_MARKT),
];
pub(super) const BIJ_VERLENGING: &[Effect<Facts>] = &[
    Effect::Freeze(Bevriezing::Verlenging),
    Effect::Wake(ActName::Procedure(Act::Sluiten), &VERLENGDE_TERMIJN),
    Effect::Notify(Brief::TermijnVerlengd, AAN_DE_MARKT),
];
/// Who had handed in may replace it: the unopened packages leave the vault.
pub(super) const NA_STORING: &[Effect<Facts>] = &[
    Effect::Freeze(Bevriezing::Verlenging),
    Effect::Wake(ActName::Procedure(Act::Sluiten), &VERLENGDE_TERMIJN),
    Effect::Perform(
        INSCHRIJVINGEN,
        ActName::Inschrijving(inschrijving::Act::UitKluisNemen),
    ),
    Effect::Notify(Brief::TermijnVerlengd, AAN_DE_MARKT),
];
/// The platform found its own failure and wrote it down, with a proposal that is the same for all.
pub(super) const BIJ_STORING: &[Effect<Facts>] = &[Effect::Notify(
    Brief::StoringVastgelegd,
    &[Publiek::Rol(Rol::Inkoopadviseur), Publiek::Rol(Rol::Jurist)],
)];
pub(super) const BIJ_VERNIETIGING: &[Effect<Facts>] = &[Effect::DestroyPackages];
const BETROKKENEN: &[Publiek] = &[
    Publiek::Aangemeld,
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Inkoopadviseur),
];
pub(super) const BIJ_SCHORSING: &[Effect<Facts>] = &[Effect::Notify(Brief::Geschorst, BETROKKENEN)];
pub(super) const BIJ_OPHEFFING: &[Effect<Facts>] =
    &[Effect::Notify(Brief::SchorsingOpgeheven, BETROKKENEN)];
