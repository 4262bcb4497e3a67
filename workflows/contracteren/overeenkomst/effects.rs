//! What the acts on an overeenkomst promise.

use super::facts::Facts;
use super::machine::Act;
use super::rules::{
    BEWAREN, EINDE, EVALUATIE, INGANG, JAARSTUKKEN, KPI, OPTIE, OPTIE_OVER, TEKENTERMIJN,
    VERLENGD_EINDE, VERLENGD_EVALUATIE, VERLENGD_OPTIE,
};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::implementeren::{contractwijziging, onderaannemer, verbetertraject};
use crate::machine::{ActName, Kind};
use crate::perceel;
use crate::role::Rol;
use crate::rule::Termijn;

const TEKENAARS: &[Publiek] = &[
    Publiek::Organisatie,
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Collegesecretaris),
    Publiek::Rol(Rol::Contractmanager),
];
const PARTIJ_EN_BEHEER: &[Publiek] = &[Publiek::Organisatie, Publiek::Rol(Rol::Contractmanager)];

const fn wek(act: Act, termijn: &'static Termijn<Facts>) -> Effect<Facts> {
    Effect::Wake(ActName::Overeenkomst(act), termijn)
}
const fn bij_contract(act: ActName, kind: Kind) -> Effect<Facts> {
    Effect::Perform(Verwant::BijInschrijving(kind), act)
}

pub(super) const VOORLEGGEN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::OvereenkomstTerOndertekening, TEKENAARS),
    wek(Act::TekentermijnVerstrijken, &TEKENTERMIJN),
];
/// The jurist then looks whether the award falls away (DOMAIN.md 4.8).
pub(super) const NIET_GETEKEND: &[Effect<Facts>] = &[Effect::Notify(
    Brief::OvereenkomstNietGetekend,
    &[
        Publiek::Organisatie,
        Publiek::Rol(Rol::Inkoopadviseur),
        Publiek::Rol(Rol::Jurist),
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    ],
)];
pub(super) const GETEKEND: &[Effect<Facts>] = &[
    Effect::Perform(
        Verwant::Boven(Kind::Perceel),
        ActName::Perceel(perceel::Act::ContractVerwerken),
    ),
    Effect::Notify(Brief::OvereenkomstGetekend, TEKENAARS),
    wek(Act::Ingaan, &INGANG),
];
/// The implementatie leads: the contract begins on another day.
pub(super) const UITGESTELD: &[Effect<Facts>] = &[
    Effect::Notify(Brief::ImplementatieUitgesteld, TEKENAARS),
    wek(Act::Ingaan, &INGANG),
];
pub(super) const VERNIETIGING: &[Effect<Facts>] =
    &[Effect::Notify(Brief::VernietigingGevorderd, TEKENAARS)];
pub(super) const INGEGAAN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::OvereenkomstIngegaan, TEKENAARS),
    wek(Act::Verlopen, &EINDE),
    wek(Act::EvaluatieStarten, &EVALUATIE),
    wek(Act::OptieHerinneren, &OPTIE),
    wek(Act::KpiOpvragen, &KPI),
    wek(Act::JaarstukkenOpvragen, &JAARSTUKKEN),
];
/// DOMAIN.md 4.13: the option decision is due, as long as there is an option.
pub(super) const HERINNEREN: &[Effect<Facts>] = &[
    Effect::When(
        &OPTIE_OVER,
        &[Effect::Notify(
            Brief::OptiebesluitNodig,
            &[
                Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
                Publiek::Rol(Rol::Collegesecretaris),
                Publiek::Rol(Rol::Contractmanager),
            ],
        )],
    ),
    wek(Act::OptieHerinneren, &OPTIE),
];
pub(super) const KPI_OPVRAGEN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::KpiGevraagd, PARTIJ_EN_BEHEER),
    wek(Act::KpiOpvragen, &KPI),
];
pub(super) const JAARSTUKKEN_OPVRAGEN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::JaarstukkenGevraagd, PARTIJ_EN_BEHEER),
    wek(Act::JaarstukkenOpvragen, &JAARSTUKKEN),
];
pub(super) const GESPREK: &[Effect<Facts>] = &[Effect::Notify(
    Brief::AccountgesprekGepland,
    PARTIJ_EN_BEHEER,
)];
pub(super) const EVALUEREN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::EvaluatieLooptijd,
    &[
        Publiek::Organisatie,
        Publiek::Rol(Rol::Contractmanager),
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    ],
)];
pub(super) const VERLENGEN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::OvereenkomstVerlengd, TEKENAARS),
    wek(Act::Verlopen, &VERLENGD_EINDE),
    wek(Act::EvaluatieStarten, &VERLENGD_EVALUATIE),
    wek(Act::OptieHerinneren, &VERLENGD_OPTIE),
];
/// A new inkooptraject is proposed in time.
pub(super) const NIET_VERLENGEN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::OvereenkomstNietVerlengd, TEKENAARS),
    Effect::Notify(
        Brief::OvereenkomstNietVerlengd,
        &[Publiek::Rol(Rol::Inkoopadviseur)],
    ),
];
pub(super) const HERZIEN: &[Effect<Facts>] = &[Effect::Notify(Brief::LumpsumHerzien, TEKENAARS)];
/// The successor takes the place of the party; it gets the letter.
pub(super) const OVERDRAGEN: &[Effect<Facts>] = &[
    Effect::Succeed,
    Effect::Notify(Brief::OvereenkomstOvergedragen, TEKENAARS),
];
/// What hangs on the contract ends with it; the file is kept for ten years.
pub(super) const EINDIGEN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::OvereenkomstBeeindigd, TEKENAARS),
    bij_contract(
        ActName::Contractwijziging(contractwijziging::Act::Vervallen),
        Kind::Contractwijziging,
    ),
    bij_contract(
        ActName::Onderaannemer(onderaannemer::Act::Vervallen),
        Kind::Onderaannemer,
    ),
    bij_contract(
        ActName::Verbetertraject(verbetertraject::Act::Vervallen),
        Kind::Verbetertraject,
    ),
    wek(Act::BewaartermijnVerstrijken, &BEWAREN),
];
pub(super) const BEWAARD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::BewaartermijnVoorbij,
    &[
        Publiek::Rol(Rol::Jurist),
        Publiek::Rol(Rol::Auditor),
        Publiek::Rol(Rol::Beheerder),
    ],
)];
