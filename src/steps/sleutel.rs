//! ‘Mijn sleutel’: somebody who may open vaults makes their personal key, and tries its passphrase.

use super::antwoord::Antwoord;
use super::bezoeker::{Bezoeker, Ingelogd};
use super::rij::formulier::Paren;
use super::rij::post::naar;
use crate::acts::sleutelhouders;
use crate::acts::{Sleutelweigering, Wachtzin, Weigering};
use crate::app::App;
use crate::store::sleutels;
use crate::views::engine::Pagina;
use crate::views::velden::{Formulier, Soort, Veld};
use crate::web::{Form, Problem};
use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde::Serialize;
use workflows::desk::Refusal;
use workflows::role::OPENERS;

/// The address of the page.
const HIER: &str = "/sleutel";

/// The page of one's own key.
#[derive(Clone, Debug, Serialize)]
pub struct Sleutelpagina {
    /// When the key was made, seconds in UTC; none when there is none.
    pub gemaakt: Option<i64>,
    /// When its passphrase last fitted.
    pub beproefd: Option<i64>,
    /// The public half.
    pub ontvanger: String,
    /// Tries the passphrase.
    pub proef: Option<Formulier>,
    /// Makes a key.
    pub maken: Formulier,
    /// Everybody here has the passphrase of practice environments: that one.
    pub oefenwachtzin: String,
}

impl Pagina for Sleutelpagina {
    const SJABLOON: &'static str = "pages/sleutel.html";

    fn voorbeelden() -> Vec<Self> {
        let leeg = Self {
            gemaakt: None,
            beproefd: None,
            ontvanger: String::new(),
            proef: None,
            maken: maakformulier(),
            oefenwachtzin: String::new(),
        };
        let gemaakt = Self {
            gemaakt: Some(1_640_339_000),
            ontvanger: "age1voorbeeld".to_owned(),
            proef: Some(proefformulier()),
            oefenwachtzin: "vijf woorden die iedereen hier kent".to_owned(),
            ..leeg.clone()
        };
        let beproefd = Self {
            beproefd: Some(1_640_339_600),
            oefenwachtzin: String::new(),
            ..gemaakt.clone()
        };
        vec![leeg, gemaakt, beproefd]
    }
}

/// The routes of the page.
pub fn router() -> Router<App> {
    Router::new()
        .route("/sleutel", get(toon).post(maak))
        .route("/sleutel/proef", post(beproef))
}

async fn toon(Ingelogd(bezoeker): Ingelogd) -> Antwoord {
    let pagina = pagina(&bezoeker).await?;
    teken(&bezoeker, StatusCode::OK, &pagina).await
}

async fn teken(bezoeker: &Bezoeker, status: StatusCode, pagina: &Sleutelpagina) -> Antwoord {
    let kader = bezoeker.kader("Mijn sleutel").await?;
    bezoeker.toon(status, &kader, pagina)
}

async fn pagina(bezoeker: &Bezoeker) -> Result<Sleutelpagina, Problem> {
    let viewer = &bezoeker.viewer;
    let (true, Some(persoon)) = (viewer.heeft_een_van(OPENERS), viewer.persoon) else {
        let needed = OPENERS.to_vec();
        return Err(Weigering::Wet(Refusal::WrongRole { needed }).into());
    };
    let sleutel = sleutels::van(&bezoeker.db(), persoon)
        .await
        .map_err(Weigering::from)?;
    Ok(Sleutelpagina {
        gemaakt: sleutel.as_ref().map(|s| s.gemaakt_op.0),
        beproefd: sleutel.as_ref().and_then(|s| s.beproefd_op).map(|op| op.0),
        proef: sleutel.is_some().then(proefformulier),
        ontvanger: sleutel.map(|s| s.ontvanger).unwrap_or_default(),
        maken: maakformulier(),
        oefenwachtzin: bezoeker
            .app
            .deuren
            .wachtzinnen
            .oefenwachtzin()
            .unwrap_or_default()
            .to_owned(),
    })
}

/// What was typed is never sent back.
fn veld(naam: &str, label: &str, token: &str) -> Veld {
    Veld {
        aanvullen: Some(token.to_owned()),
        ..Veld::nieuw(Soort::Wachtwoord, naam, label)
    }
}

fn maakformulier() -> Formulier {
    let mut zin = veld("wachtzin", "Nieuwe wachtzin", "new-password");
    zin.hint = Some("Minstens vijf verschillende woorden, zonder uw naam.".to_owned());
    let nogmaals = veld("nogmaals", "Nog een keer dezelfde wachtzin", "new-password");
    Formulier::nieuw(HIER, "Sleutel maken", vec![zin, nogmaals])
}

fn proefformulier() -> Formulier {
    let mut zin = veld("wachtzin", "Uw wachtzin", "current-password");
    "proef-wachtzin".clone_into(&mut zin.id);
    Formulier::nieuw("/sleutel/proef", "Wachtzin proberen", vec![zin])
}

fn neem(paren: &mut Paren, naam: &str) -> String {
    let plek = paren.iter().position(|(veld, _)| veld == naam);
    plek.map(|plek| paren.remove(plek).1).unwrap_or_default()
}

async fn maak(Ingelogd(bezoeker): Ingelogd, Form(mut paren): Form<Paren>) -> Antwoord {
    let (zin, nogmaals) = (neem(&mut paren, "wachtzin"), neem(&mut paren, "nogmaals"));
    let mut pagina = pagina(&bezoeker).await?;
    if zin != nogmaals {
        let fout = "Dit is niet dezelfde wachtzin. Typ beide opnieuw.";
        pagina.maken.velden[1].fout = Some(fout.to_owned());
        return teken(&bezoeker, StatusCode::UNPROCESSABLE_ENTITY, &pagina).await;
    }
    let deuren = &bezoeker.app.deuren;
    match sleutelhouders::maak(deuren, &bezoeker.viewer, Wachtzin::nieuw(zin)).await {
        Ok(_) => Ok(naar(HIER, "sleutel-gemaakt")),
        Err(Weigering::Velden(fouten)) => {
            pagina.maken.velden[0].fout = fouten.into_iter().next().map(|fout| fout.zin);
            teken(&bezoeker, StatusCode::UNPROCESSABLE_ENTITY, &pagina).await
        }
        Err(anders) => Err(anders.into()),
    }
}

async fn beproef(Ingelogd(bezoeker): Ingelogd, Form(mut paren): Form<Paren>) -> Antwoord {
    let zin = Wachtzin::nieuw(neem(&mut paren, "wachtzin"));
    let deuren = &bezoeker.app.deuren;
    match sleutelhouders::beproef(deuren, &bezoeker.viewer, zin).await {
        Ok(()) => Ok(naar(HIER, "sleutel-beproefd")),
        Err(Weigering::Sleutel(fout)) => {
            let status = match fout {
                Sleutelweigering::TeVaak { .. } => StatusCode::TOO_MANY_REQUESTS,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            let mut pagina = pagina(&bezoeker).await?;
            if let Some(proef) = &mut pagina.proef {
                proef.velden[0].fout = Some(fout.zin());
            }
            teken(&bezoeker, status, &pagina).await
        }
        Err(anders) => Err(anders.into()),
    }
}
