//! Organisations.

use crate::ids::OrganisatieId;
use sea_orm::entity::prelude::*;

/// One organisation.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisatie")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OrganisatieId,
    /// Name.
    pub naam: String,
    /// `gemeente`, `zorgaanbieder`, `adviesraad` or `dienst`.
    pub soort: String,
    /// KvK number, eight digits.
    pub kvk: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
