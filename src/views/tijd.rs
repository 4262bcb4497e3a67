//! Moments as a Dutch reader writes them, in the civil time of the Netherlands.
//!
//! A moment is whole seconds since 1970 in UTC, as everywhere in Tenderspoor.

use jiff::{Timestamp, Zoned, tz::TimeZone};

const DAGEN: [&str; 7] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];
const MAANDEN: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MAANDEN_KORT: [&str; 12] = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
];

/// How much of a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Vorm {
    /// maandag 15 november 2021
    Lang,
    /// 15 november 2021
    Gewoon,
    /// 15 nov 2021
    Kort,
}

/// The civil time in Amsterdam; fails only outside the years -9999 to 9999.
pub(crate) fn civiel(seconden: i64) -> Result<Zoned, jiff::Error> {
    Ok(Timestamp::from_second(seconden)?.to_zoned(TimeZone::get("Europe/Amsterdam")?))
}

fn maand<'a>(namen: &'a [&'a str; 12], zoned: &Zoned) -> &'a str {
    usize::try_from(zoned.month() - 1)
        .ok()
        .and_then(|plek| namen.get(plek))
        .unwrap_or(&"")
}

/// The short name of the month, `nov`.
pub(crate) fn maand_kort(zoned: &Zoned) -> &'static str {
    maand(&MAANDEN_KORT, zoned)
}

fn datum_van(zoned: &Zoned, vorm: Vorm) -> String {
    let (dag, jaar) = (zoned.day(), zoned.year());
    match vorm {
        Vorm::Kort => format!("{dag} {} {jaar}", maand(&MAANDEN_KORT, zoned)),
        Vorm::Gewoon => format!("{dag} {} {jaar}", maand(&MAANDEN, zoned)),
        Vorm::Lang => {
            let plek = usize::try_from(zoned.weekday().to_monday_zero_offset()).unwrap_or(0);
            format!("{} {dag} {} {jaar}", DAGEN[plek], maand(&MAANDEN, zoned))
        }
    }
}

/// The date: `15 november 2021`.
pub fn datum(seconden: i64, vorm: Vorm) -> Result<String, jiff::Error> {
    Ok(datum_van(&civiel(seconden)?, vorm))
}

/// Date and time: `maandag 15 november 2021, 09.00 uur`.
pub fn moment(seconden: i64, vorm: Vorm) -> Result<String, jiff::Error> {
    let zoned = civiel(seconden)?;
    let (uur, minuut) = (zoned.hour(), zoned.minute());
    Ok(format!(
        "{}, {uur:02}.{minuut:02} uur",
        datum_van(&zoned, vorm)
    ))
}

/// Date and time to the second, for what must be exact: `maandag 15 november 2021, 09.00.05 uur`.
pub fn op_de_seconde(seconden: i64) -> Result<String, jiff::Error> {
    let zoned = civiel(seconden)?;
    let datum = datum_van(&zoned, Vorm::Lang);
    Ok(format!("{datum}, {}", zoned.strftime("%H.%M.%S uur")))
}

/// Date and time inside a sentence: `maandag 15 november 2021 om 09.00 uur`.
pub fn moment_in_zin(seconden: i64) -> Result<String, jiff::Error> {
    Ok(moment(seconden, Vorm::Lang)?.replacen(", ", " om ", 1))
}

/// Until when, given the first moment that is too late. A term of whole days ends at midnight, and
/// then the last day is named: `tot en met maandag 4 juni 2018` or `tot maandag 4 juni 2018 om 10.00 uur`.
pub fn tot(seconden: i64) -> Result<String, jiff::Error> {
    let zoned = civiel(seconden)?;
    if zoned == zoned.start_of_day()? {
        let laatste_dag = civiel(seconden.saturating_sub(1))?;
        return Ok(format!(
            "tot en met {}",
            datum_van(&laatste_dag, Vorm::Lang)
        ));
    }
    Ok(format!("tot {}", moment_in_zin(seconden)?))
}

/// The moment for a machine, for the `datetime` of a `<time>`: `2021-11-15T09:00:00+01:00`.
pub fn iso(seconden: i64) -> Result<String, jiff::Error> {
    Ok(civiel(seconden)?
        .strftime("%Y-%m-%dT%H:%M:%S%:z")
        .to_string())
}

/// What is left until `tot`, rounded down so that nobody thinks to have more
/// time than there is: `nog 9 dagen`, `nog 3 uur`, `nog 5 minuten`, `verlopen`.
/// At `tot` itself the term still runs, for the law writes `t <= x`.
pub fn resterend(nu: i64, tot: i64) -> String {
    const MINUUT: i64 = 60;
    const UUR: i64 = 60 * MINUUT;
    const DAG: i64 = 24 * UUR;
    let over = tot.saturating_sub(nu);
    match over {
        ..0 => "verlopen".to_owned(),
        0..MINUUT => "nog minder dan 1 minuut".to_owned(),
        MINUUT..UUR => telwoord(over / MINUUT, "minuut", "minuten"),
        UUR..DAG => telwoord(over / UUR, "uur", "uur"),
        _ => telwoord(over / DAG, "dag", "dagen"),
    }
}

fn telwoord(aantal: i64, een: &str, meer: &str) -> String {
    format!("nog {aantal} {}", if aantal == 1 { een } else { meer })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 15 November 2021, 09:00 in Amsterdam (winter).
    const WINTER: i64 = 1_636_963_200;
    /// 1 July 2022, 12:30 in Amsterdam (summer).
    const ZOMER: i64 = 1_656_671_400;

    #[test]
    fn a_moment_is_written_in_dutch_civil_time() {
        assert_eq!(
            moment(WINTER, Vorm::Lang).unwrap(),
            "maandag 15 november 2021, 09.00 uur"
        );
        assert_eq!(moment(ZOMER, Vorm::Kort).unwrap(), "1 jul 2022, 12.30 uur");
        assert_eq!(datum(ZOMER, Vorm::Gewoon).unwrap(), "1 juli 2022");
        assert_eq!(iso(WINTER).unwrap(), "2021-11-15T09:00:00+01:00");
        assert_eq!(iso(ZOMER).unwrap(), "2022-07-01T12:30:00+02:00");
        assert!(datum(i64::MAX, Vorm::Kort).is_err());
    }

    #[test]
    fn a_term_of_whole_days_names_its_last_day() {
        // 5 June 2018, 0.00 in Amsterdam: the standstill of DOMAIN.md F-D1.
        assert_eq!(
            tot(1_528_149_600).unwrap(),
            "tot en met maandag 4 juni 2018"
        );
        assert_eq!(
            tot(WINTER).unwrap(),
            "tot maandag 15 november 2021 om 09.00 uur"
        );
    }

    #[test]
    fn what_is_left_is_rounded_down_and_the_last_second_counts() {
        assert_eq!(resterend(0, 9 * 86_400 + 86_399), "nog 9 dagen");
        assert_eq!(resterend(0, 86_400), "nog 1 dag");
        assert_eq!(resterend(0, 86_399), "nog 23 uur");
        assert_eq!(resterend(0, 60), "nog 1 minuut");
        assert_eq!(resterend(5, 5), "nog minder dan 1 minuut");
        assert_eq!(resterend(6, 5), "verlopen");
    }
}
