//! The page of a row without content of its own, and the page of its whole diagram.

use super::deel::{self, Geladen, RijDeel, Vraag};
use super::{diagram, post, voorbeeld};
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::paginas;
use crate::store::rijen::{self, Plek};
use crate::store::{dossiers, zaken};
use crate::views::diagram::Toestanden;
use crate::views::engine::Pagina;
use crate::views::kader::Kader;
use crate::views::words;
use crate::web::{Problem, Vraag as Adresvraag};
use axum::extract::{OriginalUri, Path};
use axum::http::{StatusCode, Uri};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use workflows::inzage::Zicht;
use workflows::machine::Kind;

/// The page of a row without content of its own.
#[derive(Debug, Serialize)]
pub struct Rijpagina {
    /// The common part.
    pub deel: RijDeel,
}

impl Pagina for Rijpagina {
    const SJABLOON: &'static str = "pages/rij.html";

    fn voorbeelden() -> Vec<Self> {
        vec![
            Self {
                deel: voorbeeld::voorbeeld(),
            },
            Self {
                deel: voorbeeld::alleen_naam(),
            },
        ]
    }
}

/// The whole diagram of a row.
#[derive(Debug, Serialize)]
pub struct Diagrampagina {
    /// The page of the row.
    pub pagina: String,
    /// What the row is called.
    pub naam: String,
    /// The whole machine.
    pub toestanden: Toestanden,
}

impl Pagina for Diagrampagina {
    const SJABLOON: &'static str = "pages/diagram.html";

    fn voorbeelden() -> Vec<Self> {
        vec![Self {
            pagina: "/percelen/1".to_owned(),
            naam: "Beschermd wonen".to_owned(),
            toestanden: diagram::van(Kind::Perceel, "dialoog", &BTreeSet::new()).heel(),
        }]
    }
}

/// What the address may ask of the page of a row.
#[derive(Debug, Default, Deserialize)]
pub struct Opties {
    /// `<soort>:<sleutel>`: the entry that the viewer wants to change.
    wijzig: Option<String>,
}

/// The page of one row.
///
/// # Errors
/// 404 when there is none that the viewer may know.
pub async fn een(
    bezoeker: Bezoeker,
    OriginalUri(uri): OriginalUri,
    Path(id): Path<String>,
    Adresvraag(opties): Adresvraag<Opties>,
) -> Antwoord {
    let (kind, id) = post::lees_pad(meervoud(&uri), &id)?;
    let wijzig = opties.wijzig.as_deref().and_then(|w| w.split_once(':'));
    let vraag = Vraag {
        wijzig: wijzig.map(|(soort, sleutel)| (soort.to_owned(), sleutel.to_owned())),
        ..Vraag::default()
    };
    let geladen = deel::laad(&bezoeker, kind, id, &vraag).await?;
    paginas::toon(&bezoeker, geladen, StatusCode::OK).await
}

/// The first part of a path.
fn meervoud(uri: &Uri) -> &str {
    uri.path().split('/').nth(1).unwrap_or_default()
}

/// Draws the page of a row without content of its own.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    let kader = kader(bezoeker, &geladen.plek).await?;
    let pagina = Rijpagina { deel: geladen.deel };
    bezoeker.toon(status, &kader, &pagina)
}

/// The frame of the page of a row: title with its state, and the trail through its case.
///
/// # Errors
/// The database.
pub async fn kader(bezoeker: &Bezoeker, plek: &Plek) -> Result<Kader, Problem> {
    let rij = &plek.rij;
    let titel = if plek.zicht == Zicht::Ja {
        let staat = words::toestand(plek.kind, &rij.toestand).to_lowercase();
        format!("{}: {staat}", rij.naam)
    } else {
        rij.naam.clone()
    };
    let mut kader = bezoeker.kader(titel).await?;
    let db = bezoeker.db();
    if let Some(spoor) = rij.spoor_id
        && let Some(zaak) = zaken::een(&db, &bezoeker.viewer, spoor)
            .await
            .map_err(Weigering::from)?
    {
        kader = kader
            .kruimel("Zaken", "/zaken")
            .kruimel(zaak.naam(), format!("/zaken/{spoor}"));
    }
    for boven in [rij.procedure_id, rij.perceel_id, rij.inschrijving_id]
        .into_iter()
        .flatten()
        .filter(|id| *id != rij.id)
    {
        let plek = rijen::plek(&db, &bezoeker.viewer, boven)
            .await
            .map_err(Weigering::from)?;
        if let Some(plek) = plek {
            kader = kader.kruimel(deel::noem(&plek), deel::pagina_van(plek.kind, plek.rij.id));
        }
    }
    Ok(kader)
}

/// The whole diagram of one row.
///
/// # Errors
/// 404 when the viewer may not know its state.
pub async fn diagram(
    bezoeker: Bezoeker,
    OriginalUri(uri): OriginalUri,
    Path(id): Path<String>,
) -> Antwoord {
    let (kind, id) = post::lees_pad(meervoud(&uri), &id)?;
    let db = bezoeker.db();
    let plek = rijen::plek(&db, &bezoeker.viewer, id)
        .await
        .map_err(Weigering::from)?
        .filter(|plek| plek.kind == kind && plek.zicht == Zicht::Ja)
        .ok_or_else(Problem::niet_gevonden)?;
    let bezocht = dossiers::bezocht(&db, &[&plek])
        .await
        .map_err(Weigering::from)?;
    let bezocht = bezocht.into_iter().flat_map(|b| [b.van, b.naar]).collect();
    let pagina = Diagrampagina {
        pagina: deel::pagina_van(kind, id),
        naam: plek.rij.naam.clone(),
        toestanden: diagram::van(kind, &plek.rij.toestand, &bezocht).heel(),
    };
    let titel = format!("Toestanden van {}", plek.rij.naam);
    let kader = bezoeker
        .kader(titel)
        .await?
        .kruimel(plek.rij.naam, pagina.pagina.clone());
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}
