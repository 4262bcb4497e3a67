//! The page of an organisation that takes part in the submission of another one, and what every eigen
//! verklaring has: taking over an earlier one, and the ESPD as a file.

pub mod espd;
mod overnemen;
mod page;
mod view;

pub use page::toon;

use crate::app::App;
use crate::steps::pakket;
use crate::views::engine::Voorbeelden;
use axum::Router;
use axum::routing::get;
use workflows::machine::Kind;

/// The kinds of row on which an organisation writes its eigen verklaring, with the kind of entry.
const MET_VERKLARING: [(Kind, &str); 2] = [
    (Kind::Inschrijving, "eigen-verklaring"),
    (Kind::Deelnemer, "deelnemersverklaring"),
];

/// The routes beside those of every row.
pub fn router() -> Router<App> {
    MET_VERKLARING
        .into_iter()
        .fold(pakket::ontvangst(Kind::Deelnemer), |router, (kind, _)| {
            let pad = format!("/{}/{{id}}", kind.meervoud());
            router
                .route(
                    &format!("{pad}/espd"),
                    get(move |bezoeker, id| espd::bestand(bezoeker, kind, id)),
                )
                .route(
                    &format!("{pad}/overnemen/{{bron}}"),
                    get(move |bezoeker, pad| overnemen::toon(bezoeker, kind, pad)),
                )
        })
}

/// The pages of this subject with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<view::Deelnemerpagina>()
        .pagina::<overnemen::Overneempagina>()
}
