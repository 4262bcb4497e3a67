//! Moments as a person writes them: `2022-01-21 11:00` is Dutch time.
//!
//! They are stored and shown in canonical text as UTC: that text is hashed and may not change
//! with a later table of time zones.

use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::termijnen::{TijdFout, moment};

/// Why a text is not a moment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MomentFout {
    /// Not a date with a time.
    #[error("\"{0}\" is geen datum met tijd. Schrijf bijvoorbeeld 2022-01-21 11:00.")]
    GeenMoment(String),
    /// A date with a time that does not exist, or exists twice.
    #[error(transparent)]
    Tijd(#[from] TijdFout),
}

/// Reads `2022-01-21 11:00` as Dutch time, or a moment with its own offset
/// (`2026-10-25T02:30+01:00`, `…Z`), which is how the repeated hour is written.
pub fn lees(tekst: &str) -> Result<Timestamp, MomentFout> {
    if let Ok(gelezen) = tekst.parse::<Timestamp>() {
        let heel = gelezen.subsec_nanosecond() == 0;
        return if heel {
            Ok(gelezen)
        } else {
            Err(TijdFout::GeenHeleSeconde.into())
        };
    }
    let geen_moment = || MomentFout::GeenMoment(tekst.to_owned());
    // A date alone would read as midnight; a deadline always names its hour.
    if !tekst.contains(':') {
        return Err(geen_moment());
    }
    let lokaal: DateTime = tekst.parse().map_err(|_| geen_moment())?;
    Ok(moment(lokaal.date(), lokaal.time())?)
}

/// For `#[serde(with)]`: UTC text in whole seconds.
pub fn serialize<S: Serializer>(moment: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    moment.serialize(serializer)
}

/// For `#[serde(with)]`: what [`lees`] accepts.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
    lees(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_time_with_or_without_seconds() {
        let verwacht: Timestamp = "2022-01-21T10:00:00Z".parse().unwrap();
        for tekst in [
            "2022-01-21 11:00",
            "2022-01-21T11:00:00",
            "2022-01-21T11:00+01:00",
        ] {
            assert_eq!(lees(tekst), Ok(verwacht), "{tekst}");
        }
    }

    #[test]
    fn the_repeated_hour_needs_its_offset() {
        let fout = lees("2026-10-25 02:30").unwrap_err();
        assert!(matches!(
            fout,
            MomentFout::Tijd(TijdFout::KomtTweeKeerVoor { .. })
        ));
        assert_eq!(
            lees("2026-10-25T02:30+01:00"),
            Ok("2026-10-25T01:30:00Z".parse().unwrap())
        );
        let fout = lees("2027-03-28 02:30").unwrap_err();
        assert!(matches!(
            fout,
            MomentFout::Tijd(TijdFout::BestaatNiet { .. })
        ));
    }

    #[test]
    fn a_date_alone_or_a_fraction_is_refused() {
        for tekst in ["2022-01-21", "morgen: 11 uur", ""] {
            assert_eq!(lees(tekst), Err(MomentFout::GeenMoment(tekst.to_owned())));
        }
        let fractie = Err(MomentFout::Tijd(TijdFout::GeenHeleSeconde));
        assert_eq!(lees("2022-01-21T11:00:00.5Z"), fractie);
        assert_eq!(lees("2022-01-21 11:00:00.5"), fractie);
    }
}
