//! Step 4: the dialogue with each party, its sessions, and the best and final offer.

pub mod bafo;
pub mod dialoogsessie;
pub mod dialoogtraject;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;

/// The routes of this step beside those of every row.
pub fn router() -> Router<App> {
    bafo::router()
}

/// The pages of this step with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<dialoogtraject::Dialoogpagina>()
        .pagina::<dialoogsessie::Sessiepagina>()
        .pagina::<bafo::Bafopagina>()
}
