//! A complaint about the tender, handled by somebody who has no part in it (DOMAIN.md 4.8).
//!
//! A complaint does not suspend anything: whoever wants to wait enters a schorsing on the perceel or
//! extends the term of the award decision.
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::machine::{ActName, Machine, Stap};
use crate::role::{BO, IA, KB, KLOK, Rol, SYSTEEM, ZA};
use crate::rule::{Bron, Feiten, Gemeen, Rule, Termijn, met_reden, paraaf_jurist, verstreken};
use jiff::Timestamp;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.8 names them")]
pub enum At {
    Ontvangen,
    Ontvankelijk,
    InOnderzoek,
    Advies,
    BesluitAanbestedendeDienst,
    NaarCvae,
    Afgesloten,
    NietOntvankelijk,
    Ingetrokken,
}

/// The acts on a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.8 names them")]
pub enum Act {
    Bevestigen,
    StreeftermijnVerstrijken,
    OntvankelijkVerklaren,
    NietOntvankelijkVerklaren,
    Aanvullen,
    OnderzoekStarten,
    Adviseren,
    Besluiten,
    NaarCvaeGaan,
    Afsluiten,
    Intrekken,
}

/// What the rules of a complaint look at.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// The performer has another role in the tender.
    pub behandelaar_betrokken: bool,
    /// Every question of the admissibility check was answered with yes.
    pub toets_gehaald: bool,
    /// A question of the admissibility check was answered with no.
    pub toets_niet_gehaald: bool,
    /// The complainant added something after the complaint was found inadmissible.
    pub aangevuld: bool,
    /// The advice has an outcome and its reasons.
    pub advies: bool,
    /// The decision of the authority has its reasons.
    pub besluit: bool,
    /// The authority decided.
    pub besloten: bool,
    /// The last moment on which an answer is in time.
    pub streeftermijn: Option<Timestamp>,
    /// The complaint lies with the commission of experts, and its advice is not recorded.
    pub cvae_open: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Klacht;

impl Machine for Klacht {
    const NAME: &'static str = "klacht";
    const MEERVOUD: &'static str = "klachten";
    const STAP: Stap = Stap::Contracteren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Ontvangen)
    }

    fn eerste() -> Option<Act> {
        Some(Act::Bevestigen)
    }
}

/// The municipal rules on complaints say it in the same words (P32).
const KLACHTENREGELING: Bron = Bron::leidraad("klachtenmeldpunt");
const ONBETROKKEN: Rule<Facts> = Rule::new(
    "behandelaar-niet-betrokken",
    "Wie de klacht behandelt, mag geen andere rol in de aanbesteding hebben.",
    KLACHTENREGELING,
    |f| !f.behandelaar_betrokken,
);
const TOETS_GEHAALD: Rule<Facts> = Rule::new(
    "klacht-voldoet",
    "Elke vraag van de ontvankelijkheidstoets moet met ja zijn beantwoord.",
    KLACHTENREGELING,
    |f| f.toets_gehaald,
);
const TOETS_NIET_GEHAALD: Rule<Facts> = Rule::new(
    "klacht-voldoet-niet",
    "Een vraag van de ontvankelijkheidstoets moet met nee zijn beantwoord.",
    KLACHTENREGELING,
    |f| f.toets_niet_gehaald,
);
const AANGEVULD: Rule<Facts> = Rule::new(
    "klacht-aangevuld",
    "U moet eerst opschrijven wat u aanvult.",
    KLACHTENREGELING,
    |f| f.aangevuld,
);
const ADVIES: Rule<Facts> = Rule::new(
    "klachtadvies-gemotiveerd",
    "Het advies moet een oordeel hebben, en een motivering van minstens 100 tekens in woorden.",
    KLACHTENREGELING,
    |f| f.advies,
);
const BESLUIT: Rule<Facts> = Rule::new(
    "klachtbesluit-gemotiveerd",
    "Het besluit op de klacht moet een motivering hebben van minstens 100 tekens in woorden.",
    KLACHTENREGELING,
    |f| f.besluit,
);
/// The commission hears who got a decision, or waited in vain for one.
const NAAR_CVAE: Rule<Facts> = Rule::new(
    "na-besluit-of-streeftermijn",
    "Er moet een besluit op de klacht zijn, of de tijd daarvoor moet voorbij zijn.",
    Bron::aw("4.27"),
    |f| f.besloten || verstreken(f.streeftermijn, f.gemeen.nu),
);
const CVAE_KLAAR: Rule<Facts> = Rule::new(
    "cvae-advies-vastgelegd",
    "Het advies van de Commissie van Aanbestedingsexperts moet zijn vastgelegd.",
    Bron::aw("4.27"),
    |f| !f.cvae_open,
);
const REDEN: Rule<Facts> = met_reden();
const JURIST: Rule<Facts> = paraaf_jurist();
const STREEFTERMIJN: Termijn<Facts> = Termijn {
    code: "streeftermijn-klacht",
    zin: "Binnen deze termijn beslist de aanbestedende dienst op de klacht.",
    bron: KLACHTENREGELING,
    tot: |f| f.streeftermijn,
};
const DIENST: &[Publiek] = &[
    Publiek::Rol(Rol::Klachtbehandelaar),
    Publiek::Rol(Rol::Inkoopadviseur),
    Publiek::Rol(Rol::Jurist),
];
/// Confirmed at once; the jurist is warned and chooses whether the term of the award is extended.
const BEVESTIGEN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::KlachtOntvangstbevestiging, &[Publiek::Organisatie]),
    Effect::Notify(Brief::KlachtOntvangen, DIENST),
    Effect::Wake(
        ActName::Klacht(Act::StreeftermijnVerstrijken),
        &STREEFTERMIJN,
    ),
];
const TE_LAAT: &[Effect<Facts>] = &[
    Effect::Notify(Brief::KlachtStreeftermijn, DIENST),
    Effect::Notify(Brief::KlachtStreeftermijn, &[Publiek::Organisatie]),
];
const NIET_ONTVANKELIJK: &[Effect<Facts>] = &[Effect::Notify(
    Brief::KlachtNietOntvankelijk,
    &[Publiek::Organisatie],
)];
const OPNIEUW: &[Effect<Facts>] = &[Effect::Notify(Brief::KlachtOntvangen, DIENST)];
const ADVIES_KLAAR: &[Effect<Facts>] = &[Effect::Notify(
    Brief::KlachtAdvies,
    &[
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
        Publiek::Rol(Rol::Inkoopadviseur),
        Publiek::Rol(Rol::Jurist),
    ],
)];
const BESLOTEN: &[Effect<Facts>] = &[
    Effect::Notify(Brief::KlachtBesluit, &[Publiek::Organisatie]),
    Effect::Notify(Brief::KlachtBesluit, DIENST),
];
const CVAE: &[Effect<Facts>] = &[Effect::Notify(Brief::KlachtNaarCvae, DIENST)];
const KLAAR: &[Effect<Facts>] = &[
    Effect::Notify(Brief::KlachtAfgesloten, &[Publiek::Organisatie]),
    Effect::Notify(Brief::KlachtAfgesloten, DIENST),
];

#[state_machine(
    initial = "At::Ontvangen",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Klacht {
    #[state(superstate = "zonder_besluit")]
    fn ontvangen(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Bevestigen => context.go(SYSTEEM, &[], Next::Stay, BEVESTIGEN),
            Act::OntvankelijkVerklaren => {
                let regels = &[&ONBETROKKEN, &TOETS_GEHAALD];
                context.go(KB, regels, Next::To(At::Ontvankelijk), &[])
            }
            Act::NietOntvankelijkVerklaren => {
                let regels = &[&ONBETROKKEN, &TOETS_NIET_GEHAALD, &REDEN];
                let naar = Next::To(At::NietOntvankelijk);
                context.go(KB, regels, naar, NIET_ONTVANKELIJK)
            }
            _ => Super,
        }
    }

    /// Can be repaired: what is added is looked at anew.
    #[state(superstate = "loopt")]
    fn niet_ontvankelijk(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Aanvullen => context.go(ZA, &[&AANGEVULD], Next::To(At::Ontvangen), OPNIEUW),
            Act::Afsluiten => context.go(KB, &[&ONBETROKKEN], Next::To(At::Afgesloten), KLAAR),
            _ => Super,
        }
    }

    #[state(superstate = "zonder_besluit")]
    fn ontvankelijk(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::OnderzoekStarten => {
                context.go(KB, &[&ONBETROKKEN], Next::To(At::InOnderzoek), &[])
            }
            _ => Super,
        }
    }

    #[state(superstate = "zonder_besluit")]
    fn in_onderzoek(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Adviseren => {
                let regels = &[&ONBETROKKEN, &ADVIES];
                context.go(KB, regels, Next::To(At::Advies), ADVIES_KLAAR)
            }
            _ => Super,
        }
    }

    #[state(superstate = "zonder_besluit")]
    fn advies(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Besluiten => {
                let naar = Next::To(At::BesluitAanbestedendeDienst);
                context.go(BO, &[&BESLUIT, &JURIST], naar, BESLOTEN)
            }
            _ => Super,
        }
    }

    #[state(superstate = "loopt")]
    fn besluit_aanbestedende_dienst(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::NaarCvaeGaan => naar_cvae(context),
            Act::Afsluiten => context.go(KB, &[&ONBETROKKEN], Next::To(At::Afgesloten), KLAAR),
            _ => Super,
        }
    }

    /// The advice of the commission does not bind.
    #[state(superstate = "loopt")]
    fn naar_cvae(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Afsluiten => context.go(IA, &[&CVAE_KLAAR], Next::To(At::Afgesloten), KLAAR),
            _ => Super,
        }
    }

    #[state]
    fn afgesloten() -> Outcome<At> {
        Super
    }

    #[state]
    fn ingetrokken() -> Outcome<At> {
        Super
    }

    #[superstate(superstate = "loopt")]
    fn zonder_besluit(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::StreeftermijnVerstrijken => context.go(KLOK, &[], Next::Stay, TE_LAAT),
            Act::NaarCvaeGaan => naar_cvae(context),
            _ => Super,
        }
    }

    #[superstate]
    fn loopt(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Intrekken => context.go(ZA, &[], Next::To(At::Ingetrokken), KLAAR),
            _ => Super,
        }
    }
}

fn naar_cvae(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    context.go(ZA, &[&NAAR_CVAE], Next::To(At::NaarCvae), CVAE)
}
