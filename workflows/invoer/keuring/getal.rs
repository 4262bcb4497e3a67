//! Whole numbers and amounts of money.

use super::Veld;
use serde_json::Value;

/// The highest amount in euro: far above any contract, and sums of many still fit in an `i64`.
const MOST_EURO: i64 = 1_000_000_000_000;

/// A whole number between two bounds.
pub(super) fn getal(veld: &Veld, ruw: &Value, van: i64, tot: i64) -> Result<Value, String> {
    let gelezen = match ruw {
        Value::Number(getal) => getal.as_i64(),
        Value::String(tekst) => heel(tekst.trim()),
        _ => None,
    };
    let label = veld.label;
    match gelezen {
        None => Err(format!("Vul bij ‘{label}’ een heel getal in.")),
        Some(getal) if (van..=tot).contains(&getal) => Ok(getal.into()),
        Some(_) => Err(format!(
            "Vul bij ‘{label}’ een getal in van {} tot en met {}.",
            met_punten(&van),
            met_punten(&tot)
        )),
    }
}

/// An amount: a JSON number counts cents, text is euros as people write them (`1.234,56`).
pub(super) fn bedrag(veld: &Veld, ruw: &Value) -> Result<Value, String> {
    let label = veld.label;
    let centen = match ruw {
        Value::Number(getal) => getal.as_i64().ok_or_else(|| {
            format!("Geef ‘{label}’ als heel aantal eurocenten, bijvoorbeeld 123456.")
        })?,
        Value::String(tekst) => euros(tekst).ok_or_else(|| {
            format!("Vul bij ‘{label}’ een bedrag in euro’s in, bijvoorbeeld 1.234,56.")
        })?,
        _ => return Err(format!("Vul bij ‘{label}’ een bedrag in.")),
    };
    if (0..=MOST_EURO * 100).contains(&centen) {
        Ok(centen.into())
    } else {
        Err(format!(
            "Vul bij ‘{label}’ een bedrag in van 0 tot en met {} euro.",
            met_punten(&MOST_EURO)
        ))
    }
}

/// Cents from `1.234,56`, `€ 1234`, `1234,-`. A dot only separates thousands: `1234.56` is refused,
/// because `1.234` would otherwise mean two things.
fn euros(tekst: &str) -> Option<i64> {
    let tekst = tekst.trim();
    let tekst = tekst.strip_prefix('€').unwrap_or(tekst).trim_start();
    let (euro, cent) = tekst.split_once(',').unwrap_or((tekst, "-"));
    let cent = match cent {
        "-" | "--" => 0,
        _ if cent.len() == 2 && alleen_cijfers(cent) => cent.parse().ok()?,
        _ => return None,
    };
    let euro = heel(euro)?;
    let richting = if tekst.starts_with('-') { -1 } else { 1 };
    euro.checked_mul(100)?.checked_add(richting * cent)
}

/// A whole number as people write it: `8000`, `8.000`, `-3`.
fn heel(tekst: &str) -> Option<i64> {
    let (teken, cijfers) = tekst
        .strip_prefix('-')
        .map_or(("", tekst), |rest| ("-", rest));
    let mut groepen = cijfers.split('.');
    let eerste = groepen.next()?;
    let mut alles = format!("{teken}{eerste}");
    let gegroepeerd = cijfers.contains('.');
    if !alleen_cijfers(eerste) || (gegroepeerd && eerste.len() > 3) {
        return None;
    }
    for groep in groepen {
        if groep.len() != 3 || !alleen_cijfers(groep) {
            return None;
        }
        alles.push_str(groep);
    }
    alles.parse().ok()
}

fn alleen_cijfers(tekst: &str) -> bool {
    !tekst.is_empty() && tekst.bytes().all(|teken| teken.is_ascii_digit())
}

/// Dutch notation with dots between the thousands.
pub(super) fn met_punten(getal: &impl ToString) -> String {
    let tekst = getal.to_string();
    let (teken, cijfers) = tekst
        .strip_prefix('-')
        .map_or(("", tekst.as_str()), |rest| ("-", rest));
    let mut uit = String::from(teken);
    for (plek, cijfer) in cijfers.chars().enumerate() {
        if plek > 0 && (cijfers.len() - plek).is_multiple_of(3) {
            uit.push('.');
        }
        uit.push(cijfer);
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invoer::Veldsoort;
    use serde_json::json;

    #[test]
    fn a_number_has_digits_and_dots_between_thousands_only() {
        for (tekst, getal) in [
            ("8000", Some(8_000)),
            ("8.000", Some(8_000)),
            ("123.456", Some(123_456)),
            ("-3", Some(-3)),
            ("+3", None),
            ("1234.567", None),
            ("12.34", None),
            ("1.2345", None),
            ("1.+23", None),
            (".123", None),
            ("", None),
            ("-", None),
        ] {
            assert_eq!(heel(tekst), getal, "{tekst}");
        }
    }

    #[test]
    fn an_amount_is_euros_with_two_decimals_or_none() {
        for (tekst, centen) in [
            ("0", Some(0)),
            ("0,05", Some(5)),
            ("€ 1.234,56", Some(123_456)),
            ("1234,-", Some(123_400)),
            ("1234,--", Some(123_400)),
            ("-1,50", Some(-150)),
            ("-0,50", Some(-50)),
            ("1,5", None),
            ("1,+5", None),
            ("1234.56", None),
        ] {
            assert_eq!(euros(tekst), centen, "{tekst}");
        }
    }

    #[test]
    fn an_amount_is_not_negative_and_not_absurd() {
        let veld = Veld::moet("bedrag", "Bedrag", Veldsoort::Bedrag);
        let hoogste = MOST_EURO * 100;
        assert_eq!(bedrag(&veld, &json!(0)), Ok(json!(0)));
        assert_eq!(bedrag(&veld, &json!(hoogste)), Ok(json!(hoogste)));
        for ruw in [json!(-1), json!(hoogste + 1), json!("-0,01")] {
            let fout = bedrag(&veld, &ruw).unwrap_err();
            assert!(
                fout.ends_with("van 0 tot en met 1.000.000.000.000 euro."),
                "{fout}"
            );
        }
    }

    #[test]
    fn thousands_are_shown_with_dots() {
        for (getal, tekst) in [
            (0, "0"),
            (123, "123"),
            (1_234, "1.234"),
            (123_456, "123.456"),
            (-123_456, "-123.456"),
            (1_234_567, "1.234.567"),
        ] {
            assert_eq!(met_punten(&getal), tekst);
        }
    }
}
