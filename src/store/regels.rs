//! The Procedureregels of a procedure: as frozen, or as they are being written.

use super::db::Db;
use super::invoer::{self, Invoer};
use super::velden::Velden;
use entities::ids::RijId;
use entities::publiceren::bevroren_regels;
use entities::zaak::rij;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use serde::Deserialize;
use serde_json::Value;
use workflows::effect::Bevriezing;
use workflows::procedureregels::Procedureregels;

/// The entry in which the rules are written before publication.
#[derive(Deserialize)]
struct Concept {
    regels: Procedureregels,
}

/// The last frozen version, or before publication what is written now. None when nothing is.
pub async fn regels(db: &Db<'_>, procedure: RijId) -> Result<Option<Procedureregels>, DbErr> {
    if let Some(versie) = laatste(db, procedure).await? {
        let gelezen = serde_json::from_str(&versie.tekst)
            .map_err(|fout| DbErr::Json(format!("bevroren regels van {procedure}: {fout}")))?;
        return Ok(Some(gelezen));
    }
    let concept = invoer::een::<Concept>(db, procedure, "procedureregels").await?;
    Ok(concept.map(|entry| entry.velden.regels))
}

/// Those of the procedure that the row belongs to, or is. None outside a procedure.
pub async fn bij(db: &Db<'_>, rij: &rij::Model) -> Result<Option<Procedureregels>, DbErr> {
    match rij.procedure_id {
        Some(procedure) => regels(db, procedure).await,
        None => Ok(None),
    }
}

/// The number of the last frozen version: 1 at publication, 0 before it.
pub(crate) async fn versie(db: &Db<'_>, procedure: RijId) -> Result<i32, DbErr> {
    Ok(laatste(db, procedure).await?.map_or(0, |rij| rij.versie))
}

/// The rules that a change freezes, from the entry in which it was written.
pub(crate) async fn te_bevriezen(
    db: &Db<'_>,
    procedure: RijId,
    wat: Bevriezing,
) -> Result<Option<Procedureregels>, DbErr> {
    match wat {
        Bevriezing::Concept => regels(db, procedure).await,
        Bevriezing::Rectificatie => {
            let entry = rectificatie(db, procedure).await?;
            Ok(entry.map(|(_, regels)| regels))
        }
        Bevriezing::Verlenging => {
            let entry = invoer::een::<Value>(db, procedure, "verlenging").await?;
            let sluiting = entry.and_then(|entry| entry.velden.moment("sluiting"));
            let geldend = regels(db, procedure).await?;
            Ok(geldend
                .zip(sluiting)
                .map(|(regels, sluiting)| Procedureregels { sluiting, ..regels }))
        }
    }
}

/// The rectificatie as it was last written, with its rules.
pub(crate) async fn rectificatie(
    db: &Db<'_>,
    procedure: RijId,
) -> Result<Option<(Invoer, Procedureregels)>, DbErr> {
    let Some(entry) = invoer::een::<Value>(db, procedure, "rectificatie").await? else {
        return Ok(None);
    };
    let regels = serde_json::from_value(entry.velden["regels"].clone())
        .map_err(|fout| DbErr::Json(format!("rectificatie van {procedure}: {fout}")))?;
    Ok(Some((entry, regels)))
}

async fn laatste(db: &Db<'_>, procedure: RijId) -> Result<Option<bevroren_regels::Model>, DbErr> {
    bevroren_regels::Entity::find()
        .filter(bevroren_regels::COLUMN.procedure_id.eq(procedure))
        .order_by_desc(bevroren_regels::Column::Versie)
        .one(db)
        .await
}
