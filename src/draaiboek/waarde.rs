//! Field values: what a draaiboek writes, and what the doors want. Names become ids; moments and
//! days move along when the draaiboek is played so many weeks later.

use super::fout::onbekend;
use super::tijd;
use jiff::civil::{Date, DateTime};
use serde_json::{Map, Value};
use workflows::invoer::{Invoersoort, Lijst, Veld, Veldsoort};
use workflows::procedureregels::Procedureregels;

/// Who knows the ids behind the names of a draaiboek.
pub(super) trait Namen {
    /// The id of an organisation by its key.
    fn organisatie(&self, sleutel: &str) -> Result<String, String>;
    /// The id of a person by their key.
    fn persoon(&self, sleutel: &str) -> Result<String, String>;
    /// The id of a row by its alias.
    fn rij(&self, alias: &str) -> Result<String, String>;
    /// By how many weeks the draaiboek is played later.
    fn weken(&self) -> i64;
}

/// Every field as the doors want it. Only what is written is looked at: what is missing is for
/// [`volledig`], or for the door itself.
pub(super) fn vul(
    soort: &Invoersoort,
    velden: &Map<String, Value>,
    namen: &impl Namen,
) -> Result<Map<String, Value>, String> {
    velden
        .iter()
        .map(|(naam, waarde)| {
            let veld = veld(soort, naam)?;
            let gevuld = een(veld.soort, waarde, namen)
                .map_err(|fout| format!("veld \"{naam}\": {fout}"))?;
            Ok((naam.clone(), gevuld))
        })
        .collect()
}

/// The field with this name.
pub(super) fn veld(soort: &Invoersoort, naam: &str) -> Result<&'static Veld, String> {
    let velden = soort.velden;
    velden.iter().find(|veld| veld.naam == naam).ok_or_else(|| {
        onbekend(
            &format!("De invoer \"{}\": het veld", soort.code),
            naam,
            velden.iter().map(|v| v.naam),
        )
    })
}

/// Refuses an entry without a field that it must have.
pub(super) fn volledig(soort: &Invoersoort, velden: &Map<String, Value>) -> Result<(), String> {
    let mist = soort
        .velden
        .iter()
        .find(|veld| veld.verplicht && !velden.contains_key(veld.naam));
    match mist {
        Some(veld) => Err(format!(
            "de invoer \"{}\" mist het veld \"{}\" ({}).",
            soort.code, veld.naam, veld.label
        )),
        None => Ok(()),
    }
}

fn een(soort: Veldsoort, waarde: &Value, namen: &impl Namen) -> Result<Value, String> {
    match soort {
        Veldsoort::Regel(_) | Veldsoort::Tekst(_) => tekst(waarde).map(Value::from),
        Veldsoort::Getal(..) => getal(waarde),
        Veldsoort::Bedrag => centen(waarde).map(Value::from),
        Veldsoort::Datum => datum(tekst(waarde)?, namen.weken()),
        Veldsoort::Moment => moment(tekst(waarde)?, namen.weken()),
        Veldsoort::JaNee => waarde
            .as_bool()
            .map(Value::from)
            .ok_or_else(|| "schrijf true of false.".to_owned()),
        Veldsoort::Keuze(keuzes) => keuze(tekst(waarde)?, keuzes),
        Veldsoort::Uit(lijst) => uit(lijst, waarde, namen),
        Veldsoort::Meer(lijst) => waarde
            .as_array()
            .ok_or_else(|| "schrijf een lijst: [\"…\", \"…\"].".to_owned())?
            .iter()
            .map(|deel| uit(lijst, deel, namen))
            .collect(),
        Veldsoort::Procedureregels => regels(waarde, namen.weken()),
    }
}

fn tekst(waarde: &Value) -> Result<&str, String> {
    waarde
        .as_str()
        .ok_or_else(|| "schrijf een tekst tussen aanhalingstekens.".to_owned())
}

fn getal(waarde: &Value) -> Result<Value, String> {
    waarde
        .as_i64()
        .map(Value::from)
        .ok_or_else(|| "schrijf een heel getal.".to_owned())
}

/// Cents as a whole number, or an amount as people write it: `€ 48.635.554,50`.
fn centen(waarde: &Value) -> Result<i64, String> {
    let fout = || "schrijf hele centen, of een bedrag als \"€ 1.250,50\".".to_owned();
    if let Some(centen) = waarde.as_i64() {
        return Ok(centen);
    }
    let bedrag = waarde.as_str().and_then(|t| t.strip_prefix('€')).ok_or_else(fout)?;
    let (euro, cent) = bedrag.split_once(',').unwrap_or((bedrag, "00"));
    let euro: i64 = euro.trim().replace('.', "").parse().map_err(|_| fout())?;
    let cent: i64 = match cent.len() {
        2 => cent.parse().map_err(|_| fout())?,
        _ => return Err(fout()),
    };
    euro.checked_mul(100).and_then(|c| c.checked_add(cent)).ok_or_else(fout)
}

fn datum(tekst: &str, weken: i64) -> Result<Value, String> {
    let dag: Date = tekst
        .parse()
        .map_err(|_| format!("\"{tekst}\" is geen dag. Schrijf bijvoorbeeld \"2022-07-01\"."))?;
    Ok(tijd::verschuif_dag(dag, weken).to_string().into())
}

/// A moment in civil time moves by whole weeks; one with its own offset stays as it is written
/// when nothing moves.
fn moment(tekst: &str, weken: i64) -> Result<Value, String> {
    let gelezen = workflows::procedureregels::lokaal::lees(tekst).map_err(|fout| fout.to_string())?;
    if weken == 0 {
        return Ok(tekst.into());
    }
    let lokaal: DateTime = tijd::verschuif(workflows::termijnen::tijd_van(gelezen), weken);
    tijd::wettig(lokaal)?;
    Ok(lokaal.strftime("%Y-%m-%d %H:%M:%S").to_string().into())
}

fn keuze(tekst: &str, keuzes: &[(&str, &str)]) -> Result<Value, String> {
    if keuzes.iter().any(|(code, _)| *code == tekst) {
        return Ok(tekst.into());
    }
    Err(onbekend("De keuze", tekst, keuzes.iter().map(|(code, _)| *code)))
}

fn uit(lijst: Lijst, waarde: &Value, namen: &impl Namen) -> Result<Value, String> {
    match lijst {
        Lijst::Inschrijvingen | Lijst::Geadresseerden | Lijst::Beoogden => {
            namen.rij(tekst(waarde)?).map(Value::from)
        }
        Lijst::Gemeenten | Lijst::Zorgaanbieders | Lijst::Deelnemers | Lijst::Ondertekenaars => {
            namen.organisatie(tekst(waarde)?).map(Value::from)
        }
        Lijst::Collegas => namen.persoon(tekst(waarde)?).map(Value::from),
        Lijst::Schaal => getal(waarde),
        // The number of the condition, as the list names it.
        Lijst::Voorwaarden => Ok(waarde.as_i64().map_or_else(|| waarde.clone(), |n| n.to_string().into())),
        Lijst::Percelen
        | Lijst::Criteria
        | Lijst::Dossiervragen
        | Lijst::Adviesvragen
        | Lijst::Geschiktheidseisen
        | Lijst::Onderwerpen
        | Lijst::BafoOnderdelen => tekst(waarde).map(Value::from),
    }
}

fn regels(waarde: &Value, weken: i64) -> Result<Value, String> {
    let mut regels = waarde.clone();
    if let Some(sluiting) = regels.get_mut("sluiting") {
        *sluiting = moment(tekst(sluiting)?, weken)?;
    }
    let rondes = regels.get_mut("vragenrondes").and_then(Value::as_array_mut);
    for tot in rondes.into_iter().flatten().filter_map(|ronde| ronde.get_mut("tot")) {
        *tot = moment(tekst(tot)?, weken)?;
    }
    serde_json::from_value::<Procedureregels>(regels.clone())
        .map_err(|fout| format!("de procedureregels kloppen niet: {fout}"))?;
    Ok(regels)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Kent(i64);
    impl Namen for Kent {
        fn organisatie(&self, sleutel: &str) -> Result<String, String> {
            Ok(format!("o-{sleutel}"))
        }
        fn persoon(&self, sleutel: &str) -> Result<String, String> {
            Ok(format!("p-{sleutel}"))
        }
        fn rij(&self, alias: &str) -> Result<String, String> {
            Ok(format!("r-{alias}"))
        }
        fn weken(&self) -> i64 {
            self.0
        }
    }

    #[test]
    fn money_reads_as_cents_or_as_people_write_it() {
        assert_eq!(centen(&"€ 48.635.554".into()), Ok(4_863_555_400));
        assert_eq!(centen(&"€ 51,25".into()), Ok(5_125));
        assert_eq!(centen(&5_125.into()), Ok(5_125));
        assert!(centen(&"51,25".into()).is_err());
        assert!(centen(&"€ 51,2".into()).is_err());
    }

    #[test]
    fn names_become_ids_by_the_list_of_the_field() {
        let gemeenten = Veldsoort::Meer(Lijst::Gemeenten);
        let uit = een(gemeenten, &vec!["goirle"].into(), &Kent(0)).unwrap();
        assert_eq!(uit, serde_json::json!(["o-goirle"]));
        let partij = een(Veldsoort::Uit(Lijst::Beoogden), &"a".into(), &Kent(0));
        assert_eq!(partij, Ok("r-a".into()));
    }

    #[test]
    fn days_and_moments_move_by_whole_weeks_at_the_same_hour() {
        let dag = een(Veldsoort::Datum, &"2022-03-01".into(), &Kent(52)).unwrap();
        assert_eq!(dag, Value::from("2023-02-28"));
        let moment = een(Veldsoort::Moment, &"2022-03-24 11:00".into(), &Kent(1)).unwrap();
        assert_eq!(moment, Value::from("2022-03-31 11:00:00"));
    }

    #[test]
    fn no_field_is_called_as_a_key_of_a_line() {
        for soort in workflows::invoer::soorten() {
            for veld in soort.velden {
                assert!(!["wie", "bij", "als"].contains(&veld.naam), "{}", soort.code);
            }
        }
    }
}
