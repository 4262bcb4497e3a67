//! How answers are judged: criteria, scale, method, minimums and the adviesraad.

use serde::{Deserialize, Serialize};

use super::Punten;

/// One phase of judging: the bekwaamheidsdossier or the BAFO.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Beoordelingswijze {
    /// In the order of the leidraad, which also decides between equal weights at a tie.
    pub criteria: Vec<Criterium>,
    /// The allowed scores, from low to high.
    pub schaal: Vec<Schaalstap>,
    /// Lowest acceptable weighted total, after rounding; none means no minimum.
    #[serde(default)]
    pub minimum_totaal: Option<Punten>,
    /// How scores of persons become one score.
    #[serde(default)]
    pub methode: Methode,
    /// What happens when the committee finds no consensus; only what is written here may be used.
    #[serde(default)]
    pub geen_consensus: GeenConsensus,
    /// The announced number; as many must judge (P21).
    pub aantal_beoordelaars: u32,
    /// May an assessor with an interest be replaced by a deputy (DOMAIN.md 4.4)?
    #[serde(default = "ja")]
    pub plaatsvervangers: bool,
    /// May the committee go on with fewer when an assessor has an interest (DOMAIN.md 4.4)?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub minder_beoordelaars: bool,
    /// Does the committee read and score without the names of the bidders, until the round is final?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub geanonimiseerd: bool,
    /// The announced fields of expertise (P21).
    #[serde(default)]
    pub deskundigheid: Vec<String>,
    /// Shortest motivation of a score, in characters.
    #[serde(default = "standaard_motivering")]
    pub min_lengte_motivering: u32,
    /// Decimals of the total: 0, 1 or 2. They decide ties, so they are published.
    #[serde(default = "standaard_decimalen")]
    pub decimalen: u8,
    /// What a score under a minimum means.
    #[serde(default)]
    pub knock_out: KnockOut,
}

fn ja() -> bool {
    true
}

fn standaard_motivering() -> u32 {
    40
}

fn standaard_decimalen() -> u8 {
    2
}

impl Beoordelingswijze {
    /// Is `score` one of the published steps?
    pub fn op_schaal(&self, score: Punten) -> bool {
        self.schaal.iter().any(|stap| stap.waarde == score)
    }
}

/// Something that is judged, with its share of the total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Criterium {
    /// Short and stable, unique in its phase.
    pub code: String,
    /// As the leidraad calls it.
    pub naam: String,
    /// Whole percent of the total; all weights together are 100.
    pub gewicht: u32,
    /// What the committee looks at, as the leidraad announced it; stands beside the form of a score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub toelichting: Option<String>,
    /// Lowest acceptable score; none means no minimum.
    #[serde(default)]
    pub minimum: Option<Punten>,
    /// What the highest score is worth, in cents; only with [`Prijsmethode::OpWaarde`].
    ///
    /// [`Prijsmethode::OpWaarde`]: super::Prijsmethode::OpWaarde
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waarde_centen: Option<i64>,
    /// What the lowest score costs, in cents: a malus. Without it the lowest score is worth nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub malus_centen: Option<i64>,
}

/// One allowed score with its meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Schaalstap {
    /// The score.
    pub waarde: Punten,
    /// What it stands for: "goed", "matig".
    pub label: String,
    /// When an answer gets it, as the leidraad announced it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub toelichting: Option<String>,
}

/// How the scores of persons become the score of the committee. One rule, never two (F3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Methode {
    /// The committee agrees on one step of the scale with one motivation.
    #[default]
    Consensus,
    /// The mean of the individual scores; no meeting may change it.
    Gemiddelde,
    /// The middle one of the individual scores.
    Mediaan,
}

/// The written way out when a consensus meeting fails (4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum GeenConsensus {
    /// Meet again; the cell stays open.
    #[default]
    NieuwOverleg,
    /// The mean of the individual scores.
    Gemiddelde,
    /// The median of the individual scores.
    Mediaan,
}

/// What a score under a minimum means (F4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum KnockOut {
    /// Rejected, however few took part.
    Uitsluiten,
    /// Only passed over when there is a choice to make; with room for all it goes on.
    #[default]
    NietSelecteerbaar,
}

/// The part of the adviesraad-delegatie.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Adviesraad {
    /// Advice beside the scores, or a score that counts.
    #[serde(default)]
    pub modus: AdviesModus,
    /// Codes of the dossiervragen that the delegation reads; empty means those of client perspective.
    #[serde(default)]
    pub vragen: Vec<String>,
    /// Does the delegation read without the names of the providers?
    #[serde(default)]
    pub geanonimiseerd: bool,
}

/// Does the advice count? A weight that was not announced is a hidden criterion (C-532/06 Lianakis).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum AdviesModus {
    /// Text and a non-binding score; the committee must react in writing.
    #[default]
    Raadgevend,
    /// The members are assessors of one extra criterium.
    MeewegendSubcriterium {
        /// Whole percent; the other selection criteria and this one are 100 together.
        gewicht: u32,
    },
}
