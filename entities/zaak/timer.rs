//! Terms that run: the clock performs the act when the term is over.

use crate::ids::{DossierId, RijId};
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One term; a new one for the same row and act replaces the old.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "timer")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The dossier.
    pub dossier_id: DossierId,
    /// The row.
    pub rij_id: RijId,
    /// Its machine.
    pub machine: String,
    /// The act that the clock performs.
    pub handeling: String,
    /// Which term runs.
    pub termijn: String,
    /// It wakes when the legal clock is past this moment.
    pub due: Moment,
    /// Since when it runs.
    pub sinds: Moment,
    /// `open`, `gedaan` or `gesloten`.
    pub stand: String,
    /// Head of the dossier at the last refused try; tried again after any change. -1: never tried.
    pub geprobeerd_bij: i64,
}

impl ActiveModelBehavior for ActiveModel {}
