//! The whole application on a fresh database, a folder of its own and a clock that tests move.

use super::postgres::{TestDb, testdatabase};
use entities::ids::PersoonId;
use entities::moment::Moment;
use jiff::Timestamp;
use sea_orm::DbErr;
use std::ops::Deref;
use tempfile::TempDir;
use tenderspoor::app::App;
use tenderspoor::clock::Klok;
use tenderspoor::config::Config;
use tenderspoor::store::db::{Db, Job};
use tenderspoor::store::identity::{self, NieuwPersoon};
use tenderspoor::store::viewer::Bereik;
use workflows::role::Rol;

/// When every test begins, unless it says otherwise: Monday 31 January 2022, 10:00 Dutch time.
pub const BEGIN: &str = "2022-01-31T09:00:00Z";

/// One application; its database and its folder are gone when this is dropped.
pub struct TestApp {
    /// The application itself; `test.deuren` and the rest are reached through it.
    pub app: App,
    _data: TempDir,
    _db: TestDb,
}

impl TestApp {
    /// Starts at [`BEGIN`], with the tables made and nothing in them.
    pub async fn start() -> Self {
        Self::met(|_| {}, false).await
    }

    /// Starts with the demo's chooser of people.
    pub async fn demo() -> Self {
        Self::met(|_| {}, true).await
    }

    /// Starts at another moment.
    pub async fn vanaf(begin: Moment) -> Self {
        Self::bouw(|_| {}, false, begin.into()).await
    }

    /// Starts with another configuration.
    pub async fn met(pas_aan: impl FnOnce(&mut Config), demo: bool) -> Self {
        Self::bouw(pas_aan, demo, BEGIN.parse().unwrap()).await
    }

    /// Starts with everything chosen: configuration, whether it is a demo, and the first moment.
    pub async fn bouw(pas_aan: impl FnOnce(&mut Config), demo: bool, begin: Timestamp) -> Self {
        let db = testdatabase().await;
        let data = tempfile::tempdir().unwrap();
        let mut config = Config {
            database_url: db.url.clone(),
            data: data.path().to_owned(),
            oefenomgeving: true,
            wegwerp: true,
            ..Config::default()
        };
        pas_aan(&mut config);
        let klok = Klok::gesimuleerd(begin);
        let app = App::open(config, klok, demo).await.unwrap();
        app.migreer().await.unwrap();
        Self {
            app,
            _data: data,
            _db: db,
        }
    }
}

impl TestApp {
    /// Somebody with these roles, without a password; the e-mail address follows from the name.
    pub async fn persoon(&self, naam: &str, rollen: &[(Rol, Bereik)]) -> PersoonId {
        let nieuw = NieuwPersoon {
            naam: naam.to_owned(),
            email: format!("{}@voorbeeld.nl", naam.to_lowercase().replace(' ', ".")),
            organisatie: None,
            wachtwoord: None,
        };
        let (rollen, nu) = (rollen.to_vec(), self.deuren.klok.nu());
        self.schrijf(move |db| {
            Box::pin(async move {
                let wie = identity::maak_persoon(db, nieuw).await?;
                for (rol, bereik) in rollen {
                    identity::wijs_toe(db, wie, rol, bereik, nu).await?;
                }
                Ok(wie)
            })
        })
        .await
    }

    /// Writes in one transaction; a failure fails the test.
    pub async fn schrijf<T: Send + 'static>(
        &self,
        job: impl for<'t> FnOnce(&'t Db<'t>) -> Job<'t, T, DbErr> + Send + 'static,
    ) -> T {
        self.deuren.writer.write(job).await.unwrap()
    }
}

impl Deref for TestApp {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}
