//! Files of a draft package: received while they are encrypted, given back while they are decrypted.

use crate::acts::{self, Veldfout, Weigering};
use crate::steps::antwoord::{Antwoord, geweigerd, lengte, loop_leeg, problem};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij::post::naar;
use crate::steps::rij::{self, pagina_van};
use crate::steps::{paginas, rij::Vraag};
use crate::store::rijen;
use crate::web::Problem;
use axum::body::Body;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::IntoResponse;
use entities::ids::RijId;
use std::fmt::Write;
use tokio_util::io::ReaderStream;
use uuid::Uuid;
use workflows::machine::Kind;

/// Receives the file of the form. What is wrong with it stands beside the field.
///
/// # Errors
/// What the door says.
pub(super) async fn ontvang(
    kind: Kind,
    Ingelogd(bezoeker): Ingelogd,
    Path(id): Path<String>,
    kop: HeaderMap,
    formulier: Result<Multipart, MultipartRejection>,
) -> Antwoord {
    let rij = zoek(&bezoeker, kind, &id).await?;
    let zin = "Kies eerst een bestand en druk dan op ‘Bestand toevoegen’.";
    let Ok(formulier) = formulier else {
        return Err(Problem::ongeldig(zin));
    };
    match neem_aan(&bezoeker, rij, formulier, lengte(&kop)).await {
        Ok(true) => Ok(naar(&pagina_van(kind, rij), "bestand")),
        Ok(false) => opnieuw(&bezoeker, kind, rij, 422, zin.to_owned()).await,
        Err(Weigering::Kluis(fout)) => {
            let weigering = Weigering::Kluis(fout);
            opnieuw(&bezoeker, kind, rij, weigering.status(), weigering.uitleg()).await
        }
        Err(Weigering::Velden(fouten)) => {
            let zinnen: Vec<String> = fouten.into_iter().map(|fout| fout.zin).collect();
            opnieuw(&bezoeker, kind, rij, 422, zinnen.join(" ")).await
        }
        Err(weigering) => geweigerd(&bezoeker, weigering, &pagina_van(kind, rij)).await,
    }
}

/// Whether there was a file in the form, and it is kept now.
async fn neem_aan(
    bezoeker: &Bezoeker,
    rij: RijId,
    mut formulier: Multipart,
    verwacht: u64,
) -> Result<bool, Weigering> {
    let grens = bezoeker.app.config.uploads.max_bestand;
    let mut aangenomen = false;
    while let Some(mut veld) = formulier.next_field().await.map_err(afgebroken)? {
        let naam = veld.file_name().unwrap_or_default().to_owned();
        if naam.is_empty() {
            continue;
        }
        let (deuren, viewer) = (&bezoeker.app.deuren, &bezoeker.viewer);
        let uit = acts::bestanden::voeg_toe(deuren, viewer, rij, &naam, &mut veld, verwacht).await;
        if let Err(weigering) = uit {
            loop_leeg(&mut veld, grens).await;
            return Err(weigering);
        }
        aangenomen = true;
    }
    Ok(aangenomen)
}

fn afgebroken(_: axum::extract::multipart::MultipartError) -> Weigering {
    let zin = "Het bestand is niet helemaal aangekomen. Er is niets bewaard. Probeer het opnieuw.";
    Weigering::Velden(vec![Veldfout {
        veld: "bestand".to_owned(),
        zin: zin.to_owned(),
    }])
}

/// The row of the path, when the viewer may know it and it is of this kind.
async fn zoek(bezoeker: &Bezoeker, kind: Kind, id: &str) -> Result<RijId, Problem> {
    let id: RijId = id.parse().map_err(|_| Problem::niet_gevonden())?;
    rijen::plek(&bezoeker.db(), &bezoeker.viewer, id)
        .await
        .map_err(Weigering::from)?
        .filter(|plek| plek.kind == kind)
        .map(|plek| plek.rij.id)
        .ok_or_else(Problem::niet_gevonden)
}

/// The page of the row again, with what was wrong beside the field.
async fn opnieuw(
    bezoeker: &Bezoeker,
    kind: Kind,
    rij: RijId,
    status: u16,
    zin: String,
) -> Antwoord {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let vraag = Vraag {
        bestandsfout: Some(zin),
        ..Vraag::default()
    };
    let geladen = rij::laad(bezoeker, kind, rij, &vraag).await?;
    paginas::toon(bezoeker, geladen, status).await
}

fn lees_id(bestand: &str) -> Result<Uuid, Problem> {
    bestand.parse().map_err(|_| Problem::niet_gevonden())
}

/// The content of a file, as a download.
///
/// # Errors
/// 404 when it is not for this viewer.
pub(super) async fn geef(Ingelogd(bezoeker): Ingelogd, Path(bestand): Path<String>) -> Antwoord {
    let (deuren, db) = (&bezoeker.app.deuren, bezoeker.db());
    let id = lees_id(&bestand)?;
    let (bestand, lezer) = acts::bestanden::lees(deuren, &db, &bezoeker.viewer, id)
        .await
        .map_err(problem)?;
    let headers: [(HeaderName, String); 2] = [
        (CONTENT_TYPE, bestand.mediatype),
        (CONTENT_DISPOSITION, als_bijlage(&bestand.naam)),
    ];
    Ok((headers, Body::from_stream(ReaderStream::new(lezer))).into_response())
}

/// Takes a file out of the draft.
///
/// # Errors
/// What the door says.
pub(super) async fn verwijder(
    Ingelogd(bezoeker): Ingelogd,
    Path(bestand): Path<String>,
) -> Antwoord {
    let id = lees_id(&bestand)?;
    match acts::bestanden::verwijder(&bezoeker.app.deuren, &bezoeker.viewer, id).await {
        Ok(rij) => {
            let plek = rijen::plek(&bezoeker.db(), &bezoeker.viewer, rij)
                .await
                .map_err(Weigering::from)?
                .ok_or_else(Problem::niet_gevonden)?;
            Ok(naar(&pagina_van(plek.kind, rij), "bestand-weg"))
        }
        Err(weigering) => geweigerd(&bezoeker, weigering, "/taken").await,
    }
}

/// A download under this name, written by RFC 5987 so that any sign may be in it.
fn als_bijlage(naam: &str) -> String {
    let mut uit = String::from("attachment; filename*=UTF-8''");
    for byte in naam.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            uit.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(uit, "%{byte:02X}");
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::als_bijlage;

    #[test]
    fn any_name_fits_in_the_header() {
        let kop = als_bijlage("één plan\".pdf");
        assert_eq!(
            kop,
            "attachment; filename*=UTF-8''%C3%A9%C3%A9n%20plan%22.pdf"
        );
    }
}
