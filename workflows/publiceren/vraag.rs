//! A question of an ondernemer (DOMAIN.md 4.6; Aw 2012 art. 2.53).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{Machine, Stap};
use crate::role::{IA, Rol, SYSTEEM};
use crate::rule::{Bron, Feiten, Gemeen, Rule, met_reden, paraaf_jurist};
use jiff::Timestamp;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.6 names them")]
pub enum At {
    Ontvangen,
    NaTermijn,
    Toegewezen,
    AntwoordConcept,
    AntwoordVastgesteld,
    InNota,
    IndividueelVertrouwelijk,
    NietBeantwoord,
}

/// The acts on a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.6 names them")]
pub enum Act {
    Melden,
    Toewijzen,
    AntwoordOpstellen,
    AntwoordVaststellen,
    InNotaOpnemen,
    VertrouwelijkBeantwoorden,
    NietBeantwoorden,
}

/// What the rules of a question look at.
#[derive(Debug, Default)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// The last moment of the question round that is open now; `None` when no round is open.
    pub ronde_open_tot: Option<Timestamp>,
    /// An answer with the anonymised question is written.
    pub antwoord: bool,
    /// The asker asked to keep it out of the nota, and said which interest that protects.
    pub vertrouwelijk_verzocht: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Vraag;

impl Machine for Vraag {
    const NAME: &'static str = "vraag";
    const MEERVOUD: &'static str = "vragen";
    const STAP: Stap = Stap::Publiceren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    /// A late question is kept: it is evidence of a proactive bidder (Grossmann).
    fn begin() -> Next<'static, Facts, At> {
        Next::Choose(&[(&RONDE_GESLOTEN, At::NaTermijn)], At::Ontvangen)
    }

    fn eerste() -> Option<Act> {
        Some(Act::Melden)
    }
}

const RONDE_GESLOTEN: Rule<Facts> = Rule::new(
    "vragenronde-gesloten",
    "Er is geen vragenronde open.",
    Bron::leidraad("vragenronde"),
    |f| f.ronde_open_tot.is_none_or(|tot| f.gemeen.nu > tot),
);
const ANTWOORD: Rule<Facts> = Rule::new(
    "antwoord-opgesteld",
    "Het antwoord en de geanonimiseerde vraag moeten zijn ingevuld.",
    Bron::aw("2.53"),
    |f| f.antwoord,
);
const VERTROUWELIJK: Rule<Facts> = Rule::new(
    "vertrouwelijkheid-verzocht",
    "De vraagsteller moet hebben gevraagd om dit buiten de nota te houden, met de reden.",
    Bron::aw("2.53 lid 3"),
    |f| f.vertrouwelijk_verzocht,
);
const REDEN: Rule<Facts> = met_reden();
const JURIST: Rule<Facts> = paraaf_jurist();
/// Only the asker hears the answer; what matters to all goes into the nota as well.
const VERTROUWELIJK_BEANTWOORD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::VertrouwelijkAntwoord,
    &[Publiek::Organisatie],
)];
const GEMELD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::VraagOntvangen,
    &[Publiek::Rol(Rol::Inkoopadviseur)],
)];

#[state_machine(
    initial = "At::Ontvangen",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Vraag {
    #[state(superstate = "binnengekomen")]
    fn ontvangen() -> Outcome<At> {
        Super
    }

    #[state(superstate = "binnengekomen")]
    fn na_termijn() -> Outcome<At> {
        Super
    }

    #[state(superstate = "onbeantwoord")]
    fn toegewezen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::AntwoordOpstellen => {
                context.go(IA, &[&ANTWOORD], Next::To(At::AntwoordConcept), &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "onbeantwoord")]
    fn antwoord_concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::AntwoordVaststellen => {
                let regels = &[&ANTWOORD, &JURIST];
                context.go(IA, regels, Next::To(At::AntwoordVastgesteld), &[])
            }
            Act::VertrouwelijkBeantwoorden => {
                let regels = &[&ANTWOORD, &VERTROUWELIJK, &REDEN, &JURIST];
                let naar = Next::To(At::IndividueelVertrouwelijk);
                context.go(IA, regels, naar, VERTROUWELIJK_BEANTWOORD)
            }
            _ => Super,
        }
    }

    #[state]
    fn antwoord_vastgesteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::InNotaOpnemen => context.go(SYSTEEM, &[], Next::To(At::InNota), &[]),
            _ => Super,
        }
    }

    #[state]
    fn in_nota() -> Outcome<At> {
        Super
    }

    #[state]
    fn individueel_vertrouwelijk() -> Outcome<At> {
        Super
    }

    #[state]
    fn niet_beantwoord() -> Outcome<At> {
        Super
    }

    #[superstate(superstate = "onbeantwoord")]
    fn binnengekomen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Melden => context.go(SYSTEEM, &[], Next::Stay, GEMELD),
            Act::Toewijzen => context.go(IA, &[], Next::To(At::Toegewezen), &[]),
            _ => Super,
        }
    }

    #[superstate]
    fn onbeantwoord(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::NietBeantwoorden => context.go(IA, &[&REDEN], Next::To(At::NietBeantwoord), &[]),
            _ => Super,
        }
    }
}
