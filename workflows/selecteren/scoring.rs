//! From scores to a weighted total that can be followed by hand (DOMAIN.md F1 to F9).
//!
//! Exact integers up to one rounding at the end, to the published number of decimals.

mod groep;
mod prijs;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::Serialize;

pub use groep::{Groepsbeeld, Signaal, groepsbeeld, vastgestelde_score};
pub use prijs::{Bieding, Prijs, Prijsdeel, Prijskader, Telling, naar_honderd};

use crate::procedureregels::{Beoordelingswijze, Criterium, Punten};
use crate::rekenen::deel_afgerond;

/// Why there is no result.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScoreFout {
    /// A criterium has no score yet.
    #[error("Er is nog geen score voor {0}.")]
    ScoreOntbreekt(String),
    /// A score for something that the leidraad does not know.
    #[error("Criterium {0} staat niet in de leidraad.")]
    CriteriumOnbekend(String),
    /// Only published steps may be given.
    #[error("Score {0} staat niet op de schaal van de leidraad.")]
    NietOpSchaal(Punten),
    /// Nobody has scored.
    #[error("Er zijn nog geen scores van beoordelaars.")]
    GeenScores,
    /// The committee has not agreed and the leidraad gives no other way.
    #[error("De commissie heeft nog geen gezamenlijke score. Plan een nieuw overleg.")]
    GeenConsensus,
    /// The leidraad says mean or median, so no meeting may set the score.
    #[error(
        "De leidraad rekent met de scores van de beoordelaars. Een score uit overleg mag niet."
    )]
    OverlegNietToegestaan,
    /// The price counts and nobody has written down the bid.
    #[error("De prijs van deze inschrijver is nog niet vastgelegd.")]
    PrijsOntbreekt,
    /// The bid and the rules of the leidraad give no outcome.
    #[error("De prijs is niet te berekenen. Controleer het bod, het plafond en de bodemprijs.")]
    PrijsOnberekenbaar,
}

/// One line of the computation: what a criterium adds to the total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stap {
    /// Code of the criterium.
    pub code: String,
    /// Name of the criterium.
    pub naam: String,
    /// The score of the committee.
    pub score: Punten,
    /// Weight in percent.
    pub gewicht: u32,
    /// Score times weight, exact, in ten-thousandths of a point.
    pub product: i64,
}

impl Stap {
    /// The product as points, to show.
    pub fn bijdrage(&self) -> Punten {
        Punten::uit_honderdsten(deel_afgerond(i128::from(self.product), 100))
    }
}

/// A score below its minimum (F4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tekort {
    /// Code of the criterium; none for the total.
    pub criterium: Option<String>,
    /// What was reached.
    pub score: Punten,
    /// What was needed.
    pub minimum: Punten,
}

/// A weighted total with every step towards it (F1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Berekening {
    /// In the order of the leidraad.
    pub stappen: Vec<Stap>,
    /// The exact sum of the products, in ten-thousandths of a point.
    pub som: i64,
    /// Rounded half away from zero to the published decimals: this one ranks. With a price that
    /// gives points, those are in it.
    pub totaal: Punten,
    /// The minimums that were not reached; the quality is compared after rounding.
    pub tekorten: Vec<Tekort>,
    /// What the bid does; none when the price does not count, or is not opened yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prijs: Option<Prijs>,
}

impl Berekening {
    /// Are all minimums reached?
    pub fn voldoet(&self) -> bool {
        self.tekorten.is_empty()
    }

    /// What ranks, higher is better: the total, or what gunnen op waarde or value for money gives.
    pub fn rangwaarde(&self) -> i64 {
        match self.prijs.map(|prijs| prijs.telling) {
            Some(Telling::OpWaarde { prijs, .. }) => prijs.saturating_neg(),
            Some(Telling::Verhouding { per_miljoen }) => per_miljoen,
            Some(Telling::Punten { .. }) | None => self.totaal.honderdsten(),
        }
    }
}

/// F1 and F4: `Q = Σ (gewicht × score) / 100`, and which minimums were missed.
///
/// `scores` holds the score of the committee per criterium code, and nothing else.
pub fn weeg(
    wijze: &Beoordelingswijze,
    scores: &BTreeMap<String, Punten>,
) -> Result<Berekening, ScoreFout> {
    let onbekend = scores
        .keys()
        .find(|code| !wijze.criteria.iter().any(|c| c.code == **code));
    if let Some(code) = onbekend {
        return Err(ScoreFout::CriteriumOnbekend(code.clone()));
    }
    let stappen = wijze
        .criteria
        .iter()
        .map(|c| stap(c, scores))
        .collect::<Result<Vec<_>, _>>()?;
    let som = stappen
        .iter()
        .fold(0_i64, |som, stap| som.saturating_add(stap.product));
    let totaal = Punten::uit_tienduizendsten(som, wijze.decimalen);
    let tekorten = tekorten(wijze, &stappen, totaal);
    Ok(Berekening {
        stappen,
        som,
        totaal,
        tekorten,
        prijs: None,
    })
}

fn stap(criterium: &Criterium, scores: &BTreeMap<String, Punten>) -> Result<Stap, ScoreFout> {
    let score = *scores
        .get(&criterium.code)
        .ok_or_else(|| ScoreFout::ScoreOntbreekt(criterium.naam.clone()))?;
    Ok(Stap {
        code: criterium.code.clone(),
        naam: criterium.naam.clone(),
        score,
        gewicht: criterium.gewicht,
        product: score
            .honderdsten()
            .saturating_mul(i64::from(criterium.gewicht)),
    })
}

fn tekorten(wijze: &Beoordelingswijze, stappen: &[Stap], totaal: Punten) -> Vec<Tekort> {
    let per_criterium = wijze
        .criteria
        .iter()
        .zip(stappen)
        .filter_map(|(criterium, stap)| {
            let minimum = criterium.minimum.filter(|minimum| stap.score < *minimum)?;
            Some(Tekort {
                criterium: Some(stap.code.clone()),
                score: stap.score,
                minimum,
            })
        });
    let op_totaal = wijze
        .minimum_totaal
        .filter(|minimum| totaal < *minimum)
        .map(|minimum| Tekort {
            criterium: None,
            score: totaal,
            minimum,
        });
    per_criterium.chain(op_totaal).collect()
}
