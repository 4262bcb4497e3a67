//! What the acts on an award decision promise.

use super::facts::Facts;
use super::machine::Act;
use super::rules::{
    AFGEWEZEN_IN_TERMIJN, GEEN_GUNNING, GEEN_VOLGENDE, HERBEOORDELING, NIEUW_BESLUIT, STANDSTILL,
    VERBOD, VERLENGDE_STANDSTILL, VOLGENDE,
};
use crate::contracteren::overeenkomst;
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind};
use crate::role::Rol;
use crate::{perceel, selecteren::inschrijving};

const TEAM: &[Publiek] = &[
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Collegesecretaris),
    Publiek::Rol(Rol::AdviesraadSecretaris),
    Publiek::Rol(Rol::Inkoopadviseur),
    Publiek::Rol(Rol::Contractmanager),
];
/// DOMAIN.md 4.13: all parties, the board, the colleges and the councils.
const RECHTSZAAK: &[Publiek] = &[
    Publiek::Partijen,
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Collegesecretaris),
    Publiek::Rol(Rol::Griffier),
    Publiek::Rol(Rol::Inkoopadviseur),
    Publiek::Rol(Rol::Jurist),
];

const fn op_perceel(act: perceel::Act) -> Effect<Facts> {
    Effect::Perform(Verwant::Boven(Kind::Perceel), ActName::Perceel(act))
}
const fn op_inschrijvingen(act: inschrijving::Act) -> Effect<Facts> {
    Effect::Perform(
        Verwant::OpPerceel(Kind::Inschrijving),
        ActName::Inschrijving(act),
    )
}
const fn wek(termijn: &'static crate::rule::Termijn<Facts>) -> Effect<Facts> {
    Effect::Wake(
        ActName::Gunningsbeslissing(Act::StandstillVerstrijken),
        termijn,
    )
}

pub(super) const MEDEDELEN: &[Effect<Facts>] = &[
    op_inschrijvingen(inschrijving::Act::BeslissingVerwerken),
    op_perceel(perceel::Act::GunningMededelen),
    Effect::Notify(Brief::Gunningsbesluit, &[Publiek::Partijen]),
    Effect::Notify(Brief::GunningTerKennisgeving, TEAM),
    wek(&STANDSTILL),
];
pub(super) const VERLENGEN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::StandstillVerlengd, &[Publiek::Partijen]),
    Effect::Notify(Brief::StandstillVerlengd, TEAM),
    wek(&VERLENGDE_STANDSTILL),
];
pub(super) const DEFINITIEF: &[Effect<Facts>] = &[
    op_inschrijvingen(inschrijving::Act::Gunnen),
    op_perceel(perceel::Act::GunningDefinitiefMaken),
    Effect::Notify(Brief::GunningDefinitief, &[Publiek::Partijen]),
    Effect::Notify(Brief::GunningDefinitief, TEAM),
];
pub(super) const NIET_GUNNEN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::NietGegund, &[Publiek::Partijen]),
    Effect::Notify(Brief::NietGegund, TEAM),
    op_perceel(perceel::Act::NietGunnen),
];
/// To every addressee; the perceel begins the next decision, which has a full term of its own.
pub(super) const INTREKKEN: &[Effect<Facts>] = &[
    op_perceel(perceel::Act::GunningTerugnemen),
    Effect::Notify(Brief::GunningIngetrokken, &[Publiek::Partijen]),
    Effect::Notify(Brief::GunningIngetrokken, TEAM),
];
/// The dropped party goes first, so that the next decision does not name it again (F10).
pub(super) const VOLGENDE_IN_RANG: &[Effect<Facts>] = &[
    op_inschrijvingen(inschrijving::Act::Afvallen),
    Effect::When(&VOLGENDE, INTREKKEN),
    Effect::When(&GEEN_VOLGENDE, NIET_GUNNEN),
];
/// After the final award its contract may lie ready already.
pub(super) const VERVALLEN_NA_GUNNING: &[Effect<Facts>] = &[
    op_inschrijvingen(inschrijving::Act::Afvallen),
    Effect::Perform(
        Verwant::OpPerceel(Kind::Overeenkomst),
        ActName::Overeenkomst(overeenkomst::Act::Vervallen),
    ),
    Effect::When(&VOLGENDE, INTREKKEN),
    Effect::When(&GEEN_VOLGENDE, NIET_GUNNEN),
];
pub(super) const KORT_GEDING: &[Effect<Facts>] =
    &[Effect::Notify(Brief::KortGedingAanhangig, RECHTSZAAK)];
pub(super) const VONNIS_BEKEND: &[Effect<Facts>] =
    &[Effect::Notify(Brief::VonnisOntvangen, RECHTSZAAK)];
pub(super) const BEROEP: &[Effect<Facts>] = &[Effect::Notify(
    Brief::HogerBeroep,
    &[
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
        Publiek::Rol(Rol::Jurist),
    ],
)];
/// The assessors change first: the new round begins with the committee that judges in it (P31).
const HERBEOORDELEN: Effect<Facts> = op_perceel(perceel::Act::HerbeoordelingStarten);
/// The decision falls away and part of the assessment is done again (DOMAIN.md 4.4).
pub(super) const EIGEN_FOUT: &[Effect<Facts>] = &[
    Effect::Replace,
    HERBEOORDELEN,
    Effect::Notify(Brief::HerbeoordelingEigenFout, &[Publiek::Partijen]),
    Effect::Notify(Brief::HerbeoordelingEigenFout, TEAM),
    Effect::Notify(
        Brief::HerbeoordelingEigenFout,
        &[Publiek::Rol(Rol::Voorzitter)],
    ),
];
/// One branch per outcome of the judgment (DOMAIN.md 4.8).
pub(super) const VONNIS_UITVOEREN: &[Effect<Facts>] = &[
    Effect::When(&AFGEWEZEN_IN_TERMIJN, &[wek(&STANDSTILL)]),
    Effect::When(&VERBOD, &[op_inschrijvingen(inschrijving::Act::Afvallen)]),
    Effect::When(&NIEUW_BESLUIT, INTREKKEN),
    Effect::When(
        &HERBEOORDELING,
        &[
            Effect::Replace,
            HERBEOORDELEN,
            Effect::Notify(Brief::HerbeoordelingBevolen, &[Publiek::Partijen]),
            Effect::Notify(Brief::HerbeoordelingBevolen, TEAM),
            Effect::Notify(
                Brief::HerbeoordelingBevolen,
                &[Publiek::Rol(Rol::Voorzitter)],
            ),
        ],
    ),
    Effect::When(&GEEN_GUNNING, NIET_GUNNEN),
];
