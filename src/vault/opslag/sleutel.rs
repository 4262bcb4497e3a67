//! The keys of objects.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use uuid::Uuid;

/// How the name of an object ends.
const EXTENSIE: &str = ".age";

/// The generated name of an object; never derived from the name of a user's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ObjectSleutel(Uuid);

impl ObjectSleutel {
    /// A new key (uuid v7).
    pub fn nieuw() -> Self {
        Self(crate::clock::nieuwe_id())
    }

    /// The two levels of folders. They follow the time in the uuid (about 50 days, then 4.7
    /// hours), so that a folder stays small and a rush of uploads seldom has to make one.
    pub(super) fn map(self) -> PathBuf {
        let hex = self.0.simple().to_string();
        [&hex[..4], &hex[4..6]].iter().collect()
    }

    pub(super) fn bestandsnaam(self) -> String {
        format!("{self}{EXTENSIE}")
    }

    pub(super) fn van_bestandsnaam(naam: &str) -> Option<Self> {
        naam.strip_suffix(EXTENSIE)?.parse().ok()
    }
}

impl fmt::Display for ObjectSleutel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl FromStr for ObjectSleutel {
    type Err = uuid::Error;

    fn from_str(tekst: &str) -> Result<Self, uuid::Error> {
        Uuid::try_parse(tekst).map(Self)
    }
}

impl From<Uuid> for ObjectSleutel {
    fn from(id: Uuid) -> Self {
        Self(id)
    }
}

impl From<ObjectSleutel> for Uuid {
    fn from(sleutel: ObjectSleutel) -> Self {
        sleutel.0
    }
}
