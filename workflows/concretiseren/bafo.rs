//! The BAFO of one participant (DOMAIN.md 4.7).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind, Machine, Stap};
use crate::role::{IA, SYSTEEM, ZA};
use crate::rule::{
    Bron, Feiten, Gemeen, Rule, met_reden, paraaf_jurist, paraaf_opdrachtgever, verstreken,
};
use crate::selecteren::inschrijving;
use jiff::Timestamp;
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
    Beoordeeld,
    Aanvaardbaar,
    NietAanvaardbaar,
    Afgewezen,
    NietIngediend,
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
    BeoordeeldMelden,
    Aanvaarden,
    Afwijzen,
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
    /// The final scores reach every announced minimum.
    pub boven_minimum: bool,
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

const OP_TIJD: Rule<Facts> = Rule::new(
    "bafo-op-tijd",
    "De BAFO moet uiterlijk op het sluitingsmoment binnen zijn.",
    Bron::leidraad("BAFO"),
    |f| f.sluiting.is_some() && !verstreken(f.sluiting, f.gemeen.nu),
);
const VOLLEDIG: Rule<Facts> = Rule::new(
    "bafo-volledig",
    "Alle gevraagde onderdelen van de BAFO moeten zijn ingevuld.",
    Bron::leidraad("BAFO"),
    |f| f.onderdelen_open == 0,
);
const RONDE_GESLOTEN: Rule<Facts> = Rule::new(
    "bafo-ronde-al-gesloten",
    "De ronde is al gesloten; de BAFO was op tijd.",
    Bron::ab("5 lid 7"),
    |f| f.ronde_gesloten,
);
const GETOETST: Rule<Facts> = Rule::new(
    "bafo-getoetst",
    "De toets van de BAFO moet op elk punt zijn ingevuld.",
    Bron::leidraad("BAFO"),
    |f| f.getoetst,
);
const VOLDOET_NIET: Rule<Facts> = Rule::new(
    "bafo-voldoet-niet",
    "De toets vond dat de BAFO niet past bij afspraken, vloer, plafond of capaciteit.",
    Bron::Wet {
        wet: "Uitvoeringsbesluit Wmo 2015",
        artikel: "5.4",
    },
    |f| f.voldoet_niet,
);
const BOVEN_MINIMUM: Rule<Facts> = Rule::new(
    "bafo-boven-minimum",
    "De eindscores moeten elke aangekondigde ondergrens halen.",
    Bron::leidraad("minimumscores"),
    |f| f.boven_minimum,
);
const ONDER_MINIMUM: Rule<Facts> = Rule::new(
    "bafo-onder-minimum",
    "Afwijzen mag alleen als de BAFO onder een aangekondigde ondergrens blijft.",
    Bron::leidraad("minimumscores"),
    |f| !f.boven_minimum,
);
const REDEN: Rule<Facts> = met_reden();
const JURIST: Rule<Facts> = paraaf_jurist();
const OPDRACHTGEVER: Rule<Facts> = paraaf_opdrachtgever();
const fn op_inschrijving(act: inschrijving::Act) -> Effect<Facts> {
    Effect::Perform(
        Verwant::Boven(Kind::Inschrijving),
        ActName::Inschrijving(act),
    )
}
const INDIENEN: &[Effect<Facts>] = &[
    Effect::Seal,
    op_inschrijving(inschrijving::Act::BafoMelden),
    Effect::Notify(Brief::BafoOntvangstbewijs, &[Publiek::Organisatie]),
];
const NIETS_ONTVANGEN: &[Effect<Facts>] = &[
    Effect::DestroyDraft,
    op_inschrijving(inschrijving::Act::BafoAfwijzen),
    Effect::Notify(Brief::BafoNietOntvangen, &[Publiek::Organisatie]),
];
const VALT_AF: &[Effect<Facts>] = &[op_inschrijving(inschrijving::Act::BafoAfwijzen)];

#[state_machine(
    initial = "At::Uitgevraagd",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Bafo {
    /// Best and final: one BAFO, no second one (DOMAIN.md 4.7). A draft outlives the closing by the
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
            _ => Super,
        }
    }

    #[state]
    fn ingediend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::InKluisLeggen => context.go(SYSTEEM, &[], Next::To(At::InKluis), &[]),
            _ => Super,
        }
    }

    #[state]
    fn in_kluis(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Openen => context.go(SYSTEEM, &[], Next::To(At::Geopend), &[]),
            _ => Super,
        }
    }

    #[state]
    fn geopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Toetsen => context.go(
                IA,
                &[&GETOETST, &JURIST],
                Next::Choose(&[(&VOLDOET_NIET, At::NietAanvaardbaar)], At::Getoetst),
                &[Effect::When(&VOLDOET_NIET, VALT_AF)],
            ),
            _ => Super,
        }
    }

    #[state]
    fn getoetst(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BeoordeeldMelden => context.go(SYSTEEM, &[], Next::To(At::Beoordeeld), &[]),
            _ => Super,
        }
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

    #[state]
    fn aanvaardbaar() -> Outcome<At> {
        Super
    }

    #[state]
    fn niet_aanvaardbaar() -> Outcome<At> {
        Super
    }

    #[state]
    fn afgewezen() -> Outcome<At> {
        Super
    }

    #[state]
    fn niet_ingediend() -> Outcome<At> {
        Super
    }
}
