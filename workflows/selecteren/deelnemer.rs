//! An organisation that takes part in the submission of another one: a member of the combinatie, a
//! subcontractor, or a third party that is relied upon (DOMAIN.md 1.1, 3.3 and 4.3). The penvoerder
//! invites it; it accepts, fills in its own eigen verklaring and signs it (Aw 2012 art. 2.84).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{Machine, Stap};
use crate::role::{SYSTEEM, ZA};
use crate::rule::{Bron, Feiten, Gemeen, Rule, verstreken};
use jiff::Timestamp;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a deelnemer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum At {
    /// The penvoerder asked it.
    Uitgenodigd,
    /// It takes part and fills in its eigen verklaring.
    Aanvaard,
    /// Its eigen verklaring is signed and fixed.
    Getekend,
    /// Its eigen verklaring is sealed with the package.
    Ingediend,
    /// It does not take part.
    Geweigerd,
    /// The penvoerder took it out, or there is no submission any more.
    Vervallen,
}

/// The acts on a deelnemer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.3 names what they do")]
pub enum Act {
    Uitnodigen,
    Aanvaarden,
    Weigeren,
    Tekenen,
    Herzien,
    OpnieuwVragen,
    Verzegelen,
    Vervallen,
}

/// What the rules of a deelnemer look at.
#[derive(Debug, Default)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// The closing moment of the frozen Procedureregels.
    pub sluiting: Option<Timestamp>,
    /// Its eigen verklaring lies in the package that can still be changed.
    pub verklaring: bool,
    /// The same organisation, by KvK number, takes part in another submission for the perceel without
    /// the leave of the leidraad, or without the declaration that the leidraad asks for.
    pub dubbel: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Deelnemer;

impl Machine for Deelnemer {
    const NAME: &'static str = "deelnemer";
    const MEERVOUD: &'static str = "deelnemers";
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

const OP_TIJD: Rule<Facts> = Rule::new(
    "op-tijd",
    "Dit kan alleen tot en met het sluitingsmoment.",
    Bron::leidraad("sluitingstijdstip"),
    |f| !verstreken(f.sluiting, f.gemeen.nu),
);
const VERKLARING: Rule<Facts> = Rule::new(
    "eigen-verklaring-ingevuld",
    "De eigen verklaring van uw organisatie moet zijn ingevuld.",
    Bron::aw("2.84"),
    |f| f.verklaring,
);
const NIET_DUBBEL: Rule<Facts> = Rule::new(
    "niet-dubbel-deelnemen",
    "Uw organisatie mag niet meedoen aan twee inschrijvingen op één perceel, of moet dat eerst melden als de leidraad het toestaat.",
    Bron::leidraad_naar("dubbele deelname", "Aw 2012, art. 1.8"),
    |f| !f.dubbel,
);

const UITGENODIGD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::DeelnemerUitgenodigd,
    &[Publiek::Organisatie],
)];
const OPNIEUW: &[Effect<Facts>] = &[Effect::Notify(
    Brief::DeelnemerOpnieuwGevraagd,
    &[Publiek::Organisatie],
)];
const GETEKEND: &[Effect<Facts>] = &[Effect::Notify(
    Brief::DeelnemerGetekend,
    &[Publiek::Penvoerder],
)];
const GEWEIGERD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::DeelnemerGeweigerd,
    &[Publiek::Penvoerder],
)];
const VERVALLEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::DeelnemerVervallen,
    &[Publiek::Organisatie],
)];

#[state_machine(
    initial = "At::Uitgenodigd",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Deelnemer {
    #[state(superstate = "doet_mee")]
    fn uitgenodigd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Uitnodigen => context.go(SYSTEEM, &[], Next::Stay, UITGENODIGD),
            Act::Aanvaarden => {
                let regels = &[&OP_TIJD, &NIET_DUBBEL];
                context.go(ZA, regels, Next::To(At::Aanvaard), &[])
            }
            Act::Weigeren => context.go(ZA, &[], Next::To(At::Geweigerd), GEWEIGERD),
            _ => Super,
        }
    }

    #[state(superstate = "doet_mee")]
    fn aanvaard(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Tekenen => {
                let regels = &[&OP_TIJD, &VERKLARING, &NIET_DUBBEL];
                context.go(ZA, regels, Next::To(At::Getekend), GETEKEND)
            }
            Act::Weigeren => context.go(ZA, &[&OP_TIJD], Next::To(At::Geweigerd), GEWEIGERD),
            _ => Super,
        }
    }

    /// What is signed stands fast; whoever wants to change it takes the signature back first.
    #[state(superstate = "doet_mee")]
    fn getekend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Herzien => context.go(ZA, &[&OP_TIJD], Next::To(At::Aanvaard), &[]),
            Act::OpnieuwVragen => context.go(SYSTEEM, &[], Next::To(At::Aanvaard), OPNIEUW),
            Act::Verzegelen => context.go(SYSTEEM, &[], Next::To(At::Ingediend), &[]),
            _ => Super,
        }
    }

    /// A new version of the package is a new declaration: the old one is sealed and stays with the old one.
    #[state(superstate = "doet_mee")]
    fn ingediend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::OpnieuwVragen => context.go(SYSTEEM, &[], Next::To(At::Aanvaard), OPNIEUW),
            _ => Super,
        }
    }

    #[state]
    fn geweigerd() -> Outcome<At> {
        Super
    }

    #[state]
    fn vervallen() -> Outcome<At> {
        Super
    }

    /// The penvoerder takes an organisation out, or withdraws the submission.
    #[superstate]
    fn doet_mee(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Vervallen => context.go(SYSTEEM, &[], Next::To(At::Vervallen), VERVALLEN),
            _ => Super,
        }
    }
}
