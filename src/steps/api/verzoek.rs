//! What a request carries: the path, the query, the body. Whatever cannot be read is a [`Problem`],
//! never a plain text.

use super::probleem::ander_soort;
use crate::app::App;
use crate::steps::antwoord::problem;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use crate::web::Problem;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{HeaderMap, StatusCode, header};
use entities::ids::RijId;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use workflows::machine::Kind;

/// The longest idempotency key.
const LONGEST_KEY: usize = 255;

/// The parameters of the path.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(Problem))]
pub struct Pad<T>(pub T);

/// The parameters after the question mark.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Query), rejection(Problem))]
pub struct Vraag<T>(pub T);

/// `/{machines}/{id}` and what follows.
#[derive(Debug, Deserialize)]
pub struct Rijpad {
    machines: String,
    id: String,
}

impl Rijpad {
    /// The row, when the caller may know at least its name and it is of this machine.
    pub async fn plek(&self, app: &App, viewer: &Viewer) -> Result<Plek, Problem> {
        let kind = machine(&self.machines)?;
        let id = RijId(uuid(&self.id)?);
        rijen::plek(&app.deuren.reader.db(), viewer, id)
            .await
            .map_err(problem)?
            .filter(|plek| plek.kind == kind)
            .ok_or_else(Problem::niet_gevonden)
    }
}

/// The machine with this plural.
pub fn machine(meervoud: &str) -> Result<Kind, Problem> {
    Kind::parse_meervoud(meervoud).ok_or_else(Problem::niet_gevonden)
}

/// An id in a path or query.
pub fn uuid(tekst: &str) -> Result<uuid::Uuid, Problem> {
    tekst.parse().map_err(|_| {
        Problem::ongeldig(
            "Een id in dit verzoek is geen UUID. Schrijf het als 01234567-89ab-7def-8123-456789abcdef.",
        )
    })
}

/// A JSON body. No body at all reads as an empty object.
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(verzoek: Request, staat: &S) -> Result<Self, Problem> {
        let json = is_json(verzoek.headers());
        let inhoud = Bytes::from_request(verzoek, staat).await.map_err(|fout| {
            if fout.status() == StatusCode::PAYLOAD_TOO_LARGE {
                let zin = "Het verzoek is te groot. Stuur minder tekst in één keer.";
                return Problem::nieuw(StatusCode::PAYLOAD_TOO_LARGE)
                    .met_titel("Het verzoek is te groot")
                    .met_uitleg(zin);
            }
            Problem::ongeldig("Het verzoek is niet helemaal aangekomen. Probeer het opnieuw.")
        })?;
        if inhoud.is_empty() {
            return lees(b"{}").map(Self);
        }
        if !json {
            let zin = "Stuur JSON, met de header Content-Type: application/json.";
            return Err(ander_soort(zin));
        }
        lees(&inhoud).map(Self)
    }
}

fn lees<T: DeserializeOwned>(inhoud: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(inhoud).map_err(|fout| {
        let plek = format!("regel {}, teken {}", fout.line(), fout.column());
        Problem::ongeldig(if fout.is_data() {
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
pub fn idempotentie(headers: &HeaderMap) -> Result<Option<String>, Problem> {
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
            Problem::ongeldig(
                "De header Idempotency-Key bestaat uit 1 tot en met 255 gewone tekens. Een UUID is goed.",
            )
        })
}
