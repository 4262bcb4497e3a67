//! What a package shows and takes on a page: its files and its receipt. An inschrijving has one, and a
//! BAFO.

mod bestanden;
mod bewijs;
pub mod controle;
mod deel;
mod namen;
mod onderweg;

pub use bewijs::Bewijspagina;
pub use deel::{PakketDeel, toevoegen};
pub use onderweg::Onderwegpagina;

use crate::app::App;
use crate::clock::nieuwe_id;
use crate::steps::rij::RijDeel;
use crate::views::velden::Veld;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use workflows::machine::Kind;

/// The routes of the packages of rows of this kind.
pub fn router(kind: Kind) -> Router<App> {
    let pad = format!("/{}/{{id}}", kind.meervoud());
    ontvangst(kind)
        .route(
            &format!("{pad}/ontvangstbewijs"),
            get(move |bezoeker, id| bewijs::toon(kind, bezoeker, id)),
        )
        .route(
            &format!("{pad}/ontvangstbewijs/{{versie}}/{{vorm}}"),
            get(move |bezoeker, id| bewijs::bestand(kind, bezoeker, id)),
        )
}

/// The routes by which files come into a package on rows of this kind.
pub fn ontvangst(kind: Kind) -> Router<App> {
    let pad = format!("/{}/{{id}}", kind.meervoud());
    // The vault stops at the configured size; the limit on ordinary requests would stop long before.
    let ontvang = post(move |bezoeker, id, kop, formulier| {
        bestanden::ontvang(kind, bezoeker, id, kop, formulier)
    })
    .layer(DefaultBodyLimit::disable());
    Router::new()
        .route(&format!("{pad}/bestanden"), ontvang)
        .route(
            &format!("{pad}/uploads"),
            get(move |bezoeker, id| onderweg::toon(kind, bezoeker, id)),
        )
}

/// The routes of the files themselves, in whatever package they are.
pub fn bestanden() -> Router<App> {
    Router::new()
        .route("/bestanden/{bestand}", get(bestanden::geef))
        .route(
            "/bestanden/{bestand}/verwijderen",
            post(bestanden::verwijder),
        )
        .route("/uploads/{upload}/verwijderen", post(onderweg::verwijder))
}

/// Lets the form of an act open first, so that what cannot be undone takes two presses.
pub fn tweede_blik(deel: &mut RijDeel, handeling: &str) {
    if let Some(handeling) = deel.handeling(handeling) {
        let mut veld = Veld::verborgen("bevestigd", "ja");
        veld.id = format!("{}-bevestigd", handeling.code);
        handeling.velden.push(veld);
    }
}

/// Gives the button to hand in a key of its own: the same press twice hands in once. Its form opens
/// first, so that handing in takes a second look.
pub fn bevestig_indienen(deel: &mut RijDeel) {
    let sleutel = nieuwe_id().to_string();
    if let Some(indienen) = deel.handeling("indienen") {
        let mut sleutel = Veld::verborgen("idempotentie", sleutel);
        "indienen-idempotentie".clone_into(&mut sleutel.id);
        indienen.velden.push(sleutel);
        let let_op = "Controleer alles nog één keer. Wat u indient, gaat verzegeld de kluis in.";
        let uitleg = indienen.uitleg.take().unwrap_or_default();
        indienen.uitleg = Some(format!("{uitleg} {let_op}").trim().to_owned());
    }
}
