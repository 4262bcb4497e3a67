//! What a provider says of itself, beside its name and KvK number.

use crate::ids::OrganisatieId;
use sea_orm::entity::prelude::*;

/// The profile of one organisation.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "aanbieder")]
pub struct Model {
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisatie_id: OrganisatieId,
    /// `micro`, `small`, `medium` or `large` (EU list `economic-operator-size`).
    pub grootte: String,
    /// Where it comes from: ISO 3166-1 alpha-3.
    pub land: String,
    /// Who answers questions.
    pub contact: String,
    /// Their e-mail address.
    pub email: String,
    /// Their telephone number; may be empty.
    pub telefoon: String,
}

impl ActiveModelBehavior for ActiveModel {}
