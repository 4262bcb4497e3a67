//! What the acts on a spoor promise, and who hears of it (DOMAIN.md 4.13).

use super::rules::ARCHIEFTERMIJN;
use super::{Act, Facts};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind};
use crate::procedure;
use crate::role::Rol;

const AAN_BESTUUR_EN_COLLEGES: Effect<Facts> = Effect::Notify(
    Brief::GoGevraagd,
    &[
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
        Publiek::Rol(Rol::Collegesecretaris),
    ],
);
/// Board and colleges are asked about a dossier that the jurist initialled.
pub(super) const VRAAG_GO: &[Effect<Facts>] = &[
    AAN_BESTUUR_EN_COLLEGES,
    Effect::Perform(
        Verwant::OnderSpoor(Kind::Procedure),
        ActName::Procedure(procedure::Act::GoGevraagdMelden),
    ),
];
/// They are asked again about the same dossier, because who takes part changed.
pub(super) const VRAAG_GO_OPNIEUW: &[Effect<Facts>] = &[AAN_BESTUUR_EN_COLLEGES];
/// Who hears the answer (DOMAIN.md 4.13).
pub(super) const NA_BESLUIT: &[Publiek] = &[
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Collegesecretaris),
    Publiek::Rol(Rol::AdviesraadSecretaris),
    Publiek::Rol(Rol::Inkoopadviseur),
    Publiek::Rol(Rol::Contractmanager),
];
pub(super) const NA_NO_GO: &[Publiek] = &[
    Publiek::Rol(Rol::Inkoopadviseur),
    Publiek::Rol(Rol::Collegesecretaris),
    Publiek::Rol(Rol::Griffier),
    Publiek::Rol(Rol::AdviesraadSecretaris),
];
/// The organs get the stuk: the consultatie asks them and tells who hears of it.
pub(super) const NAAR_DE_ORGANEN: &[Effect<Facts>] = &[Effect::Begin(Kind::Consultatie)];
/// Everybody in the traject, board and bodies included.
const ALLEN: &[Publiek] = &[
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Collegesecretaris),
    Publiek::Rol(Rol::Griffier),
    Publiek::Rol(Rol::AdviesraadSecretaris),
    Publiek::Rol(Rol::Inkoopadviseur),
    Publiek::Rol(Rol::Contractmanager),
];
pub(super) const STUK_VASTGESTELD: &[Effect<Facts>] =
    &[Effect::Notify(Brief::StukVastgesteld, ALLEN)];
pub(super) const PLANNING_HERZIEN: &[Effect<Facts>] =
    &[Effect::Notify(Brief::PlanningHerzien, ALLEN)];
pub(super) const AANGEHOUDEN: &[Effect<Facts>] =
    &[Effect::Notify(Brief::TrajectAangehouden, ALLEN)];
pub(super) const HERVAT: &[Effect<Facts>] = &[Effect::Notify(Brief::TrajectHervat, ALLEN)];
pub(super) const ARCHIEF: Effect<Facts> = Effect::Wake(
    ActName::Inkoopspoor(Act::ArchieftermijnVerstrijken),
    &ARCHIEFTERMIJN,
);
pub(super) const TE_VERNIETIGEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::ArchieftermijnVoorbij,
    &[Publiek::Rol(Rol::Inkoopadviseur)],
)];
