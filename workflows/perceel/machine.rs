//! The machine of the perceel.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::Facts;
use super::act::Act;
use super::bijsturen;
use super::effects::{
    BAFO_DICHT, BAFO_OPEN, BAFO_VRAGEN, BEOORDELEN, CONTRACTEN_VOORBEREIDEN, GUNNING_BEKEND,
    GUNNING_INTREKKEN, HERBEOORDELEN, NA_SELECTIETERMIJN, PROCEDURE_AFRONDEN, SELECTEREN,
    SELECTIE_BRIEVEN, SLEUTEL_DELEN, ZONDER_BAFO, ZONDER_GUNNING, op_inschrijvingen,
};
use super::gunningsleidraad::{VERSTREKT, verstrekken};
use super::rules::{
    AANKONDIGING_GUNNING, AANVAARDBARE_BAFO, ALLES_GEOPEND, ALLES_GETEKEND, BAFO_SLUITING,
    BAFOS_GETOETST, BELANGEN_VERMELD, DEELNEMERS, DIALOGEN_AFGEROND, EVENVEEL_SESSIES,
    GEEN_AANVAARDBARE_BAFO, GEEN_BAFO, GEEN_DEELNEMERS, GEEN_GESCHIKT, GEEN_INSCHRIJVINGEN,
    GEEN_SCHORSING, GESCHIKTHEID_BEOORDEELD, JURIST, KLUIS_GEOPEND, LOTING_GEDAAN,
    MEER_DAN_MAXIMUM, MET_DIALOOG, MINSTENS_EEN_BAFO, MINSTENS_EEN_GESCHIKT, NA_BAFO_RESPIJT,
    NA_BAFO_SLUITING, NIET_MEER_DAN_MAXIMUM, NOG_TE_BEOORDELEN, NOG_TE_SELECTEREN, OPDRACHTGEVER,
    OPENERS_VERKLAARD, PROCES_VERBAAL, REDEN, SELECTIETERMIJN_VOORBIJ, SLEUTELHOUDERS,
    TWEE_OPENERS, TWEE_VERDELERS, VERSLAGEN_VASTGESTELD, VORM_BEOORDEELD, WEGGELATEN_VERMELD,
};
use super::selectiebrief;
use crate::desk::{Desk, Next};
use crate::effect::Effect;
use crate::machine::{Kind, Machine, Stap};
use crate::role::{BVZ, IA, KLOK, OPENERS, SYSTEEM};
use crate::selecteren::inschrijving;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a perceel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DESIGN.md 3 names them")]
pub enum At {
    Open,
    ToetsVormEnUitsluiting,
    ToetsGeschiktheid,
    Beoordeling,
    SelectieConcept,
    SelectieMedegedeeld,
    Dialoog,
    BafoUitgevraagd,
    BafoGesloten,
    BafoBeoordeling,
    GunningConcept,
    GunningMedegedeeld,
    GunningDefinitief,
    Contractering,
    Gecontracteerd,
    Implementatie,
    Afgerond,
    NietGegund,
    Ingetrokken,
}

/// The machine.
#[derive(Debug, Default)]
pub struct Perceel;

impl Machine for Perceel {
    const NAME: &'static str = "perceel";
    const MEERVOUD: &'static str = "percelen";
    const STAP: Stap = Stap::Selecteren;
    const INHOUD: &'static [Kind] = &[Kind::Inschrijving];
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Open)
    }
}

#[state_machine(
    initial = "At::Open",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Perceel {
    #[state(superstate = "voor_definitieve_gunning")]
    fn open(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VormtoetsStarten => context.go(
                IA,
                &[&KLUIS_GEOPEND, &ALLES_GEOPEND],
                Next::Choose(
                    &[(&GEEN_INSCHRIJVINGEN, At::NietGegund)],
                    At::ToetsVormEnUitsluiting,
                ),
                &[
                    op_inschrijvingen(inschrijving::Act::VormtoetsStarten),
                    Effect::When(&GEEN_INSCHRIJVINGEN, ZONDER_GUNNING),
                ],
            ),
            Act::NietGunnen => context.go(SYSTEEM, &[], Next::To(At::NietGegund), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "voor_definitieve_gunning")]
    fn toets_vorm_en_uitsluiting(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VormtoetsAfronden => {
                let regels = &[&VORM_BEOORDEELD, &GEEN_SCHORSING, &JURIST];
                context.go(IA, regels, Next::To(At::ToetsGeschiktheid), &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_definitieve_gunning")]
    fn toets_geschiktheid(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GeschiktheidAfronden => {
                let regels = &[
                    &GESCHIKTHEID_BEOORDEELD,
                    &MINSTENS_EEN_GESCHIKT,
                    &GEEN_SCHORSING,
                    &JURIST,
                ];
                context.go(IA, regels, Next::To(At::Beoordeling), BEOORDELEN)
            }
            Act::GeenGeschikteInschrijversVaststellen => {
                let regels = &[&GEEN_GESCHIKT, &JURIST, &OPDRACHTGEVER];
                context.go(IA, regels, Next::To(At::NietGegund), ZONDER_GUNNING)
            }
            _ => bijsturen::toets(event, context),
        }
    }

    /// The beoordelingsronde leads; the perceel follows when its scores are final.
    #[state(superstate = "voor_definitieve_gunning")]
    fn beoordeling(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BeoordelingVerwerken => {
                context.go(SYSTEEM, &[], Next::To(At::SelectieConcept), &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_definitieve_gunning")]
    fn selectie_concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Rangschikken => {
                let regels = &[
                    &MEER_DAN_MAXIMUM,
                    &NOG_TE_SELECTEREN,
                    &LOTING_GEDAAN,
                    &GEEN_SCHORSING,
                ];
                context.go(BVZ, regels, Next::Stay, SELECTEREN)
            }
            Act::AllenToelaten => {
                let regels = &[&NIET_MEER_DAN_MAXIMUM, &NOG_TE_SELECTEREN, &GEEN_SCHORSING];
                context.go(BVZ, regels, Next::Stay, SELECTEREN)
            }
            Act::SelectieMededelen => {
                let regels = selectiebrief::VOLLEDIG;
                context.go(
                    IA,
                    regels,
                    Next::To(At::SelectieMedegedeeld),
                    SELECTIE_BRIEVEN,
                )
            }
            _ => bijsturen::selectieconcept(event, context),
        }
    }

    #[state(superstate = "voor_definitieve_gunning")]
    fn selectie_medegedeeld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::SelectietermijnVerstrijken => context.go(
                KLOK,
                &[&SELECTIETERMIJN_VOORBIJ, &VERSTREKT, &GEEN_SCHORSING],
                Next::Choose(&[(&MET_DIALOOG, At::Dialoog)], At::GunningConcept),
                NA_SELECTIETERMIJN,
            ),
            Act::SelectieHerzien => bijsturen::selectie(event, context),
            _ => verstrekken(event, context),
        }
    }

    #[state(superstate = "voor_definitieve_gunning")]
    fn dialoog(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BafoUitvragen => {
                let regels = &[
                    &DEELNEMERS,
                    &DIALOGEN_AFGEROND,
                    &VERSLAGEN_VASTGESTELD,
                    &EVENVEEL_SESSIES,
                    &BAFO_SLUITING,
                    &SLEUTELHOUDERS,
                    &GEEN_SCHORSING,
                    &JURIST,
                ];
                context.go(IA, regels, Next::To(At::BafoUitgevraagd), BAFO_VRAGEN)
            }
            Act::AlleDialogenMisluktVaststellen => {
                let regels = &[&GEEN_DEELNEMERS, &JURIST, &OPDRACHTGEVER];
                context.go(IA, regels, Next::To(At::NietGegund), ZONDER_GUNNING)
            }
            _ => bijsturen::opdracht(event, context),
        }
    }

    #[state(superstate = "voor_definitieve_gunning")]
    fn bafo_uitgevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BafoSluiten => context.go(
                KLOK,
                &[&NA_BAFO_SLUITING],
                Next::To(At::BafoGesloten),
                BAFO_DICHT,
            ),
            Act::BafoSleutelsVerdelen => {
                let regels = &[&SLEUTELHOUDERS, &REDEN, &TWEE_VERDELERS];
                context.go(OPENERS, regels, Next::Stay, SLEUTEL_DELEN)
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_definitieve_gunning")]
    fn bafo_gesloten(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GeenBafoVaststellen => {
                let regels = &[&NA_BAFO_RESPIJT, &GEEN_BAFO];
                context.go(KLOK, regels, Next::To(At::NietGegund), ZONDER_BAFO)
            }
            Act::BafoKluisOpenen => {
                let regels = &[
                    &NA_BAFO_RESPIJT,
                    &MINSTENS_EEN_BAFO,
                    &OPENERS_VERKLAARD,
                    &GEEN_SCHORSING,
                    &TWEE_OPENERS,
                ];
                context.go(OPENERS, regels, Next::To(At::BafoBeoordeling), BAFO_OPEN)
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_definitieve_gunning")]
    fn bafo_beoordeling(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BafosTerBeoordelingGeven => {
                let regels = &[
                    &BAFOS_GETOETST,
                    &AANVAARDBARE_BAFO,
                    &NOG_TE_BEOORDELEN,
                    &GEEN_SCHORSING,
                ];
                context.go(IA, regels, Next::Stay, BEOORDELEN)
            }
            Act::BeoordelingVerwerken => context.go(
                SYSTEEM,
                &[],
                Next::To(At::GunningConcept),
                &[Effect::Begin(Kind::Gunningsbeslissing)],
            ),
            Act::GeenAanvaardbareBafoVaststellen => {
                let regels = &[&GEEN_AANVAARDBARE_BAFO, &JURIST, &OPDRACHTGEVER];
                context.go(IA, regels, Next::To(At::NietGegund), ZONDER_GUNNING)
            }
            _ => bijsturen::terug(event, context),
        }
    }

    /// The gunningsbeslissing leads from here to the final award.
    #[state(superstate = "voor_definitieve_gunning")]
    fn gunning_concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GunningMededelen => {
                context.go(SYSTEEM, &[], Next::To(At::GunningMedegedeeld), &[])
            }
            _ => bijsturen::gunningsconcept(event, context),
        }
    }

    #[state(superstate = "voor_definitieve_gunning")]
    fn gunning_medegedeeld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::HerbeoordelingStarten => context.go(
                SYSTEEM,
                &[],
                Next::Choose(&[(&MET_DIALOOG, At::BafoBeoordeling)], At::Beoordeling),
                HERBEOORDELEN,
            ),
            Act::GunningDefinitiefMaken => {
                context.go(SYSTEEM, &[], Next::To(At::GunningDefinitief), &[])
            }
            _ => bijsturen::opnieuw_of_niet(event, context),
        }
    }

    /// A winner that drops out after the final award sends the perceel back (DOMAIN.md 4.8).
    #[state]
    fn gunning_definitief(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::ContracteringStarten => context.go(
                IA,
                &[
                    &PROCES_VERBAAL,
                    &BELANGEN_VERMELD,
                    &WEGGELATEN_VERMELD,
                    &GEEN_SCHORSING,
                ],
                Next::To(At::Contractering),
                CONTRACTEN_VOORBEREIDEN,
            ),
            _ => bijsturen::opnieuw_of_niet(event, context),
        }
    }

    /// The overeenkomst leads.
    #[state]
    fn contractering(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::ContractVerwerken => context.go(
                SYSTEEM,
                &[],
                Next::Choose(&[(&ALLES_GETEKEND, At::Gecontracteerd)], At::Contractering),
                &[],
            ),
            _ => bijsturen::opnieuw_of_niet(event, context),
        }
    }

    #[state]
    fn gecontracteerd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GunningAankondigen => context.go(
                IA,
                &[&AANKONDIGING_GUNNING],
                Next::To(At::Implementatie),
                GUNNING_BEKEND,
            ),
            _ => Super,
        }
    }

    /// The implementatie leads.
    #[state]
    fn implementatie(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Afronden => {
                context.go(SYSTEEM, &[], Next::To(At::Afgerond), &[PROCEDURE_AFRONDEN])
            }
            _ => Super,
        }
    }

    #[state]
    fn afgerond() -> Outcome<At> {
        Super
    }
    #[state]
    fn niet_gegund(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        bijsturen::opnieuw(event, context)
    }
    #[state]
    fn ingetrokken(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        bijsturen::opnieuw(event, context)
    }

    /// The procedure leads a withdrawal.
    #[superstate]
    fn voor_definitieve_gunning(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Intrekken => {
                context.go(SYSTEEM, &[], Next::To(At::Ingetrokken), GUNNING_INTREKKEN)
            }
            _ => Super,
        }
    }
}
