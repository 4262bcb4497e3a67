//! Typed ids, so that a person is never mistaken for an organisation. All are UUID version 7.

use sea_orm::{DbErr, DeriveValueType, TryFromU64};
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use uuid::Uuid;

macro_rules! ids { ($($(#[$doc:meta])* $Id:ident),+ $(,)?) => { $(
    $(#[$doc])*
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DeriveValueType)]
    #[serde(transparent)]
    pub struct $Id(pub Uuid);

    impl std::fmt::Display for $Id {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            self.0.fmt(f)
        }
    }

    impl TryFromU64 for $Id {
        fn try_from_u64(_: u64) -> Result<Self, DbErr> {
            Err(DbErr::ConvertFromU64(stringify!($Id)))
        }
    }

    impl FromStr for $Id {
        type Err = uuid::Error;
        fn from_str(text: &str) -> Result<Self, Self::Err> {
            text.parse().map(Self)
        }
    }
)+ } }

ids! {
    /// A row that a machine drives.
    RijId,
    /// A dossier: one audit chain.
    DossierId,
    /// A person.
    PersoonId,
    /// An organisation: gemeente, zorgaanbieder, adviesraad.
    OrganisatieId,
    /// A sealed (or to be sealed) package.
    PakketId,
}
