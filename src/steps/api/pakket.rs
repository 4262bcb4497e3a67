//! The package of an inschrijving or BAFO: its content for those who may read it, and its files.

use super::probleem::ander_soort;
use super::uit::moment;
use super::verzoek::{Pad, Rijpad, uuid};
use crate::acts::{bestanden, pakket};
use crate::app::App;
use crate::steps::antwoord::{lengte, loop_leeg, problem};
use crate::web::{Gebruiker, Problem};
use axum::Json;
use axum::body::Body;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::fmt::Write;
use tokio_util::io::ReaderStream;
use utoipa::ToSchema;
use uuid::Uuid;

/// Een pakket: de antwoorden en bestanden van een inschrijving of BAFO.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Pakket {
    /// De versie: 1, 2, 3 …
    pub versie: i32,
    /// Wanneer het pakket is ingediend. Ontbreekt bij een concept.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub ingediend_op: Option<String>,
    /// De hash van het ontvangstbewijs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ontvangst: Option<String>,
    /// Of alles klopt met het ontvangstbewijs. Ontbreekt zolang dat niet is gecontroleerd.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub klopt: Option<bool>,
    /// De antwoorden. Ontbreekt zolang het pakket verzegeld is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delen: Option<Vec<Pakketdeel>>,
    /// De bestanden.
    pub bestanden: Vec<Bestand>,
    /// Hoeveel bestanden andere organisaties hebben toegevoegd die u niet mag lezen.
    pub bestanden_van_anderen: usize,
}

/// Een antwoord in een pakket.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Pakketdeel {
    /// De soort invoer.
    pub soort: String,
    /// De sleutel binnen de soort.
    pub sleutel: String,
    /// De velden.
    pub velden: Map<String, Value>,
    /// De versie van dit deel. Alleen in een concept: stuur hem mee als u dit deel wijzigt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versie: Option<i64>,
}

/// Een bestand in een pakket.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Bestand {
    /// Het kenmerk van het bestand.
    pub id: Uuid,
    /// De naam.
    pub naam: String,
    /// Het soort inhoud, bijvoorbeeld `application/pdf`.
    pub mediatype: String,
    /// De grootte in bytes.
    pub grootte: i64,
    /// De SHA-256 van de inhoud.
    pub sha256: String,
}

/// Bestanden die zijn toegevoegd.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Toegevoegd {
    /// De kenmerken van de bestanden, in de volgorde waarin ze kwamen.
    pub bestanden: Vec<Uuid>,
}

/// The path of a file.
#[derive(Debug, Deserialize)]
pub struct Bestandpad {
    #[serde(flatten)]
    rij: Rijpad,
    bestand: String,
}

/// `GET /{machines}/{id}/pakket`
pub async fn een(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Rijpad>,
) -> Result<Json<Pakket>, Problem> {
    let plek = pad.plek(&app, &viewer).await?;
    let db = app.deuren.reader.db();
    let inhoud = pakket::inhoud(&app.deuren, &db, &viewer, &plek).await?;
    inhoud
        .map(Pakket::van)
        .map(Json)
        .ok_or_else(Problem::niet_gevonden)
}

/// `POST /{machines}/{id}/bestanden`: every file of the form, one after the other, encrypted while
/// it comes in. What came in before a file that is refused stays.
pub async fn voeg_toe(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Rijpad>,
    kop: HeaderMap,
    formulier: Result<Multipart, MultipartRejection>,
) -> Result<(StatusCode, Json<Toegevoegd>), Problem> {
    let mut formulier =
        formulier.map_err(|_| ander_soort("Stuur de bestanden als multipart/form-data."))?;
    let plek = pad.plek(&app, &viewer).await?;
    let verwacht = lengte(&kop);
    let mut toegevoegd = Vec::new();
    while let Some(mut veld) = formulier.next_field().await.map_err(afgebroken)? {
        let Some(naam) = veld.file_name().map(str::to_owned) else {
            continue;
        };
        let uit = bestanden::voeg_toe(
            &app.deuren,
            &viewer,
            plek.rij.id,
            &naam,
            &mut veld,
            verwacht,
        )
        .await;
        match uit {
            Ok(id) => toegevoegd.push(id),
            Err(weigering) => {
                loop_leeg(&mut veld, app.config.uploads.max_bestand).await;
                return Err(weigering.into());
            }
        }
    }
    if toegevoegd.is_empty() {
        return Err(Problem::ongeldig("Er zit geen bestand in dit verzoek."));
    }
    Ok((
        StatusCode::CREATED,
        Json(Toegevoegd {
            bestanden: toegevoegd,
        }),
    ))
}

fn afgebroken(_: axum::extract::multipart::MultipartError) -> Problem {
    Problem::ongeldig("De bestanden zijn niet helemaal aangekomen. Probeer het opnieuw.")
}

/// `GET /{machines}/{id}/bestanden/{bestand}`
pub async fn lees(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Bestandpad>,
) -> Result<Response, Problem> {
    pad.rij.plek(&app, &viewer).await?;
    let db = app.deuren.reader.db();
    let (bestand, lezer) = bestanden::lees(&app.deuren, &db, &viewer, uuid(&pad.bestand)?).await?;
    let headers: [(HeaderName, String); 2] = [
        (header::CONTENT_TYPE, bestand.mediatype),
        (header::CONTENT_DISPOSITION, als_bijlage(&bestand.naam)),
    ];
    Ok((headers, Body::from_stream(ReaderStream::new(lezer))).into_response())
}

/// `DELETE /{machines}/{id}/bestanden/{bestand}`
pub async fn verwijder(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Bestandpad>,
) -> Result<StatusCode, Problem> {
    pad.rij.plek(&app, &viewer).await?;
    bestanden::verwijder(&app.deuren, &viewer, uuid(&pad.bestand)?)
        .await
        .map_err(problem)?;
    Ok(StatusCode::NO_CONTENT)
}

/// A download under this name; the name is written by RFC 5987, so that any sign may be in it.
fn als_bijlage(naam: &str) -> String {
    let mut uit = String::from("attachment; filename*=UTF-8''");
    for byte in naam.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            uit.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(uit, "%{byte:02X}");
        }
    }
    uit
}

impl Pakket {
    fn van(inhoud: pakket::Inhoud) -> Self {
        let deel = |deel: pakket::Deel| Pakketdeel {
            soort: deel.soort,
            sleutel: deel.sleutel,
            velden: deel.velden,
            versie: deel.versie,
        };
        let bestand = |bestand: entities::kluis::bestand::Model| Bestand {
            id: bestand.id,
            naam: bestand.naam,
            mediatype: bestand.mediatype,
            grootte: bestand.grootte,
            sha256: bestand.sha256,
        };
        Self {
            versie: inhoud.versie,
            ingediend_op: inhoud.stempel.map(moment),
            ontvangst: inhoud.kenmerk,
            klopt: inhoud.klopt,
            delen: inhoud
                .delen
                .map(|delen| delen.into_iter().map(deel).collect()),
            bestanden_van_anderen: inhoud.van_anderen.values().sum(),
            bestanden: inhoud.bestanden.into_iter().map(bestand).collect(),
        }
    }
}
