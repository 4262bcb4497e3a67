//! A time in which the platform could not be reached, found by the platform itself.

use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One outage.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "uitval")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The last sign of life before it.
    pub van: Moment,
    /// The first one after it.
    pub tot: Moment,
    /// Whether the procedures that it touched were told.
    pub verwerkt: bool,
}

impl ActiveModelBehavior for ActiveModel {}
