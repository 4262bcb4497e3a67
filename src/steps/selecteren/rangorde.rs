//! The ranking of a perceel with its whole computation, so that anybody who may see it can follow it
//! by hand (DOMAIN.md F1, F4, F10, F11).

mod view;

use crate::acts::Weigering;
use crate::app::App;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij::{self, post::lees_pad};
use crate::store::herbeoordeling;
use crate::store::rangorde::{self, BAFO, Diepte};
use crate::store::rijen;
use crate::views::engine::Voorbeelden;
use crate::views::kader::Kader;
use crate::web::Problem;
use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::get;
use entities::ids::RijId;
use view::{Lotingdeel, Rangordepagina, Ronde};
use workflows::machine::Kind;

/// The route.
pub fn router() -> Router<App> {
    Router::new().route("/percelen/{id}/rangorde", get(toon))
}

/// The page with its samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default().pagina::<Rangordepagina>()
}

/// The ranking of one perceel, per round.
async fn toon(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let (kind, id) = lees_pad(Kind::Perceel.meervoud(), &id)?;
    let geladen = rij::laad(&bezoeker, kind, id, &rij::Vraag::default()).await?;
    let rondes = rondes(&bezoeker, id).await?;
    if rondes.is_empty() {
        return Err(Problem::niet_gevonden());
    }
    let pagina = Rangordepagina {
        pagina: geladen.deel.pagina.clone(),
        naam: geladen.deel.naam.clone(),
        rondes,
    };
    let kader = rij::kader(&bezoeker, &geladen.plek).await?;
    let kader = Kader {
        titel: format!("Rangorde van {}", pagina.naam),
        ..kader.kruimel(pagina.naam.clone(), pagina.pagina.clone())
    };
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

/// What the viewer may see of the rounds on a perceel, newest first.
pub async fn rondes(bezoeker: &Bezoeker, perceel: RijId) -> Result<Vec<Ronde>, Weigering> {
    let (db, viewer) = (bezoeker.db(), &bezoeker.viewer);
    let mut uit = Vec::new();
    let Some(lot) = rijen::plek(&db, viewer, perceel).await? else {
        return Ok(uit);
    };
    for plek in rijen::lijst(&db, viewer, Kind::Beoordelingsronde, Some(perceel)).await? {
        if let Some(stand) = rangorde::zichtbaar(&db, viewer, &plek, Diepte::Scores).await? {
            let wat = if plek.rij.code == BAFO {
                "BAFO"
            } else {
                "Bekwaamheidsdossier"
            };
            let reeks = herbeoordeling::reeks(&db, &plek).await?;
            let nummer = reeks.map_or(1, |reeks| reeks.nummer());
            let kop = if nummer > 1 {
                format!("{wat}, ronde {nummer}: herbeoordeling")
            } else {
                wat.to_owned()
            };
            let loting = rangorde::loting(&db, viewer, &lot, &plek).await?;
            uit.push(Ronde {
                loting: loting.map(|loting| Lotingdeel::van(loting, &stand)),
                ..view::ronde(&kop, &stand)
            });
        }
    }
    uit.reverse();
    Ok(uit)
}
