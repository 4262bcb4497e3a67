//! Why a request was not done, as data: a handler gives it, a layer shows it.

use crate::views::delen::Regel;
use axum::body::Body;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::fmt::Display;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Veldfout {
    /// The field.
    pub veld: String,
    /// A Dutch sentence for beside the field.
    pub zin: String,
}

/// Why a request was not done. It never tells more than the person may know: absent and secret are the same 404.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The HTTP status.
    pub status: StatusCode,
    /// The heading; the one that belongs to the status when empty.
    pub titel: Option<String>,
    /// What happened and what to do about it; fixed sentences per status when empty.
    pub uitleg: Vec<String>,
    /// The rules that are not met.
    pub regels: Vec<Regel>,
    /// What is wrong per field.
    pub velden: Vec<Veldfout>,
    /// Seconds after which it makes sense to try again.
    pub wacht: Option<u64>,
}

impl Problem {
    /// A problem in the fixed words of its status.
    #[must_use]
    pub fn nieuw(status: StatusCode) -> Self {
        Self {
            status,
            titel: None,
            uitleg: Vec::new(),
            regels: Vec::new(),
            velden: Vec::new(),
            wacht: None,
        }
    }

    /// Absent, or not yours to know: 404.
    #[must_use]
    pub fn niet_gevonden() -> Self {
        Self::nieuw(StatusCode::NOT_FOUND)
    }

    /// The request itself cannot be read: 400.
    #[must_use]
    pub fn ongeldig(zin: impl Into<String>) -> Self {
        Self::nieuw(StatusCode::BAD_REQUEST).met_uitleg(zin)
    }

    /// Our defect: 500. The cause goes to the log, here and only here; the person gets a reference to it.
    #[must_use]
    pub fn defect(oorzaak: impl Display) -> Self {
        tracing::error!(fout = %oorzaak, "a request failed");
        Self::nieuw(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// Sets the heading.
    #[must_use]
    pub fn met_titel(mut self, titel: impl Into<String>) -> Self {
        self.titel = Some(titel.into());
        self
    }

    /// Adds a sentence.
    #[must_use]
    pub fn met_uitleg(mut self, zin: impl Into<String>) -> Self {
        self.uitleg.push(zin.into());
        self
    }

    /// Takes the problem out of an answer; an answer of the framework itself (its own plain text, or no
    /// text at all) becomes one as well.
    pub(super) fn uit(antwoord: &mut Response) -> Option<Self> {
        if let Some(problem) = antwoord.extensions_mut().remove::<Self>() {
            return Some(problem);
        }
        let status = antwoord.status();
        if !status.is_client_error() && !status.is_server_error() {
            return None;
        }
        let soort = antwoord.headers().get(axum::http::header::CONTENT_TYPE);
        let eigen = soort.is_some_and(|soort| !soort.as_bytes().starts_with(b"text/plain"));
        (!eigen).then(|| Self::nieuw(status))
    }
}

impl IntoResponse for Problem {
    /// Bare: `lagen` gives it its page or its JSON.
    fn into_response(self) -> Response {
        let mut antwoord = Response::new(Body::empty());
        *antwoord.status_mut() = self.status;
        antwoord.extensions_mut().insert(self);
        antwoord
    }
}
