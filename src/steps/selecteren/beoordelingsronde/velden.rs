//! The two fields of every judgement.

use crate::views::nederlands::honderdsten_kort;
use crate::views::velden::{Soort, Veld};
use workflows::procedureregels::Beoordelingswijze;

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
