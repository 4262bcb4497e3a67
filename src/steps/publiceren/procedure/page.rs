//! The page of a procedure: the common part, and how its Procedureregels stand.

use super::view::Procedurepagina;
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::deel::schrijfbaar;
use crate::steps::rij::{self, Geladen};
use crate::store::regels;
use crate::store::rijen::Plek;
use axum::http::StatusCode;
use workflows::inzage::{Zicht, opening};

/// The kind of entry that holds the Procedureregels.
pub(super) const CODE: &str = "procedureregels";

/// Whether the viewer may write the Procedureregels now.
pub(super) fn is_invulbaar(plek: &Plek) -> bool {
    schrijfbaar(plek).iter().any(|soort| soort.code == CODE)
}

/// Draws the page.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    let plek = &geladen.plek;
    let invulbaar = is_invulbaar(plek);
    let document = if plek.zicht == Zicht::Ja {
        regels::regels(&bezoeker.db(), plek.rij.id)
            .await
            .map_err(Weigering::from)?
    } else {
        None
    };
    let nu = bezoeker.nu().into();
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let pagina = Procedurepagina {
        regels: format!("/procedures/{}/regels", plek.rij.id),
        heeft_regels: document.is_some(),
        repetitie: if document.is_some() && !plek.plaats().openbaar() {
            format!("/procedures/{}/generale-repetitie", plek.rij.id)
        } else {
            String::new()
        },
        opening: if opening(&plek.rollen) == Zicht::Ja {
            format!("/procedures/{}/opening", plek.rij.id)
        } else {
            String::new()
        },
        invulbaar,
        bevindingen: document
            .filter(|_| invulbaar)
            .map(|document| document.controle(nu))
            .unwrap_or_default(),
        deel: geladen.deel,
    };
    bezoeker.toon(status, &kader, &pagina)
}
