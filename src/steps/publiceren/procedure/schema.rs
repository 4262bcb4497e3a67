//! The Procedureregels as a form: sections, fields and rows, each with the path of its value in the
//! document. The law checks the document itself (`workflows::procedureregels`).

mod beoordeling;
mod geld;
mod opdracht;

/// What kind of value a field holds in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Soort {
    /// One line of text.
    Regel,
    /// Text of more lines.
    Tekst,
    /// A list of texts, one per line.
    Regels,
    /// A whole number.
    Getal,
    /// Whole numbers with a comma between them.
    Getallen,
    /// Euros, stored as cents.
    Euro,
    /// Points, stored as hundredths.
    Punten,
    /// A percentage, stored as basis points.
    Procent,
    /// A moment in Dutch civil time.
    Moment,
    /// Yes or no.
    JaNee,
    /// One of these codes.
    Keuze(&'static [(&'static str, &'static str)]),
}

/// One field.
#[derive(Clone, Copy, Debug)]
pub struct Regelveld {
    /// Where its value stands in the document, or in its row: `contract.jaren`.
    pub pad: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// A word of help; may be empty.
    pub hulp: &'static str,
    /// Its kind.
    pub soort: Soort,
    /// The document cannot do without it.
    pub verplicht: bool,
}

/// Rows of the same fields, of which there may be any number.
#[derive(Clone, Copy, Debug)]
pub struct Rijsoort {
    /// Where the list stands in the document.
    pub pad: &'static str,
    /// What one row is called.
    pub naam: &'static str,
    /// The fields of a row.
    pub velden: &'static [Regelveld],
}

/// One section of the form.
#[derive(Clone, Copy, Debug)]
pub struct Onderdeel {
    /// Its anchor.
    pub code: &'static str,
    /// Its heading.
    pub titel: &'static str,
    /// When it counts; may be empty.
    pub uitleg: &'static str,
    /// Its fields.
    pub velden: &'static [Regelveld],
    /// Its lists.
    pub rijen: &'static [Rijsoort],
}

/// A field that the document cannot do without.
const fn moet(pad: &'static str, label: &'static str, soort: Soort) -> Regelveld {
    Regelveld {
        pad,
        label,
        hulp: "",
        soort,
        verplicht: true,
    }
}

/// A field that may be left out.
const fn mag(pad: &'static str, label: &'static str, soort: Soort) -> Regelveld {
    Regelveld {
        verplicht: false,
        ..moet(pad, label, soort)
    }
}

/// With a word of help.
const fn hulp(veld: Regelveld, hulp: &'static str) -> Regelveld {
    Regelveld { hulp, ..veld }
}

/// Every section, in the order of the leidraad.
pub fn onderdelen() -> impl Iterator<Item = &'static Onderdeel> {
    [
        opdracht::ONDERDELEN,
        beoordeling::ONDERDELEN,
        geld::ONDERDELEN,
    ]
    .into_iter()
    .flatten()
}
