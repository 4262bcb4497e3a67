//! One request: which side was asked, its number in the log, and who asked once that is known.

use super::problem::{Problem, Veldfout};
use super::scherm;
use crate::app::App;
use crate::clock::nieuwe_id;
use crate::store::viewer::Viewer;
use crate::views::delen::Regel;
use crate::views::fout::Foutpagina;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use problem_details::ProblemDetails;
use serde::Serialize;
use std::sync::{Arc, OnceLock};

/// The number of a request, in every answer and every line of the log about it.
pub const KENMERK: HeaderName = HeaderName::from_static("x-request-id");

/// Which side was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kant {
    /// A person with a browser: session, HTML.
    Pagina,
    /// A program: bearer token, JSON.
    Api,
}

impl Kant {
    fn van(pad: &str) -> Self {
        if pad == "/api" || pad.starts_with("/api/") {
            Self::Api
        } else {
            Self::Pagina
        }
    }
}

/// One request. Clones are of the same request.
#[derive(Clone, Debug)]
pub struct Bezoek {
    /// Which side was asked.
    pub kant: Kant,
    /// Its number in the log.
    pub kenmerk: String,
    /// Who asked, filled by the extractors of people; the page of a problem shows the name.
    pub(super) viewer: Arc<OnceLock<Viewer>>,
}

impl Bezoek {
    fn nieuw(verzoek: &Request) -> Self {
        Self {
            kant: Kant::van(verzoek.uri().path()),
            kenmerk: nieuwe_id().to_string(),
            viewer: Arc::default(),
        }
    }
}

/// What a problem says beside title and detail, in JSON.
#[derive(Debug, Serialize)]
struct Meer {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    regels: Vec<Regel>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    velden: Vec<Veldfout>,
    kenmerk: String,
}

/// The outermost layer: numbers the request, and shows the problem that comes back.
pub async fn laag(State(app): State<App>, mut verzoek: Request, volgende: Next) -> Response {
    let bezoek = Bezoek::nieuw(&verzoek);
    verzoek.extensions_mut().insert(bezoek.clone());
    let mut antwoord = volgende.run(verzoek).await;
    if let Some(problem) = Problem::uit(&mut antwoord) {
        antwoord = toon(&app, &bezoek, problem, antwoord);
    }
    if let Ok(waarde) = HeaderValue::from_str(&bezoek.kenmerk) {
        antwoord.headers_mut().insert(KENMERK, waarde);
    }
    antwoord
}

/// The problem in the place of the answer; headers such as `Allow` and a removed cookie stay.
fn toon(app: &App, bezoek: &Bezoek, problem: Problem, antwoord: Response) -> Response {
    let (status, wacht) = (problem.status, problem.wacht);
    let getoond = match bezoek.kant {
        Kant::Pagina => pagina(app, bezoek, problem),
        Kant::Api => json(bezoek, problem),
    };
    let (mut delen, _) = antwoord.into_parts();
    let (nieuw, inhoud) = getoond.into_parts();
    delen.headers.remove(header::CONTENT_LENGTH);
    delen.headers.extend(nieuw.headers);
    if let Some(wacht) = wacht {
        delen.headers.insert(header::RETRY_AFTER, wacht.into());
    }
    delen.status = status;
    Response::from_parts(delen, inhoud)
}

fn foutpagina(bezoek: &Bezoek, problem: Problem) -> Foutpagina {
    let mut pagina = Foutpagina::voor(problem.status.as_u16());
    if let Some(titel) = problem.titel {
        pagina.kop = titel;
    }
    if !problem.uitleg.is_empty() {
        pagina.uitleg = problem.uitleg;
    }
    pagina
        .uitleg
        .extend(problem.velden.into_iter().map(|v| v.zin));
    pagina.regels = problem.regels;
    if problem.status.is_server_error() {
        pagina.kenmerk = Some(bezoek.kenmerk.clone());
    }
    pagina
}

fn pagina(app: &App, bezoek: &Bezoek, problem: Problem) -> Response {
    let pagina = foutpagina(bezoek, problem);
    let niemand = Viewer::publiek();
    let viewer = bezoek.viewer.get().unwrap_or(&niemand);
    let kader = scherm::kader(app, viewer, pagina.kop.clone());
    match app.sjablonen.toon(&kader, &pagina) {
        Ok(html) => Html(html).into_response(),
        Err(fout) => {
            tracing::error!(%fout, "the page of a problem failed");
            (StatusCode::INTERNAL_SERVER_ERROR, "Er ging iets mis.").into_response()
        }
    }
}

/// Title and detail when the problem has none of its own. A program asks for a thing, not for a page.
fn vaste_woorden(status: StatusCode) -> (String, Vec<String>) {
    if status == StatusCode::NOT_FOUND {
        let zin = "Dit bestaat niet, of u mag het niet zien.";
        return ("Niet gevonden".to_owned(), vec![zin.to_owned()]);
    }
    let pagina = Foutpagina::voor(status.as_u16());
    (pagina.kop, pagina.uitleg)
}

fn json(bezoek: &Bezoek, problem: Problem) -> Response {
    let (titel, vast) = vaste_woorden(problem.status);
    let uitleg = if problem.uitleg.is_empty() {
        vast
    } else {
        problem.uitleg
    };
    let mut antwoord = ProblemDetails::new()
        .with_status(problem.status)
        .with_title(problem.titel.unwrap_or(titel))
        .with_detail(uitleg.join(" "))
        .with_extensions(Meer {
            regels: problem.regels,
            velden: problem.velden,
            kenmerk: bezoek.kenmerk.clone(),
        })
        .into_response();
    if problem.status == StatusCode::UNAUTHORIZED {
        let hoe = HeaderValue::from_static("Bearer");
        antwoord.headers_mut().insert(header::WWW_AUTHENTICATE, hoe);
    }
    antwoord.map(Body::new)
}

#[cfg(test)]
mod tests {
    use super::Kant;

    #[test]
    fn only_the_folder_api_is_the_api() {
        for (pad, kant) in [
            ("/api/v1/taken", Kant::Api),
            ("/api", Kant::Api),
            ("/apiarie", Kant::Pagina),
            ("/zaken/api/", Kant::Pagina),
        ] {
            assert_eq!(Kant::van(pad), kant, "{pad}");
        }
    }
}
