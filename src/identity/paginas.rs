//! The pages to log in, to log out and, in the demo, to choose who to be.

use super::inloggen::{self, Uitkomst};
use super::sessie;
use super::views::{Groep, Inlogpagina, Kiespagina, Mens};
use crate::app::App;
use crate::config::is_lokale_host;
use crate::store::identity::{self, Persoon};
use crate::views::words;
use crate::web::{Afzender, Form, MisschienGebruiker, Problem, Vraag, scherm};
use axum::Router;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use entities::ids::PersoonId;
use serde::Deserialize;
use strum::IntoEnumIterator;
use tower_sessions::Session;
use workflows::role::Rol;

/// The routes of this room, to be put under the layer of [`sessie::laag`].
pub fn router() -> Router<App> {
    Router::new()
        .route("/inloggen", get(vraag_wie).post(log_in))
        .route("/uitloggen", post(log_uit))
        .route("/demo/kies", get(toon_mensen).post(kies))
}

#[derive(Debug, Deserialize)]
struct Terug {
    #[serde(default)]
    naar: String,
}

#[derive(Deserialize)]
struct Inlog {
    #[serde(default)]
    naar: String,
    email: String,
    wachtwoord: String,
}

#[derive(Debug, Deserialize)]
struct Keuze {
    #[serde(default)]
    naar: String,
    persoon: PersoonId,
}

async fn vraag_wie(
    State(app): State<App>,
    MisschienGebruiker(viewer): MisschienGebruiker,
    Vraag(terug): Vraag<Terug>,
    lokaal: Option<Lokaal>,
) -> Result<Response, Problem> {
    let naar = veilig(&terug.naar);
    if viewer.persoon.is_some() {
        return Ok(Redirect::to(naar).into_response());
    }
    let pagina = Inlogpagina::nieuw(naar, "", None, lokaal.is_some());
    let kader = scherm::kader(&app, &viewer, "Inloggen");
    scherm::toon(&app, &kader, &pagina)
}

async fn log_in(
    State(app): State<App>,
    Afzender(adres): Afzender,
    session: Session,
    lokaal: Option<Lokaal>,
    Form(inlog): Form<Inlog>,
) -> Result<Response, Problem> {
    let naar = veilig(&inlog.naar);
    let (status, fout) =
        match inloggen::probeer(&app, adres, &inlog.email, &inlog.wachtwoord).await? {
            Uitkomst::Welkom(persoon) => {
                sessie::begin(&app, &session, persoon).await?;
                return Ok(Redirect::to(naar).into_response());
            }
            Uitkomst::Onjuist => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "Het e-mailadres of het wachtwoord klopt niet.".to_owned(),
            ),
            Uitkomst::Wacht(seconden) => (StatusCode::TOO_MANY_REQUESTS, wacht(seconden)),
        };
    let pagina = Inlogpagina::nieuw(naar, &inlog.email, Some(fout), lokaal.is_some());
    let kader = scherm::kader(&app, &crate::store::viewer::Viewer::publiek(), "Inloggen");
    scherm::toon_met(&app, status, &kader, &pagina)
}

async fn log_uit(session: Session) -> Result<Redirect, Problem> {
    sessie::einde(&session).await?;
    Ok(Redirect::to("/"))
}

async fn toon_mensen(
    _: Lokaal,
    State(app): State<App>,
    MisschienGebruiker(viewer): MisschienGebruiker,
    Vraag(terug): Vraag<Terug>,
) -> Result<Response, Problem> {
    let nu = app.deuren.klok.nu();
    let mensen = identity::personen(&app.deuren.reader.db(), nu)
        .await
        .map_err(Problem::defect)?;
    let pagina = Kiespagina {
        naar: veilig(&terug.naar).to_owned(),
        groepen: Rol::iter().filter_map(|rol| groep(rol, &mensen)).collect(),
        wachtzin: oefenwachtzin(&app),
    };
    let kader = scherm::kader(&app, &viewer, "Kies wie u bent");
    scherm::toon(&app, &kader, &pagina)
}

fn oefenwachtzin(app: &App) -> String {
    let zin = app.deuren.wachtzinnen.oefenwachtzin();
    zin.unwrap_or_default().to_owned()
}

async fn kies(
    _: Lokaal,
    State(app): State<App>,
    session: Session,
    Form(keuze): Form<Keuze>,
) -> Result<Redirect, Problem> {
    sessie::begin(&app, &session, keuze.persoon).await?;
    Ok(Redirect::to(veilig(&keuze.naar)))
}

fn groep(rol: Rol, mensen: &[Persoon]) -> Option<Groep> {
    let mensen: Vec<Mens> = mensen
        .iter()
        .filter(|mens| mens.persoon.actief && mens.rollen.iter().any(|t| t.rol == rol))
        .map(|mens| Mens {
            id: mens.persoon.id.to_string(),
            naam: mens.persoon.naam.clone(),
            waar: mens
                .organisatie
                .as_ref()
                .map(|o| o.naam.clone())
                .unwrap_or_default(),
        })
        .collect();
    (!mensen.is_empty()).then(|| Groep {
        rol: words::rollen(rol),
        mensen,
    })
}

/// The demo on this machine itself. The name in `Host` counts too: a page elsewhere whose name was made to
/// lead here sends its own name. Elsewhere the page does not exist.
#[derive(Clone, Copy, Debug)]
pub struct Lokaal;

impl FromRequestParts<App> for Lokaal {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Ok(Afzender(adres)) = Afzender::from_request_parts(parts, app).await;
        let host = parts.headers.get(header::HOST);
        let lokaal = host
            .and_then(|host| host.to_str().ok())
            .is_some_and(is_lokale_host);
        if app.demo && adres.is_loopback() && lokaal {
            Ok(Self)
        } else {
            Err(Problem::niet_gevonden())
        }
    }
}

impl axum::extract::OptionalFromRequestParts<App> for Lokaal {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, Problem> {
        let lokaal = <Self as FromRequestParts<App>>::from_request_parts(parts, app).await;
        Ok(lokaal.ok())
    }
}

/// A page of ours, or the start: never another site, also not by `//` or `/\`.
fn veilig(naar: &str) -> &str {
    let bytes = naar.as_bytes();
    let van_ons = bytes.first() == Some(&b'/')
        && !matches!(bytes.get(1), Some(b'/' | b'\\'))
        && bytes.iter().all(u8::is_ascii_graphic);
    if van_ons { naar } else { "/" }
}

fn wacht(seconden: i64) -> String {
    let minuten = seconden.max(1).div_euclid(60) + i64::from(seconden % 60 != 0);
    let hoe_lang = if minuten == 1 {
        "1 minuut".to_owned()
    } else {
        format!("{minuten} minuten")
    };
    format!("Er is te vaak geprobeerd in te loggen. Wacht {hoe_lang} en probeer het dan opnieuw.")
}

#[cfg(test)]
mod tests {
    use super::{veilig, wacht};

    #[test]
    fn the_way_back_stays_here() {
        for goed in ["/", "/zaken/7?t=a%26b", "/a//b"] {
            assert_eq!(veilig(goed), goed);
        }
        for fout in [
            "",
            "//kwaad.nl",
            "/\\kwaad.nl",
            "https://kwaad.nl",
            "/a\r\nb",
            "/\t/x",
        ] {
            assert_eq!(veilig(fout), "/", "{fout:?}");
        }
    }

    #[test]
    fn the_wait_is_told_in_whole_minutes() {
        for (seconden, tekst) in [
            (1, "1 minuut"),
            (60, "1 minuut"),
            (61, "2 minuten"),
            (900, "15 minuten"),
        ] {
            assert!(wacht(seconden).contains(tekst), "{seconden}");
        }
    }
}
