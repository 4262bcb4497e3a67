//! Who visits a page, and the frame that the page gets.

use super::antwoord::{Antwoord, gedaan};
use super::taken;
use crate::app::App;
use crate::store::db::Db;
use crate::store::viewer::Viewer;
use crate::views::engine::Pagina;
use crate::views::kader::{Kader, Soort};
use crate::web::{Gebruiker, MisschienGebruiker, Problem, scherm};
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use entities::moment::Moment;
use std::ops::Deref;

/// A request for a page: the application and who asks, signed in or not.
#[derive(Clone)]
pub struct Bezoeker {
    /// The application.
    pub app: App,
    /// Who asks; the public when nobody is signed in.
    pub viewer: Viewer,
    pad: String,
    gedaan: Option<String>,
}

/// A request of somebody who is signed in; others are sent to where they can do so.
pub struct Ingelogd(pub Bezoeker);

impl Deref for Ingelogd {
    type Target = Bezoeker;

    fn deref(&self) -> &Bezoeker {
        &self.0
    }
}

impl FromRequestParts<App> for Bezoeker {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let MisschienGebruiker(viewer) = MisschienGebruiker::from_request_parts(parts, app).await?;
        Ok(Self::nieuw(app, viewer, parts))
    }
}

impl FromRequestParts<App> for Ingelogd {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        use axum::response::IntoResponse;
        let gebruiker = Gebruiker::from_request_parts(parts, app)
            .await
            .map_err(IntoResponse::into_response)?;
        Ok(Self(Bezoeker::nieuw(app, gebruiker.viewer, parts)))
    }
}

/// The sentence that belongs to `gedaan=<code>` in the address.
fn melding(vraag: &str) -> Option<String> {
    vraag
        .split('&')
        .find_map(|deel| deel.strip_prefix("gedaan="))
        .and_then(gedaan)
}

impl Bezoeker {
    fn nieuw(app: &App, viewer: Viewer, parts: &Parts) -> Self {
        Self {
            app: app.clone(),
            viewer,
            pad: parts.uri.path().to_owned(),
            gedaan: parts.uri.query().and_then(melding),
        }
    }

    /// A reader.
    #[must_use]
    pub fn db(&self) -> Db<'_> {
        self.app.deuren.reader.db()
    }

    /// The legal clock.
    #[must_use]
    pub fn nu(&self) -> Moment {
        self.app.deuren.klok.nu()
    }

    /// The frame of a page with this title: menu, name, number of tasks, what was just done.
    ///
    /// # Errors
    /// The database.
    pub async fn kader(&self, titel: impl Into<String>) -> Result<Kader, Problem> {
        let mut kader = scherm::kader(&self.app, &self.viewer, titel);
        if self.viewer.persoon.is_some() {
            let aantal = taken::aantal(self).await?;
            kader.taken_aantal = u32::try_from(aantal).unwrap_or(u32::MAX);
        }
        for punt in &mut kader.menu {
            let onder = self.pad.strip_prefix(&punt.href);
            punt.hier = onder.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        }
        if let Some(zin) = &self.gedaan {
            kader = kader.met_melding(Soort::Goed, zin.clone());
        }
        Ok(kader)
    }

    /// A page in its frame.
    ///
    /// # Errors
    /// A template that failed.
    pub fn toon<P: Pagina>(&self, status: StatusCode, kader: &Kader, pagina: &P) -> Antwoord {
        scherm::toon_met(&self.app, status, kader, pagina)
    }
}
