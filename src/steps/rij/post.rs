//! The three POSTs of every row: an act, a paraaf, an entry.

use super::deel::{self, Vraag, pagina_van};
use super::formulier::{self, Ingetypt, Paren};
use crate::acts::{self, Ingevuld, Verzoek, Weigering, parafen};
use crate::steps::antwoord::{Antwoord, Fout};
use crate::steps::bezoek::Bezoek;
use crate::steps::paginas;
use crate::store::rijen;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use entities::ids::RijId;
use serde_json::{Map, Value};
use workflows::invoer::keuring::toelichting;
use workflows::invoer::soort;
use workflows::machine::Kind;

/// The path of a POST: the plural of the machine, the row, and the act or kind of entry.
pub type Pad = Path<(String, String, String)>;

/// The machine and the row of a path.
///
/// # Errors
/// 404 when there is no such machine, or the id is none.
pub fn lees_pad(meervoud: &str, id: &str) -> Result<(Kind, RijId), Fout> {
    let kind = Kind::parse_meervoud(meervoud).ok_or_else(Fout::niet_gevonden)?;
    let id = id.parse().map_err(|_| Fout::niet_gevonden())?;
    Ok((kind, id))
}

/// Performs an act. It counts from the moment at which the last byte of its request was read.
///
/// # Errors
/// What the door says.
pub async fn handeling(
    bezoek: Bezoek,
    Path((meervoud, id, handeling)): Pad,
    Form(paren): Form<Paren>,
) -> Antwoord {
    let stempel = bezoek.nu();
    bezoek.ingelogd()?;
    let (kind, rij) = zoek(&bezoek, &meervoud, &id).await?;
    let pagina = pagina_van(kind, rij);
    let terug = |fout: Fout| fout.verder(&pagina, "Terug naar de pagina");
    let reden = toelichting(een(&paren, "toelichting")).map_err(|zin| {
        terug(Fout::met_zin(400, zin))
    })?;
    let verzoek = Verzoek {
        viewer: bezoek.viewer.clone(),
        rij,
        handeling: handeling.clone(),
        versie: een(&paren, "versie").and_then(|v| v.parse().ok()),
        toelichting: reden,
        invoer: invoer(&paren),
        idempotentie: een(&paren, "idempotentie").map(str::to_owned),
        stempel: Some(stempel),
    };
    acts::perform(&bezoek.app.deuren, verzoek)
        .await
        .map_err(|weigering| terug(weigering.into()))?;
    let code = format!("handeling.{}.{handeling}", kind.name());
    Ok(naar(&pagina, &code))
}

/// Puts a paraaf.
///
/// # Errors
/// What the door says.
pub async fn paraaf(bezoek: Bezoek, Path((meervoud, id, handeling)): Pad) -> Antwoord {
    bezoek.ingelogd()?;
    let (kind, rij) = zoek(&bezoek, &meervoud, &id).await?;
    let pagina = pagina_van(kind, rij);
    parafen::zet(&bezoek.app.deuren, &bezoek.viewer, rij, &handeling)
        .await
        .map_err(|fout| Fout::from(fout).verder(&pagina, "Terug naar de pagina"))?;
    Ok(naar(&pagina, "paraaf"))
}

/// Writes an entry. When its fields are wrong the page comes again, with what was typed.
///
/// # Errors
/// What the door says.
pub async fn schrijf(
    bezoek: Bezoek,
    Path((meervoud, id, code)): Pad,
    Form(paren): Form<Paren>,
) -> Antwoord {
    bezoek.ingelogd()?;
    let (kind, rij) = zoek(&bezoek, &meervoud, &id).await?;
    let soort = soort(&code).ok_or_else(Fout::niet_gevonden)?;
    let ingevuld = Ingevuld {
        soort: code.clone(),
        velden: formulier::lees(soort, &paren),
    };
    let versie = een(&paren, "versie").and_then(|v| v.parse().ok());
    let deuren = &bezoek.app.deuren;
    match acts::record(deuren, &bezoek.viewer, Some(rij), ingevuld, versie).await {
        Ok(gedaan) => {
            let db = bezoek.db();
            let nieuw = rijen::plek(&db, &bezoek.viewer, gedaan.rij)
                .await
                .map_err(Weigering::from)?;
            let (kind, rij) = nieuw.map_or((kind, rij), |plek| (plek.kind, plek.rij.id));
            Ok(naar(&pagina_van(kind, rij), &format!("invoer.{code}")))
        }
        Err(Weigering::Velden(fouten)) => {
            let vraag = Vraag {
                ingetypt: Some(Ingetypt {
                    soort: code,
                    paren,
                    fouten,
                }),
                wijzig: None,
            };
            let geladen = deel::laad(&bezoek, kind, rij, &vraag).await?;
            paginas::toon(&bezoek, geladen, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(fout) => {
            let pagina = pagina_van(kind, rij);
            Err(Fout::from(fout).verder(&pagina, "Terug naar de pagina"))
        }
    }
}

/// The row of the path, when the viewer may know it.
async fn zoek(bezoek: &Bezoek, meervoud: &str, id: &str) -> Result<(Kind, RijId), Fout> {
    let (kind, id) = lees_pad(meervoud, id)?;
    let db = bezoek.db();
    rijen::plek(&db, &bezoek.viewer, id)
        .await
        .map_err(Weigering::from)?
        .filter(|plek| plek.kind == kind)
        .ok_or_else(Fout::niet_gevonden)?;
    Ok((kind, id))
}

/// Back to a page, which says what was done.
#[must_use]
pub fn naar(pagina: &str, gedaan: &str) -> Response {
    Redirect::to(&format!("{pagina}?gedaan={gedaan}")).into_response()
}

/// The last value of a field, when it is filled in.
#[must_use]
pub fn een<'p>(paren: &'p Paren, naam: &str) -> Option<&'p str> {
    paren
        .iter()
        .rev()
        .find(|(veld, _)| veld == naam)
        .map(|(_, waarde)| waarde.as_str())
        .filter(|waarde| !waarde.trim().is_empty())
}

/// Entries that go with an act: fields named `<soort>.<veld>`.
fn invoer(paren: &Paren) -> Vec<Ingevuld> {
    let mut uit: Vec<Ingevuld> = Vec::new();
    for (naam, waarde) in paren {
        let Some((code, veld)) = naam.split_once('.') else {
            continue;
        };
        if !uit.iter().any(|i| i.soort == code) {
            uit.push(Ingevuld {
                soort: code.to_owned(),
                velden: Map::new(),
            });
        }
        for ingevuld in uit.iter_mut().filter(|i| i.soort == code) {
            ingevuld
                .velden
                .insert(veld.to_owned(), Value::from(waarde.as_str()));
        }
    }
    uit
}
