//! *Mijn taken*: what waits for somebody, over all cases, first what has the nearest deadline.

use super::antwoord::Antwoord;
use super::bezoeker::{Bezoeker, Ingelogd};
use super::rij::deel::{noem, staat};
use super::rij::pagina_van;
use crate::acts::Weigering;
use crate::app::App;
use crate::store::taken::{self, Taak};
use crate::store::zaken;
use crate::views::delen::{Link, Staat};
use crate::views::engine::{Pagina, Voorbeelden};
use crate::views::{tijd, words};
use crate::web::Problem;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use entities::ids::RijId;
use serde::Serialize;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use workflows::machine::Kind;

/// One row that waits for the viewer.
#[derive(Clone, Debug, Serialize)]
pub struct Taakregel {
    /// What it is called: "Inschrijving Coalitie Wmo".
    pub naam: String,
    /// Its page.
    pub href: String,
    /// The case, and its page.
    pub zaak: Option<Link>,
    /// Its state.
    pub staat: Staat,
    /// What can be done: "Vormtoets invullen of Geldig verklaren".
    pub wat: String,
    /// What is left: "nog 9 dagen".
    pub rest: Option<String>,
    /// The last moment that is in time, seconds in UTC.
    pub uiterlijk: Option<i64>,
}

/// Everything that waits for the viewer.
#[derive(Clone, Debug, Serialize)]
pub struct Takenpagina {
    /// The rows, nearest deadline first, rows without one last.
    pub taken: Vec<Taakregel>,
}

impl Pagina for Takenpagina {
    const SJABLOON: &'static str = "pages/taken.html";

    fn voorbeelden() -> Vec<Self> {
        let regel = Taakregel {
            naam: "Dialoogsessie 2".to_owned(),
            href: "/dialoogsessies/2".to_owned(),
            zaak: Some(Link {
                tekst: "Beschermd wonen".to_owned(),
                href: "/zaken/1".to_owned(),
            }),
            staat: staat(Kind::Dialoogsessie, "gepland"),
            wat: "Agenda".to_owned(),
            rest: Some("nog 9 dagen".to_owned()),
            uiterlijk: Some(1_647_337_200),
        };
        let zonder = Taakregel {
            zaak: None,
            rest: None,
            uiterlijk: None,
            ..regel.clone()
        };
        vec![
            Self {
                taken: vec![regel, zonder],
            },
            Self { taken: Vec::new() },
        ]
    }
}

/// The routes of this page.
pub fn router() -> Router<App> {
    Router::new().route("/taken", get(toon))
}

/// The pages of this module with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default().pagina::<Takenpagina>()
}

/// How many rows wait for this person.
///
/// # Errors
/// The database.
pub async fn aantal(bezoeker: &Bezoeker) -> Result<usize, Problem> {
    let taken = taken::van(&bezoeker.db(), &bezoeker.viewer).await;
    Ok(taken.map_err(Weigering::from)?.len())
}

/// The page.
///
/// # Errors
/// The database.
pub async fn toon(Ingelogd(bezoeker): Ingelogd) -> Antwoord {
    let mut namen = HashMap::new();
    let mut regels = Vec::new();
    let taken = taken::van(&bezoeker.db(), &bezoeker.viewer).await;
    for taak in taken.map_err(Weigering::from)? {
        let zaak = zaak(&bezoeker, &taak, &mut namen).await?;
        let uiterlijk = taken::uiterlijk(&bezoeker.db(), &taak.plek)
            .await
            .map_err(Weigering::from)?
            .map(|moment| moment.0);
        regels.push(regel(&taak, zaak, uiterlijk, bezoeker.nu().0));
    }
    regels.sort_by_key(|regel| (regel.uiterlijk.is_none(), regel.uiterlijk));
    let kader = bezoeker.kader("Mijn taken").await?;
    bezoeker.toon(StatusCode::OK, &kader, &Takenpagina { taken: regels })
}

fn regel(taak: &Taak, zaak: Option<Link>, uiterlijk: Option<i64>, nu: i64) -> Taakregel {
    let plek = &taak.plek;
    let schrijven = taak
        .te_schrijven
        .iter()
        .map(|s| format!("{} invullen", s.naam));
    let doen = taak
        .handelingen
        .iter()
        .map(|code| words::handeling(plek.kind, code));
    let wat: Vec<String> = schrijven.chain(doen).collect();
    Taakregel {
        naam: noem(plek),
        href: pagina_van(plek.kind, plek.rij.id),
        zaak,
        staat: staat(plek.kind, &plek.rij.toestand),
        wat: wat.join(" · "),
        rest: uiterlijk.map(|tot| tijd::resterend(nu, tot)),
        uiterlijk,
    }
}

/// The case of a task, looked up once per case.
async fn zaak(
    bezoeker: &Bezoeker,
    taak: &Taak,
    namen: &mut HashMap<RijId, Option<String>>,
) -> Result<Option<Link>, Weigering> {
    let Some(spoor) = taak.plek.rij.spoor_id else {
        return Ok(None);
    };
    if let Entry::Vacant(leeg) = namen.entry(spoor) {
        let zaak = zaken::een(&bezoeker.db(), &bezoeker.viewer, spoor).await?;
        leeg.insert(zaak.map(|zaak| zaak.naam().to_owned()));
    }
    let naam = namen.get(&spoor).cloned().flatten();
    Ok(naam.map(|tekst| Link {
        tekst,
        href: format!("/zaken/{spoor}"),
    }))
}
