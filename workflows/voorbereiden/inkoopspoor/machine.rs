//! The machine of the inkoopspoor.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::Facts;
use super::effects::{
    AANGEHOUDEN, ARCHIEF, HERVAT, NA_BESLUIT, NA_NO_GO, NAAR_DE_ORGANEN, PLANNING_HERZIEN,
    STUK_VASTGESTELD, TE_VERNIETIGEN, VRAAG_GO, VRAAG_GO_OPNIEUW,
};
use super::rules::{
    AANGEHOUDEN as WEL_AANGEHOUDEN, ARCHIEFTERMIJN_VOORBIJ, CONCEPTOVEREENKOMST,
    DEELNAME_GEWIJZIGD, DEELNAME_ONGEWIJZIGD, HOUTSKOOLSCHETS, JURIST, LEIDRAAD, MARKTANALYSE,
    NIET_AANGEHOUDEN, NIET_GEPUBLICEERD, ORGANEN, PLANNING, PLANNING_GEWIJZIGD, PROGRAMMA, QUORUM,
    REACTIETERMIJN, REDEN, REGELS_VOLLEDIG, STRATEGIE, STRATEGIEKEUZES, STUK_INGESTEMD,
    TEAM_VERKLAARD, UITGANGSPUNT, VOORBEREIDING_HIER, VOORWAARDEN_GENOEMD, VOORWAARDEN_VERVULD,
};
use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect};
use crate::machine::{Kind, Machine, Stap};
use crate::role::{BO, IA, KLOK, SYSTEEM};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of an inkoopspoor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.1 names them")]
pub enum At {
    Opgave,
    UitgangspuntenConcept,
    UitgangspuntenInConsultatie,
    UitgangspuntenVastgesteld,
    HoutskoolschetsenInConsultatie,
    WensenVerwerkt,
    StrategieConcept,
    StrategieTerBesluit,
    StrategieVastgesteld,
    DocumentenConcept,
    GoNoGoGevraagd,
    GoOnderVoorwaarden,
    Go,
    NoGo,
    Gestaakt,
}

/// The acts on an inkoopspoor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.1 names them")]
pub enum Act {
    Beginnen,
    UitgangspuntenOpstellen,
    TerConsultatieAanbieden,
    UitgangspuntenVaststellen,
    HoutskoolschetsenAanbieden,
    WensenVerwerken,
    StrategieOpstellen,
    StrategieTerBesluitAanbieden,
    StrategieVaststellen,
    DocumentenOpstellen,
    GoNoGoVragen,
    GoVerlenen,
    GoOnderVoorwaardenVerlenen,
    VoorwaardenBevestigen,
    NoGoGeven,
    HerzieningStarten,
    StrategieHerzien,
    DeelnameVerwerken,
    PlanningHerzien,
    TrajectAanhouden,
    TrajectHervatten,
    TrajectStaken,
    ArchieftermijnVerstrijken,
}

/// The machine.
#[derive(Debug, Default)]
pub struct Inkoopspoor;

impl Machine for Inkoopspoor {
    const NAME: &'static str = "inkoopspoor";
    const MEERVOUD: &'static str = "inkoopsporen";
    const STAP: Stap = Stap::Voorbereiden;
    /// What the jurist reads before the Go is asked: the Procedureregels stand on the procedure.
    const INHOUD: &'static [Kind] = &[Kind::Procedure];
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Opgave)
    }

    /// The entry with which it begins says where: at the opgave, or with a strategie from elsewhere.
    fn eerste() -> Option<Act> {
        Some(Act::Beginnen)
    }
}

#[state_machine(
    initial = "At::Opgave",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Inkoopspoor {
    #[state(superstate = "voor_go")]
    fn opgave(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Beginnen => {
                let waar = Next::Choose(
                    &[(&VOORBEREIDING_HIER, At::Opgave)],
                    At::StrategieVastgesteld,
                );
                context.go(SYSTEEM, &[], waar, &[])
            }
            Act::UitgangspuntenOpstellen => {
                let regels = &[&UITGANGSPUNT, &MARKTANALYSE, &NIET_AANGEHOUDEN];
                context.go(IA, regels, Next::To(At::UitgangspuntenConcept), &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn uitgangspunten_concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::TerConsultatieAanbieden => {
                let regels = &[&UITGANGSPUNT, &ORGANEN, &REACTIETERMIJN, &NIET_AANGEHOUDEN];
                let naar = Next::To(At::UitgangspuntenInConsultatie);
                context.go(BO, regels, naar, NAAR_DE_ORGANEN)
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn uitgangspunten_in_consultatie(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::UitgangspuntenVaststellen => {
                let regels = &[&STUK_INGESTEMD, &NIET_AANGEHOUDEN];
                let naar = Next::To(At::UitgangspuntenVastgesteld);
                context.go(BO, regels, naar, STUK_VASTGESTELD)
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn uitgangspunten_vastgesteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::HoutskoolschetsenAanbieden => {
                let regels = &[
                    &HOUTSKOOLSCHETS,
                    &ORGANEN,
                    &REACTIETERMIJN,
                    &NIET_AANGEHOUDEN,
                ];
                let naar = Next::To(At::HoutskoolschetsenInConsultatie);
                context.go(IA, regels, naar, NAAR_DE_ORGANEN)
            }
            _ => Super,
        }
    }

    /// The consultatie leads: the spoor follows when every wens has its answer.
    #[state(superstate = "voor_go")]
    fn houtskoolschetsen_in_consultatie(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::WensenVerwerken => context.go(SYSTEEM, &[], Next::To(At::WensenVerwerkt), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn wensen_verwerkt(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::StrategieOpstellen => {
                let regels = &[&STRATEGIEKEUZES, &STRATEGIE, &NIET_AANGEHOUDEN];
                context.go(IA, regels, Next::To(At::StrategieConcept), &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn strategie_concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::StrategieTerBesluitAanbieden => {
                let regels = &[
                    &STRATEGIEKEUZES,
                    &STRATEGIE,
                    &ORGANEN,
                    &REACTIETERMIJN,
                    &NIET_AANGEHOUDEN,
                    &JURIST,
                ];
                let naar = Next::To(At::StrategieTerBesluit);
                context.go(IA, regels, naar, NAAR_DE_ORGANEN)
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn strategie_ter_besluit(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::StrategieVaststellen => {
                let regels = &[&STUK_INGESTEMD, &NIET_AANGEHOUDEN];
                let naar = Next::To(At::StrategieVastgesteld);
                context.go(BO, regels, naar, STUK_VASTGESTELD)
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn strategie_vastgesteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::DocumentenOpstellen => {
                let regels = &[
                    &LEIDRAAD,
                    &CONCEPTOVEREENKOMST,
                    &PROGRAMMA,
                    &NIET_AANGEHOUDEN,
                ];
                context.go(IA, regels, Next::To(At::DocumentenConcept), &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn documenten_concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GoNoGoVragen => {
                let regels = &[
                    &LEIDRAAD,
                    &CONCEPTOVEREENKOMST,
                    &PROGRAMMA,
                    &REGELS_VOLLEDIG,
                    &PLANNING,
                    &TEAM_VERKLAARD,
                    &NIET_AANGEHOUDEN,
                    &JURIST,
                ];
                context.go(IA, regels, Next::To(At::GoNoGoGevraagd), VRAAG_GO)
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn go_no_go_gevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GoVerlenen => {
                let brief = &[Effect::Notify(Brief::GoVerleend, NA_BESLUIT)];
                let regels = &[&QUORUM, &NIET_AANGEHOUDEN];
                context.go(BO, regels, Next::To(At::Go), brief)
            }
            Act::GoOnderVoorwaardenVerlenen => {
                let brief = &[Effect::Notify(Brief::GoOnderVoorwaarden, NA_BESLUIT)];
                let regels = &[&QUORUM, &VOORWAARDEN_GENOEMD, &NIET_AANGEHOUDEN];
                context.go(BO, regels, Next::To(At::GoOnderVoorwaarden), brief)
            }
            Act::NoGoGeven => {
                let effecten = &[Effect::Notify(Brief::NoGo, NA_NO_GO), ARCHIEF];
                context.go(BO, &[&REDEN], Next::To(At::NoGo), effecten)
            }
            _ => Super,
        }
    }

    /// Publication stays blocked until every condition is closed and the board confirms it.
    #[state(superstate = "voor_go")]
    fn go_onder_voorwaarden(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VoorwaardenBevestigen => {
                let brief = &[Effect::Notify(Brief::GoVerleend, NA_BESLUIT)];
                let regels = &[
                    &VOORWAARDEN_VERVULD,
                    &DEELNAME_ONGEWIJZIGD,
                    &NIET_AANGEHOUDEN,
                ];
                context.go(BO, regels, Next::To(At::Go), brief)
            }
            Act::DeelnameVerwerken => opnieuw_vragen(context),
            _ => Super,
        }
    }

    /// A gemeente that joins or leaves makes the Go invalid: the others decide again.
    #[state]
    fn go(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::DeelnameVerwerken => opnieuw_vragen(context),
            Act::PlanningHerzien => planning(context),
            Act::TrajectStaken => {
                let regels = &[&REDEN, &NIET_GEPUBLICEERD];
                let brief = &[Effect::Notify(Brief::TrajectGestaakt, NA_NO_GO), ARCHIEF];
                context.go(BO, regels, Next::To(At::Gestaakt), brief)
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn no_go(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::HerzieningStarten => context.go(BO, &[], Next::To(At::DocumentenConcept), &[]),
            Act::StrategieHerzien => context.go(BO, &[], Next::To(At::StrategieConcept), &[]),
            _ => archief(event, context),
        }
    }

    #[state]
    fn gestaakt(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        archief(event, context)
    }

    /// Before the Go the board may always pause or stop the traject, with a reason.
    #[superstate]
    fn voor_go(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::PlanningHerzien => planning(context),
            Act::TrajectAanhouden => {
                let regels = &[&REDEN, &NIET_AANGEHOUDEN];
                context.go(BO, regels, Next::Stay, AANGEHOUDEN)
            }
            Act::TrajectHervatten => context.go(BO, &[&WEL_AANGEHOUDEN], Next::Stay, HERVAT),
            Act::TrajectStaken => {
                let brief = &[Effect::Notify(Brief::TrajectGestaakt, NA_NO_GO), ARCHIEF];
                context.go(BO, &[&REDEN], Next::To(At::Gestaakt), brief)
            }
            _ => Super,
        }
    }
}

/// The dossier goes to board and colleges again, because who takes part changed.
fn opnieuw_vragen(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let regels = &[&DEELNAME_GEWIJZIGD, &NIET_GEPUBLICEERD];
    context.go(IA, regels, Next::To(At::GoNoGoGevraagd), VRAAG_GO_OPNIEUW)
}

/// Everybody hears what moved; the first planning is kept beside the present one.
fn planning(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    context.go(IA, &[&PLANNING_GEWIJZIGD], Next::Stay, PLANNING_HERZIEN)
}

/// A traject that was broken off is kept for a year; then its file may be destroyed.
fn archief(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::ArchieftermijnVerstrijken => {
            let regels = &[&ARCHIEFTERMIJN_VOORBIJ];
            context.go(KLOK, regels, Next::Stay, TE_VERNIETIGEN)
        }
        _ => Outcome::Super,
    }
}
