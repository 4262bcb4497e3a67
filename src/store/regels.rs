//! The Procedureregels of a procedure: as frozen, or as they are being written.

use super::db::Db;
use super::invoer;
use entities::ids::RijId;
use entities::publiceren::bevroren_regels;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use serde::Deserialize;
use workflows::procedureregels::Procedureregels;

/// The entry in which the rules are written before publication.
#[derive(Deserialize)]
struct Concept {
    regels: Procedureregels,
}

/// The last frozen version, or before publication what is written now. None when nothing is.
pub async fn regels(db: &Db<'_>, procedure: RijId) -> Result<Option<Procedureregels>, DbErr> {
    let bevroren = bevroren_regels::Entity::find()
        .filter(bevroren_regels::COLUMN.procedure_id.eq(procedure))
        .order_by_desc(bevroren_regels::Column::Versie)
        .one(db)
        .await?;
    if let Some(versie) = bevroren {
        let gelezen = serde_json::from_str(&versie.tekst)
            .map_err(|fout| DbErr::Json(format!("bevroren regels van {procedure}: {fout}")))?;
        return Ok(Some(gelezen));
    }
    let concept = invoer::een::<Concept>(db, procedure, "procedureregels").await?;
    Ok(concept.map(|entry| entry.velden.regels))
}
