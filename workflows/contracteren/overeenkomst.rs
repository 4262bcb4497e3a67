//! The overeenkomst with one awarded party (DOMAIN.md 4.9).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind, Machine, Stap};
use crate::perceel;
use crate::role::{IA, KLOK, Rol};
use crate::rule::{Bron, Feiten, Gemeen, Rule, Termijn, paraaf_jurist};
use jiff::Timestamp;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of an overeenkomst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.9 names them")]
pub enum At {
    Concept,
    TerOndertekening,
    Getekend,
    Lopend,
    Verlopen,
}

/// The acts on an overeenkomst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.9 names them")]
pub enum Act {
    TerOndertekeningLeggen,
    TerugNaarConcept,
    GetekendVaststellen,
    Ingaan,
    Verlopen,
}

/// What the rules of an overeenkomst look at.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// KPI's, goed resultaat, complaint body and risk file are filled in.
    pub inhoud_compleet: bool,
    /// Start and end date are filled in.
    pub looptijd: bool,
    /// Every gemeente that takes part is named as a party.
    pub gemeenten_genoemd: bool,
    /// The award is final.
    pub gunning_definitief: bool,
    /// The first instant after the standstill.
    pub standstill_voorbij_op: Option<Timestamp>,
    /// Signatures that are still missing: every gemeente that decides, and the party.
    pub handtekeningen_open: usize,
    /// When the contract begins.
    pub ingang: Option<Timestamp>,
    /// The first instant after the contract.
    pub einde: Option<Timestamp>,
    /// The gate of the implementation: capacity, subcontractors, transition rule, complaint route.
    pub poort_open: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Overeenkomst;

impl Machine for Overeenkomst {
    const NAME: &'static str = "overeenkomst";
    const MEERVOUD: &'static str = "overeenkomsten";
    const STAP: Stap = Stap::Contracteren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Concept)
    }
}

const INHOUD: Rule<Facts> = Rule::new(
    "contractinhoud-compleet",
    "KPI’s, ‘goed resultaat’, de klachtpartij en het risicodossier moeten zijn ingevuld.",
    Bron::leidraad("conceptovereenkomst"),
    |f| f.inhoud_compleet,
);
const LOOPTIJD: Rule<Facts> = Rule::new(
    "looptijd-vastgelegd",
    "De ingangsdatum en de einddatum moeten zijn ingevuld.",
    Bron::leidraad("looptijd"),
    |f| f.looptijd,
);
const GEMEENTEN: Rule<Facts> = Rule::new(
    "gemeenten-genoemd",
    "Alle deelnemende gemeenten moeten in de overeenkomst staan.",
    Bron::Huisregel,
    |f| f.gemeenten_genoemd,
);
const GUNNING_DEFINITIEF: Rule<Facts> = Rule::new(
    "gunning-definitief",
    "De gunning moet definitief zijn.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.127"),
    |f| f.gunning_definitief,
);
const STANDSTILL_VOORBIJ: Rule<Facts> = Rule::new(
    "geen-contract-voor-einde-standstill",
    "De opschortende termijn moet voorbij zijn voordat er een overeenkomst is.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.127"),
    |f| f.standstill_voorbij_op.is_some_and(|t| t <= f.gemeen.nu),
);
const HANDTEKENINGEN: Rule<Facts> = Rule::new(
    "alle-handtekeningen",
    "Alle partijen moeten hebben getekend.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.handtekeningen_open == 0,
);
const INGANG_BEREIKT: Rule<Facts> = Rule::new(
    "ingangsdatum-bereikt",
    "De ingangsdatum moet zijn bereikt.",
    Bron::leidraad("looptijd"),
    |f| f.ingang.is_some_and(|t| t <= f.gemeen.nu),
);
const POORT: Rule<Facts> = Rule::new(
    "implementatiepoort-open",
    "De uitvoering moet klaar zijn: capaciteit, onderaannemers, overgangsregeling en klachtenroute.",
    Bron::leidraad("implementatie"),
    |f| f.poort_open,
);
const EINDE_BEREIKT: Rule<Facts> = Rule::new(
    "einddatum-voorbij",
    "De einddatum moet voorbij zijn.",
    Bron::leidraad("looptijd"),
    |f| f.einde.is_some_and(|t| t <= f.gemeen.nu),
);
const JURIST: Rule<Facts> = paraaf_jurist();
const INGANG: Termijn<Facts> = Termijn {
    code: "ingangsdatum",
    zin: "Op dit moment gaat de overeenkomst in.",
    bron: Bron::leidraad("looptijd"),
    tot: |f| f.ingang,
};
const EINDE: Termijn<Facts> = Termijn {
    code: "einddatum",
    zin: "Op dit moment loopt de overeenkomst af.",
    bron: Bron::leidraad("looptijd"),
    tot: |f| f.einde,
};
const TEKENAARS: &[Publiek] = &[
    Publiek::Organisatie,
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Collegesecretaris),
    Publiek::Rol(Rol::Contractmanager),
];
const GETEKEND: &[Effect<Facts>] = &[
    Effect::Perform(
        Verwant::Boven(Kind::Perceel),
        ActName::Perceel(perceel::Act::ContractVerwerken),
    ),
    Effect::Notify(Brief::OvereenkomstGetekend, TEKENAARS),
    Effect::Wake(ActName::Overeenkomst(Act::Ingaan), &INGANG),
];
const INGEGAAN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::OvereenkomstIngegaan, TEKENAARS),
    Effect::Wake(ActName::Overeenkomst(Act::Verlopen), &EINDE),
];

#[state_machine(
    initial = "At::Concept",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Overeenkomst {
    #[state]
    fn concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::TerOndertekeningLeggen => {
                let regels = &[&INHOUD, &LOOPTIJD, &GEMEENTEN, &JURIST];
                let brief = &[Effect::Notify(
                    Brief::OvereenkomstTerOndertekening,
                    TEKENAARS,
                )];
                context.go(IA, regels, Next::To(At::TerOndertekening), brief)
            }
            _ => Super,
        }
    }

    #[state]
    fn ter_ondertekening(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GetekendVaststellen => {
                let regels = &[&GUNNING_DEFINITIEF, &STANDSTILL_VOORBIJ, &HANDTEKENINGEN];
                context.go(IA, regels, Next::To(At::Getekend), GETEKEND)
            }
            Act::TerugNaarConcept => context.go(IA, &[], Next::To(At::Concept), &[]),
            _ => Super,
        }
    }

    #[state]
    fn getekend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Ingaan => {
                let regels = &[&INGANG_BEREIKT, &POORT];
                context.go(KLOK, regels, Next::To(At::Lopend), INGEGAAN)
            }
            _ => Super,
        }
    }

    #[state]
    fn lopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Verlopen => context.go(KLOK, &[&EINDE_BEREIKT], Next::To(At::Verlopen), &[]),
            _ => Super,
        }
    }

    #[state]
    fn verlopen() -> Outcome<At> {
        Super
    }
}
