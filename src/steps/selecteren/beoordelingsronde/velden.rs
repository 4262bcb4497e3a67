//! The two fields of every judgement, and what the scale means.

use crate::views::nederlands::honderdsten_kort;
use crate::views::velden::{Soort, Veld};
use serde::Serialize;
use workflows::procedureregels::Beoordelingswijze;

/// A step of the scale as the leidraad announced it.
#[derive(Clone, Debug, Serialize)]
pub struct Schaalregel {
    /// Hundredths of a point.
    pub waarde: i64,
    /// What it stands for.
    pub label: String,
    /// When an answer gets it.
    pub toelichting: String,
}

/// What the steps of the scale mean, from high to low, as far as the leidraad says so.
pub fn schaalregels(wijze: &Beoordelingswijze) -> Vec<Schaalregel> {
    let stappen = wijze.schaal.iter().rev();
    let uitgelegd = stappen.filter_map(|stap| {
        Some(Schaalregel {
            waarde: stap.waarde.honderdsten(),
            label: stap.label.clone(),
            toelichting: stap.toelichting.clone()?,
        })
    });
    uitgelegd.collect()
}

/// The steps of the scale, from high to low.
pub fn schaal(naam: &str, label: &str, wijze: &Beoordelingswijze) -> Veld {
    let veld = Veld::nieuw(Soort::Rondjes, naam, label);
    wijze.schaal.iter().rev().fold(veld, |veld, stap| {
        let waarde = stap.waarde.honderdsten();
        let tekst = format!("{} – {}", honderdsten_kort(waarde), stap.label);
        veld.keuze(waarde.to_string(), tekst, false)
    })
}

/// A motivation of the announced length.
pub fn motivering(label: &str, wijze: &Beoordelingswijze) -> Veld {
    let minimum = wijze.min_lengte_motivering;
    let hint = format!("Noem sterke en zwakke punten. Minstens {minimum} tekens.");
    let mut veld = Veld::nieuw(Soort::Tekstvak, "motivering", label).hint(hint);
    veld.rijen = 8;
    veld
}
