//! The open house: a contract with every provider that meets the requirements and accepts the price
//! and the conditions, without selection or ranking (DOMAIN.md 4.11).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{ActName, Machine, Stap};
use crate::role::{BO, IA, KLOK, Rol};
use crate::rule::{
    Bron, Feiten, Gemeen, Rule, Termijn, met_reden, paraaf_jurist, paraaf_tweede_inkoper,
    verstreken,
};
use jiff::Timestamp;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of an open house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.11 names them")]
pub enum At {
    Voorbereid,
    Opengesteld,
    Gesloten,
}

/// The acts on an open house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.11 tells of them")]
pub enum Act {
    Openstellen,
    Sluiten,
    Beeindigen,
}

/// What the rules of an open house look at.
#[derive(Debug, Default)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// The spoor was stopped.
    pub spoor_gestaakt: bool,
    /// Requirements that every provider must meet.
    pub eisen: usize,
    /// Requirements with points or a weight: selection in disguise.
    pub eisen_met_punten: usize,
    /// Price and conditions are fixed, with the cost elements of the price.
    pub voorwaarden: bool,
    /// The number under which the open house was made public.
    pub bekendgemaakt: bool,
    /// The announced end of the time to enter; `None` when one can enter during the whole term.
    pub toelating_tot: Option<Timestamp>,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Openhouse;

impl Machine for Openhouse {
    const NAME: &'static str = "openhouse";
    const MEERVOUD: &'static str = "openhouses";
    const STAP: Stap = Stap::Publiceren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Voorbereid)
    }
}

const PIANOO: Bron = Bron::Rechtspraak {
    ecli: "PIANOo, open house",
};
const SPOOR_LOOPT: Rule<Facts> = Rule::new(
    "spoor-niet-gestaakt",
    "Het inkoopspoor mag niet zijn gestaakt.",
    Bron::Huisregel,
    |f| !f.spoor_gestaakt,
);
const EISEN: Rule<Facts> = Rule::new(
    "openhouse-eisen-bekend",
    "De eisen waaraan elke aanbieder moet voldoen, moeten zijn opgeschreven.",
    Bron::aw("1.4"),
    |f| f.eisen > 0,
);
const ZONDER_PUNTEN: Rule<Facts> = Rule::new(
    "openhouse-zonder-punten",
    "Een eis mag geen punten of gewicht hebben: bij open house wordt niet gekozen tussen aanbieders.",
    PIANOO,
    |f| f.eisen_met_punten == 0,
);
const VOORWAARDEN: Rule<Facts> = Rule::new(
    "openhouse-voorwaarden-bekend",
    "De voorwaarden en de vaste prijs moeten zijn ingevuld, met de kosten waaruit de prijs bestaat.",
    Bron::Wet {
        wet: "Uitvoeringsbesluit Wmo 2015",
        artikel: "5.4",
    },
    |f| f.voorwaarden,
);
const BEKENDGEMAAKT: Rule<Facts> = Rule::new(
    "openhouse-bekendgemaakt",
    "De openstelling moet vooraf zijn bekendgemaakt: vul het publicatienummer in.",
    PIANOO,
    |f| f.bekendgemaakt,
);
const TERMIJN_KOMT_NOG: Rule<Facts> = Rule::new(
    "toelatingstermijn-komt-nog",
    "Als de toelating tijdelijk is, moet het einde ervan in de toekomst liggen.",
    PIANOO,
    |f| f.toelating_tot.is_none_or(|tot| tot > f.gemeen.nu),
);
const TERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "toelatingstermijn-voorbij",
    "Het aangekondigde einde van de toelating moet voorbij zijn.",
    PIANOO,
    |f| verstreken(f.toelating_tot, f.gemeen.nu),
);
const REDEN: Rule<Facts> = met_reden();
const JURIST: Rule<Facts> = paraaf_jurist();
const TWEEDE_INKOPER: Rule<Facts> = paraaf_tweede_inkoper();
const TOELATINGSTERMIJN: Termijn<Facts> = Termijn {
    code: "toelatingstermijn",
    zin: "Tot dit moment kunnen aanbieders zich aanmelden.",
    bron: PIANOO,
    tot: |f| f.toelating_tot,
};
const OPENGESTELD: &[Effect<Facts>] = &[
    Effect::Wake(ActName::Openhouse(Act::Sluiten), &TOELATINGSTERMIJN),
    Effect::Notify(
        Brief::OpenhouseOpengesteld,
        &[
            Publiek::AlleZorgaanbieders,
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
            Publiek::Rol(Rol::AdviesraadSecretaris),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];
const GESLOTEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::OpenhouseGesloten,
    &[
        Publiek::AlleZorgaanbieders,
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
        Publiek::Rol(Rol::Contractmanager),
        Publiek::Rol(Rol::Inkoopadviseur),
    ],
)];

#[state_machine(
    initial = "At::Voorbereid",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Openhouse {
    #[state]
    fn voorbereid(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Openstellen => {
                let regels = &[
                    &SPOOR_LOOPT,
                    &EISEN,
                    &ZONDER_PUNTEN,
                    &VOORWAARDEN,
                    &BEKENDGEMAAKT,
                    &TERMIJN_KOMT_NOG,
                    &TWEEDE_INKOPER,
                ];
                context.go(IA, regels, Next::To(At::Opengesteld), OPENGESTELD)
            }
            _ => Super,
        }
    }

    /// Who applied before the end is still tested after it.
    #[state]
    fn opengesteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Sluiten => {
                let naar = Next::To(At::Gesloten);
                context.go(KLOK, &[&TERMIJN_VOORBIJ], naar, GESLOTEN)
            }
            Act::Beeindigen => {
                let regels = &[&REDEN, &JURIST];
                context.go(BO, regels, Next::To(At::Gesloten), GESLOTEN)
            }
            _ => Super,
        }
    }

    #[state]
    fn gesloten() -> Outcome<At> {
        Super
    }
}
