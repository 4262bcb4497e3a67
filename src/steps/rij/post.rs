//! The three POSTs of every row: an act, a paraaf, an entry.

use super::botsing;
use super::deel::{self, Vraag, pagina_van};
use super::formulier::{self, Ingetypt, Paren};
use crate::acts::sleutels::{self, Gegeven};
use crate::acts::{self, Ingevuld, Veldfout, Verzoek, Wachtzin, Weigering, parafen};
use crate::steps::antwoord::{Antwoord, geweigerd, geweigerd_met};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::paginas;
use crate::store::rijen;
use crate::web::{Form, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use entities::ids::RijId;
use serde_json::{Map, Value};
use workflows::invoer::keuring::toelichting;
use workflows::invoer::{Aard, soort};
use workflows::machine::Kind;

/// The path of a POST: the plural of the machine, the row, and the act or kind of entry.
pub type Pad = Path<(String, String, String)>;

/// The machine and the row of a path.
///
/// # Errors
/// 404 when there is no such machine, or the id is none.
pub fn lees_pad(meervoud: &str, id: &str) -> Result<(Kind, RijId), Problem> {
    let kind = Kind::parse_meervoud(meervoud).ok_or_else(Problem::niet_gevonden)?;
    let id = id.parse().map_err(|_| Problem::niet_gevonden())?;
    Ok((kind, id))
}

/// Performs an act. It counts from the moment at which the last byte of its request was read.
///
/// # Errors
/// What the door says.
pub async fn handeling(
    Ingelogd(bezoeker): Ingelogd,
    Path((meervoud, id, handeling)): Pad,
    Form(mut paren): Form<Paren>,
) -> Antwoord {
    let stempel = bezoeker.nu();
    let wachtzin = neem_wachtzin(&mut paren);
    let (kind, rij) = zoek(&bezoeker, &meervoud, &id).await?;
    let pagina = pagina_van(kind, rij);
    let reden = match toelichting(een(&paren, "toelichting")) {
        Ok(reden) => reden,
        Err(zin) => {
            let fout = Veldfout {
                veld: "toelichting".to_owned(),
                zin,
            };
            let getypt = formulier::getypt(None, &paren);
            let weigering = Weigering::Velden(vec![fout]);
            return geweigerd_met(&bezoeker, weigering, &pagina, getypt).await;
        }
    };
    let verzoek = Verzoek {
        viewer: bezoeker.viewer.clone(),
        rij,
        handeling: handeling.clone(),
        versie: een(&paren, "versie").and_then(|v| v.parse().ok()),
        toelichting: reden,
        invoer: invoer(&paren),
        idempotentie: een(&paren, "idempotentie").map(str::to_owned),
        stempel: Some(stempel),
        wachtzin,
    };
    let deuren = &bezoeker.app.deuren;
    let uit = if sleutels::vraagt(&handeling) {
        sleutels::geef(deuren, verzoek).await
    } else {
        acts::perform(deuren, verzoek).await.map(Gegeven::Gedaan)
    };
    match uit {
        Ok(Gegeven::Wacht(_)) => Ok(naar(&pagina, "sleutel")),
        Ok(Gegeven::Gedaan(_)) => {
            // Whoever reports an interest may not know the row any more.
            let nog = rijen::plek(&bezoeker.db(), &bezoeker.viewer, rij).await;
            let nog = nog.map_err(Weigering::from)?;
            let terug = nog.map_or_else(|| "/taken".to_owned(), |_| pagina.clone());
            let gedaan = format!("handeling.{}.{handeling}", kind.name());
            Ok(naar(&terug, &gedaan))
        }
        Err(weigering) => {
            let getypt = formulier::getypt(None, &paren);
            geweigerd_met(&bezoeker, weigering, &pagina, getypt).await
        }
    }
}

/// Takes the passphrase out of what was typed, so that nothing gives it back.
fn neem_wachtzin(paren: &mut Paren) -> Option<Wachtzin> {
    let plek = paren.iter().position(|(naam, _)| naam == "wachtzin")?;
    Some(Wachtzin::nieuw(paren.remove(plek).1))
}

/// Puts a paraaf. The first passphrase of two comes with the act itself: see [`sleutels::geef`].
///
/// # Errors
/// What the door says.
pub async fn paraaf(
    Ingelogd(bezoeker): Ingelogd,
    Path((meervoud, id, handeling)): Pad,
) -> Antwoord {
    let (kind, rij) = zoek(&bezoeker, &meervoud, &id).await?;
    let pagina = pagina_van(kind, rij);
    let deuren = &bezoeker.app.deuren;
    match parafen::zet(deuren, &bezoeker.viewer, rij, &handeling, None).await {
        Ok(()) => Ok(naar(&pagina, "paraaf")),
        Err(weigering) => geweigerd(&bezoeker, weigering, &pagina).await,
    }
}

/// Writes an entry. When its fields are wrong the page comes again, with what was typed.
///
/// # Errors
/// What the door says.
pub async fn schrijf(
    Ingelogd(bezoeker): Ingelogd,
    Path((meervoud, id, code)): Pad,
    Form(paren): Form<Paren>,
) -> Antwoord {
    let (kind, rij) = zoek(&bezoeker, &meervoud, &id).await?;
    let soort = soort(&code).ok_or_else(Problem::niet_gevonden)?;
    let ingevuld = Ingevuld {
        soort: code.clone(),
        velden: formulier::lees(soort, &paren),
    };
    let versie = een(&paren, "versie").and_then(|v| v.parse().ok());
    let deuren = &bezoeker.app.deuren;
    match acts::record(deuren, &bezoeker.viewer, Some(rij), ingevuld, versie).await {
        Ok(gedaan) => {
            let db = bezoeker.db();
            let nieuw = rijen::plek(&db, &bezoeker.viewer, gedaan.rij)
                .await
                .map_err(Weigering::from)?;
            let (kind, rij) = nieuw.map_or((kind, rij), |plek| (plek.kind, plek.rij.id));
            Ok(naar(&pagina_van(kind, rij), &format!("invoer.{code}")))
        }
        Err(Weigering::Velden(fouten)) => {
            let ingetypt = Ingetypt {
                soort: code,
                paren,
                fouten,
                intussen: None,
            };
            opnieuw(
                &bezoeker,
                kind,
                rij,
                ingetypt,
                StatusCode::UNPROCESSABLE_ENTITY,
            )
            .await
        }
        Err(Weigering::Verouderd) if soort.aard == Aard::Verzegeld => {
            let ingetypt = botsing::ingetypt(&bezoeker, rij, soort, paren).await?;
            opnieuw(&bezoeker, kind, rij, ingetypt, StatusCode::CONFLICT).await
        }
        Err(weigering) => {
            let getypt = formulier::getypt(Some(&code), &paren);
            geweigerd_met(&bezoeker, weigering, &pagina_van(kind, rij), getypt).await
        }
    }
}

/// The page again, with what was typed and what is wrong with it.
async fn opnieuw(
    bezoeker: &Bezoeker,
    kind: Kind,
    rij: RijId,
    ingetypt: Ingetypt,
    status: StatusCode,
) -> Antwoord {
    let vraag = Vraag {
        ingetypt: Some(ingetypt),
        ..Vraag::default()
    };
    let geladen = deel::laad(bezoeker, kind, rij, &vraag).await?;
    paginas::toon(bezoeker, geladen, status).await
}

/// The row of the path, when the viewer may know it.
async fn zoek(bezoeker: &Bezoeker, meervoud: &str, id: &str) -> Result<(Kind, RijId), Problem> {
    let (kind, id) = lees_pad(meervoud, id)?;
    let db = bezoeker.db();
    rijen::plek(&db, &bezoeker.viewer, id)
        .await
        .map_err(Weigering::from)?
        .filter(|plek| plek.kind == kind)
        .ok_or_else(Problem::niet_gevonden)?;
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
