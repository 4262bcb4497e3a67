//! The scope of a herbeoordeling: which cells of a round are judged again, and in which round the
//! others were (DOMAIN.md 4.4; ECLI:NL:RBROT:2017:7504).

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use strum::{EnumString, IntoStaticStr};

/// Why an assessment is done again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Grond {
    /// The court ordered it.
    Vonnis,
    /// The authority found a mistake of its own.
    EigenFout,
}

/// What is judged again: every named criterium of every named submission, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Omvang<P> {
    criteria: BTreeSet<String>,
    partijen: BTreeSet<P>,
}

impl<P: Ord> Omvang<P> {
    /// A scope; none when it names no criterium or no submission, because then it orders nothing.
    pub fn nieuw(
        criteria: impl IntoIterator<Item = String>,
        partijen: impl IntoIterator<Item = P>,
    ) -> Option<Self> {
        let omvang = Self {
            criteria: criteria.into_iter().collect(),
            partijen: partijen.into_iter().collect(),
        };
        (!omvang.criteria.is_empty() && !omvang.partijen.is_empty()).then_some(omvang)
    }

    /// Whether the cell of this criterium and this submission is judged again.
    pub fn raakt(&self, partij: &P, criterium: &str) -> bool {
        self.partijen.contains(partij) && self.criteria.contains(criterium)
    }

    /// The codes of the criteria.
    pub fn criteria(&self) -> impl Iterator<Item = &str> {
        self.criteria.iter().map(String::as_str)
    }

    /// The submissions.
    pub fn partijen(&self) -> impl Iterator<Item = &P> {
        self.partijen.iter()
    }
}

/// In which round a cell was judged last. The scopes are those of the rounds with the same code, newest
/// first; none for a round that judges everything. Gives the place in that list; in a list that
/// nowhere judges the cell it is the oldest round.
pub fn beoordeeld_in<P: Ord>(
    omvangen: &[Option<&Omvang<P>>],
    partij: &P,
    criterium: &str,
) -> usize {
    let raakt = |omvang: Option<&Omvang<P>>| omvang.is_none_or(|o| o.raakt(partij, criterium));
    let oudste = omvangen.len().saturating_sub(1);
    let laatste = omvangen.iter().copied().position(raakt);
    laatste.unwrap_or(oudste)
}
