//! The receipts of what was handed in, for those who may know them.

use super::uit::moment;
use super::verzoek::{Pad, Rijpad};
use crate::app::App;
use crate::store::ontvangstbewijs;
use crate::web::{Gebruiker, Problem};
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

/// De ontvangstbewijzen van een inschrijving of BAFO, het nieuwste eerst.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Ontvangstbewijzen {
    /// Eén per ingediende versie. Leeg als er niets is ingediend.
    pub items: Vec<Ontvangstbewijs>,
}

/// Wat bij één versie is ontvangen, en wanneer.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Ontvangstbewijs {
    /// De versie: 1, 2, 3 …
    pub versie: i32,
    /// Wanneer de laatste byte binnen was.
    #[schema(format = DateTime)]
    pub ontvangen_op: String,
    /// De SHA-256 van het manifest.
    pub kenmerk: String,
    /// De tekst waarvan het kenmerk is berekend, met de SHA-256 van elk onderdeel.
    pub manifest: String,
}

/// `GET /{machines}/{id}/ontvangstbewijzen`
pub async fn lijst(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Rijpad>,
) -> Result<Json<Ontvangstbewijzen>, Problem> {
    let plek = pad.plek(&app, &viewer).await?;
    let bewijzen = ontvangstbewijs::van(&app.deuren.reader.db(), &plek)
        .await
        .map_err(Problem::defect)?;
    let items = bewijzen.into_iter().map(|bewijs| Ontvangstbewijs {
        versie: bewijs.versie,
        ontvangen_op: moment(bewijs.stempel),
        kenmerk: bewijs.kenmerk,
        manifest: bewijs.manifest,
    });
    Ok(Json(Ontvangstbewijzen {
        items: items.collect(),
    }))
}
