//! The inkoopspoor: from the vastgestelde strategie to the bestuurlijk Go or No-Go (DOMAIN.md 4.1).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{Machine, Stap};
use crate::role::{BO, IA, Rol};
use crate::rule::{Bron, Feiten, Gemeen, Rule, met_reden, paraaf_jurist};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of an inkoopspoor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.1 names them")]
pub enum At {
    StrategieVastgesteld,
    DocumentenConcept,
    GoNoGoGevraagd,
    GoOnderVoorwaarden,
    Go,
    NoGo,
    Gestaakt,
}

/// The acts on an inkoopspoor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.1 names them")]
pub enum Act {
    DocumentenOpstellen,
    GoNoGoVragen,
    GoVerlenen,
    GoOnderVoorwaardenVerlenen,
    VoorwaardenBevestigen,
    NoGoGeven,
    HerzieningStarten,
    TrajectStaken,
}

/// What the rules of the spoor look at.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// Kinds of documents that are in the file: `leidraad`, `conceptovereenkomst`, `programma-van-eisen`.
    pub documenten: Vec<String>,
    /// The Procedureregels are filled in and the check finds nothing that blocks.
    pub regels_volledig: bool,
    /// A planning with at least one milestone.
    pub planning: bool,
    /// Everybody in the team of the spoor has signed a belangenverklaring.
    pub team_verklaard: bool,
    /// Gemeenten that decide.
    pub beslissers: usize,
    /// Colleges that agreed with the present dossier.
    pub ingestemd: usize,
    /// Colleges that said no to the present dossier.
    pub niet_ingestemd: usize,
    /// Colleges that must agree: all, or the majority that the mandate names (DOMAIN.md 4.1, quorum).
    pub quorum: usize,
    /// Conditions of the Go.
    pub voorwaarden: usize,
    /// Conditions that are not met yet.
    pub voorwaarden_open: usize,
    /// The procedure of the spoor is published.
    pub gepubliceerd: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

impl Facts {
    fn heeft(&self, soort: &str) -> bool {
        self.documenten.iter().any(|d| d == soort)
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Inkoopspoor;

impl Machine for Inkoopspoor {
    const NAME: &'static str = "inkoopspoor";
    const MEERVOUD: &'static str = "inkoopsporen";
    const STAP: Stap = Stap::Voorbereiden;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::StrategieVastgesteld)
    }
}

const LEIDRAAD: Rule<Facts> = Rule::new(
    "leidraad-aanwezig",
    "De leidraad moet in het dossier zitten.",
    Bron::aw("2.66"),
    |f| f.heeft("leidraad"),
);
const CONCEPTOVEREENKOMST: Rule<Facts> = Rule::new(
    "conceptovereenkomst-aanwezig",
    "De conceptovereenkomst moet in het dossier zitten.",
    Bron::aw("2.66"),
    |f| f.heeft("conceptovereenkomst"),
);
const PROGRAMMA: Rule<Facts> = Rule::new(
    "programma-van-eisen-aanwezig",
    "Het programma van eisen moet in het dossier zitten.",
    Bron::aw("2.66"),
    |f| f.heeft("programma-van-eisen"),
);
const REGELS_VOLLEDIG: Rule<Facts> = Rule::new(
    "procedureregels-volledig",
    "De procedureregels moeten volledig zijn en de controle moet niets blokkerends vinden.",
    Bron::aw("1.9"),
    |f| f.regels_volledig,
);
const PLANNING: Rule<Facts> = Rule::new(
    "planning-aanwezig",
    "Er moet een planning met mijlpalen zijn.",
    Bron::Huisregel,
    |f| f.planning,
);
const TEAM_VERKLAARD: Rule<Facts> = Rule::new(
    "belangenverklaringen-team",
    "Iedereen in het team moet de belangenverklaring hebben getekend.",
    Bron::aw("1.10b"),
    |f| f.team_verklaard,
);
const QUORUM: Rule<Facts> = Rule::new(
    "colleges-ingestemd",
    "Genoeg colleges moeten met dit dossier hebben ingestemd, volgens de afgesproken besluitregel.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.beslissers > 0 && f.ingestemd >= f.quorum,
);
const VOORWAARDEN_GENOEMD: Rule<Facts> = Rule::new(
    "voorwaarden-genoemd",
    "U moet minstens één voorwaarde opschrijven.",
    Bron::Huisregel,
    |f| f.voorwaarden > 0,
);
const VOORWAARDEN_VERVULD: Rule<Facts> = Rule::new(
    "voorwaarden-vervuld",
    "Alle voorwaarden van de Go moeten zijn afgehandeld.",
    Bron::Huisregel,
    |f| f.voorwaarden_open == 0,
);
const NIET_GEPUBLICEERD: Rule<Facts> = Rule::new(
    "nog-niet-gepubliceerd",
    "De procedure mag nog niet zijn gepubliceerd. Trek daarna de procedure in.",
    Bron::Huisregel,
    |f| !f.gepubliceerd,
);
const REDEN: Rule<Facts> = met_reden();
const JURIST: Rule<Facts> = paraaf_jurist();

/// Board and colleges are asked.
const VRAAG_GO: &[Effect<Facts>] = &[Effect::Notify(
    Brief::GoGevraagd,
    &[
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
        Publiek::Rol(Rol::Collegesecretaris),
    ],
)];
/// Who hears the answer (DOMAIN.md 4.13).
const NA_BESLUIT: &[Publiek] = &[
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Collegesecretaris),
    Publiek::Rol(Rol::AdviesraadSecretaris),
    Publiek::Rol(Rol::Inkoopadviseur),
    Publiek::Rol(Rol::Contractmanager),
];
const NA_NO_GO: &[Publiek] = &[
    Publiek::Rol(Rol::Inkoopadviseur),
    Publiek::Rol(Rol::Collegesecretaris),
    Publiek::Rol(Rol::Griffier),
    Publiek::Rol(Rol::AdviesraadSecretaris),
];

#[state_machine(
    initial = "At::StrategieVastgesteld",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Inkoopspoor {
    #[state(superstate = "voor_go")]
    fn strategie_vastgesteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::DocumentenOpstellen => {
                let regels = &[&LEIDRAAD, &CONCEPTOVEREENKOMST, &PROGRAMMA];
                context.go(IA, regels, Next::To(At::DocumentenConcept), &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn documenten_concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GoNoGoVragen => {
                let regels = &[
                    &LEIDRAAD,
                    &CONCEPTOVEREENKOMST,
                    &PROGRAMMA,
                    &REGELS_VOLLEDIG,
                    &PLANNING,
                    &TEAM_VERKLAARD,
                    &JURIST,
                ];
                context.go(IA, regels, Next::To(At::GoNoGoGevraagd), VRAAG_GO)
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn go_no_go_gevraagd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::GoVerlenen => {
                let brief = &[Effect::Notify(Brief::GoVerleend, NA_BESLUIT)];
                context.go(BO, &[&QUORUM], Next::To(At::Go), brief)
            }
            Act::GoOnderVoorwaardenVerlenen => {
                let brief = &[Effect::Notify(Brief::GoOnderVoorwaarden, NA_BESLUIT)];
                let regels = &[&QUORUM, &VOORWAARDEN_GENOEMD];
                context.go(BO, regels, Next::To(At::GoOnderVoorwaarden), brief)
            }
            Act::NoGoGeven => {
                let brief = &[Effect::Notify(Brief::NoGo, NA_NO_GO)];
                context.go(BO, &[&REDEN], Next::To(At::NoGo), brief)
            }
            _ => Super,
        }
    }

    /// Publication stays blocked until every condition is closed and the board confirms it.
    #[state(superstate = "voor_go")]
    fn go_onder_voorwaarden(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VoorwaardenBevestigen => {
                let brief = &[Effect::Notify(Brief::GoVerleend, NA_BESLUIT)];
                context.go(BO, &[&VOORWAARDEN_VERVULD], Next::To(At::Go), brief)
            }
            _ => Super,
        }
    }

    #[state]
    fn go(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::TrajectStaken => {
                let regels = &[&REDEN, &NIET_GEPUBLICEERD];
                let brief = &[Effect::Notify(Brief::TrajectGestaakt, NA_NO_GO)];
                context.go(BO, regels, Next::To(At::Gestaakt), brief)
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_go")]
    fn no_go(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::HerzieningStarten => context.go(BO, &[], Next::To(At::DocumentenConcept), &[]),
            _ => Super,
        }
    }

    #[state]
    fn gestaakt() -> Outcome<At> {
        Super
    }

    /// Before the Go the board may always stop the traject, with a reason.
    #[superstate]
    fn voor_go(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::TrajectStaken => {
                let brief = &[Effect::Notify(Brief::TrajectGestaakt, NA_NO_GO)];
                context.go(BO, &[&REDEN], Next::To(At::Gestaakt), brief)
            }
            _ => Super,
        }
    }
}
