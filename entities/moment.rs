//! A moment as a column: whole UTC seconds in a BIGINT, so that text order and precision never matter.

use jiff::Timestamp;
use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

/// Whole seconds since 1970 UTC.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    DeriveValueType,
)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl From<Timestamp> for Moment {
    /// Rounds up, so that a moment is never earlier than what it stands for.
    fn from(t: Timestamp) -> Self {
        Self(t.as_second() + i64::from(t.subsec_nanosecond() > 0))
    }
}

impl From<Moment> for Timestamp {
    fn from(m: Moment) -> Self {
        Self::from_second(m.0).unwrap_or(Self::MAX)
    }
}
