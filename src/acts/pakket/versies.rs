//! The versions of the parts of a package: who saves a part must have seen the last text of it.
//!
//! A number never comes back: it goes on over the versions of the package, so that a page of before the
//! package was handed in cannot pass for one of after it.

use super::deelnemer::mag_lezen;
use super::{Weigering, inhoud};
use crate::acts::Deuren;
use crate::store::db::Db;
use crate::store::rijen::Plek;
use crate::store::viewer::Viewer;
use entities::ids::{PakketId, RijId};
use entities::kluis::{pakket, pakketdeel};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, Select};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The version of every part that was ever written, by its kind and its key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Versies(BTreeMap<(String, String), i64>);

impl Versies {
    /// Of one part.
    pub(super) fn een(soort: &str, sleutel: &str, versie: i64) -> Self {
        Self(BTreeMap::from([(
            (soort.to_owned(), sleutel.to_owned()),
            versie,
        )]))
    }

    /// The version of one part; 0 when it was never written.
    #[must_use]
    pub fn van(&self, soort: &str, sleutel: &str) -> i64 {
        let sleutel = (soort.to_owned(), sleutel.to_owned());
        self.0.get(&sleutel).copied().unwrap_or_default()
    }
}

/// Kind, key and version of a part.
type Nummer = (String, String, i64);

/// The parts in any package of a row: their numbers, without what they say.
async fn nummers(db: &Db<'_>, rij: RijId) -> Result<Select<pakketdeel::Entity>, DbErr> {
    let pakketten: Vec<PakketId> = pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(rij))
        .select_only()
        .column(pakket::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    Ok(pakketdeel::Entity::find()
        .filter(pakketdeel::COLUMN.pakket_id.is_in(pakketten))
        .select_only()
        .column(pakketdeel::Column::Soort)
        .column(pakketdeel::Column::Sleutel)
        .column(pakketdeel::Column::Versie))
}

/// The versions of the parts that the viewer may write: of its own party, and of nobody else.
pub(super) async fn van_zelf(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Versies, DbErr> {
    if !viewer.is_eigen(&plek.rij) {
        return Ok(Versies::default());
    }
    let alle: Vec<Nummer> = nummers(db, plek.rij.id).await?.into_tuple().all(db).await?;
    let mag = |(soort, sleutel, _): &Nummer| mag_lezen(viewer, plek, soort, sleutel);
    Ok(hoogste(alle.into_iter().filter(mag)))
}

fn hoogste(nummers: impl Iterator<Item = Nummer>) -> Versies {
    let mut uit = Versies::default();
    for (soort, sleutel, nummer) in nummers {
        let versie = uit.0.entry((soort, sleutel)).or_default();
        *versie = nummer.max(*versie);
    }
    uit
}

/// The last version of one part of a row; 0 when it was never written.
pub(super) async fn laatste(
    db: &Db<'_>,
    rij: RijId,
    soort: &str,
    sleutel: &str,
) -> Result<i64, DbErr> {
    let dit_deel: Vec<Nummer> = nummers(db, rij)
        .await?
        .filter(pakketdeel::COLUMN.soort.eq(soort))
        .filter(pakketdeel::COLUMN.sleutel.eq(sleutel))
        .into_tuple()
        .all(db)
        .await?;
    Ok(hoogste(dit_deel.into_iter()).van(soort, sleutel))
}

/// A part of the draft of the viewer's own party as it is stored now: its fields, none when the draft does
/// not have it, and its version.
///
/// # Errors
/// `NietGevonden` when the viewer may not read the package; the database or the vault.
pub async fn deel_nu(
    deuren: &Deuren,
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    soort: &str,
    sleutel: &str,
) -> Result<(Map<String, Value>, i64), Weigering> {
    let soort = super::deelnemer::soort_in_pakket(soort);
    let Some(inhoud) = inhoud(deuren, db, viewer, plek).await? else {
        return Ok((Map::new(), 0));
    };
    let mut delen = inhoud.delen.unwrap_or_default().into_iter();
    let deel = delen.find(|deel| deel.soort == soort && deel.sleutel == sleutel);
    let velden = deel
        .filter(|deel| deel.versie.is_some())
        .map(|deel| deel.velden);
    Ok((
        velden.unwrap_or_default(),
        inhoud.versies.van(soort, sleutel),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_version_counts_over_all_packages() {
        let deel =
            |sleutel: &str, versie| ("dossierantwoord".to_owned(), sleutel.to_owned(), versie);
        let versies = hoogste([deel("V1", 3), deel("V1", 2), deel("V2", 1)].into_iter());
        assert_eq!(versies.van("dossierantwoord", "V1"), 3);
        assert_eq!(versies.van("dossierantwoord", "V2"), 1);
        assert_eq!(versies.van("dossierantwoord", "V3"), 0);
    }
}
