//! Entries: what people wrote down about a row.

use super::db::Db;
use super::rijen::Plek;
use super::viewer::Viewer;
use entities::ids::{PersoonId, RijId};
use entities::moment::Moment;
use entities::zaak::invoer;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use serde::de::DeserializeOwned;
use workflows::invoer::soort;
use workflows::inzage::{self, Zicht};

/// One entry with its fields as `T`.
#[derive(Clone, Debug)]
pub struct Invoer<T = serde_json::Value> {
    /// The kind of entry.
    pub soort: String,
    /// Its key within the row; parts are joined by `/`.
    pub sleutel: String,
    /// Who wrote it last.
    pub persoon: Option<PersoonId>,
    /// 1, 2, 3 …
    pub versie: i64,
    /// Its audit line.
    pub regel_nr: i64,
    /// When, by the legal clock.
    pub op: Moment,
    /// The number in it that is summed: hundredths of a score, cents of an amount.
    pub waarde: Option<i64>,
    /// The fields.
    pub velden: T,
}

impl<T> Invoer<T> {
    /// The parts of the key.
    pub fn delen(&self) -> impl Iterator<Item = &str> {
        self.sleutel.split('/')
    }
}

/// Every entry of one kind on a row, without asking who looks: for facts and workers.
pub(crate) async fn alle<T: DeserializeOwned>(
    db: &Db<'_>,
    rij: RijId,
    soort: &str,
) -> Result<Vec<Invoer<T>>, DbErr> {
    let rijen = invoer::Entity::find()
        .filter(invoer::COLUMN.rij_id.eq(rij))
        .filter(invoer::COLUMN.soort.eq(soort))
        .order_by_asc(invoer::COLUMN.regel_nr)
        .all(db)
        .await?;
    rijen.into_iter().map(lees).collect()
}

/// Every entry on a row, without asking who looks: for facts that need several kinds.
pub(crate) async fn op_rij(db: &Db<'_>, rij: RijId) -> Result<Vec<Invoer>, DbErr> {
    let rijen = invoer::Entity::find()
        .filter(invoer::COLUMN.rij_id.eq(rij))
        .order_by_asc(invoer::COLUMN.regel_nr)
        .all(db)
        .await?;
    rijen.into_iter().map(lees).collect()
}

/// The one entry of a kind without key.
pub(crate) async fn een<T: DeserializeOwned>(
    db: &Db<'_>,
    rij: RijId,
    soort: &str,
) -> Result<Option<Invoer<T>>, DbErr> {
    Ok(alle(db, rij, soort).await?.into_iter().next_back())
}

/// Entries of one row, to look one up by kind and key.
#[derive(Clone, Debug, Default)]
pub struct Invoeren(Vec<Invoer>);

impl Invoeren {
    /// Those on the row that the viewer may read.
    ///
    /// # Errors
    /// The database.
    pub async fn zichtbaar(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Self, DbErr> {
        Ok(Self(zichtbaar(db, viewer, plek).await?))
    }

    /// All of them, without asking who looks.
    pub(crate) async fn alle(db: &Db<'_>, rij: RijId) -> Result<Self, DbErr> {
        Ok(Self(op_rij(db, rij).await?))
    }

    /// Those of one kind, in the order in which they were written.
    pub fn soort(&self, soort: &str) -> impl Iterator<Item = &Invoer> {
        self.0.iter().filter(move |entry| entry.soort == soort)
    }

    /// The one of a kind without key.
    #[must_use]
    pub fn een(&self, soort: &str) -> Option<&Invoer> {
        self.soort(soort).last()
    }

    /// The one with this key.
    #[must_use]
    pub fn met(&self, soort: &str, sleutel: &str) -> Option<&Invoer> {
        self.soort(soort).find(|entry| entry.sleutel == sleutel)
    }
}

/// Every entry on a row that the viewer may read, in the order in which it was written.
pub async fn zichtbaar(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Vec<Invoer>, DbErr> {
    let rijen = invoer::Entity::find()
        .filter(invoer::COLUMN.rij_id.eq(plek.rij.id))
        .order_by_asc(invoer::COLUMN.regel_nr)
        .all(db)
        .await?;
    rijen
        .into_iter()
        .filter(|rij| mag(viewer, plek, rij))
        .map(lees)
        .collect()
}

fn mag(viewer: &Viewer, plek: &Plek, rij: &invoer::Model) -> bool {
    let Some(soort) = soort(&rij.soort) else {
        return false;
    };
    let zelf = viewer.persoon.is_some() && viewer.persoon == rij.persoon_id;
    inzage::invoer(soort.geheim, &plek.rollen, &plek.plaats(), plek.zicht, zelf) == Zicht::Ja
}

fn lees<T: DeserializeOwned>(rij: invoer::Model) -> Result<Invoer<T>, DbErr> {
    let velden = serde_json::from_str(&rij.inhoud).map_err(|fout| {
        DbErr::Json(format!(
            "invoer {} van rij {}: {fout}",
            rij.soort, rij.rij_id
        ))
    })?;
    Ok(Invoer {
        soort: rij.soort,
        sleutel: rij.sleutel,
        persoon: rij.persoon_id,
        versie: rij.versie,
        regel_nr: rij.regel_nr,
        op: rij.op,
        waarde: rij.waarde,
        velden,
    })
}
