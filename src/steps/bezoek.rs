//! Who visits a page, and the frame that the page gets.

use crate::app::App;
use crate::steps::antwoord::{Antwoord, Fout, gedaan};
use crate::steps::taken;
use crate::store::db::Db;
use crate::store::viewer::{Bereik, Viewer};
use crate::views::engine::Pagina;
use crate::views::kader::{Kader, Menupunt, Soort, Wie};
use crate::views::tijd::{self, Vorm};
use crate::views::words;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{Html, IntoResponse};
use entities::moment::Moment;
use std::convert::Infallible;

/// A request for a page: the application and who asks.
#[derive(Clone)]
pub struct Bezoek {
    /// The application.
    pub app: App,
    /// Who asks; the public when nobody is signed in.
    pub viewer: Viewer,
    /// The path, for the menu.
    pub pad: String,
    /// What was just done, from the address.
    pub gedaan: Option<String>,
}

/// The session layer of `web` puts the [`Viewer`] in the request; without one it is the public.
impl FromRequestParts<App> for Bezoek {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let viewer = parts.extensions.get::<Viewer>().cloned();
        Ok(Self {
            app: app.clone(),
            viewer: viewer.unwrap_or_else(Viewer::publiek),
            pad: parts.uri.path().to_owned(),
            gedaan: parts.uri.query().and_then(melding),
        })
    }
}

/// The sentence that belongs to `gedaan=<code>` in the address.
fn melding(vraag: &str) -> Option<String> {
    vraag
        .split('&')
        .find_map(|deel| deel.strip_prefix("gedaan="))
        .and_then(gedaan)
}

impl Bezoek {
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

    /// The frame of a page with this title, with menu, name and number of tasks.
    ///
    /// # Errors
    /// The database.
    pub async fn kader(&self, titel: impl Into<String>) -> Result<Kader, Fout> {
        let mut kader = Kader::nieuw(titel);
        if self.viewer.persoon.is_some() {
            let aantal = taken::aantal(self).await?;
            kader.taken_aantal = u32::try_from(aantal).unwrap_or(u32::MAX);
            kader.wie = Some(Wie {
                naam: self.viewer.naam.clone(),
                rol: rol(&self.viewer),
            });
        }
        kader.menu = self.menu();
        if self.app.deuren.klok.is_gesimuleerd() {
            kader.oefenklok = tijd::moment(self.nu().0, Vorm::Lang).ok();
        }
        if let Some(zin) = &self.gedaan {
            kader = kader.met_melding(Soort::Goed, zin.clone());
        }
        Ok(kader)
    }

    fn menu(&self) -> Vec<Menupunt> {
        let ingelogd = self.viewer.persoon.is_some();
        let punten = [
            ("Mijn taken", "/taken", ingelogd),
            ("Zaken", "/zaken", ingelogd),
            ("Aanbestedingen", "/aanbestedingen", true),
            ("Regels", "/regels", true),
        ];
        punten
            .into_iter()
            .filter(|(_, _, zichtbaar)| *zichtbaar)
            .map(|(tekst, href, _)| Menupunt {
                tekst: tekst.to_owned(),
                href: href.to_owned(),
                hier: self.pad == href || self.pad.starts_with(&format!("{href}/")),
                telt_taken: href == "/taken",
            })
            .collect()
    }

    /// A page in its frame.
    ///
    /// # Errors
    /// A template that failed.
    pub fn toon<P: Pagina>(&self, status: StatusCode, kader: &Kader, pagina: &P) -> Antwoord {
        let html = self.app.sjablonen.toon(kader, pagina)?;
        Ok((status, Html(html)).into_response())
    }

    /// Only for people who are signed in: others are told to do so.
    ///
    /// # Errors
    /// 401 for the public.
    pub fn ingelogd(&self) -> Result<(), Fout> {
        if self.viewer.persoon.is_some() {
            return Ok(());
        }
        Err(Fout::niet_ingelogd().verder("/inloggen", "Inloggen"))
    }
}

/// The first role of a person, in words; further roles are counted.
fn rol(viewer: &Viewer) -> String {
    let mut rollen: Vec<_> = viewer.toewijzingen.iter().map(|(rol, _)| *rol).collect();
    rollen.dedup();
    match rollen.as_slice() {
        [] => "geen rol".to_owned(),
        [een] => words::rol(*een),
        [eerste, rest @ ..] => format!("{} en nog {}", words::rol(*eerste), rest.len()),
    }
}

/// Whether somebody works for a provider: they see public tenders, not the region's own cases.
#[must_use]
pub fn is_aanbieder(viewer: &Viewer) -> bool {
    viewer
        .toewijzingen
        .iter()
        .any(|(rol, bereik)| rol.van_aanbieder() && matches!(bereik, Bereik::Organisatie(_)))
}
