//! The Procedureregels as they were frozen: at publication, and by every rectificatie.

use crate::ids::RijId;
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One frozen version.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bevroren_regels")]
pub struct Model {
    /// The procedure.
    #[sea_orm(primary_key, auto_increment = false)]
    pub procedure_id: RijId,
    /// 1 at publication.
    #[sea_orm(primary_key, auto_increment = false)]
    pub versie: i32,
    /// Canonical JSON.
    #[sea_orm(column_type = "Text")]
    pub tekst: String,
    /// SHA-256 of the text.
    pub hash: String,
    /// When it was frozen, by the legal clock.
    pub op: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
