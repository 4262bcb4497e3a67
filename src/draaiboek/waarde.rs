//! Field values: a draaiboek names organisations, people and parties by key; the doors want ids.
//! Days and moments move along when the draaiboek is played so many weeks later.

use super::fout::onbekend;
use super::tijd;
use jiff::civil::Date;
use serde_json::{Map, Value};
use workflows::invoer::keuring::{self, Fout as Veldfout, Opties};
use workflows::invoer::{Invoersoort, Lijst, Veldsoort};
use workflows::procedureregels::lokaal;
use workflows::termijnen::tijd_van;

/// Who knows the ids behind the names of a draaiboek.
pub(super) trait Namen {
    /// The id of an organisation by its key.
    fn organisatie(&self, sleutel: &str) -> Result<String, String>;
    /// The id of a person by their key.
    fn persoon(&self, sleutel: &str) -> Result<String, String>;
    /// The id of an inschrijving by its alias.
    fn inschrijving(&self, alias: &str) -> Result<String, String>;
    /// By how many weeks the draaiboek is played later.
    fn weken(&self) -> i64;
}

/// Every field as the doors want it; whatever is not a name or a time stays as it is written.
pub(super) fn vul(
    soort: &Invoersoort,
    velden: &Map<String, Value>,
    namen: &impl Namen,
) -> Result<Map<String, Value>, Veldfout> {
    velden
        .iter()
        .map(|(naam, waarde)| {
            let fout = |zin| Veldfout {
                veld: naam.clone(),
                zin,
            };
            let bekend = soort.velden.iter().map(|veld| veld.naam);
            let veld = soort
                .velden
                .iter()
                .find(|veld| veld.naam == naam)
                .ok_or_else(|| {
                    fout(onbekend(
                        &format!("Bij \"{}\": het veld", soort.code),
                        naam,
                        bekend,
                    ))
                })?;
            let gevuld = een(veld.soort, waarde, namen).map_err(fout)?;
            Ok((naam.clone(), gevuld))
        })
        .collect()
}

/// The check of the door itself, before anything happens. Options that depend on the row count as
/// known; names are checked by [`vul`].
pub(super) fn keur(soort: &Invoersoort, gevuld: &Map<String, Value>) -> Result<(), Vec<Veldfout>> {
    let opties = |lijst: Lijst| -> Opties {
        let velden = soort.velden.iter().filter(
            |veld| matches!(veld.soort, Veldsoort::Uit(l) | Veldsoort::Meer(l) if l == lijst),
        );
        let waarden = velden.filter_map(|veld| gevuld.get(veld.naam));
        let delen =
            waarden.flat_map(|w| w.as_array().map_or(std::slice::from_ref(w), Vec::as_slice));
        delen
            .map(|deel| {
                deel.as_str()
                    .map_or_else(|| deel.to_string(), str::to_owned)
            })
            .map(|code| (code.clone(), code))
            .collect()
    };
    keuring::keur(soort, gevuld, &opties).map(|_| ())
}

fn een(soort: Veldsoort, waarde: &Value, namen: &impl Namen) -> Result<Value, String> {
    match soort {
        Veldsoort::Uit(lijst) => naam(lijst, waarde, namen),
        Veldsoort::Meer(lijst) => match waarde.as_array() {
            Some(delen) => delen.iter().map(|deel| naam(lijst, deel, namen)).collect(),
            None => naam(lijst, waarde, namen),
        },
        Veldsoort::Datum => Ok(datum(waarde, namen.weken())),
        Veldsoort::Moment => moment(waarde, namen.weken()),
        Veldsoort::Procedureregels => regels(waarde, namen.weken()),
        _ => Ok(waarde.clone()),
    }
}

/// The id behind a name, by the list of the field; a code is its own name.
fn naam(lijst: Lijst, waarde: &Value, namen: &impl Namen) -> Result<Value, String> {
    let Some(sleutel) = waarde.as_str() else {
        return Ok(waarde.clone());
    };
    let id = match lijst {
        Lijst::Inschrijvingen
        | Lijst::Geadresseerden
        | Lijst::Herbeoordeelbaar
        | Lijst::Beoogden => namen.inschrijving(sleutel),
        Lijst::Gemeenten
        | Lijst::EigenGemeente
        | Lijst::Zorgaanbieders
        | Lijst::Deelnemers
        | Lijst::EigenOrganisatie
        | Lijst::Ondertekenaars => namen.organisatie(sleutel),
        Lijst::Collegas | Lijst::Plaatsvervangers | Lijst::Beoordelaars | Lijst::Onttrokken => {
            namen.persoon(sleutel)
        }
        _ => Ok(sleutel.to_owned()),
    };
    id.map(Value::from)
}

fn datum(waarde: &Value, weken: i64) -> Value {
    match waarde.as_str().and_then(|tekst| tekst.parse::<Date>().ok()) {
        Some(dag) if weken != 0 => tijd::verschuif_dag(dag, weken).to_string().into(),
        _ => waarde.clone(),
    }
}

/// A moment keeps its Dutch hour when it moves.
fn moment(waarde: &Value, weken: i64) -> Result<Value, String> {
    match waarde.as_str().and_then(|tekst| lokaal::lees(tekst).ok()) {
        Some(gelezen) if weken != 0 => {
            let later = tijd::verschuif(tijd_van(gelezen), weken);
            tijd::wettig(later).map(|t| t.to_string().into())
        }
        _ => Ok(waarde.clone()),
    }
}

fn regels(waarde: &Value, weken: i64) -> Result<Value, String> {
    let mut regels = waarde.clone();
    if let Some(sluiting) = regels.get_mut("sluiting") {
        *sluiting = moment(sluiting, weken)?;
    }
    let rondes = regels.get_mut("vragenrondes").and_then(Value::as_array_mut);
    let tot = rondes
        .into_iter()
        .flatten()
        .filter_map(|ronde| ronde.get_mut("tot"));
    for moment_tot in tot {
        *moment_tot = moment(moment_tot, weken)?;
    }
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
        fn inschrijving(&self, alias: &str) -> Result<String, String> {
            Ok(format!("r-{alias}"))
        }
        fn weken(&self) -> i64 {
            self.0
        }
    }

    #[test]
    fn names_become_ids_by_the_list_of_the_field() {
        let gemeenten = Veldsoort::Meer(Lijst::Gemeenten);
        let uit = een(gemeenten, &vec!["goirle"].into(), &Kent(0)).unwrap();
        assert_eq!(uit, serde_json::json!(["o-goirle"]));
        let partij = een(Veldsoort::Uit(Lijst::Beoogden), &"a".into(), &Kent(0));
        assert_eq!(partij, Ok("r-a".into()));
        let criterium = een(Veldsoort::Uit(Lijst::Criteria), &"a".into(), &Kent(0));
        assert_eq!(criterium, Ok("a".into()));
    }

    #[test]
    fn days_and_moments_move_by_whole_weeks_at_the_same_hour() {
        let dag = een(Veldsoort::Datum, &"2022-03-01".into(), &Kent(52)).unwrap();
        assert_eq!(dag, Value::from("2023-02-28"));
        let moment = een(Veldsoort::Moment, &"2022-03-24 11:00".into(), &Kent(1)).unwrap();
        assert_eq!(moment, Value::from("2022-03-31T09:00:00Z"));
    }

    #[test]
    fn no_field_is_called_as_a_key_of_a_line() {
        for soort in workflows::invoer::soorten() {
            for veld in soort.velden {
                assert!(
                    !["wie", "bij", "als"].contains(&veld.naam),
                    "{}",
                    soort.code
                );
            }
        }
    }
}
