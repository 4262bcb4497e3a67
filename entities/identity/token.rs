//! Bearer tokens for the API.

use crate::ids::PersoonId;
use sea_orm::entity::prelude::*;

/// One token; only its hash is stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "token")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    pub persoon_id: PersoonId,
    /// What it is for.
    pub naam: String,
    /// SHA-256 of the token.
    pub hash: String,
    /// Real time (UTC seconds).
    pub gemaakt_op: i64,
    /// Real time (UTC seconds) after which it is worthless.
    pub verloopt: i64,
}

impl ActiveModelBehavior for ActiveModel {}
