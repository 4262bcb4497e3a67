//! Entries: the second door. A fact of a row is put, a new row is posted.

use super::probleem::andere_methode;
use super::uit::{Optie, methode, url};
use super::verzoek::{Json, Pad, Rijpad};
use crate::acts::{Ingevuld, Vastgelegd, record};
use crate::app::App;
use crate::steps::antwoord::problem;
use crate::store::lijsten;
use crate::store::rijen::Plek;
use crate::store::viewer::Viewer;
use crate::web::{Gebruiker, Problem};
use axum::extract::State;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;
use workflows::invoer::{Aard, Invoersoort, Veldsoort, soort};
use workflows::machine::Kind;

/// The path of an entry.
#[derive(Debug, Deserialize)]
pub struct Invoerpad {
    #[serde(flatten)]
    rij: Rijpad,
    soort: String,
}

/// The body of an entry.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lichaam {
    /// The version of the entry that the caller looked at; 0 when there was none.
    versie: Option<i64>,
    /// The fields.
    #[serde(default)]
    velden: Map<String, Value>,
}

/// Invoer die is opgeslagen.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Opgeslagen {
    /// De rij waar de invoer op staat: de nieuwe rij, als er een begon.
    pub id: Uuid,
    /// De machine van die rij.
    pub machine: String,
    /// Waar u die rij opvraagt.
    pub url: String,
    /// De versie van de invoer.
    pub versie: i64,
}

/// `PUT /{machines}/{id}/invoer/{soort}`
pub async fn schrijf(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Invoerpad>,
    Json(lichaam): Json<Lichaam>,
) -> Result<Response, Problem> {
    leg_vast(&app, &viewer, &pad, lichaam, "PUT").await
}

/// `POST /{machines}/{id}/invoer/{soort}`
pub async fn begin(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Invoerpad>,
    Json(lichaam): Json<Lichaam>,
) -> Result<Response, Problem> {
    leg_vast(&app, &viewer, &pad, lichaam, "POST").await
}

/// `POST /inkoopsporen`
pub async fn begin_spoor(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Json(lichaam): Json<Lichaam>,
) -> Result<Response, Problem> {
    let invoer = Ingevuld {
        soort: Kind::Inkoopspoor.name().to_owned(),
        velden: lichaam.velden,
    };
    let vastgelegd = record(&app.deuren, &viewer, None, invoer, None).await?;
    Ok(antwoord(Kind::Inkoopspoor, &vastgelegd))
}

async fn leg_vast(
    app: &App,
    viewer: &Viewer,
    pad: &Invoerpad,
    lichaam: Lichaam,
    gevraagd: &str,
) -> Result<Response, Problem> {
    let plek = pad.rij.plek(app, viewer).await?;
    let soort = soort_op(&plek, &pad.soort)?;
    if methode(soort) != gevraagd {
        return Ok(verkeerde_methode(methode(soort)));
    }
    let invoer = Ingevuld {
        soort: soort.code.to_owned(),
        velden: lichaam.velden,
    };
    let vastgelegd = record(
        &app.deuren,
        viewer,
        Some(plek.rij.id),
        invoer,
        lichaam.versie,
    )
    .await?;
    let kind = match soort.aard {
        Aard::Begin(kind) => kind,
        Aard::Feit | Aard::Kladje | Aard::Verzegeld => plek.kind,
    };
    Ok(antwoord(kind, &vastgelegd))
}

/// The kind of entry with this code, when it belongs on such a row.
fn soort_op(plek: &Plek, code: &str) -> Result<&'static Invoersoort, Problem> {
    soort(code)
        .filter(|soort| soort.op == Some(plek.kind))
        .ok_or_else(Problem::niet_gevonden)
}

fn verkeerde_methode(goed: &'static str) -> Response {
    let zin = format!("Stuur deze soort invoer met {goed}.");
    ([(header::ALLOW, goed)], andere_methode(zin)).into_response()
}

fn antwoord(kind: Kind, vastgelegd: &Vastgelegd) -> Response {
    let adres = url(kind, vastgelegd.rij.0);
    let inhoud = axum::Json(Opgeslagen {
        id: vastgelegd.rij.0,
        machine: kind.name().to_owned(),
        url: adres.clone(),
        versie: vastgelegd.versie,
    });
    if vastgelegd.begonnen {
        let waar: [(HeaderName, String); 1] = [(header::LOCATION, adres)];
        return (StatusCode::CREATED, waar, inhoud).into_response();
    }
    inhoud.into_response()
}

/// Options by field.
type Opties = BTreeMap<&'static str, Vec<Optie>>;

/// `GET /{machines}/{id}/invoer/{soort}/opties`: only for those who may write the entry, because
/// a list can name what others may not know.
pub async fn opties(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Invoerpad>,
) -> Result<axum::Json<Opties>, Problem> {
    let plek = pad.rij.plek(&app, &viewer).await?;
    let soort = soort_op(&plek, &pad.soort)?;
    if !plek.rollen.een_van(soort.wie) {
        return Err(crate::acts::Weigering::InvoerNietVoorU.into());
    }
    lees_opties(&app, &viewer, Some(&plek), soort).await
}

/// `GET /inkoopsporen/opties`
pub async fn opties_spoor(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
) -> Result<axum::Json<Opties>, Problem> {
    let soort = soort(Kind::Inkoopspoor.name()).ok_or_else(Problem::niet_gevonden)?;
    if !viewer.rollen_overal().een_van(soort.wie) {
        return Err(crate::acts::Weigering::InvoerNietVoorU.into());
    }
    lees_opties(&app, &viewer, None, soort).await
}

async fn lees_opties(
    app: &App,
    viewer: &Viewer,
    plek: Option<&Plek>,
    soort: &'static Invoersoort,
) -> Result<axum::Json<Opties>, Problem> {
    let db = app.deuren.reader.db();
    let mut uit = Opties::new();
    for veld in soort.velden {
        let (Veldsoort::Uit(lijst) | Veldsoort::Meer(lijst)) = veld.soort else {
            continue;
        };
        let opties = lijsten::opties(&db, viewer, plek.map(|plek| &plek.rij), lijst)
            .await
            .map_err(problem)?;
        let opties = opties
            .into_iter()
            .map(|(code, label)| Optie { code, label });
        uit.insert(veld.naam, opties.collect());
    }
    Ok(axum::Json(uit))
}
