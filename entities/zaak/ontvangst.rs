//! Idempotency: the answer to a request that was already carried out.

use crate::ids::{PersoonId, RijId};
use sea_orm::entity::prelude::*;

/// One key of one person.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ontvangst")]
pub struct Model {
    /// Whose key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub persoon_id: PersoonId,
    /// The key that the client chose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sleutel: String,
    /// The row of the request.
    pub rij_id: RijId,
    /// The act of the request.
    pub handeling: String,
    /// Hash of the request, so that a key is not used for another one.
    pub verzoek_hash: String,
    /// The answer as JSON.
    #[sea_orm(column_type = "Text")]
    pub antwoord: String,
}

impl ActiveModelBehavior for ActiveModel {}
