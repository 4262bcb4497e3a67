//! What the clock did and what it will do next, for the practice environment, and whether the clock
//! of this machine is right.

use super::db::{Db, Reader};
use crate::clock::Klok;
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

/// The most milliseconds that the clock of this machine may differ from that of the database: several
/// machines decide together what is on time (DESIGN.md 5).
const HOOGSTENS_MS: i64 = 500;

/// Whether the clock of this machine agrees with that of the database.
///
/// # Errors
/// The database.
pub async fn loopt_gelijk(reader: &Reader, klok: &Klok) -> Result<bool, DbErr> {
    let voor = klok.werkelijk_ms();
    let Some(daar) = reader.klok_ms().await? else {
        return Ok(true);
    };
    let gelijk = is_gelijk(voor, daar, klok.werkelijk_ms());
    if !gelijk {
        tracing::error!(
            hier = voor,
            daar,
            "the clock differs from that of the database"
        );
    }
    Ok(gelijk)
}

/// Whether a clock that was read there, between two readings here, differs little enough. All are
/// milliseconds; it was read at some moment between the two, so what the answer took is no difference.
fn is_gelijk(voor: i64, daar: i64, na: i64) -> bool {
    daar >= voor - HOOGSTENS_MS && daar <= na + HOOGSTENS_MS
}

#[cfg(test)]
mod tests {
    use super::is_gelijk;

    #[test]
    fn half_a_second_of_difference_is_the_most() {
        assert!(is_gelijk(10_000, 10_000, 10_000));
        assert!(is_gelijk(10_000, 9_500, 10_000) && is_gelijk(10_000, 10_500, 10_000));
        assert!(!is_gelijk(10_000, 9_499, 10_000) && !is_gelijk(10_000, 10_501, 10_000));
    }

    #[test]
    fn a_slow_answer_is_no_difference() {
        assert!(is_gelijk(10_000, 12_400, 12_000));
        assert!(!is_gelijk(10_000, 12_600, 12_000));
    }
}
