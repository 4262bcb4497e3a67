//! What somebody kept for themselves.

use super::db::Db;
use super::invoer::Invoer;
use super::rijen::Plek;
use super::viewer::Viewer;
use entities::zaak::kladje;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use workflows::invoer::soort;
use workflows::inzage::{self, Zicht};

/// The private notes of the viewer on a row, as entries without an audit line. Of others there is no
/// query: nobody reads them.
///
/// # Errors
/// The database.
pub async fn eigen(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Vec<Invoer>, DbErr> {
    let Some(persoon) = viewer.persoon else {
        return Ok(vec![]);
    };
    let kladjes = kladje::Entity::find()
        .filter(kladje::COLUMN.rij_id.eq(plek.rij.id))
        .filter(kladje::COLUMN.persoon_id.eq(persoon))
        .order_by_asc(kladje::COLUMN.soort)
        .order_by_asc(kladje::COLUMN.sleutel)
        .all(db)
        .await?;
    kladjes
        .into_iter()
        .filter(|kladje| mag(plek, kladje))
        .map(lees)
        .collect()
}

fn mag(plek: &Plek, kladje: &kladje::Model) -> bool {
    soort(&kladje.soort).is_some_and(|soort| {
        let zicht = inzage::invoer(soort.geheim, &plek.rollen, &plek.plaats(), plek.zicht, true);
        zicht == Zicht::Ja
    })
}

fn lees(kladje: kladje::Model) -> Result<Invoer, DbErr> {
    let velden = serde_json::from_str(&kladje.inhoud)
        .map_err(|fout| DbErr::Json(format!("kladje {}: {fout}", kladje.soort)))?;
    Ok(Invoer {
        soort: kladje.soort,
        sleutel: kladje.sleutel,
        persoon: Some(kladje.persoon_id),
        versie: kladje.versie,
        regel_nr: 0,
        op: kladje.op,
        waarde: None,
        velden,
    })
}
