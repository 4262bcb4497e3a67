//! How accessible the system is, honestly: for everybody, also without an account.

use super::antwoord::Antwoord;
use super::bezoeker::Bezoeker;
use crate::app::App;
use crate::views::engine::Pagina;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use serde::Serialize;

/// The page; all of its text stands in the template.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Toegankelijkheid {}

impl Pagina for Toegankelijkheid {
    const SJABLOON: &'static str = "pages/toegankelijkheid.html";

    fn voorbeelden() -> Vec<Self> {
        vec![Self {}]
    }
}

/// The route of the page.
pub fn router() -> Router<App> {
    Router::new().route("/toegankelijkheid", get(toon))
}

async fn toon(bezoeker: Bezoeker) -> Antwoord {
    let kader = bezoeker.kader("Toegankelijkheid").await?;
    bezoeker.toon(StatusCode::OK, &kader, &Toegankelijkheid {})
}
