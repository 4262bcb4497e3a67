//! When a text is a motivation: long enough, and in words. Figures alone let nobody check a decision
//! (DOMAIN.md 3.4: a bare score matrix is not enough).

use std::collections::BTreeSet;
use std::fmt;

/// A motivation or letter with fewer characters says too little (DOMAIN.md 4.8, HR 7-12-2012).
pub const MINSTE_TEKENS: usize = 100;

/// For every so many characters that are asked, one different word is asked. Ordinary Dutch has more.
const TEKENS_PER_WOORD: usize = 8;

/// What a text lacks to be a motivation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tekort {
    /// It is too short.
    Tekens {
        /// Characters that are asked.
        nodig: usize,
        /// Characters that it has.
        nu: usize,
    },
    /// It is long enough, but has too few different words: figures, signs or repetition.
    Woorden {
        /// Different words that are asked.
        nodig: usize,
        /// Different words that it has.
        nu: usize,
    },
}

impl fmt::Display for Tekort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tekens { nodig, nu } => {
                write!(f, "Schrijf minstens {nodig} tekens. U heeft er nu {nu}.")
            }
            Self::Woorden { nodig, nu } => write!(
                f,
                "Leg in woorden uit waarom, met minstens {nodig} verschillende woorden. U heeft er nu {nu}; cijfers en herhalingen tellen niet mee."
            ),
        }
    }
}

/// What this text lacks to be a motivation of at least so many characters; none when it is one.
#[must_use]
pub fn tekort(tekst: &str, minste_tekens: usize) -> Option<Tekort> {
    let tekst = tekst.trim();
    let tekens = tekst.chars().count();
    if tekens < minste_tekens {
        return Some(Tekort::Tekens {
            nodig: minste_tekens,
            nu: tekens,
        });
    }
    let nodig = minste_tekens / TEKENS_PER_WOORD;
    let nu = verschillende_woorden(tekst);
    (nu < nodig).then_some(Tekort::Woorden { nodig, nu })
}

/// Whether the text is a motivation that a party or a judge can follow.
#[must_use]
pub fn is_gemotiveerd(tekst: &str) -> bool {
    tekort(tekst, MINSTE_TEKENS).is_none()
}

/// Runs of at least two letters, whatever their case.
fn verschillende_woorden(tekst: &str) -> usize {
    let woorden = tekst.split(|teken: char| !teken.is_alphabetic());
    woorden
        .filter(|woord| woord.chars().nth(1).is_some())
        .map(str::to_lowercase)
        .collect::<BTreeSet<_>>()
        .len()
}
