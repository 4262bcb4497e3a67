//! The award decision, which may also be to award nothing (DOMAIN.md 4.8).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind, Machine, Stap};
use crate::role::{BO, IA, JUR, KLOK, Rol, SYSTEEM};
use crate::rule::{
    Bron, Feiten, Gemeen, Rule, Termijn, met_reden, paraaf_jurist, paraaf_opdrachtgever,
};
use crate::{perceel, selecteren::inschrijving};
use jiff::Timestamp;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of an award decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.8 names them")]
pub enum At {
    Concept,
    BestuurlijkAkkoord,
    InStandstill,
    StandstillVerstreken,
    Definitief,
    Ingetrokken,
    NietGegund,
    Vervallen,
}

/// The acts on an award decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.8 names them")]
pub enum Act {
    BestuurlijkAkkoordGeven,
    Mededelen,
    StandstillVerstrijken,
    DefinitiefMaken,
    NietGunnen,
    Intrekken,
    Vervallen,
}

/// What the rules of an award decision look at.
#[derive(Debug, Default)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// Parties that the decision names as intended.
    pub beoogden: usize,
    /// Parties whose letter misses reasons, scores, rank or remedy.
    pub brieven_onvolledig: usize,
    /// The budget covers the award.
    pub dekking: bool,
    /// BAFO's that are assessed and neither accepted nor rejected.
    pub bafos_zonder_oordeel: usize,
    /// The first instant after the standstill; equal to the moment of sending when it is switched off.
    pub standstill_voorbij_op: Option<Timestamp>,
    /// The evidence of the intended parties was verified.
    pub verificatie: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Gunningsbeslissing;

impl Machine for Gunningsbeslissing {
    const NAME: &'static str = "gunningsbeslissing";
    const MEERVOUD: &'static str = "gunningsbeslissingen";
    const STAP: Stap = Stap::Contracteren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Concept)
    }
}

const BEOOGDEN: Rule<Facts> = Rule::new(
    "beoogde-partij-aangewezen",
    "De beslissing moet een aanvaardbare partij aanwijzen.",
    Bron::leidraad("gunning"),
    |f| f.beoogden > 0,
);
const BAFOS_BEOORDEELD: Rule<Facts> = Rule::new(
    "elke-bafo-aanvaard-of-afgewezen",
    "Elke beoordeelde BAFO moet zijn aanvaard of afgewezen.",
    Bron::aw("1.8"),
    |f| f.bafos_zonder_oordeel == 0,
);
const DEKKING: Rule<Facts> = Rule::new(
    "budgetdekking",
    "De dekking in de begroting moet zijn vastgelegd.",
    Bron::Huisregel,
    |f| f.dekking,
);
const BRIEVEN_VOLLEDIG: Rule<Facts> = Rule::new(
    "gunningsbrief-volledig",
    "De brief aan elke partij moet de redenen noemen: kenmerken en voordelen van de gekozen partij, niet alleen cijfers.",
    Bron::leidraad_naar(
        "mededeling van de gunningsbeslissing",
        "Aw 2012, art. 2.130",
    ),
    |f| f.brieven_onvolledig == 0,
);
const STANDSTILL_VOORBIJ: Rule<Facts> = Rule::new(
    "standstill-voorbij",
    "De opschortende termijn moet voorbij zijn.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.127"),
    |f| f.standstill_voorbij_op.is_some_and(|t| t <= f.gemeen.nu),
);
const VERIFICATIE: Rule<Facts> = Rule::new(
    "bewijs-winnaar-geverifieerd",
    "De bewijsstukken van de beoogde partij moeten zijn gecontroleerd.",
    Bron::leidraad_naar("verificatie", "Aw 2012, art. 2.101"),
    |f| f.verificatie,
);
const REDEN: Rule<Facts> = met_reden();
const JURIST: Rule<Facts> = paraaf_jurist();
const OPDRACHTGEVER: Rule<Facts> = paraaf_opdrachtgever();
const STANDSTILL: Termijn<Facts> = Termijn {
    code: "standstill",
    zin: "Tot dit moment wordt er geen overeenkomst gesloten.",
    bron: Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.127"),
    tot: |f| f.standstill_voorbij_op,
};
const TEAM: &[Publiek] = &[
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Collegesecretaris),
    Publiek::Rol(Rol::AdviesraadSecretaris),
    Publiek::Rol(Rol::Inkoopadviseur),
    Publiek::Rol(Rol::Contractmanager),
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
const MEDEDELEN: &[Effect<Facts>] = &[
    op_inschrijvingen(inschrijving::Act::BeslissingVerwerken),
    op_perceel(perceel::Act::GunningMededelen),
    Effect::Notify(Brief::Gunningsbesluit, &[Publiek::Partijen]),
    Effect::Notify(Brief::GunningTerKennisgeving, TEAM),
    Effect::Wake(
        ActName::Gunningsbeslissing(Act::StandstillVerstrijken),
        &STANDSTILL,
    ),
];
const DEFINITIEF: &[Effect<Facts>] = &[
    op_inschrijvingen(inschrijving::Act::Gunnen),
    op_perceel(perceel::Act::GunningDefinitiefMaken),
    Effect::Notify(Brief::GunningDefinitief, &[Publiek::Partijen]),
    Effect::Notify(Brief::GunningDefinitief, TEAM),
];
const NIET_GUNNEN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::NietGegund, &[Publiek::Partijen]),
    Effect::Notify(Brief::NietGegund, TEAM),
    op_perceel(perceel::Act::NietGunnen),
];
const INTREKKEN: &[Effect<Facts>] = &[
    op_perceel(perceel::Act::GunningTerugnemen),
    Effect::Notify(Brief::GunningIngetrokken, &[Publiek::Partijen]),
    Effect::Notify(Brief::GunningIngetrokken, TEAM),
];

#[state_machine(
    initial = "At::Concept",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Gunningsbeslissing {
    #[state(superstate = "nog_niet_definitief")]
    fn concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BestuurlijkAkkoordGeven => {
                let regels = &[&BEOOGDEN, &BAFOS_BEOORDEELD, &DEKKING];
                context.go(BO, regels, Next::To(At::BestuurlijkAkkoord), &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "nog_niet_definitief")]
    fn bestuurlijk_akkoord(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Mededelen => {
                let regels = &[&BEOOGDEN, &BRIEVEN_VOLLEDIG, &JURIST];
                context.go(IA, regels, Next::To(At::InStandstill), MEDEDELEN)
            }
            _ => Super,
        }
    }

    #[state(superstate = "medegedeeld")]
    fn in_standstill(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::StandstillVerstrijken => {
                let regels = &[&STANDSTILL_VOORBIJ];
                context.go(KLOK, regels, Next::To(At::StandstillVerstreken), &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "medegedeeld")]
    fn standstill_verstreken(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::DefinitiefMaken => {
                let regels = &[&STANDSTILL_VOORBIJ, &VERIFICATIE];
                context.go(IA, regels, Next::To(At::Definitief), DEFINITIEF)
            }
            _ => Super,
        }
    }

    #[state]
    fn definitief() -> Outcome<At> {
        Super
    }

    #[state]
    fn ingetrokken() -> Outcome<At> {
        Super
    }

    #[state]
    fn niet_gegund() -> Outcome<At> {
        Super
    }

    #[state]
    fn vervallen() -> Outcome<At> {
        Super
    }

    /// A decision that was told can only be withdrawn as a whole: a new one has a new full term.
    #[superstate(superstate = "nog_niet_definitief")]
    fn medegedeeld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Intrekken => {
                let regels = &[&REDEN, &OPDRACHTGEVER];
                context.go(JUR, regels, Next::To(At::Ingetrokken), INTREKKEN)
            }
            _ => Super,
        }
    }

    /// The choice to conclude no contract is an award decision too (Aw 2012 art. 1.1).
    #[superstate]
    fn nog_niet_definitief(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::NietGunnen => {
                let regels = &[&REDEN, &JURIST];
                context.go(BO, regels, Next::To(At::NietGegund), NIET_GUNNEN)
            }
            Act::Vervallen => context.go(SYSTEEM, &[], Next::To(At::Vervallen), &[]),
            _ => Super,
        }
    }
}
