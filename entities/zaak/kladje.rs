//! What somebody keeps for themselves: a note, or a score that is not handed in yet.

use crate::ids::{PersoonId, RijId};
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One scribble, for its author only. It is no part of the file: no audit line knows of it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kladje")]
pub struct Model {
    /// The row that it is about.
    #[sea_orm(primary_key, auto_increment = false)]
    pub rij_id: RijId,
    /// The kind of entry, by code.
    #[sea_orm(primary_key, auto_increment = false)]
    pub soort: String,
    /// Its key within the row; parts are joined by `/`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sleutel: String,
    /// Its author, the only one who reads it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub persoon_id: PersoonId,
    /// The fields as canonical JSON.
    #[sea_orm(column_type = "Text")]
    pub inhoud: String,
    /// 1, 2, 3 …
    pub versie: i64,
    /// When it was written last, by the legal clock.
    pub op: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
