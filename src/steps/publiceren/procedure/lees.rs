//! Between the document and the pairs of a form.

use super::schema::{Regelveld, Rijsoort, Soort, onderdelen};
use crate::acts::Veldfout;
use crate::steps::rij::formulier::Paren;
use crate::steps::rij::waarde::lokaal;
use crate::views::nederlands;
use serde_json::{Map, Value, json};
use workflows::procedureregels::lokaal::lees as lees_moment;

/// The document that was typed, and what could not be read of it.
#[must_use]
pub fn document(paren: &Paren) -> (Value, Vec<Veldfout>) {
    let mut lezer = Lezer {
        paren,
        fouten: Vec::new(),
    };
    let mut uit = Value::Object(Map::new());
    for onderdeel in onderdelen() {
        for veld in onderdeel.velden {
            lezer.veld(veld, "", veld.pad, &mut uit);
        }
        for rijsoort in onderdeel.rijen {
            let rijen = lezer.rijen(rijsoort);
            zet(&mut uit, rijsoort.pad, Value::Array(rijen));
        }
    }
    naar_wet(&mut uit);
    let over = zonder_vervallen(&uit);
    lezer.fouten.retain(|fout| over(&fout.veld));
    (uit, lezer.fouten)
}

/// The pairs with which the form begins.
#[must_use]
pub fn paren(document: &Value) -> Paren {
    let mut document = document.clone();
    van_wet(&mut document);
    let mut uit = Paren::new();
    for onderdeel in onderdelen() {
        for veld in onderdeel.velden {
            schrijf(
                veld,
                veld.pad.to_owned(),
                haal(&document, veld.pad),
                &mut uit,
            );
        }
        for rijsoort in onderdeel.rijen {
            let rijen = haal(&document, rijsoort.pad).and_then(Value::as_array);
            for (nummer, rij) in rijen.into_iter().flatten().enumerate() {
                for veld in rijsoort.velden {
                    let naam = format!("{}.{nummer}.{}", rijsoort.pad, veld.pad);
                    schrijf(veld, naam, rij.get(veld.pad), &mut uit);
                }
            }
        }
    }
    uit
}

/// How many rows of a list were sent.
#[must_use]
pub fn aantal(paren: &Paren, pad: &str) -> usize {
    paren
        .iter()
        .filter_map(|(naam, _)| nummer(naam, pad))
        .max()
        .map_or(0, |hoogste| hoogste + 1)
}

/// The pairs without one row; the rows after it move up.
#[must_use]
pub fn zonder(paren: &Paren, pad: &str, weg: usize) -> Paren {
    let verschuif = |(naam, waarde): &(String, String)| {
        let naam = match nummer(naam, pad) {
            Some(n) if n == weg => return None,
            Some(n) if n > weg => {
                naam.replacen(&format!("{pad}.{n}."), &format!("{pad}.{}.", n - 1), 1)
            }
            _ => naam.clone(),
        };
        Some((naam, waarde.clone()))
    };
    paren.iter().filter_map(verschuif).collect()
}

fn nummer(naam: &str, pad: &str) -> Option<usize> {
    let rest = naam.strip_prefix(pad)?.strip_prefix('.')?;
    rest.split('.').next()?.parse().ok()
}

struct Lezer<'p> {
    paren: &'p Paren,
    fouten: Vec<Veldfout>,
}

impl Lezer<'_> {
    fn tekst(&self, naam: &str) -> &str {
        self.paren
            .iter()
            .rev()
            .find(|(veld, _)| veld == naam)
            .map_or("", |(_, waarde)| waarde.trim())
    }

    /// Reads one field into `doel`; an empty one that must be there becomes the emptiest value that
    /// the document takes, so that a draft can be kept. The check before publication names it.
    fn veld(&mut self, veld: &Regelveld, rij: &str, pad: &str, doel: &mut Value) {
        let naam = format!("{rij}{}", veld.pad);
        let tekst = self.tekst(&naam);
        let waarde = if tekst.is_empty() {
            veld.verplicht.then(|| leeg(veld.soort)).flatten()
        } else {
            ontleed(veld.soort, tekst)
        };
        match waarde {
            Some(waarde) => zet(doel, pad, waarde),
            None if tekst.is_empty() && !veld.verplicht => {}
            None => {
                let zin = fout(veld, tekst.is_empty());
                self.fouten.push(Veldfout { veld: naam, zin });
            }
        }
    }

    /// The rows of a list; a row in which nothing was typed is left out.
    fn rijen(&mut self, rijsoort: &Rijsoort) -> Vec<Value> {
        let mut uit = Vec::new();
        for nummer in 0..aantal(self.paren, rijsoort.pad) {
            let rij = format!("{}.{nummer}.", rijsoort.pad);
            let ingevuld = rijsoort
                .velden
                .iter()
                .any(|veld| !self.tekst(&format!("{rij}{}", veld.pad)).is_empty());
            if !ingevuld {
                continue;
            }
            let mut waarde = Value::Object(Map::new());
            for veld in rijsoort.velden {
                self.veld(veld, &rij, veld.pad, &mut waarde);
            }
            uit.push(waarde);
        }
        uit
    }
}

/// The value of a field that must be there and was left empty; none when there is no such value.
fn leeg(soort: Soort) -> Option<Value> {
    match soort {
        Soort::Regel | Soort::Tekst => Some(json!("")),
        Soort::Regels | Soort::Getallen => Some(json!([])),
        Soort::Getal | Soort::Euro | Soort::Punten | Soort::Procent => Some(json!(0)),
        Soort::JaNee => Some(json!(false)),
        Soort::Moment | Soort::Keuze(_) => None,
    }
}

fn ontleed(soort: Soort, tekst: &str) -> Option<Value> {
    match soort {
        Soort::Regel | Soort::Tekst => Some(json!(tekst.replace("\r\n", "\n"))),
        Soort::Regels => {
            let regels = tekst.lines().map(str::trim).filter(|r| !r.is_empty());
            Some(regels.map(Value::from).collect())
        }
        Soort::Getal => tekst.replace('.', "").parse::<u32>().ok().map(Value::from),
        Soort::Getallen => tekst
            .split([',', ';', '+'])
            .map(|deel| deel.trim().parse::<u32>().ok().map(Value::from))
            .collect(),
        Soort::Euro | Soort::Punten | Soort::Procent => {
            nederlands::lees_honderdsten(tekst).map(Value::from)
        }
        Soort::Moment => lees_moment(tekst).ok().map(|m| json!(m.to_string())),
        Soort::JaNee => match tekst {
            "ja" => Some(json!(true)),
            "nee" => Some(json!(false)),
            _ => None,
        },
        Soort::Keuze(codes) => codes
            .iter()
            .find(|(code, _)| *code == tekst)
            .map(|(code, _)| json!(code)),
    }
}

fn fout(veld: &Regelveld, leeg: bool) -> String {
    let label = veld.label;
    if leeg {
        return format!("Vul ‘{label}’ in.");
    }
    match veld.soort {
        Soort::Getal => format!("Vul bij ‘{label}’ een heel getal van 0 of hoger in."),
        Soort::Getallen => format!("Vul bij ‘{label}’ hele getallen in met een komma ertussen."),
        Soort::Euro => format!("Vul bij ‘{label}’ een bedrag in, bijvoorbeeld 1.234,56."),
        Soort::Punten | Soort::Procent => {
            format!("Vul bij ‘{label}’ een getal in met hoogstens twee cijfers achter de komma.")
        }
        Soort::Moment => format!(
            "Vul bij ‘{label}’ een datum en tijd in die bestaan, bijvoorbeeld 2022-01-21 11:00."
        ),
        _ => format!("Maak een keuze bij ‘{label}’."),
    }
}

fn schrijf(veld: &Regelveld, naam: String, waarde: Option<&Value>, uit: &mut Paren) {
    let Some(waarde) = waarde.filter(|w| !w.is_null()) else {
        return;
    };
    let lijst = |tussen: &str| {
        let delen = waarde.as_array().into_iter().flatten();
        let delen: Vec<String> = delen
            .map(|deel| {
                deel.as_str()
                    .map_or_else(|| deel.to_string(), str::to_owned)
            })
            .collect();
        delen.join(tussen)
    };
    let tekst = match veld.soort {
        Soort::Regels => lijst("\n"),
        Soort::Getallen => lijst(", "),
        Soort::Euro => nederlands::honderdsten(waarde.as_i64().unwrap_or_default()),
        Soort::Punten | Soort::Procent => {
            nederlands::honderdsten_kort(waarde.as_i64().unwrap_or_default())
        }
        Soort::Moment => {
            let moment = waarde.as_str().and_then(|tekst| lees_moment(tekst).ok());
            moment.map_or_else(String::new, |moment| lokaal(moment.as_second()))
        }
        Soort::JaNee => if waarde == &json!(true) { "ja" } else { "nee" }.to_owned(),
        _ => waarde
            .as_str()
            .map_or_else(|| waarde.to_string(), str::to_owned),
    };
    uit.push((naam, tekst));
}

/// From what the form asks to what the document says: parts that do not count are left out, and a
/// choice with a reason becomes its variant.
fn naar_wet(document: &mut Value) {
    for (pad, code, reden) in [
        ("standstillSelectie", "uitgeschakeld", "zonder"),
        ("standstillGunning", "uitgeschakeld", "zonder"),
    ] {
        if let Some(reden) = neem(document, pad, reden) {
            zet(
                document,
                &format!("{pad}.grondslag"),
                json!({ code: { "motivering": reden } }),
            );
        }
    }
    if let Some(gewicht) = neem(document, "adviesraad", "gewicht") {
        zet(
            document,
            "adviesraad.modus",
            json!({ "meewegendSubcriterium": { "gewicht": gewicht } }),
        );
    }
    let leeg = |waarde: &Value| waarde == &json!(0) || waarde == &json!("");
    if let Some(velden) = document.as_object_mut()
        && let Some(Value::Object(tarief)) = velden.get("tarief")
        && tarief.values().all(leeg)
    {
        velden.remove("tarief");
    }
    let fase = |fase: &str| haal(document, fase) == Some(&json!(true));
    let (dialoog, bafo) = (fase("fasen.dialoog"), fase("fasen.bafo"));
    for (deel, telt) in [("dialoog", dialoog), ("bafo", bafo), ("gunning", bafo)] {
        if !telt && let Some(velden) = document.as_object_mut() {
            velden.remove(deel);
        }
    }
}

/// Whether a fault is in a part of the form that counts in this document.
fn zonder_vervallen(document: &Value) -> impl Fn(&str) -> bool + use<> {
    let weg: Vec<&str> = ["dialoog", "bafo", "gunning"]
        .into_iter()
        .filter(|deel| document.get(deel).is_none())
        .collect();
    move |veld| {
        let deel = veld.split('.').next().unwrap_or_default();
        !weg.contains(&deel)
    }
}

/// The other way round.
fn van_wet(document: &mut Value) {
    for pad in ["standstillSelectie", "standstillGunning"] {
        let reden = haal(
            document,
            &format!("{pad}.grondslag.uitgeschakeld.motivering"),
        )
        .cloned();
        if let Some(reden) = reden {
            zet(document, &format!("{pad}.zonder"), reden);
        }
    }
    let gewicht = haal(document, "adviesraad.modus.meewegendSubcriterium.gewicht").cloned();
    if let Some(gewicht) = gewicht {
        zet(document, "adviesraad.gewicht", gewicht);
    }
}

fn neem(document: &mut Value, pad: &str, veld: &str) -> Option<Value> {
    document.get_mut(pad)?.as_object_mut()?.remove(veld)
}

/// The value at a path such as `contract.jaren`.
#[must_use]
pub fn haal<'d>(document: &'d Value, pad: &str) -> Option<&'d Value> {
    pad.split('.')
        .try_fold(document, |deel, naam| deel.get(naam))
}

fn zet(document: &mut Value, pad: &str, waarde: Value) {
    let (eerste, rest) = pad.split_once('.').unwrap_or((pad, ""));
    let Some(velden) = document.as_object_mut() else {
        return;
    };
    if rest.is_empty() {
        velden.insert(eerste.to_owned(), waarde);
        return;
    }
    let deel = velden
        .entry(eerste)
        .or_insert_with(|| Value::Object(Map::new()));
    zet(deel, rest, waarde);
}

#[cfg(test)]
mod tests {
    use super::*;
    use workflows::procedureregels::{Procedureregels, voorbeeld};

    fn rond(regels: &Procedureregels) -> (Value, Vec<Veldfout>) {
        let json = serde_json::to_value(regels).unwrap();
        document(&paren(&json))
    }

    #[test]
    fn a_whole_document_goes_through_the_form_and_back() {
        let (document, fouten) = rond(&voorbeeld());
        assert!(fouten.is_empty(), "{fouten:?}");
        let terug: Procedureregels = serde_json::from_value(document).unwrap();
        assert_eq!(terug, voorbeeld());
    }

    #[test]
    fn price_tariff_years_and_reasons_go_through_the_form_and_back() {
        let mut json = serde_json::to_value(voorbeeld()).unwrap();
        json["bafo"]["prijs"] =
            json!({"methode": "opWaarde", "gewicht": 0, "bijUitval": "herrangschikkenMetHerscore"});
        json["gunning"]["criteria"][0]["waardeCenten"] = json!(200_000_000);
        json["jaarbedragen"] = json!([{"jaar": 2023, "centen": 100}]);
        json["motiveringen"] = json!([{"code": "standstill-kort", "tekst": "Spoed."}]);
        json["tarief"] = json!({
            "loonkostenCenten": 5_800_000, "reisEnOpleidingCenten": 0, "contracturen": 1878,
            "verlofuren": 210, "ziekteUren": 118, "scholingsuren": 60, "overleguren": 240,
            "overheadBp": 2_200, "risicoBp": 300, "indexBp": 0, "motivering": "",
        });
        let regels: Procedureregels = serde_json::from_value(json).unwrap();
        let (document, fouten) = rond(&regels);
        let terug: Procedureregels = serde_json::from_value(document).unwrap();
        assert_eq!((fouten, terug), (vec![], regels));
    }

    #[test]
    fn without_a_bafo_its_parts_are_left_out() {
        let mut json = serde_json::to_value(voorbeeld()).unwrap();
        json["fasen"]["bafo"] = json!(false);
        let (document, fouten) = document(&paren(&json));
        assert!(fouten.is_empty() && document.get("bafo").is_none());
        assert!(document.get("gunning").is_none() && document.get("dialoog").is_some());
    }

    #[test]
    fn an_empty_form_names_only_what_has_no_empty_value() {
        let (_, fouten) = document(&Paren::new());
        let velden: Vec<&str> = fouten.iter().map(|f| f.veld.as_str()).collect();
        assert_eq!(velden, ["wet", "sluiting", "contract.vorm"]);
    }

    #[test]
    fn a_row_can_be_taken_out_of_the_middle() {
        let paar = |naam: &str, waarde: &str| (naam.to_owned(), waarde.to_owned());
        let paren = vec![
            paar("percelen.0.naam", "a"),
            paar("percelen.1.naam", "b"),
            paar("percelen.2.naam", "c"),
        ];
        let over = zonder(&paren, "percelen", 1);
        assert_eq!(aantal(&over, "percelen"), 2);
        assert_eq!(over[1], paar("percelen.1.naam", "c"));
    }
}
