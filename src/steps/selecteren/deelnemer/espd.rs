//! The ESPD of an organisation as a file, for its own archive and for any other system that reads it.

use super::MET_VERKLARING;
use crate::acts::Weigering;
use crate::acts::pakket;
use crate::steps::bezoeker::Ingelogd;
use crate::steps::rij::post::lees_pad;
use crate::store::db::Db;
use crate::store::rijen::{self, Plek};
use crate::store::velden::Velden;
use crate::store::viewer::Viewer;
use crate::store::{deelnemers, identity, regels};
use crate::views::espd::{Eis, Espd, Grond, Onderneming};
use crate::web::Problem;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use entities::moment::Moment;
use serde_json::{Map, Value};
use workflows::machine::Kind;
use workflows::procedureregels::Procedureregels;

/// The ESPD of the viewer's own organisation on this row.
///
/// # Errors
/// 404 when there is none that can be read now.
pub async fn bestand(
    Ingelogd(bezoeker): Ingelogd,
    kind: Kind,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let (_, id) = lees_pad(kind.meervoud(), &id)?;
    let db = bezoeker.db();
    let plek = rijen::plek(&db, &bezoeker.viewer, id)
        .await
        .map_err(Problem::defect)?
        .filter(|plek| plek.kind == kind)
        .ok_or_else(Problem::niet_gevonden)?;
    let deuren = &bezoeker.app.deuren;
    let xml = maak(deuren, &db, &bezoeker.viewer, &plek, bezoeker.nu()).await?;
    Ok(antwoord(xml.ok_or_else(Problem::niet_gevonden)?))
}

/// The document as a file that is saved, not shown.
#[must_use]
pub fn antwoord(xml: String) -> Response {
    let koppen = [
        (header::CONTENT_TYPE, "application/xml; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"espd.xml\"",
        ),
    ];
    (koppen, xml).into_response()
}

/// The ESPD of the viewer's own organisation; none when there is no eigen verklaring that can be read.
///
/// # Errors
/// The database or the vault.
pub async fn maak(
    deuren: &crate::acts::Deuren,
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    nu: Moment,
) -> Result<Option<String>, Weigering> {
    if !MET_VERKLARING.iter().any(|(kind, _)| *kind == plek.kind) || !viewer.is_eigen(&plek.rij) {
        return Ok(None);
    }
    let Some(velden) = eigen_velden(deuren, db, viewer, plek).await? else {
        return Ok(None);
    };
    let regels = regels::bij(db, &plek.rij).await?;
    let uitnodiging = deelnemers::uitnodiging(db, plek).await?;
    let (Some(regels), Some(uitnodiging), Some(organisatie)) =
        (regels, uitnodiging, plek.rij.organisatie_id)
    else {
        return Ok(None);
    };
    let profiel = identity::aanbieders::profiel(db, organisatie).await?;
    let perceel = match plek.rij.perceel_id {
        Some(id) => rijen::rij(db, id).await?,
        None => None,
    };
    let espd = Espd {
        id: plek.rij.id.to_string(),
        op: nu.into(),
        procedure: plek
            .rij
            .procedure_id
            .map_or_else(String::new, |id| id.to_string()),
        dienst: regels.klachtenmeldpunt.clone(),
        project: uitnodiging.aanbesteding,
        perceel: perceel.map_or_else(String::new, |perceel| perceel.code),
        rol: uitnodiging.espd_rol,
        onderneming: Onderneming {
            naam: uitnodiging.organisatie,
            kvk: uitnodiging.kvk,
            grootte: profiel.as_ref().map(|p| p.grootte.clone()),
            land: profiel
                .as_ref()
                .map_or_else(|| "NLD".to_owned(), |p| p.land.clone()),
            contact: profiel.map(|p| [p.contact, p.email, p.telefoon]),
        },
        gronden: gronden(&regels, &velden),
        eisen: eisen(&regels, &velden),
    };
    espd.xml()
        .map(Some)
        .map_err(|fout| Weigering::Defect(fout.to_string()))
}

/// The fields of the eigen verklaring of the viewer's own organisation.
async fn eigen_velden(
    deuren: &crate::acts::Deuren,
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
) -> Result<Option<Value>, Weigering> {
    let sleutel = plek.rij.organisatie_id.map(|id| id.to_string());
    let inhoud = pakket::inhoud(deuren, db, viewer, plek).await?;
    let delen = inhoud.and_then(|inhoud| inhoud.delen).unwrap_or_default();
    let eigen = delen
        .into_iter()
        .find(|deel| deel.soort == "eigen-verklaring" && Some(&deel.sleutel) == sleutel.as_ref());
    Ok(eigen.map(|deel| Value::Object(Map::clone(&deel.velden))))
}

fn gronden(regels: &Procedureregels, velden: &Value) -> Vec<Grond> {
    let van_toepassing = |code: &str| velden.meer("gronden").any(|grond| grond == code);
    let als_grond = |grond: workflows::procedureregels::Uitsluitingsgrond| Grond {
        van_toepassing: van_toepassing(&grond.code),
        espd: grond.espd.to_owned(),
        naam: grond.naam.into_owned(),
        herstel: velden.tekst("herstelmaatregelen").to_owned(),
    };
    regels.gronden().into_iter().map(als_grond).collect()
}

fn eisen(regels: &Procedureregels, velden: &Value) -> Vec<Eis> {
    let alle = velden.ja("voldoetAanEisen");
    let niet = |code: &str| velden.meer("eisenNietVoldaan").any(|eis| eis == code);
    regels
        .geschiktheidseisen
        .iter()
        .map(|eis| Eis {
            code: eis.code.clone(),
            tekst: eis.tekst.clone(),
            voldoet: alle || (velden.meer("eisenNietVoldaan").next().is_some() && !niet(&eis.code)),
        })
        .collect()
}
