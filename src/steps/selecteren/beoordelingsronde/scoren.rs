//! The form of one cell of one assessor: the answer beside it, own score only.

use super::antwoorden;
use super::cel::{self, Cel, Pad, Ronde};
use super::velden::{motivering, schaal};
use crate::acts::{self, Ingevuld, Veldfout, Weigering};
use crate::steps::antwoord::{Antwoord, geweigerd_met};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij;
use crate::steps::rij::formulier::{Paren, getypt};
use crate::steps::rij::post::{een, naar};
use crate::steps::selecteren::inschrijving::inhoud::{self, Dossierantwoord};
use crate::store::selecteren::ronde::{self, EigenScore};
use crate::views::engine::Pagina;
use crate::views::kader::Kader;
use crate::views::velden::{Formulier, Veld};
use crate::web::{Form, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use entities::ids::RijId;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use workflows::procedureregels::Beoordelingswijze;
use workflows::role::Rol;

/// The kind of entry.
const SCORE: &str = "score";

/// The form of one cell.
#[derive(Debug, Serialize)]
pub struct Scorepagina {
    /// The page of the round.
    pub ronde: String,
    /// The submission.
    pub naam: String,
    /// The criterium.
    pub criterium: String,
    /// Its weight in percent.
    pub gewicht: u32,
    /// Which cell this is, in words.
    pub plaats: String,
    /// How many there are to score.
    pub totaal: usize,
    /// How many have a score.
    pub klaar: usize,
    /// The answers.
    pub antwoorden: Vec<Dossierantwoord>,
    /// The form; none when this cell is not judged again.
    pub formulier: Option<Formulier>,
    /// The number and the page of the earlier round whose score stands.
    pub eerder: Option<(usize, String)>,
    /// The cell before.
    pub vorige: Option<String>,
    /// The cell after.
    pub volgende: Option<String>,
}

impl Pagina for Scorepagina {
    const SJABLOON: &'static str = "pages/selecteren/scoren.html";

    fn voorbeelden() -> Vec<Self> {
        let antwoorden: Vec<Dossierantwoord> = inhoud::voorbeeld()
            .themas
            .into_iter()
            .flat_map(|thema| thema.vragen)
            .collect();
        let pagina = |antwoorden, nummer, gesloten: bool| Self {
            ronde: "/beoordelingsrondes/1".to_owned(),
            naam: "Coalitie Wmo".to_owned(),
            criterium: "Transformatie".to_owned(),
            gewicht: 20,
            plaats: format!("Onderdeel {nummer} van 20"),
            totaal: 20,
            klaar: 12,
            antwoorden,
            formulier: (!gesloten).then(|| Formulier::nieuw("/x", "Opslaan en verder", vec![])),
            eerder: gesloten.then(|| (1, "/beoordelingsrondes/1".to_owned())),
            vorige: (nummer > 1).then(|| "/beoordelingsrondes/1".to_owned()),
            volgende: (nummer == 1).then(|| "/beoordelingsrondes/1".to_owned()),
        };
        vec![pagina(antwoorden, 1, false), pagina(vec![], 20, true)]
    }
}

/// The form of one cell.
///
/// # Errors
/// 404 when this viewer does not score here now.
pub async fn toon(Ingelogd(bezoeker): Ingelogd, Path(pad): Path<Pad>) -> Antwoord {
    let (ronde, cel) = zoek(&bezoeker, &pad).await?;
    pagina(&bezoeker, &ronde, &cel, None).await
}

/// Only an assessor, only while everybody scores on their own.
async fn zoek(bezoeker: &Bezoeker, pad: &Pad) -> Result<(Ronde, Cel), Problem> {
    let (ronde, cel) = cel::zoek(bezoeker, pad).await?;
    let plek = &ronde.plek;
    let scoort = plek.rollen.heeft(Rol::Beoordelaar) && plek.rij.toestand == "individueel";
    if scoort {
        Ok((ronde, cel))
    } else {
        Err(Problem::niet_gevonden())
    }
}

/// A form that was refused: what was typed and what is wrong.
type Geweigerd = (Paren, Vec<Veldfout>);

async fn pagina(
    bezoeker: &Bezoeker,
    ronde: &Ronde,
    cel: &Cel,
    refusal: Option<&Geweigerd>,
) -> Antwoord {
    let db = bezoeker.db();
    let eigen = ronde::eigen_scores(&db, &bezoeker.viewer, &ronde.plek)
        .await
        .map_err(Weigering::from)?;
    let cellen: Vec<Cel> = ronde.te_scoren().collect();
    let hier = cellen.iter().position(|ander| is_zelfde(ander, cel));
    let eerder = ronde.eerder(cel);
    let adres = |plek: Option<usize>| Some(ronde.adres("scoren", cellen.get(plek?)?));
    let pagina = Scorepagina {
        ronde: ronde.pagina(),
        naam: cel.naam.clone(),
        criterium: cel.criterium.naam.clone(),
        gewicht: cel.criterium.gewicht,
        plaats: hier.map_or_else(
            || "Niet opnieuw te beoordelen".to_owned(),
            |hier| format!("Onderdeel {} van {}", hier + 1, cellen.len()),
        ),
        totaal: cellen.len(),
        klaar: cellen
            .iter()
            .filter(|cel| eigen.contains_key(&sleutel(cel)))
            .count(),
        antwoorden: antwoorden::bij(bezoeker, ronde, cel).await?,
        formulier: eerder.is_none().then(|| {
            let eigen = eigen.get(&sleutel(cel));
            formulier(ronde.adres("scoren", cel), &ronde.wijze, eigen, refusal)
        }),
        eerder: eerder.map(|eerder| (eerder.nummer, Ronde::adres_eerder(cel, eerder))),
        vorige: adres(hier.and_then(|hier| hier.checked_sub(1))),
        volgende: adres(hier.map(|hier| hier + 1)),
    };
    let kader = rij::kader(bezoeker, &ronde.plek).await?;
    let kader = Kader {
        titel: format!("{}: {}", pagina.naam, pagina.criterium),
        ..kader.kruimel("Beoordelingsronde", pagina.ronde.clone())
    };
    let status = match refusal {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    bezoeker.toon(status, &kader, &pagina)
}

fn sleutel(cel: &Cel) -> (RijId, String) {
    (cel.inschrijving, cel.criterium.code.clone())
}

fn is_zelfde(een: &Cel, ander: &Cel) -> bool {
    sleutel(een) == sleutel(ander)
}

fn formulier(
    actie: String,
    wijze: &Beoordelingswijze,
    eigen: Option<&EigenScore>,
    refusal: Option<&Geweigerd>,
) -> Formulier {
    let versie = eigen.map_or(0, |score| score.versie).to_string();
    let mut velden = vec![
        Veld::verborgen("versie", versie),
        schaal("waarde", "Uw score", wijze),
        motivering("Motivering", wijze),
    ];
    for veld in &mut velden {
        if let Some((paren, fouten)) = refusal {
            let getypt = een(paren, &veld.naam).unwrap_or_default().to_owned();
            let fout = fouten.iter().find(|fout| fout.veld == veld.naam);
            *veld = veld.clone().met(getypt);
            veld.fout = fout.map(|fout| fout.zin.clone());
        } else if let Some(score) = eigen {
            match veld.naam.as_str() {
                "waarde" => *veld = veld.clone().met(score.waarde.to_string()),
                "motivering" => *veld = veld.clone().met(score.motivering.clone()),
                _ => {}
            }
        }
    }
    Formulier::nieuw(actie, "Opslaan en verder", velden)
}

/// Keeps the score and goes to the next cell that has none.
///
/// # Errors
/// What the door says.
pub async fn bewaar(
    Ingelogd(bezoeker): Ingelogd,
    Path(pad): Path<Pad>,
    Form(paren): Form<Paren>,
) -> Antwoord {
    let (ronde, cel) = zoek(&bezoeker, &pad).await?;
    let rij = ronde.plek.rij.id;
    let ingevuld = ingevuld(SCORE, &cel, "criterium", &cel.criterium.code, &paren);
    let versie = een(&paren, "versie").and_then(|versie| versie.parse().ok());
    let deuren = &bezoeker.app.deuren;
    match acts::record(deuren, &bezoeker.viewer, Some(rij), ingevuld, versie).await {
        Ok(_) => verder(&bezoeker, &ronde, &cel).await,
        Err(Weigering::Velden(fouten)) => {
            pagina(&bezoeker, &ronde, &cel, Some(&(paren, fouten))).await
        }
        Err(weigering) => {
            let getypt = getypt(Some(SCORE), &paren);
            geweigerd_met(&bezoeker, weigering, &ronde.adres("scoren", &cel), getypt).await
        }
    }
}

/// The entry of a form in which the submission and the other part of the key are fixed.
pub fn ingevuld(soort: &str, cel: &Cel, veld: &str, code: &str, paren: &Paren) -> Ingevuld {
    let mut velden: Map<String, Value> = paren
        .iter()
        .filter(|(naam, waarde)| naam != "versie" && naam != "soort" && !waarde.is_empty())
        .map(|(naam, waarde)| (naam.clone(), Value::from(waarde.as_str())))
        .collect();
    velden.insert(
        "inschrijving".to_owned(),
        cel.inschrijving.to_string().into(),
    );
    velden.insert(veld.to_owned(), code.into());
    Ingevuld {
        soort: soort.to_owned(),
        velden,
    }
}

/// To the next empty cell after this one, or around; to the round when all are filled.
async fn verder(bezoeker: &Bezoeker, ronde: &Ronde, cel: &Cel) -> Antwoord {
    let eigen = ronde::eigen_scores(&bezoeker.db(), &bezoeker.viewer, &ronde.plek)
        .await
        .map_err(Weigering::from)?;
    let cellen: Vec<Cel> = ronde.te_scoren().collect();
    Ok(match volgende_lege(&cellen, cel, &eigen) {
        Some(cel) => Redirect::to(&ronde.adres("scoren", cel)).into_response(),
        None => naar(&ronde.pagina(), "invoer.score"),
    })
}

/// The first cell without a score, from the one after `cel` on and then from the start.
pub fn volgende_lege<'c>(
    cellen: &'c [Cel],
    cel: &Cel,
    eigen: &BTreeMap<(RijId, String), EigenScore>,
) -> Option<&'c Cel> {
    let hier = cellen
        .iter()
        .position(|ander| is_zelfde(ander, cel))
        .unwrap_or(0);
    let (voor, na) = cellen.split_at(hier);
    na.iter()
        .chain(voor)
        .find(|cel| !eigen.contains_key(&sleutel(cel)))
}
