//! The implementation of the contracts of one perceel (DOMAIN.md 4.10).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind, Machine, Stap};
use crate::perceel;
use crate::role::{CM, Rol};
use crate::rule::{Bron, Feiten, Gemeen, Rule, met_reden};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of an implementation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.10 names them")]
pub enum At {
    Gestart,
    Gereed,
    GereedMetRestpunten,
}

/// The acts on an implementation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.10 names them")]
pub enum Act {
    GereedMelden,
    GereedMetRestpuntenMelden,
    RestpuntenAfronden,
}

/// What the rules of an implementation look at.
#[derive(Debug, Default)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// Milestones that are recorded.
    pub mijlpalen: usize,
    /// Milestones that are neither Gereed nor Vervallen.
    pub mijlpalen_open: usize,
    /// Contracts of the perceel that did not begin yet.
    pub niet_ingegaan: usize,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Implementatie;

impl Machine for Implementatie {
    const NAME: &'static str = "implementatie";
    const MEERVOUD: &'static str = "implementaties";
    const STAP: Stap = Stap::Implementeren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Gestart)
    }
}

const MIJLPALEN_GEREED: Rule<Facts> = Rule::new(
    "alle-mijlpalen-gereed",
    "Elke mijlpaal moet gereed of vervallen zijn.",
    Bron::leidraad("implementatie"),
    |f| f.mijlpalen > 0 && f.mijlpalen_open == 0,
);
const INGEGAAN: Rule<Facts> = Rule::new(
    "overeenkomsten-ingegaan",
    "Elke overeenkomst van dit perceel moet zijn ingegaan.",
    Bron::leidraad("implementatie"),
    |f| f.niet_ingegaan == 0,
);
const REDEN: Rule<Facts> = met_reden();
const GEREED: &[Effect<Facts>] = &[
    Effect::Notify(
        Brief::ImplementatieGereed,
        &[
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
    Effect::Perform(
        Verwant::Boven(Kind::Perceel),
        ActName::Perceel(perceel::Act::Afronden),
    ),
];

#[state_machine(
    initial = "At::Gestart",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Implementatie {
    #[state]
    fn gestart(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GereedMelden => {
                let regels = &[&MIJLPALEN_GEREED, &INGEGAAN];
                context.go(CM, regels, Next::To(At::Gereed), GEREED)
            }
            Act::GereedMetRestpuntenMelden => {
                let regels = &[&INGEGAAN, &REDEN];
                context.go(CM, regels, Next::To(At::GereedMetRestpunten), &[])
            }
            _ => Super,
        }
    }

    #[state]
    fn gereed_met_restpunten(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::RestpuntenAfronden => {
                context.go(CM, &[&MIJLPALEN_GEREED], Next::To(At::Gereed), GEREED)
            }
            _ => Super,
        }
    }

    #[state]
    fn gereed() -> Outcome<At> {
        Super
    }
}
