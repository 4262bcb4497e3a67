//! The implementation of the contracts of one perceel (DOMAIN.md 4.10).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::contracteren::overeenkomst;
use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind, Machine, Stap};
use crate::perceel;
use crate::role::{CM, Rol};
use crate::rule::{Bron, Feiten, Gemeen, Rule, met_reden, paraaf_opdrachtgever};
use jiff::Timestamp;
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
    Uitgesteld,
}

/// The acts on an implementation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.10 names them")]
pub enum Act {
    GereedMelden,
    GereedMetRestpuntenMelden,
    RestpuntenAfronden,
    Uitstellen,
    Hervatten,
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
    /// A postponement is written down that was not used yet: the new start, how the old contracts go
    /// on, and what it means for the contract.
    pub uitstel: bool,
    /// The first instant of the new day of the start.
    pub nieuwe_start: Option<Timestamp>,
    /// The first instant of the latest day on which a contract would begin now.
    pub start: Option<Timestamp>,
    /// A new last day of the contract is not before the new start.
    pub einde_na_start: bool,
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
const NOG_NIET_INGEGAAN: Rule<Facts> = Rule::new(
    "overeenkomst-nog-niet-ingegaan",
    "Er moet nog een overeenkomst van dit perceel zijn die niet is ingegaan.",
    Bron::leidraad("implementatie"),
    |f| f.niet_ingegaan > 0,
);
const UITSTEL: Rule<Facts> = Rule::new(
    "uitstel-ingevuld",
    "Het uitstel moet zijn ingevuld: de nieuwe start, hoe de oude contracten doorlopen en wat dit voor de overeenkomst betekent.",
    Bron::leidraad("implementatie"),
    |f| f.uitstel,
);
const LATERE_START: Rule<Facts> = Rule::new(
    "nieuwe-start-later",
    "De nieuwe start moet later zijn dan de oude en in de toekomst liggen.",
    Bron::leidraad("implementatie"),
    |f| f.nieuwe_start > f.start && f.nieuwe_start > Some(f.gemeen.nu),
);
/// A contract that becomes longer is a change of it, with its own rules.
const EINDE_NA_START: Rule<Facts> = Rule::new(
    "nieuw-einde-na-nieuwe-start",
    "De overeenkomst moet na de nieuwe start nog lopen: vul anders een nieuw einde in.",
    Bron::leidraad_naar("looptijd", "Aw 2012, art. 2.163a"),
    |f| f.einde_na_start,
);
const REDEN: Rule<Facts> = met_reden();
const OPDRACHTGEVER: Rule<Facts> = paraaf_opdrachtgever();
/// Every contract that was signed begins later; its parties are told with it.
const UITGESTELD: &[Effect<Facts>] = &[Effect::Perform(
    Verwant::OpPerceel(Kind::Overeenkomst),
    ActName::Overeenkomst(overeenkomst::Act::IngangUitstellen),
)];
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
            Act::Uitstellen => uitstellen(context),
            _ => Super,
        }
    }

    /// The whole waits; the milestones go on, and a start may be postponed again.
    #[state]
    fn uitgesteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Uitstellen => uitstellen(context),
            Act::Hervatten => context.go(CM, &[], Next::To(At::Gestart), &[]),
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

/// Capacity is not ready: the start moves, and the old contracts go on until then (DOMAIN.md 4.10).
fn uitstellen(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let regels = &[
        &UITSTEL,
        &LATERE_START,
        &EINDE_NA_START,
        &NOG_NIET_INGEGAAN,
        &REDEN,
        &OPDRACHTGEVER,
    ];
    context.go(CM, regels, Next::To(At::Uitgesteld), UITGESTELD)
}
