//! What a package holds, without opening it: the keys of its parts are known, their content is not.

use crate::store::db::Db;
use entities::ids::RijId;
use entities::kluis::{bestand, pakket, pakketdeel};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeSet;

/// The package that can still be changed, when it is the newest.
pub(super) struct Concept {
    delen: Vec<(String, String)>,
    /// The SHA-256 of each file of the party itself.
    pub(super) hashes: BTreeSet<String>,
}

impl Concept {
    /// The newest package of the row when it is not sealed; an empty one when there is none.
    pub(super) async fn van(db: &Db<'_>, rij: RijId) -> Result<Self, DbErr> {
        let leeg = Self {
            delen: vec![],
            hashes: BTreeSet::new(),
        };
        let nieuwste = pakketten(db, rij).await?.into_iter().next();
        let Some(pakket) = nieuwste.filter(|pakket| !is_verzegeld(pakket)) else {
            return Ok(leeg);
        };
        let delen = pakketdeel::Entity::find()
            .filter(pakketdeel::COLUMN.pakket_id.eq(pakket.id))
            .all(db)
            .await?;
        let bestanden = bestand::Entity::find()
            .filter(bestand::COLUMN.pakket_id.eq(pakket.id))
            .filter(bestand::COLUMN.organisatie_id.is_null())
            .all(db)
            .await?;
        Ok(Self {
            delen: delen.into_iter().map(|d| (d.soort, d.sleutel)).collect(),
            hashes: bestanden.into_iter().map(|b| b.sha256).collect(),
        })
    }

    /// Whether a part of this kind with this key is filled in.
    pub(super) fn heeft(&self, soort: &str, sleutel: &str) -> bool {
        self.delen.iter().any(|(s, k)| s == soort && k == sleutel)
    }

    /// How many of these keys have no part of this kind.
    pub(super) fn zonder<'k>(
        &self,
        soort: &str,
        sleutels: impl IntoIterator<Item = &'k str>,
    ) -> usize {
        let ontbreekt = |sleutel: &&str| !self.heeft(soort, sleutel);
        sleutels.into_iter().filter(ontbreekt).count()
    }

    /// Whether there is anything in it.
    pub(super) fn gevuld(&self) -> bool {
        !self.delen.is_empty() || !self.hashes.is_empty()
    }
}

/// Whether the package that was handed in last was opened and is the same as the receipt says.
pub(super) async fn klopt(db: &Db<'_>, rij: RijId) -> Result<bool, DbErr> {
    let ingediend = pakketten(db, rij).await?.into_iter().find(is_verzegeld);
    Ok(ingediend.is_some_and(|pakket| pakket.klopt == Some(true)))
}

/// The packages of the row, newest first.
async fn pakketten(db: &Db<'_>, rij: RijId) -> Result<Vec<pakket::Model>, DbErr> {
    pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(rij))
        .order_by_desc(pakket::Column::Versie)
        .all(db)
        .await
}

fn is_verzegeld(pakket: &pakket::Model) -> bool {
    pakket.kluis_omhulsel.is_some()
}
