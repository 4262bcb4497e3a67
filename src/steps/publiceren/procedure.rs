//! The procedure: its page, and its Procedureregels as a form and to read.

mod lees;
mod page;
mod regels;
mod schema;
mod view;

pub use page::toon;
pub use view::{Procedurepagina, Regelspagina};

use crate::app::App;
use axum::Router;
use axum::routing::get;

/// The routes of the Procedureregels.
pub fn router() -> Router<App> {
    Router::new().route(
        "/procedures/{id}/regels",
        get(regels::toon).post(regels::schrijf),
    )
}
