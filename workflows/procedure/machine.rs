//! The machine of the procedure.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::Facts;
use super::effects::{
    BIJ_INTREKKING, BIJ_OPENING, BIJ_OPHEFFING, BIJ_PUBLICATIE, BIJ_RECTIFICATIE, BIJ_SCHORSING,
    BIJ_SLUITING, BIJ_STORING, BIJ_VERLENGING, BIJ_VERNIETIGING, BIJ_VOORAANKONDIGING, NA_STORING,
    ZONDER_INSCHRIJVINGEN,
};
use super::rules::{
    BELANGSTELLENDEN, BELANGSTELLING_VOORBIJ, BEWAARTERMIJN_VOORBIJ, CPV, DOCUMENTEN, EEN_SLUITING,
    EIGEN_SITE, GEEN_DEFINITIEVE_GUNNING, GEEN_HASH_ONDERWEG, GEEN_INSCHRIJVINGEN, GESCHORST,
    INTREKKINGSADVIES, JURIST, LATERE_SLUITING, MEER_TIJD, NA_RESPIJT, NA_SLUITING, NIET_GESCHORST,
    NIET_VERVROEGD, NOG_PAKKETTEN, OPDELEN, OPENERS_VERKLAARD, PERCELEN_KLAAR, PUBLICATIENUMMER,
    RECTIFICATIE_KLAAR, REDEN, REGELS_GEPARAFEERD, REGELS_VOLLEDIG, SCHORSINGSGROND,
    SLEUTELHOUDERS, SLUITING_KOMT_NOG, SPOOR_OP_GO, STORING, TWEE_OPENERS, TWEE_VERDELERS,
    TWEEDE_INKOPER, VOORAANKONDIGING, WEL_INSCHRIJVINGEN, WIJZIGEN_VOOR_SLUITING,
};
use crate::desk::{Desk, Next};
use crate::effect::Effect;
use crate::machine::{Machine, Stap};
use crate::role::{BO, IA, JUR, KLOK, OPENERS, SYSTEEM};
use crate::rule::Rule;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DESIGN.md 3 names them")]
pub enum At {
    Voorbereid,
    PublicatieKlaar,
    Vooraangekondigd,
    Gepubliceerd,
    InschrijvingGesloten,
    KluisGeopend,
    Afgerond,
    Ingetrokken,
}

/// The acts on a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.2 names them")]
pub enum Act {
    DocumentenVaststellen,
    DocumentenHeropenen,
    GoGevraagdMelden,
    Vooraankondigen,
    Publiceren,
    Uitnodigen,
    EigenSitePubliceren,
    SleutelsVerdelen,
    Rectificeren,
    TermijnVerlengen,
    TermijnVerlengenNaStoring,
    Schorsen,
    SchorsingOpheffen,
    Sluiten,
    GeenInschrijvingenVaststellen,
    KluisOpenen,
    Afronden,
    Intrekken,
    StoringVastleggen,
    PakkettenVernietigen,
}

/// The machine.
#[derive(Debug, Default)]
pub struct Procedure;

impl Machine for Procedure {
    const NAME: &'static str = "procedure";
    const MEERVOUD: &'static str = "procedures";
    const STAP: Stap = Stap::Publiceren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Voorbereid)
    }
}

#[state_machine(
    initial = "At::Voorbereid",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Procedure {
    #[state]
    fn voorbereid(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::DocumentenVaststellen => {
                let regels = &[&SPOOR_OP_GO, &REGELS_VOLLEDIG, &REGELS_GEPARAFEERD];
                context.go(IA, regels, Next::To(At::PublicatieKlaar), &[])
            }
            Act::GoGevraagdMelden => go_gevraagd(context),
            _ => Super,
        }
    }

    #[state]
    fn publicatie_klaar(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Publiceren => publiceren(context),
            Act::Vooraankondigen => {
                let regels = &[
                    &SPOOR_OP_GO,
                    &REGELS_VOLLEDIG,
                    &CPV,
                    &VOORAANKONDIGING,
                    &TWEEDE_INKOPER,
                ];
                let naar = Next::To(At::Vooraangekondigd);
                context.go(IA, regels, naar, BIJ_VOORAANKONDIGING)
            }
            Act::DocumentenHeropenen => context.go(IA, &[], Next::To(At::Voorbereid), &[]),
            Act::GoGevraagdMelden => go_gevraagd(context),
            _ => Super,
        }
    }

    /// Who made their interest known is invited without a further notice (Aw 2012 art. 2.58a).
    #[state(superstate = "voor_opening")]
    fn vooraangekondigd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Uitnodigen => {
                let regels: &[&Rule<Facts>] = &[
                    &SPOOR_OP_GO,
                    &REGELS_VOLLEDIG,
                    &OPDELEN,
                    &DOCUMENTEN,
                    &BELANGSTELLING_VOORBIJ,
                    &BELANGSTELLENDEN,
                    &SLUITING_KOMT_NOG,
                    &SLEUTELHOUDERS,
                    &NIET_GESCHORST,
                    &TWEEDE_INKOPER,
                ];
                context.go(IA, regels, Next::To(At::Gepubliceerd), BIJ_PUBLICATIE)
            }
            Act::Publiceren => publiceren(context),
            _ => Super,
        }
    }

    #[state(superstate = "voor_opening")]
    fn gepubliceerd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Sluiten => context.go(
                KLOK,
                &[&NA_SLUITING],
                Next::To(At::InschrijvingGesloten),
                BIJ_SLUITING,
            ),
            Act::StoringVastleggen => context.go(SYSTEEM, &[], Next::Stay, BIJ_STORING),
            Act::EigenSitePubliceren => context.go(IA, &[&EIGEN_SITE], Next::Stay, &[]),
            // Before closing two holders can still put somebody in the place of one who lost the passphrase.
            Act::SleutelsVerdelen => {
                let regels = &[&SLEUTELHOUDERS, &REDEN, &TWEE_VERDELERS];
                context.go(OPENERS, regels, Next::Stay, &[Effect::ShareKey])
            }
            Act::Rectificeren => {
                let regels = &[
                    &WIJZIGEN_VOOR_SLUITING,
                    &RECTIFICATIE_KLAAR,
                    &NIET_VERVROEGD,
                    &MEER_TIJD,
                    &REDEN,
                    &JURIST,
                ];
                context.go(IA, regels, Next::Stay, BIJ_RECTIFICATIE)
            }
            Act::TermijnVerlengen => {
                let regels = &[&WIJZIGEN_VOOR_SLUITING, &LATERE_SLUITING, &REDEN, &JURIST];
                context.go(IA, regels, Next::Stay, BIJ_VERLENGING)
            }
            _ => Super,
        }
    }

    /// Nothing opens before closing and grace, and never by one person.
    #[state(superstate = "voor_opening")]
    fn inschrijving_gesloten(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GeenInschrijvingenVaststellen => {
                let regels = &[&NA_RESPIJT, &GEEN_INSCHRIJVINGEN, &GEEN_HASH_ONDERWEG];
                context.go(KLOK, regels, Next::To(At::Afgerond), ZONDER_INSCHRIJVINGEN)
            }
            Act::KluisOpenen => {
                let regels = &[
                    &NA_RESPIJT,
                    &WEL_INSCHRIJVINGEN,
                    &GEEN_HASH_ONDERWEG,
                    &OPENERS_VERKLAARD,
                    &NIET_GESCHORST,
                    &TWEE_OPENERS,
                ];
                context.go(OPENERS, regels, Next::To(At::KluisGeopend), BIJ_OPENING)
            }
            Act::StoringVastleggen => context.go(SYSTEEM, &[], Next::Stay, BIJ_STORING),
            Act::TermijnVerlengenNaStoring => {
                let regels = &[&STORING, &LATERE_SLUITING, &REDEN, &JURIST];
                context.go(IA, regels, Next::To(At::Gepubliceerd), NA_STORING)
            }
            _ => Super,
        }
    }

    #[state(superstate = "lopend")]
    fn kluis_geopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Afronden => {
                let klaar = Next::Choose(&[(&PERCELEN_KLAAR, At::Afgerond)], At::KluisGeopend);
                context.go(SYSTEEM, &[], klaar, &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "bewaard")]
    fn afgerond() -> Outcome<At> {
        Super
    }

    #[state(superstate = "bewaard")]
    fn ingetrokken() -> Outcome<At> {
        Super
    }

    /// The clock says when destruction is allowed; two people decide. What was there stays provable.
    #[superstate]
    fn bewaard(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::PakkettenVernietigen => {
                let regels = &[&BEWAARTERMIJN_VOORBIJ, &NOG_PAKKETTEN, &JURIST];
                context.go(IA, regels, Next::Stay, BIJ_VERNIETIGING)
            }
            _ => Super,
        }
    }

    /// Until the opening the jurist may suspend the whole procedure; later a perceel is suspended.
    #[superstate(superstate = "lopend")]
    fn voor_opening(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Schorsen => {
                let regels = &[&SCHORSINGSGROND, &NIET_GESCHORST, &REDEN];
                context.go(JUR, regels, Next::Stay, BIJ_SCHORSING)
            }
            Act::SchorsingOpheffen => {
                context.go(JUR, &[&GESCHORST, &REDEN], Next::Stay, BIJ_OPHEFFING)
            }
            _ => Super,
        }
    }

    /// Between publication and the final award the board may withdraw, on the advice of the jurist and with
    /// a reason for all.
    #[superstate]
    fn lopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Intrekken => {
                let regels = &[&INTREKKINGSADVIES, &REDEN, &GEEN_DEFINITIEVE_GUNNING];
                context.go(BO, regels, Next::To(At::Ingetrokken), BIJ_INTREKKING)
            }
            _ => Super,
        }
    }
}

/// From here on a change of the Procedureregels is one that the jurist has not read.
fn go_gevraagd(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    context.go(SYSTEEM, &[], Next::Stay, &[])
}

/// To everybody at once: the notice was sent, the documents are free and complete.
fn publiceren(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let regels = &[
        &SPOOR_OP_GO,
        &REGELS_VOLLEDIG,
        &CPV,
        &OPDELEN,
        &DOCUMENTEN,
        &PUBLICATIENUMMER,
        &EEN_SLUITING,
        &SLUITING_KOMT_NOG,
        &SLEUTELHOUDERS,
        &NIET_GESCHORST,
        &TWEEDE_INKOPER,
    ];
    context.go(IA, regels, Next::To(At::Gepubliceerd), BIJ_PUBLICATIE)
}
