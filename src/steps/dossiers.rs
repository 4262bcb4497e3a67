//! The audit trail of a dossier, as far as the viewer may read it.

use super::antwoord::Antwoord;
use super::bezoeker::Ingelogd;
use super::rij::deel::noem;
use super::rij::{log, pagina_van};
use crate::acts::Weigering;
use crate::app::App;
use crate::store::dossiers::{self, Regel, Spoor};
use crate::store::rijen::{self, Plek};
use crate::views::delen::Link;
use crate::views::engine::{Pagina, Voorbeelden};
use crate::views::words;
use crate::web::{Problem, Vraag};
use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::get;
use entities::ids::{DossierId, RijId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use workflows::machine::Kind;

/// How many lines are on a page.
const PER_BLAD: u64 = 50;

/// One line.
#[derive(Clone, Debug, Serialize)]
pub struct Dossierregel {
    /// When, seconds in UTC.
    pub op: i64,
    /// What happened.
    pub wat: String,
    /// On which row, and its page.
    pub rij: Option<Link>,
    /// The state after, when it changed.
    pub naar: String,
    /// Who did it.
    pub wie: String,
    /// The reason.
    pub toelichting: String,
    /// The number of the line, for the auditor.
    pub nr: Option<i64>,
    /// The hash of the line, for the auditor.
    pub hash: String,
}

/// One page of the trail.
#[derive(Clone, Debug, Serialize)]
pub struct Dossierpagina {
    /// The lines, oldest first.
    pub regels: Vec<Dossierregel>,
    /// Number of this page, from 1.
    pub blad: u64,
    /// How many pages there are.
    pub bladen: u64,
    /// The dossier's own address.
    pub adres: String,
    /// Numbers and hashes are shown.
    pub ketting: bool,
}

impl Pagina for Dossierpagina {
    const SJABLOON: &'static str = "pages/dossier.html";

    fn voorbeelden() -> Vec<Self> {
        let regel = Dossierregel {
            op: 1_647_337_200,
            wat: "Procedure gepubliceerd".to_owned(),
            rij: Some(Link {
                tekst: "Procedure".to_owned(),
                href: "/procedures/1".to_owned(),
            }),
            naar: "Gepubliceerd".to_owned(),
            wie: "Ineke de Vries, inkoopadviseur".to_owned(),
            toelichting: "Zie het besluit.".to_owned(),
            nr: Some(7),
            hash: "ab12".to_owned(),
        };
        let blad = |ketting, blad| Self {
            regels: vec![regel.clone()],
            blad,
            bladen: 3,
            adres: "/dossiers/1".to_owned(),
            ketting,
        };
        let leeg = Self {
            regels: Vec::new(),
            bladen: 1,
            ..blad(false, 1)
        };
        vec![blad(true, 2), leeg]
    }
}

/// What the address may ask.
#[derive(Debug, Default, Deserialize)]
pub struct Welk {
    blad: Option<u64>,
}

/// The routes of this page.
pub fn router() -> Router<App> {
    Router::new().route("/dossiers/{id}", get(toon))
}

/// The pages of this module with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default().pagina::<Dossierpagina>()
}

/// One page of the trail; the last one when the address does not say which.
///
/// # Errors
/// 404 when the viewer may not know the dossier.
pub async fn toon(
    Ingelogd(bezoeker): Ingelogd,
    Path(id): Path<String>,
    Vraag(welk): Vraag<Welk>,
) -> Antwoord {
    let id = DossierId(id.parse().map_err(|_| Problem::niet_gevonden())?);
    let db = bezoeker.db();
    let lees = async |blad: u64| -> Result<Spoor, Problem> {
        let van = (blad - 1).saturating_mul(PER_BLAD);
        dossiers::spoor(&db, &bezoeker.viewer, id, van, PER_BLAD)
            .await
            .map_err(Weigering::from)?
            .ok_or_else(Problem::niet_gevonden)
    };
    let eerste = lees(1).await?;
    let bladen = eerste.totaal.div_ceil(PER_BLAD).max(1);
    let blad = welk.blad.unwrap_or(bladen).clamp(1, bladen);
    let spoor = if blad == 1 { eerste } else { lees(blad).await? };
    let mut plekken = HashMap::new();
    for rij in spoor.regels.iter().filter_map(|regel| regel.regel.rij_id) {
        if let Entry::Vacant(leeg) = plekken.entry(rij) {
            let plek = rijen::plek(&db, &bezoeker.viewer, rij).await;
            leeg.insert(plek.map_err(Weigering::from)?);
        }
    }
    let pagina = Dossierpagina {
        regels: spoor
            .regels
            .iter()
            .map(|r| regel(r, &plekken, spoor.ketting))
            .collect(),
        blad,
        bladen,
        adres: format!("/dossiers/{id}"),
        ketting: spoor.ketting,
    };
    let kader = bezoeker.kader("Dossier").await?.kruimel("Zaken", "/zaken");
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

fn regel(regel: &Regel, plekken: &HashMap<RijId, Option<Plek>>, ketting: bool) -> Dossierregel {
    let model = &regel.regel;
    let kind = Kind::parse(&model.machine);
    let plek = model.rij_id.and_then(|id| plekken.get(&id)?.as_ref());
    let naar = match kind {
        Some(kind) if model.van != model.naar => words::toestand(kind, &model.naar),
        _ => String::new(),
    };
    Dossierregel {
        op: model.op.0,
        wat: log::zin(regel),
        rij: plek.map(|plek| Link {
            tekst: noem(plek),
            href: pagina_van(plek.kind, plek.rij.id),
        }),
        naar,
        wie: log::wie(regel).unwrap_or_default(),
        toelichting: model.toelichting.clone().unwrap_or_default(),
        nr: ketting.then_some(model.nr),
        hash: if ketting {
            model.hash.clone()
        } else {
            String::new()
        },
    }
}
