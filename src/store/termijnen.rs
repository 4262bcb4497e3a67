//! Terms that run, for pages.

use super::db::Db;
use super::rijen::Plek;
use entities::ids::RijId;
use entities::moment::Moment;
use entities::zaak::timer;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;
use workflows::inzage::Zicht;
use workflows::machine::Kind;

/// A term that runs on a row.
#[derive(Clone, Debug)]
pub struct Lopend {
    /// The row.
    pub rij: RijId,
    /// What it is called.
    pub naam: String,
    /// The machine of the row.
    pub kind: Kind,
    /// The code of the term.
    pub termijn: String,
    /// Since when it runs.
    pub sinds: Moment,
    /// The last moment that is in time.
    pub tot: Moment,
}

/// The open terms of those of these rows of which the viewer may know everything, first due first.
pub async fn lopend(
    db: &Db<'_>,
    plekken: impl IntoIterator<Item = &Plek>,
) -> Result<Vec<Lopend>, DbErr> {
    let staten: HashMap<RijId, &Plek> = plekken
        .into_iter()
        .filter(|plek| plek.zicht == Zicht::Ja)
        .map(|plek| (plek.rij.id, plek))
        .collect();
    let ids = staten.keys().copied();
    let timers = timer::Entity::find()
        .filter(timer::COLUMN.rij_id.is_in(ids))
        .filter(timer::COLUMN.stand.eq("open"))
        .order_by_asc(timer::COLUMN.due)
        .all(db)
        .await?;
    Ok(timers
        .into_iter()
        .filter_map(|t| {
            let plek = staten.get(&t.rij_id)?;
            loopt(plek, &t.handeling).then_some(())?;
            Some(Lopend {
                naam: plek.rij.naam.clone(),
                rij: t.rij_id,
                kind: plek.kind,
                termijn: t.termijn,
                sinds: t.sinds,
                tot: t.due,
            })
        })
        .collect())
}

/// Whether a term still means something: the state knows the act that the clock will perform.
/// A timer whose state has passed is closed when it is due.
fn loopt(plek: &Plek, handeling: &str) -> bool {
    plek.kind
        .describe()
        .iter()
        .any(|pijl| pijl.van == plek.rij.toestand && pijl.handeling == handeling)
}
