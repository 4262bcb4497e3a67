//! The rows of a case by step: what they are, where they stand, who is waited for.

use super::stappen;
use crate::steps::rij::deel::{naam_van, staat};
use crate::steps::rij::handelingen::aan_zet;
use crate::steps::rij::pagina_van;
use crate::store::rijen::Plek;
use crate::views::delen::{Cel, Kop, Tabel};
use crate::views::words;
use serde::Serialize;
use strum::IntoEnumIterator;
use workflows::inzage::Zicht;
use workflows::machine::{Kind, Stap};

/// The rows of one step.
#[derive(Clone, Debug, Serialize)]
pub struct Stapdeel {
    /// The code of the step: the anchor to which the bar leads.
    pub code: String,
    /// The step in words.
    pub naam: String,
    /// A table per kind of row.
    pub tabellen: Vec<Tabel>,
}

/// The rows by step; every step is there, so that the bar leads somewhere.
#[must_use]
pub fn delen(ribben: &[(Kind, Vec<Plek>)]) -> Vec<Stapdeel> {
    Stap::iter()
        .map(|stap| {
            let code: &str = stap.into();
            Stapdeel {
                code: code.to_owned(),
                naam: words::stap(stap),
                tabellen: ribben
                    .iter()
                    .filter(|(kind, _)| stappen::van(*kind) == stap)
                    .map(|(kind, rijen)| tabel(*kind, rijen))
                    .collect(),
            }
        })
        .collect()
}

/// Rows of one kind with who is waited for.
#[must_use]
pub fn tabel(kind: Kind, rijen: &[Plek]) -> Tabel {
    let kop = |tekst: &str| Kop {
        tekst: tekst.to_owned(),
        getal: false,
    };
    Tabel {
        bijschrift: words::machines(kind),
        koppen: vec![kop("Naam"), kop("Toestand"), kop("Wacht op")],
        rijen: rijen.iter().map(regel).collect(),
        leeg: String::new(),
    }
}

/// What stands in the place of the state for who may know that a row is there, and no more.
const ALLEEN_NAAM: &str = "U kent alleen de naam";

fn regel(plek: &Plek) -> Vec<Cel> {
    let alles = plek.zicht == Zicht::Ja;
    vec![
        Cel {
            tekst: naam_van(plek),
            href: alles.then(|| pagina_van(plek.kind, plek.rij.id)),
            staat: None,
        },
        Cel {
            staat: alles.then(|| staat(plek.kind, &plek.rij.toestand)),
            tekst: if alles {
                String::new()
            } else {
                ALLEEN_NAAM.to_owned()
            },
            ..Cel::default()
        },
        Cel {
            tekst: if alles {
                aan_zet(plek.kind, &plek.rij.toestand)
            } else {
                "–".to_owned()
            },
            ..Cel::default()
        },
    ]
}
