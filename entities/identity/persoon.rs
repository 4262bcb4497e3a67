//! People with an account.

use crate::ids::{OrganisatieId, PersoonId};
use sea_orm::entity::prelude::*;

/// One person.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "persoon")]
pub struct Model {
    /// Their id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PersoonId,
    /// Name.
    pub naam: String,
    /// E-mail address, lower case, unique.
    pub email: String,
    /// The organisation that they work for.
    pub organisatie_id: Option<OrganisatieId>,
    /// Argon2id hash; nobody can log in with a password without one.
    #[sea_orm(column_type = "Text", nullable)]
    pub wachtwoord: Option<String>,
    /// Goes up when rights change; older sessions end.
    pub rechten_versie: i64,
    /// Whether they may log in.
    pub actief: bool,
}

impl ActiveModelBehavior for ActiveModel {}
