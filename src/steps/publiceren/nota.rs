//! The page of a nota van inlichtingen: the answers that it holds, or will hold when it is sent.

use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::publiceren;
use crate::views::engine::Pagina;
use axum::http::StatusCode;
use serde::Serialize;

/// One question with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct Vraagantwoord {
    /// The question, anonymous.
    pub vraag: String,
    /// The answer.
    pub antwoord: String,
}

/// The page of a nota.
#[derive(Debug, Serialize)]
pub struct Notapagina {
    /// The common part.
    pub deel: RijDeel,
    /// It was sent: the answers do not change any more.
    pub verzonden: bool,
    /// The answers, in the order of the questions.
    pub antwoorden: Vec<Vraagantwoord>,
    /// The public page of the procedure.
    pub openbaar: Option<String>,
}

impl Pagina for Notapagina {
    const SJABLOON: &'static str = "pages/publiceren/nota.html";

    fn voorbeelden() -> Vec<Self> {
        let nota = |verzonden, antwoorden| Self {
            deel: rij::voorbeeld(),
            verzonden,
            antwoorden,
            openbaar: Some("/aanbestedingen/1".to_owned()),
        };
        let antwoord = Vraagantwoord {
            vraag: "Mag een combinatie inschrijven?".to_owned(),
            antwoord: "Ja.".to_owned(),
        };
        vec![nota(false, vec![]), nota(true, vec![antwoord])]
    }
}

/// Draws the page of a nota.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let db = bezoeker.db();
    let inhoud = publiceren::inhoud_nota(&db, &geladen.plek)
        .await
        .map_err(Weigering::from)?;
    let rij = &geladen.plek.rij;
    let pagina = Notapagina {
        verzonden: rij.toestand == "verzonden",
        openbaar: rij.procedure_id.map(|id| format!("/aanbestedingen/{id}")),
        antwoorden: inhoud
            .into_iter()
            .map(|stuk| Vraagantwoord {
                vraag: stuk.vraag,
                antwoord: stuk.antwoord,
            })
            .collect(),
        deel: geladen.deel,
    };
    bezoeker.toon(status, &kader, &pagina)
}
