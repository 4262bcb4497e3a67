//! Which gemeente takes part in which inkoopspoor (DOMAIN.md 0.3).

use crate::ids::{OrganisatieId, RijId};
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One gemeente in one spoor.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "deelname")]
pub struct Model {
    /// The spoor.
    #[sea_orm(primary_key, auto_increment = false)]
    pub spoor_id: RijId,
    /// The gemeente.
    #[sea_orm(primary_key, auto_increment = false)]
    pub gemeente_id: OrganisatieId,
    /// Its college decides on the Go.
    pub beslist: bool,
    /// From when it joins; from the start when empty.
    pub per: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
