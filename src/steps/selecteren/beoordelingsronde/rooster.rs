//! The grid of a round: submissions and criteria, and what each cell says.

use super::cel::{Cel, Ronde};
use super::kladje::{CONCEPT, Kladjes};
use crate::store::rangorde::Stand;
use crate::store::selecteren::ronde::{self, EigenScore};
use crate::views::nederlands::honderdsten_kort;
use entities::ids::RijId;
use serde::Serialize;
use std::collections::BTreeMap;
use workflows::procedureregels::Criterium;

/// One cell of the grid.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Vak {
    /// What it says.
    pub tekst: String,
    /// Its page.
    pub href: Option<String>,
    /// It must be discussed.
    pub signaal: bool,
    /// There is a score.
    pub klaar: bool,
    /// The number of the earlier round whose score stands.
    pub uit_ronde: Option<usize>,
}

/// One submission.
#[derive(Clone, Debug, Serialize)]
pub struct Regel {
    /// Its name.
    pub naam: String,
    /// Its page.
    pub href: String,
    /// Its cells, in the order of the criteria.
    pub vakken: Vec<Vak>,
}

/// Under which key scores are looked up.
pub fn sleutel(cel: &Cel) -> (RijId, String) {
    (cel.inschrijving, cel.criterium.code.clone())
}

/// What the viewer wrote in a round.
pub struct Mijn<'m> {
    /// What was handed in.
    pub scores: &'m BTreeMap<(RijId, String), EigenScore>,
    /// What they keep for themselves.
    pub kladjes: Kladjes,
}

/// The grid: after the closing what counts, before it what the viewer gave.
pub fn regels(ronde: &Ronde, stand: Option<&Stand>, eigen: Option<&Mijn<'_>>) -> Vec<Regel> {
    let vak = |inschrijving: RijId, naam: &str, criterium: &Criterium| {
        let cel = Cel {
            inschrijving,
            naam: naam.to_owned(),
            criterium: criterium.clone(),
        };
        match (stand, eigen) {
            (Some(stand), _) => na_sluiting(ronde, stand, &cel),
            (None, Some(eigen)) => eigen_vak(ronde, eigen, &cel),
            (None, None) => Vak::default(),
        }
    };
    let partijen = ronde.partijen.iter();
    partijen
        .map(|(inschrijving, naam)| Regel {
            naam: naam.clone(),
            href: format!("/inschrijvingen/{inschrijving}"),
            vakken: ronde
                .wijze
                .criteria
                .iter()
                .map(|criterium| vak(*inschrijving, naam, criterium))
                .collect(),
        })
        .collect()
}

/// The own score of an assessor; the criterium of the adviesraad is not theirs.
fn eigen_vak(ronde: &Ronde, eigen: &Mijn<'_>, cel: &Cel) -> Vak {
    let mut scoort = ronde::te_scoren(&ronde.wijze);
    if !scoort.any(|criterium| criterium.code == cel.criterium.code) {
        return Vak {
            tekst: "adviesraad".to_owned(),
            ..Vak::default()
        };
    }
    if let Some(eerder) = ronde.eerder(cel) {
        return Vak {
            tekst: format!("uit ronde {}", eerder.nummer),
            href: Some(Ronde::adres_eerder(cel, eerder)),
            uit_ronde: Some(eerder.nummer),
            ..Vak::default()
        };
    }
    let score = eigen.scores.get(&sleutel(cel));
    let concept = eigen.kladjes.een(CONCEPT, cel).is_some();
    Vak {
        tekst: match (score, concept) {
            (Some(score), false) => honderdsten_kort(score.waarde),
            (Some(score), true) => format!("{}, met concept", honderdsten_kort(score.waarde)),
            (None, true) => "Concept".to_owned(),
            (None, false) => "Scoren".to_owned(),
        },
        href: Some(ronde.adres("scoren", cel)),
        klaar: score.is_some(),
        ..Vak::default()
    }
}

/// What counts, once the individual scores are closed.
fn na_sluiting(ronde: &Ronde, stand: &Stand, cel: &Cel) -> Vak {
    let partij = stand
        .partijen
        .iter()
        .find(|partij| partij.inschrijving == cel.inschrijving);
    let gevonden = partij.and_then(|partij| {
        partij
            .cellen
            .iter()
            .find(|ander| ander.criterium.code == cel.criterium.code)
    });
    let Some(gevonden) = gevonden else {
        return Vak::default();
    };
    let waarde = gevonden.vastgesteld.as_ref().ok();
    let mut scoort = ronde::te_scoren(&ronde.wijze);
    Vak {
        tekst: waarde.map_or_else(
            || "nog open".to_owned(),
            |punten| honderdsten_kort(punten.honderdsten()),
        ),
        href: scoort
            .any(|criterium| criterium.code == cel.criterium.code)
            .then(|| ronde.adres("overleg", cel)),
        signaal: gevonden
            .beeld
            .as_ref()
            .is_some_and(|beeld| gevonden.eerder.is_none() && !beeld.signalen.is_empty()),
        klaar: waarde.is_some(),
        uit_ronde: gevonden.eerder.map(|eerder| eerder.nummer),
    }
}
