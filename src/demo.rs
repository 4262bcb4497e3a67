//! The practice environment: four real cases at different steps, people for every role, a clock that is
//! moved by hand, and the letters that were sent.
//!
//! It is made of shipped draaiboeken, each moved by whole weeks so that all of them fit one moment.

mod berichten;
mod bouw;
mod klok;
mod views;

pub use bouw::{Bouwfout, bouw, klok};
pub use views::voorbeelden;

use crate::app::App;
use axum::Router;
use axum::routing::get;

/// The pages of the demo. Each of them is absent outside a demo on this machine itself.
pub fn router() -> Router<App> {
    Router::new()
        .route("/demo/klok", get(klok::toon).post(klok::verzet))
        .route("/demo/berichten", get(berichten::lijst))
        .route("/demo/berichten/{id}", get(berichten::een))
}
