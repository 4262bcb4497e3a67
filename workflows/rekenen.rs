//! Exact integer arithmetic with one explicit way of rounding: half away from zero.
//!
//! Nothing that ranks or pays is a float. Divide once, at the end, with [`deel_afgerond`].

/// `teller / noemer`, rounded half away from zero (2,5 becomes 3 and -2,5 becomes -3).
///
/// `noemer` must be positive; callers divide by constants or by what they checked before.
/// A result outside `i64` stops at its end; with cents that is ninety thousand billion euro.
pub fn deel_afgerond(teller: i128, noemer: i128) -> i64 {
    debug_assert!(noemer > 0, "delen door {noemer}");
    let helft = noemer / 2;
    let bijgesteld = if teller < 0 {
        teller - helft
    } else {
        teller + helft
    };
    let uitkomst = bijgesteld / noemer;
    i64::try_from(uitkomst).unwrap_or(if uitkomst < 0 { i64::MIN } else { i64::MAX })
}

/// `bedrag` times a percentage in basis points (10.000 = 100%), rounded to a whole unit.
pub fn basispunten_van(bedrag: i64, basispunten: i64) -> i64 {
    deel_afgerond(i128::from(bedrag) * i128::from(basispunten), 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_goes_away_from_zero() {
        assert_eq!(deel_afgerond(5, 2), 3);
        assert_eq!(deel_afgerond(-5, 2), -3);
        assert_eq!(deel_afgerond(7, 3), 2);
        assert_eq!(deel_afgerond(-8, 3), -3);
        assert_eq!(deel_afgerond(0, 3), 0);
    }

    #[test]
    fn too_large_stops_at_the_end() {
        assert_eq!(deel_afgerond(i128::MAX / 2, 1), i64::MAX);
        assert_eq!(deel_afgerond(-i128::MAX / 2, 1), i64::MIN);
    }

    #[test]
    fn percentage_of_an_amount() {
        assert_eq!(basispunten_van(1_000_000, 300), 30_000);
        assert_eq!(basispunten_van(15, 5_000), 8);
    }
}
