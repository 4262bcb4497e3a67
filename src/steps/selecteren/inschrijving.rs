//! An inschrijving: the workspace of its own party, the reading room of the authority after the
//! opening, its files, its receipt, and the letter about it.

mod bestanden;
mod bewijs;
mod brief;
mod indienen;
pub(super) mod inhoud;
mod page;
mod view;
mod werkruimte;

pub use page::toon;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

/// The routes beside those of every row.
pub fn router() -> Router<App> {
    // An upload has its own limit, in bytes that were counted while they were encrypted.
    let upload = post(bestanden::ontvang).layer(DefaultBodyLimit::disable());
    Router::new()
        .route("/inschrijvingen/{id}/bestanden", upload)
        .route("/bestanden/{bestand}", get(bestanden::geef))
        .route("/bestanden/{bestand}/verwijderen", post(bestanden::verwijder))
        .route("/inschrijvingen/{id}/indienen", get(indienen::bevestig))
        .route("/inschrijvingen/{id}/ontvangstbewijs", get(bewijs::toon))
        .route("/inschrijvingen/{id}/brieven/selectie", get(brief::toon))
}

/// The pages of this subject with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<view::Inschrijvingpagina>()
        .pagina::<indienen::Indienpagina>()
        .pagina::<bewijs::Bewijspagina>()
        .pagina::<brief::Briefpagina>()
}
