//! The advice of the adviesraad-delegatie (DOMAIN.md 4.4; Wmo 2015 art. 2.1.3 lid 3).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{Machine, Stap};
use crate::role::{ADS, IA, Rol, SYSTEEM};
use crate::rule::{Bron, Feiten, Gemeen, Rule};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of the advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.4 names them")]
pub enum At {
    Uitgenodigd,
    VerklaringGetekend,
    Inzage,
    AdviesConcept,
    AdviesVastgesteld,
    Gebruikt,
    NaTermijn,
    Vervallen,
}

/// The acts on the advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.4 names them")]
pub enum Act {
    Uitnodigen,
    VerklaringBevestigen,
    InzageVerlenen,
    AdviesOpstellen,
    Vaststellen,
    Gebruiken,
    Vervallen,
}

/// What the rules of the advice look at.
#[derive(Debug, Default)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// Members of the delegation.
    pub leden: usize,
    /// Members without a signed declaration of interests and secrecy.
    pub zonder_verklaring: usize,
    /// Assigned parts (submission × question) without advice.
    pub punten_open: usize,
    /// The committee already began its consensus.
    pub consensus_begonnen: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Advies;

impl Machine for Advies {
    const NAME: &'static str = "advies";
    const MEERVOUD: &'static str = "adviezen";
    const STAP: Stap = Stap::Selecteren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Uitgenodigd)
    }

    fn eerste() -> Option<Act> {
        Some(Act::Uitnodigen)
    }
}

const DELEGATIE: Rule<Facts> = Rule::new(
    "delegatie-aangewezen",
    "De delegatie moet minstens één lid hebben.",
    Bron::leidraad("rol van de adviesraad"),
    |f| f.leden > 0,
);
const VERKLAARD: Rule<Facts> = Rule::new(
    "delegatie-verklaard",
    "Elk lid van de delegatie moet de verklaring over belangen en geheimhouding hebben getekend.",
    Bron::aw("1.10b"),
    |f| f.zonder_verklaring == 0,
);
const COMPLEET: Rule<Facts> = Rule::new(
    "advies-op-elk-onderdeel",
    "De delegatie moet op elk toegewezen onderdeel een advies hebben geschreven.",
    Bron::leidraad("rol van de adviesraad"),
    |f| f.punten_open == 0,
);
const NA_TERMIJN: Rule<Facts> = Rule::new(
    "advies-na-termijn",
    "Het consensusoverleg is al begonnen.",
    Bron::leidraad("rol van de adviesraad"),
    |f| f.consensus_begonnen,
);
const DELEGATIELEDEN: &[Rol] = &[Rol::AdviesraadSecretaris, Rol::AdviesraadLid];

#[state_machine(
    initial = "At::Uitgenodigd",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Advies {
    #[state(superstate = "gevraagd")]
    fn uitgenodigd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Uitnodigen => {
                let brief = Effect::Notify(
                    Brief::AdviesGevraagd,
                    &[
                        Publiek::Rol(Rol::AdviesraadSecretaris),
                        Publiek::Rol(Rol::AdviesraadLid),
                    ],
                );
                context.go(SYSTEEM, &[], Next::Stay, &[brief])
            }
            Act::VerklaringBevestigen => {
                let regels = &[&DELEGATIE, &VERKLAARD];
                context.go(ADS, regels, Next::To(At::VerklaringGetekend), &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "gevraagd")]
    fn verklaring_getekend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::InzageVerlenen => context.go(IA, &[&VERKLAARD], Next::To(At::Inzage), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "gevraagd")]
    fn inzage(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::AdviesOpstellen => context.go(
                DELEGATIELEDEN,
                &[&COMPLEET],
                Next::To(At::AdviesConcept),
                &[],
            ),
            _ => Super,
        }
    }

    /// Late advice is stored and not used.
    #[state(superstate = "gevraagd")]
    fn advies_concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Vaststellen => context.go(
                ADS,
                &[&COMPLEET],
                Next::Choose(&[(&NA_TERMIJN, At::NaTermijn)], At::AdviesVastgesteld),
                &[Effect::Notify(
                    Brief::AdviesVastgesteld,
                    &[
                        Publiek::Rol(Rol::Voorzitter),
                        Publiek::Rol(Rol::Inkoopadviseur),
                    ],
                )],
            ),
            _ => Super,
        }
    }

    #[state]
    fn advies_vastgesteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Gebruiken => context.go(SYSTEEM, &[], Next::To(At::Gebruikt), &[]),
            _ => Super,
        }
    }

    #[state]
    fn gebruikt() -> Outcome<At> {
        Super
    }

    #[state]
    fn na_termijn() -> Outcome<At> {
        Super
    }

    #[state]
    fn vervallen() -> Outcome<At> {
        Super
    }

    /// In a procedure that is withdrawn nobody waits for an advice that was not written yet.
    #[superstate]
    fn gevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Vervallen => context.go(SYSTEEM, &[], Next::To(At::Vervallen), &[]),
            _ => Super,
        }
    }
}
