//! The BAFO of one participant (DOMAIN.md 4.7).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

mod effects;
mod rules;
mod vragen;

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{Machine, Stap};
use crate::role::{IA, SYSTEEM, ZA};
use crate::rule::{Feiten, Gemeen, verstreken};
use effects::{INDIENEN, NIETS_ONTVANGEN, VALT_AF};
use jiff::Timestamp;
use rules::{
    BOD_BINNEN_GRENZEN, BOD_GELIJK, BOVEN_MINIMUM, GETOETST, JURIST, ONDER_MINIMUM, OP_TIJD,
    OPDRACHTGEVER, REDEN, RONDE_GESLOTEN, VOLDOET_NIET, VOLLEDIG,
};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a BAFO.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.7 names them")]
pub enum At {
    Uitgevraagd,
    Ingediend,
    InKluis,
    Geopend,
    Getoetst,
    ToelichtingGevraagd,
    AbnormaalLaagGevraagd,
    Beoordeeld,
    Aanvaardbaar,
    NietAanvaardbaar,
    Afgewezen,
    NietIngediend,
    Ingetrokken,
    Achterhaald,
}

/// The acts on a BAFO.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.7 names them")]
pub enum Act {
    Uitvragen,
    Indienen,
    InKluisLeggen,
    NietIngediendVaststellen,
    Openen,
    Toetsen,
    ToelichtingVragen,
    ToelichtingGeven,
    ToelichtingstermijnVerstrijken,
    ToelichtingBeoordelen,
    AbnormaalLaagVragen,
    PrijsVerantwoorden,
    VerantwoordingstermijnVerstrijken,
    PrijsBeoordelen,
    BeoordeeldMelden,
    Aanvaarden,
    Afwijzen,
    Vervallen,
    AchterhaaldVerklaren,
}

/// How far a question to the party is: the last one of its kind.
#[derive(Debug, Default)]
pub struct Navraag {
    /// A question is written down that was not asked yet.
    pub gevraagd: bool,
    /// Until when the party can answer.
    pub tot: Option<Timestamp>,
    /// The party wrote its answer since it was asked.
    pub beantwoord: bool,
    /// The answer, or that there was none, was judged in writing since it was asked.
    pub beoordeeld: bool,
}

impl Navraag {
    /// There is nothing to wait for any more.
    fn binnen(&self, nu: Timestamp) -> bool {
        self.beantwoord || verstreken(self.tot, nu)
    }
}

/// What the rules of a BAFO look at.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts. For `indienen` the clock is the stamp of the last byte of the request.
    pub gemeen: Gemeen,
    /// Closing moment of the BAFO.
    pub sluiting: Option<Timestamp>,
    /// The round already closed.
    pub ronde_gesloten: bool,
    /// Parts of the requested content that are not filled in.
    pub onderdelen_open: usize,
    /// The check of the BAFO is recorded on every point.
    pub getoetst: bool,
    /// The check found that it does not fit: agreements, floor, ceiling or capacity.
    pub voldoet_niet: bool,
    /// The bid in the check is not the one in the package, and nobody said which one holds.
    pub bod_verschilt: bool,
    /// The bid that holds is above the ceiling or below the floor of the leidraad, and the check says
    /// that it is not.
    pub bod_buiten_grens: bool,
    /// The final scores reach every announced minimum.
    pub boven_minimum: bool,
    /// BAFO's on the perceel that still lie in the vault.
    pub bafos_dicht: usize,
    /// The question to explain the offer.
    pub toelichting: Navraag,
    /// The leidraad says that an abnormally low offer is looked into.
    pub abnormaal_laag: bool,
    /// The question to account for a low price.
    pub prijs: Navraag,
    /// The judgement is that the price was not accounted for.
    pub prijs_niet_verantwoord: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Bafo;

impl Machine for Bafo {
    const NAME: &'static str = "bafo";
    const MEERVOUD: &'static str = "bafos";
    const STAP: Stap = Stap::Concretiseren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Uitgevraagd)
    }

    fn eerste() -> Option<Act> {
        Some(Act::Uitvragen)
    }
}

#[state_machine(
    initial = "At::Uitgevraagd",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Bafo {
    /// Best and final: one BAFO per round, and a second round only after a return to the dialogue that the
    /// leidraad announced (DOMAIN.md 4.2 and 4.7). A draft outlives the closing by the
    /// grace: what was stamped in time still commits, straight into the vault (DESIGN.md 5).
    #[state]
    fn uitgevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Uitvragen => {
                let brief = Effect::Notify(Brief::BafoUitvraag, &[Publiek::Organisatie]);
                context.go(SYSTEEM, &[], Next::Stay, &[brief])
            }
            Act::Indienen => context.go(
                ZA,
                &[&OP_TIJD, &VOLLEDIG],
                Next::Choose(&[(&RONDE_GESLOTEN, At::InKluis)], At::Ingediend),
                INDIENEN,
            ),
            Act::NietIngediendVaststellen => {
                context.go(SYSTEEM, &[], Next::To(At::NietIngediend), NIETS_ONTVANGEN)
            }
            Act::Vervallen => {
                let naar = Next::To(At::Ingetrokken);
                context.go(SYSTEEM, &[], naar, &[Effect::DestroyDraft])
            }
            _ => Super,
        }
    }

    #[state]
    fn ingediend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::InKluisLeggen => context.go(SYSTEEM, &[], Next::To(At::InKluis), &[]),
            Act::Vervallen => context.go(SYSTEEM, &[], Next::To(At::Ingetrokken), &[]),
            _ => Super,
        }
    }

    #[state]
    fn in_kluis(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Openen => context.go(SYSTEEM, &[], Next::To(At::Geopend), &[]),
            Act::Vervallen => context.go(SYSTEEM, &[], Next::To(At::Ingetrokken), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "ongescoord")]
    fn geopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Toetsen => context.go(
                IA,
                &[&GETOETST, &BOD_GELIJK, &BOD_BINNEN_GRENZEN, &JURIST],
                Next::Choose(&[(&VOLDOET_NIET, At::NietAanvaardbaar)], At::Getoetst),
                &[Effect::When(&VOLDOET_NIET, VALT_AF)],
            ),
            _ => Super,
        }
    }

    #[state(superstate = "ongescoord")]
    fn getoetst(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BeoordeeldMelden => context.go(SYSTEEM, &[], Next::To(At::Beoordeeld), &[]),
            _ => vragen::vragen(event, context),
        }
    }

    #[state(superstate = "ongescoord")]
    fn toelichting_gevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        vragen::toelichting(event, context)
    }

    #[state(superstate = "ongescoord")]
    fn abnormaal_laag_gevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        vragen::prijs(event, context)
    }

    #[state]
    fn beoordeeld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Aanvaarden => context.go(IA, &[&BOVEN_MINIMUM], Next::To(At::Aanvaardbaar), &[]),
            Act::Afwijzen => {
                let regels = &[&ONDER_MINIMUM, &REDEN, &JURIST, &OPDRACHTGEVER];
                context.go(IA, regels, Next::To(At::Afgewezen), VALT_AF)
            }
            _ => Super,
        }
    }

    /// After a herbeoordeling the minimum scores are held against the new scores.
    #[state]
    fn aanvaardbaar(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BeoordeeldMelden => context.go(SYSTEEM, &[], Next::To(At::Beoordeeld), &[]),
            _ => Super,
        }
    }

    #[state]
    fn niet_aanvaardbaar(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::AchterhaaldVerklaren => context.go(SYSTEEM, &[], Next::To(At::Achterhaald), &[]),
            _ => Super,
        }
    }

    #[state]
    fn afgewezen() -> Outcome<At> {
        Super
    }

    #[state]
    fn niet_ingediend() -> Outcome<At> {
        Super
    }

    /// Its party let the offer lapse before it was opened (DOMAIN.md 4.3).
    #[state]
    fn ingetrokken() -> Outcome<At> {
        Super
    }

    /// The dialogue opened again, and its party offers anew: kept, and never scored with the next one.
    #[state]
    fn achterhaald() -> Outcome<At> {
        Super
    }

    /// Opened and without final scores: whoever is out before those is not ranked.
    #[superstate]
    fn ongescoord(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Vervallen => context.go(SYSTEEM, &[], Next::To(At::NietAanvaardbaar), &[]),
            _ => Super,
        }
    }
}
