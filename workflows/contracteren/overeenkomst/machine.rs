//! The machine of the overeenkomst.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::Facts;
use super::effects::{
    BEWAARD, EINDIGEN, EVALUEREN, GESPREK, GETEKEND, HERINNEREN, HERZIEN, INGEGAAN,
    JAARSTUKKEN_OPVRAGEN, KPI_OPVRAGEN, NIET_GETEKEND, NIET_VERLENGEN, OVERDRAGEN, UITGESTELD,
    VERLENGEN, VERNIETIGING, VOORLEGGEN,
};
use super::rules::{
    ACCOUNTGESPREK, CONTINUITEIT, EINDE_BEREIKT, EVALUATIE_BEREIKT, GEEN_SCHORSING, GEEVALUEERD,
    GEHOORD, GEMEENTEN, GOED_RESULTAAT, GROND, GUNNING_DEFINITIEF, HANDTEKENINGEN, INGANG_BEREIKT,
    INHOUD, JURIST, LOOPTIJD, LUMPSUM_GROND, OP_TIJD_AANGEZEGD, OP_TIJD_GEVORDERD, OPDRACHTGEVER,
    OPTIE_OVER, OPVOLGER, PARTIJ_AFGEVALLEN, POORT, REDEN, STANDSTILL_VOORBIJ,
    TEKENTERMIJN_VOORBIJ, VERNIETIGINGSVONNIS, VOOR_EINDE,
};
use crate::desk::{Desk, Next};
use crate::machine::{Machine, Stap};
use crate::role::{BO, CM, IA, KLOK, SYSTEEM, ZA};
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
    EvaluatieLooptijd,
    Verlengd,
    NietVerlengd,
    Verlopen,
    NietGetekend,
    Opgezegd,
    Ontbonden,
    VoortijdigBeeindigd,
    Vernietigd,
    Vervallen,
}

/// The acts on an overeenkomst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.9 names them")]
pub enum Act {
    TerOndertekeningLeggen,
    TerugNaarConcept,
    OndertekeningWeigeren,
    TekentermijnVerstrijken,
    GetekendVaststellen,
    VernietigingsvorderingVastleggen,
    Ingaan,
    IngangUitstellen,
    KpiOpvragen,
    JaarstukkenOpvragen,
    AccountgesprekPlannen,
    OptieHerinneren,
    EvaluatieStarten,
    Verlengen,
    NietVerlengen,
    LumpsumHerzien,
    Overdragen,
    Opzeggen,
    Ontbinden,
    VoortijdigBeeindigen,
    Vernietigen,
    Verlopen,
    Vervallen,
    BewaartermijnVerstrijken,
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
                context.go(IA, regels, Next::To(At::TerOndertekening), VOORLEGGEN)
            }
            Act::Vervallen => vervallen(context, At::Concept),
            _ => Super,
        }
    }

    #[state]
    fn ter_ondertekening(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        let niet = Next::To(At::NietGetekend);
        match event {
            Act::GetekendVaststellen => {
                let regels = &[
                    &GUNNING_DEFINITIEF,
                    &STANDSTILL_VOORBIJ,
                    &GEEN_SCHORSING,
                    &HANDTEKENINGEN,
                ];
                context.go(IA, regels, Next::To(At::Getekend), GETEKEND)
            }
            Act::TerugNaarConcept => context.go(IA, &[], Next::To(At::Concept), &[]),
            Act::OndertekeningWeigeren => context.go(ZA, &[&REDEN], niet, NIET_GETEKEND),
            Act::TekentermijnVerstrijken => {
                context.go(KLOK, &[&TEKENTERMIJN_VOORBIJ], niet, NIET_GETEKEND)
            }
            Act::Vervallen => vervallen(context, At::TerOndertekening),
            _ => Super,
        }
    }

    /// Somebody did not sign: offered again, or the award falls away.
    #[state]
    fn niet_getekend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::TerugNaarConcept => context.go(IA, &[], Next::To(At::Concept), &[]),
            Act::Vervallen => vervallen(context, At::NietGetekend),
            _ => Super,
        }
    }

    #[state(superstate = "gesloten")]
    fn getekend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Ingaan => {
                let regels = &[&INGANG_BEREIKT, &POORT];
                context.go(KLOK, regels, Next::To(At::Lopend), INGEGAAN)
            }
            Act::IngangUitstellen => context.go(SYSTEEM, &[], Next::Stay, UITGESTELD),
            _ => Super,
        }
    }

    #[state(superstate = "in_uitvoering")]
    fn lopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        evalueren(event, context)
    }

    /// 4 + 2 + 2: an option is used on the criteria that were fixed before the start (DOMAIN.md 1.4).
    #[state(superstate = "in_uitvoering")]
    fn evaluatie_looptijd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Verlengen => {
                let regels = &[&GOED_RESULTAAT, &OPTIE_OVER, &VOOR_EINDE, &JURIST];
                context.go(BO, regels, Next::To(At::Verlengd), VERLENGEN)
            }
            Act::NietVerlengen => {
                let regels = &[&GEEVALUEERD, &OP_TIJD_AANGEZEGD, &REDEN];
                context.go(BO, regels, Next::To(At::NietVerlengd), NIET_VERLENGEN)
            }
            Act::OptieHerinneren => context.go(KLOK, &[], Next::Stay, HERINNEREN),
            _ => Super,
        }
    }

    #[state(superstate = "in_uitvoering")]
    fn verlengd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        evalueren(event, context)
    }

    /// Runs to its end.
    #[state(superstate = "in_uitvoering")]
    fn niet_verlengd() -> Outcome<At> {
        Super
    }

    #[state(superstate = "beeindigd")]
    fn verlopen() -> Outcome<At> {
        Super
    }
    #[state(superstate = "beeindigd")]
    fn opgezegd() -> Outcome<At> {
        Super
    }
    #[state(superstate = "beeindigd")]
    fn ontbonden() -> Outcome<At> {
        Super
    }
    #[state(superstate = "beeindigd")]
    fn voortijdig_beeindigd() -> Outcome<At> {
        Super
    }
    #[state(superstate = "beeindigd")]
    fn vernietigd() -> Outcome<At> {
        Super
    }
    #[state]
    fn vervallen() -> Outcome<At> {
        Super
    }

    /// What the contract calendar asks, how the contract ends, and who takes it over.
    #[superstate(superstate = "gesloten")]
    fn in_uitvoering(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Verlopen => context.go(KLOK, &[&EINDE_BEREIKT], Next::To(At::Verlopen), EINDIGEN),
            Act::KpiOpvragen => context.go(KLOK, &[], Next::Stay, KPI_OPVRAGEN),
            Act::JaarstukkenOpvragen => context.go(KLOK, &[], Next::Stay, JAARSTUKKEN_OPVRAGEN),
            Act::AccountgesprekPlannen => context.go(CM, &[&ACCOUNTGESPREK], Next::Stay, GESPREK),
            Act::LumpsumHerzien => {
                let regels = &[&LUMPSUM_GROND, &REDEN, &OPDRACHTGEVER];
                context.go(CM, regels, Next::Stay, HERZIEN)
            }
            Act::Overdragen => {
                let regels = &[&OPVOLGER, &REDEN, &JURIST];
                context.go(CM, regels, Next::Stay, OVERDRAGEN)
            }
            Act::Opzeggen => beeindigen(context, At::Opgezegd),
            Act::Ontbinden => beeindigen(context, At::Ontbonden),
            Act::VoortijdigBeeindigen => beeindigen(context, At::VoortijdigBeeindigd),
            _ => Super,
        }
    }

    /// A claim is a flag; only a judgment ends the contract (Aw 2012 art. 4.15).
    #[superstate]
    fn gesloten(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VernietigingsvorderingVastleggen => {
                context.go(IA, &[&OP_TIJD_GEVORDERD], Next::Stay, VERNIETIGING)
            }
            Act::Vernietigen => {
                let regels = &[&VERNIETIGINGSVONNIS, &JURIST];
                context.go(IA, regels, Next::To(At::Vernietigd), EINDIGEN)
            }
            _ => Super,
        }
    }

    /// Destroying the file is for people; the clock says when it is allowed.
    #[superstate]
    fn beeindigd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BewaartermijnVerstrijken => context.go(KLOK, &[], Next::Stay, BEWAARD),
            _ => Super,
        }
    }
}

/// The award to this party fell away; a contract with another party stays where it is.
fn vervallen(context: &mut Desk<'_, Facts>, anders: At) -> Outcome<At> {
    let naar = Next::Choose(&[(&PARTIJ_AFGEVALLEN, At::Vervallen)], anders);
    context.go(SYSTEEM, &[], naar, &[])
}

fn evalueren(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::EvaluatieStarten => {
            let naar = Next::To(At::EvaluatieLooptijd);
            context.go(KLOK, &[&EVALUATIE_BEREIKT], naar, EVALUEREN)
        }
        Act::OptieHerinneren => context.go(KLOK, &[], Next::Stay, HERINNEREN),
        _ => Outcome::Super,
    }
}

/// The board ends a contract on a ground in it, after hearing the party, with a plan for the clients.
fn beeindigen(context: &mut Desk<'_, Facts>, naar: At) -> Outcome<At> {
    let regels = &[&GROND, &GEHOORD, &CONTINUITEIT, &REDEN, &JURIST];
    context.go(BO, regels, Next::To(naar), EINDIGEN)
}
