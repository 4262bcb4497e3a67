//! The Procedureregels on a page of their own: a form while they are written, to read after.

use super::lees;
use super::page::{CODE, is_invulbaar};
use super::view::{self, Regelspagina};
use crate::acts::{self, Ingevuld, Veldfout, Weigering};
use crate::steps::antwoord::{Antwoord, geweigerd};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij::formulier::Paren;
use crate::steps::rij::post::{een, naar};
use crate::store::rijen::{self, Plek};
use crate::store::{invoer, regels};
use crate::web::{Form, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use serde_json::{Map, Value};
use workflows::inzage::Zicht;
use workflows::machine::Kind;
use workflows::procedureregels::{Bevinding, Procedureregels};

/// What the form begins with or comes back with.
#[derive(Default)]
struct Stand {
    paren: Paren,
    versie: i64,
    fouten: Vec<Veldfout>,
    los: Vec<String>,
    erbij: Option<String>,
}

/// The form, or the regels to read.
///
/// # Errors
/// 404 when the viewer may not read the procedure.
pub async fn toon(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let plek = zoek(&bezoeker, &id).await?;
    let document = regels::regels(&bezoeker.db(), plek.rij.id)
        .await
        .map_err(Weigering::from)?;
    let json = document.as_ref().map(als_json).transpose()?;
    let stand = Stand {
        paren: json.as_ref().map(lees::paren).unwrap_or_default(),
        versie: versie(&bezoeker, &plek).await?,
        ..Stand::default()
    };
    teken(&bezoeker, &plek, document.as_ref(), stand, StatusCode::OK).await
}

/// Adds or takes out a row and comes back, or saves the whole.
///
/// # Errors
/// What the door says.
pub async fn schrijf(
    Ingelogd(bezoeker): Ingelogd,
    Path(id): Path<String>,
    Form(paren): Form<Paren>,
) -> Antwoord {
    let plek = zoek(&bezoeker, &id).await?;
    let versie = een(&paren, "versie")
        .and_then(|v| v.parse().ok())
        .unwrap_or(0);
    let mut stand = Stand {
        versie,
        ..Stand::default()
    };
    if let Some(doe) = een(&paren, "doe") {
        stand.paren = paren.clone();
        if let Some(pad) = doe.strip_prefix("erbij:") {
            stand.erbij = Some(pad.to_owned());
        } else if let Some((pad, nummer)) = weg(doe) {
            stand.paren = lees::zonder(&paren, pad, nummer);
        }
        return teken(&bezoeker, &plek, None, stand, StatusCode::OK).await;
    }
    let (document, fouten) = lees::document(&paren);
    if !fouten.is_empty() {
        (stand.paren, stand.fouten) = (paren, fouten);
        return teken(
            &bezoeker,
            &plek,
            None,
            stand,
            StatusCode::UNPROCESSABLE_ENTITY,
        )
        .await;
    }
    let ingevuld = Ingevuld {
        soort: CODE.to_owned(),
        velden: Map::from_iter([("regels".to_owned(), document)]),
    };
    let (deuren, rij) = (&bezoeker.app.deuren, plek.rij.id);
    let pagina = format!("/procedures/{rij}");
    match acts::record(deuren, &bezoeker.viewer, Some(rij), ingevuld, Some(versie)).await {
        Ok(_) => Ok(naar(&format!("{pagina}/regels"), "invoer.procedureregels")),
        Err(Weigering::Velden(fouten)) => {
            stand.paren = paren;
            stand.los = fouten.into_iter().map(|fout| fout.zin).collect();
            teken(
                &bezoeker,
                &plek,
                None,
                stand,
                StatusCode::UNPROCESSABLE_ENTITY,
            )
            .await
        }
        Err(weigering) => geweigerd(&bezoeker, weigering, &pagina).await,
    }
}

/// The list and the row of a button that takes a row out: `weg:percelen.1`.
fn weg(doe: &str) -> Option<(&str, usize)> {
    let (pad, nummer) = doe.strip_prefix("weg:")?.rsplit_once('.')?;
    Some((pad, nummer.parse().ok()?))
}

pub(super) async fn zoek(bezoeker: &Bezoeker, id: &str) -> Result<Plek, Problem> {
    let id = id.parse().map_err(|_| Problem::niet_gevonden())?;
    rijen::plek(&bezoeker.db(), &bezoeker.viewer, id)
        .await
        .map_err(Weigering::from)?
        .filter(|plek| plek.kind == Kind::Procedure && plek.zicht == Zicht::Ja)
        .ok_or_else(Problem::niet_gevonden)
}

/// The version of the entry as it is now; 0 when there is none.
async fn versie(bezoeker: &Bezoeker, plek: &Plek) -> Result<i64, Problem> {
    let invoer = invoer::zichtbaar(&bezoeker.db(), &bezoeker.viewer, plek)
        .await
        .map_err(Weigering::from)?;
    let regels = invoer.iter().find(|i| i.soort == CODE);
    Ok(regels.map_or(0, |regels| regels.versie))
}

fn als_json(document: &Procedureregels) -> Result<Value, Problem> {
    serde_json::to_value(document).map_err(Problem::defect)
}

async fn teken(
    bezoeker: &Bezoeker,
    plek: &Plek,
    document: Option<&Procedureregels>,
    stand: Stand,
    status: StatusCode,
) -> Antwoord {
    let invulbaar = is_invulbaar(plek);
    let adres = format!("/procedures/{}", plek.rij.id);
    let pagina = Regelspagina {
        actie: if invulbaar {
            format!("{adres}/regels")
        } else {
            String::new()
        },
        versie: stand.versie,
        onderdelen: if invulbaar {
            view::formulier(&stand.paren, &stand.fouten, stand.erbij.as_deref())
        } else {
            Vec::new()
        },
        gelezen: if invulbaar {
            Vec::new()
        } else {
            view::lezen(&stand.paren)
        },
        bevindingen: document
            .filter(|_| invulbaar)
            .map_or_else(Vec::<Bevinding>::new, |d| d.controle(bezoeker.nu().into())),
        bevroren: plek.plaats().openbaar(),
        fouten: stand.los,
    };
    let kader = bezoeker
        .kader("Procedureregels")
        .await?
        .kruimel(plek.rij.naam.clone(), adres);
    bezoeker.toon(status, &kader, &pagina)
}
