//! Cases: the list, and one case as the six steps.

mod begin;
mod brieven;
mod lijst;
mod planning;
mod ribben;
mod stappen;
mod voorbeeld;
mod zaak;

pub use begin::Nieuwpagina;
pub use lijst::Zakenpagina;
pub use zaak::Zaakpagina;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;
use axum::routing::get;

/// The routes of cases.
pub fn router() -> Router<App> {
    Router::new()
        .route("/zaken", get(lijst::toon))
        .route("/zaken/nieuw", get(begin::toon).post(begin::begin))
        .route("/zaken/{spoor}", get(zaak::toon))
}

/// The pages of this module with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<Zakenpagina>()
        .pagina::<Zaakpagina>()
        .pagina::<Nieuwpagina>()
}
