//! What the contractmanager reports of a running contract, and what that means against its norms (F18).
//! Aggregates only: no client is in this system (DOMAIN.md 3.6).

use super::{Aandeel, besteed, contractreductie};
use std::cmp::Ordering;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The KPI's of F18 that are a part of a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Kpi {
    /// Clients with a perspectiefplan within 42 days.
    Perspectiefplan,
    /// Clients with a place within six months.
    Plaatsing,
    /// Clients with a member of the coalition.
    Dekking,
    /// How many fewer contracts there are than before.
    Contractreductie,
    /// What was spent of the budget of the year.
    Begroting,
}

/// What each is called, by code.
pub const NAMEN: &[(&str, &str)] = &[
    ("perspectiefplan", "Perspectiefplan binnen 42 dagen"),
    ("plaatsing", "Plaats binnen zes maanden"),
    ("dekking", "Cliënten bij de coalitie"),
    ("contractreductie", "Minder contracten dan voorheen"),
    ("begroting", "Besteed van de begroting"),
];

/// The figures of one period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opgave {
    /// Clients whose plan was due, or came, in the period.
    pub plannen: u32,
    /// Of those, with a plan in time.
    pub plannen_op_tijd: u32,
    /// Clients whose place was due, or came, in the period.
    pub plaatsingen: u32,
    /// Of those, with a place in time.
    pub plaatsingen_op_tijd: u32,
    /// Clients at the end of the period.
    pub clienten: u32,
    /// Of those, with a member of the coalition.
    pub clienten_coalitie: u32,
    /// Contracts before the tender.
    pub contracten_voor: u32,
    /// Contracts at the end of the period.
    pub contracten_nu: u32,
    /// Spent in the year until the end of the period, in cents.
    pub uitgaven: i64,
    /// The budget of the same year, in cents.
    pub begroting: i64,
}

/// What a value means against its norm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uitkomst {
    /// The norm is reached, or for the budget not exceeded.
    Gehaald,
    /// It is not.
    NietGehaald,
    /// The contract has no norm for it.
    ZonderNorm,
}

/// How a value moved since the period before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// Better than before.
    Beter,
    /// The same.
    Gelijk,
    /// Worse than before.
    Slechter,
}

impl Uitkomst {
    /// Of a number that must be at least its norm.
    #[must_use]
    pub fn minstens(waarde: i64, norm: i64) -> Self {
        if waarde >= norm {
            Self::Gehaald
        } else {
            Self::NietGehaald
        }
    }
}

impl Trend {
    /// Of a number of which more is better.
    #[must_use]
    pub fn van(eerder: i64, nu: i64) -> Self {
        match nu.cmp(&eerder) {
            Ordering::Greater => Self::Beter,
            Ordering::Equal => Self::Gelijk,
            Ordering::Less => Self::Slechter,
        }
    }
}

impl Kpi {
    /// Its value in these figures; none when there was nothing to count.
    #[must_use]
    pub fn waarde(self, opgave: &Opgave) -> Option<Aandeel> {
        let deel = |deel: u32, geheel: u32| Aandeel::nieuw(deel.into(), geheel.into());
        match self {
            Self::Perspectiefplan => deel(opgave.plannen_op_tijd, opgave.plannen),
            Self::Plaatsing => deel(opgave.plaatsingen_op_tijd, opgave.plaatsingen),
            Self::Dekking => deel(opgave.clienten_coalitie, opgave.clienten),
            Self::Contractreductie => {
                contractreductie(opgave.contracten_voor, opgave.contracten_nu)
            }
            Self::Begroting => besteed(opgave.uitgaven, opgave.begroting),
        }
    }

    /// Whether the norm is the most that it may be; of the others it is the least.
    #[must_use]
    pub fn hoogstens(self) -> bool {
        self == Self::Begroting
    }

    /// What the value means against a norm in basis points. Compared exactly.
    #[must_use]
    pub fn uitkomst(self, waarde: Aandeel, norm_bp: Option<u32>) -> Uitkomst {
        let Some(norm) = norm_bp else {
            return Uitkomst::ZonderNorm;
        };
        let gehaald = if self.hoogstens() {
            waarde.hoogstens(norm)
        } else {
            waarde.haalt(norm)
        };
        if gehaald {
            Uitkomst::Gehaald
        } else {
            Uitkomst::NietGehaald
        }
    }

    /// How it moved between two values in basis points.
    #[must_use]
    pub fn trend(self, eerder: i64, nu: i64) -> Trend {
        if self.hoogstens() {
            Trend::van(nu, eerder)
        } else {
            Trend::van(eerder, nu)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_norm_that_is_just_reached_is_reached() {
        use Uitkomst::{Gehaald, NietGehaald};
        let uitkomsten = [79, 80, 81].map(|waarde| Uitkomst::minstens(waarde, 80));
        assert_eq!(uitkomsten, [NietGehaald, Gehaald, Gehaald]);
    }

    /// The weighted coverage of the seed table: 67,2% of 4.210 clients.
    const KWARTAAL: Opgave = Opgave {
        plannen: 40,
        plannen_op_tijd: 34,
        plaatsingen: 0,
        plaatsingen_op_tijd: 0,
        clienten: 4_210,
        clienten_coalitie: 2_831,
        contracten_voor: 100,
        contracten_nu: 20,
        uitgaven: 4_700_000_000,
        begroting: 4_658_022_850,
    };

    fn bp(kpi: Kpi) -> Option<i64> {
        kpi.waarde(&KWARTAAL).map(Aandeel::basispunten)
    }

    #[test]
    fn f18_every_share_follows_from_the_figures() {
        assert_eq!(bp(Kpi::Perspectiefplan), Some(8_500));
        assert_eq!(bp(Kpi::Plaatsing), None);
        assert_eq!(bp(Kpi::Dekking), Some(6_724));
        assert_eq!(bp(Kpi::Contractreductie), Some(8_000));
        assert_eq!(bp(Kpi::Begroting), Some(10_090));
    }

    #[test]
    fn f18_the_budget_is_a_most_and_the_others_are_a_least() {
        let uitkomst = |kpi: Kpi, norm| kpi.uitkomst(kpi.waarde(&KWARTAAL).unwrap(), norm);
        assert_eq!(
            uitkomst(Kpi::Contractreductie, Some(8_000)),
            Uitkomst::Gehaald
        );
        assert_eq!(
            uitkomst(Kpi::Perspectiefplan, Some(9_000)),
            Uitkomst::NietGehaald
        );
        assert_eq!(
            uitkomst(Kpi::Begroting, Some(10_000)),
            Uitkomst::NietGehaald
        );
        assert_eq!(uitkomst(Kpi::Begroting, Some(10_100)), Uitkomst::Gehaald);
        assert_eq!(uitkomst(Kpi::Dekking, None), Uitkomst::ZonderNorm);
    }

    #[test]
    fn every_kpi_has_its_name() {
        use strum::IntoEnumIterator;
        let codes: Vec<&str> = Kpi::iter().map(Into::into).collect();
        let genoemd: Vec<&str> = NAMEN.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes, genoemd);
    }

    #[test]
    fn f18_spending_less_is_better_and_covering_less_is_worse() {
        assert_eq!(Kpi::Begroting.trend(9_000, 8_000), Trend::Beter);
        assert_eq!(Kpi::Dekking.trend(9_000, 8_000), Trend::Slechter);
        assert_eq!(Kpi::Dekking.trend(8_000, 8_000), Trend::Gelijk);
        assert_eq!(Kpi::Plaatsing.trend(8_000, 8_001), Trend::Beter);
    }
}
