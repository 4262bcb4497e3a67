//! Roles of people: always within a scope (DOMAIN.md 5).

use crate::ids::PersoonId;
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One role of one person within one scope.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "toewijzing")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who.
    pub persoon_id: PersoonId,
    /// The role, by code.
    pub rol: String,
    /// `installatie`, `rij` (a spoor, procedure or perceel) or `organisatie` (also a gemeente).
    pub bereik: String,
    /// The row or organisation.
    pub bereik_id: Option<Uuid>,
    /// Since when.
    pub van: Moment,
    /// Until when; open when empty.
    pub tot: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
