//! What the acts on a perceel promise.

use super::Facts;
use super::act::Act;
use super::rules::{BAFO_RESPIJT, BAFO_TERMIJN, MET_DIALOOG, SELECTIETERMIJN, ZONDER_DIALOOG};
use crate::concretiseren::{bafo, dialoogtraject};
use crate::contracteren::gunningsbeslissing;
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind};
use crate::procedure;
use crate::role::Rol;
use crate::selecteren::{advies, inschrijving};

pub(super) const fn op_inschrijvingen(act: inschrijving::Act) -> Effect<Facts> {
    Effect::Perform(
        Verwant::OpPerceel(Kind::Inschrijving),
        ActName::Inschrijving(act),
    )
}
pub(super) const fn op_bafos(act: bafo::Act) -> Effect<Facts> {
    Effect::Perform(Verwant::OpPerceel(Kind::Bafo), ActName::Bafo(act))
}
pub(super) const PROCEDURE_AFRONDEN: Effect<Facts> = Effect::Perform(
    Verwant::Boven(Kind::Procedure),
    ActName::Procedure(procedure::Act::Afronden),
);
const TEAM_EN_PARTIJEN: &[Publiek] = &[
    Publiek::Partijen,
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Inkoopadviseur),
];
/// Who still waited for an award, a reserve too, waits no longer.
const NIEMAND_WACHT: Effect<Facts> = op_inschrijvingen(inschrijving::Act::NietGunnen);
pub(super) const NIET_GUNNEN: &[Effect<Facts>] = &[NIEMAND_WACHT, PROCEDURE_AFRONDEN];
pub(super) const ZONDER_GUNNING: &[Effect<Facts>] = &[
    NIEMAND_WACHT,
    Effect::Notify(Brief::NietGegund, TEAM_EN_PARTIJEN),
    PROCEDURE_AFRONDEN,
];
pub(super) const BEOORDELEN: &[Effect<Facts>] = &[Effect::Begin(Kind::Beoordelingsronde)];
pub(super) const SELECTEREN: &[Effect<Facts>] = &[op_inschrijvingen(inschrijving::Act::Selecteren)];
pub(super) const SELECTIE_BRIEVEN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::Selectiebesluit, &[Publiek::Partijen]),
    Effect::Notify(
        Brief::SelectieTerKennisgeving,
        &[
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
            Publiek::Rol(Rol::AdviesraadSecretaris),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
    Effect::Wake(
        ActName::Perceel(Act::SelectietermijnVerstrijken),
        &SELECTIETERMIJN,
    ),
];
/// All selected parties are invited at the same moment, or, without a dialogue, are the intended ones.
pub(super) const NA_SELECTIETERMIJN: &[Effect<Facts>] = &[
    Effect::When(
        &MET_DIALOOG,
        &[op_inschrijvingen(inschrijving::Act::InDialoogNemen)],
    ),
    Effect::When(&ZONDER_DIALOOG, &[Effect::Begin(Kind::Gunningsbeslissing)]),
];
/// To all remaining parties at once (DOMAIN.md 4.7).
pub(super) const BAFO_VRAGEN: &[Effect<Facts>] = &[
    Effect::MakeKey,
    Effect::Perform(
        Verwant::OpPerceel(Kind::Dialoogtraject),
        ActName::Dialoogtraject(dialoogtraject::Act::BafoUitvragen),
    ),
    Effect::Wake(ActName::Perceel(Act::BafoSluiten), &BAFO_TERMIJN),
];
/// The secret of this round, to those who hold a key now.
pub(super) const SLEUTEL_DELEN: &[Effect<Facts>] = &[Effect::ShareKey];
pub(super) const BAFO_DICHT: &[Effect<Facts>] = &[
    op_bafos(bafo::Act::InKluisLeggen),
    Effect::Wake(ActName::Perceel(Act::GeenBafoVaststellen), &BAFO_RESPIJT),
];
/// Closing and grace are over: who sent nothing is out.
const BAFO_NIET_INGEDIEND: Effect<Facts> = op_bafos(bafo::Act::NietIngediendVaststellen);
pub(super) const ZONDER_BAFO: &[Effect<Facts>] = &[
    BAFO_NIET_INGEDIEND,
    NIEMAND_WACHT,
    Effect::Notify(Brief::NietGegund, TEAM_EN_PARTIJEN),
    PROCEDURE_AFRONDEN,
];
pub(super) const BAFO_OPEN: &[Effect<Facts>] = &[
    BAFO_NIET_INGEDIEND,
    Effect::Open,
    Effect::Notify(
        Brief::BafoKluisGeopend,
        &[Publiek::Rol(Rol::Inkoopadviseur)],
    ),
];
/// The next decision is addressed to everybody, with a full term of its own.
pub(super) const OPNIEUW_BESLISSEN: &[Effect<Facts>] = &[
    op_inschrijvingen(inschrijving::Act::BeslissingTerugnemen),
    Effect::Begin(Kind::Gunningsbeslissing),
];
/// Ordered by the court, or after a mistake: the old round is kept, a new one begins (DOMAIN.md 4.4).
pub(super) const HERBEOORDELEN: &[Effect<Facts>] = &[
    op_inschrijvingen(inschrijving::Act::Herbeoordelen),
    Effect::Begin(Kind::Beoordelingsronde),
];
/// A selection that was not told yet rests on scores that are judged again.
pub(super) const DOSSIERS_HERBEOORDELEN: &[Effect<Facts>] = &[
    op_inschrijvingen(inschrijving::Act::SelectieTerugnemen),
    op_inschrijvingen(inschrijving::Act::Herbeoordelen),
    Effect::Begin(Kind::Beoordelingsronde),
];
/// So does a draft of the award decision: the next scores get a decision of their own. Every party with a BAFO
/// waits where it stands.
pub(super) const BAFOS_HERBEOORDELEN: &[Effect<Facts>] =
    &[BESLISSING_VERVALT, Effect::Begin(Kind::Beoordelingsronde)];
pub(super) const BESLISSING_VERVALT: Effect<Facts> = Effect::Perform(
    Verwant::OpPerceel(Kind::Gunningsbeslissing),
    ActName::Gunningsbeslissing(gunningsbeslissing::Act::Vervallen),
);
/// A withdrawn procedure takes its award decision with it, and what that decision meant for parties, and
/// the advice that nobody wrote yet.
pub(super) const GUNNING_INTREKKEN: &[Effect<Facts>] = &[
    BESLISSING_VERVALT,
    Effect::Perform(
        Verwant::OpPerceel(Kind::Advies),
        ActName::Advies(advies::Act::Vervallen),
    ),
    NIEMAND_WACHT,
];
/// One overeenkomst per awarded party.
pub(super) const CONTRACTEN_VOORBEREIDEN: &[Effect<Facts>] =
    &[op_inschrijvingen(inschrijving::Act::ContractVoorbereiden)];
pub(super) const GUNNING_BEKEND: &[Effect<Facts>] = &[
    Effect::Begin(Kind::Implementatie),
    Effect::Notify(
        Brief::GunningAangekondigd,
        &[
            Publiek::Rol(Rol::Contractmanager),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];
