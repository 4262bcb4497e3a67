//! A dossier: one audit chain (DESIGN.md 6). Whoever changes anything below it locks this row first.

use crate::ids::DossierId;
use sea_orm::entity::prelude::*;

/// One dossier.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dossier")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DossierId,
    /// `installatie`, `inkoopspoor`, `procedure`, `openhouse` or `inbesteding`.
    pub soort: String,
    /// What it is called.
    pub naam: String,
    /// The dossier that it came from: a procedure and an alternative come from their spoor.
    pub bron_id: Option<DossierId>,
    /// The head of that dossier when this one began.
    pub bron_hash: Option<String>,
    /// Number of the last audit line; 0 when there is none.
    pub kop_nr: i64,
    /// Hash of the last audit line; empty when there is none.
    pub kop_hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
