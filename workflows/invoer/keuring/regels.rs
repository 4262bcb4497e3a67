//! The Procedureregels as one document.

use super::Veld;
use super::tekst::kort;
use crate::procedureregels::Procedureregels;
use serde_json::Value;

/// The document as its own canonical JSON value; it comes as an object, or as JSON text from a form.
pub(super) fn procedureregels(veld: &Veld, ruw: &Value) -> Result<Value, String> {
    let label = veld.label;
    let gelezen = match ruw {
        Value::String(tekst) => serde_json::from_str(tekst).map_err(|fout| {
            format!(
                "‘{label}’ is geen geldige JSON. Kijk naar regel {}, teken {}.",
                fout.line(),
                fout.column()
            )
        })?,
        ander => ander.clone(),
    };
    if !gelezen.is_object() {
        return Err(format!("Geef ‘{label}’ als JSON-object."));
    }
    let regels: Procedureregels = serde_path_to_error::deserialize(gelezen)
        .map_err(|fout| zin(&fout.path().to_string(), &fout.inner().to_string()))?;
    serde_json::from_str(&regels.canoniek())
        .map_err(|_| format!("‘{label}’ kan niet worden bewaard. Controleer de getallen."))
}

/// A fault of serde as a Dutch sentence that names the place.
///
/// `serde_json` gives its faults only as text; the beginnings read here are those of
/// `serde::de::Error`, and a message that we do not know is given as it is.
fn zin(pad: &str, fout: &str) -> String {
    let plek = if pad == "." {
        "Op het hoogste niveau".to_owned()
    } else {
        format!("Bij ‘{}’", kort_pad(pad))
    };
    let naam = kort(tussen_accenten(fout).unwrap_or_default());
    let anders = || verwacht(fout).unwrap_or_default();
    match fout.split_once([' ', ':']).map(|(woord, _)| woord) {
        Some("missing") => format!("{plek} ontbreekt het veld ‘{naam}’. Vul het in."),
        Some("unknown") if fout.starts_with("unknown field") => {
            format!(
                "{plek} kennen we het veld ‘{naam}’ niet. Haal het weg.{}",
                anders()
            )
        }
        Some("unknown") => format!("{plek} kan de waarde ‘{naam}’ niet.{}", anders()),
        Some("invalid") => format!("{plek} past deze waarde niet. Vul {} in.", gevraagd(fout)),
        _ => format!("{plek} klopt iets niet: {}", kort_pad(fout)),
    }
}

/// What has to be filled in, from the words of serde after "expected".
fn gevraagd(fout: &str) -> &'static str {
    let woorden = fout.rsplit_once("expected ").map_or("", |(_, rest)| rest);
    match woorden.split(' ').next().unwrap_or_default() {
        "u8" | "u16" | "u32" | "u64" | "usize" => "een heel getal van 0 of hoger",
        "i8" | "i16" | "i32" | "i64" => "een heel getal",
        "struct" | "map" | "internally" => "een object met velden",
        // A word where serde would also take a variant with content.
        "unit" => "een van de vaste woorden",
        _ if woorden.starts_with("string or map") => "een van de vaste woorden",
        _ if woorden.contains("boolean") => "true of false",
        _ if woorden.contains("sequence") => "een lijst",
        _ if woorden.contains("string") => "tekst",
        _ => "een andere waarde",
    }
}

/// What serde says that it expected, as a sentence.
fn verwacht(fout: &str) -> Option<String> {
    let (_, rest) = fout.split_once(", expected ")?;
    let namen: Vec<&str> = rest.split('`').skip(1).step_by(2).collect();
    (!namen.is_empty()).then(|| format!(" Dit kan wel: {}.", namen.join(", ")))
}

fn tussen_accenten(fout: &str) -> Option<&str> {
    fout.split('`').nth(1)
}

/// A path or message of at most 200 characters; names in it can be as long as somebody made them.
fn kort_pad(tekst: &str) -> String {
    tekst
        .chars()
        .filter(|teken| !teken.is_control())
        .take(200)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invoer::Veldsoort;
    use crate::procedureregels::voorbeeld;
    use serde_json::json;

    /// The fault of the example with `waarde` at this place.
    fn fout(plek: &str, waarde: Value) -> String {
        let mut ruw = serde_json::to_value(voorbeeld()).unwrap();
        *ruw.pointer_mut(plek).unwrap() = waarde;
        let veld = Veld::moet("regels", "Regels", Veldsoort::Procedureregels);
        procedureregels(&veld, &ruw).unwrap_err()
    }

    #[test]
    fn a_kind_without_a_word_of_its_own_is_another_value() {
        let fout = "invalid value: 3, expected a colour";
        assert_eq!(gevraagd(fout), "een andere waarde");
    }

    #[test]
    fn a_value_of_another_kind_is_told_what_belongs_there() {
        for (plek, waarde, gevraagd) in [
            ("/bafo/minDagen", json!(-1), "een heel getal van 0 of hoger"),
            (
                "/gunning/decimalen",
                json!("twee"),
                "een heel getal van 0 of hoger",
            ),
            (
                "/selectie/aantalBeoordelaars",
                json!(2.5),
                "een heel getal van 0 of hoger",
            ),
            ("/ramingCenten", json!("veel"), "een heel getal"),
            ("/fasen", json!("dialoog"), "een object met velden"),
            ("/fasen/dialoog", json!(1), "true of false"),
            ("/percelen", json!(1), "een lijst"),
            ("/percelen/0/naam", json!(true), "tekst"),
            ("/wet", json!(1), "een van de vaste woorden"),
            ("/wet", json!({"jeugdwet": 1}), "een van de vaste woorden"),
        ] {
            let zin = fout(plek, waarde);
            assert!(
                zin.ends_with(&format!("Vul {gevraagd} in.")),
                "{plek}: {zin}"
            );
            let pad = plek[1..].replace("/0/", "[0].").replace('/', ".");
            assert!(zin.starts_with(&format!("Bij ‘{pad}")), "{plek}: {zin}");
        }
    }
}
