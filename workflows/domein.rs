//! The map from the tables of DOMAIN.md chapter 4 to what is built: every row with the acts or the
//! entry that do it, or openly the words that the product leaves it out. One plain file per chapter.
//!
//! `docs/regels.md` shows it; the tests hold it against the machines, so that no act is forgotten.

mod h41;
mod h410;
mod h411;
mod h42;
mod h43;
mod h44;
mod h45;
mod h46;
mod h47;
mod h48;
mod h49;
mod mechanisme;

use crate::machine::ActName;

/// Where a row of DOMAIN.md is done.
#[derive(Clone, Copy, Debug)]
pub enum Waar {
    /// By these acts.
    Handeling(&'static [ActName]),
    /// By writing this kind of entry.
    Invoer(&'static str),
    /// By no act at all: why it holds anyway, in Dutch.
    Vanzelf(&'static str),
    /// By no act, because the domain itself leaves it out of this product: why, in Dutch.
    Buiten(&'static str),
}

/// One row of a table of DOMAIN.md.
#[derive(Clone, Copy, Debug)]
pub struct Rij {
    /// The state from which it starts, as the table names it.
    pub van: &'static str,
    /// The event, as the table names it.
    pub gebeurtenis: &'static str,
    /// Where it is done.
    pub waar: Waar,
}

/// One chapter of DOMAIN.md.
#[derive(Clone, Copy, Debug)]
pub struct Hoofdstuk {
    /// Its number.
    pub nummer: &'static str,
    /// What it is about, in Dutch.
    pub titel: &'static str,
    /// Its rows, in the order of the table.
    pub rijen: &'static [Rij],
}

/// An act that stands in no row: how machines tell each other what happened.
#[derive(Clone, Copy, Debug)]
pub struct Mechanisme {
    /// The act.
    pub handeling: ActName,
    /// Why it is there, in Dutch.
    pub waarom: &'static str,
}

const fn hoofdstuk(nummer: &'static str, titel: &'static str, rijen: &'static [Rij]) -> Hoofdstuk {
    Hoofdstuk {
        nummer,
        titel,
        rijen,
    }
}

/// Every chapter, in the order of DOMAIN.md.
pub const HOOFDSTUKKEN: &[Hoofdstuk] = &[
    hoofdstuk("4.1", "Inkooptraject en besluitvorming", h41::RIJEN),
    hoofdstuk("4.2", "SAS-procedure", h42::RIJEN),
    hoofdstuk("4.3", "Inschrijving", h43::RIJEN),
    hoofdstuk("4.4", "Beoordeling en adviesraad", h44::RIJEN),
    hoofdstuk("4.5", "Dialoogtraject en dialoogsessie", h45::RIJEN),
    hoofdstuk("4.6", "Vraag en nota van inlichtingen", h46::RIJEN),
    hoofdstuk("4.7", "BAFO", h47::RIJEN),
    hoofdstuk("4.8", "Gunning, standstill en bezwaar", h48::RIJEN),
    hoofdstuk("4.9", "Overeenkomst", h49::RIJEN),
    hoofdstuk("4.10", "Implementatie", h410::RIJEN),
    hoofdstuk("4.11", "Alternatieven", h411::RIJEN),
];

/// Every act that stands in no row, with its reason.
pub const MECHANISMEN: &[Mechanisme] = mechanisme::MECHANISMEN;
