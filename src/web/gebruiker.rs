//! Who asks: extractors for handlers of pages and of the API.

use super::bezoek::{Bezoek, Kant};
use super::problem::Problem;
use crate::app::App;
use crate::identity::{sessie, tokens};
use crate::store::viewer::Viewer;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use entities::ids::PersoonId;
use std::ops::Deref;
use tower_sessions::Session;

/// The person who asks. Without one a page sends the browser to `/inloggen` and the API answers 401.
#[derive(Clone, Debug)]
pub struct Gebruiker {
    /// Who: the same as in the viewer, but never nobody.
    pub persoon: PersoonId,
    /// With every role in force.
    pub viewer: Viewer,
}

impl Deref for Gebruiker {
    type Target = Viewer;

    fn deref(&self) -> &Viewer {
        &self.viewer
    }
}

/// The person who asks, or the public.
#[derive(Clone, Debug)]
pub struct MisschienGebruiker(pub Viewer);

/// On an answer: a form was sent and nobody was logged in. The layer `uitgelogd` gives the form back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Uitgelogd;

/// Why there is no [`Gebruiker`].
#[derive(Debug)]
pub enum GeenGebruiker {
    /// A browser: log in first, then come back here.
    Inloggen(String),
    /// A browser that sent something: log in first.
    Verstuurd,
    /// A program, or a failure.
    Problem(Box<Problem>),
}

impl IntoResponse for GeenGebruiker {
    fn into_response(self) -> Response {
        match self {
            Self::Inloggen(pad) => Redirect::to(&pad).into_response(),
            Self::Verstuurd => {
                let mut antwoord = Redirect::to("/inloggen").into_response();
                antwoord.extensions_mut().insert(Uitgelogd);
                antwoord
            }
            Self::Problem(problem) => problem.into_response(),
        }
    }
}

impl FromRequestParts<App> for MisschienGebruiker {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let bezoek = parts.extensions.get::<Bezoek>().cloned();
        let viewer = match bezoek.as_ref().map(|bezoek| bezoek.kant) {
            Some(Kant::Api) => van_token(parts, app).await?,
            _ => van_sessie(parts, app).await?,
        };
        let viewer = viewer.unwrap_or_else(Viewer::publiek);
        if let Some(bezoek) = bezoek {
            bezoek.viewer.get_or_init(|| viewer.clone());
        }
        Ok(Self(viewer))
    }
}

impl FromRequestParts<App> for Gebruiker {
    type Rejection = GeenGebruiker;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, GeenGebruiker> {
        let MisschienGebruiker(viewer) =
            MisschienGebruiker::from_request_parts(parts, app)
                .await
                .map_err(|problem| GeenGebruiker::Problem(Box::new(problem)))?;
        match viewer.persoon {
            Some(persoon) => Ok(Self { persoon, viewer }),
            None => Err(niet_ingelogd(parts)),
        }
    }
}

fn niet_ingelogd(parts: &Parts) -> GeenGebruiker {
    match parts.extensions.get::<Bezoek>() {
        Some(bezoek) if bezoek.kant == Kant::Api => {
            let problem = Problem::nieuw(StatusCode::UNAUTHORIZED)
                .met_uitleg("Stuur een geldig token mee in de header Authorization: Bearer.");
            GeenGebruiker::Problem(Box::new(problem))
        }
        _ if parts.method == Method::POST => GeenGebruiker::Verstuurd,
        _ => GeenGebruiker::Inloggen(inloggen(&parts.method, &parts.uri)),
    }
}

/// Where to log in, with the way back; what was being sent is lost, so only a page is a way back.
fn inloggen(methode: &Method, uri: &Uri) -> String {
    let pad = uri.path_and_query().map_or("/", |pad| pad.as_str());
    if *methode != Method::GET || pad == "/" {
        return "/inloggen".to_owned();
    }
    let naar: String = pad.bytes().map(gecodeerd).collect();
    format!("/inloggen?naar={naar}")
}

/// One byte of a path as it stands in a query.
fn gecodeerd(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

async fn van_sessie(parts: &Parts, app: &App) -> Result<Option<Viewer>, Problem> {
    match parts.extensions.get::<Session>() {
        Some(session) => sessie::huidige(app, session).await,
        None => Ok(None),
    }
}

/// A token that is there but is worth nothing is refused, also where the public may look: the program
/// thinks that it is somebody.
async fn van_token(parts: &Parts, app: &App) -> Result<Option<Viewer>, Problem> {
    let Some(waarde) = parts.headers.get(header::AUTHORIZATION) else {
        return Ok(None);
    };
    let token = waarde
        .to_str()
        .ok()
        .and_then(|waarde| waarde.split_once(' '))
        .filter(|(soort, _)| soort.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim());
    let viewer = match token {
        Some(token) => tokens::viewer(app, token).await?,
        None => None,
    };
    let ongeldig = || {
        Problem::nieuw(StatusCode::UNAUTHORIZED)
            .met_uitleg("Dit token is niet geldig of is verlopen. Maak een nieuw token.")
    };
    viewer.map(Some).ok_or_else(ongeldig)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_the_page_that_was_asked() {
        let naar = |methode, uri: &'static str| inloggen(&methode, &Uri::from_static(uri));
        assert_eq!(
            naar(Method::GET, "/zaken/7?t=a&u=b"),
            "/inloggen?naar=/zaken/7%3Ft%3Da%26u%3Db"
        );
        assert_eq!(naar(Method::GET, "/"), "/inloggen");
        assert_eq!(naar(Method::POST, "/zaken/7"), "/inloggen");
    }
}
