//! The sign of life of the platform: as long as one replica runs, the row keeps up with the clock.

use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// The one row.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "hartslag")]
pub struct Model {
    /// Always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The last sign.
    pub laatst: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
