//! Receives files into a draft package.

use crate::acts::{Weigering, bestanden};
use crate::steps::antwoord::{Antwoord, geweigerd};
use crate::steps::bezoeker::Ingelogd;
use crate::steps::rij;
use crate::store::rijen;
use crate::web::Problem;
use axum::extract::Path;
use axum::extract::multipart::{Multipart, MultipartError, MultipartRejection};
use axum::response::{IntoResponse, Redirect};
use entities::ids::RijId;
use workflows::machine::Kind;

/// Every file of the form, one after the other, encrypted while it comes in.
pub(super) async fn ontvang(
    kind: Kind,
    Ingelogd(bezoeker): Ingelogd,
    Path(id): Path<RijId>,
    formulier: Result<Multipart, MultipartRejection>,
) -> Antwoord {
    let db = bezoeker.db();
    rijen::plek(&db, &bezoeker.viewer, id)
        .await
        .map_err(Weigering::from)?
        .filter(|plek| plek.kind == kind)
        .ok_or(Weigering::NietGevonden)?;
    let pagina = rij::pagina_van(kind, id);
    let mut formulier =
        formulier.map_err(|_| Problem::ongeldig("Er zit geen bestand in dit verzoek."))?;
    let grens = bezoeker.app.config.uploads.max_bestand;
    let deuren = &bezoeker.app.deuren;
    while let Some(veld) = formulier
        .next_field()
        .await
        .map_err(|fout| afgebroken(&fout))?
    {
        // A form without a chosen file sends a field with an empty name.
        let naam = veld.file_name().unwrap_or_default().to_owned();
        if naam.is_empty() {
            continue;
        }
        let toegevoegd = bestanden::voeg_toe(deuren, &bezoeker.viewer, id, &naam, veld, grens);
        if let Err(weigering) = toegevoegd.await {
            return geweigerd(&bezoeker, weigering, &pagina).await;
        }
    }
    Ok(Redirect::to(&format!("{pagina}#bestanden")).into_response())
}

fn afgebroken(_: &MultipartError) -> Problem {
    Problem::ongeldig("Het bestand is niet helemaal aangekomen. Probeer het opnieuw.")
}
