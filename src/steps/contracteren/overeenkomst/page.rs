//! The page of an overeenkomst.

use super::kpi;
use super::view::ContractDeel;
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::contracteren::{self, Contract, Tekenaar};
use crate::store::invoer::Invoer;
use crate::views::engine::Pagina;
use axum::http::StatusCode;
use entities::moment::Moment;
use serde::Serialize;
use serde_json::json;

/// The page.
#[derive(Debug, Serialize)]
pub struct Contractpagina {
    /// What every row shows.
    pub deel: RijDeel,
    /// Content, signatures and term.
    pub contract: ContractDeel,
}

/// Draws the page of an overeenkomst.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, mut geladen: Geladen, status: StatusCode) -> Antwoord {
    let db = bezoeker.db();
    geladen.deel.naam = format!("Overeenkomst met {}", geladen.deel.naam);
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let Geladen { plek, mut deel, .. } = geladen;
    let contract = contracteren::contract(&db, &bezoeker.viewer, &plek)
        .await
        .map_err(Weigering::from)?;
    let contract = ContractDeel::van(&contract, bezoeker.nu().0);
    deel.zonder_vastgelegd(&["contractgegevens", "handtekening"]);
    bezoeker.toon(status, &kader, &Contractpagina { deel, contract })
}

impl Pagina for Contractpagina {
    const SJABLOON: &'static str = "pages/contracteren/overeenkomst.html";

    fn voorbeelden() -> Vec<Self> {
        let leeg = Contract {
            gegevens: None,
            gemeenten: vec![],
            tekenaars: vec![],
            voorgelegd: false,
            aangekondigd: None,
            kpis: vec![],
        };
        [voorbeeld(), leeg]
            .map(|contract| Self {
                deel: rij::voorbeeld(),
                contract: ContractDeel::van(&contract, 1_700_000_000),
            })
            .into()
    }
}

fn voorbeeld() -> Contract {
    let tekenaar = |naam: &str, getekend| Tekenaar {
        organisatie: naam.to_owned(),
        partij: false,
        getekend,
    };
    let velden = json!({
        "ingang": "2023-01-01", "einde": "2026-12-31", "opties": "2 × 2 jaar",
        "bedrag": 4_863_555_400_i64, "kpis": "Plaatsing binnen zes maanden.",
        "goedResultaat": "Elke KPI gehaald.", "klachtpartij": "Zorgbelang",
        "risicodossier": "Zie bijlage 4.",
    });
    let getekend = Some(("P. Jansen".to_owned(), Moment(1_660_000_000)));
    Contract {
        gegevens: Some(Invoer {
            soort: "contractgegevens".to_owned(),
            sleutel: String::new(),
            persoon: None,
            versie: 1,
            regel_nr: 1,
            op: Moment(1_660_000_000),
            waarde: None,
            velden,
        }),
        gemeenten: vec!["Tilburg".to_owned(), "Waalwijk".to_owned()],
        tekenaars: vec![tekenaar("Tilburg", getekend), tekenaar("Waalwijk", None)],
        voorgelegd: true,
        aangekondigd: None,
        kpis: kpi::voorbeeld(),
    }
}
