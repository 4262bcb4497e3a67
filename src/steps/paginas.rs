//! Which subject draws the page of which kind of row: the one place where a kind becomes a page.

use super::antwoord::Antwoord;
use super::bezoeker::Bezoeker;
use super::concretiseren::{bafo, dialoogsessie, dialoogtraject};
use super::contracteren::{gunningsbeslissing, overeenkomst};
use super::implementeren::implementatie;
use super::perceel;
use super::publiceren::{nota, procedure, vraag};
use super::rij::{self, Geladen};
use super::selecteren::{advies, beoordelingsronde, deelnemer, inschrijving};
use super::voorbereiden::inkoopspoor;
use axum::http::StatusCode;
use workflows::machine::Kind;

/// Draws the page of a row, as its subject does. A subject with content of its own has a line here.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    match geladen.plek.kind {
        Kind::Inkoopspoor => inkoopspoor::toon(bezoeker, geladen, status).await,
        Kind::Procedure => procedure::toon(bezoeker, geladen, status).await,
        Kind::Vraag => vraag::toon(bezoeker, geladen, status).await,
        Kind::Advies => advies::toon(bezoeker, geladen, status).await,
        Kind::Beoordelingsronde => beoordelingsronde::toon(bezoeker, geladen, status).await,
        Kind::Inschrijving => inschrijving::toon(bezoeker, geladen, status).await,
        Kind::Deelnemer => deelnemer::toon(bezoeker, geladen, status).await,
        Kind::Perceel => perceel::toon(bezoeker, geladen, status).await,
        Kind::Nota => nota::toon(bezoeker, geladen, status).await,
        Kind::Dialoogtraject => dialoogtraject::toon(bezoeker, geladen, status).await,
        Kind::Dialoogsessie => dialoogsessie::toon(bezoeker, geladen, status).await,
        Kind::Bafo => bafo::toon(bezoeker, geladen, status).await,
        Kind::Gunningsbeslissing => gunningsbeslissing::toon(bezoeker, geladen, status).await,
        Kind::Overeenkomst => overeenkomst::toon(bezoeker, geladen, status).await,
        Kind::Implementatie => implementatie::toon(bezoeker, geladen, status).await,
        _ => rij::toon(bezoeker, geladen, status).await,
    }
}
