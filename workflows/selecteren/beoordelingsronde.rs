//! The round of assessment of the bekwaamheidsdossier or of the BAFO's (DOMAIN.md 4.4).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

mod effects;
mod rules;

use crate::desk::{Desk, Next};
use crate::machine::{Machine, Stap};
use crate::role::{BEO, BVZ, JUR, KLOK, SYSTEEM};
use crate::rule::{Feiten, Gemeen};
use effects::{
    BELANG_GEMELD, GESLOTEN, HERBEOORDELEN, ONTTROKKEN, STARTEN, VASTSTELLEN, VERVANGEN,
};
use jiff::Timestamp;
use rules::{
    AANTAL, ALLES_GESCOORD, BELANG_BESCHREVEN, BESLUIT, BEVESTIGD, CONSENSUS, DESKUNDIGHEID,
    ER_IS_ONTTROKKEN, GEREGELD, GESCHEIDEN, IS_HERBEOORDELING, JURIST, MEETELLEND_ADVIES, MINDER,
    NOG_NIET_VERTELD, OMVANG_VAN_FOUT, ONTTREKKING, PLAATSVERVANGER, REACTIE, REDEN,
    SCORETERMIJN_VOORBIJ, VERKLAARD, VOORZITTER, VRAGEN_AFGEHANDELD,
};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.4 names them")]
pub enum At {
    Ingericht,
    Individueel,
    IndividueelGesloten,
    Consensus,
    Vastgesteld,
    Herbeoordeling,
}

/// The acts on a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.4 names them")]
pub enum Act {
    Inrichten,
    Starten,
    BelangMelden,
    BeoordelaarOnttrekken,
    VervangingRegelen,
    Sluiten,
    ScoretermijnVerstrijken,
    ConsensusStarten,
    Vaststellen,
    HerbeoordelingBevelen,
}

/// What the rules of a round look at.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// Assessors with a role on this perceel.
    pub beoordelaars: usize,
    /// The number that the leidraad announced.
    pub aangekondigd: usize,
    /// Fields of expertise that the leidraad announced and that no assessor was said to have.
    pub deskundigheid_open: usize,
    /// Assessors and chair without a belangenverklaring after the opening.
    pub zonder_verklaring: usize,
    /// Assessors who also decide elsewhere in this procedure: as jurist or for the board, and in the
    /// round of the BAFO's as inkoopadviseur.
    pub met_andere_rol: usize,
    /// The performer wrote in this round which interest they have.
    pub eigen_belang: bool,
    /// The withdrawal of an assessor is written down that was not carried out yet.
    pub onttrekking: bool,
    /// Withdrawn assessors for whom no replacement and no smaller committee was arranged yet.
    pub onttrokken: usize,
    /// Of those, the ones without a written decision of the chair.
    pub zonder_besluit: usize,
    /// Decisions to replace that cannot be: the leidraad has no deputies, or the person sits already.
    pub vervanging_kan_niet: usize,
    /// Decisions to go on with fewer, which the leidraad does not allow.
    pub minder_mag_niet: usize,
    /// Until when the scores are awaited, when the chair set a term.
    pub scores_tot: Option<Timestamp>,
    /// Cells (submission × criterium × assessor) that must be filled and are not handed in.
    pub cellen_open: usize,
    /// Cells of the committee (submission × criterium) without a consensus value and motivation;
    /// zero when the leidraad says mean or median.
    pub consensus_open: usize,
    /// Consensus values that not every present assessor confirmed.
    pub onbevestigd: usize,
    /// The advice of the adviesraad is a score that counts, and it is not final yet.
    pub advies_dat_meetelt_open: bool,
    /// Points of the advice of the adviesraad without a reaction of the committee.
    pub advies_zonder_reactie: usize,
    /// The round is about the dossier (selection) and there is an adviesraad.
    pub met_advies: bool,
    /// The round is about BAFO's.
    pub is_bafo: bool,
    /// BAFO's about which the party was asked something that was not judged yet.
    pub bafo_vragen_open: usize,
    /// An earlier round judged the same before: part of it is judged again.
    pub herbeoordeling: bool,
    /// This is the newest round of the perceel, and the decision that follows from it was not told yet.
    pub nog_niet_verteld: bool,
    /// What a mistake of the authority touches is written down, and every party in it still competes.
    pub omvang_van_fout: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Beoordelingsronde;

impl Machine for Beoordelingsronde {
    const NAME: &'static str = "beoordelingsronde";
    const MEERVOUD: &'static str = "beoordelingsrondes";
    const STAP: Stap = Stap::Selecteren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Ingericht)
    }

    fn eerste() -> Option<Act> {
        Some(Act::Inrichten)
    }
}

#[state_machine(
    initial = "At::Ingericht",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Beoordelingsronde {
    #[state]
    fn ingericht(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Inrichten => {
                let naar = Next::Choose(&[(&IS_HERBEOORDELING, At::Herbeoordeling)], At::Ingericht);
                context.go(SYSTEEM, &[], naar, &[])
            }
            Act::Starten => starten(context),
            _ => Super,
        }
    }

    /// A later round about the same: it judges what was ordered, and the old round is kept.
    #[state]
    fn herbeoordeling(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Starten => starten(context),
            _ => Super,
        }
    }

    /// Own score before seeing any other. Whoever has an interest leaves for the whole perceel.
    #[state]
    fn individueel(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BelangMelden => context.go(BEO, &[&BELANG_BESCHREVEN], Next::Stay, BELANG_GEMELD),
            Act::BeoordelaarOnttrekken => {
                context.go(BVZ, &[&ONTTREKKING, &JURIST], Next::Stay, ONTTROKKEN)
            }
            Act::VervangingRegelen => {
                let regels = &[&ER_IS_ONTTROKKEN, &BESLUIT, &PLAATSVERVANGER, &MINDER];
                context.go(BVZ, regels, Next::Stay, VERVANGEN)
            }
            Act::Sluiten => {
                let regels = &[&GEREGELD, &GESCHEIDEN, &VERKLAARD, &ALLES_GESCOORD];
                context.go(BVZ, regels, Next::To(At::IndividueelGesloten), &[])
            }
            // Until the last score is in, the term waits: no round closes with an empty cell.
            Act::ScoretermijnVerstrijken => {
                let regels = &[
                    &SCORETERMIJN_VOORBIJ,
                    &GEREGELD,
                    &GESCHEIDEN,
                    &VERKLAARD,
                    &ALLES_GESCOORD,
                ];
                context.go(KLOK, regels, Next::To(At::IndividueelGesloten), GESLOTEN)
            }
            _ => Super,
        }
    }

    #[state]
    fn individueel_gesloten(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::ConsensusStarten => {
                context.go(BVZ, &[&MEETELLEND_ADVIES], Next::To(At::Consensus), &[])
            }
            _ => Super,
        }
    }

    #[state]
    fn consensus(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Vaststellen => {
                let regels = &[&CONSENSUS, &BEVESTIGD, &REACTIE, &VRAGEN_AFGEHANDELD];
                context.go(BVZ, regels, Next::To(At::Vastgesteld), VASTSTELLEN)
            }
            _ => Super,
        }
    }

    /// A mistake of the authority itself, found before anybody was told: part is judged again. The jurist
    /// and the chair decide together, as for a miscalculation.
    #[state]
    fn vastgesteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::HerbeoordelingBevelen => {
                let regels = &[&NOG_NIET_VERTELD, &OMVANG_VAN_FOUT, &REDEN, &VOORZITTER];
                context.go(JUR, regels, Next::Stay, HERBEOORDELEN)
            }
            _ => Super,
        }
    }
}

/// The committee is the announced one, nobody in it has an interest, and from here on it reads.
fn starten(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let regels = &[&AANTAL, &DESKUNDIGHEID, &GESCHEIDEN, &VERKLAARD];
    context.go(BVZ, regels, Next::To(At::Individueel), STARTEN)
}
