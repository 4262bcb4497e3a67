//! The machine of the procedure.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::Facts;
use super::rules::{
    CPV, DOCUMENTEN, EEN_SLUITING, GEEN_DEFINITIEVE_GUNNING, GEEN_INSCHRIJVINGEN, INSCHRIJFTERMIJN,
    NA_RESPIJT, NA_SLUITING, OPDELEN, OPENERS_VERKLAARD, PERCELEN_KLAAR, PUBLICATIENUMMER, REDEN,
    REGELS_VOLLEDIG, RESPIJT, SLUITING_KOMT_NOG, SPOOR_OP_GO, TWEE_OPENERS, TWEEDE_INKOPER,
    WEL_INSCHRIJVINGEN,
};
use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind, Machine, Stap};
use crate::role::{BO, IA, KLOK, OPENERS, Rol, SYSTEEM};
use crate::{perceel, selecteren::inschrijving};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DESIGN.md 3 names them")]
pub enum At {
    Voorbereid,
    PublicatieKlaar,
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
    Publiceren,
    Sluiten,
    GeenInschrijvingenVaststellen,
    KluisOpenen,
    Afronden,
    Intrekken,
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

const PERCELEN: Verwant = Verwant::InProcedure(Kind::Perceel);
const INSCHRIJVINGEN: Verwant = Verwant::InProcedure(Kind::Inschrijving);

const BIJ_PUBLICATIE: &[Effect<Facts>] = &[
    Effect::Freeze,
    Effect::MakeKey,
    Effect::Wake(ActName::Procedure(Act::Sluiten), &INSCHRIJFTERMIJN),
    Effect::Notify(
        Brief::Gepubliceerd,
        &[
            Publiek::AlleZorgaanbieders,
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
            Publiek::Rol(Rol::AdviesraadSecretaris),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];
const BIJ_SLUITING: &[Effect<Facts>] = &[
    Effect::Perform(
        INSCHRIJVINGEN,
        ActName::Inschrijving(inschrijving::Act::InKluisLeggen),
    ),
    Effect::Wake(
        ActName::Procedure(Act::GeenInschrijvingenVaststellen),
        &RESPIJT,
    ),
];
const ZONDER_INSCHRIJVINGEN: &[Effect<Facts>] = &[
    Effect::Perform(PERCELEN, ActName::Perceel(perceel::Act::NietGunnen)),
    Effect::Notify(
        Brief::GeenInschrijvingen,
        &[
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];
const BIJ_OPENING: &[Effect<Facts>] = &[
    Effect::Open,
    Effect::Notify(Brief::KluisGeopend, &[Publiek::Rol(Rol::Inkoopadviseur)]),
];
const BIJ_INTREKKING: &[Effect<Facts>] = &[
    Effect::Perform(PERCELEN, ActName::Perceel(perceel::Act::Intrekken)),
    Effect::Perform(
        INSCHRIJVINGEN,
        ActName::Inschrijving(inschrijving::Act::Teruggeven),
    ),
    Effect::Notify(
        Brief::ProcedureIngetrokken,
        &[
            Publiek::Aangemeld,
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
            Publiek::Rol(Rol::Collegesecretaris),
            Publiek::Rol(Rol::AdviesraadSecretaris),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];

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
                let regels = &[&SPOOR_OP_GO, &REGELS_VOLLEDIG];
                context.go(IA, regels, Next::To(At::PublicatieKlaar), &[])
            }
            _ => Super,
        }
    }

    #[state]
    fn publicatie_klaar(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Publiceren => {
                let regels = &[
                    &SPOOR_OP_GO,
                    &REGELS_VOLLEDIG,
                    &CPV,
                    &OPDELEN,
                    &DOCUMENTEN,
                    &PUBLICATIENUMMER,
                    &EEN_SLUITING,
                    &SLUITING_KOMT_NOG,
                    &TWEEDE_INKOPER,
                ];
                context.go(IA, regels, Next::To(At::Gepubliceerd), BIJ_PUBLICATIE)
            }
            Act::DocumentenHeropenen => context.go(IA, &[], Next::To(At::Voorbereid), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "lopend")]
    fn gepubliceerd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Sluiten => context.go(
                KLOK,
                &[&NA_SLUITING],
                Next::To(At::InschrijvingGesloten),
                BIJ_SLUITING,
            ),
            _ => Super,
        }
    }

    /// Nothing opens before closing and grace, and never by one person.
    #[state(superstate = "lopend")]
    fn inschrijving_gesloten(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GeenInschrijvingenVaststellen => {
                let regels = &[&NA_RESPIJT, &GEEN_INSCHRIJVINGEN];
                context.go(KLOK, regels, Next::To(At::Afgerond), ZONDER_INSCHRIJVINGEN)
            }
            Act::KluisOpenen => {
                let regels = &[
                    &NA_RESPIJT,
                    &WEL_INSCHRIJVINGEN,
                    &OPENERS_VERKLAARD,
                    &TWEE_OPENERS,
                ];
                context.go(OPENERS, regels, Next::To(At::KluisGeopend), BIJ_OPENING)
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

    #[state]
    fn afgerond() -> Outcome<At> {
        Super
    }

    #[state]
    fn ingetrokken() -> Outcome<At> {
        Super
    }

    /// Between publication and the final award the board may withdraw, with a reason for all.
    #[superstate]
    fn lopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Intrekken => {
                let regels = &[&REDEN, &GEEN_DEFINITIEVE_GUNNING];
                context.go(BO, regels, Next::To(At::Ingetrokken), BIJ_INTREKKING)
            }
            _ => Super,
        }
    }
}
