//! Step 5: the award decision with its letters, and the overeenkomst.

pub mod gunningsbeslissing;
pub mod overeenkomst;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;

/// The routes of this step beside those of every row.
pub fn router() -> Router<App> {
    gunningsbeslissing::router()
}

/// The pages of this step with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<gunningsbeslissing::Beslissingpagina>()
        .pagina::<overeenkomst::Contractpagina>()
}
