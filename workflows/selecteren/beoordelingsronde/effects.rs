//! What the acts on a round promise, and who hears of it.

use super::rules::{MET_ADVIES, SCORETERMIJN};
use super::{Act, Facts};
use crate::concretiseren::bafo;
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind};
use crate::perceel;
use crate::role::Rol;
use crate::selecteren::{advies, inschrijving};

pub(super) const BELANG_GEMELD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::BelangGemeld,
    &[
        Publiek::Rol(Rol::Voorzitter),
        Publiek::Rol(Rol::Inkoopadviseur),
        Publiek::Rol(Rol::Jurist),
    ],
)];
pub(super) const ONTTROKKEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::BeoordelaarOnttrokken,
    &[Publiek::Rol(Rol::Inkoopadviseur), Publiek::Rol(Rol::Jurist)],
)];
/// The replacement gets the role first, so that the letter reaches them too.
pub(super) const VERVANGEN: &[Effect<Facts>] = &[
    Effect::Replace,
    Effect::Notify(
        Brief::BeoordelaarVervangen,
        &[
            Publiek::Rol(Rol::Beoordelaar),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];
pub(super) const STARTEN: &[Effect<Facts>] = &[
    Effect::Perform(
        Verwant::OpPerceel(Kind::Inschrijving),
        ActName::Inschrijving(inschrijving::Act::BeoordelingStarten),
    ),
    Effect::When(&MET_ADVIES, &[Effect::Begin(Kind::Advies)]),
    Effect::Wake(
        ActName::Beoordelingsronde(Act::ScoretermijnVerstrijken),
        &SCORETERMIJN,
    ),
    Effect::Notify(
        Brief::BeoordelingGeopend,
        &[
            Publiek::Rol(Rol::Beoordelaar),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];
/// The clock closed the round: nobody saw it happen.
pub(super) const GESLOTEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::ScoresBinnen,
    &[
        Publiek::Rol(Rol::Voorzitter),
        Publiek::Rol(Rol::Inkoopadviseur),
    ],
)];
pub(super) const VASTSTELLEN: &[Effect<Facts>] = &[
    Effect::DestroyNotes,
    Effect::Perform(
        Verwant::OpPerceel(Kind::Inschrijving),
        ActName::Inschrijving(inschrijving::Act::BeoordeeldMelden),
    ),
    Effect::Perform(
        Verwant::OpPerceel(Kind::Advies),
        ActName::Advies(advies::Act::Gebruiken),
    ),
    Effect::Perform(
        Verwant::OpPerceel(Kind::Bafo),
        ActName::Bafo(bafo::Act::BeoordeeldMelden),
    ),
    Effect::Perform(
        Verwant::Boven(Kind::Perceel),
        ActName::Perceel(perceel::Act::BeoordelingVerwerken),
    ),
];
/// The round itself is kept; a new one follows it. Nobody reads what the mistake was before a letter may say so.
pub(super) const HERBEOORDELEN: &[Effect<Facts>] = &[
    Effect::Perform(
        Verwant::Boven(Kind::Perceel),
        ActName::Perceel(perceel::Act::HerbeoordelingStarten),
    ),
    Effect::Notify(
        Brief::HerbeoordelingVooraf,
        &[
            Publiek::Partijen,
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
            Publiek::Rol(Rol::Inkoopadviseur),
            Publiek::Rol(Rol::Voorzitter),
        ],
    ),
];
