//! A refusal as `application/problem+json` (RFC 9457), in Dutch.

use super::uit::{Regel, Veld};
use crate::acts::Weigering;
use crate::views::words;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use problem_details::ProblemDetails;
use serde::Serialize;
use workflows::desk::Refusal;
use workflows::role::Rol;

/// Why a request was not done. It never tells more than the caller may know.
#[derive(Debug)]
pub struct Probleem {
    status: StatusCode,
    titel: &'static str,
    uitleg: String,
    meer: Meer,
}

/// What a problem says beside title and detail.
#[derive(Debug, Default, Serialize)]
struct Meer {
    /// The rules that are not met.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    regels: Vec<Regel>,
    /// What is wrong per field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    velden: Vec<Veld>,
}

impl Probleem {
    /// A problem with this status; the title is fixed per status.
    pub fn nieuw(status: StatusCode, uitleg: impl Into<String>) -> Self {
        Self {
            status,
            titel: titel(status),
            uitleg: uitleg.into(),
            meer: Meer::default(),
        }
    }

    /// The request cannot be read: 400.
    pub fn onleesbaar(uitleg: impl Into<String>) -> Self {
        Self::nieuw(StatusCode::BAD_REQUEST, uitleg)
    }

    /// Absent, or not the caller's to know: 404.
    pub fn niet_gevonden() -> Self {
        Self::nieuw(
            StatusCode::NOT_FOUND,
            "Dit bestaat niet, of u mag het niet zien.",
        )
    }

    /// No valid token: 401.
    pub fn niet_ingelogd() -> Self {
        Self::nieuw(
            StatusCode::UNAUTHORIZED,
            "Stuur een geldig token mee in de header Authorization: Bearer. U maakt een token in uw profiel.",
        )
    }
}

/// The title that belongs to a status, short and always the same.
fn titel(status: StatusCode) -> &'static str {
    match status {
        StatusCode::BAD_REQUEST => "Het verzoek klopt niet",
        StatusCode::UNAUTHORIZED => "U bent niet ingelogd",
        StatusCode::FORBIDDEN => "Dit mag u niet doen",
        StatusCode::NOT_FOUND => "Niet gevonden",
        StatusCode::METHOD_NOT_ALLOWED => "Deze methode kan hier niet",
        StatusCode::CONFLICT => "Dit kan nu niet",
        StatusCode::PAYLOAD_TOO_LARGE => "Het verzoek is te groot",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "Dit soort inhoud kan niet",
        StatusCode::UNPROCESSABLE_ENTITY => "Nog niet alles klopt",
        StatusCode::SERVICE_UNAVAILABLE => "Even niet bereikbaar",
        _ => "Er ging iets mis",
    }
}

impl IntoResponse for Probleem {
    fn into_response(self) -> Response {
        let mut antwoord = ProblemDetails::new()
            .with_status(self.status)
            .with_title(self.titel)
            .with_detail(self.uitleg)
            .with_extensions(self.meer)
            .into_response();
        if self.status == StatusCode::UNAUTHORIZED {
            let hoe = HeaderValue::from_static("Bearer");
            antwoord.headers_mut().insert(header::WWW_AUTHENTICATE, hoe);
        }
        antwoord
    }
}

impl From<Weigering> for Probleem {
    fn from(weigering: Weigering) -> Self {
        let status =
            StatusCode::from_u16(weigering.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        if status.is_server_error() {
            tracing::error!(fout = %weigering, "a request failed");
        }
        let mut probleem = Self::nieuw(status, weigering.uitleg());
        match weigering {
            Weigering::Wet(Refusal::WrongRole { needed }) => {
                probleem.uitleg = voor_anderen(&needed);
            }
            Weigering::Wet(Refusal::Unmet { unmet }) => {
                probleem.meer.regels = unmet.iter().map(Regel::van).collect();
            }
            Weigering::Velden(velden) => {
                probleem.meer.velden = velden.into_iter().map(Veld::from).collect();
            }
            _ => {}
        }
        probleem
    }
}

fn voor_anderen(rollen: &[Rol]) -> String {
    let namen: Vec<String> = rollen
        .iter()
        .filter(|rol| rol.van_mens())
        .map(|rol| words::rol_met_lidwoord(*rol))
        .collect();
    if namen.is_empty() {
        return "Dit doet Tenderspoor zelf, op het moment dat de regels zeggen.".to_owned();
    }
    format!("Dit kan alleen {}.", namen.join(" of "))
}

impl From<PathRejection> for Probleem {
    fn from(_: PathRejection) -> Self {
        Self::onleesbaar("Het pad van dit verzoek is niet te lezen. Kijk of het adres klopt.")
    }
}

impl From<QueryRejection> for Probleem {
    fn from(_: QueryRejection) -> Self {
        Self::onleesbaar(
            "Een parameter achter het vraagteken klopt niet. Kijk in /api/v1/openapi.json welke er zijn.",
        )
    }
}

/// No route has this path.
pub async fn geen_pad() -> Probleem {
    Probleem::niet_gevonden()
}

/// The path exists, but not with this method; the header `Allow` says which do.
pub async fn geen_methode() -> Probleem {
    Probleem::nieuw(
        StatusCode::METHOD_NOT_ALLOWED,
        "Gebruik een methode die in de header Allow staat.",
    )
}
