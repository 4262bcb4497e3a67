//! A row that a machine drives: its state, and where it stands.

use crate::ids::{DossierId, OrganisatieId, RijId};
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One row of one machine. Only `src/acts` writes `toestand`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rij")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RijId,
    /// The machine that drives it, by code.
    pub machine: String,
    /// Its state, by code.
    pub toestand: String,
    /// Goes up with every act and every entry on it.
    pub versie: i64,
    /// The dossier in which its audit lines stand.
    pub dossier_id: DossierId,
    /// Its inkoopspoor (itself for a spoor).
    pub spoor_id: Option<RijId>,
    /// Its procedure or open house: what providers enter (itself for these two).
    pub procedure_id: Option<RijId>,
    /// Its perceel (itself for a perceel).
    pub perceel_id: Option<RijId>,
    /// Its inschrijving (itself for an inschrijving).
    pub inschrijving_id: Option<RijId>,
    /// The organisation whose row it is.
    pub organisatie_id: Option<OrganisatieId>,
    /// What it is called on a page.
    pub naam: String,
    /// A short code where it has one: of a perceel, `bekwaamheidsdossier` or `bafo` of a round; else empty.
    pub code: String,
    /// When it began, by the legal clock.
    pub begonnen_op: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
