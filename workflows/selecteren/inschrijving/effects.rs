//! What the acts on an inschrijving promise.

use super::gestanddoening::{DOET_NIET_WEER_MEE, DOET_WEER_MEE, LOOPT};
use super::rules::{
    HASHTERMIJN, HERSTELTERMIJN, MET_DIALOOG, NA_SLUITING, OP_TIJD, PROCEDURE_GESLOTEN,
    VERDUIDELIJKINGSTERMIJN, ZONDER_DIALOOG, ZONDER_OVEREENKOMST,
};
use super::{Act, Facts};
use crate::concretiseren::dialoogtraject;
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind};
use crate::role::Rol;
use crate::selecteren::deelnemer;

/// What the deelnemers signed is sealed with the package.
const DEELNEMERS_VERZEGELD: Effect<Facts> = Effect::Perform(
    Verwant::BijInschrijving(Kind::Deelnemer),
    ActName::Deelnemer(deelnemer::Act::Verzegelen),
);
/// A new version begins empty: every deelnemer signs again.
pub(super) const DEELNEMERS_OPNIEUW: &[Effect<Facts>] = &[Effect::Perform(
    Verwant::BijInschrijving(Kind::Deelnemer),
    ActName::Deelnemer(deelnemer::Act::OpnieuwVragen),
)];
/// Without a submission nobody takes part in it.
const DEELNEMERS_VRIJ: Effect<Facts> = Effect::Perform(
    Verwant::BijInschrijving(Kind::Deelnemer),
    ActName::Deelnemer(deelnemer::Act::Vervallen),
);
/// A package is sealed and its receipt goes out.
pub(super) const VERVANGEN: &[Effect<Facts>] = &[
    Effect::Seal,
    DEELNEMERS_VERZEGELD,
    Effect::Notify(Brief::Ontvangstbewijs, &[Publiek::Organisatie]),
];
pub(super) const INDIENEN: &[Effect<Facts>] = &[
    Effect::When(&OP_TIJD, VERVANGEN),
    Effect::When(&OP_TIJD, &[Effect::When(&PROCEDURE_GESLOTEN, LOOPT)]),
    Effect::When(
        &NA_SLUITING,
        &[
            Effect::DestroyDraft,
            DEELNEMERS_VRIJ,
            Effect::Notify(Brief::TeLaat, &[Publiek::Organisatie]),
        ],
    ),
];
/// The hash is in time; the files may follow (Aw 2012 art. 2.109a). What the deelnemers signed stands still.
pub(super) const HASH_GEDEPONEERD: &[Effect<Facts>] = &[
    DEELNEMERS_VERZEGELD,
    Effect::Wake(
        ActName::Inschrijving(Act::HashtermijnVerstrijken),
        &HASHTERMIJN,
    ),
    Effect::Notify(Brief::HashGedeponeerd, &[Publiek::Organisatie]),
];
/// The files came; in a vault that is closed already the offer begins to stand.
pub(super) const MET_HASH: &[Effect<Facts>] = &[
    Effect::Seal,
    Effect::Notify(Brief::Ontvangstbewijs, &[Publiek::Organisatie]),
    Effect::When(&PROCEDURE_GESLOTEN, LOOPT),
];
pub(super) const HASH_VERSTREKEN: &[Effect<Facts>] = &[
    Effect::DestroyDraft,
    DEELNEMERS_VRIJ,
    Effect::Notify(Brief::TeLaat, &[Publiek::Organisatie]),
];
pub(super) const TERUGTREKKEN: &[Effect<Facts>] = &[
    Effect::DestroyDraft,
    DEELNEMERS_VRIJ,
    Effect::Notify(Brief::Teruggetrokken, &[Publiek::Organisatie]),
];
pub(super) const TERUGGEVEN: &[Effect<Facts>] = &[
    Effect::DestroyDraft,
    Effect::DestroyPackages,
    DEELNEMERS_VRIJ,
];
pub(super) const DIALOOG_BEGINT: &[Effect<Facts>] = &[Effect::Begin(Kind::Dialoogtraject)];
const fn op_dialoog(act: dialoogtraject::Act) -> Effect<Facts> {
    Effect::Perform(
        Verwant::BijInschrijving(Kind::Dialoogtraject),
        ActName::Dialoogtraject(act),
    )
}
/// The dialogue goes on with whoever is still in; with whoever is not it is over.
pub(super) const DIALOOG_HEROPENT: &[Effect<Facts>] = &[
    Effect::When(
        &DOET_WEER_MEE,
        &[op_dialoog(dialoogtraject::Act::Heropenen)],
    ),
    Effect::When(
        &DOET_NIET_WEER_MEE,
        &[op_dialoog(dialoogtraject::Act::PartijVervallen)],
    ),
];
/// Of two leidraden the second one goes to whoever was selected, at the same moment (DOMAIN.md 4.2,
/// variant B).
pub(super) const GUNNINGSLEIDRAAD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::GunningsleidraadVerstrekt,
    &[Publiek::Organisatie],
)];
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
/// What was asked of a party, or went wrong for it, the team knows too.
pub(super) const PARTIJ_EN_TEAM: &[Publiek] =
    &[Publiek::Organisatie, Publiek::Rol(Rol::Inkoopadviseur)];
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
