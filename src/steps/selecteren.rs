//! Step 3: submissions, their assessment, the advice of the adviesraad, the ranking.

pub mod advies;
pub mod beoordelingsronde;
pub mod deelnemer;
pub mod inschrijving;
pub mod rangorde;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;

/// The routes of this step beside those of every row.
pub fn router() -> Router<App> {
    Router::new()
        .merge(inschrijving::router())
        .merge(deelnemer::router())
        .merge(beoordelingsronde::router())
        .merge(advies::router())
        .merge(rangorde::router())
}

/// The pages of this step with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .en(inschrijving::voorbeelden())
        .en(deelnemer::voorbeelden())
        .en(beoordelingsronde::voorbeelden())
        .en(advies::voorbeelden())
        .en(rangorde::voorbeelden())
}
