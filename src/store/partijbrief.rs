//! What the letters about a decision to one party share, of the selection and of the award: the scores
//! beside those of the chosen parties, what others may not read of them, and what a party can do.

mod rechtsmiddel;
mod vergelijking;
mod weglating;

use super::db::Db;
use super::invoer;
use entities::zaak::rij;
pub use rechtsmiddel::{Opschorting, Rechtsmiddel};
use sea_orm::DbErr;
use serde::Deserialize;
pub use vergelijking::{Kolom, Vak, Vergelijking};
pub(crate) use weglating::{Weglatingen, motivering_over};

/// What is read of the entry that began the spoor.
#[derive(Deserialize)]
struct Spoor {
    regio: String,
}

/// The region that signs what is written about a row; none where there is no spoor.
pub(crate) async fn afzender(db: &Db<'_>, rij: &rij::Model) -> Result<Option<String>, DbErr> {
    let spoor = match rij.spoor_id {
        Some(id) => invoer::een::<Spoor>(db, id, "inkoopspoor").await?,
        None => None,
    };
    Ok(spoor.map(|entry| entry.velden.regio))
}
