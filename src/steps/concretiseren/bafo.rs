//! The best and final offer of one party.

mod page;
mod view;

pub use page::{Bafopagina, toon};
pub use view::BafoDeel;

use crate::app::App;
use crate::steps::pakket;
use axum::Router;
use workflows::machine::Kind;

/// The routes of its package.
pub fn router() -> Router<App> {
    pakket::router(Kind::Bafo)
}
