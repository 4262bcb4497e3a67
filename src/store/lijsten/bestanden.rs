//! The files of a draft package, for an entry that names one of them.

use super::Optie;
use crate::store::db::Db;
use crate::store::viewer::Viewer;
use entities::kluis::{bestand, pakket};
use entities::zaak::rij;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

/// The files in the draft of the viewer's own organisation; nobody else knows that there are any.
pub(super) async fn in_concept(
    db: &Db<'_>,
    viewer: &Viewer,
    rij: &rij::Model,
) -> Result<Vec<Optie>, DbErr> {
    if !viewer.is_eigen(rij) {
        return Ok(vec![]);
    }
    let concept = pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(rij.id))
        .filter(pakket::COLUMN.concept_omhulsel.is_not_null())
        .one(db)
        .await?;
    let Some(concept) = concept else {
        return Ok(vec![]);
    };
    let bestanden = bestand::Entity::find()
        .filter(bestand::COLUMN.pakket_id.eq(concept.id))
        .filter(bestand::COLUMN.organisatie_id.is_null())
        .order_by_asc(bestand::COLUMN.id)
        .all(db)
        .await?;
    let optie = |bestand: bestand::Model| (bestand.id.to_string(), bestand.naam);
    Ok(bestanden.into_iter().map(optie).collect())
}
