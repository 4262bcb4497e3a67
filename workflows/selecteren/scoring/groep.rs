//! From the scores of persons to one score of the committee (F3).

use serde::Serialize;

use super::ScoreFout;
use crate::procedureregels::{Beoordelingswijze, GeenConsensus, Methode, Punten};
use crate::rekenen::deel_afgerond;

/// A spread of at least this part of the scale must be discussed, in percent.
const GROTE_SPREIDING: i128 = 40;

/// A score at least this many steps from the median must be discussed.
const STAPPEN_VAN_MEDIAAN: usize = 2;

/// What the committee sees when the individual scores of one criterium are closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Groepsbeeld {
    /// The mean, rounded to hundredths.
    pub gemiddelde: Punten,
    /// The middle score; with an even number the mean of the middle two.
    pub mediaan: Punten,
    /// The highest score minus the lowest.
    pub spreiding: Punten,
    /// What must be discussed.
    pub signalen: Vec<Signaal>,
}

/// A reason to talk before agreeing. It changes no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Signaal {
    /// The scores lie far apart.
    GroteSpreiding,
    /// One score lies far from the others.
    VerVanMediaan {
        /// Position of the score in the input.
        beoordelaar: usize,
    },
}

/// F3: mean, median, spread and signals of the individual scores of one criterium.
pub fn groepsbeeld(wijze: &Beoordelingswijze, scores: &[Punten]) -> Result<Groepsbeeld, ScoreFout> {
    let (Some(laagste), Some(hoogste)) = (scores.iter().min(), scores.iter().max()) else {
        return Err(ScoreFout::GeenScores);
    };
    if let Some(buiten) = scores.iter().find(|score| !wijze.op_schaal(**score)) {
        return Err(ScoreFout::NietOpSchaal(*buiten));
    }
    let mediaan = mediaan(scores);
    let spreiding = Punten::uit_honderdsten(hoogste.honderdsten() - laagste.honderdsten());
    let mut signalen = Vec::new();
    if is_grote_spreiding(wijze, spreiding) {
        signalen.push(Signaal::GroteSpreiding);
    }
    let ver = scores
        .iter()
        .enumerate()
        .filter(|(_, score)| stappen_tussen(wijze, **score, mediaan) >= STAPPEN_VAN_MEDIAAN);
    signalen.extend(ver.map(|(beoordelaar, _)| Signaal::VerVanMediaan { beoordelaar }));
    Ok(Groepsbeeld {
        gemiddelde: gemiddelde(scores),
        mediaan,
        spreiding,
        signalen,
    })
}

/// The score that counts, by the one published method.
///
/// `overleg` is the value that all members confirmed in the consensus meeting, if there is one.
/// Without it a consensus method falls back only on what the leidraad says.
pub fn vastgestelde_score(
    wijze: &Beoordelingswijze,
    scores: &[Punten],
    overleg: Option<Punten>,
) -> Result<Punten, ScoreFout> {
    let beeld = groepsbeeld(wijze, scores)?;
    match (wijze.methode, overleg) {
        (Methode::Consensus, Some(waarde)) if wijze.op_schaal(waarde) => Ok(waarde),
        (Methode::Consensus, Some(waarde)) => Err(ScoreFout::NietOpSchaal(waarde)),
        (Methode::Consensus, None) => match wijze.geen_consensus {
            GeenConsensus::NieuwOverleg => Err(ScoreFout::GeenConsensus),
            GeenConsensus::Gemiddelde => Ok(beeld.gemiddelde),
            GeenConsensus::Mediaan => Ok(beeld.mediaan),
        },
        (_, Some(_)) => Err(ScoreFout::OverlegNietToegestaan),
        (Methode::Gemiddelde, None) => Ok(beeld.gemiddelde),
        (Methode::Mediaan, None) => Ok(beeld.mediaan),
    }
}

fn gemiddelde(scores: &[Punten]) -> Punten {
    let som: i128 = scores
        .iter()
        .map(|score| i128::from(score.honderdsten()))
        .sum();
    Punten::uit_honderdsten(deel_afgerond(som, scores.len() as i128))
}

fn mediaan(scores: &[Punten]) -> Punten {
    let mut gesorteerd = scores.to_vec();
    gesorteerd.sort_unstable();
    let midden = gesorteerd.len() / 2;
    if gesorteerd.len() % 2 == 1 {
        gesorteerd[midden]
    } else {
        gemiddelde(&gesorteerd[midden - 1..=midden])
    }
}

fn is_grote_spreiding(wijze: &Beoordelingswijze, spreiding: Punten) -> bool {
    let waarden = || wijze.schaal.iter().map(|stap| stap.waarde.honderdsten());
    let (Some(laagste), Some(hoogste)) = (waarden().min(), waarden().max()) else {
        return false;
    };
    let lengte = i128::from(hoogste) - i128::from(laagste);
    lengte > 0 && i128::from(spreiding.honderdsten()) * 100 >= lengte * GROTE_SPREIDING
}

/// How many whole steps of the scale lie between two values; one of them may be between steps.
fn stappen_tussen(wijze: &Beoordelingswijze, een: Punten, ander: Punten) -> usize {
    let (laag, hoog) = (een.min(ander), een.max(ander));
    let tel = |binnen: fn(Punten, Punten, Punten) -> bool| {
        wijze
            .schaal
            .iter()
            .filter(|stap| binnen(laag, stap.waarde, hoog))
            .count()
    };
    let omhoog = tel(|laag, waarde, hoog| laag < waarde && waarde <= hoog);
    let omlaag = tel(|laag, waarde, hoog| laag <= waarde && waarde < hoog);
    omhoog.min(omlaag)
}
