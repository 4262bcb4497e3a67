//! The supplier's own organisation: registering it, its profile, and its people, who are invited by mail
//! with a link that expires.

mod beheer;
mod link;
mod registreren;
mod velden;

pub use link::wachtwoordzin;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;
use axum::routing::{get, post};

/// The routes of this subject.
pub fn router() -> Router<App> {
    Router::new()
        .route(
            "/registreren",
            get(registreren::toon).post(registreren::stuur),
        )
        .route(
            "/uitnodigingen/{token}",
            get(link::toon).post(link::gebruik),
        )
        .route("/organisaties/{id}", get(beheer::toon).post(beheer::wijzig))
        .route("/organisaties/{id}/uitnodigingen", post(beheer::nodig_uit))
        .route("/organisaties/{id}/intrekken", post(beheer::trek_in))
}

/// The pages of this subject with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<registreren::Registratiepagina>()
        .pagina::<link::Linkpagina>()
        .pagina::<beheer::Organisatiepagina>()
}
