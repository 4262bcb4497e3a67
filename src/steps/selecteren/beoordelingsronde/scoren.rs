//! The form of one cell of one assessor: the answer beside it, own score only.

use super::antwoorden;
use super::cel::{self, Cel, Pad, Ronde};
use super::kladje::{self, CONCEPT, Geweigerd, Kladjes, NOTITIE, SCORE};
use super::rooster::sleutel;
use super::velden::{Schaalregel, schaalregels};
use crate::acts::{self, Ingevuld, Weigering};
use crate::steps::antwoord::{Antwoord, geweigerd_met};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij;
use crate::steps::rij::formulier::{Paren, getypt};
use crate::steps::rij::post::{een, naar};
use crate::steps::selecteren::inschrijving::inhoud::{self, Dossierantwoord};
use crate::store::selecteren::ronde::{self, EigenScore};
use crate::views::engine::Pagina;
use crate::views::kader::Kader;
use crate::views::velden::Formulier;
use crate::web::{Form, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use entities::ids::RijId;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use workflows::role::Rol;

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
    /// The names are left out of what the assessor reads.
    pub anoniem: bool,
    /// The answers.
    pub antwoorden: Vec<Dossierantwoord>,
    /// What the steps of the scale mean, from high to low.
    pub schaal: Vec<Schaalregel>,
    /// What the committee looks at; empty when the leidraad does not say.
    pub let_op: String,
    /// The form; none when this cell is not judged again.
    pub formulier: Option<Formulier>,
    /// Under which name the browser keeps what is not saved yet.
    pub bewaar: String,
    /// The form shows a concept, which does not count.
    pub concept: bool,
    /// The score that was handed in, in hundredths; none as long as there is none.
    pub ingediend: Option<i64>,
    /// The note that only its author reads.
    pub notitie: Formulier,
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
            anoniem: !gesloten,
            antwoorden,
            schaal: vec![Schaalregel {
                waarde: 8_000,
                label: "goed".to_owned(),
                toelichting: "Het plan is concreet.".to_owned(),
            }],
            let_op: "Wat leveren de plannen op?".to_owned(),
            formulier: (!gesloten).then(|| Formulier::nieuw("/x", "Opslaan en verder", vec![])),
            bewaar: "1/2/3".to_owned(),
            concept: !gesloten,
            ingediend: gesloten.then_some(8_000),
            notitie: kladje::notitie("/x", "Let op de planning.", None),
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
    let actie = ronde.adres("scoren", cel);
    let kladjes = Kladjes::laad(bezoeker, ronde).await?;
    let (score, concept) = (eigen.get(&sleutel(cel)), kladjes.een(CONCEPT, cel));
    let wie = bezoeker.viewer.persoon.map(|id| id.to_string());
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
        anoniem: ronde.plek.zonder_namen(),
        antwoorden: antwoorden::bij(bezoeker, ronde, cel).await?,
        schaal: schaalregels(&ronde.wijze),
        let_op: cel.criterium.toelichting.clone().unwrap_or_default(),
        formulier: eerder
            .is_none()
            .then(|| kladje::scoreformulier(&actie, &ronde.wijze, score, concept, refusal)),
        bewaar: format!(
            "{}/{}/{}",
            wie.unwrap_or_default(),
            cel.inschrijving,
            cel.criterium.code
        ),
        concept: concept.is_some(),
        ingediend: score.map(|score| score.waarde),
        notitie: kladje::notitie(&actie, kladjes.tekst(NOTITIE, cel), refusal),
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

fn is_zelfde(een: &Cel, ander: &Cel) -> bool {
    sleutel(een) == sleutel(ander)
}

/// Keeps the score and goes to the next cell that has none; keeps a concept or a note and stays here.
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
    let hier = ronde.adres("scoren", &cel);
    let soort = match een(&paren, "soort") {
        Some(soort @ (CONCEPT | NOTITIE)) => soort.to_owned(),
        _ => SCORE.to_owned(),
    };
    let ingevuld = ingevuld(&soort, &cel, "criterium", &cel.criterium.code, &paren);
    // Only a score can have been changed by somebody else: by its author, on another screen.
    let versie = een(&paren, "versie").filter(|_| soort == SCORE);
    let versie = versie.and_then(|versie| versie.parse().ok());
    let deuren = &bezoeker.app.deuren;
    match acts::record(deuren, &bezoeker.viewer, Some(rij), ingevuld, versie).await {
        Ok(_) if soort == SCORE => verder(&bezoeker, &ronde, &cel).await,
        Ok(_) => Ok(naar(&hier, &format!("invoer.{soort}"))),
        Err(Weigering::Velden(fouten)) => {
            let refusal = Geweigerd {
                soort,
                paren,
                fouten,
            };
            pagina(&bezoeker, &ronde, &cel, Some(&refusal)).await
        }
        Err(weigering) => {
            let getypt = getypt(Some(&soort), &paren);
            geweigerd_met(&bezoeker, weigering, &hier, getypt).await
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
        Some(cel) => naar(&ronde.adres("scoren", cel), "invoer.score"),
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
