//! A package: what one party hands in, with its own age identity.

use crate::ids::{PakketId, RijId};
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One version of one package.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pakket")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PakketId,
    /// The inschrijving or bafo.
    pub rij_id: RijId,
    /// 1, 2, 3 …; only the last one that was handed in is opened.
    pub versie: i32,
    /// The age recipient of the package.
    #[sea_orm(column_type = "Text")]
    pub ontvanger: String,
    /// Its identity wrapped to the server key; gone once sealed.
    #[sea_orm(column_type = "Text", nullable)]
    pub concept_omhulsel: Option<String>,
    /// Its identity wrapped to the key of the procedure; present once sealed.
    #[sea_orm(column_type = "Text", nullable)]
    pub kluis_omhulsel: Option<String>,
    /// Its identity wrapped to the server key again: present once it was opened. Older versions and what
    /// was withdrawn stay closed.
    #[sea_orm(column_type = "Text", nullable)]
    pub open_omhulsel: Option<String>,
    /// When its last byte was received.
    pub stempel: Option<Moment>,
    /// What it holds, with a hash per part.
    #[sea_orm(column_type = "Text", nullable)]
    pub manifest: Option<String>,
    /// SHA-256 of the manifest: what the receipt says.
    pub manifest_hash: Option<String>,
    /// When it was decrypted and checked.
    pub gecontroleerd_op: Option<Moment>,
    /// Whether everything was as the receipt says.
    pub klopt: Option<bool>,
    /// When its content was destroyed: it was given back unopened, or its retention ended. The manifest
    /// with its hashes stays.
    pub vernietigd_op: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
