//! The audit trail: append-only, one hash chain per dossier.

use crate::ids::{DossierId, PersoonId, RijId};
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One line. Nothing of it ever changes, but `toelichting` may lawfully be destroyed: the chain holds its hash.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "auditregel")]
pub struct Model {
    /// The dossier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub dossier_id: DossierId,
    /// 1, 2, 3 … within the dossier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub nr: i64,
    /// When, by the legal clock.
    pub op: Moment,
    /// Who; nobody for the clock and the system.
    pub persoon_id: Option<PersoonId>,
    /// SHA-256 of who, so that lawful removal of the person does not break the chain; empty for nobody.
    pub persoon_hash: String,
    /// In which role.
    pub rol: String,
    /// On which machine.
    pub machine: String,
    /// On which row.
    pub rij_id: Option<RijId>,
    /// The act, or `invoer <soort>`, `paraaf <handeling>`, `geweigerd <handeling>`.
    pub wat: String,
    /// State before.
    pub van: String,
    /// State after.
    pub naar: String,
    /// The line of which this one is a consequence.
    pub oorzaak: Option<i64>,
    /// SHA-256 of the content that was entered; empty when there was none.
    pub inhoud_hash: String,
    /// The reason that was given.
    #[sea_orm(column_type = "Text", nullable)]
    pub toelichting: Option<String>,
    /// SHA-256 of the reason with a salt; empty when there was none.
    pub toelichting_hash: String,
    /// The salt, destroyed together with the reason.
    pub toelichting_zout: String,
    /// Hash of the line before.
    pub vorige_hash: String,
    /// Hash of this line.
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
