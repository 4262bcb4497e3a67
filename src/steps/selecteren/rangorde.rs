//! The ranking of a perceel with its whole computation, so that anybody who may see it can follow it
//! by hand (DOMAIN.md F1, F4, F10, F11), and for the file as a workbook.

mod view;
mod werkboek;

use crate::acts::Weigering;
use crate::app::App;
use crate::documents::werkboek as documenten;
use crate::steps::antwoord::{Antwoord, bestand};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij::{self, post::lees_pad};
use crate::store::herbeoordeling;
use crate::store::rangorde::{self, BAFO, Diepte, Loting, Stand};
use crate::store::rijen::{self, Plek};
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

/// What a workbook is called on the web.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The routes.
pub fn router() -> Router<App> {
    Router::new()
        .route("/percelen/{id}/rangorde", get(toon))
        .route("/percelen/{id}/rangorde.xlsx", get(xlsx))
}

/// The page with its samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default().pagina::<Rangordepagina>()
}

/// A round that the viewer may see.
struct Zichtbaar {
    plek: Plek,
    /// Its number on the perceel among the rounds about the same thing, from 1.
    nummer: usize,
    /// What it judged, in words.
    kop: String,
    stand: Stand,
    loting: Option<Loting>,
}

impl Zichtbaar {
    /// The round as the page shows it.
    fn ronde(&self) -> Ronde {
        let loting = self.loting.clone();
        Ronde {
            loting: loting.map(|loting| Lotingdeel::van(loting, &self.stand)),
            ..view::ronde(&self.kop, &self.stand)
        }
    }
}

/// The ranking of one perceel, per round.
async fn toon(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let (kind, id) = lees_pad(Kind::Perceel.meervoud(), &id)?;
    let plek = rij::plek(&bezoeker, kind, id).await?;
    let rondes = zichtbaar(&bezoeker, id, Diepte::Scores).await?;
    if rondes.is_empty() {
        return Err(Problem::niet_gevonden());
    }
    let adres = rij::pagina_van(kind, id);
    let pagina = Rangordepagina {
        naam: plek.rij.naam.clone(),
        werkboek: rondes
            .iter()
            .any(leest_scores)
            .then(|| format!("{adres}/rangorde.xlsx")),
        rondes: rondes.iter().map(Zichtbaar::ronde).collect(),
        pagina: adres,
    };
    let kader = rij::kader(&bezoeker, &plek).await?;
    let kader = Kader {
        titel: format!("Rangorde van {}", pagina.naam),
        ..kader.kruimel(pagina.naam.clone(), pagina.pagina.clone())
    };
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

/// The scores and reasons behind it, for who may read all of them.
async fn xlsx(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let (kind, id) = lees_pad(Kind::Perceel.meervoud(), &id)?;
    let plek = rij::plek(&bezoeker, kind, id).await?;
    let mut rondes = zichtbaar(&bezoeker, id, Diepte::Motiveringen).await?;
    rondes.retain(leest_scores);
    if rondes.is_empty() {
        return Err(Problem::niet_gevonden());
    }
    let werkboek = werkboek::van(&bezoeker, &plek.rij.naam, &rondes).await?;
    let bytes = documenten::xlsx(werkboek).await.map_err(Problem::defect)?;
    Ok(bestand("rangorde.xlsx", XLSX, bytes))
}

/// Whether the viewer may read what each assessor scored in the round.
fn leest_scores(zichtbaar: &Zichtbaar) -> bool {
    rangorde::leest_scores(&zichtbaar.plek)
}

/// What the viewer may see of the rounds on a perceel, newest first.
pub async fn rondes(bezoeker: &Bezoeker, perceel: RijId) -> Result<Vec<Ronde>, Weigering> {
    let rondes = zichtbaar(bezoeker, perceel, Diepte::Scores).await?;
    Ok(rondes.iter().map(Zichtbaar::ronde).collect())
}

async fn zichtbaar(
    bezoeker: &Bezoeker,
    perceel: RijId,
    diepte: Diepte,
) -> Result<Vec<Zichtbaar>, Weigering> {
    let (db, viewer) = (bezoeker.db(), &bezoeker.viewer);
    let mut uit = Vec::new();
    let Some(lot) = rijen::plek(&db, viewer, perceel).await? else {
        return Ok(uit);
    };
    let rondes = rijen::lijst(&db, viewer, Kind::Beoordelingsronde, Some(perceel)).await?;
    // Before the scores are final there is no ranking: a committee that saw one could steer by it.
    let vastgesteld = |plek: &Plek| plek.rij.toestand == "vastgesteld";
    for plek in rondes.into_iter().filter(vastgesteld) {
        let Some(stand) = rangorde::zichtbaar(&db, viewer, &plek, diepte).await? else {
            continue;
        };
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
        uit.push(Zichtbaar {
            loting: rangorde::loting(&db, viewer, &lot, &plek).await?,
            plek,
            nummer,
            kop,
            stand,
        });
    }
    uit.reverse();
    Ok(uit)
}
