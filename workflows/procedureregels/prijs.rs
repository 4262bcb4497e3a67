//! How the bid of a BAFO counts: a choice of the leidraad (F5 to F10).

use serde::{Deserialize, Serialize};

/// The published role of the price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Prijsregel {
    /// How a bid becomes something that ranks.
    #[serde(default)]
    pub methode: Prijsmethode,
    /// Whole percent of the total; quality has the rest. Only where the price gives points.
    #[serde(default)]
    pub gewicht: u32,
    /// What happens with the others when a party drops out after the ranking.
    #[serde(default)]
    pub bij_uitval: BijUitval,
}

/// How a bid counts. Absolute is the default: then a bid that drops out changes nothing (F8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Prijsmethode {
    /// F5: points by the place between vloer and plafond.
    #[default]
    Absoluut,
    /// F7: points by the lowest bid as a part of this bid.
    RelatiefAandeel,
    /// F7: points lost by what this bid is above the lowest.
    RelatiefVerschil,
    /// F9, gunnen op waarde: the bid minus the worth of the quality; the lowest wins.
    OpWaarde,
    /// F9, value for money: points of quality per euro; the highest wins.
    Verhouding,
}

impl Prijsmethode {
    /// Does the outcome of one party depend on the bids of others?
    pub fn is_relatief(self) -> bool {
        matches!(self, Self::RelatiefAandeel | Self::RelatiefVerschil)
    }

    /// Does the price give points that are added to those of the quality?
    pub fn geeft_punten(self) -> bool {
        matches!(self, Self::Absoluut) || self.is_relatief()
    }
}

/// F10: what a drop-out after the ranking means for the others. Allowed when announced (P17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum BijUitval {
    /// The original ranking stands; whoever is next moves up.
    #[default]
    OorspronkelijkeRangorde,
    /// Prices are scored anew without the bid that dropped out.
    HerrangschikkenMetHerscore,
}
