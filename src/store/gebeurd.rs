//! When an act was last performed on a row, by the audit trail.

use super::db::Db;
use entities::ids::RijId;
use entities::moment::Moment;
use entities::zaak::auditregel;
use sea_orm::{
    ColumnTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::BTreeMap;
use workflows::perceel;

/// One line of the audit trail: its number within the dossier, and its moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Keer {
    /// The number within the dossier.
    pub nr: i64,
    /// When, by the legal clock.
    pub op: Moment,
}

/// The last time that this act was performed on the row; refused tries do not count.
pub(crate) async fn laatst(
    db: &Db<'_>,
    rij: RijId,
    handeling: impl Into<&'static str>,
) -> Result<Option<Keer>, DbErr> {
    let regel: Option<(i64, Moment)> = auditregel::Entity::find()
        .select_only()
        .column(auditregel::Column::Nr)
        .column(auditregel::Column::Op)
        .filter(auditregel::COLUMN.rij_id.eq(rij))
        .filter(auditregel::COLUMN.wat.eq(handeling.into()))
        .order_by_desc(auditregel::Column::Nr)
        .into_tuple()
        .one(db)
        .await?;
    Ok(regel.map(|(nr, op)| Keer { nr, op }))
}

/// Which of these acts were performed on each of these rows, oldest first.
pub(crate) async fn reeksen(
    db: &Db<'_>,
    rijen: &[RijId],
    handelingen: impl IntoIterator<Item = &'static str>,
) -> Result<BTreeMap<RijId, Vec<String>>, DbErr> {
    let mut uit: BTreeMap<RijId, Vec<String>> = BTreeMap::new();
    if rijen.is_empty() {
        return Ok(uit);
    }
    let regels: Vec<(Option<RijId>, String)> = auditregel::Entity::find()
        .select_only()
        .column(auditregel::Column::RijId)
        .column(auditregel::Column::Wat)
        .filter(auditregel::COLUMN.rij_id.is_in(rijen.iter().copied()))
        .filter(auditregel::COLUMN.wat.is_in(handelingen))
        .order_by_asc(auditregel::Column::Nr)
        .into_tuple()
        .all(db)
        .await?;
    for (rij, wat) in regels {
        if let Some(rij) = rij {
            uit.entry(rij).or_default().push(wat);
        }
    }
    Ok(uit)
}

/// The number of the audit line of the last time; 0 when it never was.
pub(crate) async fn nummer(
    db: &Db<'_>,
    rij: RijId,
    handeling: impl Into<&'static str>,
) -> Result<i64, DbErr> {
    Ok(laatst(db, rij, handeling).await?.map_or(0, |keer| keer.nr))
}

/// The announcement of the selection that stands: none while the perceel is back before it, because the
/// decision was taken back, a party was let in again or the scores are given anew.
pub(crate) async fn selectie_medegedeeld(
    db: &Db<'_>,
    perceel: RijId,
) -> Result<Option<Keer>, DbErr> {
    let terug = bereikt_een(db, perceel, VOOR_DE_SELECTIE).await?;
    let medegedeeld = laatst(db, perceel, perceel::Act::SelectieMededelen).await?;
    Ok(medegedeeld.filter(|keer| terug.is_none_or(|terug| terug.nr < keer.nr)))
}

/// The states of a perceel before its selection is announced.
const VOOR_DE_SELECTIE: [perceel::At; 4] = [
    perceel::At::ToetsVormEnUitsluiting,
    perceel::At::ToetsGeschiktheid,
    perceel::At::Beoordeling,
    perceel::At::SelectieConcept,
];

/// How often this act was performed on the row.
pub(crate) async fn aantal(
    db: &Db<'_>,
    rij: RijId,
    handeling: impl Into<&'static str>,
) -> Result<usize, DbErr> {
    let keren = auditregel::Entity::find()
        .filter(auditregel::COLUMN.rij_id.eq(rij))
        .filter(auditregel::COLUMN.wat.eq(handeling.into()))
        .count(db)
        .await?;
    Ok(usize::try_from(keren).unwrap_or(usize::MAX))
}

/// In which state each of these rows of one dossier was, just after the line with this number. A row that
/// began later is not in it.
pub(crate) async fn toestanden_bij(
    db: &Db<'_>,
    rijen: &[RijId],
    nr: i64,
) -> Result<BTreeMap<RijId, String>, DbErr> {
    let regels: Vec<(Option<RijId>, String)> = auditregel::Entity::find()
        .select_only()
        .column(auditregel::Column::RijId)
        .column(auditregel::Column::Naar)
        .filter(auditregel::COLUMN.rij_id.is_in(rijen.iter().copied()))
        .filter(auditregel::COLUMN.nr.lte(nr))
        .filter(auditregel::COLUMN.naar.ne(""))
        .order_by_asc(auditregel::Column::Nr)
        .into_tuple()
        .all(db)
        .await?;
    let bekend = regels.into_iter();
    Ok(bekend
        .filter_map(|(rij, naar)| Some((rij?, naar)))
        .collect())
}

/// The last time that the row came in this state.
pub(crate) async fn bereikt(
    db: &Db<'_>,
    rij: RijId,
    toestand: impl Into<&'static str>,
) -> Result<Option<Keer>, DbErr> {
    bereikt_een(db, rij, [toestand]).await
}

/// The last time that each of these rows came in this state from another one; those that never did are not
/// in it.
pub(crate) async fn bereikten(
    db: &Db<'_>,
    rijen: impl Iterator<Item = RijId>,
    toestand: impl Into<&'static str>,
) -> Result<BTreeMap<RijId, Keer>, DbErr> {
    let rijen: Vec<RijId> = rijen.collect();
    if rijen.is_empty() {
        return Ok(BTreeMap::new());
    }
    let toestand = toestand.into();
    let regels: Vec<(Option<RijId>, i64, Moment)> = auditregel::Entity::find()
        .select_only()
        .column(auditregel::Column::RijId)
        .column(auditregel::Column::Nr)
        .column(auditregel::Column::Op)
        .filter(auditregel::COLUMN.rij_id.is_in(rijen))
        .filter(auditregel::COLUMN.naar.eq(toestand))
        .filter(auditregel::COLUMN.van.ne(toestand))
        .order_by_asc(auditregel::Column::Nr)
        .into_tuple()
        .all(db)
        .await?;
    let keren = regels.into_iter();
    Ok(keren
        .filter_map(|(rij, nr, op)| Some((rij?, Keer { nr, op })))
        .collect())
}

/// The last time that the row came in one of these states from another one.
async fn bereikt_een<T: Into<&'static str>, const N: usize>(
    db: &Db<'_>,
    rij: RijId,
    toestanden: [T; N],
) -> Result<Option<Keer>, DbErr> {
    let toestanden = toestanden.map(Into::into);
    let regel = auditregel::Entity::find()
        .filter(auditregel::COLUMN.rij_id.eq(rij))
        .filter(auditregel::COLUMN.naar.is_in(toestanden))
        .filter(auditregel::COLUMN.van.is_not_in(toestanden))
        .order_by_desc(auditregel::COLUMN.nr)
        .one(db)
        .await?;
    Ok(regel.map(|regel| Keer {
        nr: regel.nr,
        op: regel.op,
    }))
}
