//! The page of an implementation.

use super::view::ImplementatieDeel;
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::implementeren::{self, Implementatie, Mijlpaal, Poort};
use crate::views::engine::Pagina;
use axum::http::StatusCode;
use entities::moment::Moment;
use jiff::civil::date;
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct Implementatiepagina {
    /// What every row shows.
    pub deel: RijDeel,
    /// Milestones, gate and contracts.
    pub implementatie: ImplementatieDeel,
}

/// Draws the page of an implementation.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    let db = bezoeker.db();
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let Geladen { plek, mut deel, .. } = geladen;
    let implementatie = implementeren::implementatie(&db, &bezoeker.viewer, &plek)
        .await
        .map_err(Weigering::from)?;
    let wijzig = |code: &str| deel.wijzig("implementatiemijlpaal", code);
    let implementatie = ImplementatieDeel::van(&implementatie, bezoeker.nu().0, wijzig);
    deel.zonder_vastgelegd(&["implementatiemijlpaal", "implementatiepoort"]);
    let pagina = Implementatiepagina {
        deel,
        implementatie,
    };
    bezoeker.toon(status, &kader, &pagina)
}

impl Pagina for Implementatiepagina {
    const SJABLOON: &'static str = "pages/implementeren/implementatie.html";

    fn voorbeelden() -> Vec<Self> {
        let mijlpaal = |stand: &str| Mijlpaal {
            code: "backoffice".to_owned(),
            naam: "Backoffice en verwijsroutes".to_owned(),
            stand: stand.to_owned(),
            uiterlijk: Some(date(2022, 12, 1)),
            op: Moment(1_660_000_000),
        };
        let loopt = Implementatie {
            mijlpalen: ["gereed", "vertraagd", "bezig"].map(mijlpaal).into(),
            poort: Some(Poort {
                capaciteit: 650,
                onderaannemers: true,
                overgangsregeling: true,
                klachtenroute: false,
            }),
            capaciteit: 700,
            overeenkomsten: vec![],
        };
        let net_begonnen = Implementatie {
            mijlpalen: vec![],
            poort: None,
            ..loopt.clone()
        };
        [loopt, net_begonnen]
            .map(|implementatie| Self {
                deel: rij::voorbeeld(),
                implementatie: ImplementatieDeel::van(&implementatie, 1_672_000_000, |_| None),
            })
            .into()
    }
}
