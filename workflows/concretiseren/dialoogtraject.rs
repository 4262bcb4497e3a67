//! The dialogue with one participant (DOMAIN.md 4.5).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind, Machine, Stap};
use crate::role::{IA, JUR, KLOK, Rol, SYSTEEM, ZA};
use crate::rule::{
    Bron, Feiten, Gemeen, Rule, Termijn, met_reden, paraaf_jurist, paraaf_opdrachtgever, verstreken,
};
use crate::selecteren::inschrijving;
use jiff::Timestamp;
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.5 names them")]
pub enum At {
    Uitgenodigd,
    Bevestigd,
    Lopend,
    Geschorst,
    Afgerond,
    Afgehaakt,
    Beeindigd,
}

/// The acts on a dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.5 names them")]
pub enum Act {
    Uitnodigen,
    Bevestigen,
    Starten,
    Schorsen,
    Hervatten,
    Afhaken,
    Beeindigen,
    Afronden,
    BafoUitvragen,
    Heropenen,
    PartijVervallen,
    VerloopVragen,
    VerloopMededelen,
    VerlooptermijnVerstrijken,
}

/// What the rules of a dialogue look at.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// Sessions that are closed with an agreed verslag.
    pub sessies_gesloten: usize,
    /// Sessions that are planned or not closed yet.
    pub sessies_open: usize,
    /// The number of sessions that the leidraad announced; with those of a dialogue that opened again.
    pub sessies_aangekondigd: usize,
    /// Topics that are not akkoord and not left to the BAFO.
    pub onderwerpen_open: usize,
    /// The perceel is still in the dialogue.
    pub perceel_in_dialoog: bool,
    /// The party wrote a request for the course of the dialogue that it did not send yet.
    pub verloopverzoek: bool,
    /// A request was sent and not answered yet.
    pub verloop_gevraagd: bool,
    /// The jurist wrote the answer since the last request.
    pub verloopantwoord: bool,
    /// The last moment to answer: fifteen days after the request; for a request to come from now.
    pub verloop_tot: Option<Timestamp>,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Dialoogtraject;

impl Machine for Dialoogtraject {
    const NAME: &'static str = "dialoogtraject";
    const MEERVOUD: &'static str = "dialoogtrajecten";
    const STAP: Stap = Stap::Concretiseren;
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

const SESSIES_GESLOTEN: Rule<Facts> = Rule::new(
    "sessies-gesloten",
    "Elke sessie moet zijn gesloten met een vastgesteld verslag.",
    Bron::aw("2.52b"),
    |f| f.sessies_open == 0,
);
const AANTAL_SESSIES: Rule<Facts> = Rule::new(
    "aangekondigd-aantal-sessies",
    "Het aantal sessies dat de leidraad noemt, moet zijn gehouden.",
    Bron::aw("1.8"),
    |f| f.sessies_gesloten >= f.sessies_aangekondigd,
);
const ONDERWERPEN: Rule<Facts> = Rule::new(
    "onderwerpen-besproken",
    "Elk onderwerp moet op ‘akkoord’ staan of naar de BAFO zijn verwezen.",
    Bron::leidraad("dialoog"),
    |f| f.onderwerpen_open == 0,
);
const NOG_IN_DIALOOG: Rule<Facts> = Rule::new(
    "perceel-in-dialoog",
    "Het perceel moet nog in de dialoogfase zijn.",
    Bron::Huisregel,
    |f| f.perceel_in_dialoog,
);
const VERLOOPVERZOEK: Rule<Facts> = Rule::new(
    "verloopverzoek-opgeschreven",
    "U moet uw verzoek om informatie over het verloop eerst opschrijven.",
    Bron::aw("2.55a"),
    |f| f.verloopverzoek,
);
const VERLOOP_GEVRAAGD: Rule<Facts> = Rule::new(
    "verloop-gevraagd",
    "De partij moet om het verloop hebben gevraagd en nog geen antwoord hebben.",
    Bron::aw("2.55a"),
    |f| f.verloop_gevraagd,
);
const VERLOOPANTWOORD: Rule<Facts> = Rule::new(
    "verloop-beantwoord-door-jurist",
    "De jurist moet het antwoord opschrijven, zonder vertrouwelijke gegevens van andere partijen.",
    Bron::aw("2.57"),
    |f| f.verloopantwoord,
);
const VERLOOPTERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "verlooptermijn-voorbij",
    "De termijn van vijftien dagen moet voorbij zijn.",
    Bron::aw("2.55a"),
    |f| verstreken(f.verloop_tot, f.gemeen.nu),
);
const VERLOOPTERMIJN: Termijn<Facts> = Termijn {
    code: "verlooptermijn",
    zin: "Tot dit moment kan de aanbestedende dienst antwoorden over het verloop van de dialoog.",
    bron: Bron::aw("2.55a"),
    tot: |f| f.verloop_tot,
};
const VERLOOP_VRAGEN: &[Effect<Facts>] = &[
    Effect::Wake(
        ActName::Dialoogtraject(Act::VerlooptermijnVerstrijken),
        &VERLOOPTERMIJN,
    ),
    Effect::Notify(
        Brief::VerloopGevraagd,
        &[Publiek::Rol(Rol::Inkoopadviseur), Publiek::Rol(Rol::Jurist)],
    ),
];
/// Only when nobody answered: the right to an answer does not end with its term.
const VERLOOP_TE_LAAT: &[Effect<Facts>] = &[Effect::When(
    &VERLOOP_GEVRAAGD,
    &[Effect::Notify(
        Brief::VerlooptermijnVerstreken,
        &[
            Publiek::Rol(Rol::Inkoopadviseur),
            Publiek::Rol(Rol::Jurist),
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
        ],
    )],
)];
const PARTIJ_EN_TEAM: &[Publiek] = &[Publiek::Organisatie, Publiek::Rol(Rol::Inkoopadviseur)];
const GESCHORST: &[Effect<Facts>] = &[Effect::Notify(Brief::DialoogGeschorst, PARTIJ_EN_TEAM)];
const HERVAT: &[Effect<Facts>] = &[Effect::Notify(Brief::DialoogHervat, PARTIJ_EN_TEAM)];
const REDEN: Rule<Facts> = met_reden();
const JURIST: Rule<Facts> = paraaf_jurist();
const OPDRACHTGEVER: Rule<Facts> = paraaf_opdrachtgever();
const PARTIJ_ERUIT: Effect<Facts> = Effect::Perform(
    Verwant::Boven(Kind::Inschrijving),
    ActName::Inschrijving(inschrijving::Act::DialoogBeeindigen),
);

#[state_machine(
    initial = "At::Uitgenodigd",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Dialoogtraject {
    #[state(superstate = "deelnemer")]
    fn uitgenodigd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Uitnodigen => {
                let brief = Effect::Notify(Brief::DialoogUitnodiging, &[Publiek::Organisatie]);
                context.go(SYSTEEM, &[], Next::Stay, &[brief])
            }
            Act::Bevestigen => context.go(ZA, &[], Next::To(At::Bevestigd), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "deelnemer")]
    fn bevestigd(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Starten => context.go(IA, &[&NOG_IN_DIALOOG], Next::To(At::Lopend), &[]),
            _ => Super,
        }
    }

    #[state(superstate = "deelnemer")]
    fn lopend(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Afronden => {
                let regels = &[&SESSIES_GESLOTEN, &AANTAL_SESSIES, &ONDERWERPEN];
                context.go(IA, regels, Next::To(At::Afgerond), &[])
            }
            Act::Schorsen => {
                let regels = &[&NOG_IN_DIALOOG, &REDEN, &OPDRACHTGEVER];
                context.go(JUR, regels, Next::To(At::Geschorst), GESCHORST)
            }
            _ => verloop(event, context),
        }
    }

    /// Something about this party must be clear first: no session is held, and the others wait with the
    /// BAFO, because everybody hands in on the same day.
    #[state(superstate = "deelnemer")]
    fn geschorst(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Hervatten => {
                let regels = &[&NOG_IN_DIALOOG, &REDEN];
                context.go(JUR, regels, Next::To(At::Lopend), HERVAT)
            }
            _ => verloop(event, context),
        }
    }

    #[state(superstate = "deelnemer")]
    fn afgerond(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BafoUitvragen => {
                context.go(SYSTEEM, &[], Next::Stay, &[Effect::Begin(Kind::Bafo)])
            }
            Act::Heropenen => {
                let brief = Effect::Notify(Brief::DialoogHeropend, &[Publiek::Organisatie]);
                context.go(SYSTEEM, &[], Next::To(At::Lopend), &[brief])
            }
            _ => verloop(event, context),
        }
    }

    #[state]
    fn afgehaakt() -> Outcome<At> {
        Super
    }

    #[state]
    fn beeindigd() -> Outcome<At> {
        Super
    }

    /// A party may step out; the authority may end the dialogue by the announced exit rule.
    #[superstate]
    fn deelnemer(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Afhaken => {
                let brief =
                    Effect::Notify(Brief::PartijAfgehaakt, &[Publiek::Rol(Rol::Inkoopadviseur)]);
                let regels = &[&NOG_IN_DIALOOG];
                context.go(ZA, regels, Next::To(At::Afgehaakt), &[PARTIJ_ERUIT, brief])
            }
            Act::Beeindigen => {
                let brief = Effect::Notify(Brief::DialoogBeeindigd, &[Publiek::Organisatie]);
                let regels = &[&NOG_IN_DIALOOG, &REDEN, &JURIST, &OPDRACHTGEVER];
                context.go(IA, regels, Next::To(At::Beeindigd), &[PARTIJ_ERUIT, brief])
            }
            // The inschrijving leads: it lapsed, or its new composition was not accepted.
            Act::PartijVervallen => context.go(SYSTEEM, &[], Next::To(At::Beeindigd), &[]),
            _ => Super,
        }
    }
}

/// On request a participant is told how the dialogue goes in general (Aw 2012 art. 2.55a).
fn verloop(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::VerloopVragen => context.go(ZA, &[&VERLOOPVERZOEK], Next::Stay, VERLOOP_VRAGEN),
        Act::VerloopMededelen => {
            let brief = Effect::Notify(Brief::VerloopMedegedeeld, &[Publiek::Organisatie]);
            let regels = &[&VERLOOP_GEVRAAGD, &VERLOOPANTWOORD];
            context.go(IA, regels, Next::Stay, &[brief])
        }
        Act::VerlooptermijnVerstrijken => {
            let regels = &[&VERLOOPTERMIJN_VOORBIJ];
            context.go(KLOK, regels, Next::Stay, VERLOOP_TE_LAAT)
        }
        _ => Outcome::Super,
    }
}
