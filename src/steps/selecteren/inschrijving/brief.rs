//! The selection decision as a letter: decision, reasons, own scores, and what a party can do about it.

use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Ingelogd;
use crate::steps::rij::{self, post::lees_pad};
use crate::store::selecteren::brief::{self, Onderdeel as Score, Selectiebrief};
use crate::views::engine::Pagina;
use crate::views::kader::Kader;
use crate::web::Problem;
use axum::extract::Path;
use axum::http::StatusCode;
use serde::Serialize;
use workflows::machine::Kind;
use workflows::procedureregels::Punten;
use workflows::selecteren::scoring::{Stap, Tekort};

/// One criterium.
#[derive(Clone, Debug, Serialize)]
pub struct Onderdeel {
    /// The criterium.
    pub naam: String,
    /// Its weight in percent.
    pub gewicht: u32,
    /// The score, in hundredths.
    pub score: i64,
    /// What it adds to the total, in hundredths.
    pub bijdrage: i64,
    /// The reasons of the committee.
    pub motivering: String,
}

/// A minimum that was missed.
#[derive(Clone, Debug, Serialize)]
pub struct Gemist {
    /// The criterium, or the total.
    pub naam: String,
    /// What was reached, in hundredths.
    pub score: i64,
    /// What was needed, in hundredths.
    pub minimum: i64,
}

/// The letter.
#[derive(Debug, Serialize)]
pub struct Briefpagina {
    /// The page of the inschrijving.
    pub pagina: String,
    /// The name of the inschrijver.
    pub naam: String,
    /// Procedure and perceel.
    pub onder: String,
    /// The decision in one sentence.
    pub besluit: String,
    /// It is a draft: the decision was not announced.
    pub concept: bool,
    /// When it was announced, seconds in UTC.
    pub medegedeeld: Option<i64>,
    /// The reasons for this party.
    pub motivering: String,
    /// The scores; empty when the submission was not judged.
    pub onderdelen: Vec<Onderdeel>,
    /// The weighted total, in hundredths.
    pub totaal: Option<i64>,
    /// The place in the ranking.
    pub plaats: Option<u32>,
    /// How many were ranked.
    pub gerangschikt: usize,
    /// Minimums that were missed.
    pub gemist: Vec<Gemist>,
    /// The last moment to go to court, seconds in UTC.
    pub termijn_tot: Option<i64>,
    /// Where to complain.
    pub klachtenmeldpunt: String,
}

impl Pagina for Briefpagina {
    const SJABLOON: &'static str = "pages/selecteren/selectiebrief.html";

    fn voorbeelden() -> Vec<Self> {
        let brief = |concept: bool| Self {
            pagina: "/inschrijvingen/1".to_owned(),
            naam: "Aanbieder D".to_owned(),
            onder: "Beschermd wonen · perceel Beschermd wonen".to_owned(),
            besluit: besluit("niet-geselecteerd").to_owned(),
            concept,
            medegedeeld: (!concept).then_some(1_643_360_000),
            motivering: "Uw visie op transformatie is sterk.".to_owned(),
            onderdelen: vec![Onderdeel {
                naam: "Financiën".to_owned(),
                gewicht: 20,
                score: 2_000,
                bijdrage: 400,
                motivering: "De begroting mist een onderbouwing.".to_owned(),
            }],
            totaal: Some(6_700),
            plaats: Some(3),
            gerangschikt: 4,
            gemist: vec![Gemist {
                naam: "Financiën".to_owned(),
                score: 2_000,
                minimum: 4_000,
            }],
            termijn_tot: (!concept).then_some(1_645_100_000),
            klachtenmeldpunt: "klachten@voorbeeld.nl".to_owned(),
        };
        let ongeldig = Self {
            onderdelen: vec![],
            totaal: None,
            plaats: None,
            gemist: vec![],
            ..brief(false)
        };
        vec![brief(false), brief(true), ongeldig]
    }
}

/// The letter about one inschrijving.
///
/// # Errors
/// 404 when there is none that the viewer may read.
pub async fn toon(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let (kind, id) = lees_pad(Kind::Inschrijving.meervoud(), &id)?;
    let geladen = rij::laad(&bezoeker, kind, id, &rij::Vraag::default()).await?;
    let brief = brief::van(&bezoeker.db(), &geladen.plek)
        .await
        .map_err(Weigering::from)?
        .ok_or_else(Problem::niet_gevonden)?;
    let rij = &geladen.plek.rij;
    let pagina = bouw(
        geladen.deel.pagina.clone(),
        rij.naam.clone(),
        &rij.toestand,
        brief,
    );
    let kader = rij::kader(&bezoeker, &geladen.plek).await?;
    let kader = Kader {
        titel: format!("Selectiebesluit voor {}", pagina.naam),
        ..kader.kruimel(pagina.naam.clone(), pagina.pagina.clone())
    };
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

fn bouw(pagina: String, naam: String, toestand: &str, brief: Selectiebrief) -> Briefpagina {
    let berekening = brief.berekening.as_ref();
    let bijdrage = |naam: &str| {
        let stappen = berekening.into_iter().flat_map(|b| &b.stappen);
        let stap = stappen.filter(|stap| stap.naam == naam).map(Stap::bijdrage);
        stap.map(Punten::honderdsten).next().unwrap_or_default()
    };
    let onderdeel = |score: &Score| Onderdeel {
        bijdrage: bijdrage(&score.naam),
        naam: score.naam.clone(),
        gewicht: score.gewicht,
        score: score.score.honderdsten(),
        motivering: score.motivering.clone(),
    };
    Briefpagina {
        pagina,
        naam,
        onder: format!("{} · perceel {}", brief.procedure, brief.perceel),
        besluit: besluit(toestand).to_owned(),
        concept: brief.medegedeeld.is_none(),
        medegedeeld: brief.medegedeeld.map(|op| op.0),
        onderdelen: brief.onderdelen.iter().map(onderdeel).collect(),
        totaal: berekening.map(|b| b.totaal.honderdsten()),
        plaats: brief.plaats,
        gerangschikt: brief.gerangschikt,
        gemist: berekening
            .into_iter()
            .flat_map(|b| &b.tekorten)
            .map(|tekort| gemist(tekort, &brief))
            .collect(),
        termijn_tot: brief.termijn_tot.map(|tot| tot.0),
        klachtenmeldpunt: brief.regels.klachtenmeldpunt.clone(),
        motivering: brief.motivering,
    }
}

fn gemist(tekort: &Tekort, brief: &Selectiebrief) -> Gemist {
    let criteria = &brief.regels.selectie.criteria;
    let criterium = tekort.criterium.as_ref();
    let naam = criterium.and_then(|code| criteria.iter().find(|c| c.code == *code));
    Gemist {
        naam: naam
            .map_or("Het totaal", |criterium| criterium.naam.as_str())
            .to_owned(),
        score: tekort.score.honderdsten(),
        minimum: tekort.minimum.honderdsten(),
    }
}

/// The decision, from the state of the inschrijving. Whoever went further was selected.
fn besluit(toestand: &str) -> &'static str {
    match toestand {
        "ongeldig" => "Uw inschrijving is ongeldig. U gaat niet door naar de volgende fase.",
        "uitgesloten" => "U bent uitgesloten. U gaat niet door naar de volgende fase.",
        "niet-geschikt" => {
            "U voldoet niet aan een geschiktheidseis. U gaat niet door naar de volgende fase."
        }
        "niet-geselecteerd" => "U bent niet geselecteerd. U gaat niet door naar de volgende fase.",
        "reserve" => {
            "U staat op de reservelijst. U gaat alleen door als een geselecteerde partij afvalt."
        }
        "in-beoordeling" | "beoordeeld" => "Er is nog geen besluit over deze inschrijving.",
        _ => "U bent geselecteerd. U gaat door naar de volgende fase.",
    }
}

#[cfg(test)]
mod tests {
    use super::besluit;

    #[test]
    fn whoever_went_further_was_selected() {
        for toestand in ["geselecteerd", "in-dialoog", "afgewezen", "gegund"] {
            assert!(
                besluit(toestand).starts_with("U bent geselecteerd"),
                "{toestand}"
            );
        }
    }
}
