//! A file in a package. Its content is an encrypted object outside the database.

use crate::ids::{OrganisatieId, PakketId};
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One file.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bestand")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The package.
    pub pakket_id: PakketId,
    /// The organisation that added it to the package of another one; none for a file of the party itself.
    pub organisatie_id: Option<OrganisatieId>,
    /// The key of the object.
    pub object: Uuid,
    /// The name that the user sees, cleaned.
    pub naam: String,
    /// Its kind.
    pub mediatype: String,
    /// Bytes.
    pub grootte: i64,
    /// Of the plaintext.
    pub sha256: String,
    /// When it was received, by the legal clock.
    pub op: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
