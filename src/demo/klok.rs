//! The page that moves the clock, and shows what happened on the way.

use super::views::{Gebeurd, Klokpagina};
use crate::app::App;
use crate::identity::Lokaal;
use crate::store::klok::{self, Term};
use crate::store::rijen;
use crate::store::viewer::Viewer;
use crate::timers::{self, Klokfout};
use crate::views::words;
use crate::web::{Form, MisschienGebruiker, Problem, Vraag, scherm};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use entities::moment::Moment;
use jiff::civil::DateTime;
use serde::Deserialize;
use workflows::termijnen as recht;

/// Seconds in an hour.
const UUR: i64 = 60 * 60;

/// From when on the page shows what happened.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Sinds {
    sinds: Option<i64>,
}

/// Where the clock must go.
#[derive(Debug, Deserialize)]
pub(super) struct Verzet {
    #[serde(default)]
    naar: String,
    #[serde(default)]
    moment: String,
}

pub(super) async fn toon(
    _: Lokaal,
    State(app): State<App>,
    MisschienGebruiker(viewer): MisschienGebruiker,
    Vraag(sinds): Vraag<Sinds>,
) -> Result<Response, Problem> {
    let pagina = pagina(&app, &viewer, sinds.sinds).await?;
    let kader = scherm::kader(&app, &viewer, "Klok");
    scherm::toon(&app, &kader, &pagina)
}

pub(super) async fn verzet(
    _: Lokaal,
    State(app): State<App>,
    MisschienGebruiker(viewer): MisschienGebruiker,
    Form(verzet): Form<Verzet>,
) -> Result<Response, Problem> {
    let nu = app.deuren.klok.nu();
    let doel = doel(&app, &verzet).await?;
    let zin = match doel {
        Ok(doel) => match timers::zet_klok(&app.deuren, doel).await {
            Ok(_) => {
                let terug = format!("/demo/klok?sinds={}", nu.0);
                return Ok(Redirect::to(&terug).into_response());
            }
            Err(Klokfout::Terug) => "De klok kan niet terug. Kies een later moment.",
            Err(fout) => return Err(Problem::defect(fout)),
        },
        Err(zin) => zin,
    };
    let mut pagina = pagina(&app, &viewer, None).await?;
    pagina.weiger(&verzet.moment, zin);
    let kader = scherm::kader(&app, &viewer, "Klok");
    scherm::toon_met(&app, StatusCode::UNPROCESSABLE_ENTITY, &kader, &pagina)
}

/// The moment that was asked for, or why there is none.
async fn doel(app: &App, verzet: &Verzet) -> Result<Result<Moment, &'static str>, Problem> {
    let nu = app.deuren.klok.nu();
    Ok(match verzet.naar.as_str() {
        "uur" => Ok(Moment(nu.0.saturating_add(UUR))),
        "dag" => Ok(later(nu, 1)),
        "week" => Ok(later(nu, 7)),
        "termijn" => volgende(app).await?.ok_or("Er loopt geen termijn meer."),
        _ => getypt(&verzet.moment),
    })
}

/// The same hour so many days later.
fn later(nu: Moment, dagen: u16) -> Moment {
    let lokaal = recht::tijd_van(nu.into());
    let dag = recht::kalenderdagen_na(lokaal.date(), dagen);
    // An hour that the clock skips on that day: then so many times 24 hours.
    recht::moment(dag, lokaal.time())
        .map_or(Moment(nu.0 + i64::from(dagen) * 24 * UUR), Moment::from)
}

/// The first moment at which a term wakes.
async fn volgende(app: &App) -> Result<Option<Moment>, Problem> {
    let nu = app.deuren.klok.nu();
    let eerste = klok::eerstvolgende(&app.deuren.reader.db(), nu)
        .await
        .map_err(Problem::defect)?;
    Ok(eerste.map(|due| Moment(due.0 + 1)))
}

fn getypt(moment: &str) -> Result<Moment, &'static str> {
    let lokaal: DateTime = moment
        .trim()
        .parse()
        .map_err(|_| "Vul een dag en een tijd in, bijvoorbeeld 2022-04-01T09:00.")?;
    recht::moment(lokaal.date(), lokaal.time())
        .map(Moment::from)
        .map_err(|_| "Op dit moment wordt de klok verzet. Kies een ander uur.")
}

async fn pagina(app: &App, viewer: &Viewer, sinds: Option<i64>) -> Result<Klokpagina, Problem> {
    let nu = app.deuren.klok.nu();
    let volgende = volgende(app).await?;
    let mut gebeurd = None;
    if let Some(sinds) = sinds {
        let db = app.deuren.reader.db();
        let afgelopen = klok::afgelopen(&db, Moment(sinds), nu)
            .await
            .map_err(Problem::defect)?;
        let mut regels = Vec::new();
        for term in afgelopen {
            regels.push(regel(app, viewer, &term).await?);
        }
        gebeurd = Some(regels);
    }
    Ok(Klokpagina::nieuw(nu.0, volgende.map(|m| m.0), gebeurd))
}

/// A term that ended, with the name of its row for who may know it.
async fn regel(app: &App, viewer: &Viewer, term: &Term) -> Result<Gebeurd, Problem> {
    let db = app.deuren.reader.db();
    let plek = rijen::plek(&db, viewer, term.rij)
        .await
        .map_err(Problem::defect)?;
    Ok(Gebeurd {
        op: term.tot.0,
        wat: words::handeling(term.kind, &term.handeling),
        soort: words::machine(term.kind),
        href: plek
            .as_ref()
            .map(|_| format!("/{}/{}", term.kind.meervoud(), term.rij)),
        waar: plek.map(|plek| plek.rij.naam).unwrap_or_default(),
        stand: term.stand,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_keeps_its_hour_when_the_clocks_change() {
        let voor = getypt("2022-03-26T10:40").unwrap();
        let na = later(voor, 1);
        assert_eq!(na.0 - voor.0, 23 * UUR);
        assert_eq!(getypt("2022-03-27T10:40"), Ok(na));
    }

    #[test]
    fn a_skipped_hour_and_no_moment_are_told_apart() {
        assert!(getypt("2022-03-27T02:30").unwrap_err().contains("verzet"));
        assert!(getypt("morgen").unwrap_err().contains("Vul een dag"));
    }
}
