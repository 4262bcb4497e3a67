//! A shortcoming under an overeenkomst: repaired in time, or answered with a measure that the
//! contract allows (DOMAIN.md 4.9).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{ActName, Machine, Stap};
use crate::role::{BO, CM, KLOK, Rol, SYSTEEM, ZA};
use crate::rule::{Bron, Feiten, Gemeen, Rule, Termijn, met_reden, paraaf_jurist, verstreken};
use jiff::Timestamp;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a verbetertraject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.9 names them")]
pub enum At {
    Gemeld,
    TekortkomingVastgesteld,
    PlanIngediend,
    Lopend,
    Hersteld,
    MaatregelOpgelegd,
    Vervallen,
}

/// The acts on a verbetertraject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.9 names them")]
pub enum Act {
    TekortkomingVaststellen,
    NietVaststellen,
    PlanIndienen,
    PlanGoedkeuren,
    PlanTeruggeven,
    HersteltermijnVerstrijken,
    HerstelVaststellen,
    MaatregelOpleggen,
    MaatregelOpheffen,
    Vervallen,
}

/// What the rules of a verbetertraject look at.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// A measurement lies below its norm.
    pub onder_norm: bool,
    /// It is about integrity: then a measure need not wait.
    pub integriteit: bool,
    /// The party wrote a plan with a last day.
    pub plan: bool,
    /// The first instant after the last day of the plan.
    pub herstel_tot: Option<Timestamp>,
    /// The measurement after the plan says that it is repaired.
    pub hersteld: bool,
    /// The article of the contract that allows the measure.
    pub contractgrond: bool,
    /// The party was heard about the measure.
    pub gehoord: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Verbetertraject;

impl Machine for Verbetertraject {
    const NAME: &'static str = "verbetertraject";
    const MEERVOUD: &'static str = "verbetertrajecten";
    const STAP: Stap = Stap::Implementeren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Gemeld)
    }
}

const TEKORTKOMING: Rule<Facts> = Rule::new(
    "kpi-onder-norm-of-integriteit",
    "Een KPI moet onder de norm liggen, of er moet een inbreuk op de integriteit zijn.",
    Bron::leidraad("contractmanagement"),
    |f| f.onder_norm || f.integriteit,
);
const PLAN: Rule<Facts> = Rule::new(
    "verbeterplan-ingevuld",
    "Het verbeterplan moet maatregelen en een laatste dag hebben.",
    Bron::leidraad("contractmanagement"),
    |f| f.plan,
);
const NOG_TIJD: Rule<Facts> = Rule::new(
    "verbeterplan-met-tijd",
    "De laatste dag van het verbeterplan mag nog niet voorbij zijn.",
    Bron::Huisregel,
    |f| f.herstel_tot.is_some_and(|t| f.gemeen.nu < t),
);
const TERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "verbetertermijn-voorbij",
    "De tijd om te herstellen moet voorbij zijn, of het moet om integriteit gaan.",
    Bron::Wet {
        wet: "Burgerlijk Wetboek",
        artikel: "6:82",
    },
    |f| f.integriteit || verstreken(f.herstel_tot, f.gemeen.nu),
);
const HERSTELD: Rule<Facts> = Rule::new(
    "herstel-gemeten",
    "Een nieuwe meting moet laten zien dat de tekortkoming is hersteld.",
    Bron::leidraad("contractmanagement"),
    |f| f.hersteld,
);
const CONTRACTGROND: Rule<Facts> = Rule::new(
    "maatregel-staat-in-overeenkomst",
    "De overeenkomst moet deze maatregel toestaan: noem het artikel.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBZWB:2022:7868",
    },
    |f| f.contractgrond,
);
const GEHOORD: Rule<Facts> = Rule::new(
    "partij-gehoord-over-maatregel",
    "De partij moet zijn gehoord over de maatregel.",
    Bron::Huisregel,
    |f| f.gehoord,
);
const REDEN: Rule<Facts> = met_reden();
const JURIST: Rule<Facts> = paraaf_jurist();
const HERSTELTERMIJN: Termijn<Facts> = Termijn {
    code: "verbetertermijn",
    zin: "Tot dit moment kan de partij de tekortkoming herstellen.",
    bron: Bron::Wet {
        wet: "Burgerlijk Wetboek",
        artikel: "6:82",
    },
    tot: |f| f.herstel_tot,
};
/// DOMAIN.md 4.13: the party involved, the board and the contractmanager.
const BETROKKENEN: &[Publiek] = &[
    Publiek::Organisatie,
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Contractmanager),
];
const VASTGESTELD: &[Effect<Facts>] =
    &[Effect::Notify(Brief::TekortkomingVastgesteld, BETROKKENEN)];
const INGEDIEND: &[Effect<Facts>] = &[Effect::Notify(
    Brief::VerbeterplanIngediend,
    &[Publiek::Rol(Rol::Contractmanager)],
)];
const GOEDGEKEURD: &[Effect<Facts>] = &[
    Effect::Notify(Brief::VerbeterplanGoedgekeurd, &[Publiek::Organisatie]),
    Effect::Wake(
        ActName::Verbetertraject(Act::HersteltermijnVerstrijken),
        &HERSTELTERMIJN,
    ),
];
const TERUGGEGEVEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::VerbeterplanTeruggegeven,
    &[Publiek::Organisatie],
)];
const VOORBIJ: &[Effect<Facts>] = &[Effect::Notify(Brief::HersteltermijnVoorbij, BETROKKENEN)];
const KLAAR: &[Effect<Facts>] = &[Effect::Notify(Brief::TekortkomingHersteld, BETROKKENEN)];
const OPGELEGD: &[Effect<Facts>] = &[
    Effect::Notify(Brief::MaatregelOpgelegd, BETROKKENEN),
    Effect::Notify(
        Brief::MaatregelOpgelegd,
        &[Publiek::Rol(Rol::Collegesecretaris)],
    ),
];

#[state_machine(
    initial = "At::Gemeld",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Verbetertraject {
    #[state(superstate = "loopt")]
    fn gemeld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::TekortkomingVaststellen => {
                let naar = Next::To(At::TekortkomingVastgesteld);
                context.go(CM, &[&TEKORTKOMING, &REDEN], naar, VASTGESTELD)
            }
            Act::NietVaststellen => context.go(CM, &[&REDEN], Next::To(At::Vervallen), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "in_gebreke")]
    fn tekortkoming_vastgesteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::PlanIndienen => context.go(ZA, &[&PLAN], Next::To(At::PlanIngediend), INGEDIEND),
            _ => Super,
        }
    }

    #[state(superstate = "in_gebreke")]
    fn plan_ingediend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::PlanGoedkeuren => context.go(CM, &[&NOG_TIJD], Next::To(At::Lopend), GOEDGEKEURD),
            Act::PlanTeruggeven => {
                let naar = Next::To(At::TekortkomingVastgesteld);
                context.go(CM, &[&REDEN], naar, TERUGGEGEVEN)
            }
            _ => Super,
        }
    }

    #[state(superstate = "in_gebreke")]
    fn lopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::HersteltermijnVerstrijken => context.go(KLOK, &[], Next::Stay, VOORBIJ),
            Act::HerstelVaststellen => context.go(CM, &[&HERSTELD], Next::To(At::Hersteld), KLAAR),
            _ => Super,
        }
    }

    /// A measure stays until the shortcoming is repaired.
    #[state(superstate = "loopt")]
    fn maatregel_opgelegd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::MaatregelOpheffen => context.go(CM, &[&HERSTELD], Next::To(At::Hersteld), KLAAR),
            _ => Super,
        }
    }

    #[state]
    fn hersteld() -> Outcome<At> {
        Super
    }

    #[state]
    fn vervallen() -> Outcome<At> {
        Super
    }

    /// A stop on new clients without a ground in the contract was unlawful (ECLI:NL:RBZWB:2022:7868).
    #[superstate(superstate = "loopt")]
    fn in_gebreke(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::MaatregelOpleggen => {
                let regels = &[&CONTRACTGROND, &GEHOORD, &TERMIJN_VOORBIJ, &REDEN, &JURIST];
                context.go(BO, regels, Next::To(At::MaatregelOpgelegd), OPGELEGD)
            }
            _ => Super,
        }
    }

    /// The contract ended.
    #[superstate]
    fn loopt(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Vervallen => context.go(SYSTEEM, &[], Next::To(At::Vervallen), &[]),
            _ => Super,
        }
    }
}
