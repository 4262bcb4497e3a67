//! What the page of a BAFO shows besides what every row shows.

use crate::acts::pakket::{Deel, Inhoud};
use crate::steps::pakket::PakketDeel;
use crate::steps::rij::{Invoerformulier, RijDeel, waarde};
use crate::store::concretiseren::{Oordeel, Uitvraag};
use crate::views::delen::{Cel, Gegeven, Kop, Tabel};
use crate::views::nederlands::{self, honderdsten};
use crate::views::velden::{Formulier, Soort, Veld};
use serde::Serialize;
use serde_json::{Map, Value};
use workflows::invoer::soort;
use workflows::procedureregels::{BafoRegels, BafoVraag};

/// Kind of entry of one requested part.
const ONDERDEEL: &str = "bafo-onderdeel";
/// Kind of entry of the bid.
const BOD: &str = "bafo-bod";

/// A BAFO.
#[derive(Clone, Debug, Serialize)]
pub struct BafoDeel {
    /// The closing moment, seconds in UTC.
    pub sluiting: Option<i64>,
    /// What the leidraad demands of every offer.
    pub eisen: Vec<Gegeven>,
    /// The content may be read or written by this person.
    pub leesbaar: bool,
    /// The requested parts.
    pub onderdelen: Vec<Onderdeel>,
    /// The bid.
    pub bod: Vec<Gegeven>,
    /// The form of the bid.
    pub bod_formulier: Option<Invoerformulier>,
    /// What is still missing in a draft.
    pub ontbreekt: Vec<String>,
    /// It can still be written.
    pub concept: bool,
    /// Files and receipt.
    pub pakket: PakketDeel,
    /// The check after the opening.
    pub toets: Vec<Toetsregel>,
    /// The explanation with the check; lines are kept.
    pub toelichting: String,
    /// Scores and place.
    pub oordeel: Option<Tabel>,
    /// The ranking of its round.
    pub rangorde: Option<String>,
}

/// One requested part.
#[derive(Clone, Debug, Serialize)]
pub struct Onderdeel {
    /// The question.
    pub vraag: String,
    /// The most words of the answer.
    pub max_woorden: u32,
    /// The answer; lines are kept.
    pub antwoord: Option<String>,
    /// How many words it has.
    pub woorden: usize,
    /// The form for it.
    pub formulier: Option<Invoerformulier>,
}

/// One point of the check.
#[derive(Clone, Debug, Serialize)]
pub struct Toetsregel {
    /// What was checked.
    pub tekst: String,
    /// It is in order.
    pub voldaan: bool,
}

impl BafoDeel {
    /// As the page shows it. Takes the forms of the parts and of the bid out of the common part.
    #[must_use]
    pub fn van(
        uitvraag: &Uitvraag,
        inhoud: Option<&Inhoud>,
        pakket: PakketDeel,
        deel: &mut RijDeel,
    ) -> Self {
        let delen = inhoud.and_then(|inhoud| inhoud.delen.as_deref());
        let antwoordformulier = deel.neem_formulier(ONDERDEEL);
        let bodformulier = deel.neem_formulier(BOD);
        let concept = antwoordformulier.is_some();
        let versie = |soort: &str, sleutel: &str| {
            inhoud.map_or(0, |inhoud| inhoud.versies.van(soort, sleutel))
        };
        let bod = delen.and_then(|delen| zoek(delen, BOD, ""));
        let vragen = uitvraag.regels.iter().flat_map(|regels| &regels.inhoud);
        let onderdelen: Vec<Onderdeel> = vragen
            .map(|vraag| {
                let versie = versie(ONDERDEEL, &vraag.code);
                let leeg = antwoordformulier.as_ref().map(|leeg| (leeg, versie));
                onderdeel(vraag, delen.unwrap_or_default(), leeg)
            })
            .collect();
        Self {
            sluiting: uitvraag.sluiting.map(|sluiting| sluiting.0),
            eisen: uitvraag.regels.as_ref().map_or_else(Vec::new, eisen),
            leesbaar: delen.is_some() || concept,
            ontbreekt: if concept {
                ontbreekt(&onderdelen, bod.is_some())
            } else {
                vec![]
            },
            onderdelen,
            bod: bod.map_or_else(Vec::new, gegevens),
            bod_formulier: bodformulier.map(|formulier| met_bod(formulier, bod, versie(BOD, ""))),
            concept,
            pakket,
            toets: uitvraag
                .toets
                .iter()
                .map(|(tekst, voldaan)| Toetsregel {
                    tekst: (*tekst).to_owned(),
                    voldaan: *voldaan,
                })
                .collect(),
            toelichting: uitvraag.toelichting.clone(),
            oordeel: uitvraag.oordeel.as_ref().map(oordeel),
            rangorde: None,
        }
    }
}

fn zoek<'d>(delen: &'d [Deel], soort: &str, sleutel: &str) -> Option<&'d Map<String, Value>> {
    delen
        .iter()
        .find(|deel| deel.soort == soort && deel.sleutel == sleutel)
        .map(|deel| &deel.velden)
}

fn eisen(regels: &BafoRegels) -> Vec<Gegeven> {
    let euro = |term, centen: Option<i64>| Some(Gegeven::nieuw(term, nederlands::euro(centen?)));
    let capaciteit = regels.min_capaciteit.map(|aantal| {
        let tekst = format!("{} inwoners", nederlands::aantal(i64::from(aantal)));
        Gegeven::nieuw("Capaciteit bij aanvang, minstens", tekst)
    });
    [
        euro("Bedrag per jaar, minstens", regels.vloer_centen),
        euro("Bedrag per jaar, hoogstens", regels.plafond_centen),
        capaciteit,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn onderdeel(
    vraag: &BafoVraag,
    delen: &[Deel],
    leeg: Option<(&Invoerformulier, i64)>,
) -> Onderdeel {
    let antwoord = zoek(delen, ONDERDEEL, &vraag.code)
        .and_then(|velden| velden.get("antwoord")?.as_str())
        .map(str::to_owned);
    Onderdeel {
        vraag: vraag.vraag.clone(),
        max_woorden: vraag.max_woorden,
        woorden: antwoord.as_deref().map_or(0, tel_woorden),
        formulier: leeg.map(|leeg| antwoordformulier(leeg, vraag, antwoord.as_deref())),
        antwoord,
    }
}

fn tel_woorden(tekst: &str) -> usize {
    tekst.split_whitespace().count()
}

/// The form of one question: made of the form of the kind, which has a choice for the question. What
/// was typed for this question and refused stays.
fn antwoordformulier(
    (leeg, versie): (&Invoerformulier, i64),
    vraag: &BafoVraag,
    antwoord: Option<&str>,
) -> Invoerformulier {
    let velden = &leeg.formulier.velden;
    let geweigerd = leeg.open
        && velden
            .iter()
            .any(|veld| veld.naam == "onderdeel" && veld.waarde == vraag.code);
    let mut formulier = leeg.formulier.clone();
    for veld in &mut formulier.velden {
        *veld = match veld.naam.as_str() {
            "onderdeel" => Veld::verborgen("onderdeel", vraag.code.clone()),
            "antwoord" => antwoordveld(veld, vraag, geweigerd, antwoord),
            _ => veld.clone(),
        };
        veld.id = format!("{}-{}", veld.naam, vraag.code);
    }
    if !geweigerd {
        formulier.fouten.clear();
        formulier.laat_los = None;
        gelezen(&mut formulier, versie);
    }
    Invoerformulier {
        soort: format!("{ONDERDEEL}-{}", vraag.code),
        naam: if antwoord.is_some() {
            "Antwoord wijzigen"
        } else {
            "Antwoord schrijven"
        }
        .to_owned(),
        formulier,
        open: geweigerd || antwoord.is_none(),
    }
}

fn antwoordveld(veld: &Veld, vraag: &BafoVraag, geweigerd: bool, antwoord: Option<&str>) -> Veld {
    let hint = format!("Ten hoogste {} woorden.", vraag.max_woorden);
    let nieuw = Veld {
        rijen: 10,
        ..Veld::nieuw(Soort::Tekstvak, "antwoord", "Uw antwoord").hint(hint)
    };
    if geweigerd {
        return Veld {
            fout: veld.fout.clone(),
            waarde: veld.waarde.clone(),
            intussen: veld.intussen.clone(),
            ..nieuw
        };
    }
    nieuw.met(antwoord.unwrap_or_default())
}

/// The version of the part that this page shows, in the place of another one.
fn gelezen(formulier: &mut Formulier, versie: i64) {
    formulier.velden.retain(|veld| veld.naam != "versie");
    formulier
        .velden
        .push(Veld::verborgen("versie", versie.to_string()));
}

/// The form of the bid with what is in the draft, unless something else was typed and refused.
fn met_bod(
    mut formulier: Invoerformulier,
    bod: Option<&Map<String, Value>>,
    versie: i64,
) -> Invoerformulier {
    if !formulier.open {
        gelezen(&mut formulier.formulier, versie);
    }
    let (Some(bod), Some(soort), false) = (bod, soort(BOD), formulier.open) else {
        formulier.open = true;
        return formulier;
    };
    for wet in soort.velden {
        let ruw = bod.get(wet.naam).map(|w| waarde::ruw(wet, w));
        let velden = &mut formulier.formulier.velden;
        if let (Some([waarde]), Some(veld)) = (
            ruw.as_deref(),
            velden.iter_mut().find(|veld| veld.naam == wet.naam),
        ) {
            veld.waarde.clone_from(waarde);
        }
    }
    formulier
}

fn gegevens(bod: &Map<String, Value>) -> Vec<Gegeven> {
    let getal = |veld: &str| bod.get(veld).and_then(Value::as_i64).unwrap_or_default();
    vec![
        Gegeven::nieuw("Bedrag per jaar", nederlands::euro(getal("bedrag"))),
        Gegeven::nieuw(
            "Capaciteit bij aanvang",
            format!("{} inwoners", nederlands::aantal(getal("capaciteit"))),
        ),
    ]
}

fn ontbreekt(onderdelen: &[Onderdeel], met_bod: bool) -> Vec<String> {
    let leeg = onderdelen
        .iter()
        .filter(|onderdeel| onderdeel.antwoord.is_none());
    let mut uit: Vec<String> = leeg.map(|onderdeel| onderdeel.vraag.clone()).collect();
    if !met_bod {
        uit.push("Uw bod: bedrag en capaciteit".to_owned());
    }
    uit
}

fn oordeel(oordeel: &Oordeel) -> Tabel {
    let punten = |punten: workflows::procedureregels::Punten| honderdsten(punten.honderdsten());
    let mut rijen: Vec<Vec<Cel>> = oordeel
        .criteria
        .iter()
        .map(|(naam, gewicht, score)| {
            [naam.clone(), format!("{gewicht}%"), punten(*score)]
                .map(Cel::tekst)
                .into()
        })
        .collect();
    let totaal = [
        "Totaal".to_owned(),
        "100%".to_owned(),
        punten(oordeel.totaal),
    ];
    rijen.push(totaal.map(Cel::tekst).into());
    let plaats = oordeel
        .plaats
        .map_or_else(|| "zonder rangorde".to_owned(), |p| format!("plaats {p}"));
    let minimum = if oordeel.voldoet {
        "elke ondergrens gehaald"
    } else {
        "onder een ondergrens"
    };
    Tabel {
        bijschrift: format!("Scores: {plaats}, {minimum}"),
        koppen: vec![
            Kop::tekst("Criterium"),
            Kop::getal("Gewicht"),
            Kop::getal("Score"),
        ],
        rijen,
        leeg: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bid_and_every_empty_part_are_missing() {
        let onderdeel = |antwoord: Option<&str>| Onderdeel {
            vraag: "Hoe?".to_owned(),
            max_woorden: 5,
            antwoord: antwoord.map(str::to_owned),
            woorden: 0,
            formulier: None,
        };
        assert_eq!(
            ontbreekt(&[onderdeel(Some("zo")), onderdeel(None)], false).len(),
            2
        );
        assert!(ontbreekt(&[onderdeel(Some("zo"))], true).is_empty());
    }
}
