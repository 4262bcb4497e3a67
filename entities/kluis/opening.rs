//! The opening of a vault: by whom, and its proces-verbaal when every package was looked at.

use crate::ids::{PersoonId, RijId};
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One opening.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opening")]
pub struct Model {
    /// The procedure or perceel.
    #[sea_orm(primary_key, auto_increment = false)]
    pub rij_id: RijId,
    /// 1, 2 …: of a perceel the BAFO round; of a procedure always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub ronde: i32,
    /// Who gave their passphrase first.
    pub eerste_id: PersoonId,
    /// When.
    pub eerste_op: Moment,
    /// Who gave theirs second.
    pub tweede_id: PersoonId,
    /// When: the vault was open from here on.
    pub tweede_op: Moment,
    /// The proces-verbaal as canonical JSON; none while the job is busy.
    #[sea_orm(column_type = "Text", nullable)]
    pub proces_verbaal: Option<String>,
    /// SHA-256 of that text.
    pub hash: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
