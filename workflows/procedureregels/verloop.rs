//! How the procedure runs: phases, dialogue, BAFO, standstill, vault and question rounds.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Prijsregel;

/// Which phases follow the selection. A phase that is left out is skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fasen {
    /// Are there dialogue sessions?
    pub dialoog: bool,
    /// Is a best and final offer asked?
    pub bafo: bool,
    /// Does a second leidraad, about the award, follow the selection (DOMAIN.md 4.2, variant B)?
    #[serde(default, skip_serializing_if = "is_onwaar")]
    pub gunningsleidraad: bool,
}

/// Left out of the canonical text, so that rules that were frozen before keep their hash.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_onwaar(waarde: &bool) -> bool {
    !waarde
}

/// The published rules of the dialogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DialoogRegels {
    /// The topics, the same for every participant.
    pub onderwerpen: Vec<Onderwerp>,
    /// Number of sessions per participant.
    pub sessies: u32,
    /// Calendar days before a session at which its agenda must have been sent.
    #[serde(default = "vijf")]
    pub agenda_dagen: u16,
    /// Working days in which a participant may react to a verslag.
    #[serde(default = "vijf")]
    pub reactie_werkdagen: u16,
    /// When and how a dialogue ends without result.
    pub uitstapregel: String,
    /// When no BAFO is acceptable the dialogue may open once more, with so many sessions per participant;
    /// none: it may not (DOMAIN.md 4.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terugkeer_sessies: Option<u32>,
}

fn vijf() -> u16 {
    5
}

/// A topic of the dialogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Onderwerp {
    /// Short and stable, unique in the dialogue.
    pub code: String,
    /// As the leidraad calls it.
    pub naam: String,
}

/// The published rules of the best and final offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BafoRegels {
    /// Shortest term between asking and closing, in calendar days.
    #[serde(default = "tien")]
    pub min_dagen: u16,
    /// Highest amount that is acceptable, in cents.
    #[serde(default)]
    pub plafond_centen: Option<i64>,
    /// Lowest amount: the reële prijs is a floor (P14). In cents.
    #[serde(default)]
    pub vloer_centen: Option<i64>,
    /// Lowest number of places that an offer must contain.
    #[serde(default)]
    pub min_capaciteit: Option<u32>,
    /// How the bid counts; without it only quality decides (P13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prijs: Option<Prijsregel>,
    /// Is an offer that looks abnormally low asked about, and rejected when it is not accounted for
    /// (Aw 2.116 as the model)?
    #[serde(default, skip_serializing_if = "is_onwaar")]
    pub abnormaal_laag: bool,
    /// What every offer answers.
    pub inhoud: Vec<BafoVraag>,
}

fn tien() -> u16 {
    10
}

/// A question of the BAFO.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BafoVraag {
    /// Short and stable, unique in the BAFO.
    pub code: String,
    /// The question in full.
    pub vraag: String,
    /// Longest answer, in words.
    pub max_woorden: u32,
}

/// The suspension period after one decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StandstillRegels {
    /// Calendar days, counted from the day after sending.
    #[serde(default = "twintig")]
    pub dagen: u16,
    /// Why the term holds, or why not.
    #[serde(default)]
    pub grondslag: StandstillGrondslag,
}

fn twintig() -> u16 {
    20
}

impl Default for StandstillRegels {
    fn default() -> Self {
        Self {
            dagen: twintig(),
            grondslag: StandstillGrondslag::default(),
        }
    }
}

impl StandstillRegels {
    /// The term in days, or none when it is switched off.
    pub fn termijn(&self) -> Option<u16> {
        match self.grondslag {
            StandstillGrondslag::InLeidraadToegezegd => Some(self.dagen),
            StandstillGrondslag::Uitgeschakeld { .. } => None,
        }
    }
}

/// The law does not demand a standstill in a SAS-procedure (Aw 2.39 lid 2): the leidraad promises it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum StandstillGrondslag {
    /// Promised, with Aw 2.127 as the model.
    #[default]
    InLeidraadToegezegd,
    /// Left out; needs a reason and a jurist's paraaf.
    Uitgeschakeld {
        /// Why.
        motivering: String,
    },
}

/// The digital vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct KluisRegels {
    /// Seconds after closing before the vault may open: time for packages stamped at the last moment.
    pub respijt_seconden: u32,
    /// Minutes that a sleutelhouder's log-in stays valid for opening (P43).
    pub herauthenticatie_minuten: u32,
}

impl Default for KluisRegels {
    fn default() -> Self {
        Self {
            respijt_seconden: 300,
            herauthenticatie_minuten: 10,
        }
    }
}

/// A round of questions, answered in one nota van inlichtingen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Vragenronde {
    /// The last moment to ask.
    #[serde(with = "super::lokaal")]
    pub tot: Timestamp,
}
