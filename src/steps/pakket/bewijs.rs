//! The receipt of what was handed in: printable, and as a file in the forms that can be checked later.

use super::controle;
use super::namen::Namen;
use crate::acts::Weigering;
use crate::acts::bewijs::Bewijsbestand;
use crate::documents;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij::{self, Geladen, post::lees_pad};
use crate::store::ontvangstbewijs;
use crate::store::rijen;
use crate::views::engine::Pagina;
use crate::views::kader::Kader;
use crate::views::nederlands::bestandsgrootte;
use crate::web::Problem;
use axum::Json;
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, StatusCode};
use axum::response::IntoResponse;
use serde::Serialize;
use workflows::machine::Kind;

/// One part of a package.
#[derive(Clone, Debug, Serialize)]
pub struct Onderdeel {
    /// Its kind in words.
    pub soort: String,
    /// The question, organisation or file.
    pub naam: String,
    /// SHA-256.
    pub sha256: String,
    /// Bytes of what was hashed.
    pub grootte: u64,
}

/// The receipt of one version.
#[derive(Clone, Debug, Serialize)]
pub struct Bewijs {
    /// 1, 2, 3 …
    pub versie: i32,
    /// When the last byte was received, seconds in UTC.
    pub stempel: i64,
    /// The same moment in Dutch time, to the second.
    pub ontvangen: String,
    /// SHA-256 of the manifest.
    pub kenmerk: String,
    /// Where its files are: `/inschrijvingen/1/ontvangstbewijs/2`.
    pub href: String,
    /// Its parts.
    pub onderdelen: Vec<Onderdeel>,
    /// The text that was hashed.
    pub manifest: String,
}

/// The receipts of an inschrijving or BAFO.
#[derive(Debug, Serialize)]
pub struct Bewijspagina {
    /// The page of the row.
    pub pagina: String,
    /// The name of the inschrijver.
    pub naam: String,
    /// Where anybody can check a receipt.
    pub controle: String,
    /// The version that counts.
    pub bewijs: Bewijs,
    /// Versions that it replaced.
    pub eerder: Vec<Bewijs>,
}

impl Pagina for Bewijspagina {
    const SJABLOON: &'static str = "pages/ontvangstbewijs.html";

    fn voorbeelden() -> Vec<Self> {
        let bewijs = |versie| Bewijs {
            versie,
            stempel: 1_640_339_000,
            ontvangen: "vrijdag 24 december 2021, 10.43.20 uur".to_owned(),
            kenmerk: "ab".repeat(32),
            href: format!("/inschrijvingen/1/ontvangstbewijs/{versie}"),
            onderdelen: vec![Onderdeel {
                soort: "Bestand".to_owned(),
                naam: "referenties.pdf".to_owned(),
                sha256: "cd".repeat(32),
                grootte: 234_567,
            }],
            manifest: "tenderspoor-manifest 1\n".to_owned(),
        };
        let pagina = |eerder| Self {
            pagina: "/inschrijvingen/1".to_owned(),
            naam: "Coalitie Wmo".to_owned(),
            controle: controle::PAD.to_owned(),
            bewijs: bewijs(2),
            eerder,
        };
        vec![pagina(vec![]), pagina(vec![bewijs(1)])]
    }
}

/// The receipts of one row with where it stands: the newest first, at least one.
struct Bewijzen {
    geladen: Geladen,
    bewijzen: Vec<Bewijs>,
}

/// # Errors
/// 404 when nothing was handed in, or it is not the viewer's to know.
async fn laad(bezoeker: &Bezoeker, kind: Kind, id: &str) -> Result<Bewijzen, Problem> {
    let (_, id) = lees_pad(kind.meervoud(), id)?;
    let geladen = rij::laad(bezoeker, kind, id, &rij::Vraag::default()).await?;
    let db = bezoeker.db();
    let bewijzen = ontvangstbewijs::van(&db, &geladen.plek)
        .await
        .map_err(Weigering::from)?;
    if bewijzen.is_empty() {
        return Err(Problem::niet_gevonden());
    }
    let namen = Namen::bij(bezoeker, &geladen, &bewijzen).await?;
    let bewijzen = bewijzen
        .into_iter()
        .map(|bewijs| namen.bewijs(bewijs, &geladen.deel.pagina))
        .collect::<Result<_, _>>()
        .map_err(Problem::defect)?;
    Ok(Bewijzen { geladen, bewijzen })
}

/// The page with the receipts of one row.
///
/// # Errors
/// 404 when nothing was handed in, or it is not the viewer's to know.
pub(super) async fn toon(
    kind: Kind,
    Ingelogd(bezoeker): Ingelogd,
    Path(id): Path<String>,
) -> Antwoord {
    let Bewijzen {
        geladen,
        mut bewijzen,
    } = laad(&bezoeker, kind, &id).await?;
    let laatste = bewijzen.remove(0);
    let pagina = Bewijspagina {
        pagina: geladen.deel.pagina.clone(),
        naam: geladen.plek.rij.naam.clone(),
        controle: controle::PAD.to_owned(),
        bewijs: laatste,
        eerder: bewijzen,
    };
    let kader = rij::kader(&bezoeker, &geladen.plek).await?;
    let kader = Kader {
        titel: format!("Ontvangstbewijs van {}", pagina.naam),
        ..kader.kruimel(pagina.naam.clone(), pagina.pagina.clone())
    };
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

/// The receipt of one version as a file: `txt` is the text that was hashed, `json` the same with its
/// mark, `pdf` for people.
///
/// # Errors
/// 404 when there is no such version or form, or it is not the viewer's to know.
pub(super) async fn bestand(
    kind: Kind,
    Ingelogd(bezoeker): Ingelogd,
    Path((id, versie, vorm)): Path<(String, String, String)>,
) -> Antwoord {
    let Bewijzen { geladen, bewijzen } = laad(&bezoeker, kind, &id).await?;
    let bewijs = bewijzen
        .into_iter()
        .find(|bewijs| bewijs.versie.to_string() == versie)
        .ok_or_else(Problem::niet_gevonden)?;
    let naam = format!("attachment; filename=\"ontvangstbewijs-{versie}.{vorm}\"");
    let kop = |soort: &'static str| -> [(HeaderName, String); 2] {
        [
            (CONTENT_TYPE, soort.to_owned()),
            (CONTENT_DISPOSITION, naam.clone()),
        ]
    };
    match vorm.as_str() {
        "txt" => Ok((kop("text/plain; charset=utf-8"), bewijs.manifest).into_response()),
        "json" => {
            let bestand = Bewijsbestand {
                kenmerk: bewijs.kenmerk,
                manifest: bewijs.manifest,
            };
            Ok((kop("application/json"), Json(bestand)).into_response())
        }
        "pdf" => {
            let document = als_document(&bezoeker, &geladen, bewijs).await?;
            let bytes = documents::pdf(document).await.map_err(Problem::defect)?;
            Ok((kop("application/pdf"), bytes).into_response())
        }
        _ => Err(Problem::niet_gevonden()),
    }
}

async fn als_document(
    bezoeker: &Bezoeker,
    geladen: &Geladen,
    bewijs: Bewijs,
) -> Result<::documents::Ontvangstbewijs, Weigering> {
    let procedure = match geladen.plek.rij.procedure_id {
        Some(id) => rijen::rij(&bezoeker.db(), id).await?,
        None => None,
    };
    let onderdeel = |deel: Onderdeel| ::documents::Onderdeel {
        soort: deel.soort,
        naam: deel.naam,
        sha256: deel.sha256,
        grootte: bestandsgrootte(deel.grootte),
    };
    Ok(::documents::Ontvangstbewijs {
        inschrijver: geladen.plek.rij.naam.clone(),
        procedure: procedure.map(|rij| rij.naam).unwrap_or_default(),
        versie: bewijs.versie,
        ontvangen: bewijs.ontvangen,
        stempel: bewijs.stempel,
        kenmerk: bewijs.kenmerk,
        onderdelen: bewijs.onderdelen.into_iter().map(onderdeel).collect(),
        manifest: bewijs.manifest,
        controle: format!("{}{}", bezoeker.app.config.public_url, controle::PAD),
    })
}
