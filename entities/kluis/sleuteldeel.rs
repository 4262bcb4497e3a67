//! The secret of a vault for one pair of sleutelhouders, nested in one order.

use crate::ids::RijId;
use sea_orm::entity::prelude::*;

/// One pair in one order.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sleuteldeel")]
pub struct Model {
    /// The procedure or perceel.
    #[sea_orm(primary_key, auto_increment = false)]
    pub rij_id: RijId,
    /// 1, 2 …: of a perceel the BAFO round; of a procedure always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub ronde: i32,
    /// The key that opens the outer layer.
    #[sea_orm(primary_key, auto_increment = false)]
    pub eerste: Uuid,
    /// The key that opens the inner layer.
    #[sea_orm(primary_key, auto_increment = false)]
    pub tweede: Uuid,
    /// The nested text.
    #[sea_orm(column_type = "Text")]
    pub omhulsel: String,
}

impl ActiveModelBehavior for ActiveModel {}
