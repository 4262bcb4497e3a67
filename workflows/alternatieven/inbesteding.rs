//! The inbesteding: an own organisation does the work, without a tender (DOMAIN.md 4.11, Aw 2012
//! art. 2.24a–c).
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
use jiff::Timestamp;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of an inbesteding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.11 names them")]
pub enum At {
    Voorgesteld,
    GetoetstOpVoorwaarden,
    BesluitColleges,
    DienstverleningsovereenkomstGetekend,
    Gestaakt,
}

/// The acts on an inbesteding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.11 tells of them")]
pub enum Act {
    VoorwaardenToetsen,
    VrijwilligAankondigen,
    BesluitVaststellen,
    OvereenkomstTekenen,
    Staken,
}

/// What the rules of an inbesteding look at.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// The control over the organisation is recorded with its evidence.
    pub toezicht: bool,
    /// How much of its work the organisation does for the gemeenten, in whole percents; with evidence.
    pub merendeel_procent: Option<i64>,
    /// It is recorded with evidence that no private capital takes part.
    pub zonder_prive_kapitaal: bool,
    /// The number of the voluntary ex-ante notice, not used before.
    pub vrijwillige_aankondiging: bool,
    /// The first instant after the term of that notice; `None` when there was no notice.
    pub aankondiging_voorbij_op: Option<Timestamp>,
    /// Gemeenten that decide.
    pub beslissers: usize,
    /// Colleges that agreed with this inbesteding.
    pub ingestemd: usize,
    /// The dienstverleningsovereenkomst is signed, with the day on which it begins.
    pub getekend: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Inbesteding;

impl Machine for Inbesteding {
    const NAME: &'static str = "inbesteding";
    const MEERVOUD: &'static str = "inbestedingen";
    const STAP: Stap = Stap::Contracteren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Voorgesteld)
    }
}

const TOEZICHT: Rule<Facts> = Rule::new(
    "inbesteding-toezicht",
    "De gemeenten moeten toezicht hebben op de organisatie zoals op een eigen dienst. Leg het bewijs vast.",
    Bron::aw("2.24a"),
    |f| f.toezicht,
);
const MERENDEEL: Rule<Facts> = Rule::new(
    "inbesteding-meer-dan-tachtig-procent",
    "Meer dan 80 procent van het werk van de organisatie moet voor de gemeenten zijn. Leg het bewijs vast.",
    Bron::aw("2.24a"),
    |f| f.merendeel_procent > Some(80),
);
const ZONDER_PRIVE_KAPITAAL: Rule<Facts> = Rule::new(
    "inbesteding-zonder-prive-kapitaal",
    "Er mag geen privékapitaal in de organisatie zitten. Leg het bewijs vast.",
    Bron::aw("2.24a"),
    |f| f.zonder_prive_kapitaal,
);
const AANKONDIGING: Rule<Facts> = Rule::new(
    "vrijwillige-aankondiging-verzonden",
    "De aankondiging moet zijn verzonden: vul het publicatienummer in.",
    Bron::aw("4.16"),
    |f| f.vrijwillige_aankondiging,
);
const TERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "twintig-dagen-na-vrijwillige-aankondiging",
    "Na een vrijwillige aankondiging moet u twintig dagen wachten.",
    Bron::aw("4.16"),
    |f| f.aankondiging_voorbij_op.is_none_or(|op| op <= f.gemeen.nu),
);
const INGESTEMD: Rule<Facts> = Rule::new(
    "colleges-ingestemd-met-inbesteding",
    "Elk college moet met de inbesteding hebben ingestemd.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.beslissers > 0 && f.ingestemd >= f.beslissers,
);
const GETEKEND: Rule<Facts> = Rule::new(
    "dienstverleningsovereenkomst-ingevuld",
    "De dienstverleningsovereenkomst moet zijn getekend en een ingangsdatum hebben.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.getekend,
);
const REDEN: Rule<Facts> = met_reden();
const JURIST: Rule<Facts> = paraaf_jurist();
const BESTUUR: &[Publiek] = &[
    Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
    Publiek::Rol(Rol::Collegesecretaris),
    Publiek::Rol(Rol::Inkoopadviseur),
];
const GETOETST: &[Effect<Facts>] = &[Effect::Notify(Brief::InbestedingBesluitGevraagd, BESTUUR)];
const BESLOTEN: &[Effect<Facts>] = &[Effect::Notify(Brief::InbestedingBesloten, BESTUUR)];
const GESLOTEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::DienstverleningsovereenkomstGetekend,
    &[
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
        Publiek::Rol(Rol::Collegesecretaris),
        Publiek::Rol(Rol::Contractmanager),
        Publiek::Rol(Rol::Inkoopadviseur),
    ],
)];
const GESTAAKT: &[Effect<Facts>] = &[Effect::Notify(Brief::InbestedingGestaakt, BESTUUR)];

#[state_machine(
    initial = "At::Voorgesteld",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Inbesteding {
    /// The three conditions are cumulative (Aw 2012 art. 2.24a).
    #[state(superstate = "voor_de_handtekening")]
    fn voorgesteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VoorwaardenToetsen => {
                let regels = &[&TOEZICHT, &MERENDEEL, &ZONDER_PRIVE_KAPITAAL, &JURIST];
                let naar = Next::To(At::GetoetstOpVoorwaarden);
                context.go(IA, regels, naar, GETOETST)
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_de_handtekening")]
    fn getoetst_op_voorwaarden(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::VrijwilligAankondigen => context.go(IA, &[&AANKONDIGING], Next::Stay, &[]),
            Act::BesluitVaststellen => {
                context.go(BO, &[&INGESTEMD], Next::To(At::BesluitColleges), BESLOTEN)
            }
            _ => Super,
        }
    }

    #[state(superstate = "voor_de_handtekening")]
    fn besluit_colleges(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::OvereenkomstTekenen => {
                let naar = Next::To(At::DienstverleningsovereenkomstGetekend);
                context.go(BO, &[&GETEKEND, &TERMIJN_VOORBIJ], naar, GESLOTEN)
            }
            _ => Super,
        }
    }

    #[state]
    fn dienstverleningsovereenkomst_getekend() -> Outcome<At> {
        Super
    }

    #[state]
    fn gestaakt() -> Outcome<At> {
        Super
    }

    /// The board may stop it as long as nothing is signed.
    #[superstate]
    fn voor_de_handtekening(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Staken => context.go(BO, &[&REDEN], Next::To(At::Gestaakt), GESTAAKT),
            _ => Super,
        }
    }
}
