//! Why a door stays closed.

use crate::vault::KluisFout;
use sea_orm::DbErr;
use workflows::desk::Refusal;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Veldfout {
    /// The field.
    pub veld: String,
    /// A Dutch sentence for beside the field.
    pub zin: String,
}

/// Why a request was turned down, in the order of DESIGN.md 3.11.
#[derive(Debug, thiserror::Error)]
pub enum Weigering {
    /// Absent, or not yours to know: 404.
    #[error("niet gevonden")]
    NietGevonden,
    /// Somebody else changed it in the meantime: 409.
    #[error("de versie is verouderd")]
    Verouderd,
    /// The law says no: 409 wrong state, 403 wrong person, 422 unmet rules.
    #[error(transparent)]
    Wet(#[from] Refusal),
    /// An entry does not fit its fields: 422.
    #[error("de invoer klopt niet")]
    Velden(Vec<Veldfout>),
    /// An entry of this kind cannot be written here now: 409.
    #[error("deze invoer kan hier nu niet")]
    InvoerNietNu,
    /// An entry of this kind is for others: 403.
    #[error("deze invoer is voor een andere rol")]
    InvoerNietVoorU,
    /// The idempotency key was used for another request: 409.
    #[error("deze sleutel is al gebruikt voor een ander verzoek")]
    SleutelHergebruikt,
    /// The vault refused.
    #[error(transparent)]
    Kluis(#[from] KluisFout),
    /// A refusal inside a cascade, or stored data that makes no sense: our defect, 500.
    #[error("defect: {0}")]
    Defect(String),
    /// The database: 500.
    #[error(transparent)]
    Database(#[from] DbErr),
}
