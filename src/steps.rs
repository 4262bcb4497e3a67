//! What people and programs do, in the order of the six steps; `api` serves them all to programs.

pub mod antwoord;
pub mod api;
pub mod bezoeker;
pub mod paginas;
pub mod publiceren;
pub mod rij;
pub mod selecteren;
pub mod taken;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;

/// Every page, to be served at the root.
pub fn router() -> Router<App> {
    Router::new()
        .merge(rij::router())
        .merge(publiceren::router())
        .merge(selecteren::router())
}

/// The pages of all steps with their samples, for the test that renders them.
pub fn alle_voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .en(rij::voorbeelden())
        .en(publiceren::voorbeelden())
        .en(selecteren::voorbeelden())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::engine::Sjablonen;
    use crate::views::keuring;

    #[test]
    fn every_sample_of_every_step_renders_and_is_sound() {
        let sjablonen = Sjablonen::new().unwrap();
        for voorbeeld in alle_voorbeelden().toon(&sjablonen).unwrap() {
            let bezwaren = keuring::bezwaren(&voorbeeld.html);
            assert!(bezwaren.is_empty(), "{}: {bezwaren:#?}", voorbeeld.naam);
        }
    }
}
