//! Entries: what people wrote down about a row.

use super::db::Db;
use super::rijen::Plek;
use super::viewer::Viewer;
use entities::ids::{PersoonId, RijId};
use entities::moment::Moment;
use entities::zaak::invoer;
use sea_orm::sea_query::SimpleExpr;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, HashMap};
use workflows::invoer::{soort, soorten};
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

/// The entries of one kind on a row.
fn van_soort(rij: RijId, soort: &str) -> Select<invoer::Entity> {
    van_rij(rij).filter(invoer::COLUMN.soort.eq(soort))
}

/// In the order in which they were written.
async fn haal<T: DeserializeOwned>(
    db: &Db<'_>,
    vraag: Select<invoer::Entity>,
) -> Result<Vec<Invoer<T>>, DbErr> {
    let rijen = vraag.order_by_asc(invoer::COLUMN.regel_nr).all(db).await?;
    rijen.into_iter().map(lees).collect()
}

/// Every entry of one kind on a row, without asking who looks: for facts and workers.
pub(crate) async fn alle<T: DeserializeOwned>(
    db: &Db<'_>,
    rij: RijId,
    soort: &str,
) -> Result<Vec<Invoer<T>>, DbErr> {
    haal(db, van_soort(rij, soort)).await
}

/// Those with this key, of whomever.
pub(crate) async fn met_sleutel(
    db: &Db<'_>,
    rij: RijId,
    soort: &str,
    sleutel: &str,
) -> Result<Vec<Invoer>, DbErr> {
    haal(
        db,
        van_soort(rij, soort).filter(invoer::COLUMN.sleutel.eq(sleutel)),
    )
    .await
}

/// What somebody wrote of a kind of which everybody writes their own.
pub(crate) async fn eigen(
    db: &Db<'_>,
    rij: RijId,
    soort: &str,
    persoon: PersoonId,
) -> Result<Vec<Invoer>, DbErr> {
    let van_mij = invoer::COLUMN.eigenaar.eq(persoon.to_string());
    haal(db, van_soort(rij, soort).filter(van_mij)).await
}

/// The key of an entry, its author, and the number in it that is summed.
pub(crate) type Waarde = (String, Option<PersoonId>, Option<i64>);

/// The numbers of every entry of one kind on a row, in the order in which they were written, without
/// reading the texts.
pub(crate) async fn waarden(db: &Db<'_>, rij: RijId, soort: &str) -> Result<Vec<Waarde>, DbErr> {
    van_soort(rij, soort)
        .select_only()
        .column(invoer::Column::Sleutel)
        .column(invoer::Column::PersoonId)
        .column(invoer::Column::Waarde)
        .order_by_asc(invoer::COLUMN.regel_nr)
        .into_tuple()
        .all(db)
        .await
}

/// How many entries of these kinds each of these rows has, by row and kind. Of a kind of which everybody
/// writes their own only those of this person are counted.
pub(crate) async fn aantallen(
    db: &Db<'_>,
    rijen: &[RijId],
    soorten: impl IntoIterator<Item = &str>,
    persoon: Option<PersoonId>,
) -> Result<HashMap<(RijId, String), i64>, DbErr> {
    if rijen.is_empty() {
        return Ok(HashMap::new());
    }
    let eigenaren = [String::new()].into_iter();
    let eigenaren = eigenaren.chain(persoon.map(|id| id.to_string()));
    let aantallen: Vec<(RijId, String, i64)> = invoer::Entity::find()
        .filter(invoer::COLUMN.rij_id.is_in(rijen.iter().copied()))
        .filter(invoer::COLUMN.soort.is_in(soorten))
        .filter(invoer::COLUMN.eigenaar.is_in(eigenaren))
        .select_only()
        .column(invoer::Column::RijId)
        .column(invoer::Column::Soort)
        .column_as(invoer::Column::Id.count(), "aantal")
        .group_by(invoer::Column::RijId)
        .group_by(invoer::Column::Soort)
        .into_tuple()
        .all(db)
        .await?;
    let aantallen = aantallen.into_iter();
    Ok(aantallen
        .map(|(rij, soort, aantal)| ((rij, soort), aantal))
        .collect())
}

/// How many entries of one kind everybody wrote on a row.
pub(crate) async fn per_persoon(
    db: &Db<'_>,
    rij: RijId,
    soort: &str,
) -> Result<BTreeMap<PersoonId, i64>, DbErr> {
    let aantallen: Vec<(PersoonId, i64)> = van_soort(rij, soort)
        .filter(invoer::COLUMN.persoon_id.is_not_null())
        .select_only()
        .column(invoer::Column::PersoonId)
        .column_as(invoer::Column::Id.count(), "aantal")
        .group_by(invoer::Column::PersoonId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(aantallen.into_iter().collect())
}

/// Every entry on a row, without asking who looks: for facts that need several kinds.
pub(crate) async fn op_rij(db: &Db<'_>, rij: RijId) -> Result<Vec<Invoer>, DbErr> {
    haal(db, van_rij(rij)).await
}

/// Every entry of these kinds on a row, without asking who looks.
pub(crate) async fn van_soorten(
    db: &Db<'_>,
    rij: RijId,
    soorten: &[&str],
) -> Result<Vec<Invoer>, DbErr> {
    haal(db, van_rij(rij).filter(is_een_van(soorten))).await
}

fn van_rij(rij: RijId) -> Select<invoer::Entity> {
    invoer::Entity::find().filter(invoer::COLUMN.rij_id.eq(rij))
}

fn is_een_van(soorten: &[&str]) -> SimpleExpr {
    invoer::COLUMN.soort.is_in(soorten.iter().copied())
}

/// The one entry of a kind without key.
pub(crate) async fn een<T: DeserializeOwned>(
    db: &Db<'_>,
    rij: RijId,
    soort: &str,
) -> Result<Option<Invoer<T>>, DbErr> {
    Ok(alle(db, rij, soort).await?.into_iter().next_back())
}

/// The last entry of a kind without key on each of these rows; those without one are not in it.
pub(crate) async fn per_rij(
    db: &Db<'_>,
    rijen: &[RijId],
    soort: &str,
) -> Result<BTreeMap<RijId, Invoer>, DbErr> {
    let gevonden = invoer::Entity::find()
        .filter(invoer::COLUMN.rij_id.is_in(rijen.iter().copied()))
        .filter(invoer::COLUMN.soort.eq(soort))
        .order_by_asc(invoer::COLUMN.regel_nr)
        .all(db)
        .await?;
    let paar = |rij: invoer::Model| Ok((rij.rij_id, lees(rij)?));
    gevonden.into_iter().map(paar).collect()
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
    pub(crate) async fn van(db: &Db<'_>, rij: RijId) -> Result<Self, DbErr> {
        Ok(Self(op_rij(db, rij).await?))
    }

    /// Those of these kinds, on a row that may have very many of others, without asking who looks.
    pub(crate) async fn van_soorten(
        db: &Db<'_>,
        rij: RijId,
        soorten: &[&str],
    ) -> Result<Self, DbErr> {
        Ok(Self(van_soorten(db, rij, soorten).await?))
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

    /// Whether the one of a kind without key is there and says this.
    pub(crate) fn zegt(&self, soort: &str, dit: impl Fn(&serde_json::Value) -> bool) -> bool {
        self.een(soort).is_some_and(|entry| dit(&entry.velden))
    }

    /// The one with this key.
    #[must_use]
    pub fn met(&self, soort: &str, sleutel: &str) -> Option<&Invoer> {
        self.soort(soort).find(|entry| entry.sleutel == sleutel)
    }
}

/// Every entry on a row that the viewer may read, in the order in which it was written.
pub async fn zichtbaar(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Vec<Invoer>, DbErr> {
    gelezen(db, viewer, plek, van_rij(plek.rij.id)).await
}

/// Those that stand on the page of the row: not the kinds that have a page per cell.
pub async fn op_pagina(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Vec<Invoer>, DbErr> {
    let per_cel: Vec<_> = soorten().filter(|s| s.per_cel).map(|s| s.code).collect();
    let vraag = van_rij(plek.rij.id).filter(invoer::COLUMN.soort.is_not_in(per_cel));
    gelezen(db, viewer, plek, vraag).await
}

/// Those of these kinds.
pub async fn zichtbaar_van(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    soorten: &[&str],
) -> Result<Vec<Invoer>, DbErr> {
    let vraag = van_rij(plek.rij.id).filter(is_een_van(soorten));
    gelezen(db, viewer, plek, vraag).await
}

async fn gelezen(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    vraag: Select<invoer::Entity>,
) -> Result<Vec<Invoer>, DbErr> {
    let rijen = vraag.order_by_asc(invoer::COLUMN.regel_nr).all(db).await?;
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
