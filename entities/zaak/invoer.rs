//! What people wrote down about a row: one entry per kind and key.

use crate::ids::{DossierId, PersoonId, RijId};
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One entry, as canonical JSON text.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invoer")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The dossier.
    pub dossier_id: DossierId,
    /// The row that it is about.
    pub rij_id: RijId,
    /// The kind of entry, by code.
    pub soort: String,
    /// Its key within the row; parts are joined by `/`.
    pub sleutel: String,
    /// Id of the author where everybody writes their own; else empty.
    pub eigenaar: String,
    /// Who wrote it last.
    pub persoon_id: Option<PersoonId>,
    /// The number in it that is summed: hundredths of a score, cents of an amount.
    pub waarde: Option<i64>,
    /// The fields as canonical JSON.
    #[sea_orm(column_type = "Text")]
    pub inhoud: String,
    /// 1, 2, 3 …
    pub versie: i64,
    /// The audit line of this version.
    pub regel_nr: i64,
    /// When it was written last, by the legal clock.
    pub op: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
