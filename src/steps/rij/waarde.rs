//! The value of a field: as a form takes it, and as a person reads it.

use super::formulier::Opties;
use crate::views::nederlands;
use crate::views::tijd::{self, Vorm};
use serde_json::Value;
use workflows::invoer::{Lijst, Veld, Veldsoort};
use workflows::termijnen;

/// The stored value as the control of a form holds it; more than one for a field of several values.
pub fn ruw(veld: &Veld, waarde: &Value) -> Vec<String> {
    match (veld.soort, waarde) {
        (_, Value::Array(delen)) => delen.iter().map(los).collect(),
        (Veldsoort::Bedrag, Value::Number(centen)) => {
            vec![nederlands::honderdsten(centen.as_i64().unwrap_or_default())]
        }
        (Veldsoort::Moment, Value::Number(seconden)) => {
            vec![lokaal(seconden.as_i64().unwrap_or_default())]
        }
        (_, Value::Bool(true)) => vec!["ja".to_owned()],
        (_, Value::Bool(false)) => vec!["nee".to_owned()],
        (_, enkel) => vec![los(enkel)],
    }
}

/// `2022-01-31T10:00` in Dutch civil time, for a `datetime-local`.
pub fn lokaal(seconden: i64) -> String {
    let moment = jiff::Timestamp::from_second(seconden).unwrap_or_default();
    termijnen::tijd_van(moment)
        .strftime("%Y-%m-%dT%H:%M")
        .to_string()
}

/// The stored value in words.
pub fn leesbaar(veld: &Veld, waarde: &Value, opties: &Opties) -> String {
    match (veld.soort, waarde) {
        (Veldsoort::Bedrag, Value::Number(n)) => nederlands::euro(n.as_i64().unwrap_or_default()),
        (Veldsoort::Getal(..), Value::Number(n)) => {
            nederlands::aantal(n.as_i64().unwrap_or_default())
        }
        (Veldsoort::Moment, Value::Number(n)) => moment(n.as_i64().unwrap_or_default()),
        (Veldsoort::Datum, Value::String(dag)) => datum(dag),
        (_, Value::Bool(ja)) => if *ja { "Ja" } else { "Nee" }.to_owned(),
        (Veldsoort::Keuze(codes), Value::String(code)) => codes
            .iter()
            .find(|(gekozen, _)| gekozen == code)
            .map_or_else(|| code.clone(), |(_, label)| (*label).to_owned()),
        (Veldsoort::Uit(lijst) | Veldsoort::Meer(lijst), Value::Array(delen)) => {
            let namen: Vec<String> = delen.iter().map(|d| label(opties, lijst, d)).collect();
            nederlands::opsomming(&namen)
        }
        (Veldsoort::Uit(lijst), enkel) => label(opties, lijst, enkel),
        (_, enkel) => los(enkel),
    }
}

fn label(opties: &Opties, lijst: Lijst, waarde: &Value) -> String {
    let code = los(waarde);
    opties
        .get(&lijst)
        .and_then(|lijst| lijst.iter().find(|(optie, _)| *optie == code))
        .map_or(code, |(_, label)| label.clone())
}

fn los(waarde: &Value) -> String {
    match waarde {
        Value::String(tekst) => tekst.clone(),
        Value::Null => String::new(),
        ander => ander.to_string(),
    }
}

/// A moment in words; a moment outside the years that exist stays a number.
pub fn moment(seconden: i64) -> String {
    tijd::moment(seconden, Vorm::Gewoon).unwrap_or_else(|_| seconden.to_string())
}

/// A stored date in words.
pub fn datum(dag: &str) -> String {
    begin_van_de_dag(dag)
        .and_then(|seconden| tijd::datum(seconden, Vorm::Gewoon).ok())
        .unwrap_or_else(|| dag.to_owned())
}

/// The first moment of a stored date, seconds in UTC.
pub fn begin_van_de_dag(dag: &str) -> Option<i64> {
    Some(termijnen::begin_van_dag(dag.parse().ok()?).as_second())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use workflows::invoer::soort;

    #[test]
    fn money_and_moments_go_through_a_form_and_back() {
        let bod = &soort("bafo-bod").unwrap().velden[0];
        assert_eq!(ruw(bod, &json!(123_456)), ["1.234,56"]);
        let sluiting = &soort("bafo-sluiting").unwrap().velden[0];
        assert_eq!(ruw(sluiting, &json!(1_636_963_200)), ["2021-11-15T09:00"]);
        assert_eq!(
            leesbaar(sluiting, &json!(1_636_963_200), &Opties::new()),
            "15 november 2021, 09.00 uur"
        );
        assert_eq!(datum("2022-01-31"), "31 januari 2022");
    }
}
