//! The machine of a contract change.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::Facts;
use super::rules::{
    AANGEKONDIGD, BOVEN_GRENS, CLAUSULE, GRONDSLAG, HELFT, JURIST, KLEIN, NIET_WEZENLIJK, NOODZAAK,
    OPVOLGER, PARTIJ_AKKOORD, REDEN, ZELFDE_AARD,
};
use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{Machine, Stap};
use crate::role::{BO, CM, Rol, SYSTEEM};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a contract change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.9 names them")]
pub enum At {
    Aangevraagd,
    TerGoedkeuring,
    Getoetst,
    Toegepast,
    Geweigerd,
    Ingetrokken,
    Vervallen,
}

/// The acts on a contract change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.9 names them")]
pub enum Act {
    Melden,
    Toetsen,
    Goedkeuren,
    Toepassen,
    Weigeren,
    Intrekken,
    Vervallen,
}

/// The machine.
#[derive(Debug, Default)]
pub struct Contractwijziging;

impl Machine for Contractwijziging {
    const NAME: &'static str = "contractwijziging";
    const MEERVOUD: &'static str = "contractwijzigingen";
    const STAP: Stap = Stap::Implementeren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Aangevraagd)
    }

    fn eerste() -> Option<Act> {
        Some(Act::Melden)
    }
}

/// Who may take a request back: whoever may make one.
const AANVRAGERS: &[Rol] = &[Rol::Contractmanager, Rol::Tekenbevoegde];
const GEVRAAGD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::WijzigingGevraagd,
    &[
        Publiek::Organisatie,
        Publiek::Rol(Rol::Contractmanager),
        Publiek::Rol(Rol::Jurist),
    ],
)];
const TER_GOEDKEURING: &[Effect<Facts>] = &[Effect::When(
    &BOVEN_GRENS,
    &[Effect::Notify(
        Brief::WijzigingTerGoedkeuring,
        &[Publiek::Rol(Rol::BestuurlijkOpdrachtgever)],
    )],
)];
const BETROKKENEN: &[Publiek] = &[
    Publiek::Organisatie,
    Publiek::Rol(Rol::Contractmanager),
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Collegesecretaris),
];
const TOEGEPAST: &[Effect<Facts>] = &[Effect::Notify(Brief::WijzigingToegepast, BETROKKENEN)];
const GEWEIGERD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::WijzigingGeweigerd,
    &[Publiek::Organisatie, Publiek::Rol(Rol::Contractmanager)],
)];
const INGETROKKEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::WijzigingIngetrokken,
    &[Publiek::Organisatie, Publiek::Rol(Rol::Contractmanager)],
)];

#[state_machine(
    initial = "At::Aangevraagd",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Contractwijziging {
    /// The ground and its numbers are checked here, with the jurist.
    #[state(superstate = "loopt")]
    fn aangevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Melden => context.go(SYSTEEM, &[], Next::Stay, GEVRAAGD),
            Act::Toetsen => {
                let regels = &[
                    &GRONDSLAG,
                    &ZELFDE_AARD,
                    &KLEIN,
                    &CLAUSULE,
                    &HELFT,
                    &NOODZAAK,
                    &OPVOLGER,
                    &NIET_WEZENLIJK,
                    &JURIST,
                ];
                let naar = Next::Choose(&[(&BOVEN_GRENS, At::TerGoedkeuring)], At::Getoetst);
                context.go(CM, regels, naar, TER_GOEDKEURING)
            }
            _ => Super,
        }
    }

    #[state(superstate = "loopt")]
    fn ter_goedkeuring(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Goedkeuren => context.go(BO, &[], Next::To(At::Getoetst), &[]),
            Act::Weigeren => weigeren(context, BO),
            _ => Super,
        }
    }

    #[state(superstate = "loopt")]
    fn getoetst(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Toepassen => {
                let regels = &[&PARTIJ_AKKOORD, &AANGEKONDIGD, &JURIST];
                context.go(CM, regels, Next::To(At::Toegepast), TOEGEPAST)
            }
            _ => Super,
        }
    }

    #[state]
    fn toegepast() -> Outcome<At> {
        Super
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
    fn vervallen() -> Outcome<At> {
        Super
    }

    #[superstate]
    fn loopt(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Weigeren => weigeren(context, CM),
            Act::Intrekken => context.go(AANVRAGERS, &[], Next::To(At::Ingetrokken), INGETROKKEN),
            Act::Vervallen => context.go(SYSTEEM, &[], Next::To(At::Vervallen), &[]),
            _ => Super,
        }
    }
}

/// Whoever decides at this point says why not.
fn weigeren(context: &mut Desk<'_, Facts>, wie: &[Rol]) -> Outcome<At> {
    context.go(wie, &[&REDEN], Next::To(At::Geweigerd), GEWEIGERD)
}
