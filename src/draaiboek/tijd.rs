//! Moments of a draaiboek: Dutch civil time, absolute (`op`) or counted from the step before (`na`).

use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Span, Timestamp};
use workflows::termijnen::{TijdFout, moment, tijd_van, werkdagen_na};

/// Reads `2021-11-15 09:00`. An hour that the clock skips or repeats is refused.
pub(super) fn lees(tekst: &str) -> Result<DateTime, String> {
    let fout =
        || format!("\"{tekst}\" is geen dag met tijd. Schrijf bijvoorbeeld \"2021-11-15 09:00\".");
    // A date alone would read as midnight; a step always names its hour.
    if !tekst.contains(':') {
        return Err(fout());
    }
    let lokaal: DateTime = tekst.parse().map_err(|_| fout())?;
    wettig(lokaal)?;
    Ok(lokaal)
}

/// The moment at which a Dutch clock shows this.
pub(super) fn wettig(lokaal: DateTime) -> Result<Timestamp, String> {
    let toon = |moment: DateTime| moment.strftime("%Y-%m-%d %H:%M").to_string();
    moment(lokaal.date(), lokaal.time()).map_err(|fout| match fout {
        TijdFout::BestaatNiet { eerder, later, .. } => format!(
            "{} bestaat niet: dan gaat de zomertijd in. Kies {} of {}.",
            toon(lokaal),
            toon(tijd_van(eerder)),
            toon(tijd_van(later))
        ),
        TijdFout::KomtTweeKeerVoor { .. } => format!(
            "{} komt twee keer voor: dan eindigt de zomertijd. Kies een ander uur.",
            toon(lokaal)
        ),
        anders => anders.to_string(),
    })
}

/// `20 dagen` after a moment. Days, weeks and months keep the hour; hours and minutes run on.
pub(super) fn na(vorige: DateTime, tekst: &str) -> Result<DateTime, String> {
    let fout = || {
        format!(
            "\"{tekst}\" is geen tijdsduur. Schrijf een getal met minuten, uur, dagen, werkdagen, weken of maanden."
        )
    };
    let (aantal, eenheid) = tekst.split_once(' ').ok_or_else(fout)?;
    let aantal: u16 = aantal.parse().map_err(|_| fout())?;
    let getal = i64::from(aantal);
    let later = match eenheid {
        "minuut" | "minuten" => return loop_door(vorige, SignedDuration::from_mins(getal)),
        "uur" => return loop_door(vorige, SignedDuration::from_hours(getal)),
        "dag" | "dagen" => vorige.checked_add(Span::new().days(getal)),
        "week" | "weken" => vorige.checked_add(Span::new().weeks(getal)),
        "maand" | "maanden" => vorige.checked_add(Span::new().months(getal)),
        "werkdag" | "werkdagen" => {
            Ok(werkdagen_na(vorige.date(), aantal).to_datetime(vorige.time()))
        }
        _ => return Err(fout()),
    };
    let later = later.map_err(|_| fout())?;
    wettig(later)?;
    Ok(later)
}

fn loop_door(vorige: DateTime, duur: SignedDuration) -> Result<DateTime, String> {
    let later = wettig(vorige)?
        .checked_add(duur)
        .map_err(|fout| fout.to_string())?;
    Ok(tijd_van(later))
}

/// The same day of the week and hour, so many weeks later.
pub(super) fn verschuif(lokaal: DateTime, weken: i64) -> DateTime {
    lokaal.saturating_add(Span::new().weeks(weken))
}

/// The same day of the week, so many weeks later.
pub(super) fn verschuif_dag(dag: Date, weken: i64) -> Date {
    dag.saturating_add(Span::new().weeks(weken))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn om(tekst: &str) -> DateTime {
        lees(tekst).unwrap()
    }

    #[test]
    fn an_hour_that_is_skipped_or_repeated_is_refused() {
        assert!(
            lees("2022-03-27 02:30")
                .unwrap_err()
                .contains("bestaat niet")
        );
        assert!(lees("2022-10-30 02:30").unwrap_err().contains("twee keer"));
        assert!(lees("2022-03-27").is_err());
        assert!(na(om("2022-03-26 02:30"), "1 dag").is_err());
    }

    #[test]
    fn days_keep_the_hour_and_hours_run_on() {
        assert_eq!(
            na(om("2022-03-26 09:00"), "1 dag"),
            Ok(om("2022-03-27 09:00"))
        );
        assert_eq!(
            na(om("2022-03-26 09:00"), "24 uur"),
            Ok(om("2022-03-27 10:00"))
        );
        // Good Friday and Easter lie between.
        assert_eq!(
            na(om("2022-04-14 09:00"), "1 werkdag"),
            Ok(om("2022-04-19 09:00"))
        );
        assert!(na(om("2022-04-14 09:00"), "even").is_err());
    }
}
