//! The machine of the inschrijving.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::effects::{
    DEELNEMERS_OPNIEUW, DIALOOG_BEGINT, INDIENEN, OVEREENKOMST_BEGINT, RESERVE_OPGEROEPEN,
    TERUGGEVEN, TERUGTREKKEN,
};
use super::gedeeld::{
    afvallen, na_beslissing, ontvangen, selecteren, selectie_terugnemen, vervangen,
};
use super::gestanddoening::{LOOPT, gestand, in_gesprek, na_afwijzing, onverteld};
use super::rules::{
    BEOOGD, DEELNEMERS, DOSSIER_VOLLEDIG, EIGEN_VERKLARINGEN, GESCHIKT, JURIST, NA_SLUITING,
    NIET_DUBBEL, ONGESCHIKT, OP_TIJD, PLAATS_VRIJ, PROCEDURE_GESLOTEN, PROCEDURE_OPEN, REDEN,
    UITGENODIGD, ZONDER_DIALOOG,
};
use super::samenstelling::PARTIJ_OF_IA;
use super::{Act, At, Facts, hashroute, heropenen, samenstelling, selfcleaning, vormtoets};
use crate::desk::{Desk, Next};
use crate::machine::{Machine, Stap};
use crate::role::{IA, SYSTEEM, ZA};
use statig::prelude::*;

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
                &[
                    &PROCEDURE_OPEN,
                    &UITGENODIGD,
                    &DOSSIER_VOLLEDIG,
                    &EIGEN_VERKLARINGEN,
                    &DEELNEMERS,
                    &NIET_DUBBEL,
                ],
                Next::Choose(
                    &[
                        (&NA_SLUITING, At::TeLaat),
                        (&PROCEDURE_GESLOTEN, At::InKluis),
                    ],
                    At::Ingediend,
                ),
                INDIENEN,
            ),
            Act::HashDeponeren => hashroute::deponeren(context),
            Act::Terugtrekken => {
                context.go(ZA, &[&OP_TIJD], Next::To(At::Teruggetrokken), TERUGTREKKEN)
            }
            _ => Super,
        }
    }

    /// The files could not come in; their hashes are in time, and they may follow within one working day
    /// (Aw 2012 art. 2.109a). Everything else of the package stands still.
    #[state(superstate = "ongeopend")]
    fn hash_gedeponeerd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        hashroute::gedeponeerd(event, context)
    }

    #[state(superstate = "ongeopend")]
    fn ingediend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Vervangen => vervangen(context),
            Act::DeelnemersOpnieuwVragen => {
                context.go(ZA, &[&OP_TIJD], Next::Stay, DEELNEMERS_OPNIEUW)
            }
            Act::Terugtrekken => {
                context.go(ZA, &[&OP_TIJD], Next::To(At::Teruggetrokken), TERUGTREKKEN)
            }
            Act::InKluisLeggen => context.go(SYSTEEM, &[], Next::To(At::InKluis), LOOPT),
            _ => Super,
        }
    }

    /// A new version that was stamped in time may commit after closing (DESIGN.md 5).
    #[state(superstate = "ongeopend")]
    fn in_kluis(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Vervangen => vervangen(context),
            Act::Openen => context.go(SYSTEEM, &[], Next::To(At::Geopend), &[]),
            Act::UitKluisNemen => context.go(SYSTEEM, &[], Next::To(At::Ingediend), &[]),
            _ => gestand(event, context, At::Teruggegeven),
        }
    }

    #[state(superstate = "te_beoordelen")]
    fn geopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VormtoetsStarten => context.go(SYSTEEM, &[], Next::To(At::InVormtoets), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "te_beoordelen")]
    fn in_vormtoets(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        vormtoets::getoetst(event, context)
    }

    #[state(superstate = "te_beoordelen")]
    fn herstel_gevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        vormtoets::herstel_gevraagd(event, context)
    }

    #[state(superstate = "te_beoordelen")]
    fn verduidelijking_gevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        vormtoets::verduidelijking_gevraagd(event, context)
    }

    #[state(superstate = "te_beoordelen")]
    fn uitsluitingsgrond_gesignaleerd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        selfcleaning::gesignaleerd(event, context)
    }

    #[state(superstate = "te_beoordelen")]
    fn selfcleaning_gevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        selfcleaning::gevraagd(event, context)
    }

    #[state(superstate = "te_beoordelen")]
    fn selfcleaning_te_beoordelen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        selfcleaning::te_beoordelen(event, context)
    }

    #[state(superstate = "combinatie")]
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

    #[state(superstate = "combinatie")]
    fn geschikt(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BeoordelingStarten => context.go(SYSTEEM, &[], Next::To(At::InBeoordeling), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "combinatie")]
    fn in_beoordeling(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BeoordeeldMelden => context.go(SYSTEEM, &[], Next::To(At::Beoordeeld), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "beoordeelde")]
    fn beoordeeld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Selecteren => selecteren(context),
            Act::Herbeoordelen => context.go(SYSTEEM, &[], Next::To(At::InBeoordeling), &[]),
            _ => samenstelling::wijzigen(event, context, IA),
        }
    }

    #[state(superstate = "combinatie_in_de_race")]
    fn geselecteerd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::InDialoogNemen => {
                context.go(SYSTEEM, &[], Next::To(At::InDialoog), DIALOOG_BEGINT)
            }
            Act::GunningsleidraadOntvangen => ontvangen(context),
            _ => selectie_terugnemen(event, context),
        }
    }

    /// A reserve that was not called is rejected with all others when the award is announced.
    #[state(superstate = "combinatie_in_de_race")]
    fn reserve(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::ReserveOproepen => {
                let naar = Next::Choose(&[(&ZONDER_DIALOOG, At::Geselecteerd)], At::InDialoog);
                context.go(IA, &[&PLAATS_VRIJ], naar, RESERVE_OPGEROEPEN)
            }
            Act::GunningsleidraadOntvangen => ontvangen(context),
            _ => selectie_terugnemen(event, context),
        }
    }

    /// Told by the selectiebesluit, unless that is taken back.
    #[state(superstate = "misschien_onverteld")]
    fn niet_geselecteerd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        selectie_terugnemen(event, context)
    }

    #[state]
    fn in_dialoog(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::DialoogBeeindigen => context.go(SYSTEEM, &[], Next::To(At::DialoogBeeindigd), &[]),
            Act::BafoMelden => context.go(SYSTEEM, &[], Next::To(At::BafoIngediend), LOOPT),
            Act::BafoAfwijzen => context.go(SYSTEEM, &[], Next::To(At::BafoAfgewezen), &[]),
            _ if samenstelling::gaat_over(*event) => {
                samenstelling::wijzigen(event, context, PARTIJ_OF_IA)
            }
            _ => in_gesprek(event, context),
        }
    }

    #[state(superstate = "mededinger")]
    fn bafo_ingediend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BafoAfwijzen => context.go(SYSTEEM, &[], Next::To(At::BafoAfgewezen), &[]),
            Act::GestanddoeningVerstrijken => in_gesprek(event, context),
            _ => samenstelling::wijzigen(event, context, PARTIJ_OF_IA),
        }
    }

    #[state(superstate = "kandidaat")]
    fn beoogd_gegund(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Gunnen => context.go(SYSTEEM, &[], Next::To(At::Gegund), &[]),
            Act::Afvallen => afvallen(context, At::BeoogdGegund),
            _ if samenstelling::gaat_over(*event) => samenstelling::na_gunning(event, context),
            _ => na_beslissing(event, context),
        }
    }

    #[state(superstate = "kandidaat")]
    fn afgewezen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GestanddoeningVerstrijken => na_afwijzing(event, context),
            _ => na_beslissing(event, context),
        }
    }

    /// A party that was awarded before another one dropped out has its overeenkomst already.
    #[state]
    fn gegund(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::ContractVoorbereiden => context.go(SYSTEEM, &[], Next::Stay, OVEREENKOMST_BEGINT),
            Act::Afvallen => afvallen(context, At::Gegund),
            _ => samenstelling::na_gunning(event, context),
        }
    }

    /// Competed, was intended or was awarded, and dropped out (DOMAIN.md 4.3 and 4.8).
    #[state(superstate = "misschien_onverteld")]
    fn afgevallen() -> Outcome<At> {
        Super
    }

    #[state]
    fn teruggetrokken() -> Outcome<At> {
        Super
    }

    /// No content is stored; who deposited hashes in time waits elsewhere (Aw 2012 art. 2.109a).
    #[state]
    fn te_laat() -> Outcome<At> {
        Super
    }

    #[state(superstate = "te_heropenen")]
    fn ongeldig() -> Outcome<At> {
        Super
    }

    #[state(superstate = "te_heropenen")]
    fn uitgesloten() -> Outcome<At> {
        Super
    }

    #[state(superstate = "te_heropenen")]
    fn niet_geschikt() -> Outcome<At> {
        Super
    }

    #[state]
    fn dialoog_beeindigd() -> Outcome<At> {
        Super
    }

    #[state(superstate = "misschien_onverteld")]
    fn bafo_afgewezen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        heropenen::terug_in_dialoog(event, context)
    }

    /// Nothing is awarded after all: for the intended party, and for those who were rejected for it.
    #[state(superstate = "misschien_onverteld")]
    fn gunning_vervallen() -> Outcome<At> {
        Super
    }

    /// The package was never opened and cannot be any more; its receipt stays.
    #[state]
    fn teruggegeven() -> Outcome<At> {
        Super
    }

    /// A procedure that is withdrawn gives unopened packages back.
    #[superstate]
    fn ongeopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Teruggeven => context.go(SYSTEEM, &[], Next::To(At::Teruggegeven), TERUGGEVEN),
            _ => Super,
        }
    }

    /// A valid submission whose members may change, while its party does not know yet where it stands.
    #[superstate(superstate = "te_beoordelen")]
    fn combinatie(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        samenstelling::wijzigen(event, context, IA)
    }

    /// The same, after the selection was applied.
    #[superstate(superstate = "mededinger")]
    fn combinatie_in_de_race(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        samenstelling::wijzigen(event, context, IA)
    }

    /// The gunningsbeslissing names the intended party; all others are rejected at the same moment.
    #[superstate(superstate = "kandidaat")]
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

    /// Whoever still waits for an overeenkomst when it is decided that there will be none
    /// (DOMAIN.md 4.8: that choice is an award decision too, and it ends the one before).
    #[superstate(superstate = "beoordeelde")]
    fn kandidaat(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::NietGunnen => context.go(SYSTEEM, &[], Next::To(At::GunningVervallen), &[]),
            _ => Super,
        }
    }

    /// Its content was judged: whoever lets its offer lapse keeps its place in the ranking, and is out.
    #[superstate]
    fn beoordeelde(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        gestand(event, context, At::Afgevallen)
    }

    /// Out, which its party may not know yet: then what is asked of the others is asked of it too.
    #[superstate]
    fn misschien_onverteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        onverteld(event, context)
    }

    /// Put out at a check: judged again when that was wrong.
    #[superstate(superstate = "misschien_onverteld")]
    fn te_heropenen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        heropenen::heropenen(event, context)
    }

    /// Opened, and not judged yet: without an offer that stands there is nothing to judge.
    #[superstate]
    fn te_beoordelen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        gestand(event, context, At::Ongeldig)
    }
}
