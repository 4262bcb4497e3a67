//! Points: the unit of every score.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::rekenen::deel_afgerond;

/// A score in hundredths of a point: `8000` is 80 points, `6667` is 66,67.
///
/// In JSON, TOML and the database it is that whole number.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Punten(i64);

impl Punten {
    /// From hundredths, as stored.
    pub const fn uit_honderdsten(honderdsten: i64) -> Self {
        Self(honderdsten)
    }

    /// From whole points.
    pub const fn heel(punten: i32) -> Self {
        // i32 fits in i64 a hundred times over; `from` is not yet const.
        Self(punten as i64 * 100)
    }

    /// The number of hundredths, as stored.
    pub const fn honderdsten(self) -> i64 {
        self.0
    }

    /// From ten-thousandths (score times percent), rounded once to 0, 1 or 2 decimals.
    pub fn uit_tienduizendsten(tienduizendsten: i64, decimalen: u8) -> Self {
        let eenheid = 10_i64.pow(u32::from(2 - decimalen.min(2)));
        let stappen = deel_afgerond(i128::from(tienduizendsten), i128::from(eenheid) * 100);
        Self(stappen.saturating_mul(eenheid))
    }

    /// Rounded to 0, 1 or 2 decimals; more decimals than two do not exist.
    #[must_use]
    pub fn afgerond(self, decimalen: u8) -> Self {
        let eenheid = 10_i64.pow(u32::from(2 - decimalen.min(2)));
        Self(deel_afgerond(i128::from(self.0), i128::from(eenheid)).saturating_mul(eenheid))
    }
}

/// Dutch notation with two decimals, or as many as asked (`{:.1}`).
impl fmt::Display for Punten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimalen = f.precision().unwrap_or(2).min(2);
        let afgerond = self.afgerond(u8::try_from(decimalen).unwrap_or(2)).0;
        let teken = if afgerond < 0 { "-" } else { "" };
        let (heel, rest) = (afgerond.unsigned_abs() / 100, afgerond.unsigned_abs() % 100);
        match decimalen {
            0 => write!(f, "{teken}{heel}"),
            1 => write!(f, "{teken}{heel},{}", rest / 10),
            _ => write!(f, "{teken}{heel},{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_the_dutch_way() {
        assert_eq!(Punten::uit_honderdsten(6867).to_string(), "68,67");
        assert_eq!(format!("{:.1}", Punten::uit_honderdsten(6867)), "68,7");
        assert_eq!(format!("{:.0}", Punten::uit_honderdsten(6850)), "69");
        assert_eq!(Punten::uit_honderdsten(-205).to_string(), "-2,05");
        assert_eq!(Punten::heel(80).to_string(), "80,00");
        assert_eq!(Punten::heel(0).to_string(), "0,00");
    }

    #[test]
    fn rounds_half_away_from_zero() {
        assert_eq!(
            Punten::uit_honderdsten(6665).afgerond(1),
            Punten::uit_honderdsten(6670)
        );
        assert_eq!(
            Punten::uit_honderdsten(-6665).afgerond(1),
            Punten::uit_honderdsten(-6670)
        );
        assert_eq!(
            Punten::uit_honderdsten(6665).afgerond(2),
            Punten::uit_honderdsten(6665)
        );
    }
}
