//! What a request carries: who asks, the path, the query, the body. Whatever cannot be read is a
//! [`Probleem`], never a plain text.

use super::probleem::Probleem;
use crate::app::App;
use crate::store::identity::tokens;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use entities::ids::RijId;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use workflows::machine::Kind;

/// The longest idempotency key.
const LONGEST_KEY: usize = 255;

/// Who reads: the person of the bearer token, or without a token the public.
pub struct Lezer(pub Viewer);

/// Who writes: the person of the bearer token.
pub struct Schrijver(pub Viewer);

impl FromRequestParts<App> for Lezer {
    type Rejection = Probleem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Probleem> {
        let Some(waarde) = parts.headers.get(header::AUTHORIZATION) else {
            return Ok(Self(Viewer::publiek()));
        };
        let token = waarde
            .to_str()
            .ok()
            .and_then(|waarde| waarde.split_once(' '))
            .filter(|(soort, _)| soort.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim())
            .ok_or_else(Probleem::niet_ingelogd)?;
        viewer(app, token).await.map(Self)
    }
}

impl FromRequestParts<App> for Schrijver {
    type Rejection = Probleem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Probleem> {
        let Lezer(viewer) = Lezer::from_request_parts(parts, app).await?;
        if viewer.persoon.is_none() {
            return Err(Probleem::niet_ingelogd());
        }
        Ok(Self(viewer))
    }
}

async fn viewer(app: &App, token: &str) -> Result<Viewer, Probleem> {
    let (klok, db) = (&app.deuren.klok, app.deuren.reader.db());
    let hash = hex::encode(Sha256::digest(token));
    let gevonden = tokens::vind(&db, &hash, klok.werkelijk())
        .await
        .map_err(defect)?;
    let persoon = gevonden.ok_or_else(Probleem::niet_ingelogd)?.persoon_id;
    Viewer::laad(&db, persoon, klok.nu())
        .await
        .map_err(defect)?
        .ok_or_else(Probleem::niet_ingelogd)
}

/// A failure of a query, as a problem.
pub fn defect(fout: impl Into<crate::acts::Weigering>) -> Probleem {
    fout.into().into()
}

/// The parameters of the path.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(Probleem))]
pub struct Pad<T>(pub T);

/// The parameters after the question mark.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Query), rejection(Probleem))]
pub struct Vraag<T>(pub T);

/// `/{machines}/{id}` and what follows.
#[derive(Debug, Deserialize)]
pub struct Rijpad {
    machines: String,
    id: String,
}

impl Rijpad {
    /// The row, when the caller may know at least its name and it is of this machine.
    pub async fn plek(&self, app: &App, viewer: &Viewer) -> Result<Plek, Probleem> {
        let kind = machine(&self.machines)?;
        let id = RijId(uuid(&self.id)?);
        rijen::plek(&app.deuren.reader.db(), viewer, id)
            .await
            .map_err(defect)?
            .filter(|plek| plek.kind == kind)
            .ok_or_else(Probleem::niet_gevonden)
    }
}

/// The machine with this plural.
pub fn machine(meervoud: &str) -> Result<Kind, Probleem> {
    Kind::parse_meervoud(meervoud).ok_or_else(Probleem::niet_gevonden)
}

/// An id in a path or query.
pub fn uuid(tekst: &str) -> Result<uuid::Uuid, Probleem> {
    tekst.parse().map_err(|_| {
        Probleem::onleesbaar(
            "Een id in dit verzoek is geen UUID. Schrijf het als 01234567-89ab-7def-8123-456789abcdef.",
        )
    })
}

/// A JSON body. No body at all reads as an empty object.
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Probleem;

    async fn from_request(verzoek: Request, staat: &S) -> Result<Self, Probleem> {
        let json = is_json(verzoek.headers());
        let inhoud = Bytes::from_request(verzoek, staat).await.map_err(|fout| {
            if fout.status() == StatusCode::PAYLOAD_TOO_LARGE {
                let zin = "Het verzoek is te groot. Stuur minder tekst in één keer.";
                return Probleem::nieuw(StatusCode::PAYLOAD_TOO_LARGE, zin);
            }
            Probleem::onleesbaar("Het verzoek is niet helemaal aangekomen. Probeer het opnieuw.")
        })?;
        if inhoud.is_empty() {
            return lees(b"{}").map(Self);
        }
        if !json {
            return Err(Probleem::nieuw(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "Stuur JSON, met de header Content-Type: application/json.",
            ));
        }
        lees(&inhoud).map(Self)
    }
}

fn lees<T: DeserializeOwned>(inhoud: &[u8]) -> Result<T, Probleem> {
    serde_json::from_slice(inhoud).map_err(|fout| {
        let plek = format!("regel {}, teken {}", fout.line(), fout.column());
        Probleem::onleesbaar(if fout.is_data() {
            format!(
                "De JSON heeft niet de vorm die wij verwachten ({plek}). Kijk in /api/v1/openapi.json."
            )
        } else {
            format!("Dit is geen geldige JSON ({plek}).")
        })
    })
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|soort| soort.to_str().ok())
        .and_then(|soort| soort.split(';').next())
        .is_some_and(|soort| soort.trim().eq_ignore_ascii_case("application/json"))
}

/// The key with which a retry gets the same answer.
pub fn idempotentie(headers: &HeaderMap) -> Result<Option<String>, Probleem> {
    let Some(waarde) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    waarde
        .to_str()
        .ok()
        .map(str::trim)
        .filter(|sleutel| (1..=LONGEST_KEY).contains(&sleutel.len()))
        .map(|sleutel| Some(sleutel.to_owned()))
        .ok_or_else(|| {
            Probleem::onleesbaar(
                "De header Idempotency-Key bestaat uit 1 tot en met 255 gewone tekens. Een UUID is goed.",
            )
        })
}
