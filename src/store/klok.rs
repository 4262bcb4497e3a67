//! What the clock did and what it will do next, for the practice environment.

use super::db::Db;
use entities::ids::RijId;
use entities::moment::Moment;
use entities::zaak::timer;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use workflows::machine::Kind;

/// What became of a term that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// The clock performed its act.
    Gedaan,
    /// The act had no meaning any more.
    Vervallen,
    /// Rules are not met yet.
    Wacht,
}

/// A term that is over.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its row.
    pub rij: RijId,
    /// The machine of the row.
    pub kind: Kind,
    /// The act of the clock.
    pub handeling: String,
    /// The last moment that was in time.
    pub tot: Moment,
    /// What became of it.
    pub stand: Stand,
}

/// When the first open term ends that did not end yet.
///
/// # Errors
/// The database.
pub async fn eerstvolgende(db: &Db<'_>, nu: Moment) -> Result<Option<Moment>, DbErr> {
    let timer = timer::Entity::find()
        .filter(timer::COLUMN.stand.eq("open"))
        .filter(timer::COLUMN.due.gte(nu))
        .order_by_asc(timer::COLUMN.due)
        .one(db)
        .await?;
    Ok(timer.map(|timer| timer.due))
}

/// The terms that ended between two moments, in order of time.
///
/// # Errors
/// The database.
pub async fn afgelopen(db: &Db<'_>, sinds: Moment, nu: Moment) -> Result<Vec<Term>, DbErr> {
    let timers = timer::Entity::find()
        .filter(timer::COLUMN.due.gte(sinds))
        .filter(timer::COLUMN.due.lt(nu))
        .order_by_asc(timer::COLUMN.due)
        .order_by_asc(timer::COLUMN.id)
        .all(db)
        .await?;
    Ok(timers.into_iter().filter_map(als_term).collect())
}

fn als_term(timer: timer::Model) -> Option<Term> {
    Some(Term {
        kind: Kind::parse(&timer.machine)?,
        rij: timer.rij_id,
        handeling: timer.handeling,
        tot: timer.due,
        stand: match timer.stand.as_str() {
            "gedaan" => Stand::Gedaan,
            "open" => Stand::Wacht,
            _ => Stand::Vervallen,
        },
    })
}
