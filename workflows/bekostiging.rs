//! Money rules of the contract: the fair tariff, the lumpsum with a band, discount, profit cap and
//! small changes (F13 to F17).
//!
//! Amounts are whole euro cents, percentages basis points.

mod tarief;

use crate::rekenen::{basispunten_van, deel_afgerond};

pub use tarief::{Kostenelement, ReeelTarief};

/// From this value a SAS-procedure must be published in Europe: € 750.000 (Aw 2.6a), in cents.
pub const DREMPEL_CENTEN: i64 = 75_000_000;

/// A change must stay under this part of the original value to be small (Aw 2.163b), in basis points.
const KLEINE_WIJZIGING_BP: i64 = 1_000;

/// The numbers of clients between which the lumpsum does not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bandbreedte {
    /// The lowest number without change, itself included.
    pub onder: u32,
    /// The highest number without change, itself included.
    pub boven: u32,
}

/// F13: the change of a year's lumpsum at `clienten`, in cents; below the band it is negative.
///
/// `per_client` is the marginal cost of one client for a year, in cents.
pub fn lumpsum_aanpassing(clienten: u32, band: Bandbreedte, per_client: i64) -> i64 {
    let meer = i64::from(clienten.saturating_sub(band.boven));
    let minder = i64::from(band.onder.saturating_sub(clienten));
    (meer - minder).saturating_mul(per_client)
}

/// F16: what a subcontractor gets when the contract party keeps `afslag` basis points, in cents.
pub fn tarief_onderaannemer(tarief: i64, afslag: u32) -> i64 {
    basispunten_van(tarief, 10_000 - i64::from(afslag.min(10_000)))
}

/// The outcome of the profit rule for one entity and one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Winsttoets {
    /// Profit as part of turnover, in basis points, rounded to show.
    pub winst_bp: i64,
    /// Is it above the cap? Compared exactly, not with the rounded part.
    pub overschreden: bool,
}

/// F17: `resultaat / omzet` against `maximum` basis points. None without turnover.
pub fn toets_winst(resultaat: i64, omzet: i64, maximum: u32) -> Option<Winsttoets> {
    let (deel, geheel) = (i128::from(resultaat) * 10_000, i128::from(omzet));
    (omzet > 0).then(|| Winsttoets {
        winst_bp: deel_afgerond(deel, geheel),
        overschreden: deel > geheel * i128::from(maximum),
    })
}

/// The room for small changes of one contract (Aw 2.163b).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KleineWijziging {
    /// All changes together must stay under this amount, in cents: the threshold or ten percent.
    pub grens: i64,
    /// The changes so far and this one stay under both limits; compared exactly.
    pub toegestaan: bool,
}

/// F14: may the contract change without a new procedure?
///
/// `cumulatief` is the net sum of all changes with this one, `waarde` the original value with the
/// agreed indexation, both in cents. A net reduction counts as much as a net increase.
pub fn toets_kleine_wijziging(cumulatief: i64, waarde: i64) -> KleineWijziging {
    let omvang = i128::from(cumulatief).abs();
    let onder_drempel = omvang < i128::from(DREMPEL_CENTEN);
    let onder_deel = omvang * 10_000 < i128::from(waarde) * i128::from(KLEINE_WIJZIGING_BP);
    KleineWijziging {
        grens: DREMPEL_CENTEN.min(basispunten_van(waarde, KLEINE_WIJZIGING_BP)),
        toegestaan: onder_drempel && onder_deel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f13_lumpsum_with_band_665_to_735() {
        let bij = |clienten| {
            lumpsum_aanpassing(
                clienten,
                Bandbreedte {
                    onder: 665,
                    boven: 735,
                },
                12 * 455_800,
            )
        };
        assert_eq!(bij(640), -136_740_000);
        assert_eq!([bij(665), bij(700), bij(735)], [0, 0, 0]);
        assert_eq!(bij(760), 136_740_000);
    }

    #[test]
    fn f16_subcontractor_after_the_discount() {
        assert_eq!(tarief_onderaannemer(6_251, 1_500), 5_313);
        assert_eq!(tarief_onderaannemer(6_251, 1_000), 5_626);
        assert_eq!(tarief_onderaannemer(6_251, 20_000), 0);
    }

    #[test]
    fn f17_profit_cap_of_three_percent() {
        let toets = toets_winst(120_000_000, 3_800_000_000, 300);
        assert_eq!(
            toets,
            Some(Winsttoets {
                winst_bp: 316,
                overschreden: true
            })
        );
        // Exactly three percent is allowed; one cent more is not, though it still shows as 3,00.
        assert_eq!(
            toets_winst(300, 10_000, 300),
            Some(Winsttoets {
                winst_bp: 300,
                overschreden: false
            })
        );
        assert_eq!(
            toets_winst(30_001, 1_000_000, 300),
            Some(Winsttoets {
                winst_bp: 300,
                overschreden: true
            })
        );
        assert_eq!(
            toets_winst(-500, 10_000, 300),
            Some(Winsttoets {
                winst_bp: -500,
                overschreden: false
            })
        );
        assert_eq!(toets_winst(1, 0, 300), None);
    }

    #[test]
    fn f14_small_change_of_a_large_contract_stops_at_the_threshold() {
        let toets = |cumulatief| toets_kleine_wijziging(cumulatief, 18_632_091_400);
        assert_eq!(toets(0).grens, 75_000_000);
        assert!(toets(74_999_999).toegestaan);
        assert!(!toets(75_000_000).toegestaan);
        assert!(!toets(-75_000_000).toegestaan);
    }

    #[test]
    fn f14_small_change_of_a_small_contract_stops_at_ten_percent() {
        let toets = |cumulatief| toets_kleine_wijziging(cumulatief, 100_000_005);
        assert_eq!(toets(0).grens, 10_000_001);
        assert!(toets(10_000_000).toegestaan);
        // Ten percent is 10.000.000,5: one cent more than what is under it.
        assert!(!toets(10_000_001).toegestaan);
        assert!(!toets_kleine_wijziging(1, 0).toegestaan);
    }
}
