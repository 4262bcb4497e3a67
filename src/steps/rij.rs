//! What the pages of all rows share: the common part ([`deel::RijDeel`]), the three POSTs, and a page
//! for kinds that have no content of their own.
//!
//! A subject with content of its own takes the [`deel::Geladen`] row, adds to it in its own view, and
//! is named in [`crate::steps::paginas`].

mod botsing;
pub mod deel;
pub mod diagram;
mod eigen;
pub mod formulier;
pub mod handelingen;
pub mod log;
mod pagina;
pub mod post;
pub mod termijn;
mod vastgelegd;
pub mod verwant;
mod voorbeeld;
pub mod waarde;

pub use deel::{Geladen, Invoerformulier, RijDeel, Vraag, laad, pagina_van, plek, staat};
pub use pagina::{Diagrampagina, Rijpagina, kader, toon};
pub use vastgelegd::{Blok, Stuk};
pub use voorbeeld::voorbeeld;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;
use axum::routing::{get, post};
use workflows::machine::Kind;

/// The routes of the rows of every kind.
pub fn router() -> Router<App> {
    let lezen = Kind::ALL.iter().fold(Router::new(), |router, kind| {
        let pad = format!("/{}/{{id}}", kind.meervoud());
        router
            .route(&pad, get(pagina::een))
            .route(&format!("{pad}/diagram"), get(pagina::diagram))
    });
    lezen
        .route(
            "/{meervoud}/{id}/handelingen/{handeling}",
            post(post::handeling),
        )
        .route("/{meervoud}/{id}/parafen/{handeling}", post(post::paraaf))
        .route("/{meervoud}/{id}/invoer/{soort}", post(post::schrijf))
}

/// The pages of this module with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<Rijpagina>()
        .pagina::<Diagrampagina>()
}
