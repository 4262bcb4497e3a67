//! A page in its frame.

use super::problem::Problem;
use crate::app::App;
use crate::store::viewer::Viewer;
use crate::views::engine::Pagina;
use crate::views::kader::{Kader, Menupunt, Wie};
use crate::views::{tijd, words};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use workflows::role::OPENERS;

/// The main menu: what it says, where it leads, and whether it is for people with an account only.
const MENU: [(&str, &str, bool); 4] = [
    ("Mijn taken", "/taken", true),
    ("Zaken", "/zaken", true),
    ("Aanbestedingen", "/aanbestedingen", false),
    ("Regels", "/regels", false),
];

/// The frame for this viewer: name and roles, the menu, and the simulated clock of an oefenomgeving.
/// The caller adds breadcrumbs and marks the menu with [`hier`].
#[must_use]
pub fn kader(app: &App, viewer: &Viewer, titel: impl Into<String>) -> Kader {
    let mut kader = Kader::nieuw(titel);
    let ingelogd = viewer.persoon.is_some();
    kader.menu = MENU
        .iter()
        .filter(|(_, _, alleen_ingelogd)| ingelogd || !alleen_ingelogd)
        .map(|(tekst, href, _)| Menupunt {
            tekst: (*tekst).to_owned(),
            href: (*href).to_owned(),
            hier: false,
            telt_taken: *href == "/taken",
        })
        .chain(eigen_organisatie(viewer))
        .collect();
    if viewer.heeft_een_van(OPENERS) {
        kader.menu.push(Menupunt {
            tekst: "Mijn sleutel".to_owned(),
            href: "/sleutel".to_owned(),
            hier: false,
            telt_taken: false,
        });
    }
    kader.wie = ingelogd.then(|| Wie {
        naam: viewer.naam.clone(),
        rol: rollen(viewer),
    });
    let klok = &app.deuren.klok;
    if klok.is_gesimuleerd() {
        kader.oefenklok = tijd::moment(klok.nu().0, tijd::Vorm::Lang).ok();
        kader.demo = app.demo;
    }
    kader
}

/// The page of the organisation for which the viewer holds a role of a provider.
fn eigen_organisatie(viewer: &Viewer) -> Option<Menupunt> {
    let mut van_aanbieder = viewer
        .toewijzingen
        .iter()
        .filter(|(rol, _)| rol.van_aanbieder());
    let organisatie = van_aanbieder.find_map(|(_, bereik)| bereik.organisatie())?;
    Some(Menupunt {
        tekst: "Uw organisatie".to_owned(),
        href: format!("/organisaties/{organisatie}"),
        hier: false,
        telt_taken: false,
    })
}

/// Marks the item of the menu to which the page belongs.
#[must_use]
pub fn hier(mut kader: Kader, href: &str) -> Kader {
    for punt in &mut kader.menu {
        punt.hier = punt.href == href;
    }
    kader
}

/// The page, 200.
pub fn toon<P: Pagina>(app: &App, kader: &Kader, pagina: &P) -> Result<Response, Problem> {
    toon_met(app, StatusCode::OK, kader, pagina)
}

/// The page with another status: 422 for a form that comes back with its faults.
pub fn toon_met<P: Pagina>(
    app: &App,
    status: StatusCode,
    kader: &Kader,
    pagina: &P,
) -> Result<Response, Problem> {
    let html = app
        .sjablonen
        .toon(kader, pagina)
        .map_err(|fout| Problem::defect(format_args!("{}: {fout:?}", P::SJABLOON)))?;
    Ok((status, Html(html)).into_response())
}

/// The roles in words, each once: at most two, so that the header stays one line.
fn rollen(viewer: &Viewer) -> String {
    let mut namen: Vec<String> = Vec::new();
    for (rol, _) in &viewer.toewijzingen {
        let naam = words::rol(*rol);
        if !namen.contains(&naam) {
            namen.push(naam);
        }
    }
    match namen.as_slice() {
        [] => "zonder rol".to_owned(),
        [een] => een.clone(),
        [een, twee] => format!("{een}, {twee}"),
        [een, rest @ ..] => format!("{een} en {} andere rollen", rest.len()),
    }
}
