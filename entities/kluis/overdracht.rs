//! A file that comes in parts, so that it can go on after the connection dropped.

use crate::ids::{OrganisatieId, PakketId};
use sea_orm::entity::prelude::*;

/// One transfer. Its times are real, not those of the legal clock: nothing of the law hangs on them.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "overdracht")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The draft package that it goes to.
    pub pakket_id: PakketId,
    /// The organisation that added it to the package of another one; none for a file of the party itself.
    pub organisatie_id: Option<OrganisatieId>,
    /// The name of the file, cleaned.
    pub naam: String,
    /// Bytes that were announced.
    pub grootte: i64,
    /// Bytes that are here.
    pub ontvangen: i64,
    /// It comes in one go: the row only shows how far it is, and has no parts.
    pub in_een_keer: bool,
    /// The file that was made of it when it was whole.
    pub bestand_id: Option<Uuid>,
    /// When the last part came, in real UTC seconds.
    pub laatst: i64,
}

impl ActiveModelBehavior for ActiveModel {}
