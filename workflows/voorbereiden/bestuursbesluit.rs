//! The bestuursbesluit: what one organ of one gemeente does with one stuk (DOMAIN.md 4.1).
//!
//! A college decides; a raad or sociale raad gives wensen en bedenkingen and blocks nothing. What
//! comes after the term is kept, and the row shows that it came late.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use super::consultatie::Orgaan;
use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{ActName, Machine, Stap};
use crate::role::{KLOK, Rol, SYSTEEM};
use crate::rule::{Bron, Feiten, Gemeen, Rule, Termijn, met_reden, verstreken};
use jiff::Timestamp;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a bestuursbesluit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.1 names them")]
pub enum At {
    NogNietAangeboden,
    Aangeboden,
    Geagendeerd,
    Ingestemd,
    IngestemdMetOpmerkingen,
    WensenEnBedenkingenOntvangen,
    NietIngestemd,
    TermijnVerstreken,
    NietDeelnemend,
}

/// The acts on a bestuursbesluit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.1 names them")]
pub enum Act {
    Aanbieden,
    Agenderen,
    BesluitVastleggen,
    WensenIndienen,
    TermijnVerstrijken,
    NietDeelnemen,
}

/// What a college decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Uitkomst {
    /// Agreed.
    Ingestemd,
    /// Agreed, with remarks.
    IngestemdMetOpmerkingen,
    /// Did not agree.
    #[default]
    NietIngestemd,
}

/// What the rules of a bestuursbesluit look at.
#[derive(Debug, Default)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// The organ.
    pub orgaan: Option<Orgaan>,
    /// Until when the organ can react.
    pub reactie_tot: Option<Timestamp>,
    /// The meeting at which the organ discusses the stuk is known.
    pub vergadering: bool,
    /// What the college decided; `None` when that is not written down.
    pub uitkomst: Option<Uitkomst>,
    /// Wensen en bedenkingen that are written down.
    pub wensen: usize,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Bestuursbesluit;

impl Machine for Bestuursbesluit {
    const NAME: &'static str = "bestuursbesluit";
    const MEERVOUD: &'static str = "bestuursbesluiten";
    const STAP: Stap = Stap::Voorbereiden;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::NogNietAangeboden)
    }

    fn eerste() -> Option<Act> {
        Some(Act::Aanbieden)
    }
}

const VERGADERING: Rule<Facts> = Rule::new(
    "vergadering-bekend",
    "De datum van de vergadering moet zijn ingevuld.",
    Bron::Huisregel,
    |f| f.vergadering,
);
const VAN_COLLEGE: Rule<Facts> = Rule::new(
    "college-besluit",
    "Alleen een college besluit. Een raad geeft wensen en bedenkingen.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.orgaan == Some(Orgaan::College),
);
const VAN_RAAD: Rule<Facts> = Rule::new(
    "raad-geeft-wensen",
    "Alleen een raad of sociale raad geeft wensen en bedenkingen. Een college besluit.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "169 lid 4",
    },
    |f| f.orgaan.is_some_and(|o| o != Orgaan::College),
);
const BESLUIT: Rule<Facts> = Rule::new(
    "besluit-ingevuld",
    "Het besluit van het college moet zijn ingevuld.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.uitkomst.is_some(),
);
const WENSEN: Rule<Facts> = Rule::new(
    "wensen-opgeschreven",
    "Er moet minstens één wens of bedenking zijn opgeschreven.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "169 lid 4",
    },
    |f| f.wensen > 0,
);
const TERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "reactietermijn-orgaan-voorbij",
    "De reactietermijn van dit orgaan moet voorbij zijn.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "169 lid 4",
    },
    |f| verstreken(f.reactie_tot, f.gemeen.nu),
);
const IS_INGESTEMD: Rule<Facts> = Rule::new(
    "college-stemt-in",
    "Het college stemt in.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.uitkomst == Some(Uitkomst::Ingestemd),
);
const IS_MET_OPMERKINGEN: Rule<Facts> = Rule::new(
    "college-stemt-in-met-opmerkingen",
    "Het college stemt in met opmerkingen.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.uitkomst == Some(Uitkomst::IngestemdMetOpmerkingen),
);
const REDEN: Rule<Facts> = met_reden();
const REACTIETERMIJN: Termijn<Facts> = Termijn {
    code: "reactietermijn-orgaan",
    zin: "Tot dit moment kan dit orgaan reageren.",
    bron: Bron::Wet {
        wet: "Gemeentewet",
        artikel: "169 lid 4",
    },
    tot: |f| f.reactie_tot,
};

/// Who speaks for an organ.
const ORGAAN: &[Rol] = &[
    Rol::Collegesecretaris,
    Rol::Griffier,
    Rol::AdviesraadSecretaris,
];
const COLLEGE: &[Rol] = &[Rol::Collegesecretaris];
const RADEN: &[Rol] = &[Rol::Griffier, Rol::AdviesraadSecretaris];

const AANGEBODEN: &[Effect<Facts>] = &[Effect::Wake(
    ActName::Bestuursbesluit(Act::TermijnVerstrijken),
    &REACTIETERMIJN,
)];
const ONTVANGEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::BestuursbesluitOntvangen,
    &[
        Publiek::Rol(Rol::Inkoopadviseur),
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    ],
)];

#[state_machine(
    initial = "At::NogNietAangeboden",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Bestuursbesluit {
    #[state]
    fn nog_niet_aangeboden(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Aanbieden => context.go(SYSTEEM, &[], Next::To(At::Aangeboden), AANGEBODEN),
            _ => Super,
        }
    }

    #[state(superstate = "in_termijn")]
    fn aangeboden(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Agenderen => context.go(ORGAAN, &[&VERGADERING], Next::To(At::Geagendeerd), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "in_termijn")]
    fn geagendeerd() -> Outcome<At> {
        Super
    }

    #[state]
    fn ingestemd() -> Outcome<At> {
        Super
    }

    #[state]
    fn ingestemd_met_opmerkingen() -> Outcome<At> {
        Super
    }

    #[state]
    fn wensen_en_bedenkingen_ontvangen() -> Outcome<At> {
        Super
    }

    /// A college that said no may decide again, or the gemeente leaves the spoor.
    #[state(superstate = "onbeslist")]
    fn niet_ingestemd() -> Outcome<At> {
        Super
    }

    /// Late is not lost: what comes now is kept and shown as late.
    #[state(superstate = "onbeslist")]
    fn termijn_verstreken() -> Outcome<At> {
        Super
    }

    #[state]
    fn niet_deelnemend() -> Outcome<At> {
        Super
    }

    #[superstate(superstate = "onbeslist")]
    fn in_termijn(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::TermijnVerstrijken => {
                let naar = Next::To(At::TermijnVerstreken);
                context.go(KLOK, &[&TERMIJN_VOORBIJ], naar, &[])
            }
            _ => Super,
        }
    }

    #[superstate]
    fn onbeslist(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BesluitVastleggen => {
                let naar = Next::Choose(
                    &[
                        (&IS_INGESTEMD, At::Ingestemd),
                        (&IS_MET_OPMERKINGEN, At::IngestemdMetOpmerkingen),
                    ],
                    At::NietIngestemd,
                );
                context.go(COLLEGE, &[&VAN_COLLEGE, &BESLUIT], naar, ONTVANGEN)
            }
            Act::WensenIndienen => {
                let naar = Next::To(At::WensenEnBedenkingenOntvangen);
                context.go(RADEN, &[&VAN_RAAD, &WENSEN], naar, ONTVANGEN)
            }
            Act::NietDeelnemen => {
                let regels = &[&VAN_COLLEGE, &REDEN];
                context.go(COLLEGE, regels, Next::To(At::NietDeelnemend), ONTVANGEN)
            }
            _ => Super,
        }
    }
}
