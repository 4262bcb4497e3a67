//! A database of its own for every test: SQLite in a temporary file, or PostgreSQL when
//! `TEST_DATABASE_URL` gives a database that may create others.

use std::any::Any;

use sea_orm::{ConnectionTrait, Database, DbErr};
use uuid::Uuid;

/// A fresh, empty database. It is gone when this is dropped, so keep it for as long as the test.
pub struct TestDb {
    /// The address to give to the application.
    pub url: String,
    /// What takes it away when dropped: the folder of the file, or [`Created`].
    _guard: Box<dyn Any + Send>,
}

/// One database on a PostgreSQL server, dropped with this value.
struct Created {
    admin_url: String,
    name: String,
}

/// Makes a database for one test, on the server of `TEST_DATABASE_URL` or else in a file.
pub async fn testdatabase() -> TestDb {
    match std::env::var("TEST_DATABASE_URL") {
        Ok(admin_url) => on_server(admin_url).await,
        Err(_) => in_file(),
    }
}

fn in_file() -> TestDb {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("toets.db");
    TestDb {
        url: format!("sqlite://{}?mode=rwc", file.display()),
        _guard: Box::new(folder),
    }
}

async fn on_server(admin_url: String) -> TestDb {
    let name = format!("ts_test_{}", fresh_id().simple());
    run(&admin_url, &format!("CREATE DATABASE {name}"))
        .await
        .expect("TEST_DATABASE_URL must be allowed to create databases");
    let url = with_database(&admin_url, &name);
    TestDb {
        url,
        _guard: Box::new(Created { admin_url, name }),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "names a test's database; nothing reads the moment in it"
)]
fn fresh_id() -> Uuid {
    Uuid::now_v7()
}

/// The same server, another database: `postgres://u@h:1/postgres?x=y` becomes `postgres://u@h:1/name?x=y`.
fn with_database(url: &str, name: &str) -> String {
    let (address, query) = url
        .split_once('?')
        .map_or((url, None), |(a, q)| (a, Some(q)));
    let (server, _) = address
        .rsplit_once('/')
        .expect("TEST_DATABASE_URL must name a database");
    let query = query.map(|q| format!("?{q}")).unwrap_or_default();
    format!("{server}/{name}{query}")
}

async fn run(admin_url: &str, statement: &str) -> Result<(), DbErr> {
    let connection = Database::connect(admin_url).await?;
    connection.execute_unprepared(statement).await?;
    connection.close().await
}

impl Drop for Created {
    /// A drop cannot wait and the test's runtime may be ending, so the work has a thread and a
    /// runtime of its own. `FORCE` ends connections that the application left open.
    fn drop(&mut self) {
        let admin_url = self.admin_url.clone();
        let statement = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(run(&admin_url, &statement))
        });
        match dropped.join() {
            Ok(Ok(())) => {}
            Ok(Err(e)) => eprintln!("test database {} is left behind: {e}", self.name),
            Err(_) => eprintln!("test database {} is left behind", self.name),
        }
    }
}

#[test]
fn another_database_on_the_same_server() {
    assert_eq!(
        with_database("postgres://p@127.0.0.1:5/postgres", "x"),
        "postgres://p@127.0.0.1:5/x"
    );
    assert_eq!(
        with_database("postgres://p@h/postgres?a=b", "x"),
        "postgres://p@h/x?a=b"
    );
}

#[tokio::test]
async fn two_tests_have_two_databases_and_both_are_cleaned_up() {
    let (one, two) = (testdatabase().await, testdatabase().await);
    for url in [&one.url, &two.url] {
        run(url, "CREATE TABLE eigen (id BIGINT PRIMARY KEY)")
            .await
            .unwrap();
    }
    let url = one.url.clone();
    drop(one);
    let again = run(&url.replace("?mode=rwc", ""), "SELECT id FROM eigen").await;
    assert!(
        again.is_err(),
        "the database of a finished test still stands"
    );
    run(&two.url, "INSERT INTO eigen (id) VALUES (1)")
        .await
        .unwrap();
}
