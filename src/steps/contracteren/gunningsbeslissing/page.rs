//! The page of an award decision.

use super::view::BeslissingDeel;
use super::voorbeeld;
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::contracteren;
use crate::views::delen::{Kop, Tabel};
use crate::views::engine::Pagina;
use axum::http::StatusCode;
use serde::Serialize;
use workflows::machine::Kind;

/// The page.
#[derive(Debug, Serialize)]
pub struct Beslissingpagina {
    /// What every row shows.
    pub deel: RijDeel,
    /// The decision with its computation, its letters and its term.
    pub beslissing: BeslissingDeel,
}

/// Draws the page of an award decision.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    let db = bezoeker.db();
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let Geladen { plek, mut deel, .. } = geladen;
    let beslissing = contracteren::beslissing(&db, &bezoeker.viewer, &plek, bezoeker.nu())
        .await
        .map_err(Weigering::from)?;
    let perceel = plek.rij.perceel_id;
    let perceel = perceel.map(|id| rij::pagina_van(Kind::Perceel, id));
    let beslissing = BeslissingDeel::van(&beslissing, &plek.rij.toestand, perceel.as_deref());
    deel.zonder_vastgelegd(&["dekking"]);
    bezoeker.toon(status, &kader, &Beslissingpagina { deel, beslissing })
}

impl Pagina for Beslissingpagina {
    const SJABLOON: &'static str = "pages/contracteren/gunningsbeslissing.html";

    fn voorbeelden() -> Vec<Self> {
        let mut vol = voorbeeld::beslissing();
        vol.rangorde = Some(Tabel {
            bijschrift: "Rangorde en scores".to_owned(),
            koppen: vec![Kop::getal("Plaats")],
            rijen: vec![],
            leeg: "Er zijn geen partijen beoordeeld.".to_owned(),
        });
        vol.rangorde_href = Some("/percelen/1/rangorde".to_owned());
        let leeg = BeslissingDeel {
            beoogd: String::new(),
            rangorde: None,
            rangorde_href: None,
            dekking: vec![],
            brieven: None,
            opschorting: None,
            ..vol.clone()
        };
        [vol, leeg]
            .map(|beslissing| Self {
                deel: rij::voorbeeld(),
                beslissing,
            })
            .into()
    }
}
