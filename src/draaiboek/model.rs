//! A draaiboek after reading: everything is known and checked, nothing has happened yet.

use super::fout::Plaats;
use super::verwijzing::Verwijzing;
use jiff::civil::DateTime;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use workflows::invoer::Invoersoort;
use workflows::role::Rol;

/// A whole story.
#[derive(Clone, Debug)]
pub struct Draaiboek {
    /// The name of its file, without `.toml`.
    pub naam: String,
    /// What it is called.
    pub titel: String,
    /// What it shows; may be empty.
    pub omschrijving: String,
    /// The first moment, Dutch civil time.
    pub begin: DateTime,
    /// Organisations, those of the team first.
    pub organisaties: Vec<Organisatie>,
    /// People, those of the team first.
    pub personen: Vec<Persoon>,
    /// What happens, in order of time.
    pub stappen: Vec<Stap>,
}

/// An organisation.
#[derive(Clone, Debug)]
pub struct Organisatie {
    /// Its name inside the draaiboek.
    pub sleutel: String,
    /// Its real name.
    pub naam: String,
    /// `gemeente`, `zorgaanbieder`, `adviesraad` or `dienst`.
    pub soort: String,
    /// KvK number, eight digits.
    pub kvk: Option<String>,
}

/// A person with their roles.
#[derive(Clone, Debug)]
pub struct Persoon {
    /// Their name inside the draaiboek.
    pub sleutel: String,
    /// Their real name.
    pub naam: String,
    /// E-mail address: the same address is the same person in every draaiboek.
    pub email: String,
    /// Key of the organisation that they work for.
    pub organisatie: Option<String>,
    /// What they are, and where.
    pub rollen: Vec<(Rol, Bij)>,
}

/// Where a role counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bij {
    /// Everywhere.
    Installatie,
    /// In the spoor of this draaiboek and everything below it; from the moment that it begins.
    Spoor,
    /// For the organisation with this key.
    Organisatie(String),
}

/// One step: what is written under one `[[stap]]`.
#[derive(Clone, Debug)]
pub struct Stap {
    /// Where it stands in the file.
    pub plaats: Plaats,
    /// When, Dutch civil time.
    pub op: DateTime,
    /// A sentence for the reader, printed before the step.
    pub vertel: Option<String>,
    /// What must be done, one by one; empty for `wacht`.
    pub taken: Vec<Taak>,
    /// What must be so when it is done: reference and state.
    pub controles: Vec<(Plaats, Verwijzing, String)>,
}

/// One visit to one of the doors.
#[derive(Clone, Debug)]
pub struct Taak {
    /// Where it stands in the file.
    pub plaats: Plaats,
    /// Who.
    pub wie: Wie,
    /// On which row; nothing for the entry that begins a spoor.
    pub bij: Option<Verwijzing>,
    /// What.
    pub wat: Wat,
    /// What the door must say.
    pub verwacht: Verwacht,
    /// The state of the row afterwards, when the draaiboek names it.
    pub toestand: Option<String>,
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wie {
    /// The person with this key.
    Persoon(String),
    /// The clock.
    Klok,
}

/// What is done at a door.
#[derive(Clone, Debug)]
pub enum Wat {
    /// An act, with the entries that go in the same request.
    Doe {
        /// The act.
        handeling: String,
        /// The reason that goes with it.
        toelichting: Option<String>,
        /// Entries.
        met: Vec<Invoer>,
    },
    /// An entry.
    Schrijf {
        /// Its fields.
        invoer: Invoer,
        /// The alias of the row that it begins.
        als: Option<String>,
    },
    /// A paraaf for an act.
    Paraaf {
        /// The act.
        handeling: String,
    },
    /// A small file into the draft package of the row.
    Bestand {
        /// Its name.
        naam: String,
        /// Its text.
        tekst: String,
    },
}

/// An entry with the values as they stand in the file.
#[derive(Clone, Debug)]
pub struct Invoer {
    /// The kind.
    pub soort: &'static Invoersoort,
    /// The fields.
    pub velden: Map<String, Value>,
}

/// What the door must say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verwacht {
    /// It is done.
    Gedaan,
    /// It is refused with exactly these codes (see [`super::weigering`]).
    Geweigerd(BTreeSet<String>),
}
