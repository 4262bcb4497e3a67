//! The key of a procedure, or of the BAFO round of a perceel, to which packages are sealed.

use crate::ids::RijId;
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One key.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sleutel")]
pub struct Model {
    /// The procedure or perceel.
    #[sea_orm(primary_key, auto_increment = false)]
    pub rij_id: RijId,
    /// 1, 2 …: of a perceel the BAFO round; of a procedure always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub ronde: i32,
    /// The age recipient.
    #[sea_orm(column_type = "Text")]
    pub ontvanger: String,
    /// The secret wrapped to the server key: only while the job of the opening is busy. Before, it is
    /// in the sleuteldelen of the pairs.
    #[sea_orm(column_type = "Text", nullable)]
    pub open_omhulsel: Option<String>,
    /// When every package in the vault was looked at.
    pub geopend_op: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
