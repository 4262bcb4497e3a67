//! Yes or no, and values from a list.

use super::tekst::kort;
use super::{Lijst, Opties, Veld, is_leeg_deel};
use serde_json::Value;

/// Yes or no. Both answers are legal: who has an interest must be able to say so.
pub(super) fn ja_nee(veld: &Veld, ruw: &Value) -> Result<Value, String> {
    let antwoord = match ruw {
        Value::Bool(antwoord) => Some(*antwoord),
        Value::String(tekst) => match tekst.trim().to_lowercase().as_str() {
            "true" | "on" | "ja" => Some(true),
            "false" | "off" | "nee" => Some(false),
            _ => None,
        },
        _ => None,
    };
    antwoord
        .map(Value::Bool)
        .ok_or_else(|| format!("Kies ja of nee bij ‘{}’.", veld.label))
}

/// One of the codes of the field itself.
pub(super) fn keuze(veld: &Veld, ruw: &Value, codes: &[(&str, &str)]) -> Result<Value, String> {
    let gekozen = code(ruw);
    codes
        .iter()
        .find(|(code, _)| Some(*code) == gekozen.as_deref())
        .map(|(code, _)| Value::from(*code))
        .ok_or_else(|| {
            let codes: Vec<&str> = codes.iter().map(|(code, _)| *code).collect();
            format!(
                "Kies bij ‘{}’ een van deze waarden: {}.",
                veld.label,
                codes.join(", ")
            )
        })
}

/// One of a list.
pub(super) fn uit(
    veld: &Veld,
    ruw: &Value,
    lijst: Lijst,
    opties: &Opties,
) -> Result<Value, String> {
    niet_leeg(veld, opties)?;
    let gekozen = code(ruw).ok_or_else(|| niet_in_lijst(veld, None))?;
    let code = zoek(veld, &gekozen, opties)?;
    Ok(als_waarde(lijst, code))
}

/// Several of a list, in the order in which they were given: the order of a draw is a fact.
pub(super) fn meer(
    veld: &Veld,
    ruw: &Value,
    lijst: Lijst,
    opties: &Opties,
) -> Result<Value, String> {
    niet_leeg(veld, opties)?;
    // A form with one tick sends one text.
    let delen = match ruw {
        Value::Array(delen) => delen.as_slice(),
        enkel => std::slice::from_ref(enkel),
    };
    let mut gekozen: Vec<&str> = vec![];
    for deel in delen.iter().filter(|deel| !is_leeg_deel(deel)) {
        let deel = code(deel).ok_or_else(|| niet_in_lijst(veld, None))?;
        let code = zoek(veld, &deel, opties)?;
        if gekozen.contains(&code) {
            return Err(format!(
                "Bij ‘{}’ staat ‘{}’ twee keer. Haal er één weg.",
                veld.label,
                kort(code)
            ));
        }
        gekozen.push(code);
    }
    Ok(gekozen
        .into_iter()
        .map(|code| als_waarde(lijst, code))
        .collect())
}

/// A code as it was sent; steps of the scale and numbers may come as JSON numbers.
fn code(ruw: &Value) -> Option<String> {
    match ruw {
        Value::String(tekst) => Some(tekst.trim().to_owned()),
        Value::Number(getal) => getal.as_i64().map(|getal| getal.to_string()),
        _ => None,
    }
}

fn zoek<'o>(veld: &Veld, gezocht: &str, opties: &'o Opties) -> Result<&'o str, String> {
    opties
        .iter()
        .map(|(code, _)| code.as_str())
        .find(|code| *code == gezocht)
        .ok_or_else(|| niet_in_lijst(veld, Some(gezocht)))
}

fn niet_leeg(veld: &Veld, opties: &Opties) -> Result<(), String> {
    if opties.is_empty() {
        return Err(format!(
            "Bij ‘{}’ is nog niets te kiezen. Vul eerst in waaruit u kunt kiezen.",
            veld.label
        ));
    }
    Ok(())
}

fn niet_in_lijst(veld: &Veld, gekozen: Option<&str>) -> String {
    let label = veld.label;
    gekozen.map_or_else(
        || format!("Kies bij ‘{label}’ een waarde uit de lijst."),
        |gekozen| {
            format!(
                "Kies bij ‘{label}’ een waarde uit de lijst. ‘{}’ staat er niet in.",
                kort(gekozen)
            )
        },
    )
}

/// Steps of the scale and numbers of conditions are stored as numbers, all other codes as text.
fn als_waarde(lijst: Lijst, code: &str) -> Value {
    match (lijst, code.parse::<i64>()) {
        (Lijst::Schaal | Lijst::Voorwaarden, Ok(getal)) => getal.into(),
        _ => code.into(),
    }
}
