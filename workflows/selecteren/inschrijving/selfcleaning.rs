//! An exclusion ground that was found, and the chance to prove that the party can be trusted again:
//! nobody is excluded before it had that chance (Aw 2012 art. 2.87a).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::rules::{ALLES_GEOPEND, JURIST, REDEN};
use super::{Act, At, Facts};
use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::ActName;
use crate::role::{IA, KLOK, Rol, ZA};
use crate::rule::{Bron, Rule, Termijn, verstreken};
use statig::prelude::*;

const BRON: Bron = Bron::leidraad_naar("uitsluitingsgronden", "Aw 2012, art. 2.87a");

pub(super) const GROND_UITSLUITING: Rule<Facts> = Rule::new(
    "uitsluitingsgrond-uit-leidraad",
    "De vormtoets moet een uitsluitingsgrond uit de leidraad noemen.",
    Bron::leidraad_naar("uitsluitingsgronden", "Aw 2012, art. 2.87"),
    |f| f.uitsluiting_grond,
);
const VERZOEK: Rule<Facts> = Rule::new(
    "selfcleaningverzoek-ingevuld",
    "Het verzoek om bewijs moet zijn ingevuld: de feiten, wat u vraagt en een termijn in de toekomst.",
    BRON,
    |f| f.selfcleaningverzoek && f.selfcleaning_tot.is_some_and(|tot| tot > f.gemeen.nu),
);
const OP_TIJD: Rule<Facts> = Rule::new(
    "selfcleaning-op-tijd",
    "Bewijs geven kan alleen tot en met het einde van de termijn.",
    BRON,
    |f| !verstreken(f.selfcleaning_tot, f.gemeen.nu),
);
const BEWIJS: Rule<Facts> = Rule::new(
    "selfcleaning-ingevuld",
    "U moet eerst opschrijven welke maatregelen u hebt genomen.",
    BRON,
    |f| f.selfcleaning,
);
const TERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "selfcleaningtermijn-voorbij",
    "De termijn om bewijs te geven moet voorbij zijn.",
    BRON,
    |f| verstreken(f.selfcleaning_tot, f.gemeen.nu),
);
const OORDEEL: Rule<Facts> = Rule::new(
    "selfcleaning-gemotiveerd-beoordeeld",
    "U moet opschrijven of het bewijs voldoende is, met een motivering van minstens 100 tekens in woorden.",
    BRON,
    |f| f.selfcleaningoordeel,
);
const VERDER_IN_ORDE: Rule<Facts> = Rule::new(
    "vorm-verder-in-orde",
    "Is het bewijs voldoende, dan moet ook de rest van de vormtoets in orde zijn.",
    Bron::aw("2.39 lid 1"),
    |f| !f.selfcleaning_voldoende || (f.vorm_verder_in_orde && f.pakket_klopt && !f.iemand_dubbel),
);
const VOLDOENDE: Rule<Facts> = Rule::new(
    "selfcleaning-voldoende",
    "Het bewijs is voldoende.",
    BRON,
    |f| f.selfcleaning_voldoende,
);
const ONVOLDOENDE: Rule<Facts> = Rule::new(
    "selfcleaning-onvoldoende",
    "Het bewijs is niet voldoende.",
    BRON,
    |f| !f.selfcleaning_voldoende,
);
const TERMIJN: Termijn<Facts> = Termijn {
    code: "selfcleaningtermijn",
    zin: "Tot dit moment kan de inschrijver bewijzen dat hij te vertrouwen is.",
    bron: BRON,
    tot: |f| f.selfcleaning_tot,
};

const PARTIJ_EN_TEAM: &[Publiek] = &[Publiek::Organisatie, Publiek::Rol(Rol::Inkoopadviseur)];
const GEVRAAGD: &[Effect<Facts>] = &[
    Effect::Wake(
        ActName::Inschrijving(Act::SelfcleaningtermijnVerstrijken),
        &TERMIJN,
    ),
    Effect::Notify(Brief::SelfcleaningGevraagd, PARTIJ_EN_TEAM),
];
const TE_BEOORDELEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::SelfcleaningTeBeoordelen,
    &[Publiek::Rol(Rol::Inkoopadviseur), Publiek::Rol(Rol::Jurist)],
)];
/// An exclusion is told with its reasons at once (art. 2.87a).
const BEOORDEELD: &[Effect<Facts>] = &[
    Effect::When(
        &VOLDOENDE,
        &[Effect::Notify(Brief::SelfcleaningVoldoende, PARTIJ_EN_TEAM)],
    ),
    Effect::When(
        &ONVOLDOENDE,
        &[Effect::Notify(Brief::Uitgesloten, PARTIJ_EN_TEAM)],
    ),
];

/// Exclusion would be out of proportion, or the signal was a mistake (art. 2.88); else proof is asked.
pub(super) fn gesignaleerd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::SelfcleaningVragen => {
            let regels = &[&VERZOEK, &ALLES_GEOPEND, &JURIST];
            context.go(IA, regels, Next::To(At::SelfcleaningGevraagd), GEVRAAGD)
        }
        Act::VanUitsluitingAfzien => {
            context.go(IA, &[&REDEN, &JURIST], Next::To(At::InVormtoets), &[])
        }
        _ => Super,
    }
}

/// Without proof in time the party is judged on what there is.
pub(super) fn gevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let naar = Next::To(At::SelfcleaningTeBeoordelen);
    match event {
        Act::SelfcleaningBewijzen => context.go(ZA, &[&OP_TIJD, &BEWIJS], naar, TE_BEOORDELEN),
        Act::SelfcleaningtermijnVerstrijken => {
            context.go(KLOK, &[&TERMIJN_VOORBIJ], naar, TE_BEOORDELEN)
        }
        _ => Super,
    }
}

/// Two people decide: valid after all, or excluded.
pub(super) fn te_beoordelen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::SelfcleaningBeoordelen => {
            let regels = &[&OORDEEL, &VERDER_IN_ORDE, &JURIST];
            let naar = Next::Choose(&[(&ONVOLDOENDE, At::Uitgesloten)], At::Geldig);
            context.go(IA, regels, naar, BEOORDEELD)
        }
        _ => Super,
    }
}
