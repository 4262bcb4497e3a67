//! A subcontractor under an overeenkomst: always registered, held to the same requirements
//! (DOMAIN.md 1.1, 4.9 and 4.10).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{Machine, Stap};
use crate::role::{CM, Rol, SYSTEEM, ZA};
use crate::rule::{Bron, Feiten, Gemeen, Rule, met_reden};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a subcontractor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.9 and 4.10 name them")]
pub enum At {
    Aangemeld,
    Geregistreerd,
    Geweigerd,
    Ingetrokken,
    Beeindigd,
}

/// The acts on a subcontractor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.9 and 4.10 name them")]
pub enum Act {
    Melden,
    Registreren,
    Weigeren,
    Intrekken,
    InzetStoppen,
    InzetVerbieden,
    Vervallen,
}

/// What the rules of a subcontractor look at.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// It meets the requirements of the tender and has no ground of exclusion.
    pub toets_gehaald: bool,
    /// The check found something wrong.
    pub toets_niet_gehaald: bool,
    /// It gets a fair tariff.
    pub reeel_tarief: bool,
    /// What the contract party keeps of the tariff, in basis points.
    pub afslag_bp: i64,
    /// The most that the leidraad lets it keep, in basis points; none when it says nothing.
    pub hoogste_afslag_bp: Option<i64>,
    /// The plan for its clients is entered.
    pub continuiteit: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Onderaannemer;

impl Machine for Onderaannemer {
    const NAME: &'static str = "onderaannemer";
    const MEERVOUD: &'static str = "onderaannemers";
    const STAP: Stap = Stap::Implementeren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Aangemeld)
    }

    fn eerste() -> Option<Act> {
        Some(Act::Melden)
    }
}

const VOLDOET: Rule<Facts> = Rule::new(
    "onderaannemer-voldoet",
    "De onderaannemer moet aan dezelfde eisen voldoen als de contractpartij.",
    Bron::leidraad("onderaannemers"),
    |f| f.toets_gehaald,
);
const VOLDOET_NIET: Rule<Facts> = Rule::new(
    "onderaannemer-voldoet-niet",
    "De toets moet laten zien aan welke eis de onderaannemer niet voldoet.",
    Bron::leidraad("onderaannemers"),
    |f| f.toets_niet_gehaald,
);
const TARIEF: Rule<Facts> = Rule::new(
    "reeel-tarief-onderaannemer",
    "De onderaannemer moet een reëel tarief krijgen.",
    Bron::Wet {
        wet: "Uitvoeringsbesluit Wmo 2015",
        artikel: "5.4",
    },
    |f| f.reeel_tarief,
);
const AFSLAG: Rule<Facts> = Rule::new(
    "afslag-binnen-grens",
    "De contractpartij mag niet meer van het tarief houden dan de leidraad toestaat.",
    Bron::leidraad("onderaannemers"),
    |f| f.hoogste_afslag_bp.is_none_or(|most| f.afslag_bp <= most),
);
const CONTINUITEIT: Rule<Facts> = Rule::new(
    "continuiteit-na-onderaannemer",
    "Er moet een plan zijn voor de inwoners die hulp krijgen van deze onderaannemer.",
    Bron::leidraad("continuïteit"),
    |f| f.continuiteit,
);
const REDEN: Rule<Facts> = met_reden();
const GEMELD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::OnderaannemerGemeld,
    &[Publiek::Rol(Rol::Contractmanager)],
)];
const GEREGISTREERD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::OnderaannemerGeregistreerd,
    &[
        Publiek::Organisatie,
        Publiek::Rol(Rol::Contractmanager),
        Publiek::Rol(Rol::Collegesecretaris),
    ],
)];
const GEWEIGERD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::OnderaannemerGeweigerd,
    &[Publiek::Organisatie],
)];
const BEEINDIGD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::OnderaannemerBeeindigd,
    &[
        Publiek::Organisatie,
        Publiek::Rol(Rol::Contractmanager),
        Publiek::Rol(Rol::Collegesecretaris),
    ],
)];

#[state_machine(
    initial = "At::Aangemeld",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Onderaannemer {
    #[state]
    fn aangemeld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Melden => context.go(SYSTEEM, &[], Next::Stay, GEMELD),
            Act::Registreren => {
                let regels = &[&VOLDOET, &TARIEF, &AFSLAG];
                context.go(CM, regels, Next::To(At::Geregistreerd), GEREGISTREERD)
            }
            Act::Weigeren => context.go(CM, &[&REDEN], Next::To(At::Geweigerd), GEWEIGERD),
            Act::Intrekken => context.go(ZA, &[], Next::To(At::Ingetrokken), GEMELD),
            Act::Vervallen => context.go(SYSTEEM, &[], Next::To(At::Ingetrokken), &[]),
            _ => Super,
        }
    }

    /// The party stops with it, or the contractmanager forbids it after a new check.
    #[state]
    fn geregistreerd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        let naar = Next::To(At::Beeindigd);
        match event {
            Act::InzetStoppen => context.go(ZA, &[&CONTINUITEIT, &REDEN], naar, BEEINDIGD),
            Act::InzetVerbieden => {
                let regels = &[&VOLDOET_NIET, &CONTINUITEIT, &REDEN];
                context.go(CM, regels, naar, BEEINDIGD)
            }
            Act::Vervallen => context.go(SYSTEEM, &[], naar, &[]),
            _ => Super,
        }
    }

    #[state]
    fn geweigerd() -> Outcome<At> {
        Super
    }
    #[state]
    fn ingetrokken() -> Outcome<At> {
        Super
    }
    #[state]
    fn beeindigd() -> Outcome<At> {
        Super
    }
}
