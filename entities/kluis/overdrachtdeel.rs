//! A part of a file that comes in parts: an encrypted object of its own.

use sea_orm::entity::prelude::*;

/// One part.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "overdrachtdeel")]
pub struct Model {
    /// The transfer.
    #[sea_orm(primary_key, auto_increment = false)]
    pub overdracht_id: Uuid,
    /// Where it begins in the file, in bytes.
    #[sea_orm(primary_key, auto_increment = false)]
    pub begin: i64,
    /// The key of the object.
    pub object: Uuid,
    /// Its bytes before encryption.
    pub grootte: i64,
}

impl ActiveModelBehavior for ActiveModel {}
