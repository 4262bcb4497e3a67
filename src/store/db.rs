//! The only file that knows which database it is: one writer and a pool of readers.

use super::geteld::{erbij, geteld, tel_mee};
use entities::migrations::Migrator;
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseExecutor,
    DatabaseTransaction, DbBackend, DbErr, RuntimeErr, SqliteTransactionMode, Statement,
    TransactionOptions, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;
use sqlx::error::DatabaseError;
use sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use std::pin::Pin;
use std::time::Duration;

/// What every query takes: a reader, or the transaction of a writer.
pub type Db<'c> = DatabaseExecutor<'c>;

/// Reads anywhere.
#[derive(Clone, Debug)]
pub struct Reader(DatabaseConnection);

/// Writes, one transaction at a time on SQLite.
#[derive(Clone, Debug)]
pub struct Writer(DatabaseConnection);

/// The work inside a transaction. Only the database is awaited in it.
pub type Job<'t, T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send + 't>>;

impl Reader {
    /// For a query outside any transaction.
    #[must_use]
    pub fn db(&self) -> Db<'_> {
        Db::from(&self.0)
    }

    /// The clock of the database in UTC milliseconds. None when it runs in this process and so reads
    /// the same clock.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn klok_ms(&self) -> Result<Option<i64>, DbErr> {
        if self.0.get_database_backend() != DbBackend::Postgres {
            return Ok(None);
        }
        let vraag = Statement::from_string(
            DbBackend::Postgres,
            "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) AS nu",
        );
        let rij = self.0.query_one_raw(vraag).await?;
        rij.map(|rij| rij.try_get("", "nu")).transpose()
    }

    /// One consistent picture over several queries.
    ///
    /// # Errors
    /// The database, or whatever the job says.
    pub async fn snapshot<T, E: From<DbErr>>(
        &self,
        job: impl for<'t> FnOnce(&'t Db<'t>) -> Job<'t, T, E>,
    ) -> Result<T, E> {
        let opties = TransactionOptions {
            access_mode: Some(AccessMode::ReadOnly),
            sqlite_transaction_mode: Some(SqliteTransactionMode::Deferred),
            ..Default::default()
        };
        let tx = self.0.begin_with_options(opties).await?;
        let db = Db::from(&tx);
        let uit = job(&db).await;
        drop(db);
        tx.rollback().await?;
        uit
    }
}

impl Writer {
    /// Runs the job in one transaction: committed when it says `Ok`, rolled back when not.
    /// `'static`, so that a dropped connection cannot cut a commit and group commit can come later.
    ///
    /// # Errors
    /// The database, or whatever the job says.
    pub async fn write<T, E>(
        &self,
        job: impl for<'t> FnOnce(&'t Db<'t>) -> Job<'t, T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbErr> + Send + 'static,
    {
        let verbinding = self.0.clone();
        let taak = tokio::spawn(geteld(async move { run(&verbinding, job).await }));
        match taak.await {
            Ok((uit, vragen)) => {
                erbij(vragen);
                uit
            }
            Err(fout) => Err(DbErr::Custom(format!("schrijftaak brak af: {fout}")).into()),
        }
    }
}

impl Writer {
    /// Empties the write-ahead log, in which pages stay readable that were overwritten since: after
    /// closing no draft wrap may be left on the disk. PostgreSQL keeps its own log.
    ///
    /// # Errors
    /// The database.
    pub async fn veeg(&self) -> Result<(), DbErr> {
        if self.0.get_database_backend() == DbBackend::Sqlite {
            let opdracht = "PRAGMA wal_checkpoint(TRUNCATE)";
            self.0.execute_unprepared(opdracht).await?;
        }
        Ok(())
    }
}

async fn run<T, E: From<DbErr>>(
    verbinding: &DatabaseConnection,
    job: impl for<'t> FnOnce(&'t Db<'t>) -> Job<'t, T, E>,
) -> Result<T, E> {
    let opties = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..Default::default()
    };
    let tx: DatabaseTransaction = verbinding.begin_with_options(opties).await?;
    let db = Db::from(&tx);
    let uit = job(&db).await; // dropped on error: rolled back
    drop(db);
    let uit = uit?;
    tx.commit().await?;
    Ok(uit)
}

/// Whether the database refused because its disk is full: `SQLITE_FULL`, or `disk_full` of PostgreSQL.
#[must_use]
pub fn is_vol(fout: &DbErr) -> bool {
    let (DbErr::Conn(bron) | DbErr::Exec(bron) | DbErr::Query(bron)) = fout else {
        return false;
    };
    let RuntimeErr::SqlxError(fout) = bron else {
        return false;
    };
    let code = fout.as_database_error().and_then(DatabaseError::code);
    code.is_some_and(|code| ["13", "53100"].contains(&code.as_ref()))
}

/// What a confirmed transaction survives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duur {
    /// A power cut: a commit waits until the disk has it.
    Blijvend,
    /// The end of this process, but not a power cut: for a database that is built anew each time,
    /// where waiting for the disk is most of the time that a draaiboek takes.
    Wegwerp,
}

/// Connects. `sqlite://pad` makes the file when it is not there; `postgres://…` uses one pool for
/// both, and decides about its own disk.
///
/// # Errors
/// When the database cannot be reached.
pub async fn open(url: &str, duur: Duur) -> Result<(Writer, Reader), DbErr> {
    if url.starts_with("sqlite:") {
        let writer = verbind(opties(url, 1, false, duur)).await?;
        let reader = verbind(opties(url, 6, true, duur)).await?;
        return Ok((Writer(writer), Reader(reader)));
    }
    let pool = verbind(opties(url, 12, false, duur)).await?;
    Ok((Writer(pool.clone()), Reader(pool)))
}

async fn verbind(opties: ConnectOptions) -> Result<DatabaseConnection, DbErr> {
    let mut verbinding = Database::connect(opties).await?;
    tel_mee(&mut verbinding);
    Ok(verbinding)
}

fn opties(url: &str, verbindingen: u32, alleen_lezen: bool, duur: Duur) -> ConnectOptions {
    let synchroon = match duur {
        Duur::Blijvend => SqliteSynchronous::Full,
        Duur::Wegwerp => SqliteSynchronous::Off,
    };
    let mut opties = ConnectOptions::new(url.to_owned());
    opties
        .max_connections(verbindingen)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(20))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |sqlite| {
            let sqlite = sqlite
                .create_if_missing(true)
                .busy_timeout(Duration::from_secs(10))
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(synchroon)
                .foreign_keys(true)
                // A deleted draft wrap must not stay readable in free pages (DESIGN.md 6).
                .pragma("secure_delete", "ON");
            if alleen_lezen {
                sqlite.pragma("query_only", "ON")
            } else {
                sqlite
            }
        })
        .map_sqlx_sqlite_pool_opts(|pool| pool.idle_timeout(None).max_lifetime(None));
    opties
}

/// Brings the tables up to date.
///
/// # Errors
/// When a migration fails; it is rolled back as a whole.
pub async fn migreer(writer: &Writer) -> Result<(), DbErr> {
    Migrator::up(&writer.0, None).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opdracht(sql: &str) -> Statement {
        Statement::from_string(DbBackend::Sqlite, sql)
    }

    /// A limit on the pages of the file gives the same error as a full disk.
    #[tokio::test]
    async fn a_full_database_is_told_apart_and_room_mends_it() {
        let map = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite://{}/vol.db", map.path().display());
        let (Writer(db), _) = open(&url, Duur::Blijvend).await.expect("opened");
        let doe = async |sql: &str| db.execute_raw(opdracht(sql)).await;
        doe("CREATE TABLE t (b BLOB)").await.expect("a table");
        doe("PRAGMA max_page_count = 20").await.expect("a limit");
        let groot = "INSERT INTO t VALUES (zeroblob(1000000))";
        let fout = doe(groot).await.expect_err("it is full");
        assert!(is_vol(&fout), "{fout:?}");
        doe("PRAGMA max_page_count = 1000000").await.expect("room");
        doe(groot).await.expect("it fits again");
        let anders = doe("INSERT INTO er_niet VALUES (1)").await;
        assert!(!is_vol(&anders.expect_err("no such table")));
    }
}
