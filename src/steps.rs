//! What people and programs do, in the order of the six steps; `api` serves them all to programs.

pub mod antwoord;
pub mod api;
pub mod bezoeker;
pub mod concretiseren;
pub mod contracteren;
pub mod dossiers;
pub mod implementeren;
pub mod opening;
pub mod organisatie;
pub mod paginas;
pub mod pakket;
pub mod partijbrief;
pub mod perceel;
pub mod publiceren;
pub mod regels;
pub mod rij;
pub mod selecteren;
pub mod sleutel;
pub mod taken;
pub mod toegankelijkheid;
pub mod voorbereiden;
pub mod zaken;

use crate::app::App;
use crate::views::engine::Voorbeelden;
use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use bezoeker::Bezoeker;

/// Every page, to be served at the root.
pub fn router() -> Router<App> {
    Router::new()
        .route("/", get(begin))
        .merge(taken::router())
        .merge(zaken::router())
        .merge(dossiers::router())
        .merge(regels::router())
        .merge(toegankelijkheid::router())
        .merge(organisatie::router())
        .merge(rij::router())
        .merge(opening::router())
        .merge(sleutel::router())
        .merge(pakket::bestanden())
        .merge(pakket::controle::router())
        .merge(publiceren::router())
        .merge(selecteren::router())
        .merge(concretiseren::router())
        .merge(contracteren::router())
}

/// Where somebody begins: with what waits for them, or with what is public.
async fn begin(bezoeker: Bezoeker) -> Redirect {
    if bezoeker.viewer.persoon.is_some() {
        Redirect::to("/taken")
    } else {
        Redirect::to("/aanbestedingen")
    }
}

/// The pages of all steps with their samples, for the test that renders them.
pub fn alle_voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .en(taken::voorbeelden())
        .en(zaken::voorbeelden())
        .en(dossiers::voorbeelden())
        .en(regels::voorbeelden())
        .pagina::<toegankelijkheid::Toegankelijkheid>()
        .en(organisatie::voorbeelden())
        .en(rij::voorbeelden())
        .pagina::<opening::Openingspagina>()
        .pagina::<partijbrief::Brief>()
        .pagina::<perceel::Perceelpagina>()
        .pagina::<sleutel::Sleutelpagina>()
        .en(voorbereiden::voorbeelden())
        .en(publiceren::voorbeelden())
        .en(selecteren::voorbeelden())
        .pagina::<pakket::Bewijspagina>()
        .pagina::<pakket::controle::Controlepagina>()
        .pagina::<pakket::Onderwegpagina>()
        .en(concretiseren::voorbeelden())
        .en(contracteren::voorbeelden())
        .en(implementeren::voorbeelden())
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
