//! The estimated value of the assignment (F12; Aw 2.14 to 2.18). Amounts in whole euro cents.

use serde::{Deserialize, Serialize};

use crate::rekenen::deel_afgerond;

/// What one year of the contract is estimated to cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Jaarbedrag {
    /// The calendar or contract year.
    pub jaar: u32,
    /// Without btw.
    pub centen: i64,
}

/// A contract without a total price and for longer than this counts as this many months (Aw 2.17 e).
const LANGSTE_TELLING: u32 = 48;

/// F12: all years together, those of options and extensions too (Aw 2.15 lid 2).
pub fn som(jaren: &[Jaarbedrag]) -> i64 {
    jaren
        .iter()
        .fold(0_i64, |som, jaar| som.saturating_add(jaar.centen))
}

/// The same amount in each of `aantal` years from `eerste`, divided so that the sum stays exact.
pub fn gelijk_verdeeld(totaal: i64, eerste: u32, aantal: u32) -> Vec<Jaarbedrag> {
    let noemer = i128::from(aantal.max(1));
    let tot = |jaren: u32| deel_afgerond(i128::from(totaal) * i128::from(jaren), noemer);
    (0..aantal)
        .map(|nummer| Jaarbedrag {
            jaar: eerste.saturating_add(nummer),
            centen: tot(nummer + 1) - tot(nummer),
        })
        .collect()
}

/// A service contract without a total price: its months, or 48 of them when it lasts longer or has
/// no end (Aw 2.17 d and e). `maanden` none means no end.
pub fn zonder_totaalprijs(maandbedrag: i64, maanden: Option<u32>) -> i64 {
    let maanden = maanden.unwrap_or(LANGSTE_TELLING).min(LANGSTE_TELLING);
    maandbedrag.saturating_mul(i64::from(maanden))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The regional budget for Beschermd wonen per year; the seed gives the two sums.
    fn beschermd_wonen() -> Vec<Jaarbedrag> {
        let mut jaren = gelijk_verdeeld(18_632_091_400, 2023, 4);
        jaren.extend(gelijk_verdeeld(35_071_835_600 - 18_632_091_400, 2027, 4));
        jaren
    }

    #[test]
    fn f12_estimate_with_and_without_the_options() {
        let jaren = beschermd_wonen();
        assert_eq!(som(&jaren[..4]), 18_632_091_400);
        assert_eq!(som(&jaren), 35_071_835_600);
        assert_eq!(jaren.last().map(|jaar| jaar.jaar), Some(2030));
    }

    #[test]
    fn f12_dividing_loses_no_cent() {
        let delen = gelijk_verdeeld(100, 2023, 3);
        assert_eq!(
            delen.iter().map(|d| d.centen).collect::<Vec<_>>(),
            [33, 34, 33]
        );
        assert_eq!(gelijk_verdeeld(100, 2023, 0), []);
    }

    #[test]
    fn aw_2_17_e_longer_than_48_months_counts_as_48() {
        assert_eq!(zonder_totaalprijs(1_000_000, Some(36)), 36_000_000);
        assert_eq!(zonder_totaalprijs(1_000_000, Some(96)), 48_000_000);
        assert_eq!(zonder_totaalprijs(1_000_000, None), 48_000_000);
        // € 15.625 a month without an end is just the threshold of € 750.000.
        assert_eq!(
            zonder_totaalprijs(1_562_500, None),
            crate::bekostiging::DREMPEL_CENTEN
        );
    }
}
