//! Files of a draft package: received while they are encrypted, given back while they are decrypted.

use super::page;
use crate::acts::{self, Veldfout, Weigering};
use crate::steps::antwoord::{Antwoord, geweigerd, problem};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij::post::{lees_pad, naar};
use crate::steps::rij::{self, pagina_van};
use crate::web::Problem;
use axum::body::Body;
use axum::extract::multipart::{Field, MultipartRejection};
use axum::extract::{Multipart, Path};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, StatusCode};
use axum::response::IntoResponse;
use entities::ids::RijId;
use tokio_util::io::ReaderStream;
use uuid::Uuid;
use workflows::machine::Kind;

/// Receives the file of the form. What is wrong with it stands beside the field.
///
/// # Errors
/// What the door says.
pub async fn ontvang(
    Ingelogd(bezoeker): Ingelogd,
    Path(id): Path<String>,
    formulier: Result<Multipart, MultipartRejection>,
) -> Antwoord {
    let (kind, rij) = lees_pad(Kind::Inschrijving.meervoud(), &id)?;
    let zin = "Kies eerst een bestand en druk dan op ‘Bestand toevoegen’.";
    let Ok(formulier) = formulier else {
        return Err(Problem::ongeldig(zin));
    };
    match neem_aan(&bezoeker, rij, formulier).await {
        Ok(true) => Ok(naar(&pagina_van(kind, rij), "bestand")),
        Ok(false) => opnieuw(&bezoeker, rij, 422, zin.to_owned()).await,
        Err(Weigering::Kluis(fout)) => {
            let weigering = Weigering::Kluis(fout);
            opnieuw(&bezoeker, rij, weigering.status(), weigering.uitleg()).await
        }
        Err(Weigering::Velden(fouten)) => {
            let zinnen: Vec<String> = fouten.into_iter().map(|fout| fout.zin).collect();
            opnieuw(&bezoeker, rij, 422, zinnen.join(" ")).await
        }
        Err(weigering) => geweigerd(&bezoeker, weigering, &pagina_van(kind, rij)).await,
    }
}

/// Whether there was a file in the form, and it is kept now.
async fn neem_aan(
    bezoeker: &Bezoeker,
    rij: RijId,
    mut formulier: Multipart,
) -> Result<bool, Weigering> {
    let grens = bezoeker.app.config.uploads.max_bestand;
    let mut aangenomen = false;
    while let Some(mut veld) = formulier.next_field().await.map_err(afgebroken)? {
        let naam = veld.file_name().unwrap_or_default().to_owned();
        if naam.is_empty() {
            continue;
        }
        let (deuren, viewer) = (&bezoeker.app.deuren, &bezoeker.viewer);
        let uit = acts::bestanden::voeg_toe(deuren, viewer, rij, &naam, &mut veld, grens).await;
        if let Err(weigering) = uit {
            loop_leeg(veld, grens).await;
            return Err(weigering);
        }
        aangenomen = true;
    }
    Ok(aangenomen)
}

/// Reads on for a while, so that the browser is ready to hear why its file was refused.
async fn loop_leeg(mut veld: Field<'_>, grens: u64) {
    let mut gelezen = 0;
    while let Ok(Some(stuk)) = veld.chunk().await {
        gelezen += stuk.len() as u64;
        if gelezen > grens {
            break;
        }
    }
}

fn afgebroken(_: axum::extract::multipart::MultipartError) -> Weigering {
    let zin = "Het bestand is niet helemaal aangekomen. Er is niets bewaard. Probeer het opnieuw.";
    Weigering::Velden(vec![Veldfout {
        veld: "bestand".to_owned(),
        zin: zin.to_owned(),
    }])
}

async fn opnieuw(bezoeker: &Bezoeker, rij: RijId, status: u16, zin: String) -> Antwoord {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let geladen = rij::laad(bezoeker, Kind::Inschrijving, rij, &rij::Vraag::default()).await?;
    page::toon_met(bezoeker, geladen, status, Some(zin)).await
}

fn lees_id(bestand: &str) -> Result<Uuid, Problem> {
    bestand.parse().map_err(|_| Problem::niet_gevonden())
}

/// The content of a file, as a download.
///
/// # Errors
/// 404 when it is not for this viewer.
pub async fn geef(Ingelogd(bezoeker): Ingelogd, Path(bestand): Path<String>) -> Antwoord {
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
pub async fn verwijder(Ingelogd(bezoeker): Ingelogd, Path(bestand): Path<String>) -> Antwoord {
    let id = lees_id(&bestand)?;
    match acts::bestanden::verwijder(&bezoeker.app.deuren, &bezoeker.viewer, id).await {
        Ok(rij) => Ok(naar(&pagina_van(Kind::Inschrijving, rij), "bestand-weg")),
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
            uit.push_str(&format!("%{byte:02X}"));
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
        assert_eq!(kop, "attachment; filename*=UTF-8''%C3%A9%C3%A9n%20plan%22.pdf");
    }
}
