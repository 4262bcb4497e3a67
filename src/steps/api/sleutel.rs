//! One's own key as a sleutelhouder, and how the opening of a vault stands.

use super::uit::moment;
use super::verzoek::{Json, Pad, Rijpad};
use crate::acts::{Wachtzin, Weigering, sleutelhouders};
use crate::app::App;
use crate::steps::antwoord::problem;
use crate::store::opening::{self, Procesverbaal};
use crate::store::sleutels;
use crate::web::{Gebruiker, Problem};
use axum::extract::State;
use axum::http::StatusCode;
use entities::kluis::sleutelhouder;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use workflows::machine::Kind;

/// The machines that have a vault: of inschrijvingen, and of the BAFO's of a perceel.
pub(super) const KLUIZEN: [Kind; 2] = [Kind::Procedure, Kind::Perceel];

/// The body of a request with a passphrase.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lichaam {
    wachtzin: String,
}

/// Uw persoonlijke sleutel. De wachtzin wordt nergens bewaard.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Sleutel {
    /// De openbare helft (`age1…`).
    pub ontvanger: String,
    /// Wanneer u de sleutel maakte.
    #[schema(format = DateTime)]
    pub gemaakt_op: String,
    /// Wanneer u de wachtzin het laatst met succes probeerde.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub beproefd_op: Option<String>,
}

impl From<sleutelhouder::Model> for Sleutel {
    fn from(sleutel: sleutelhouder::Model) -> Self {
        Self {
            ontvanger: sleutel.ontvanger,
            gemaakt_op: moment(sleutel.gemaakt_op),
            beproefd_op: sleutel.beproefd_op.map(moment),
        }
    }
}

/// Een sleutelhouder van een kluis.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Sleutelhouder {
    /// De naam.
    pub naam: String,
    /// Of deze persoon de sleutel in reserve bewaart.
    pub escrow: bool,
    /// Of deze persoon een deel van de sleutel van deze kluis heeft.
    pub deel: bool,
}

/// Hoe het met de opening van een kluis staat.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Opening {
    /// Wie samen kunnen openen.
    pub houders: Vec<Sleutelhouder>,
    /// Wie de eerste wachtzin gaf. Ontbreekt als er geen wacht.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eerste: Option<String>,
    /// Tot wanneer de tweede wachtzin kan.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub wacht_tot: Option<String>,
    /// Hoeveel pakketten in de kluis lagen. Ontbreekt voor de opening.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totaal: Option<usize>,
    /// Hoeveel daarvan zijn ontsleuteld en gecontroleerd.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub klaar: Option<usize>,
    /// Het proces-verbaal, als alles is gecontroleerd.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub proces_verbaal: Option<Value>,
    /// De SHA-256 van het proces-verbaal zoals het is bewaard.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kenmerk: Option<String>,
    /// De processen-verbaal van de BAFO-rondes hiervoor, de oudste eerst. Leeg als er geen is.
    pub eerdere: Vec<EerdereOpening>,
}

/// Het proces-verbaal van de opening van een eerdere BAFO-ronde.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct EerdereOpening {
    /// Het proces-verbaal.
    #[schema(value_type = Object)]
    pub proces_verbaal: Value,
    /// De SHA-256 van het proces-verbaal zoals het is bewaard.
    pub kenmerk: String,
}

/// `GET /mijn-sleutel`
pub async fn lees(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
) -> Result<axum::Json<Sleutel>, Problem> {
    let persoon = viewer.persoon.ok_or_else(Problem::niet_gevonden)?;
    let sleutel = sleutels::van(&app.deuren.reader.db(), persoon)
        .await
        .map_err(problem)?
        .ok_or_else(Problem::niet_gevonden)?;
    Ok(axum::Json(sleutel.into()))
}

/// `POST /mijn-sleutel`
pub async fn maak(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Json(lichaam): Json<Lichaam>,
) -> Result<(StatusCode, axum::Json<Sleutel>), Problem> {
    let wachtzin = Wachtzin::nieuw(lichaam.wachtzin);
    let sleutel = sleutelhouders::maak(&app.deuren, &viewer, wachtzin).await?;
    Ok((StatusCode::CREATED, axum::Json(sleutel.into())))
}

/// `POST /mijn-sleutel/proef`
pub async fn beproef(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Json(lichaam): Json<Lichaam>,
) -> Result<StatusCode, Problem> {
    let wachtzin = Wachtzin::nieuw(lichaam.wachtzin);
    sleutelhouders::beproef(&app.deuren, &viewer, wachtzin).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /{machines}/{id}/opening`
pub async fn opening(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Rijpad>,
) -> Result<axum::Json<Opening>, Problem> {
    let plek = pad.plek(&app, &viewer).await?;
    if !KLUIZEN.contains(&plek.kind) {
        return Err(Problem::niet_gevonden());
    }
    let stand = opening::stand(&app.deuren.reader.db(), &plek, app.deuren.klok.nu())
        .await
        .map_err(problem)?
        .ok_or_else(Problem::niet_gevonden)?;
    let (verbaal, kenmerk) = stand.verbaal.unzip();
    let (eerste, wacht_tot) = stand.wacht.unzip();
    Ok(axum::Json(Opening {
        houders: stand
            .houders
            .into_iter()
            .map(|houder| Sleutelhouder {
                naam: houder.naam,
                escrow: houder.escrow,
                deel: houder.deel,
            })
            .collect(),
        eerste,
        wacht_tot: wacht_tot.map(moment),
        totaal: stand.voortgang.as_ref().map(|v| v.totaal),
        klaar: stand.voortgang.as_ref().map(|v| v.klaar),
        proces_verbaal: verbaal.map(als_json).transpose()?,
        kenmerk: kenmerk.filter(|kenmerk| !kenmerk.is_empty()),
        eerdere: stand
            .eerdere
            .into_iter()
            .map(|(verbaal, kenmerk)| {
                Ok(EerdereOpening {
                    proces_verbaal: als_json(verbaal)?,
                    kenmerk,
                })
            })
            .collect::<Result<_, Weigering>>()?,
    }))
}

fn als_json(verbaal: Procesverbaal) -> Result<Value, Weigering> {
    serde_json::to_value(verbaal).map_err(|fout| Weigering::Defect(fout.to_string()))
}
