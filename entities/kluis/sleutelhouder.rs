//! The personal key of a sleutelhouder. A new one never replaces an old one: vaults that were locked
//! before stay locked to the old key.

use crate::ids::PersoonId;
use crate::moment::Moment;
use sea_orm::entity::prelude::*;

/// One key of one person.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sleutelhouder")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose it is.
    pub persoon_id: PersoonId,
    /// 1, 2, 3 …: the last one is used for new vaults.
    pub nummer: i32,
    /// The age recipient.
    #[sea_orm(column_type = "Text")]
    pub ontvanger: String,
    /// The identity, locked by the passphrase of the person (age scrypt).
    #[sea_orm(column_type = "Text")]
    pub omhulsel: String,
    /// When it was made, by the legal clock.
    pub gemaakt_op: Moment,
    /// When the person last tried the passphrase and it fitted.
    pub beproefd_op: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
