//! Entry forms, made from the fields of the kind of entry.

use super::waarde;
use crate::acts::Veldfout;
use crate::views::delen::Gegeven;
use crate::views::velden::{Formulier, Soort, Veld};
use serde_json::{Map, Value};
use std::collections::HashMap;
use workflows::invoer::{
    Aard, Invoersoort, Lijst, Veld as Wetsveld, Veldsoort, soort as zoek_soort,
};

/// The options of the lists of one row: code and label.
pub type Opties = HashMap<Lijst, Vec<(String, String)>>;

/// What somebody typed in a form, as it came.
pub type Paren = Vec<(String, String)>;

/// A form that was refused: what was typed and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Ingetypt {
    /// The code of the kind of entry.
    pub soort: String,
    /// The values as they were typed.
    pub paren: Paren,
    /// What is wrong.
    pub fouten: Vec<Veldfout>,
    /// What somebody else stored since the form was read: fields and version.
    pub intussen: Option<(Map<String, Value>, i64)>,
}

impl Ingetypt {
    /// The version that goes with the form when it is sent again: who was shown what somebody else stored
    /// has seen that.
    fn versie(&self) -> Option<String> {
        match &self.intussen {
            Some((_, versie)) => Some(versie.to_string()),
            None => self.waarden("versie").into_iter().next(),
        }
    }

    fn waarden(&self, naam: &str) -> Vec<String> {
        self.paren
            .iter()
            .filter(|(veld, _)| veld == naam)
            .map(|(_, waarde)| waarde.clone())
            .collect()
    }
}

/// What somebody typed, under the labels of the fields: of one kind of entry, or of an act with a
/// reason and entries beside it (`<soort>.<veld>`). Hidden fields have no label and are left out.
#[must_use]
pub fn getypt(van: Option<&str>, paren: &Paren) -> Vec<Gegeven> {
    let label = |naam: &str| match (naam.split_once('.'), van) {
        (Some((code, veld)), _) => label_van(code, veld),
        (None, Some(code)) => label_van(code, naam),
        (None, None) => (naam == "toelichting").then_some("Toelichting"),
    };
    let gevuld = paren.iter().filter(|(_, waarde)| !waarde.trim().is_empty());
    gevuld
        .filter_map(|(naam, waarde)| Some(Gegeven::nieuw(label(naam)?, waarde.clone())))
        .collect()
}

fn label_van(code: &str, naam: &str) -> Option<&'static str> {
    let veld = zoek_soort(code)?
        .velden
        .iter()
        .find(|veld| veld.naam == naam)?;
    Some(veld.label)
}

/// With what a form begins.
#[derive(Clone, Copy, Debug)]
pub enum Begin<'a> {
    /// Empty.
    Leeg,
    /// With an entry that exists: its fields and its version.
    Bestaand(&'a Map<String, Value>, i64),
    /// With what was typed and refused.
    Getypt(&'a Ingetypt),
}

/// The form of one kind of entry. `prefix` keeps the ids on a page apart.
pub fn bouw(
    soort: &Invoersoort,
    actie: String,
    opties: &Opties,
    begin: Begin<'_>,
    prefix: &str,
) -> Formulier {
    let mut velden: Vec<Veld> = soort
        .velden
        .iter()
        .map(|veld| vul(leeg(veld, opties), veld, begin, opties).in_formulier(prefix))
        .collect();
    let versie = match begin {
        Begin::Leeg => None,
        Begin::Bestaand(_, versie) => Some(versie.to_string()),
        Begin::Getypt(getypt) => getypt.versie(),
    };
    if let Some(versie) = versie {
        velden.insert(0, Veld::verborgen("versie", versie).in_formulier(prefix));
    }
    let knop = match soort.aard {
        Aard::Begin(_) => "Beginnen",
        _ => "Opslaan",
    };
    let mut formulier = Formulier::nieuw(actie, knop, velden);
    if let Begin::Getypt(getypt) = begin {
        formulier.fouten = losse_fouten(soort, getypt);
        if getypt.intussen.is_some() {
            let pagina = formulier.actie.split("/invoer/").next();
            formulier.laat_los = pagina.map(str::to_owned);
        }
    }
    formulier
}

/// Faults that belong to no field of the form.
fn losse_fouten(soort: &Invoersoort, getypt: &Ingetypt) -> Vec<String> {
    getypt
        .fouten
        .iter()
        .filter(|fout| !soort.velden.iter().any(|veld| veld.naam == fout.veld))
        .map(|fout| fout.zin.clone())
        .collect()
}

fn vul(veld: Veld, wet: &Wetsveld, begin: Begin<'_>, opties: &Opties) -> Veld {
    match begin {
        Begin::Leeg => veld,
        Begin::Bestaand(velden, _) => match velden.get(wet.naam) {
            Some(waarde) => met_waarden(veld, &waarde::ruw(wet, waarde)),
            None => veld,
        },
        Begin::Getypt(getypt) => {
            let mut veld = met_waarden(veld, &getypt.waarden(wet.naam));
            veld.fout = getypt
                .fouten
                .iter()
                .find(|fout| fout.veld == wet.naam)
                .map(|fout| fout.zin.clone());
            veld.intussen = intussen(getypt, wet, opties);
            veld
        }
    }
}

/// The fields in which somebody else stored something else than was typed.
pub fn verschillen<'s>(
    soort: &'s Invoersoort,
    getypt: &'s Ingetypt,
) -> impl Iterator<Item = &'static str> + 's {
    let anders = |veld: &&Wetsveld| intussen(getypt, veld, &Opties::new()).is_some();
    soort.velden.iter().filter(anders).map(|veld| veld.naam)
}

/// What somebody else stored in this field since, in words; none when it is what was typed.
fn intussen(getypt: &Ingetypt, wet: &Wetsveld, opties: &Opties) -> Option<String> {
    let (velden, _) = getypt.intussen.as_ref()?;
    let nu = velden.get(wet.naam);
    let zelfde = |waarde: &String| waarde.trim().replace("\r\n", "\n");
    let mut getypte = getypt.waarden(wet.naam);
    getypte.retain(|waarde| !waarde.trim().is_empty());
    let opgeslagen = nu.map(|nu| waarde::ruw(wet, nu)).unwrap_or_default();
    if getypte.iter().map(zelfde).eq(opgeslagen.iter().map(zelfde)) {
        return None;
    }
    Some(nu.map_or_else(
        || "Leeg.".to_owned(),
        |nu| waarde::leesbaar(wet, nu, opties),
    ))
}

fn met_waarden(mut veld: Veld, waarden: &[String]) -> Veld {
    if veld.soort == Soort::Vinkjes {
        for keuze in &mut veld.keuzes {
            keuze.gekozen = waarden.contains(&keuze.waarde);
        }
        return veld;
    }
    match waarden.last() {
        Some(waarde) => veld.met(waarde.clone()),
        None => veld,
    }
}

/// The empty control of one field.
pub fn leeg(wet: &Wetsveld, opties: &Opties) -> Veld {
    let nieuw = |soort| Veld::nieuw(soort, wet.naam, wet.label);
    let lijst = |lijst| opties.get(&lijst).cloned().unwrap_or_default();
    let mut veld = match wet.soort {
        Veldsoort::Regel(hoogstens) => {
            let mut veld = nieuw(Soort::Tekst);
            veld.hoogstens = u32::try_from(hoogstens).ok();
            veld
        }
        Veldsoort::Tekst(hoogstens) => {
            let mut veld = nieuw(Soort::Tekstvak);
            veld.rijen = if hoogstens > 4_000 { 10 } else { 4 };
            veld
        }
        Veldsoort::Getal(..) => nieuw(Soort::Getal),
        Veldsoort::Bedrag => nieuw(Soort::Getal).eenheid("euro"),
        Veldsoort::Datum => nieuw(Soort::Datum),
        Veldsoort::Moment => nieuw(Soort::Moment),
        Veldsoort::JaNee => nieuw(Soort::Rondjes)
            .keuze("ja", "Ja", false)
            .keuze("nee", "Nee", false),
        Veldsoort::Keuze(codes) => uit_lijst(nieuw(Soort::Keuze), codes.iter().copied()),
        Veldsoort::Uit(welke) => uit_lijst(
            nieuw(Soort::Keuze),
            lijst(welke).iter().map(|(c, l)| (c.as_str(), l.as_str())),
        ),
        Veldsoort::Meer(welke) => lijst(welke)
            .into_iter()
            .fold(nieuw(Soort::Vinkjes), |veld, (code, label)| {
                veld.keuze(code, label, false)
            }),
        Veldsoort::Procedureregels => nieuw(Soort::Tekstvak),
    };
    veld.verplicht = wet.verplicht;
    veld.hint = hint(wet);
    veld
}

fn uit_lijst<'a>(veld: Veld, codes: impl Iterator<Item = (&'a str, &'a str)>) -> Veld {
    codes.fold(
        veld.keuze("", "Maak een keuze", true),
        |veld, (code, label)| veld.keuze(code, label, false),
    )
}

fn hint(wet: &Wetsveld) -> Option<String> {
    let vast = match wet.soort {
        Veldsoort::Bedrag => "Bijvoorbeeld 1.234,56.",
        Veldsoort::Moment => "Nederlandse tijd.",
        _ => "",
    };
    let delen: Vec<&str> = [wet.hulp, vast]
        .into_iter()
        .filter(|deel| !deel.is_empty())
        .collect();
    (!delen.is_empty()).then(|| delen.join(" "))
}

/// The fields of an entry from the pairs of a form: of a field with several values all of them, of
/// any other the last. What was left empty is left out.
pub fn lees(soort: &Invoersoort, paren: &Paren) -> Map<String, Value> {
    let mut velden = Map::new();
    for veld in soort.velden {
        let gekozen: Vec<&str> = paren
            .iter()
            .filter(|(naam, waarde)| naam == veld.naam && !waarde.is_empty())
            .map(|(_, waarde)| waarde.as_str())
            .collect();
        let waarde = match (veld.soort, gekozen.as_slice()) {
            (_, []) => continue,
            (Veldsoort::Meer(_), alle) => alle.iter().map(|w| Value::from(*w)).collect(),
            (_, [.., laatste]) => Value::from(*laatste),
        };
        velden.insert(veld.naam.to_owned(), waarde);
    }
    velden
}

#[cfg(test)]
mod tests {
    use super::*;
    use workflows::invoer::soort;

    fn paren(paren: &[(&str, &str)]) -> Paren {
        paren
            .iter()
            .map(|(naam, waarde)| ((*naam).to_owned(), (*waarde).to_owned()))
            .collect()
    }

    #[test]
    fn several_values_become_a_list_and_empty_ones_are_left_out() {
        let soort = soort("inkoopspoor").unwrap();
        let velden = lees(
            soort,
            &paren(&[
                ("naam", "BW"),
                ("gemeenten", "a"),
                ("gemeenten", "b"),
                ("regio", ""),
            ]),
        );
        assert_eq!(velden["gemeenten"], serde_json::json!(["a", "b"]));
        assert_eq!(velden["naam"], "BW");
        assert!(!velden.contains_key("regio"));
    }

    #[test]
    fn what_was_typed_stays_with_what_is_wrong_beside_it() {
        let soort = soort("voorwaarde").unwrap();
        let getypt = Ingetypt {
            soort: soort.code.into(),
            paren: paren(&[("nummer", "x"), ("tekst", "Eerst dekking")]),
            fouten: vec![Veldfout {
                veld: "nummer".into(),
                zin: "Vul een getal in.".into(),
            }],
            intussen: None,
        };
        let begin = Begin::Getypt(&getypt);
        let formulier = bouw(soort, "/x".into(), &Opties::new(), begin, "f");
        assert_eq!(formulier.velden[0].waarde, "x");
        assert_eq!(
            formulier.velden[0].fout.as_deref(),
            Some("Vul een getal in.")
        );
        assert_eq!(formulier.velden[1].waarde, "Eerst dekking");
    }
}
