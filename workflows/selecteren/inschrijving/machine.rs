//! The machine of the inschrijving.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::Facts;
use super::effects::{
    DIALOOG_BEGINT, EVALUATIEGESPREK, INDIENEN, OVEREENKOMST_BEGINT, RESERVE_OPGEROEPEN,
    TERUGTREKKEN, VERVANGEN,
};
use super::rules::{
    BEOOGD, DOSSIER_VOLLEDIG, EIGEN_VERKLARINGEN, GESCHIKT, GROND_ONGELDIG, GROND_UITSLUITING,
    IN_STANDSTILL, JURIST, MET_DIALOOG, NA_SLUITING, NIEUW_PAKKET, ONGESCHIKT, OP_TIJD,
    PLAATS_VRIJ, PROCEDURE_GESLOTEN, PROCEDURE_OPEN, REDEN, VALT_AF, VORM_IN_ORDE,
    WORDT_GESELECTEERD, WORDT_RESERVE, ZONDER_DIALOOG,
};
use crate::desk::{Desk, Next};
use crate::effect::Effect;
use crate::machine::{Machine, Stap};
use crate::role::{IA, SYSTEEM, ZA};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of an inschrijving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.3 names them")]
pub enum At {
    Concept,
    Ingediend,
    InKluis,
    Geopend,
    InVormtoets,
    Geldig,
    Geschikt,
    InBeoordeling,
    Beoordeeld,
    Geselecteerd,
    Reserve,
    NietGeselecteerd,
    InDialoog,
    BafoIngediend,
    BeoogdGegund,
    Gegund,
    Afgewezen,
    Afgevallen,
    Teruggetrokken,
    TeLaat,
    Ongeldig,
    Uitgesloten,
    NietGeschikt,
    DialoogBeeindigd,
    BafoAfgewezen,
    Teruggegeven,
}

/// The acts on an inschrijving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.3 names them")]
pub enum Act {
    Indienen,
    Vervangen,
    Terugtrekken,
    InKluisLeggen,
    Openen,
    VormtoetsStarten,
    GeldigVerklaren,
    OngeldigVerklaren,
    Uitsluiten,
    GeschiktVerklaren,
    NietGeschiktVerklaren,
    BeoordelingStarten,
    BeoordeeldMelden,
    Selecteren,
    InDialoogNemen,
    ReserveOproepen,
    DialoogBeeindigen,
    BafoMelden,
    BafoAfwijzen,
    BeslissingVerwerken,
    BeslissingTerugnemen,
    Herbeoordelen,
    EvaluatiegesprekVragen,
    Afvallen,
    Gunnen,
    ContractVoorbereiden,
    Teruggeven,
}

/// The machine.
#[derive(Debug, Default)]
pub struct Inschrijving;

impl Machine for Inschrijving {
    const NAME: &'static str = "inschrijving";
    const MEERVOUD: &'static str = "inschrijvingen";
    const STAP: Stap = Stap::Selecteren;
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
impl Inschrijving {
    /// On time iff the stamp of the last byte is not after closing (DESIGN.md 5, receipt rule).
    #[state(superstate = "ongeopend")]
    fn concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Indienen => context.go(
                ZA,
                &[&PROCEDURE_OPEN, &DOSSIER_VOLLEDIG, &EIGEN_VERKLARINGEN],
                Next::Choose(
                    &[
                        (&NA_SLUITING, At::TeLaat),
                        (&PROCEDURE_GESLOTEN, At::InKluis),
                    ],
                    At::Ingediend,
                ),
                INDIENEN,
            ),
            Act::Terugtrekken => {
                context.go(ZA, &[&OP_TIJD], Next::To(At::Teruggetrokken), TERUGTREKKEN)
            }
            _ => Super,
        }
    }

    #[state(superstate = "ongeopend")]
    fn ingediend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Vervangen => vervangen(context),
            Act::Terugtrekken => {
                context.go(ZA, &[&OP_TIJD], Next::To(At::Teruggetrokken), TERUGTREKKEN)
            }
            Act::InKluisLeggen => context.go(SYSTEEM, &[], Next::To(At::InKluis), &[]),
            _ => Super,
        }
    }

    /// A new version that was stamped in time may commit after closing (DESIGN.md 5).
    #[state(superstate = "ongeopend")]
    fn in_kluis(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Vervangen => vervangen(context),
            Act::Openen => context.go(SYSTEEM, &[], Next::To(At::Geopend), &[]),
            _ => Super,
        }
    }

    #[state]
    fn geopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VormtoetsStarten => context.go(SYSTEEM, &[], Next::To(At::InVormtoets), &[]),
            _ => Super,
        }
    }

    #[state]
    fn in_vormtoets(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GeldigVerklaren => {
                context.go(IA, &[&VORM_IN_ORDE, &JURIST], Next::To(At::Geldig), &[])
            }
            Act::OngeldigVerklaren => {
                let regels = &[&GROND_ONGELDIG, &REDEN, &JURIST];
                context.go(IA, regels, Next::To(At::Ongeldig), &[])
            }
            Act::Uitsluiten => {
                let regels = &[&GROND_UITSLUITING, &REDEN, &JURIST];
                context.go(IA, regels, Next::To(At::Uitgesloten), &[])
            }
            _ => Super,
        }
    }

    #[state]
    fn geldig(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GeschiktVerklaren => {
                context.go(IA, &[&GESCHIKT, &JURIST], Next::To(At::Geschikt), &[])
            }
            Act::NietGeschiktVerklaren => {
                let regels = &[&ONGESCHIKT, &REDEN, &JURIST];
                context.go(IA, regels, Next::To(At::NietGeschikt), &[])
            }
            _ => Super,
        }
    }

    #[state]
    fn geschikt(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BeoordelingStarten => context.go(SYSTEEM, &[], Next::To(At::InBeoordeling), &[]),
            _ => Super,
        }
    }

    #[state]
    fn in_beoordeling(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BeoordeeldMelden => context.go(SYSTEEM, &[], Next::To(At::Beoordeeld), &[]),
            _ => Super,
        }
    }

    #[state]
    fn beoordeeld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Selecteren => context.go(
                SYSTEEM,
                &[],
                Next::Choose(
                    &[
                        (&WORDT_GESELECTEERD, At::Geselecteerd),
                        (&WORDT_RESERVE, At::Reserve),
                    ],
                    At::NietGeselecteerd,
                ),
                &[],
            ),
            _ => Super,
        }
    }

    #[state(superstate = "mededinger")]
    fn geselecteerd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::InDialoogNemen => {
                context.go(SYSTEEM, &[], Next::To(At::InDialoog), DIALOOG_BEGINT)
            }
            _ => Super,
        }
    }

    #[state]
    fn reserve(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::ReserveOproepen => {
                let naar = Next::Choose(&[(&ZONDER_DIALOOG, At::Geselecteerd)], At::InDialoog);
                context.go(IA, &[&PLAATS_VRIJ], naar, RESERVE_OPGEROEPEN)
            }
            _ => Super,
        }
    }

    /// The selectiebesluit was the decision for this party.
    #[state]
    fn niet_geselecteerd() -> Outcome<At> {
        Super
    }

    #[state]
    fn in_dialoog(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::DialoogBeeindigen => context.go(SYSTEEM, &[], Next::To(At::DialoogBeeindigd), &[]),
            Act::BafoMelden => context.go(SYSTEEM, &[], Next::To(At::BafoIngediend), &[]),
            Act::BafoAfwijzen => context.go(SYSTEEM, &[], Next::To(At::BafoAfgewezen), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "mededinger")]
    fn bafo_ingediend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BafoAfwijzen => context.go(SYSTEEM, &[], Next::To(At::BafoAfgewezen), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "met_beslissing")]
    fn beoogd_gegund(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Gunnen => context.go(SYSTEEM, &[], Next::To(At::Gegund), &[]),
            Act::Afvallen => {
                let afgevallen = Next::Choose(&[(&VALT_AF, At::Afgevallen)], At::BeoogdGegund);
                context.go(SYSTEEM, &[], afgevallen, &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "met_beslissing")]
    fn afgewezen() -> Outcome<At> {
        Super
    }
    /// A party that was awarded before another one dropped out has its overeenkomst already.
    #[state]
    fn gegund(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::ContractVoorbereiden => context.go(SYSTEEM, &[], Next::Stay, OVEREENKOMST_BEGINT),
            Act::Afvallen => {
                let afgevallen = Next::Choose(&[(&VALT_AF, At::Afgevallen)], At::Gegund);
                context.go(SYSTEEM, &[], afgevallen, &[])
            }
            _ => Super,
        }
    }

    /// Was intended or awarded, and dropped out (DOMAIN.md 4.8).
    #[state]
    fn afgevallen() -> Outcome<At> {
        Super
    }
    #[state]
    fn teruggetrokken() -> Outcome<At> {
        Super
    }
    /// No content is stored (Aw 2012 art. 2.109a is the only exception, and it is not this one).
    #[state]
    fn te_laat() -> Outcome<At> {
        Super
    }
    #[state]
    fn ongeldig() -> Outcome<At> {
        Super
    }
    #[state]
    fn uitgesloten() -> Outcome<At> {
        Super
    }
    #[state]
    fn niet_geschikt() -> Outcome<At> {
        Super
    }
    #[state]
    fn dialoog_beeindigd() -> Outcome<At> {
        Super
    }
    #[state]
    fn bafo_afgewezen() -> Outcome<At> {
        Super
    }
    #[state]
    fn teruggegeven() -> Outcome<At> {
        Super
    }

    /// A procedure that is withdrawn gives unopened packages back.
    #[superstate]
    fn ongeopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Teruggeven => context.go(
                SYSTEEM,
                &[],
                Next::To(At::Teruggegeven),
                &[Effect::DestroyDraft],
            ),
            _ => Super,
        }
    }

    /// The decision was told: the party may ask for a talk; a withdrawal puts it back where it stood.
    #[superstate]
    fn met_beslissing(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        let terug = |anders| Next::Choose(&[(&MET_DIALOOG, At::BafoIngediend)], anders);
        match event {
            Act::EvaluatiegesprekVragen => {
                context.go(ZA, &[&IN_STANDSTILL], Next::Stay, EVALUATIEGESPREK)
            }
            Act::BeslissingTerugnemen => context.go(SYSTEEM, &[], terug(At::Geselecteerd), &[]),
            Act::Herbeoordelen => context.go(SYSTEEM, &[], terug(At::InBeoordeling), &[]),
            _ => Super,
        }
    }

    /// The gunningsbeslissing names the intended party; all others are rejected at the same moment.
    #[superstate]
    fn mededinger(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BeslissingVerwerken => context.go(
                SYSTEEM,
                &[],
                Next::Choose(&[(&BEOOGD, At::BeoogdGegund)], At::Afgewezen),
                &[],
            ),
            _ => Super,
        }
    }
}

/// A new version takes the place of the former; the last one in time counts.
fn vervangen(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let regels = &[
        &OP_TIJD,
        &NIEUW_PAKKET,
        &DOSSIER_VOLLEDIG,
        &EIGEN_VERKLARINGEN,
    ];
    context.go(ZA, regels, Next::Stay, VERVANGEN)
}
