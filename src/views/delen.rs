//! The parts of a page that show a case, as data; the components of the same
//! names in `templates/parts/` draw them.

use serde::Serialize;

use super::velden::Veld;

/// A rule and where it comes from. The link leads to its page in `/regels`.
#[derive(Clone, Debug, Serialize)]
pub struct Regel {
    /// The stable code, "gunning/standstill".
    pub code: String,
    /// The sentence for the person who is blocked.
    pub tekst: String,
    /// Met at this moment.
    pub voldaan: bool,
    /// The source in words, "Aw 2012, art. 2.52b".
    pub bron: String,
}

/// How loud the button of an act is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nadruk {
    /// The obvious next act; at most one or two on a page.
    Primair,
    /// Any other act.
    Gewoon,
    /// An act that is rarely meant, such as withdrawing.
    Rustig,
}

/// Whether the person adds a written reason to an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Toelichting {
    /// There is no field for it.
    Geen,
    /// May.
    Mag,
    /// Must.
    Moet,
}

/// An act on this case: a button, or what stands in its way.
#[derive(Clone, Debug, Serialize)]
pub struct Handeling {
    /// The act's code, "bafo-uitvragen".
    pub code: String,
    /// The act in words, "BAFO uitvragen".
    pub naam: String,
    /// One sentence about what it does or why it waits.
    pub uitleg: Option<String>,
    /// The word on the button, "Uitvragen".
    pub knop: String,
    /// How loud the button is.
    pub nadruk: Nadruk,
    /// Where it is sent, by POST.
    pub actie: String,
    /// The version of the row that the person saw; it is sent along.
    pub versie: i64,
    /// Can be done now.
    pub mogelijk: bool,
    /// The rules, met and unmet; all are met when `mogelijk`.
    pub regels: Vec<Regel>,
    /// Whether a reason is asked.
    pub toelichting: Toelichting,
    /// The entry that the act needs.
    pub velden: Vec<Veld>,
    /// Set for an act of somebody else: "de jurist". Then nothing else is shown,
    /// because a rule's result can be a secret.
    pub wacht_op: Option<String>,
}

/// Where one of the six steps stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stand {
    /// Behind us.
    Klaar,
    /// Where the case is.
    Nu,
    /// Still to come.
    Straks,
}

/// One of the six steps of a case.
#[derive(Clone, Debug, Serialize)]
pub struct Stap {
    /// "Voorbereiden" … "Implementeren".
    pub naam: String,
    /// A few words beneath: "sessie 2 van 3".
    pub onder: String,
    /// Where it stands.
    pub stand: Stand,
    /// The page of this step, when there is one to see.
    pub href: Option<String>,
}

/// The colour of a state badge; the word itself says the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Toon {
    /// Under way.
    Gewoon,
    /// Ended well.
    Goed,
    /// Ended otherwise, or needs attention.
    LetOp,
    /// Has not begun.
    Stil,
}

/// The state of a row, as a badge.
#[derive(Clone, Debug, Serialize)]
pub struct Staat {
    /// The state in words.
    pub tekst: String,
    /// Its colour.
    pub toon: Toon,
}

/// One term and what it holds, in a definition list.
#[derive(Clone, Debug, Serialize)]
pub struct Gegeven {
    /// "Plafond"
    pub term: String,
    /// "€ 48.635.554,00"
    pub tekst: String,
    /// Where more about it stands.
    pub href: Option<String>,
}

/// One cell of a [`Tabel`].
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cel {
    /// What it says.
    pub tekst: String,
    /// Where it leads.
    pub href: Option<String>,
    /// Shown as a state badge instead of plain text.
    pub staat: Option<Staat>,
}

impl Cel {
    /// Plain text.
    pub fn tekst(tekst: impl Into<String>) -> Self {
        Self {
            tekst: tekst.into(),
            ..Self::default()
        }
    }

    /// A link.
    pub fn link(tekst: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            href: Some(href.into()),
            ..Self::tekst(tekst)
        }
    }

    /// A badge.
    pub fn staat(tekst: impl Into<String>, toon: Toon) -> Self {
        Self::merk(Staat {
            tekst: tekst.into(),
            toon,
        })
    }

    /// A badge that is there already.
    pub fn merk(staat: Staat) -> Self {
        Self {
            staat: Some(staat),
            ..Self::default()
        }
    }
}

impl Kop {
    /// A column of words.
    pub fn tekst(tekst: impl Into<String>) -> Self {
        Self {
            tekst: tekst.into(),
            getal: false,
        }
    }

    /// A column of numbers.
    pub fn getal(tekst: impl Into<String>) -> Self {
        Self {
            tekst: tekst.into(),
            getal: true,
        }
    }
}

impl Gegeven {
    /// A term and what it holds.
    pub fn nieuw(term: impl Into<String>, tekst: impl Into<String>) -> Self {
        Self {
            term: term.into(),
            tekst: tekst.into(),
            href: None,
        }
    }
}

/// One column of a [`Tabel`].
#[derive(Clone, Debug, Serialize)]
pub struct Kop {
    /// What it says.
    pub tekst: String,
    /// Numbers: aligned right, never wrapped.
    pub getal: bool,
}

/// A plain data table; the first cell of a row is its heading.
#[derive(Clone, Debug, Serialize)]
pub struct Tabel {
    /// What the table shows; it is also the name of its scroll region.
    pub bijschrift: String,
    /// The columns.
    pub koppen: Vec<Kop>,
    /// The rows, each with one cell per column.
    pub rijen: Vec<Vec<Cel>>,
    /// What is said when there are no rows.
    pub leeg: String,
}

/// A term that runs.
#[derive(Clone, Debug, Serialize)]
pub struct Termijn {
    /// "Antwoord op verzoek om voortgang"
    pub naam: String,
    /// From [`super::tijd::resterend`]: "nog 9 dagen".
    pub rest: String,
    /// The last moment that is in time, seconds in UTC.
    pub tot: i64,
    /// The rule behind it: its code and its source in words.
    pub bron: Option<Bron>,
}

/// A rule that is cited.
#[derive(Clone, Debug, Serialize)]
pub struct Bron {
    /// The stable code of the rule.
    pub code: String,
    /// "Aw 2012, art. 2.55a: 15 dagen"
    pub tekst: String,
}

/// Somebody, and what they wait for or are waited for.
#[derive(Clone, Debug, Serialize)]
pub struct Wachtende {
    /// "Jurist"
    pub wie: String,
    /// "paraaf op de BAFO-uitvraag"
    pub waarop: String,
}

/// One line of what happened.
#[derive(Clone, Debug, Serialize)]
pub struct Logregel {
    /// When, seconds in UTC.
    pub moment: i64,
    /// What.
    pub tekst: String,
    /// Who, as the reader may know it.
    pub wie: Option<String>,
}

/// Words that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What it says.
    pub tekst: String,
    /// Where it leads.
    pub href: String,
}

/// A document to fetch.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// "Gunningsbeslissing"
    pub naam: String,
    /// Where it is fetched.
    pub href: String,
    /// "PDF"
    pub soort: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// When it was made, seconds in UTC.
    pub moment: i64,
}

/// One row of the planning table: the same milestone three times, in words.
#[derive(Clone, Debug, Serialize)]
pub struct Mijlpaal {
    /// "Publicatie"
    pub naam: String,
    /// As it was planned first.
    pub eerste: String,
    /// As it is planned now.
    pub huidig: String,
    /// As it went, or how it goes.
    pub werkelijk: String,
}
