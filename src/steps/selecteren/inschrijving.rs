//! An inschrijving: the workspace of its own party, the reading room of the authority after the
//! opening, its files, its receipt, and the letter about it.

mod brief;
mod deelnemers;
pub(super) mod eigen_verklaring;
mod indienen;
pub(super) mod inhoud;
mod page;
mod view;
mod werkruimte;

pub use page::toon;

use crate::app::App;
use crate::steps::pakket;
use crate::views::engine::Voorbeelden;
use axum::Router;
use axum::routing::get;
use workflows::machine::Kind;

/// The routes beside those of every row.
pub fn router() -> Router<App> {
    pakket::router(Kind::Inschrijving)
        .route("/inschrijvingen/{id}/indienen", get(indienen::bevestig))
        .route("/inschrijvingen/{id}/brieven/selectie", get(brief::toon))
}

/// The pages of this subject with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<view::Inschrijvingpagina>()
        .pagina::<indienen::Indienpagina>()
        .pagina::<brief::Briefpagina>()
}
