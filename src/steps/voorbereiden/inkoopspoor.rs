//! The page of an inkoopspoor: the common part, and how much the price of its procedure weighs. The board
//! sees that before the Go, not after (DOMAIN.md F6).

use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::{regels, rijen};
use crate::views::engine::Pagina;
use crate::views::gevoeligheid::Gevoeligheidsdeel;
use axum::http::StatusCode;
use serde::Serialize;
use workflows::inzage::Zicht;
use workflows::machine::Kind;

/// The page of an inkoopspoor.
#[derive(Debug, Serialize)]
pub struct Spoorpagina {
    /// The common part.
    pub deel: RijDeel,
    /// What the price does; none when it has no weight, or the rules are not there yet.
    pub gevoeligheid: Option<Gevoeligheidsdeel>,
}

impl Pagina for Spoorpagina {
    const SJABLOON: &'static str = "pages/voorbereiden/inkoopspoor.html";

    fn voorbeelden() -> Vec<Self> {
        let pagina = |gevoeligheid| Self {
            deel: rij::voorbeeld(),
            gevoeligheid,
        };
        vec![pagina(None), pagina(Some(Gevoeligheidsdeel::voorbeeld()))]
    }
}

/// Draws the page of an inkoopspoor.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let gevoeligheid = gevoeligheid(bezoeker, &geladen).await?;
    let pagina = Spoorpagina {
        deel: geladen.deel,
        gevoeligheid,
    };
    bezoeker.toon(status, &kader, &pagina)
}

/// Of the procedure of this spoor, for who may read its rules.
async fn gevoeligheid(
    bezoeker: &Bezoeker,
    geladen: &Geladen,
) -> Result<Option<Gevoeligheidsdeel>, Weigering> {
    let (db, spoor) = (bezoeker.db(), geladen.plek.rij.id);
    let procedures = rijen::lijst(&db, &bezoeker.viewer, Kind::Procedure, Some(spoor)).await?;
    let Some(procedure) = procedures.last().filter(|plek| plek.zicht == Zicht::Ja) else {
        return Ok(None);
    };
    let regels = regels::regels(&db, procedure.rij.id).await?;
    Ok(regels.as_ref().and_then(Gevoeligheidsdeel::van))
}
