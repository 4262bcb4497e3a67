//! An inschrijving: the workspace of its own party, the reading room of the authority after the
//! opening, its files, its receipt, and the letter about it.

mod bijlagen;
mod brief;
mod deelnemers;
pub(super) mod eigen_verklaring;
mod indienen;
pub(super) mod inhoud;
mod page;
mod view;
mod voorbeeld;
mod vragen;
mod werkruimte;

pub use page::toon;

use crate::app::App;
use crate::steps::pakket;
use crate::views::engine::Voorbeelden;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use workflows::machine::Kind;

/// The routes beside those of every row.
pub fn router() -> Router<App> {
    pakket::router(Kind::Inschrijving)
        // Ends as every route that receives files: it may take as long as its bytes keep coming.
        .route(
            "/inschrijvingen/{id}/bijlagen/bestanden",
            post(bijlagen::ontvang).layer(DefaultBodyLimit::disable()),
        )
        .route("/inschrijvingen/{id}/dossier.pdf", get(voorbeeld::pdf))
        .route("/inschrijvingen/{id}/indienen", get(indienen::bevestig))
        .route("/inschrijvingen/{id}/voorbeeld", get(voorbeeld::toon))
        .route("/inschrijvingen/{id}/brieven/selectie", get(brief::toon))
        .route("/inschrijvingen/{id}/brieven/selectie.pdf", get(brief::pdf))
}

/// The pages of this subject with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<view::Inschrijvingpagina>()
        .pagina::<indienen::Indienpagina>()
        .pagina::<voorbeeld::Voorbeeldpagina>()
}
