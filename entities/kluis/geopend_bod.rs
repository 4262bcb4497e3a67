//! The bid that the package of a BAFO stated when its vault was opened.

use crate::ids::RijId;
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One bid.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "geopend_bod")]
pub struct Model {
    /// The BAFO.
    #[sea_orm(primary_key, auto_increment = false)]
    pub rij_id: RijId,
    /// The bid per year, in cents.
    pub bedrag: i64,
    /// When the package was opened.
    pub op: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
