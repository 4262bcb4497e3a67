//! The page of a dialogue.

use super::view::{DialoogDeel, Onderwerpregel};
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::concretiseren;
use crate::views::delen::{Cel, Kop, Staat, Tabel, Toon};
use crate::views::engine::Pagina;
use axum::http::StatusCode;
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct Dialoogpagina {
    /// What every row shows.
    pub deel: RijDeel,
    /// Sessions and topics.
    pub dialoog: DialoogDeel,
}

/// Draws the page of a dialogue.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, mut geladen: Geladen, status: StatusCode) -> Antwoord {
    let db = bezoeker.db();
    geladen.deel.naam = format!("Dialoog met {}", geladen.deel.naam);
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let Geladen { plek, mut deel, .. } = geladen;
    let dialoog = concretiseren::dialoog(&db, &bezoeker.viewer, plek)
        .await
        .map_err(Weigering::from)?;
    let dialoog = DialoogDeel::van(&dialoog, |code| deel.wijzig("afspraak", code));
    deel.zonder_vastgelegd(&["afspraak"]);
    deel.onderdelen.clear();
    bezoeker.toon(status, &kader, &Dialoogpagina { deel, dialoog })
}

impl Pagina for Dialoogpagina {
    const SJABLOON: &'static str = "pages/concretiseren/dialoogtraject.html";

    fn voorbeelden() -> Vec<Self> {
        let vol = Self {
            deel: rij::voorbeeld(),
            dialoog: voorbeeld(),
        };
        let leeg = Self {
            deel: rij::voorbeeld(),
            dialoog: DialoogDeel {
                onderwerpen: vec![],
                uitstapregel: String::new(),
                ..voorbeeld()
            },
        };
        vec![vol, leeg]
    }
}

fn voorbeeld() -> DialoogDeel {
    let onderwerp = |naam: &str, op: Option<i64>| Onderwerpregel {
        naam: naam.to_owned(),
        stand: Staat {
            tekst: "Voorlopig akkoord".to_owned(),
            toon: Toon::Gewoon,
        },
        tekst: "De afbouw gaat in drie stappen.\nElk jaar kijken we terug.".to_owned(),
        op,
        wijzig: op.map(|_| "/dialoogtrajecten/1?wijzig=afspraak:x#form-afspraak".to_owned()),
    };
    DialoogDeel {
        gehouden: 1,
        aangekondigd: 3,
        sessies: Tabel {
            bijschrift: "Sessies".to_owned(),
            koppen: vec![Kop::tekst("Sessie")],
            rijen: vec![vec![Cel::link("Sessie 1", "/dialoogsessies/1")]],
            leeg: String::new(),
        },
        onderwerpen: vec![
            onderwerp("Bekostiging", Some(1_647_337_200)),
            onderwerp("Transformatie", None),
        ],
        uitstapregel: "Na drie sessies zonder akkoord.".to_owned(),
    }
}
