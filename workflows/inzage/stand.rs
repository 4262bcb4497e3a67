//! How far a party may know where its own rows stand: a decision about it is told to all parties at
//! the same moment, and until then everybody's row looks alike (DOMAIN.md 4.2, 4.8 and 4.13).

use crate::machine::Kind;
use crate::role::{Rol, Rollen};

/// What the parties of a perceel were told, and what one of them did itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verteld {
    /// The selection was announced, or that nothing will be awarded.
    pub selectie: bool,
    /// An award decision was announced, or that nothing will be awarded.
    pub gunning: bool,
    /// The party handed in a BAFO. Who handed in none was told so at once.
    pub bafo: bool,
}

/// Whether this person knows a row of its own organisation as a party only: with another role beside
/// it they know what that role knows.
#[must_use]
pub fn alleen_als_partij(rollen: &Rollen, eigen: bool) -> bool {
    eigen && rollen.iter().all(Rol::van_aanbieder)
}

/// The public state behind which the real state of a row is kept from its own party; none when the
/// party may know the real one. Once a package was opened its party knows no more than that, until
/// the selection; once a BAFO was opened no more than that, until the award.
#[must_use]
pub fn publieke_stand(kind: Kind, toestand: &str, verteld: Verteld) -> Option<&'static str> {
    match kind {
        Kind::Inschrijving if in_selectie(toestand) && !verteld.selectie => Some("geopend"),
        Kind::Inschrijving if na_bafo(toestand) && verteld.bafo && !verteld.gunning => {
            Some("bafo-ingediend")
        }
        Kind::Bafo if bafo_geopend(toestand) && !verteld.gunning => Some("geopend"),
        _ => None,
    }
}

/// Opened, and on the way to the decision on the selection. Who is excluded was told so at once, after
/// the chance to prove that it can be trusted (Aw 2012 art. 2.87a).
fn in_selectie(toestand: &str) -> bool {
    matches!(
        toestand,
        "geopend"
            | "in-vormtoets"
            | "uitsluitingsgrond-gesignaleerd"
            | "geldig"
            | "ongeldig"
            | "geschikt"
            | "niet-geschikt"
            | "in-beoordeling"
            | "beoordeeld"
            | "geselecteerd"
            | "reserve"
            | "niet-geselecteerd"
            | "gunning-vervallen"
    )
}

/// What became of a BAFO, also when the procedure was withdrawn before anybody was told.
fn na_bafo(toestand: &str) -> bool {
    matches!(toestand, "bafo-afgewezen" | "gunning-vervallen")
}

/// Opened, and on the way to the decision on the award.
fn bafo_geopend(toestand: &str) -> bool {
    matches!(
        toestand,
        "geopend" | "getoetst" | "niet-aanvaardbaar" | "beoordeeld" | "aanvaardbaar" | "afgewezen"
    )
}

/// The real states that can lie behind a state that a party is shown.
#[must_use]
pub fn achter(kind: Kind, getoond: &str) -> Vec<&'static str> {
    let niets = Verteld {
        bafo: true,
        ..Verteld::default()
    };
    let mut staten = kind.states();
    staten.retain(|staat| publieke_stand(kind, staat, niets) == Some(getoond));
    staten
}
