//! Which subject draws the page of which kind of row: the one place where a kind becomes a page.

use super::antwoord::Antwoord;
use super::bezoeker::Bezoeker;
use super::rij::{self, Geladen};
use axum::http::StatusCode;

/// Draws the page of a row, as its subject does. A subject with content of its own has a line here.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    #[expect(clippy::match_single_binding, reason = "subjects add their kinds here")]
    match geladen.plek.kind {
        _ => rij::toon(bezoeker, geladen, status).await,
    }
}
