//! One session of the dialogue, with its verslag (DOMAIN.md 4.5; Aw 2012 art. 2.52b).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{ActName, Machine, Stap};
use crate::role::{IA, KLOK, ZA};
use crate::rule::{Bron, Feiten, Gemeen, Rule, Termijn, met_reden};
use jiff::Timestamp;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.5 names them")]
pub enum At {
    Gepland,
    AgendaVerzonden,
    Verplaatst,
    Gehouden,
    VerslagConcept,
    VerslagTerReactie,
    VerslagVastgesteld,
    Gesloten,
    Vervallen,
}

/// The acts on a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.5 names them")]
pub enum Act {
    AgendaVerzenden,
    Verplaatsen,
    Houden,
    VerslagOpstellen,
    TerReactieSturen,
    VerslagAkkoordGeven,
    ReactieVerwerken,
    ReactietermijnVerstrijken,
    Sluiten,
    LatenVervallen,
}

/// What the rules of a session look at.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// The dialogue with this party is suspended.
    pub traject_geschorst: bool,
    /// When the session is.
    pub op: Option<Timestamp>,
    /// To when it is to be moved, as far as that was not done yet.
    pub nieuw_op: Option<Timestamp>,
    /// The agenda is written.
    pub agenda: bool,
    /// The agenda goes out the announced number of days before the session.
    pub agenda_op_tijd: bool,
    /// Attendance is recorded.
    pub aanwezigheid: bool,
    /// People of the authority that attended.
    pub aanwezig_dienst: usize,
    /// Attending people of the authority without a belangenverklaring.
    pub zonder_verklaring: usize,
    /// The verslag is written.
    pub verslag: bool,
    /// The party reacted.
    pub reactie: bool,
    /// The authority answered the reaction side by side.
    pub reactie_verwerkt: bool,
    /// End of the term for the reaction, when it runs.
    pub reactie_tot: Option<Timestamp>,
    /// Something was said that explains or changes the documents for everybody, and is not shared yet.
    pub te_delen: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Dialoogsessie;

impl Machine for Dialoogsessie {
    const NAME: &'static str = "dialoogsessie";
    const MEERVOUD: &'static str = "dialoogsessies";
    const STAP: Stap = Stap::Concretiseren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Gepland)
    }
}

const NIET_GESCHORST: Rule<Facts> = Rule::new(
    "dialoog-niet-geschorst",
    "De dialoog met deze partij mag niet zijn geschorst. De jurist kan haar hervatten.",
    Bron::leidraad("dialoog"),
    |f| !f.traject_geschorst,
);
const AGENDA: Rule<Facts> = Rule::new(
    "agenda-opgesteld",
    "De agenda moet zijn opgesteld.",
    Bron::leidraad("dialoog"),
    |f| f.agenda,
);
const AGENDA_OP_TIJD: Rule<Facts> = Rule::new(
    "agenda-op-tijd",
    "De agenda moet zoveel dagen voor de sessie weg als de leidraad noemt.",
    Bron::leidraad("dialoog"),
    |f| f.agenda_op_tijd,
);
const MOMENT_BEREIKT: Rule<Facts> = Rule::new(
    "sessie-begonnen",
    "Het moment van de sessie moet zijn aangebroken.",
    Bron::Huisregel,
    |f| f.op.is_some_and(|op| op <= f.gemeen.nu),
);
const NIEUW_MOMENT: Rule<Facts> = Rule::new(
    "nieuw-moment-van-sessie",
    "U moet een nieuwe dag en tijd hebben ingevuld, die nog moeten komen.",
    Bron::leidraad("dialoog"),
    |f| f.nieuw_op.is_some_and(|op| op > f.gemeen.nu),
);
const AANWEZIGHEID: Rule<Facts> = Rule::new(
    "aanwezigheid-vastgelegd",
    "Wie aanwezig was, moet zijn vastgelegd.",
    Bron::aw("2.52b"),
    |f| f.aanwezigheid,
);
const TWEE_VAN_DIENST: Rule<Facts> = Rule::new(
    "twee-personen-van-de-dienst",
    "Er moeten minstens twee personen van de aanbestedende dienst bij zijn geweest.",
    Bron::leidraad("dialoog"),
    |f| f.aanwezig_dienst >= 2,
);
const AANWEZIGEN_VERKLAARD: Rule<Facts> = Rule::new(
    "aanwezigen-verklaard",
    "Elke aanwezige van de dienst moet een belangenverklaring hebben getekend.",
    Bron::aw("1.10b"),
    |f| f.zonder_verklaring == 0,
);
const VERSLAG: Rule<Facts> = Rule::new(
    "verslag-opgesteld",
    "Het verslag van de sessie moet zijn geschreven.",
    Bron::aw("2.52b"),
    |f| f.verslag,
);
const REACTIE_VERWERKT: Rule<Facts> = Rule::new(
    "reactie-verwerkt",
    "De reactie van de partij moet naast het verslag zijn gezet, met uw antwoord.",
    Bron::aw("2.52b"),
    |f| f.reactie && f.reactie_verwerkt,
);
const TERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "reactietermijn-voorbij",
    "De reactietermijn moet voorbij zijn.",
    Bron::leidraad("dialoog"),
    |f| f.reactie_tot.is_some_and(|t| t <= f.gemeen.nu),
);
const GEEN_REACTIE_OPEN: Rule<Facts> = Rule::new(
    "geen-reactie-open",
    "Een reactie van de partij moet zijn verwerkt voordat het verslag vaststaat.",
    Bron::aw("2.52b"),
    |f| !f.reactie || f.reactie_verwerkt,
);
const GEDEELD: Rule<Facts> = Rule::new(
    "algemene-informatie-gedeeld",
    "Wat voor iedereen geldt, moet met alle deelnemers zijn gedeeld.",
    Bron::aw("2.53"),
    |f| !f.te_delen,
);
const REDEN: Rule<Facts> = met_reden();
const REACTIETERMIJN: Termijn<Facts> = Termijn {
    code: "reactietermijn-verslag",
    zin: "Tot dit moment kan de partij op het verslag reageren.",
    bron: Bron::leidraad("dialoog"),
    tot: |f| f.reactie_tot,
};
const NAAR_PARTIJ: &[Effect<Facts>] = &[
    Effect::Notify(Brief::VerslagTerReactie, &[Publiek::Organisatie]),
    Effect::Wake(
        ActName::Dialoogsessie(Act::ReactietermijnVerstrijken),
        &REACTIETERMIJN,
    ),
];

#[state_machine(
    initial = "At::Gepland",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Dialoogsessie {
    #[state(superstate = "nog_te_houden")]
    fn gepland(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::AgendaVerzenden => agenda_verzenden(context),
            _ => Super,
        }
    }

    #[state(superstate = "nog_te_houden")]
    fn agenda_verzonden(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Houden => {
                let regels = &[
                    &NIET_GESCHORST,
                    &MOMENT_BEREIKT,
                    &AANWEZIGHEID,
                    &TWEE_VAN_DIENST,
                    &AANWEZIGEN_VERKLAARD,
                ];
                context.go(IA, regels, Next::To(At::Gehouden), &[])
            }
            _ => Super,
        }
    }

    /// On another day than was told: the agenda goes out once more, in time for the new one.
    #[state(superstate = "nog_te_houden")]
    fn verplaatst(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::AgendaVerzenden => agenda_verzenden(context),
            _ => Super,
        }
    }

    #[state]
    fn gehouden(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VerslagOpstellen => context.go(IA, &[&VERSLAG], Next::To(At::VerslagConcept), &[]),
            _ => Super,
        }
    }

    #[state]
    fn verslag_concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::TerReactieSturen => context.go(
                IA,
                &[&VERSLAG],
                Next::To(At::VerslagTerReactie),
                NAAR_PARTIJ,
            ),
            _ => Super,
        }
    }

    #[state]
    fn verslag_ter_reactie(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VerslagAkkoordGeven => context.go(
                ZA,
                &[&GEEN_REACTIE_OPEN],
                Next::To(At::VerslagVastgesteld),
                &[],
            ),
            Act::ReactieVerwerken => context.go(
                IA,
                &[&REACTIE_VERWERKT],
                Next::To(At::VerslagVastgesteld),
                &[],
            ),
            Act::ReactietermijnVerstrijken => {
                let regels = &[&TERMIJN_VOORBIJ, &GEEN_REACTIE_OPEN];
                context.go(KLOK, regels, Next::To(At::VerslagVastgesteld), &[])
            }
            _ => Super,
        }
    }

    /// A session cannot be closed without an agreed verslag: only this state leads to Gesloten.
    #[state]
    fn verslag_vastgesteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Sluiten => context.go(IA, &[&GEDEELD], Next::To(At::Gesloten), &[]),
            _ => Super,
        }
    }

    #[state]
    fn gesloten() -> Outcome<At> {
        Super
    }

    #[state]
    fn vervallen() -> Outcome<At> {
        Super
    }

    #[superstate]
    fn nog_te_houden(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Verplaatsen => {
                let brief = &[Effect::Notify(
                    Brief::SessieVerplaatst,
                    &[Publiek::Organisatie],
                )];
                let regels = &[&NIEUW_MOMENT, &REDEN];
                context.go(IA, regels, Next::To(At::Verplaatst), brief)
            }
            Act::LatenVervallen => context.go(IA, &[&REDEN], Next::To(At::Vervallen), &[]),
            _ => Super,
        }
    }
}

fn agenda_verzenden(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    let brief = &[Effect::Notify(Brief::SessieAgenda, &[Publiek::Organisatie])];
    let regels = &[&NIET_GESCHORST, &AGENDA, &AGENDA_OP_TIJD];
    context.go(IA, regels, Next::To(At::AgendaVerzonden), brief)
}
