//! What the first sleutelhouder of a pair gave: it waits under the server key, and is still encrypted
//! to the second.

use crate::ids::RijId;
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One half that waits.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sleutelhelft")]
pub struct Model {
    /// The procedure or perceel.
    #[sea_orm(primary_key, auto_increment = false)]
    pub rij_id: RijId,
    /// The key of whoever gave it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub eerste: Uuid,
    /// The key of whoever it waits for.
    #[sea_orm(primary_key, auto_increment = false)]
    pub tweede: Uuid,
    /// The act for which it was given; for another it does not count.
    #[sea_orm(primary_key, auto_increment = false)]
    pub handeling: String,
    /// The half, wrapped to the server key.
    #[sea_orm(column_type = "Text")]
    pub omhulsel: String,
    /// When it was given, by the legal clock.
    pub op: Moment,
    /// The last moment at which it counts, by the legal clock; then it is removed.
    pub tot: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
