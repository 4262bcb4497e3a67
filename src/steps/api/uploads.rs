//! A file in parts, so that it goes on where it was after the connection dropped. It follows the IETF draft
//! on resumable uploads (draft-ietf-httpbis-resumable-upload) as far as a plain client needs it: announce the
//! file by POST, send bytes by PATCH, ask by HEAD how many arrived, and go on from there.

use super::probleem::ander_soort;
use super::uit::url;
use super::verzoek::{Json, Pad, Rijpad, uuid};
use crate::acts::overdracht::{self, Voortgang};
use crate::app::App;
use crate::steps::antwoord::problem;
use crate::store::rijen::Plek;
use crate::web::{Gebruiker, Problem};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// How many bytes are here, and where the next part begins.
pub const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
/// How many bytes the file has.
const LENGTE: HeaderName = HeaderName::from_static("upload-length");
/// Whether the file is complete and kept: `?1` or `?0`.
const COMPLEET: HeaderName = HeaderName::from_static("upload-complete");
/// The kind of content of a part.
pub const STUK: &str = "application/partial-upload";

/// Een bestand dat in stukken komt.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Upload {
    /// Het kenmerk van deze upload.
    pub id: Uuid,
    /// Waar u de stukken naartoe stuurt en vraagt hoeveel er binnen is.
    pub url: String,
    /// De naam van het bestand.
    pub naam: String,
    /// Hoeveel bytes u hebt aangekondigd.
    pub grootte: u64,
    /// Hoeveel bytes er binnen zijn. Daar begint het volgende stuk.
    pub ontvangen: u64,
    /// Het kenmerk van het bestand, als het compleet is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bestand: Option<Uuid>,
}

/// Een bestand dat u in stukken gaat sturen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NieuweUpload {
    /// De naam van het bestand.
    naam: String,
    /// Hoeveel bytes het heeft.
    grootte: u64,
}

/// The path of an upload.
#[derive(Debug, Deserialize)]
pub struct Uploadpad {
    #[serde(flatten)]
    rij: Rijpad,
    upload: String,
}

/// `GET /{machines}/{id}/uploads`: what is on its way and not complete.
pub async fn lijst(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Rijpad>,
) -> Result<axum::Json<Vec<Upload>>, Problem> {
    let plek = pad.plek(&app, &viewer).await?;
    let lopend = overdracht::onderweg(&app.deuren, &viewer, &plek).await?;
    let lopend = lopend.into_iter().filter(|stand| !stand.in_een_keer);
    let uploads = lopend.map(|stand| Upload::van(&plek, stand));
    Ok(axum::Json(uploads.collect()))
}

/// `POST /{machines}/{id}/uploads`
pub async fn begin(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Rijpad>,
    Json(nieuw): Json<NieuweUpload>,
) -> Result<Response, Problem> {
    let plek = pad.plek(&app, &viewer).await?;
    let NieuweUpload { naam, grootte } = nieuw;
    let stand = overdracht::begin(&app.deuren, &viewer, plek.rij.id, &naam, grootte).await?;
    let upload = Upload::van(&plek, stand);
    let waar = [(header::LOCATION, upload.url.clone())];
    Ok((StatusCode::CREATED, waar, upload).into_response())
}

/// `GET` and `HEAD /{machines}/{id}/uploads/{upload}`
pub async fn stand(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Uploadpad>,
) -> Result<Response, Problem> {
    let plek = pad.rij.plek(&app, &viewer).await?;
    let id = uuid(&pad.upload)?;
    let stand = overdracht::stand(&app.deuren.reader.db(), &viewer, id).await?;
    Ok(Upload::van(&plek, stand).into_response())
}

/// `PATCH /{machines}/{id}/uploads/{upload}`
pub async fn vul_aan(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Uploadpad>,
    kop: HeaderMap,
    inhoud: Body,
) -> Result<Response, Problem> {
    let plek = pad.rij.plek(&app, &viewer).await?;
    let id = uuid(&pad.upload)?;
    let soort = kop.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    if soort != Some(STUK.as_bytes()) {
        let zin = format!("Stuur een stuk met de header Content-Type: {STUK}.");
        return Err(ander_soort(&zin));
    }
    let begin = vanaf(&kop)?;
    let stroom = inhoud.into_data_stream();
    let stand = overdracht::vul_aan(&app.deuren, &viewer, id, begin, stroom).await?;
    Ok(Upload::van(&plek, stand).into_response())
}

/// `DELETE /{machines}/{id}/uploads/{upload}`
pub async fn verwijder(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Uploadpad>,
) -> Result<StatusCode, Problem> {
    pad.rij.plek(&app, &viewer).await?;
    overdracht::verwijder(&app.deuren, &viewer, uuid(&pad.upload)?)
        .await
        .map_err(problem)?;
    Ok(StatusCode::NO_CONTENT)
}

/// Where the part begins, by its header.
fn vanaf(kop: &HeaderMap) -> Result<u64, Problem> {
    kop.get(OFFSET)
        .and_then(|waarde| waarde.to_str().ok()?.trim().parse().ok())
        .ok_or_else(|| {
            Problem::ongeldig("Zet in de header Upload-Offset bij welke byte dit stuk begint.")
        })
}

impl Upload {
    fn van(plek: &Plek, stand: Voortgang) -> Self {
        let rij = url(plek.kind, plek.rij.id.0);
        Self {
            id: stand.id,
            url: format!("{rij}/uploads/{}", stand.id),
            naam: stand.naam,
            grootte: stand.grootte,
            ontvangen: stand.ontvangen,
            bestand: stand.bestand,
        }
    }
}

impl IntoResponse for Upload {
    /// The same facts in headers, for a client that asks by HEAD.
    fn into_response(self) -> Response {
        let compleet = if self.bestand.is_some() { "?1" } else { "?0" };
        let kop = [
            (OFFSET, self.ontvangen.to_string()),
            (LENGTE, self.grootte.to_string()),
            (COMPLEET, compleet.to_owned()),
        ];
        (kop, axum::Json(self)).into_response()
    }
}
