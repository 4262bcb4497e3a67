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

/// Why a passphrase did not do what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Sleutelweigering {
    /// The act asks for a passphrase and none was given: 422.
    #[error("er is geen wachtzin gegeven")]
    WachtzinNodig,
    /// The passphrase does not unlock the key of this person: 422.
    #[error("de wachtzin is onjuist")]
    Onjuist,
    /// Too many wrong ones: 429.
    #[error("te vaak een onjuiste wachtzin")]
    TeVaak {
        /// Real seconds until the next try.
        seconden: i64,
    },
    /// This person made no key: 422.
    #[error("deze persoon heeft geen sleutel")]
    GeenSleutel,
    /// The key of this person does not lead to this vault: 422.
    #[error("deze persoon is geen houder van deze kluis")]
    GeenHouder,
    /// The half of the first person is gone or was for somebody else: 422.
    #[error("er wacht geen sleutel van een ander")]
    GeenHelft,
}

impl Sleutelweigering {
    /// The stable code: in the audit trail, the API and the draaiboek.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::WachtzinNodig => "wachtzin-nodig",
            Self::Onjuist => "wachtzin-onjuist",
            Self::TeVaak { .. } => "wachtzin-te-vaak",
            Self::GeenSleutel => "geen-sleutel",
            Self::GeenHouder => "geen-sleutelhouder",
            Self::GeenHelft => "eerste-sleutel-verlopen",
        }
    }

    /// What happened and what to do, in Dutch.
    #[must_use]
    pub fn zin(self) -> String {
        match self {
            Self::WachtzinNodig => {
                "Geef uw wachtzin. Zonder de wachtzin van twee sleutelhouders gaat deze kluis niet open."
            }
            Self::Onjuist => {
                "Deze wachtzin opent uw sleutel niet. Let op hoofdletters en leestekens. Er is niets geopend."
            }
            Self::TeVaak { seconden } => {
                let minuten = (seconden.max(1) + 59) / 60;
                let woord = if minuten == 1 { "minuut" } else { "minuten" };
                return format!(
                    "U gaf te vaak een onjuiste wachtzin. Wacht {minuten} {woord} en probeer het dan opnieuw."
                );
            }
            Self::GeenSleutel => {
                "U hebt nog geen persoonlijke sleutel. Maak er een op de pagina ‘Mijn sleutel’."
            }
            Self::GeenHouder => {
                "Uw sleutel hoort niet bij deze kluis: die werd verdeeld toen u nog geen sleutelhouder was."
            }
            Self::GeenHelft => {
                "De sleutel van de eerste persoon geldt niet meer. Laat die persoon de wachtzin opnieuw geven."
            }
        }
        .to_owned()
    }
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
    /// A passphrase is missing, wrong, or not of a holder of this vault.
    #[error(transparent)]
    Sleutel(#[from] Sleutelweigering),
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
