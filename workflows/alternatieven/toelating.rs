//! The toelating of one provider to an open house (DOMAIN.md 4.11): tested against the requirements
//! alone, never compared with another.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{Machine, Stap};
use crate::role::{BO, IA, Rol, SYSTEEM};
use crate::rule::{Bron, Feiten, Gemeen, Rule, met_reden, paraaf_jurist};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a toelating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.11 names them")]
pub enum At {
    Aangemeld,
    InToets,
    Toegelaten,
    Geweigerd,
    Overeenkomst,
}

/// The acts on a toelating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.11 tells of them")]
pub enum Act {
    Melden,
    ToetsStarten,
    Toelaten,
    Weigeren,
    OvereenkomstSluiten,
}

/// What the rules of a toelating look at.
#[derive(Debug, Default)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// The provider accepts the price and the conditions.
    pub aanvaard: bool,
    /// Requirements whose test is not recorded as met.
    pub eisen_niet_gehaald: usize,
    /// A requirement is recorded as not met, with the reason.
    pub eis_gezakt: bool,
    /// The contract is signed for the authority, with the day on which it begins.
    pub getekend: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Toelating;

impl Machine for Toelating {
    const NAME: &'static str = "toelating";
    const MEERVOUD: &'static str = "toelatingen";
    const STAP: Stap = Stap::Selecteren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Aangemeld)
    }

    fn eerste() -> Option<Act> {
        Some(Act::Melden)
    }
}

const PIANOO: Bron = Bron::Rechtspraak {
    ecli: "PIANOo, open house",
};
const AANVAARD: Rule<Facts> = Rule::new(
    "voorwaarden-aanvaard",
    "De aanbieder moet de prijs en de voorwaarden hebben aanvaard.",
    PIANOO,
    |f| f.aanvaard,
);
const EISEN_GEHAALD: Rule<Facts> = Rule::new(
    "openhouse-eisen-gehaald",
    "Bij elke eis moet zijn vastgelegd dat de aanbieder eraan voldoet.",
    Bron::aw("1.8"),
    |f| f.eisen_niet_gehaald == 0,
);
const EIS_GEZAKT: Rule<Facts> = Rule::new(
    "openhouse-eis-niet-gehaald",
    "Weigeren kan alleen als bij een bekendgemaakte eis is vastgelegd dat de aanbieder er niet aan voldoet.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBNNE:2023:20",
    },
    |f| f.eis_gezakt,
);
const GETEKEND: Rule<Facts> = Rule::new(
    "openhouse-overeenkomst-getekend",
    "De overeenkomst moet zijn getekend en een ingangsdatum hebben.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.getekend,
);
const REDEN: Rule<Facts> = met_reden();
const JURIST: Rule<Facts> = paraaf_jurist();
const AANGEMELD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::AanmeldingOntvangen,
    &[Publiek::Organisatie, Publiek::Rol(Rol::Inkoopadviseur)],
)];
const TOEGELATEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::Toegelaten,
    &[
        Publiek::Organisatie,
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
        Publiek::Rol(Rol::Contractmanager),
    ],
)];
const GEWEIGERD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::ToelatingGeweigerd,
    &[Publiek::Organisatie, Publiek::Rol(Rol::Inkoopadviseur)],
)];
const GESLOTEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::ToelatingsovereenkomstGesloten,
    &[
        Publiek::Organisatie,
        Publiek::Rol(Rol::Collegesecretaris),
        Publiek::Rol(Rol::Contractmanager),
    ],
)];

#[state_machine(
    initial = "At::Aangemeld",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Toelating {
    #[state]
    fn aangemeld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Melden => context.go(SYSTEEM, &[], Next::Stay, AANGEMELD),
            Act::ToetsStarten => context.go(IA, &[&AANVAARD], Next::To(At::InToets), &[]),
            _ => Super,
        }
    }

    #[state]
    fn in_toets(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Toelaten => {
                let regels = &[&EISEN_GEHAALD, &JURIST];
                context.go(IA, regels, Next::To(At::Toegelaten), TOEGELATEN)
            }
            Act::Weigeren => {
                let regels = &[&EIS_GEZAKT, &REDEN, &JURIST];
                context.go(IA, regels, Next::To(At::Geweigerd), GEWEIGERD)
            }
            _ => Super,
        }
    }

    /// Whoever is admitted gets the contract: there is nothing left to weigh.
    #[state]
    fn toegelaten(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::OvereenkomstSluiten => {
                context.go(BO, &[&GETEKEND], Next::To(At::Overeenkomst), GESLOTEN)
            }
            _ => Super,
        }
    }

    #[state]
    fn geweigerd() -> Outcome<At> {
        Super
    }

    #[state]
    fn overeenkomst() -> Outcome<At> {
        Super
    }
}
