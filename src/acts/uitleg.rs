//! How a refusal is told: HTTP status and Dutch sentence, the same for page and API.

use super::weigering::{Sleutelweigering, Weigering};
use crate::store::db;
use crate::vault::{GEEN_RUIMTE, KluisFout};
use workflows::desk::Refusal;

impl Weigering {
    /// The HTTP status (DESIGN.md 3.11).
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::NietGevonden => 404,
            Self::InvoerNietVoorU | Self::Wet(Refusal::WrongRole { .. }) => 403,
            Self::Verouderd
            | Self::InvoerNietNu
            | Self::SleutelHergebruikt
            | Self::Wet(Refusal::WrongState { .. }) => 409,
            Self::Sleutel(Sleutelweigering::TeVaak { .. }) => 429,
            Self::Velden(_) | Self::Sleutel(_) | Self::Wet(Refusal::Unmet { .. }) => 422,
            Self::Kluis(fout) => status_van_kluis(fout),
            Self::Database(fout) if db::is_vol(fout) => 503,
            Self::Defect(_) | Self::Database(_) => 500,
        }
    }

    /// What happened and what to do, in Dutch. Of a defect it tells nothing but that it is ours.
    #[must_use]
    pub fn uitleg(&self) -> String {
        match self {
            Self::NietGevonden => "Dit bestaat niet, of u mag het niet zien.",
            Self::Verouderd => {
                "Iemand anders heeft dit zojuist gewijzigd. Bekijk het opnieuw en probeer het dan nog een keer."
            }
            Self::Wet(Refusal::WrongState { .. }) => {
                "Deze handeling kan niet in de toestand waarin dit nu is."
            }
            Self::Wet(Refusal::WrongRole { .. }) => "Deze handeling is voor iemand met een andere rol.",
            Self::Wet(Refusal::Unmet { .. }) => {
                "De handeling is niet uitgevoerd, want niet aan alle regels is voldaan."
            }
            Self::Velden(_) => "Er is niets opgeslagen, want niet alle velden kloppen.",
            Self::InvoerNietNu => "Dit kunt u nu niet invullen, door de toestand waarin dit nu is.",
            Self::InvoerNietVoorU => "Deze invoer is voor iemand met een andere rol.",
            Self::SleutelHergebruikt => {
                "Deze sleutel is al gebruikt voor een ander verzoek. Gebruik voor elk verzoek een nieuwe."
            }
            Self::Sleutel(fout) => return fout.zin(),
            Self::Kluis(fout) => return fout.zin(),
            Self::Database(fout) if db::is_vol(fout) => GEEN_RUIMTE,
            Self::Defect(_) | Self::Database(_) => {
                "Dit is een fout van Tenderspoor, niet van u. Er is niets veranderd. Probeer het later opnieuw."
            }
        }
        .to_owned()
    }
}

/// What the sender can mend is a 4xx; what only the operator can mend is a 5xx.
fn status_van_kluis(fout: &KluisFout) -> u16 {
    match fout {
        KluisFout::TeGroot { .. } | KluisFout::PakketTeGroot { .. } => 413,
        KluisFout::Afgebroken(_) | KluisFout::MeerDanAangekondigd => 400,
        KluisFout::AnderPunt { .. } | KluisFout::ZelfdeNaam => 409,
        KluisFout::LeegBestand
        | KluisFout::TeVeelBestanden { .. }
        | KluisFout::TeVeelStukken
        | KluisFout::Virus
        | KluisFout::SoortNietToegestaan
        | KluisFout::InhoudPastNiet { .. } => 422,
        KluisFout::GeenRuimte | KluisFout::ScannerZwijgt(_) => 503,
        _ => 500,
    }
}
