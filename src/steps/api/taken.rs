//! *Mijn taken*: what waits for the caller.

use super::uit::{Invulbaar, Rij};
use crate::app::App;
use crate::steps::antwoord::problem;
use crate::store::taken;
use crate::views::words;
use crate::web::{Gebruiker, Problem};
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

/// Een rij die op u wacht.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Taak {
    /// De rij.
    pub rij: Rij,
    /// De handelingen van uw rol in deze toestand. Of ze nu kunnen, ziet u bij de rij zelf.
    pub handelingen: Vec<Taakhandeling>,
    /// Wat u nu kunt invullen.
    pub invoer: Vec<Invulbaar>,
}

/// Een handeling die op u wacht.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Taakhandeling {
    /// De code, voor in het pad.
    pub handeling: String,
    /// De naam in gewone taal.
    pub naam: String,
}

/// `GET /taken`
pub async fn lijst(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
) -> Result<Json<Vec<Taak>>, Problem> {
    let taken = taken::van(&app.deuren.reader.db(), &viewer)
        .await
        .map_err(problem)?;
    Ok(Json(taken.iter().map(Taak::van).collect()))
}

impl Taak {
    fn van(taak: &taken::Taak) -> Self {
        let kind = taak.plek.kind;
        let handelingen = taak.handelingen.iter().map(|code| Taakhandeling {
            handeling: (*code).to_owned(),
            naam: words::handeling(kind, code),
        });
        Self {
            rij: Rij::van(&taak.plek),
            handelingen: handelingen.collect(),
            invoer: Invulbaar::alle(&taak.plek),
        }
    }
}
