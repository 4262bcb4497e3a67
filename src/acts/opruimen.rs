//! What is left over: files that came in half and were never finished, and encrypted objects that
//! belong to nothing.

use super::Deuren;
use super::overdracht;
use super::weigering::Weigering;
use crate::store::db::Db;
use crate::vault::{ObjectSleutel, Opslag};
use entities::kluis::{bestand, overdracht as overdracht_tabel, overdrachtdeel};
use sea_orm::{DbErr, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashSet;
use uuid::Uuid;

/// Seconds in an hour.
const UUR: i64 = 60 * 60;

/// What a sweep threw away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opgeruimd {
    /// Files that came in half, without news for too long.
    pub overdrachten: usize,
    /// Unfinished files in the store.
    pub onaf: usize,
    /// Objects that belonged to nothing.
    pub wezen: usize,
}

/// One sweep. Every age is counted in real time, and long enough to stay away from what still runs.
///
/// # Errors
/// The database or the store; what was thrown away before stays so.
pub async fn ruim_op(deuren: &Deuren) -> Result<Opgeruimd, Weigering> {
    let nu = deuren.klok.werkelijk();
    let geleden = |uren: u32| nu - i64::from(uren) * UUR;
    let overdrachten = verlopen(deuren, geleden(deuren.uploads.onderweg_uren)).await?;
    // First the objects, then the rows: a row that commits in between names an object that is young.
    let gevonden = deuren
        .opslag
        .opruimen(geleden(deuren.uploads.wees_uren))
        .await?;
    let bekend = bekend(&deuren.reader.db()).await?;
    let mut wezen = 0;
    for object in gevonden.objecten {
        if !bekend.contains(&object) {
            deuren.opslag.verwijder(object).await?;
            wezen += 1;
        }
    }
    Ok(Opgeruimd {
        overdrachten,
        onaf: gevonden.verwijderd,
        wezen,
    })
}

/// Forgets transfers without news since a moment; their objects are orphans from then on.
async fn verlopen(deuren: &Deuren, sinds: i64) -> Result<usize, Weigering> {
    deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                let oud = overdracht_tabel::Entity::find()
                    .filter(overdracht_tabel::COLUMN.laatst.lt(sinds))
                    .all(db)
                    .await?;
                let ids: Vec<Uuid> = oud.into_iter().map(|o| o.id).collect();
                overdracht::vergeet(db, &ids).await?;
                Ok(ids.len())
            })
        })
        .await
}

/// Every object that a row names.
async fn bekend(db: &Db<'_>) -> Result<HashSet<ObjectSleutel>, DbErr> {
    let bestanden: Vec<Uuid> = bestand::Entity::find()
        .select_only()
        .column(bestand::Column::Object)
        .into_tuple()
        .all(db)
        .await?;
    let delen: Vec<Uuid> = overdrachtdeel::Entity::find()
        .select_only()
        .column(overdrachtdeel::Column::Object)
        .into_tuple()
        .all(db)
        .await?;
    let alle = bestanden.into_iter().chain(delen);
    Ok(alle.map(ObjectSleutel::from).collect())
}

/// The first file whose object is not in the store, in Dutch: for `tenderspoor check`.
///
/// # Errors
/// The database or the store.
pub async fn ontbreekt(db: &Db<'_>, opslag: &Opslag) -> Result<Option<String>, Weigering> {
    for bestand in bestand::Entity::find().all(db).await? {
        if !opslag.bestaat(bestand.object.into()).await? {
            return Ok(Some(format!(
                "Van bestand {} in pakket {} ontbreekt de inhoud: object {} is er niet.",
                bestand.id, bestand.pakket_id, bestand.object
            )));
        }
    }
    Ok(None)
}
