//! Failed logins, for the limit on guessing.

use sea_orm::entity::prelude::*;

/// The count of one e-mail address or network address.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inlogpoging")]
pub struct Model {
    /// `email:` or `adres:` and the value.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sleutel: String,
    /// Failures in the present window.
    pub aantal: i32,
    /// Real time (UTC seconds) at which the window began.
    pub sinds: i64,
}

impl ActiveModelBehavior for ActiveModel {}
