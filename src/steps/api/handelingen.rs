//! Acts: the first door, and the paraaf of a second pair of eyes.

use super::uit::url;
use super::verzoek::{Json, Pad, Rijpad, idempotentie};
use crate::acts::{Gedaan, Ingevuld, Veldfout, Verzoek, Wachtzin, Weigering, parafen, perform};
use crate::app::App;
use crate::web::{Gebruiker, Problem};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;
use workflows::invoer::keuring;
use workflows::machine::Kind;

/// The path of an act.
#[derive(Debug, Deserialize)]
pub struct Handelingpad {
    #[serde(flatten)]
    rij: Rijpad,
    handeling: String,
}

/// The body of a request to perform an act.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lichaam {
    /// The version of the row that the caller looked at.
    versie: Option<i64>,
    /// The reason.
    toelichting: Option<String>,
    /// Entries that go in the same transaction, by kind.
    #[serde(default)]
    invoer: BTreeMap<String, EenOfMeer>,
    /// The passphrase of a sleutelhouder, for an act that two of them do.
    wachtzin: Option<String>,
}

/// The body of a request for a paraaf; it may be absent.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Paraaflichaam {
    wachtzin: Option<String>,
}

/// One entry of a kind, or several.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum EenOfMeer {
    Meer(Vec<Map<String, Value>>),
    Een(Map<String, Value>),
}

impl Lichaam {
    fn ingevuld(invoer: BTreeMap<String, EenOfMeer>) -> Vec<Ingevuld> {
        let alle = invoer.into_iter().flat_map(|(soort, velden)| {
            let velden = match velden {
                EenOfMeer::Meer(velden) => velden,
                EenOfMeer::Een(velden) => vec![velden],
            };
            velden.into_iter().map(move |velden| Ingevuld {
                soort: soort.clone(),
                velden,
            })
        });
        alle.collect()
    }
}

/// Een handeling die is uitgevoerd.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Uitgevoerd {
    /// De rij.
    pub id: Uuid,
    /// De machine van de rij.
    pub machine: String,
    /// Waar u de rij opvraagt.
    pub url: String,
    /// De toestand voor de handeling.
    pub van: String,
    /// De toestand na de handeling.
    pub naar: String,
    /// De versie van de rij nu.
    pub versie: i64,
    /// De hash van het ontvangstbewijs, als een pakket is verzegeld.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ontvangst: Option<String>,
}

impl Uitgevoerd {
    /// Without the number of the audit line: its gaps would tell what others did.
    fn van(kind: Kind, gedaan: Gedaan) -> Self {
        Self {
            id: gedaan.rij.0,
            machine: kind.name().to_owned(),
            url: url(kind, gedaan.rij.0),
            van: gedaan.van,
            naar: gedaan.naar,
            versie: gedaan.versie,
            ontvangst: gedaan.ontvangst,
        }
    }
}

/// `POST /{machines}/{id}/handelingen/{handeling}`
///
/// The act counts from the moment at which its request was read in full: the body comes last
/// among the arguments, and the stamp is taken first (DESIGN.md 5, receipt rule).
pub async fn voer_uit(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Handelingpad>,
    headers: HeaderMap,
    Json(lichaam): Json<Lichaam>,
) -> Result<axum::Json<Uitgevoerd>, Problem> {
    let stempel = app.deuren.klok.nu();
    let idempotentie = idempotentie(&headers)?;
    let toelichting = toelichting(lichaam.toelichting.as_deref())?;
    let plek = pad.rij.plek(&app, &viewer).await?;
    let verzoek = Verzoek {
        viewer,
        rij: plek.rij.id,
        handeling: pad.handeling,
        versie: lichaam.versie,
        toelichting,
        invoer: Lichaam::ingevuld(lichaam.invoer),
        idempotentie,
        stempel: Some(stempel),
        wachtzin: lichaam.wachtzin.map(Wachtzin::nieuw),
    };
    let gedaan = perform(&app.deuren, verzoek).await?;
    Ok(axum::Json(Uitgevoerd::van(plek.kind, gedaan)))
}

fn toelichting(ruw: Option<&str>) -> Result<Option<String>, Weigering> {
    keuring::toelichting(ruw).map_err(|zin| {
        let veld = "toelichting".to_owned();
        Weigering::Velden(vec![Veldfout { veld, zin }])
    })
}

/// `POST /{machines}/{id}/handelingen/{handeling}/parafen`
pub async fn paraaf(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Handelingpad>,
    lichaam: Bytes,
) -> Result<StatusCode, Problem> {
    let wachtzin = wachtzin(&lichaam)?;
    let plek = pad.rij.plek(&app, &viewer).await?;
    let (rij, handeling) = (plek.rij.id, &pad.handeling);
    parafen::zet(&app.deuren, &viewer, rij, handeling, wachtzin.as_ref()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A paraaf says nothing beside its address, unless it is that of a sleutelhouder.
fn wachtzin(lichaam: &[u8]) -> Result<Option<Wachtzin>, Problem> {
    if lichaam.trim_ascii().is_empty() {
        return Ok(None);
    }
    let gelezen: Paraaflichaam = serde_json::from_slice(lichaam)
        .map_err(|_| Problem::ongeldig("Stuur niets, of JSON met alleen ‘wachtzin’."))?;
    Ok(gelezen.wachtzin.map(Wachtzin::nieuw))
}
