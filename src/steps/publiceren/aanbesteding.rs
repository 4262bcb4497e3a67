//! A published procedure for everybody, without an account. Nothing here depends on who looks, but
//! for the forms and rows of a provider's own organisation.

mod page;
mod planning;
mod view;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;
use axum::routing::get;

/// The public routes.
pub fn router() -> Router<App> {
    Router::new()
        .route("/aanbestedingen", get(page::lijst))
        .route("/aanbestedingen/{procedure}", get(page::een))
        .route(
            "/aanbestedingen/{procedure}/documenten/{soort}",
            get(page::document),
        )
        .route(
            "/aanbestedingen/{procedure}/documenten/{soort}/tekst",
            get(page::document_tekst),
        )
}

/// The public pages with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<view::Lijstpagina>()
        .pagina::<view::Aanbestedingpagina>()
        .pagina::<view::Documentpagina>()
}
