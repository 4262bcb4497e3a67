//! The queue of promises: who holds which row, when it is tried again, how it ended.
//!
//! Leases and waits are in real time, whatever the legal clock says.

use crate::acts::Deuren;
use crate::store::db::Db;
use entities::moment::Moment;
use entities::zaak::outbox;
use sea_orm::sea_query::{Expr, LockBehavior, LockType, Query};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, ExprTrait, Order, QueryFilter, UpdateMany};
use std::cmp::min;

/// Seconds that a worker holds a row without saying anything.
const LEASE: i64 = 300;
/// Seconds before the second try; doubles with every further one.
const EERSTE_WACHT: i64 = 5;
/// Longest wait, in seconds.
const LANGSTE_WACHT: i64 = 3600;
/// After so many tries, a refusal is the last.
const POGINGEN: i32 = 10;
/// Silence counts for no more tries than this: waits grow to five minutes, so that a server that is
/// back is found soon, and three tries are left for what it then says.
const STILTE: i32 = 7;

/// Which work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Soort {
    /// A letter to one person.
    Brief,
    /// Decrypting and checking the packages in a vault.
    Openen,
}

impl Soort {
    /// The code in the table.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Openen => "openen",
        }
    }
}

/// How a try ended. Reasons hold no personal data: they are shown on the case and stand in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Afloop {
    /// The promise is kept.
    Gedaan,
    /// Refused for now; the tenth time it has failed.
    Later(String),
    /// The other side is out of reach. That is not the fault of this promise, so it does not fail
    /// however long it lasts.
    Wacht(String),
    /// It will never work.
    Mislukt(String),
    /// The worker stopped half-way; another may go on at once.
    Terug,
}

/// Takes the oldest rows that may be tried now, with a lease and one more try counted.
///
/// One statement on both databases: `SQLite` has one writer and its builder drops the lock clause;
/// PostgreSQL skips rows that another worker is taking.
pub async fn claim(
    deuren: &Deuren,
    soort: Soort,
    hoogstens: u64,
) -> Result<Vec<outbox::Model>, DbErr> {
    let nu = deuren.klok.werkelijk();
    let mut rijen = deuren
        .writer
        .write(move |db| Box::pin(neem(db, soort, hoogstens, nu)))
        .await?;
    // RETURNING has no order; ids are in the order of the promises.
    rijen.sort_unstable_by_key(|rij| rij.id);
    Ok(rijen)
}

async fn neem(
    db: &Db<'_>,
    soort: Soort,
    hoogstens: u64,
    nu: i64,
) -> Result<Vec<outbox::Model>, DbErr> {
    use outbox::Column::{GeclaimdTot, Id, NietVoor, Pogingen, Soort as SoortKolom, Stand};
    let eerst = Query::select()
        .column(Id)
        .from(outbox::Entity)
        .and_where(Stand.eq("open"))
        .and_where(SoortKolom.eq(soort.code()))
        .and_where(NietVoor.lte(nu))
        .and_where(GeclaimdTot.lte(nu))
        .order_by(NietVoor, Order::Asc)
        .order_by(Id, Order::Asc)
        .limit(hoogstens)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .to_owned();
    outbox::Entity::update_many()
        .col_expr(GeclaimdTot, Expr::value(nu + LEASE))
        .col_expr(Pogingen, Expr::col(Pogingen).add(1))
        .filter(Id.in_subquery(eerst))
        .exec_with_returning(db)
        .await
}

/// Holds a row for longer; `false` when another worker has taken it.
pub async fn verleng(deuren: &Deuren, rij: &mut outbox::Model) -> Result<bool, DbErr> {
    let tot = deuren.klok.werkelijk() + LEASE;
    let oud = rij.clone();
    let uit = deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                let vraag = mijn(&oud).col_expr(outbox::Column::GeclaimdTot, Expr::value(tot));
                vraag.exec(db).await
            })
        })
        .await?;
    rij.geclaimd_tot = tot;
    Ok(uit.rows_affected == 1)
}

/// Writes down how tries ended, in one transaction.
pub async fn noteer(deuren: &Deuren, stapel: Vec<(outbox::Model, Afloop)>) -> Result<(), DbErr> {
    let (nu, werkelijk) = (deuren.klok.nu(), deuren.klok.werkelijk());
    deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                for (rij, afloop) in stapel {
                    noteer_een(db, &rij, afloop, nu, werkelijk).await?;
                }
                Ok(())
            })
        })
        .await
}

async fn noteer_een(
    db: &Db<'_>,
    rij: &outbox::Model,
    afloop: Afloop,
    nu: Moment,
    werkelijk: i64,
) -> Result<(), DbErr> {
    use outbox::Column::{Fout, GeclaimdTot, GedaanOp, NietVoor, Pogingen, Stand};
    let vraag = match afloop {
        // What was sent was sent, also when the lease ran out and another worker has it now.
        Afloop::Gedaan => open(rij)
            .col_expr(Stand, Expr::value("gedaan"))
            .col_expr(GedaanOp, Expr::value(nu))
            .col_expr(Fout, Expr::value(None::<String>)),
        Afloop::Later(reden) if rij.pogingen >= POGINGEN => mislukt(rij, reden),
        Afloop::Mislukt(reden) => mislukt(rij, reden),
        Afloop::Later(reden) => mijn(rij)
            .col_expr(Fout, Expr::value(Some(reden)))
            .col_expr(NietVoor, Expr::value(werkelijk + wacht(rij.pogingen))),
        Afloop::Terug => mijn(rij).col_expr(Pogingen, Expr::value(rij.pogingen - 1)),
        Afloop::Wacht(reden) => {
            let geteld = min(rij.pogingen, STILTE);
            mijn(rij)
                .col_expr(Fout, Expr::value(Some(reden)))
                .col_expr(Pogingen, Expr::value(geteld))
                .col_expr(NietVoor, Expr::value(werkelijk + wacht(geteld)))
        }
    };
    vraag
        .col_expr(GeclaimdTot, Expr::value(0_i64))
        .exec(db)
        .await?;
    Ok(())
}

fn mislukt(rij: &outbox::Model, reden: String) -> UpdateMany<outbox::Entity> {
    tracing::error!(outbox = %rij.id, soort = %rij.soort, brief = %rij.brief, %reden, "belofte mislukt");
    mijn(rij)
        .col_expr(outbox::Column::Stand, Expr::value("mislukt"))
        .col_expr(outbox::Column::Fout, Expr::value(Some(reden)))
}

/// The row, as long as its promise is not kept.
fn open(rij: &outbox::Model) -> UpdateMany<outbox::Entity> {
    outbox::Entity::update_many()
        .filter(outbox::COLUMN.id.eq(rij.id))
        .filter(outbox::COLUMN.stand.eq("open"))
}

/// The row, as long as nobody took it since: no two claims have the same lease.
fn mijn(rij: &outbox::Model) -> UpdateMany<outbox::Entity> {
    open(rij).filter(outbox::COLUMN.geclaimd_tot.eq(rij.geclaimd_tot))
}

/// Seconds until the next try, after so many.
fn wacht(pogingen: i32) -> i64 {
    let verdubbeld = min(u32::try_from(pogingen - 1).unwrap_or(0), 20);
    min(EERSTE_WACHT << verdubbeld, LANGSTE_WACHT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_its_limit() {
        let wachten = [1, 2, 3, STILTE, 10, 11, 99].map(wacht);
        assert_eq!(wachten, [5, 10, 20, 320, 2560, 3600, 3600]);
    }
}
