//! Dates and moments.

use super::Veld;
use crate::procedureregels::lokaal::{self, MomentFout};
use crate::termijnen::datum_van;
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;
use std::ops::RangeInclusive;

/// The years that a case can name; outside them somebody made a typing error.
const YEARS: RangeInclusive<i16> = 1900..=2199;

/// A calendar date: `2022-01-31`, or as the Dutch write it, `31-01-2022`.
pub(super) fn datum(veld: &Veld, ruw: &Value) -> Result<Value, String> {
    let label = veld.label;
    let Some((jaar, maand, dag)) = ruw.as_str().and_then(|tekst| delen(tekst.trim())) else {
        return Err(format!(
            "Schrijf de datum bij ‘{label}’ als dag-maand-jaar, bijvoorbeeld 31-01-2022."
        ));
    };
    let datum = Date::new(jaar, maand, dag)
        .map_err(|_| format!("De datum bij ‘{label}’ bestaat niet. Vul een andere datum in."))?;
    binnen_jaren(veld, datum)?;
    Ok(Value::String(datum.to_string()))
}

/// A moment as UTC seconds. Written as Dutch clock time (`2022-01-31 10:00`, also with a `T`) or
/// with its own offset (`2022-01-31T10:00:00+01:00`); a JSON number is already UTC seconds.
pub(super) fn moment(veld: &Veld, ruw: &Value) -> Result<Value, String> {
    let label = veld.label;
    let voorbeeld =
        || format!("Schrijf bij ‘{label}’ een datum met een tijd, bijvoorbeeld 2022-01-31 10:00.");
    let moment = match ruw {
        Value::Number(seconden) => seconden
            .as_i64()
            .and_then(|seconden| Timestamp::from_second(seconden).ok())
            .ok_or_else(voorbeeld)?,
        Value::String(tekst) => lokaal::lees(tekst.trim()).map_err(|fout| match fout {
            MomentFout::GeenMoment(_) => voorbeeld(),
            MomentFout::Tijd(tijd) => format!("‘{label}’: {tijd}"),
        })?,
        _ => return Err(voorbeeld()),
    };
    binnen_jaren(veld, datum_van(moment))?;
    Ok(moment.as_second().into())
}

fn binnen_jaren(veld: &Veld, datum: Date) -> Result<(), String> {
    if YEARS.contains(&datum.year()) {
        return Ok(());
    }
    Err(format!(
        "Vul bij ‘{}’ een jaar in van {} tot en met {}.",
        veld.label,
        YEARS.start(),
        YEARS.end()
    ))
}

/// Year, month and day of a text in the shape `0000-00-00` or `00-00-0000`, whether or not that day exists.
fn delen(tekst: &str) -> Option<(i16, i8, i8)> {
    let delen: Vec<&str> = tekst.split('-').collect();
    let [een, twee, drie] = *delen.as_slice() else {
        return None;
    };
    let cijfers = |deel: &str| deel.bytes().all(|teken| teken.is_ascii_digit());
    if !delen.iter().all(|deel| cijfers(deel)) {
        return None;
    }
    let (jaar, maand, dag) = match (een.len(), twee.len(), drie.len()) {
        (4, 2, 2) => (een, twee, drie),
        (1 | 2, 1 | 2, 4) => (drie, twee, een),
        _ => return None,
    };
    Some((jaar.parse().ok()?, maand.parse().ok()?, dag.parse().ok()?))
}
