//! A round of assessment: the grid of its cells, the form of one cell, the meeting about one cell.

mod antwoorden;
mod cel;
mod kladje;
mod overleg;
mod page;
mod rooster;
mod scoren;
pub(super) mod velden;

pub use page::toon;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;
use axum::routing::get;

/// The routes beside those of every row.
pub fn router() -> Router<App> {
    Router::new()
        .route(
            "/beoordelingsrondes/{id}/scoren/{inschrijving}/{criterium}",
            get(scoren::toon).post(scoren::bewaar),
        )
        .route(
            "/beoordelingsrondes/{id}/overleg/{inschrijving}/{criterium}",
            get(overleg::toon).post(overleg::bewaar),
        )
}

/// The pages of this subject with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<page::Rondepagina>()
        .pagina::<scoren::Scorepagina>()
        .pagina::<overleg::Overlegpagina>()
}
