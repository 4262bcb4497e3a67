//! What the meeting of the committee agreed on: which texts there are, and who confirmed them.

use super::ronde::namen;
use crate::store::db::Db;
use crate::store::invoer::{self, Invoer};
use crate::store::personen;
use crate::store::rijen::Plek;
use crate::store::velden::Velden;
use crate::store::viewer::Viewer;
use entities::ids::RijId;
use entities::moment::Moment;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::role::Rol;

/// The kinds of entry with the texts and who confirmed them.
const SOORTEN: [&str; 2] = ["consensus", "consensusbevestiging"];

/// An assessor, and up to where they confirmed the consensus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bevestiger {
    /// Who.
    pub naam: String,
    /// The audit line of their confirmation: what was written after it they did not confirm; 0 when they
    /// confirmed nothing.
    pub tot: i64,
}

/// How often a text of the consensus was written: it goes up with every change of one of them.
pub(crate) async fn stand_van_teksten(db: &Db<'_>, ronde: RijId) -> Result<i64, DbErr> {
    let teksten = invoer::alle::<Value>(db, ronde, "consensus").await?;
    Ok(teksten.iter().map(|tekst| tekst.versie).sum())
}

/// The same, for those who may read the texts; none for others.
///
/// # Errors
/// The database.
pub async fn te_bevestigen(
    db: &Db<'_>,
    viewer: &Viewer,
    ronde: &Plek,
) -> Result<Option<i64>, DbErr> {
    let leesbaar = invoer::zichtbaar_van(db, viewer, ronde, &SOORTEN).await?;
    let mut teksten = leesbaar.iter().filter(|entry| entry.soort == "consensus");
    match teksten.next() {
        Some(_) => stand_van_teksten(db, ronde.rij.id).await.map(Some),
        None => Ok(None),
    }
}

/// The assessors with what they confirmed, for those who may read the consensus.
///
/// # Errors
/// The database.
pub async fn bevestigers(
    db: &Db<'_>,
    viewer: &Viewer,
    ronde: &Plek,
    nu: Moment,
) -> Result<Vec<Bevestiger>, DbErr> {
    let entries = invoer::zichtbaar_van(db, viewer, ronde, &SOORTEN).await?;
    let akkoord =
        |entry: &&Invoer| entry.soort == "consensusbevestiging" && entry.velden.ja("akkoord");
    let ids = personen::met_rol(db, &ronde.rij, Rol::Beoordelaar, nu).await?;
    let namen = namen(db, ids.iter().copied()).await?;
    Ok(ids
        .into_iter()
        .map(|id| Bevestiger {
            naam: namen.get(&id).cloned().unwrap_or_default(),
            tot: entries
                .iter()
                .filter(akkoord)
                .filter(|entry| entry.persoon == Some(id))
                .map(|entry| entry.regel_nr)
                .max()
                .unwrap_or(0),
        })
        .collect())
}

/// The audit line of the text that was written last, as far as the viewer may read it; 0 without one.
///
/// # Errors
/// The database.
pub async fn laatste_tekst(db: &Db<'_>, viewer: &Viewer, ronde: &Plek) -> Result<i64, DbErr> {
    let entries = invoer::zichtbaar_van(db, viewer, ronde, &SOORTEN).await?;
    let teksten = entries.iter().filter(|entry| entry.soort == "consensus");
    Ok(teksten.map(|entry| entry.regel_nr).max().unwrap_or(0))
}
