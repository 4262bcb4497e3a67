//! The public check of a receipt: genuine, or not. It says nothing else, whoever asks: the receipt itself
//! holds what there is to know.

use crate::acts::{Weigering, bewijs};
use crate::app::App;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::store::identity::pogingen;
use crate::views::engine::Pagina;
use crate::views::velden::{Formulier, Soort, Veld};
use crate::web::{Afzender, Problem, netwerk};
use axum::Router;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{DefaultBodyLimit, Multipart};
use axum::http::StatusCode;
use axum::routing::get;
use serde::Serialize;

/// Where anybody can check a receipt.
pub const PAD: &str = "/ontvangstbewijzen/controleren";

/// The most bytes of a receipt and its form: a package has at most hundreds of parts.
const GROOTSTE: usize = 256 * 1024;

/// Checks per window from one network address.
pub const PER_ADRES: i32 = 60;

/// Seconds of one window.
pub const VENSTER: i64 = 15 * 60;

/// The route: [`PAD`], written out because the tests of secrecy read the routes from the source.
pub fn router() -> Router<App> {
    Router::new().route(
        "/ontvangstbewijzen/controleren",
        get(vraag)
            .post(controleer)
            .layer(DefaultBodyLimit::max(GROOTSTE)),
    )
}

/// The check, before and after.
#[derive(Debug, Serialize)]
pub struct Controlepagina {
    /// Whether the receipt is ours; none before one was given.
    pub echt: Option<bool>,
    /// What was checked: the SHA-256 of the receipt.
    pub kenmerk: String,
    /// To check one.
    pub formulier: Formulier,
}

impl Controlepagina {
    fn nieuw(tekst: &str, fout: Option<String>) -> Self {
        let mut plakken = Veld::nieuw(Soort::Tekstvak, "bewijs", "Ontvangstbewijs")
            .hint("Plak de hele tekst van het bewijs, of alleen het kenmerk van 64 tekens.")
            .met(tekst)
            .mag_leeg();
        plakken.rijen = 8;
        plakken.fout = fout;
        let mut bestand = Veld::nieuw(Soort::Bestand, "bestand", "Of kies het bestand")
            .hint("Het bestand .txt of .json dat u bij uw ontvangstbewijs hebt gekregen.")
            .mag_leeg();
        bestand.accepteert = Some(".txt,.json".to_owned());
        Self {
            echt: None,
            kenmerk: String::new(),
            formulier: Formulier::nieuw(PAD, "Controleren", vec![plakken, bestand]),
        }
    }
}

impl Pagina for Controlepagina {
    const SJABLOON: &'static str = "pages/ontvangstcontrole.html";

    fn voorbeelden() -> Vec<Self> {
        let uitslag = |echt| Self {
            echt: Some(echt),
            kenmerk: "ab".repeat(32),
            ..Self::nieuw("", None)
        };
        vec![
            Self::nieuw("hallo", Some(ONLEESBAAR.to_owned())),
            uitslag(true),
            uitslag(false),
        ]
    }
}

const ONLEESBAAR: &str = "Wij herkennen hierin geen ontvangstbewijs van Tenderspoor. Plak de hele tekst, van de eerste tot en met de laatste regel.";

async fn vraag(bezoeker: Bezoeker) -> Antwoord {
    toon(&bezoeker, StatusCode::OK, &Controlepagina::nieuw("", None)).await
}

/// Checks what was pasted or sent.
///
/// # Errors
/// 429 for who asks too often.
async fn controleer(
    bezoeker: Bezoeker,
    Afzender(adres): Afzender,
    formulier: Result<Multipart, MultipartRejection>,
) -> Antwoord {
    let sleutel = format!("bewijs:{}", netwerk(adres));
    if let Some(wacht) = tel(&bezoeker.app, sleutel).await? {
        let mut problem = Problem::nieuw(StatusCode::TOO_MANY_REQUESTS);
        problem.wacht = Some(wacht);
        return Err(problem);
    }
    let formulier = formulier.map_err(|_| Problem::ongeldig(ONLEESBAAR))?;
    let tekst = lees(formulier).await?;
    let Some(bewijs) = bewijs::lees(&tekst) else {
        let pagina = Controlepagina::nieuw(&tekst, Some(ONLEESBAAR.to_owned()));
        return toon(&bezoeker, StatusCode::UNPROCESSABLE_ENTITY, &pagina).await;
    };
    let echt = bewijs::is_echt(&bezoeker.db(), &bewijs)
        .await
        .map_err(Weigering::from)?;
    let pagina = Controlepagina {
        echt: Some(echt),
        kenmerk: bewijs.kenmerk,
        ..Controlepagina::nieuw("", None)
    };
    toon(&bezoeker, StatusCode::OK, &pagina).await
}

async fn toon(bezoeker: &Bezoeker, status: StatusCode, pagina: &Controlepagina) -> Antwoord {
    let kader = bezoeker.kader("Ontvangstbewijs controleren").await?;
    bezoeker.toon(status, &kader, pagina)
}

/// The first field with something in it.
async fn lees(mut formulier: Multipart) -> Result<String, Problem> {
    let onleesbaar = |_| Problem::ongeldig(ONLEESBAAR);
    while let Some(veld) = formulier.next_field().await.map_err(onleesbaar)? {
        let bytes = veld.bytes().await.map_err(onleesbaar)?;
        let tekst = String::from_utf8_lossy(&bytes);
        if !tekst.trim().is_empty() {
            return Ok(tekst.into_owned());
        }
    }
    Ok(String::new())
}

/// Counts one check; the seconds to wait for who asks too often.
async fn tel(app: &App, sleutel: String) -> Result<Option<u64>, Problem> {
    let nu = app.deuren.klok.werkelijk();
    let stand = app
        .deuren
        .writer
        .write(move |db| Box::pin(async move { pogingen::tel(db, &sleutel, nu, VENSTER).await }))
        .await
        .map_err(Problem::defect)?;
    let wacht = u64::try_from(stand.sinds + VENSTER - nu).unwrap_or(1);
    Ok((stand.aantal > PER_ADRES).then_some(wacht.max(1)))
}
