//! A member of a combinatie that leaves or enters while its inschrijving competes, or between the award and
//! the signing of its overeenkomst (DOMAIN.md 4.3; Aw 2012 art. 2.163f is the model). The jurist decides in
//! writing.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::{Act, At, Facts};
use crate::concretiseren::{bafo, dialoogtraject};
use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind};
use crate::role::{JUR, Rol};
use crate::rule::{Bron, Rule};
use statig::prelude::*;

const BRON: Bron = Bron::leidraad_naar("samenstelling van een combinatie", "Aw 2012, art. 2.163f");

/// Who reports a change. Before a party is told where it stands it cannot act on that, so then the
/// inkoopadviseur does it at its request.
pub(super) const PARTIJ_OF_IA: &[Rol] = &[Rol::Tekenbevoegde, Rol::Inkoopadviseur];

const COMBINATIE: Rule<Facts> = Rule::new(
    "inschrijving-van-combinatie",
    "Alleen een combinatie kan van samenstelling veranderen.",
    BRON,
    |f| f.is_combinatie,
);
const MELDING: Rule<Facts> = Rule::new(
    "samenstellingswijziging-ingevuld",
    "U moet eerst opschrijven welke organisatie weggaat of erbij komt, en waarom.",
    BRON,
    |f| f.samenstelling_nieuw,
);
const GEMELD: Rule<Facts> = Rule::new(
    "samenstellingswijziging-gemeld",
    "De combinatie moet een wijziging hebben gemeld waarover nog niet is beslist.",
    BRON,
    |f| f.samenstelling_gemeld,
);
const TOEGESTAAN: Rule<Facts> = Rule::new(
    "leidraad-staat-wijziging-samenstelling-toe",
    "De leidraad moet een wijziging van de samenstelling toestaan.",
    BRON,
    |f| f.samenstelling_toegestaan,
);
const OPNIEUW_GESCHIKT: Rule<Facts> = Rule::new(
    "combinatie-opnieuw-geschikt",
    "Elke geschiktheidseis moet na de melding opnieuw zijn getoetst, en de combinatie moet eraan voldoen.",
    BRON,
    |f| f.samenstelling_geschikt,
);
const OORDEEL: Rule<Facts> = Rule::new(
    "oordeel-jurist-over-samenstelling",
    "U moet uw oordeel over de wijziging opschrijven, met een motivering van minstens 100 tekens in woorden.",
    Bron::aw("2.56"),
    |f| f.samenstelling_oordeel,
);
const ZONDER_VOORDEEL: Rule<Facts> = Rule::new(
    "samenstelling-zonder-voordeel",
    "De wijziging mag de combinatie geen voordeel geven boven andere partijen.",
    Bron::aw("1.8"),
    |f| f.samenstelling_zonder_voordeel,
);
const NIET_AANVAARDBAAR: Rule<Facts> = Rule::new(
    "samenstelling-niet-aanvaardbaar",
    "Afwijzen mag alleen als de leidraad het verbiedt, een eis niet is gehaald of er voordeel is.",
    BRON,
    |f| {
        !(f.samenstelling_toegestaan && f.samenstelling_geschikt && f.samenstelling_zonder_voordeel)
    },
);
/// From there on the overeenkomst is changed or transferred (DOMAIN.md 4.9).
const NIET_GETEKEND: Rule<Facts> = Rule::new(
    "overeenkomst-nog-niet-getekend",
    "De overeenkomst mag nog niet zijn getekend. Een getekende overeenkomst wijzigt u zelf.",
    Bron::aw("2.163f"),
    |f| !f.overeenkomst_getekend,
);

const PARTIJ_EN_TEAM: &[Publiek] = &[Publiek::Organisatie, Publiek::Rol(Rol::Inkoopadviseur)];
const GEMELD_AAN_TEAM: &[Effect<Facts>] = &[Effect::Notify(
    Brief::SamenstellingGemeld,
    &[Publiek::Rol(Rol::Inkoopadviseur), Publiek::Rol(Rol::Jurist)],
)];
const AANVAARD: &[Effect<Facts>] = &[Effect::Notify(Brief::SamenstellingAanvaard, PARTIJ_EN_TEAM)];
/// A party that is in the dialogue leaves it too, so that its place is free, and with it its BAFO.
const AFGEWEZEN: &[Effect<Facts>] = &[
    Effect::Perform(
        Verwant::BijInschrijving(Kind::Dialoogtraject),
        ActName::Dialoogtraject(dialoogtraject::Act::PartijVervallen),
    ),
    Effect::Perform(
        Verwant::BijInschrijving(Kind::Bafo),
        ActName::Bafo(bafo::Act::Vervallen),
    ),
    Effect::Notify(Brief::SamenstellingAfgewezen, PARTIJ_EN_TEAM),
];

const AANVAARDBAAR: &[&Rule<Facts>] = &[
    &GEMELD,
    &OORDEEL,
    &TOEGESTAAN,
    &OPNIEUW_GESCHIKT,
    &ZONDER_VOORDEEL,
    &NIET_GETEKEND,
];

/// Whether this act is about the composition.
pub(super) fn gaat_over(event: Act) -> bool {
    matches!(
        event,
        Act::SamenstellingswijzigingMelden
            | Act::SamenstellingAanvaarden
            | Act::SamenstellingAfwijzen
    )
}

pub(super) fn wijzigen(event: &Act, context: &mut Desk<'_, Facts>, melders: &[Rol]) -> Outcome<At> {
    match event {
        Act::SamenstellingAanvaarden => context.go(JUR, AANVAARDBAAR, Next::Stay, AANVAARD),
        Act::SamenstellingAfwijzen => {
            let regels = &[&GEMELD, &OORDEEL, &NIET_AANVAARDBAAR];
            context.go(JUR, regels, Next::To(At::Ongeldig), AFGEWEZEN)
        }
        _ => melden(event, context, melders),
    }
}

/// The party that the award goes to, which knows it. When the change cannot be accepted the
/// gunningsbeslissing leads: its evidence no longer holds, or its award lapses (DOMAIN.md 4.8).
pub(super) fn na_gunning(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::SamenstellingAanvaarden => context.go(JUR, AANVAARDBAAR, Next::Stay, AANVAARD),
        _ => melden(event, context, PARTIJ_OF_IA),
    }
}

/// Only told to the team: also by a party that is out and does not know it yet, so that what it can do
/// tells nothing.
pub(super) fn melden(event: &Act, context: &mut Desk<'_, Facts>, melders: &[Rol]) -> Outcome<At> {
    match event {
        Act::SamenstellingswijzigingMelden => context.go(
            melders,
            &[&COMBINATIE, &MELDING, &NIET_GETEKEND],
            Next::Stay,
            GEMELD_AAN_TEAM,
        ),
        _ => Super,
    }
}
