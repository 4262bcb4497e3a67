//! Text of one line and of more lines.

use super::Veld;
use super::getal::met_punten;
use serde_json::Value;

/// Text that is quoted in a sentence is cut off after so many characters.
const QUOTED: usize = 40;

/// One line of text.
pub(super) fn regel(veld: &Veld, ruw: &Value, hoogstens: usize) -> Result<Value, String> {
    let schoon = schoon(veld.label, als_tekst(veld, ruw)?, hoogstens)?;
    if schoon.contains('\n') {
        return Err(format!("Schrijf ‘{}’ op één regel.", veld.label));
    }
    Ok(Value::String(schoon))
}

/// Text of more lines.
pub(super) fn tekst(veld: &Veld, ruw: &Value, hoogstens: usize) -> Result<Value, String> {
    schoon(veld.label, als_tekst(veld, ruw)?, hoogstens).map(Value::String)
}

fn als_tekst<'v>(veld: &Veld, ruw: &'v Value) -> Result<&'v str, String> {
    ruw.as_str()
        .ok_or_else(|| format!("Vul bij ‘{}’ tekst in.", veld.label))
}

/// Trimmed text with `\n` as line end, without control characters, not too long.
pub(super) fn schoon(label: &str, ruw: &str, hoogstens: usize) -> Result<String, String> {
    // A browser sends line ends as \r\n.
    let schoon = ruw.trim().replace("\r\n", "\n").replace('\r', "\n");
    if schoon
        .chars()
        .any(|teken| teken.is_control() && !matches!(teken, '\n' | '\t'))
    {
        return Err(format!(
            "In ‘{label}’ staat een onzichtbaar stuurteken. Typ de tekst opnieuw, of plak hem zonder opmaak."
        ));
    }
    let lengte = schoon.chars().count();
    if lengte > hoogstens {
        return Err(format!(
            "‘{label}’ is te lang: {} tekens. Er mogen er hoogstens {} in.",
            met_punten(&lengte),
            met_punten(&hoogstens)
        ));
    }
    Ok(schoon)
}

/// The start of a text, for a sentence.
pub(super) fn kort(tekst: &str) -> String {
    let mut tekens = tekst.chars().filter(|teken| !teken.is_control());
    let mut begin: String = tekens.by_ref().take(QUOTED).collect();
    if tekens.next().is_some() {
        begin.push('…');
    }
    begin
}
