//! The receipt of a package that was handed in, for its own organisation and for who reads it later.

use crate::store::db::Db;
use crate::store::rijen::Plek;
use entities::kluis::pakket;
use entities::moment::Moment;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use workflows::inzage::{self, Zicht};

/// What the receipt of one version confirms.
#[derive(Clone, Debug)]
pub struct Ontvangstbewijs {
    /// 1, 2, 3 …
    pub versie: i32,
    /// When the last byte was received.
    pub stempel: Moment,
    /// SHA-256 of the manifest.
    pub kenmerk: String,
    /// The text that was hashed.
    pub manifest: String,
}

/// The receipts of a row, newest first. A version that was replaced keeps its receipt.
pub async fn van(db: &Db<'_>, plek: &Plek) -> Result<Vec<Ontvangstbewijs>, DbErr> {
    if inzage::pakket(plek.kind, &plek.rollen, &plek.plaats()) != Zicht::Ja {
        return Ok(vec![]);
    }
    let pakketten = pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(plek.rij.id))
        .order_by_desc(pakket::COLUMN.versie)
        .all(db)
        .await?;
    Ok(pakketten
        .into_iter()
        .filter_map(|pakket| {
            Some(Ontvangstbewijs {
                versie: pakket.versie,
                stempel: pakket.stempel?,
                kenmerk: pakket.manifest_hash?,
                manifest: pakket.manifest?,
            })
        })
        .collect())
}
