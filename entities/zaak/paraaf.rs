//! A paraaf: a second pair of eyes on the present content of a row.

use crate::ids::{PersoonId, RijId};
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One paraaf.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "paraaf")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The row.
    pub rij_id: RijId,
    /// The act for which it is put.
    pub handeling: String,
    /// Who.
    pub persoon_id: PersoonId,
    /// In which role.
    pub rol: String,
    /// Hash of the state and the entries of the row; another content drops the paraaf.
    pub inhoud_hash: String,
    /// When, by the legal clock.
    pub op: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
