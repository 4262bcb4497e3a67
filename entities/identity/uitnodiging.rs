//! Invitations by mail to make an account: for a colleague, or for the first person of an organisation
//! that registers.

use crate::ids::OrganisatieId;
use sea_orm::entity::prelude::*;

/// One invitation.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "uitnodiging")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The organisation; none while it registers.
    pub organisatie_id: Option<OrganisatieId>,
    /// Who is invited.
    pub naam: String,
    /// Their e-mail address, lower case.
    pub email: String,
    /// The role that they get in the organisation, by code.
    pub rol: String,
    /// What the organisation said of itself when it registered, as JSON.
    #[sea_orm(column_type = "Text", nullable)]
    pub registratie: Option<String>,
    /// SHA-256 of the token in the link.
    pub hash: String,
    /// The token, encrypted, until the mail went out.
    #[sea_orm(column_type = "Text", nullable)]
    pub omhulsel: Option<String>,
    /// The identity to which it is encrypted, wrapped to the key of the server.
    #[sea_orm(column_type = "Text", nullable)]
    pub sleutel: Option<String>,
    /// Real time (UTC seconds).
    pub gemaakt_op: i64,
    /// Real time (UTC seconds) after which the link is worthless.
    pub verloopt: i64,
    /// Real time before which the mail is not tried again.
    pub niet_voor: i64,
    /// Tries to send the mail.
    pub pogingen: i32,
}

impl ActiveModelBehavior for ActiveModel {}
