//! Reading rows: a list of what the caller may know, and one row with everything on it.

use super::uit::{Bladzijde, Detail, Gegeven, Handeling, Invulbaar, Rij};
use super::verzoek::{Pad, Rijpad, Vraag, machine, uuid};
use crate::acts::{Weigering, offers};
use crate::app::App;
use crate::steps::antwoord::problem;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use crate::store::{invoer, kladjes, pseudoniem};
use crate::web::{MisschienGebruiker, Problem};
use axum::Json;
use axum::extract::State;
use entities::ids::RijId;
use serde::Deserialize;
use std::collections::BTreeMap;
use workflows::machine::Kind;

/// How many are on a page when the caller does not say.
const NORMAL_PAGE: usize = 50;

/// How many can be on a page.
const LARGEST_PAGE: usize = 200;

/// Which page of a list.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Welke {
    /// Only within this inkoopspoor, procedure, perceel or inschrijving.
    binnen: Option<String>,
    pagina: Option<usize>,
    grootte: Option<usize>,
}

/// A part of a list: from where, and how many.
#[derive(Clone, Copy, Debug)]
pub struct Deel {
    /// The number of the page, from 1.
    pub pagina: usize,
    /// How many are on a page.
    pub grootte: usize,
}

impl Deel {
    /// The page that was asked for.
    pub fn van(pagina: Option<usize>, grootte: Option<usize>) -> Result<Self, Problem> {
        let deel = Self {
            pagina: pagina.unwrap_or(1),
            grootte: grootte.unwrap_or(NORMAL_PAGE),
        };
        if deel.pagina == 0 || !(1..=LARGEST_PAGE).contains(&deel.grootte) {
            return Err(Problem::ongeldig(format!(
                "Vraag een pagina vanaf 1, met een grootte van 1 tot en met {LARGEST_PAGE}."
            )));
        }
        Ok(deel)
    }

    /// How many come before this page.
    pub fn sla_over(self) -> usize {
        (self.pagina - 1).saturating_mul(self.grootte)
    }
}

/// `GET /{machines}`
pub async fn lijst(
    State(app): State<App>,
    MisschienGebruiker(viewer): MisschienGebruiker,
    Pad(machines): Pad<String>,
    Vraag(welke): Vraag<Welke>,
) -> Result<Json<Bladzijde<Rij>>, Problem> {
    bladzijde(&app, &viewer, machine(&machines)?, welke)
        .await
        .map(Json)
}

/// `GET /inkoopsporen`, which shares its path with the beginning of a new one.
pub async fn sporen(
    State(app): State<App>,
    MisschienGebruiker(viewer): MisschienGebruiker,
    Vraag(welke): Vraag<Welke>,
) -> Result<Json<Bladzijde<Rij>>, Problem> {
    bladzijde(&app, &viewer, Kind::Inkoopspoor, welke)
        .await
        .map(Json)
}

async fn bladzijde(
    app: &App,
    viewer: &Viewer,
    kind: Kind,
    welke: Welke,
) -> Result<Bladzijde<Rij>, Problem> {
    let deel = Deel::van(welke.pagina, welke.grootte)?;
    let db = app.deuren.reader.db();
    let binnen = match welke.binnen {
        Some(id) => Some(RijId(uuid(&id)?)),
        None => None,
    };
    let mut aantal = None;
    if let Some(id) = binnen {
        // Whoever may not know the whole may not learn what belongs to it.
        let geheel = rijen::plek(&db, viewer, id).await.map_err(problem)?;
        geheel.ok_or_else(Problem::niet_gevonden)?;
        aantal = Some(
            rijen::aantal(&db, viewer, kind, id)
                .await
                .map_err(problem)?,
        );
    }
    let alle = rijen::lijst(&db, viewer, kind, binnen)
        .await
        .map_err(problem)?;
    Ok(Bladzijde {
        totaal: alle.len(),
        items: alle
            .iter()
            .skip(deel.sla_over())
            .take(deel.grootte)
            .map(Rij::van)
            .collect(),
        pagina: deel.pagina,
        grootte: deel.grootte,
        aantal,
    })
}

/// `GET /{machines}/{id}`
pub async fn een(
    State(app): State<App>,
    MisschienGebruiker(viewer): MisschienGebruiker,
    Pad(pad): Pad<Rijpad>,
) -> Result<Json<Detail>, Problem> {
    let plek = pad.plek(&app, &viewer).await?;
    Ok(Json(detail(&app, &viewer, &plek).await?))
}

/// A row with its entries and its acts, as far as the viewer may know them.
async fn detail(app: &App, viewer: &Viewer, plek: &Plek) -> Result<Detail, Weigering> {
    let db = app.deuren.reader.db();
    let mut gegevens: BTreeMap<String, Vec<Gegeven>> = BTreeMap::new();
    let eigen = kladjes::eigen(&db, viewer, plek).await?;
    for invoer in invoer::zichtbaar(&db, viewer, plek)
        .await?
        .into_iter()
        .chain(eigen)
    {
        gegevens
            .entry(invoer.soort.clone())
            .or_default()
            .push(Gegeven::van(invoer));
    }
    let aanbod = offers::offers(&db, viewer, plek, app.deuren.klok.nu()).await?;
    Ok(Detail {
        rij: Rij::van(plek),
        gegevens,
        handelingen: aanbod
            .iter()
            .filter_map(|offer| Handeling::van(plek, offer))
            .collect(),
        invoer: Invulbaar::alle(plek),
        inschrijvers: pseudoniem::namen_bij_verklaring(&db, viewer, plek).await?,
    })
}
