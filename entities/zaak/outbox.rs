//! Promises of acts: letters and long work. Written in the transaction of the act, kept by workers.

use crate::ids::{DossierId, PersoonId, RijId};
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One promise.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    /// Its id; also the Message-ID of a letter.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The dossier.
    pub dossier_id: DossierId,
    /// The row of the act.
    pub rij_id: RijId,
    /// The audit line that promised it.
    pub regel_nr: i64,
    /// `brief` or `openen`.
    pub soort: String,
    /// Which letter; empty for other work.
    pub brief: String,
    /// To whom.
    pub persoon_id: Option<PersoonId>,
    /// When it was promised, by the legal clock.
    pub op: Moment,
    /// Real time (UTC seconds) before which it is not tried again.
    pub niet_voor: i64,
    /// Real time until which a worker holds it.
    pub geclaimd_tot: i64,
    /// How often it was tried.
    pub pogingen: i32,
    /// `open`, `gedaan` or `mislukt`.
    pub stand: String,
    /// Why the last try failed, without personal data.
    #[sea_orm(column_type = "Text", nullable)]
    pub fout: Option<String>,
    /// When it was done, by the legal clock.
    pub gedaan_op: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
