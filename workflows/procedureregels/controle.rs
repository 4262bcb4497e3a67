//! The check before publication: everything that is missing, wrong or unwise, at once.

mod beoordeling;
mod opdracht;
mod termijnen;
mod verloop;

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Serialize;

use super::Procedureregels;

/// Something in the rules that the inkoopadviseur must look at before publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bevinding {
    /// Stable name, kebab-case: in the API, the documentation and the tests.
    pub code: &'static str,
    /// What is wrong and what to do, in plain Dutch.
    pub zin: String,
    /// Where the rule comes from.
    pub bron: &'static str,
    /// Does it stop the publication? Otherwise it is advice.
    pub blokkeert: bool,
}

impl Bevinding {
    fn blokkade(code: &'static str, bron: &'static str, zin: impl Into<String>) -> Self {
        Self {
            code,
            zin: zin.into(),
            bron,
            blokkeert: true,
        }
    }

    fn advies(code: &'static str, bron: &'static str, zin: impl Into<String>) -> Self {
        Self {
            code,
            zin: zin.into(),
            bron,
            blokkeert: false,
        }
    }
}

/// The source of what the product decides itself.
const HUISREGEL: &str = "Huisregel";

impl Procedureregels {
    /// Checks the whole before publication at the moment `nu`.
    ///
    /// An empty list means: ready. Each finding stands on its own, so all can be shown together.
    pub fn controle(&self, nu: Timestamp) -> Vec<Bevinding> {
        let mut lijst = Vec::new();
        opdracht::controleer(self, &mut lijst);
        beoordeling::controleer(self, &mut lijst);
        verloop::controleer(self, &mut lijst);
        termijnen::controleer(self, nu, &mut lijst);
        lijst
    }
}

/// The codes that occur more than once, each named once.
fn dubbele<'a>(codes: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut gezien = BTreeSet::new();
    let mut dubbel = BTreeSet::new();
    for code in codes {
        if !gezien.insert(code) {
            dubbel.insert(code);
        }
    }
    dubbel.into_iter().collect()
}

/// Every code must be unique within `wat` ("percelen", "vragen").
fn codes_uniek<'a>(
    code: &'static str,
    wat: &str,
    codes: impl Iterator<Item = &'a str>,
    lijst: &mut Vec<Bevinding>,
) {
    lijst.extend(dubbele(codes).into_iter().map(|dubbel| {
        let zin =
            format!("De code \"{dubbel}\" komt vaker voor bij de {wat}. Geef elk een eigen code.");
        Bevinding::blokkade(code, HUISREGEL, zin)
    }));
}

/// Is there nothing but white space?
fn leeg(tekst: &str) -> bool {
    tekst.trim().is_empty()
}

/// Is there no text, or nothing but white space?
fn ontbreekt(tekst: Option<&str>) -> bool {
    tekst.is_none_or(leeg)
}
