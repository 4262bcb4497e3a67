//! A part of a package that is text: an answer, a declaration, a bid. Encrypted.

use crate::ids::PakketId;
use sea_orm::entity::prelude::*;

/// One part.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pakketdeel")]
pub struct Model {
    /// The package.
    #[sea_orm(primary_key, auto_increment = false)]
    pub pakket_id: PakketId,
    /// The kind of entry.
    #[sea_orm(primary_key, auto_increment = false)]
    pub soort: String,
    /// Its key within the package.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sleutel: String,
    /// The encrypted fields as JSON.
    #[sea_orm(column_type = "Text")]
    pub omhulsel: String,
    /// SHA-256 of the encrypted text.
    pub hash: String,
    /// 1, 2, 3 …: how often it was written, over all versions of the package.
    pub versie: i64,
}

impl ActiveModelBehavior for ActiveModel {}
