//! The award decision and the letter to each party.

mod brief;
mod page;
mod view;
mod voorbeeld;

pub use page::{Beslissingpagina, toon};

use crate::app::App;
use axum::Router;
use axum::routing::get;

/// The letter stands with the inschrijving: a party cannot see the decision itself.
pub fn router() -> Router<App> {
    Router::new()
        .route("/inschrijvingen/{id}/brieven/gunning", get(brief::toon))
        .route("/inschrijvingen/{id}/brieven/gunning.pdf", get(brief::pdf))
}
