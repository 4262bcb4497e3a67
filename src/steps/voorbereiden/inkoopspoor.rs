//! The page of an inkoopspoor: the common part, where the colleges stand, and how much the price of its
//! procedure weighs. The board sees that before the Go, not after (DOMAIN.md F6).

use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::colleges::{Colleges, colleges};
use crate::store::{regels, rijen};
use crate::views::engine::Pagina;
use crate::views::gevoeligheid::Gevoeligheidsdeel;
use crate::views::nederlands::opsomming;
use axum::http::StatusCode;
use entities::identity::organisatie;
use entities::ids::OrganisatieId;
use serde::Serialize;
use uuid::Uuid;
use workflows::inzage::Zicht;
use workflows::machine::Kind;

/// The page of an inkoopspoor.
#[derive(Debug, Serialize)]
pub struct Spoorpagina {
    /// The common part.
    pub deel: RijDeel,
    /// Where the colleges stand, in sentences; none before the dossier was put to them.
    pub colleges: Vec<String>,
    /// What the price does; none when it has no weight, or the rules are not there yet.
    pub gevoeligheid: Option<Gevoeligheidsdeel>,
}

impl Pagina for Spoorpagina {
    const SJABLOON: &'static str = "pages/voorbereiden/inkoopspoor.html";

    fn voorbeelden() -> Vec<Self> {
        let pagina = |colleges, gevoeligheid| Self {
            deel: rij::voorbeeld(),
            colleges,
            gevoeligheid,
        };
        let colleges = Colleges {
            standen: [(OrganisatieId(Uuid::nil()), None)].into(),
            quorum: 1,
        };
        let gevoeligheid = Gevoeligheidsdeel::voorbeeld();
        vec![
            pagina(vec![], None),
            pagina(zinnen(&colleges, &[]), Some(gevoeligheid)),
        ]
    }
}

/// Draws the page of an inkoopspoor.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let gevoeligheid = gevoeligheid(bezoeker, &geladen).await?;
    let colleges = collegestand(bezoeker, &geladen).await?;
    let pagina = Spoorpagina {
        deel: geladen.deel,
        colleges,
        gevoeligheid,
    };
    bezoeker.toon(status, &kader, &pagina)
}

/// For who may read the spoor.
async fn collegestand(bezoeker: &Bezoeker, geladen: &Geladen) -> Result<Vec<String>, Weigering> {
    if geladen.plek.zicht != Zicht::Ja {
        return Ok(vec![]);
    }
    let db = bezoeker.db();
    let Some(colleges) = colleges(&db, geladen.plek.rij.id).await? else {
        return Ok(vec![]);
    };
    let gemeenten = rijen::organisaties(&db, colleges.standen.keys().copied()).await?;
    Ok(zinnen(&colleges, &gemeenten))
}

/// Of the procedure of this spoor, for who may read its rules.
async fn gevoeligheid(
    bezoeker: &Bezoeker,
    geladen: &Geladen,
) -> Result<Option<Gevoeligheidsdeel>, Weigering> {
    let (db, spoor) = (bezoeker.db(), geladen.plek.rij.id);
    let procedures = rijen::lijst(&db, &bezoeker.viewer, Kind::Procedure, Some(spoor)).await?;
    let Some(procedure) = procedures.last().filter(|plek| plek.zicht == Zicht::Ja) else {
        return Ok(None);
    };
    let regels = regels::regels(&db, procedure.rij.id).await?;
    Ok(regels.as_ref().and_then(Gevoeligheidsdeel::van))
}

/// How many colleges agreed and how many must, and who did not.
fn zinnen(colleges: &Colleges, gemeenten: &[organisatie::Model]) -> Vec<String> {
    let (ja, alle) = (colleges.ingestemd(), colleges.standen.len());
    let stand = match (alle, colleges.quorum) {
        (0, _) => "Er is nog geen gemeente die beslist.".to_owned(),
        (_, 0) => format!(
            "De portefeuillehouder heeft mandaat. {ja} van de {alle} colleges hebben ingestemd."
        ),
        (_, nodig) => format!(
            "{ja} van de {alle} colleges hebben ingestemd met dit dossier. Voor een Go zijn er {nodig} nodig."
        ),
    };
    let wie = |ingestemd: Option<bool>| -> Vec<String> {
        let zij =
            |gemeente: &&organisatie::Model| colleges.standen.get(&gemeente.id) == Some(&ingestemd);
        let wie = gemeenten.iter().filter(zij);
        wie.map(|gemeente| gemeente.naam.clone()).collect()
    };
    let rest = [
        ("Niet ingestemd", wie(Some(false))),
        ("Nog geen besluit over dit dossier", wie(None)),
    ];
    let rest = rest.into_iter().filter(|(_, wie)| !wie.is_empty());
    let rest = rest.map(|(wat, wie)| format!("{wat}: {}.", opsomming(&wie)));
    std::iter::once(stand).chain(rest).collect()
}
