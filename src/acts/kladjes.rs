//! What people keep for themselves: written without an audit line, and destroyed when its work is done.

use super::cascade::Lus;
use super::record::Vastgelegd;
use super::weigering::Weigering;
use crate::store::db::Db;
use crate::store::viewer::Viewer;
use entities::ids::RijId;
use entities::zaak::{kladje, rij};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};
use workflows::invoer::Invoersoort;
use workflows::invoer::keuring::{Gekeurd, canoniek};

/// The concept of a score, which is gone once the score is handed in.
const CONCEPT: &str = "scoreconcept";

/// Keeps a note of the viewer, in the place of the former one; an empty one is thrown away.
pub(super) async fn schrijf(
    lus: &Lus<'_>,
    viewer: &Viewer,
    rij: &rij::Model,
    soort: &Invoersoort,
    gekeurd: &Gekeurd,
) -> Result<Vastgelegd, Weigering> {
    let persoon = viewer.persoon.ok_or(Weigering::InvoerNietVoorU)?;
    let sleutel = (
        rij.id,
        soort.code.to_owned(),
        gekeurd.sleutel.clone(),
        persoon,
    );
    let oud = kladje::Entity::find_by_id(sleutel.clone())
        .one(lus.db)
        .await?;
    let versie = oud.as_ref().map_or(1, |oud| oud.versie + 1);
    let gevuld = gekeurd.velden.len() > soort.sleutel.len();
    let nieuw = kladje::Model {
        rij_id: rij.id,
        soort: soort.code.to_owned(),
        sleutel: gekeurd.sleutel.clone(),
        persoon_id: persoon,
        inhoud: canoniek(&gekeurd.velden),
        versie,
        op: lus.nu,
    };
    match (oud, gevuld) {
        (_, false) => {
            kladje::Entity::delete_by_id(sleutel).exec(lus.db).await?;
        }
        (Some(_), true) => {
            let veranderd = kladje::ActiveModel::from(nieuw).reset_all();
            kladje::Entity::update(veranderd).exec(lus.db).await?;
        }
        (None, true) => {
            let nieuw = kladje::ActiveModel::from(nieuw);
            kladje::Entity::insert(nieuw)
                .exec_without_returning(lus.db)
                .await?;
        }
    }
    Ok(Vastgelegd {
        rij: rij.id,
        begonnen: false,
        versie,
        regel_nr: None,
    })
}

/// Throws away the concept of a score that was handed in.
pub(super) async fn na_score(
    db: &Db<'_>,
    viewer: &Viewer,
    rij: RijId,
    gekeurd: &Gekeurd,
) -> Result<(), Weigering> {
    if let Some(persoon) = viewer.persoon {
        let sleutel = (rij, CONCEPT.to_owned(), gekeurd.sleutel.clone(), persoon);
        kladje::Entity::delete_by_id(sleutel).exec(db).await?;
    }
    Ok(())
}

/// Throws away everything that people kept for themselves on a row.
pub(super) async fn vernietig(db: &Db<'_>, rij: RijId) -> Result<(), Weigering> {
    kladje::Entity::delete_many()
        .filter(kladje::COLUMN.rij_id.eq(rij))
        .exec(db)
        .await?;
    Ok(())
}
