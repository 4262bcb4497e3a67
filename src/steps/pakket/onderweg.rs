//! The files on their way into a package, and how far each of them is. The page looks again by itself, so that it
//! works without a script.

use crate::acts::Weigering;
use crate::acts::overdracht::{self, Voortgang};
use crate::steps::antwoord::{Antwoord, geweigerd};
use crate::steps::bezoeker::Ingelogd;
use crate::steps::rij::post::{lees_pad, naar};
use crate::steps::rij::{self, pagina_van};
use crate::store::rijen;
use crate::views::engine::Pagina;
use crate::views::kader::Kader;
use crate::web::Problem;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use uuid::Uuid;
use workflows::machine::Kind;

/// Seconds until the page looks again.
const VERVERS: HeaderValue = HeaderValue::from_static("5");

/// One file on its way.
#[derive(Debug, Serialize)]
pub struct Onderweg {
    /// Its name.
    pub naam: String,
    /// Bytes that are here.
    pub ontvangen: u64,
    /// Bytes that will come.
    pub grootte: u64,
    /// How much that is of a hundred.
    pub procent: u64,
    /// Where it is given up, by POST; none for a file that comes in one go.
    pub weg: Option<String>,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct Onderwegpagina {
    /// The page of the row.
    pub pagina: String,
    /// Its files on their way.
    pub uploads: Vec<Onderweg>,
}

impl From<Voortgang> for Onderweg {
    fn from(stand: Voortgang) -> Self {
        Self {
            procent: stand.ontvangen.saturating_mul(100) / stand.grootte.max(1),
            naam: stand.naam,
            ontvangen: stand.ontvangen,
            grootte: stand.grootte,
            weg: (!stand.in_een_keer).then(|| format!("/uploads/{}/verwijderen", stand.id)),
        }
    }
}

impl Pagina for Onderwegpagina {
    const SJABLOON: &'static str = "pages/onderweg.html";

    fn voorbeelden() -> Vec<Self> {
        let upload = |in_een_keer| {
            Onderweg::from(Voortgang {
                id: Uuid::nil(),
                naam: "plan.pdf".to_owned(),
                grootte: 40_000_000,
                ontvangen: 12_000_000,
                in_een_keer,
                bestand: None,
            })
        };
        let pagina = |uploads| Self {
            pagina: "/inschrijvingen/1".to_owned(),
            uploads,
        };
        vec![pagina(vec![]), pagina(vec![upload(true), upload(false)])]
    }
}

/// What is on its way into the package of a row.
///
/// # Errors
/// 404 when the row is not the viewer's to know.
pub(super) async fn toon(
    kind: Kind,
    Ingelogd(bezoeker): Ingelogd,
    Path(id): Path<String>,
) -> Antwoord {
    let (_, id) = lees_pad(kind.meervoud(), &id)?;
    let geladen = rij::laad(&bezoeker, kind, id, &rij::Vraag::default()).await?;
    let deuren = &bezoeker.app.deuren;
    let lopend = overdracht::onderweg(deuren, &bezoeker.viewer, &geladen.plek).await?;
    let pagina = Onderwegpagina {
        pagina: geladen.deel.pagina.clone(),
        uploads: lopend.into_iter().map(Onderweg::from).collect(),
    };
    let kader = rij::kader(&bezoeker, &geladen.plek).await?;
    let naam = geladen.plek.rij.naam.clone();
    let kader = Kader {
        titel: format!("Bestanden onderweg bij {naam}"),
        ..kader.kruimel(naam, pagina.pagina.clone())
    };
    let mut antwoord = bezoeker.toon(StatusCode::OK, &kader, &pagina)?;
    if !pagina.uploads.is_empty() {
        antwoord.headers_mut().insert(header::REFRESH, VERVERS);
    }
    Ok(antwoord)
}

/// Gives a transfer up.
///
/// # Errors
/// What the door says.
pub(super) async fn verwijder(
    Ingelogd(bezoeker): Ingelogd,
    Path(upload): Path<String>,
) -> Antwoord {
    let id = upload.parse().map_err(|_| Problem::niet_gevonden())?;
    match overdracht::verwijder(&bezoeker.app.deuren, &bezoeker.viewer, id).await {
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
