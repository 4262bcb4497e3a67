//! The check before publication: everything that is missing, wrong or unwise, at once.

mod beoordeling;
mod opdracht;
mod prijs;
mod termijnen;
mod verloop;

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Serialize;

use super::{Motivering, Procedureregels};

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
    /// It stops the publication only until a reason is written down ([`Motivering`]).
    pub te_motiveren: bool,
    /// The reason, once it is written down.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivering: Option<String>,
}

impl Bevinding {
    fn blokkade(code: &'static str, bron: &'static str, zin: impl Into<String>) -> Self {
        Self {
            code,
            zin: zin.into(),
            bron,
            blokkeert: true,
            te_motiveren: false,
            motivering: None,
        }
    }

    /// Allowed when the leidraad says why.
    fn te_motiveren(code: &'static str, bron: &'static str, zin: impl Into<String>) -> Self {
        Self {
            te_motiveren: true,
            ..Self::blokkade(code, bron, zin)
        }
    }

    fn advies(code: &'static str, bron: &'static str, zin: impl Into<String>) -> Self {
        Self {
            blokkeert: false,
            ..Self::blokkade(code, bron, zin)
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
        prijs::controleer(self, &mut lijst);
        verloop::controleer(self, &mut lijst);
        termijnen::controleer(self, nu, &mut lijst);
        motiveer(&self.motiveringen, &mut lijst);
        lijst
    }
}

/// Lifts the findings for which a reason is written down; a reason for nothing is a finding itself.
fn motiveer(motiveringen: &[Motivering], lijst: &mut Vec<Bevinding>) {
    for bevinding in lijst.iter_mut().filter(|bevinding| bevinding.te_motiveren) {
        let reden = motiveringen
            .iter()
            .find(|motivering| motivering.code == bevinding.code && !leeg(&motivering.tekst));
        bevinding.blokkeert = reden.is_none();
        bevinding.motivering = reden.map(|motivering| motivering.tekst.clone());
    }
    let nergens = |motivering: &&Motivering| {
        let hoort_erbij = |b: &Bevinding| b.te_motiveren && b.code == motivering.code;
        !lijst.iter().any(hoort_erbij)
    };
    let los: Vec<Bevinding> = motiveringen
        .iter()
        .filter(nergens)
        .map(|motivering| {
            let zin = format!(
                "De motivering bij \"{}\" is niet nodig. Haal haar weg of verbeter de code.",
                motivering.code
            );
            Bevinding::advies("motivering-niet-nodig", HUISREGEL, zin)
        })
        .collect();
    lijst.extend(los);
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
