//! The nota van inlichtingen: answers to all at once (DOMAIN.md 4.6; Aw 2012 art. 2.53 and 2.54).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind, Machine, Stap};
use crate::publiceren::vraag;
use crate::role::{IA, JUR, Rol};
use crate::rule::{Bron, Feiten, Gemeen, Rule};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a nota.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.6 names them")]
pub enum At {
    Concept,
    JuridischAkkoord,
    Verzonden,
}

/// The acts on a nota.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.6 names them")]
pub enum Act {
    JuridischAkkoordGeven,
    TerugNaarConcept,
    Verzenden,
}

/// What the rules of a nota look at.
#[derive(Debug, Default)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// Answers that are vastgesteld and not yet in a nota.
    pub antwoorden: usize,
    /// The procedure is still Gepubliceerd.
    pub voor_sluiting: bool,
    /// At least ten days before the day of closing (or the number that the leidraad names).
    pub tien_dagen_ervoor: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Nota;

impl Machine for Nota {
    const NAME: &'static str = "nota";
    const MEERVOUD: &'static str = "notas";
    const STAP: Stap = Stap::Publiceren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Concept)
    }
}

const ANTWOORDEN: Rule<Facts> = Rule::new(
    "minstens-een-antwoord",
    "Er moet minstens één vastgesteld antwoord zijn.",
    Bron::aw("2.53"),
    |f| f.antwoorden > 0,
);
const VOOR_SLUITING: Rule<Facts> = Rule::new(
    "nota-voor-sluiting",
    "De inschrijftermijn moet nog lopen.",
    Bron::aw("2.54 lid 1"),
    |f| f.voor_sluiting,
);
const TIEN_DAGEN: Rule<Facts> = Rule::new(
    "nota-tien-dagen-voor-sluiting",
    "De nota moet uiterlijk tien dagen voor de sluiting weg. Later mag alleen met een motivering bij ‘Toelichting’.",
    Bron::aw("2.54 lid 1"),
    |f| f.tien_dagen_ervoor || f.gemeen.toelichting,
);
/// To all at once, and on the public page.
const AAN_ALLEN: &[Effect<Facts>] = &[
    Effect::Perform(
        Verwant::InProcedure(Kind::Vraag),
        ActName::Vraag(vraag::Act::InNotaOpnemen),
    ),
    Effect::Notify(
        Brief::NotaVerzonden,
        &[Publiek::Aangemeld, Publiek::Rol(Rol::Inkoopadviseur)],
    ),
];

#[state_machine(
    initial = "At::Concept",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Nota {
    #[state]
    fn concept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::JuridischAkkoordGeven => {
                context.go(JUR, &[&ANTWOORDEN], Next::To(At::JuridischAkkoord), &[])
            }
            _ => Super,
        }
    }

    #[state]
    fn juridisch_akkoord(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Verzenden => {
                let regels = &[&ANTWOORDEN, &VOOR_SLUITING, &TIEN_DAGEN];
                context.go(IA, regels, Next::To(At::Verzonden), AAN_ALLEN)
            }
            Act::TerugNaarConcept => context.go(IA, &[], Next::To(At::Concept), &[]),
            _ => Super,
        }
    }

    #[state]
    fn verzonden() -> Outcome<At> {
        Super
    }
}
