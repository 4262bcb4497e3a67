//! The procedure: its page, its Procedureregels as a form and to read, and their rehearsal.

mod generale;
mod lees;
mod page;
mod regels;
mod schema;
mod view;

pub use generale::Repetitiepagina;
pub use page::toon;
pub use view::{Procedurepagina, Regelspagina};

use crate::app::App;
use axum::Router;
use axum::routing::get;

/// The routes of the Procedureregels and their rehearsal.
pub fn router() -> Router<App> {
    Router::new()
        .route(
            "/procedures/{id}/regels",
            get(regels::toon).post(regels::schrijf),
        )
        .route("/procedures/{id}/generale-repetitie", get(generale::toon))
}
