//! The consultatie: one stuk of the preparation goes to the organs of the gemeenten, who decide or
//! give their wensen en bedenkingen (DOMAIN.md 4.1). Every wens gets an answer.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use super::inkoopspoor;
use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind, Machine, Stap};
use crate::role::{BO, IA, KLOK, Rol, SYSTEEM};
use crate::rule::{Bron, Feiten, Gemeen, Rule, Termijn, paraaf_opdrachtgever, verstreken};
use jiff::Timestamp;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// An organ of a gemeente that is asked (DOMAIN.md 1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Orgaan {
    /// Decides.
    College,
    /// Gives wensen en bedenkingen, does not decide (Gemeentewet art. 169 lid 4).
    Raad,
    /// Advises.
    SocialeRaad,
}

/// A stuk that goes to the organs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Stuk {
    /// The political principles.
    Uitgangspunten,
    /// Vision and choices, for discussion.
    Houtskoolschetsen,
    /// How the spoor will be bought.
    Inkoopstrategie,
}

impl Stuk {
    /// The stuk that a spoor in this state puts to the organs.
    #[must_use]
    pub fn van(spoor: inkoopspoor::At) -> Option<Self> {
        use inkoopspoor::At;
        match spoor {
            At::UitgangspuntenInConsultatie => Some(Self::Uitgangspunten),
            At::HoutskoolschetsenInConsultatie => Some(Self::Houtskoolschetsen),
            At::StrategieTerBesluit => Some(Self::Inkoopstrategie),
            _ => None,
        }
    }

    /// The organs that are asked about it.
    #[must_use]
    pub fn organen(self) -> &'static [Orgaan] {
        match self {
            Self::Uitgangspunten => &[Orgaan::College, Orgaan::Raad, Orgaan::SocialeRaad],
            Self::Houtskoolschetsen => &[Orgaan::Raad, Orgaan::SocialeRaad],
            Self::Inkoopstrategie => &[Orgaan::College],
        }
    }
}

/// The states of a consultatie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.1 tells of them")]
pub enum At {
    Open,
    Gesloten,
    Verwerkt,
}

/// The acts on a consultatie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.1 names them")]
pub enum Act {
    Aanbieden,
    Sluiten,
    EerderSluiten,
    ReactiesVaststellen,
}

/// What the rules of a consultatie look at.
#[derive(Debug, Default)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// Until when the organs can react.
    pub reactie_tot: Option<Timestamp>,
    /// Organs that were asked and neither answered nor let their term pass.
    pub zonder_reactie: usize,
    /// Wensen en bedenkingen without an answer.
    pub wensen_open: usize,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Consultatie;

impl Machine for Consultatie {
    const NAME: &'static str = "consultatie";
    const MEERVOUD: &'static str = "consultaties";
    const STAP: Stap = Stap::Voorbereiden;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Open)
    }

    fn eerste() -> Option<Act> {
        Some(Act::Aanbieden)
    }
}

const TERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "reactietermijn-consultatie-voorbij",
    "De reactietermijn moet voorbij zijn.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "169 lid 4",
    },
    |f| verstreken(f.reactie_tot, f.gemeen.nu),
);
const ALLEN_GEREAGEERD: Rule<Facts> = Rule::new(
    "elk-orgaan-gereageerd",
    "Elk orgaan moet hebben gereageerd of zijn termijn voorbij hebben laten gaan.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "169 lid 4",
    },
    |f| f.zonder_reactie == 0,
);
const WENSEN_BEANTWOORD: Rule<Facts> = Rule::new(
    "elke-wens-beantwoord",
    "Elke wens en bedenking moet een antwoord hebben: overgenomen, deels of niet, en waarom.",
    Bron::Huisregel,
    |f| f.wensen_open == 0,
);
const OPDRACHTGEVER: Rule<Facts> = paraaf_opdrachtgever();
const REACTIETERMIJN: Termijn<Facts> = Termijn {
    code: "reactietermijn-consultatie",
    zin: "Tot dit moment kunnen de organen reageren.",
    bron: Bron::Wet {
        wet: "Gemeentewet",
        artikel: "169 lid 4",
    },
    tot: |f| f.reactie_tot,
};

/// Every organ gets its own row, and everybody of the consultation hears of it (DOMAIN.md 4.13).
const AANGEBODEN: &[Effect<Facts>] = &[
    Effect::Begin(Kind::Bestuursbesluit),
    Effect::Wake(ActName::Consultatie(Act::Sluiten), &REACTIETERMIJN),
    Effect::Notify(
        Brief::ConsultatieGeopend,
        &[
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
            Publiek::Rol(Rol::Collegesecretaris),
            Publiek::Rol(Rol::Griffier),
            Publiek::Rol(Rol::AdviesraadSecretaris),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];
const GESLOTEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::ConsultatieGesloten,
    &[
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
        Publiek::Rol(Rol::Inkoopadviseur),
    ],
)];
const VERWERKT: &[Effect<Facts>] = &[
    Effect::Perform(
        Verwant::Boven(Kind::Inkoopspoor),
        ActName::Inkoopspoor(inkoopspoor::Act::WensenVerwerken),
    ),
    Effect::Notify(
        Brief::WensenBeantwoord,
        &[
            Publiek::Rol(Rol::Griffier),
            Publiek::Rol(Rol::AdviesraadSecretaris),
        ],
    ),
];

#[state_machine(
    initial = "At::Open",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Consultatie {
    #[state]
    fn open(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Aanbieden => context.go(SYSTEEM, &[], Next::Stay, AANGEBODEN),
            Act::Sluiten => {
                let regels = &[&TERMIJN_VOORBIJ, &ALLEN_GEREAGEERD];
                context.go(KLOK, regels, Next::To(At::Gesloten), GESLOTEN)
            }
            Act::EerderSluiten => {
                context.go(BO, &[&ALLEN_GEREAGEERD], Next::To(At::Gesloten), GESLOTEN)
            }
            _ => Super,
        }
    }

    #[state]
    fn gesloten(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::ReactiesVaststellen => {
                let regels = &[&WENSEN_BEANTWOORD, &OPDRACHTGEVER];
                context.go(IA, regels, Next::To(At::Verwerkt), VERWERKT)
            }
            _ => Super,
        }
    }

    #[state]
    fn verwerkt() -> Outcome<At> {
        Super
    }
}
