//! The page of a question: for who asked it the public answer, for the team the answer in the making.

use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::publiceren;
use crate::views::engine::Pagina;
use axum::http::StatusCode;
use serde::Serialize;

/// The page of a question.
#[derive(Debug, Serialize)]
pub struct Vraagpagina {
    /// The common part; the question itself is among what was written.
    pub deel: RijDeel,
    /// The viewer's own organisation asked it.
    pub eigen: bool,
    /// The answer as it stands in the nota.
    pub antwoord: Option<String>,
    /// The public page of the procedure.
    pub openbaar: Option<String>,
}

impl Pagina for Vraagpagina {
    const SJABLOON: &'static str = "pages/publiceren/vraag.html";

    fn voorbeelden() -> Vec<Self> {
        let vraag = |eigen, antwoord: Option<&str>| Self {
            deel: rij::voorbeeld(),
            eigen,
            antwoord: antwoord.map(str::to_owned),
            openbaar: Some("/aanbestedingen/1".to_owned()),
        };
        vec![
            vraag(true, None),
            vraag(true, Some("Ja, dat mag.")),
            vraag(false, None),
        ]
    }
}

/// Draws the page of a question.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let eigen = bezoeker.viewer.is_eigen(&geladen.plek.rij);
    let antwoord = if eigen {
        publiceren::openbaar_antwoord(&bezoeker.db(), &geladen.plek)
            .await
            .map_err(Weigering::from)?
    } else {
        None
    };
    let procedure = geladen.plek.rij.procedure_id;
    let pagina = Vraagpagina {
        eigen,
        antwoord: antwoord.map(|stuk| stuk.antwoord),
        openbaar: procedure.map(|id| format!("/aanbestedingen/{id}")),
        deel: geladen.deel,
    };
    bezoeker.toon(status, &kader, &pagina)
}
