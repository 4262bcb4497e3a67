//! Step 2: the public side of a procedure, questions and nota's.

pub mod aanbesteding;
pub mod nota;
pub mod procedure;
pub mod vraag;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;

/// The routes of this step that are no row of a machine.
pub fn router() -> Router<App> {
    aanbesteding::router().merge(procedure::router())
}

/// The pages of this step with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .en(aanbesteding::voorbeelden())
        .pagina::<nota::Notapagina>()
        .pagina::<procedure::Procedurepagina>()
        .pagina::<procedure::Regelspagina>()
        .pagina::<procedure::Repetitiepagina>()
        .pagina::<vraag::Vraagpagina>()
}
