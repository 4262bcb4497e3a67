//! What people and programs do, in the order of the six steps; `api` serves them all to programs.

pub mod antwoord;
pub mod api;
pub mod bezoek;
pub mod paginas;
pub mod rij;
pub mod taken;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;

/// Every page, to be served at the root. The session layer and the layer that draws refusals
/// ([`antwoord::Fout`]) stand around it.
pub fn router() -> Router<App> {
    Router::new().merge(rij::router())
}

/// The pages of all steps with their samples, for the test that renders them.
pub fn alle_voorbeelden() -> Voorbeelden {
    Voorbeelden::default().en(rij::voorbeelden())
}
