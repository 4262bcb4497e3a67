//! The machine of the award decision.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::Facts;
use super::effects::{
    BEROEP, DEFINITIEF, EIGEN_FOUT, INTREKKEN, KORT_GEDING, MEDEDELEN, NIET_GUNNEN, VERLENGEN,
    VERVALLEN_NA_GUNNING, VOLGENDE_IN_RANG, VONNIS_BEKEND, VONNIS_UITVOEREN,
};
use super::rules::{
    AANBOD_GELDT, AFGEWEZEN_IN_TERMIJN, AFGEWEZEN_NA_TERMIJN, AFVALLER, AFVALLER_BIJ_VERBOD,
    AFVALLER_NA_VERIFICATIE, BAFOS_BEOORDEELD, BEOOGDEN, BRIEVEN_VOLLEDIG, DEKKING, GEEN_GEBREK,
    GEEN_GUNNING, GEEN_SCHORSING, GEEN_VOLGENDE, HOGER_BEROEP, JURIST, LATER_EINDE, MEMO,
    NOG_NIET_GETEKEND, OMVANG_BIJ_FOUT, OMVANG_BIJ_VONNIS, OP_TIJD_GEDAGVAARD, OPDRACHTGEVER,
    PROCES_VERBAAL, REDEN, STANDSTILL_VOORBIJ, VERIFICATIE, VERIFICATIE_NEGATIEF, VONNIS,
};
use crate::desk::{Desk, Next};
use crate::machine::{Machine, Stap};
use crate::role::{BO, IA, JUR, KLOK, SYSTEEM};
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
    KortGedingAanhangig,
    VonnisOntvangen,
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
    TermijnVerlengen,
    StandstillVerstrijken,
    DagvaardingVastleggen,
    VonnisVastleggen,
    HogerBeroepVastleggen,
    VonnisUitvoeren,
    VerificatieNegatiefVaststellen,
    DefinitiefMaken,
    GunningVervallenVerklaren,
    NietGunnen,
    Intrekken,
    HerbeoordelingBevelen,
    Vervallen,
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
                let regels = &[
                    &BEOOGDEN,
                    &BAFOS_BEOORDEELD,
                    &PROCES_VERBAAL,
                    &DEKKING,
                    &GEEN_SCHORSING,
                ];
                context.go(BO, regels, Next::To(At::BestuurlijkAkkoord), &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "nog_niet_definitief")]
    fn bestuurlijk_akkoord(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Mededelen => {
                let regels = &[&BEOOGDEN, &BRIEVEN_VOLLEDIG, &GEEN_SCHORSING, &JURIST];
                context.go(IA, regels, Next::To(At::InStandstill), MEDEDELEN)
            }
            _ => Super,
        }
    }

    #[state(superstate = "medegedeeld")]
    fn in_standstill(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::StandstillVerstrijken => {
                let regels = &[&STANDSTILL_VOORBIJ, &GEEN_GEBREK, &GEEN_SCHORSING];
                context.go(KLOK, regels, Next::To(At::StandstillVerstreken), &[])
            }
            Act::TermijnVerlengen => {
                let regels = &[&LATER_EINDE, &REDEN, &JURIST];
                context.go(IA, regels, Next::Stay, VERLENGEN)
            }
            _ => gedagvaard_of_afgekeurd(event, context),
        }
    }

    /// No contract until the judgment and the end of the term (Aw 2012 art. 2.131 as the model).
    /// The authority may still withdraw its decision: that takes the ground from under the claim.
    #[state(superstate = "medegedeeld")]
    fn kort_geding_aanhangig(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VonnisVastleggen => {
                let naar = Next::To(At::VonnisOntvangen);
                context.go(IA, &[&VONNIS], naar, VONNIS_BEKEND)
            }
            _ => Super,
        }
    }

    /// The board decides what follows, with the jurist, also when somebody appeals.
    #[state(superstate = "nog_niet_definitief")]
    fn vonnis_ontvangen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VonnisUitvoeren => {
                let regels = &[
                    &VONNIS,
                    &AFVALLER_BIJ_VERBOD,
                    &OMVANG_BIJ_VONNIS,
                    &MEMO,
                    &JURIST,
                ];
                let naar = Next::Choose(
                    &[
                        (&AFGEWEZEN_IN_TERMIJN, At::InStandstill),
                        (&AFGEWEZEN_NA_TERMIJN, At::StandstillVerstreken),
                        (&GEEN_GUNNING, At::NietGegund),
                    ],
                    At::Ingetrokken,
                );
                context.go(BO, regels, naar, VONNIS_UITVOEREN)
            }
            Act::HogerBeroepVastleggen => context.go(IA, &[&HOGER_BEROEP], Next::Stay, BEROEP),
            _ => Super,
        }
    }

    #[state(superstate = "medegedeeld")]
    fn standstill_verstreken(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::DefinitiefMaken => {
                let regels = &[
                    &STANDSTILL_VOORBIJ,
                    &VERIFICATIE,
                    &AANBOD_GELDT,
                    &GEEN_GEBREK,
                    &GEEN_SCHORSING,
                ];
                context.go(IA, regels, Next::To(At::Definitief), DEFINITIEF)
            }
            _ => gedagvaard_of_afgekeurd(event, context),
        }
    }

    /// The winner refuses to sign, goes bankrupt or does not meet a condition.
    #[state]
    fn definitief(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GunningVervallenVerklaren => {
                let regels = &[&AFVALLER, &NOG_NIET_GETEKEND, &REDEN, &OPDRACHTGEVER];
                let naar = Next::Choose(&[(&GEEN_VOLGENDE, At::NietGegund)], At::Vervallen);
                context.go(JUR, regels, naar, VERVALLEN_NA_GUNNING)
            }
            _ => Super,
        }
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

    /// A decision that was told can only be withdrawn as a whole: a new one has a new full term. After
    /// a mistake in the assessment part of that is done again first.
    #[superstate(superstate = "nog_niet_definitief")]
    fn medegedeeld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Intrekken => {
                let regels = &[&REDEN, &OPDRACHTGEVER];
                context.go(JUR, regels, Next::To(At::Ingetrokken), INTREKKEN)
            }
            Act::HerbeoordelingBevelen => {
                let regels = &[&OMVANG_BIJ_FOUT, &REDEN, &OPDRACHTGEVER];
                context.go(JUR, regels, Next::To(At::Ingetrokken), EIGEN_FOUT)
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

/// A writ counts by its own date, also when it is entered after the term; so does wrong evidence.
fn gedagvaard_of_afgekeurd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::DagvaardingVastleggen => {
            let naar = Next::To(At::KortGedingAanhangig);
            context.go(IA, &[&OP_TIJD_GEDAGVAARD], naar, KORT_GEDING)
        }
        Act::VerificatieNegatiefVaststellen => {
            let regels = &[&VERIFICATIE_NEGATIEF, &AFVALLER_NA_VERIFICATIE, &JURIST];
            let naar = Next::Choose(&[(&GEEN_VOLGENDE, At::NietGegund)], At::Ingetrokken);
            context.go(IA, regels, naar, VOLGENDE_IN_RANG)
        }
        _ => Outcome::Super,
    }
}
