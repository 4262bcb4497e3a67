//! Refusals of the router itself, and what the framework could not read.

use crate::web::Problem;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::http::StatusCode;

impl From<PathRejection> for Problem {
    fn from(_: PathRejection) -> Self {
        Self::ongeldig("Het pad van dit verzoek is niet te lezen. Kijk of het adres klopt.")
    }
}

impl From<QueryRejection> for Problem {
    fn from(_: QueryRejection) -> Self {
        Self::ongeldig(
            "Een parameter achter het vraagteken klopt niet. Kijk in /api/v1/openapi.json welke er zijn.",
        )
    }
}

/// Content of another kind than was asked: 415.
pub fn ander_soort(zin: &str) -> Problem {
    Problem::nieuw(StatusCode::UNSUPPORTED_MEDIA_TYPE)
        .met_titel("Dit soort inhoud kan niet")
        .met_uitleg(zin)
}

/// The path exists, but not with this method: 405.
pub fn andere_methode(zin: impl Into<String>) -> Problem {
    Problem::nieuw(StatusCode::METHOD_NOT_ALLOWED)
        .met_titel("Deze methode kan hier niet")
        .met_uitleg(zin)
}

/// No route has this path.
pub async fn geen_pad() -> Problem {
    Problem::niet_gevonden()
}

/// The header `Allow` says which methods the path has.
pub async fn geen_methode() -> Problem {
    andere_methode("Gebruik een methode die in de header Allow staat.")
}
