//! Entries that somebody writes for one party only may not be written for another one, and limits
//! that the leidraad sets on a text.

use super::begin_invoer::tekst;
use super::deelnemers;
use super::weigering::{Veldfout, Weigering};
use crate::store::db::Db;
use crate::store::regels;
use crate::store::rijen::Plek;
use crate::store::viewer::{Bereik, Viewer};
use entities::ids::OrganisatieId;
use workflows::invoer::Invoersoort;
use workflows::invoer::keuring::Gekeurd;
use workflows::procedureregels::Procedureregels;
use workflows::role::Rol;

/// Checks what the fields alone cannot know.
pub(super) async fn keur(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    soort: &Invoersoort,
    gekeurd: &Gekeurd,
) -> Result<(), Weigering> {
    match soort.code {
        "collegebesluit" | "inbestedingsbesluit" => namens(viewer, gekeurd, "gemeente"),
        "handtekening" => namens(viewer, gekeurd, "namens"),
        "deelnemer" => deelnemers::keur_rol(db, plek, gekeurd).await,
        "eigen-verklaring" | "deelnemersverklaring" => deelnemers::keur_verklaring(gekeurd),
        "score" | "consensus" => lang_genoeg(db, plek, gekeurd).await,
        "dossierantwoord" | "bafo-onderdeel" => kort_genoeg(db, plek, soort, gekeurd).await,
        _ => Ok(()),
    }
}

fn fout(veld: &str, zin: String) -> Weigering {
    Weigering::Velden(vec![Veldfout {
        veld: veld.into(),
        zin,
    }])
}

/// A college speaks for its own gemeente, a provider for itself; the bestuurlijk opdrachtgever
/// signs by mandate for every gemeente.
fn namens(viewer: &Viewer, gekeurd: &Gekeurd, veld: &str) -> Result<(), Weigering> {
    let Ok(organisatie) = tekst(gekeurd, veld).parse::<OrganisatieId>() else {
        return Err(fout(veld, "Kies een organisatie uit de lijst.".into()));
    };
    let mag = viewer.toewijzingen.iter().any(|(rol, bereik)| match rol {
        Rol::Collegesecretaris | Rol::Tekenbevoegde => *bereik == Bereik::Organisatie(organisatie),
        Rol::BestuurlijkOpdrachtgever => true,
        _ => false,
    });
    if mag {
        return Ok(());
    }
    Err(fout(
        veld,
        "U kunt dit alleen doen namens uw eigen organisatie.".into(),
    ))
}

/// The motivation of a score, of an assessor or of the committee, has the announced minimum length.
async fn lang_genoeg(db: &Db<'_>, plek: &Plek, gekeurd: &Gekeurd) -> Result<(), Weigering> {
    let Some(procedure) = plek.rij.procedure_id else {
        return Ok(());
    };
    let Some(regels) = regels::regels(db, procedure).await? else {
        return Ok(());
    };
    let wijze = if plek.rij.code == "bafo" {
        regels.gunning.clone()
    } else {
        None
    };
    let minimum = wijze.unwrap_or(regels.selectie).min_lengte_motivering as usize;
    let lengte = tekst(gekeurd, "motivering").chars().count();
    if lengte >= minimum {
        return Ok(());
    }
    let zin = format!("Schrijf minstens {minimum} tekens. U heeft er nu {lengte}.");
    Err(fout("motivering", zin))
}

/// An answer has at most the announced number of words.
async fn kort_genoeg(
    db: &Db<'_>,
    plek: &Plek,
    soort: &Invoersoort,
    gekeurd: &Gekeurd,
) -> Result<(), Weigering> {
    let Some(procedure) = plek.rij.procedure_id else {
        return Ok(());
    };
    let regels = regels::regels(db, procedure).await?;
    let Some(hoogstens) = regels.and_then(|regels| max_woorden(&regels, soort, gekeurd)) else {
        return Ok(());
    };
    let woorden = tekst(gekeurd, "antwoord").split_whitespace().count();
    if woorden <= hoogstens as usize {
        return Ok(());
    }
    let zin =
        format!("Uw antwoord mag hooguit {hoogstens} woorden hebben. Het heeft er nu {woorden}.");
    Err(fout("antwoord", zin))
}

/// The most words of the answer to the question of the bekwaamheidsdossier or of the BAFO.
fn max_woorden(regels: &Procedureregels, soort: &Invoersoort, gekeurd: &Gekeurd) -> Option<u32> {
    if soort.code == "bafo-onderdeel" {
        let code = tekst(gekeurd, "onderdeel");
        let vraag = regels.bafo.as_ref()?.inhoud.iter().find(|v| v.code == code);
        return vraag.map(|vraag| vraag.max_woorden);
    }
    let code = tekst(gekeurd, "vraag");
    let vraag = regels.dossiervragen.iter().find(|v| v.code == code);
    vraag.map(|vraag| vraag.max_woorden)
}
