//! Weekends and generally recognised holidays: Algemene termijnenwet art. 1 and 3.

use jiff::Span;
use jiff::civil::{Date, Weekday};

/// Is `datum` an algemeen erkende feestdag, or equal to one?
///
/// Art. 3 lid 1: Nieuwjaarsdag, tweede Paasdag, tweede Pinksterdag, both Kerstdagen,
/// Hemelvaartsdag, Koningsdag and every 5 May. Lid 2 adds Goede Vrijdag. Days that a
/// royal decree adds for one year (lid 3) are not known here. Holds from 2014, the first Koningsdag.
pub fn is_feestdag(datum: Date) -> bool {
    let vast = matches!(
        (datum.month(), datum.day()),
        (1, 1) | (5, 5) | (12, 25 | 26)
    );
    vast || is_koningsdag(datum) || hangt_aan_pasen(datum)
}

/// A day that is not a Saturday, a Sunday or a holiday.
pub fn is_werkdag(datum: Date) -> bool {
    !matches!(datum.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_feestdag(datum)
}

/// `datum` itself, or the first working day after it (Algemene termijnenwet art. 1 lid 1).
pub fn verleng_tot_werkdag(datum: Date) -> Date {
    let mut dag = datum;
    // The longest row of free days is five: Goede Vrijdag up to Koningsdag after a late Easter (2038).
    for _ in 0..7 {
        if is_werkdag(dag) {
            break;
        }
        dag = dag.saturating_add(Span::new().days(1));
    }
    dag
}

/// 27 April, or the 26th when the 27th is a Sunday.
fn is_koningsdag(datum: Date) -> bool {
    match (datum.month(), datum.day()) {
        (4, 27) => datum.weekday() != Weekday::Sunday,
        (4, 26) => datum.weekday() == Weekday::Saturday,
        _ => false,
    }
}

/// Goede Vrijdag, tweede Paasdag, Hemelvaartsdag and tweede Pinksterdag, in days from Easter.
fn hangt_aan_pasen(datum: Date) -> bool {
    let (maand, dag) = pasen(datum.year());
    let dagen_na_pasen = datum.day_of_year() - dag_van_het_jaar(datum, maand, dag);
    matches!(dagen_na_pasen, -2 | 1 | 39 | 50)
}

/// The day of the year of `dag` March or April in the year of `datum`.
fn dag_van_het_jaar(datum: Date, maand: i16, dag: i16) -> i16 {
    let voor_maart = if datum.in_leap_year() { 60 } else { 59 };
    let maart = if maand == 4 { 31 } else { 0 };
    voor_maart + maart + dag
}

/// Month and day of Easter Sunday in the Gregorian calendar (the anonymous computus, Meeus 1991).
fn pasen(jaar: i16) -> (i16, i16) {
    let gulden_getal = jaar.rem_euclid(19);
    let (eeuw, in_eeuw) = (jaar.div_euclid(100), jaar.rem_euclid(100));
    let maancorrectie = (eeuw - (eeuw + 8).div_euclid(25) + 1).div_euclid(3);
    let epacta =
        (19 * gulden_getal + eeuw - eeuw.div_euclid(4) - maancorrectie + 15).rem_euclid(30);
    let tot_zondag =
        (32 + 2 * eeuw.rem_euclid(4) + 2 * (in_eeuw / 4) - epacta - in_eeuw % 4).rem_euclid(7);
    let uitzondering = (gulden_getal + 11 * epacta + 22 * tot_zondag) / 451;
    let dagen = epacta + tot_zondag - 7 * uitzondering + 114;
    (dagen / 31, dagen % 31 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_in_known_years() {
        for (jaar, verwacht) in [
            (2018, (4, 1)),
            (2022, (4, 17)),
            (2024, (3, 31)),
            (2025, (4, 20)),
            (2026, (4, 5)),
            (2038, (4, 25)),
        ] {
            assert_eq!(pasen(jaar), verwacht, "{jaar}");
        }
    }

    #[test]
    fn algemene_termijnenwet_art_3_all_holidays_of_2026() {
        let dagen: Vec<Date> = date(2026, 1, 1)
            .series(Span::new().days(1))
            .take(365)
            .filter(|d| is_feestdag(*d))
            .collect();
        assert_eq!(
            dagen,
            [
                date(2026, 1, 1),
                date(2026, 4, 3),
                date(2026, 4, 6),
                date(2026, 4, 27),
                date(2026, 5, 5),
                date(2026, 5, 14),
                date(2026, 5, 25),
                date(2026, 12, 25),
                date(2026, 12, 26),
            ]
        );
    }

    #[test]
    fn easter_days_in_a_leap_year_with_easter_in_march() {
        assert!(is_feestdag(date(2024, 3, 29)));
        assert!(is_feestdag(date(2024, 4, 1)));
        assert!(is_feestdag(date(2024, 5, 9)));
        assert!(is_feestdag(date(2024, 5, 20)));
    }

    #[test]
    fn koningsdag_on_a_sunday_moves_to_saturday() {
        assert!(is_feestdag(date(2025, 4, 26)));
        assert!(!is_feestdag(date(2025, 4, 27)));
        assert!(is_feestdag(date(2026, 4, 27)));
        assert!(!is_feestdag(date(2026, 4, 26)));
    }

    #[test]
    fn algemene_termijnenwet_art_1_rolls_over_christmas_and_weekend() {
        assert_eq!(verleng_tot_werkdag(date(2026, 12, 25)), date(2026, 12, 28));
        assert_eq!(verleng_tot_werkdag(date(2026, 12, 24)), date(2026, 12, 24));
        // Goede Vrijdag up to and including tweede Paasdag.
        assert_eq!(verleng_tot_werkdag(date(2026, 4, 3)), date(2026, 4, 7));
    }

    /// The earliest and the latest Easters there are, in seven centuries.
    #[test]
    fn easter_is_as_early_and_as_late_as_it_gets() {
        for jaar in [1598, 1693, 1761, 1818, 2285, 2353] {
            assert_eq!(pasen(jaar), (3, 22), "{jaar}");
        }
        for jaar in [1666, 1734, 1886, 1943, 2038, 2190] {
            assert_eq!(pasen(jaar), (4, 25), "{jaar}");
        }
    }
}
