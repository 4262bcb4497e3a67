//! Checks what a person, a program or a draaiboek filled in against the fields of an entry.
//!
//! The same values may come as JSON (`true`, `8000`) or as text of a form (`"ja"`, `"8000"`); what
//! goes in differs, what comes out is one canonical entry. Every fault is a Dutch sentence that
//! says what to do, and all faults are given at once.

mod getal;
mod keuze;
mod regels;
mod tekst;
#[cfg(test)]
mod tests;
mod tijd;

use super::{Invoersoort, Lijst, Veld, Veldsoort};
use crate::procedureregels::gesorteerd;
use serde::Serialize;
use serde_json::{Map, Value};

/// The options of a list where the entry is written: code and label.
pub type Opties = Vec<(String, String)>;

/// A fault in one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fout {
    /// The name of the field; an unknown field under its own name, cut off when very long.
    pub veld: String,
    /// What is wrong and what to do about it, in Dutch.
    pub zin: String,
}

/// A canonical entry: checked again it stays the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gekeurd {
    /// Text trimmed with `\n` as line end, whole numbers, amounts in cents, `true` and `false`,
    /// dates as `2022-01-31`, moments as UTC seconds, lists as arrays. Empty fields are absent.
    pub velden: Map<String, Value>,
    /// The values of the key fields joined by `/`; empty when a row has one such entry.
    pub sleutel: String,
    /// The number that is summed: field `waarde` (hundredths) or `bedrag` (cents).
    pub waarde: Option<i64>,
}

/// Checks raw values against the fields of this kind of entry.
///
/// `opties` gives the options of a list for the row on which the entry is written; it is asked
/// only for the lists that the entry has.
///
/// # Errors
/// Every fault of every field.
pub fn keur(
    soort: &Invoersoort,
    ruw: &Map<String, Value>,
    opties: &dyn Fn(Lijst) -> Opties,
) -> Result<Gekeurd, Vec<Fout>> {
    let mut velden = Map::new();
    let mut fouten = onbekende_velden(soort, ruw);
    for veld in soort.velden {
        match keur_veld(soort, veld, ruw.get(veld.naam), opties) {
            Ok(None) => {}
            Ok(Some(waarde)) => {
                velden.insert(veld.naam.to_owned(), waarde);
            }
            Err(zin) => fouten.push(Fout {
                veld: veld.naam.to_owned(),
                zin,
            }),
        }
    }
    if !fouten.is_empty() {
        return Err(fouten);
    }
    Ok(Gekeurd {
        sleutel: sleutel(soort, &velden),
        waarde: som_waarde(&velden),
        velden,
    })
}

/// Compact JSON text with the keys of every object in alphabetical order: what is stored and hashed.
#[must_use]
pub fn canoniek(velden: &Map<String, Value>) -> String {
    gesorteerd(Value::Object(velden.clone())).to_string()
}

/// The longest reason that goes with an act, in characters.
pub const LANGSTE_TOELICHTING: usize = 4_000;

/// The reason that goes with an act: trimmed, `None` when there is none.
///
/// # Errors
/// A Dutch sentence when it is too long or holds a control character.
pub fn toelichting(ruw: Option<&str>) -> Result<Option<String>, String> {
    match ruw.filter(|ruw| !ruw.trim().is_empty()) {
        Some(ruw) => tekst::schoon("Toelichting", ruw, LANGSTE_TOELICHTING).map(Some),
        None => Ok(None),
    }
}

fn onbekende_velden(soort: &Invoersoort, ruw: &Map<String, Value>) -> Vec<Fout> {
    ruw.keys()
        .filter(|naam| !soort.velden.iter().any(|veld| veld.naam == *naam))
        .map(|naam| Fout {
            veld: tekst::kort(naam),
            zin: "Dit veld kennen we niet. Haal het weg.".to_owned(),
        })
        .collect()
}

/// The canonical value of one field; `None` when it is left empty and may be.
fn keur_veld(
    soort: &Invoersoort,
    veld: &Veld,
    ruw: Option<&Value>,
    opties: &dyn Fn(Lijst) -> Opties,
) -> Result<Option<Value>, String> {
    let waarde = match ruw {
        Some(ruw) if !is_leeg(ruw) => canonieke_waarde(veld, ruw, opties)?,
        _ => None,
    };
    if waarde.is_none() && veld.verplicht {
        return Err(ontbreekt(veld));
    }
    if let Some(Value::String(deel)) = &waarde
        && soort.sleutel.contains(&veld.naam)
        && deel.contains('/')
    {
        // The parts of a key are joined by this sign.
        return Err(format!("Gebruik bij ‘{}’ geen schuine streep.", veld.label));
    }
    Ok(waarde)
}

/// Whether nothing was filled in: `null`, blank text, or a list without content.
fn is_leeg(ruw: &Value) -> bool {
    match ruw {
        Value::Null => true,
        Value::String(tekst) => tekst.trim().is_empty(),
        Value::Array(delen) => delen.iter().all(is_leeg_deel),
        _ => false,
    }
}

/// Whether a part of a list says nothing; a form may send an empty text beside what was chosen.
fn is_leeg_deel(deel: &Value) -> bool {
    match deel {
        Value::Null => true,
        Value::String(tekst) => tekst.trim().is_empty(),
        _ => false,
    }
}

fn canonieke_waarde(
    veld: &Veld,
    ruw: &Value,
    opties: &dyn Fn(Lijst) -> Opties,
) -> Result<Option<Value>, String> {
    match veld.soort {
        Veldsoort::Regel(hoogstens) => tekst::regel(veld, ruw, hoogstens),
        Veldsoort::Tekst(hoogstens) => tekst::tekst(veld, ruw, hoogstens),
        Veldsoort::Getal(van, tot) => getal::getal(veld, ruw, van, tot),
        Veldsoort::Bedrag => getal::bedrag(veld, ruw),
        Veldsoort::Datum => tijd::datum(veld, ruw),
        Veldsoort::Moment => tijd::moment(veld, ruw),
        Veldsoort::JaNee => keuze::ja_nee(veld, ruw),
        Veldsoort::Keuze(codes) => keuze::keuze(veld, ruw, codes),
        Veldsoort::Uit(lijst) => keuze::uit(veld, ruw, lijst, &opties(lijst)),
        Veldsoort::Meer(lijst) => keuze::meer(veld, ruw, lijst, &opties(lijst)),
        Veldsoort::Procedureregels => regels::procedureregels(veld, ruw),
    }
    .map(Some)
}

fn ontbreekt(veld: &Veld) -> String {
    let label = veld.label;
    match veld.soort {
        Veldsoort::JaNee => format!("Kies ja of nee bij ‘{label}’."),
        Veldsoort::Keuze(_) | Veldsoort::Uit(_) => format!("Maak een keuze bij ‘{label}’."),
        Veldsoort::Meer(_) => format!("Kies bij ‘{label}’ minstens één mogelijkheid."),
        _ => format!("Vul ‘{label}’ in."),
    }
}

/// The key that fields name as they were typed, before anything of them was checked.
#[must_use]
pub fn getypte_sleutel(soort: &Invoersoort, velden: &Map<String, Value>) -> String {
    let delen: Vec<String> = soort
        .sleutel
        .iter()
        .map(|naam| match velden.get(*naam) {
            Some(Value::String(tekst)) => tekst.trim().to_owned(),
            Some(anders) => anders.to_string(),
            None => String::new(),
        })
        .collect();
    delen.join("/")
}

fn sleutel(soort: &Invoersoort, velden: &Map<String, Value>) -> String {
    let delen: Vec<String> = soort
        .sleutel
        .iter()
        .filter_map(|naam| velden.get(*naam))
        .map(|waarde| {
            waarde
                .as_str()
                .map_or_else(|| waarde.to_string(), str::to_owned)
        })
        .collect();
    delen.join("/")
}

fn som_waarde(velden: &Map<String, Value>) -> Option<i64> {
    ["waarde", "bedrag"]
        .iter()
        .find_map(|naam| velden.get(*naam).and_then(Value::as_i64))
}

#[cfg(test)]
mod sleutels {
    use super::*;
    use crate::invoer::soort;
    use serde_json::json;

    fn velden(waarde: Value) -> Map<String, Value> {
        serde_json::from_value(waarde).unwrap()
    }

    /// The key of what was typed is the key of what is kept, also when the rest was wrong.
    #[test]
    fn the_typed_key_is_that_of_the_fields() {
        let score = soort("score").unwrap();
        let getypt = velden(json!({"inschrijving": " x ", "criterium": 3, "waarde": "niets"}));
        assert_eq!(getypte_sleutel(score, &getypt), "x/3");
        assert_eq!(
            getypte_sleutel(score, &velden(json!({"criterium": "k"}))),
            "/k"
        );
    }

    /// A form sends an empty text for what was not filled in, the API null.
    #[test]
    fn nothing_is_nothing_in_a_form_and_in_json() {
        for niets in [
            json!(null),
            json!(""),
            json!("  "),
            json!([]),
            json!(["", null]),
        ] {
            assert!(is_leeg(&niets), "{niets}");
        }
        for iets in [
            json!(0),
            json!(false),
            json!("x"),
            json!(["", "x"]),
            json!([0]),
        ] {
            assert!(!is_leeg(&iets), "{iets}");
        }
    }

    #[test]
    fn what_is_missing_is_asked_for_by_its_kind() {
        for (veldsoort, zin) in [
            (Veldsoort::JaNee, "Kies ja of nee bij ‘Veld’."),
            (Veldsoort::Keuze(&[]), "Maak een keuze bij ‘Veld’."),
            (Veldsoort::Uit(Lijst::Schaal), "Maak een keuze bij ‘Veld’."),
            (
                Veldsoort::Meer(Lijst::Criteria),
                "Kies bij ‘Veld’ minstens één mogelijkheid.",
            ),
            (Veldsoort::Bedrag, "Vul ‘Veld’ in."),
        ] {
            assert_eq!(ontbreekt(&Veld::moet("veld", "Veld", veldsoort)), zin);
        }
    }
}
