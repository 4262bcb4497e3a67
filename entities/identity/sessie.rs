//! Browser sessions, in the database so that they can be ended.

use sea_orm::entity::prelude::*;

/// One session.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessie")]
pub struct Model {
    /// The id of the session, as the store of tower-sessions writes it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// Its content as JSON.
    #[sea_orm(column_type = "Text")]
    pub inhoud: String,
    /// Real time (UTC seconds) after which it is gone.
    pub verloopt: i64,
}

impl ActiveModelBehavior for ActiveModel {}
