//! Where the colleges stand on the dossier as it was put to them last: for the guard of the Go and for the
//! page on which it is given (DOMAIN.md 4.1).

use super::db::Db;
use super::gebeurd;
use super::invoer::Invoeren;
use super::rijen::gemeenten;
use super::velden::Velden;
use entities::ids::{OrganisatieId, RijId};
use sea_orm::DbErr;
use std::collections::BTreeMap;
use workflows::voorbereiden::inkoopspoor::Act;

/// What the colleges that decide said about this dossier, and how many of them must agree.
#[derive(Clone, Debug, Default)]
pub struct Colleges {
    /// Per gemeente that decides whether its college agreed, with remarks or without; none when it did not
    /// decide yet. An older decision was about another dossier.
    pub standen: BTreeMap<OrganisatieId, Option<bool>>,
    /// By the decision rule with which the spoor began; 0 with a mandate.
    pub quorum: usize,
}

impl Colleges {
    /// How many agreed.
    #[must_use]
    pub fn ingestemd(&self) -> usize {
        self.tel(true)
    }

    /// How many did not agree.
    #[must_use]
    pub fn niet_ingestemd(&self) -> usize {
        self.tel(false)
    }

    fn tel(&self, ja: bool) -> usize {
        let standen = self.standen.values();
        standen.filter(|stand| **stand == Some(ja)).count()
    }
}

/// The colleges of a spoor with these entries on it, about the dossier as it stands after audit line `sinds`.
pub(super) async fn bij_invoer(
    db: &Db<'_>,
    spoor: RijId,
    invoer: &Invoeren,
    sinds: i64,
) -> Result<Colleges, DbErr> {
    let ingestemd = |gemeente: OrganisatieId| {
        let besluit = invoer.met("collegebesluit", &gemeente.to_string());
        let besluit = besluit.filter(|besluit| besluit.regel_nr > sinds)?;
        Some(besluit.velden.tekst("besluit") != "niet-ingestemd")
    };
    let beslissers = gemeenten(db, Some(spoor)).await?.into_iter();
    let standen: BTreeMap<_, _> = beslissers
        .filter(|deelname| deelname.beslist)
        .map(|deelname| (deelname.gemeente_id, ingestemd(deelname.gemeente_id)))
        .collect();
    let quorum = quorum(invoer, standen.len());
    Ok(Colleges { standen, quorum })
}

/// The colleges of a spoor, once the dossier was put to them.
///
/// # Errors
/// The database.
pub async fn colleges(db: &Db<'_>, spoor: RijId) -> Result<Option<Colleges>, DbErr> {
    let sinds = voorgelegd(db, spoor).await?;
    if sinds == 0 {
        return Ok(None);
    }
    let soorten = ["inkoopspoor", "mandaat", "collegebesluit"];
    let invoer = Invoeren::van_soorten(db, spoor, &soorten).await?;
    bij_invoer(db, spoor, &invoer, sinds).await.map(Some)
}

/// How many must agree, by the decision rule with which the spoor began.
fn quorum(invoer: &Invoeren, beslissers: usize) -> usize {
    let regel = invoer.een("inkoopspoor").map(|entry| &entry.velden);
    match regel.map_or("", |velden| velden.tekst("besluitregel")) {
        "meerderheid-colleges" => beslissers / 2 + 1,
        "mandaat-portefeuillehouder" if invoer.een("mandaat").is_some() => 0,
        _ => beslissers,
    }
}

/// The audit line with which the dossier was last put to board and colleges; 0 when it never was.
pub(super) async fn voorgelegd(db: &Db<'_>, spoor: RijId) -> Result<i64, DbErr> {
    let gevraagd = gebeurd::nummer(db, spoor, Act::GoNoGoVragen).await?;
    Ok(gevraagd.max(gebeurd::nummer(db, spoor, Act::DeelnameVerwerken).await?))
}
