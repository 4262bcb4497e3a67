//! Sessions of browsers: rows in the database, so that logging out, a change of rights and an operator
//! really end them.

use crate::app::App;
use crate::clock::Klok;
use crate::store::db::{Reader, Writer};
use crate::store::identity::{self, sessies};
use crate::store::viewer::Viewer;
use crate::web::Problem;
use async_trait::async_trait;
use entities::identity::sessie::Model;
use entities::ids::PersoonId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::{Duration, OffsetDateTime};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result as Uit};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore};

/// Seconds without a request after which a session is over: a long meeting, not a night.
pub const STILTE: i64 = 2 * 60 * 60;

/// Seconds after logging in at which a session is over in any case.
pub const LANGST: i64 = 12 * 60 * 60;

/// A request within so many seconds of the last one is not written down again.
const OPNIEUW: i64 = 60;

/// The one key in a session.
const SLEUTEL: &str = "ingelogd";

/// Who a session belongs to. Moments are real UTC seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Ingelogd {
    persoon: PersoonId,
    /// `rechten_versie` at log-in.
    rechten: i64,
    /// When they logged in.
    sinds: i64,
    /// When they last asked something.
    gezien: i64,
}

/// The store of sessions. A row is found by the SHA-256 of the id, so that a copy of the database opens none.
#[derive(Clone, Debug)]
pub struct Sessies {
    writer: Writer,
    reader: Reader,
    klok: Klok,
}

impl Sessies {
    fn van(app: &App) -> Self {
        Self {
            writer: app.deuren.writer.clone(),
            reader: app.deuren.reader.clone(),
            klok: app.deuren.klok.clone(),
        }
    }
}

#[async_trait]
impl SessionStore for Sessies {
    async fn create(&self, record: &mut Record) -> Uit<()> {
        loop {
            let rij = rij(record)?;
            let nieuw = self
                .writer
                .write(move |db| Box::pin(async move { sessies::maak(db, rij).await }))
                .await
                .map_err(|fout| opslag(&fout))?;
            if nieuw {
                return Ok(());
            }
            record.id = Id::default();
        }
    }

    /// Only over a session that is still there: one that was ended meanwhile does not come back.
    async fn save(&self, record: &Record) -> Uit<()> {
        let rij = rij(record)?;
        self.writer
            .write(move |db| Box::pin(async move { sessies::bewaar(db, rij).await }))
            .await
            .map_err(|fout| opslag(&fout))
    }

    async fn load(&self, id: &Id) -> Uit<Option<Record>> {
        let nu = self.klok.werkelijk();
        let gevonden = sessies::vind(&self.reader.db(), &sleutel(*id), nu).await;
        gevonden
            .map_err(|fout| opslag(&fout))?
            .map(|rij| record(*id, &rij))
            .transpose()
    }

    async fn delete(&self, id: &Id) -> Uit<()> {
        let sleutel = sleutel(*id);
        self.writer
            .write(move |db| Box::pin(async move { sessies::verwijder(db, &sleutel).await }))
            .await
            .map_err(|fout| opslag(&fout))
    }
}

fn sleutel(id: Id) -> String {
    hex::encode(Sha256::digest(id.to_string()))
}

fn rij(record: &Record) -> Uit<Model> {
    let inhoud = serde_json::to_string(&record.data).map_err(|f| Error::Encode(f.to_string()))?;
    Ok(Model {
        id: sleutel(record.id),
        inhoud,
        verloopt: record.expiry_date.unix_timestamp(),
    })
}

fn record(id: Id, rij: &Model) -> Uit<Record> {
    let decode = |fout: String| Error::Decode(fout);
    Ok(Record {
        id,
        data: serde_json::from_str(&rij.inhoud).map_err(|f| decode(f.to_string()))?,
        expiry_date: OffsetDateTime::from_unix_timestamp(rij.verloopt)
            .map_err(|f| decode(f.to_string()))?,
    })
}

fn opslag(fout: &sea_orm::DbErr) -> Error {
    Error::Backend(fout.to_string())
}

/// The layer of the pages. Over https the name of the cookie begins with `__Host-`, so that no
/// neighbouring site can set it; plain http is for this machine only (`Config::controleer`).
pub fn laag(app: &App) -> SessionManagerLayer<Sessies> {
    let https = app.config.is_https();
    SessionManagerLayer::new(Sessies::van(app))
        .with_name(if https {
            "__Host-tenderspoor"
        } else {
            "tenderspoor"
        })
        .with_secure(https)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(Duration::seconds(STILTE)))
}

/// Begins a session under a new id, whatever was there before.
pub async fn begin(app: &App, session: &Session, wie: PersoonId) -> Result<(), Problem> {
    let persoon = identity::persoon(&app.deuren.reader.db(), wie)
        .await
        .map_err(Problem::defect)?
        .ok_or_else(Problem::niet_gevonden)?;
    let nu = app.deuren.klok.werkelijk();
    let ingelogd = Ingelogd {
        persoon: wie,
        rechten: persoon.rechten_versie,
        sinds: nu,
        gezien: nu,
    };
    session.clear().await;
    session.cycle_id().await.map_err(Problem::defect)?;
    session
        .insert(SLEUTEL, ingelogd)
        .await
        .map_err(Problem::defect)
}

/// Ends a session.
pub async fn einde(session: &Session) -> Result<(), Problem> {
    session.flush().await.map_err(Problem::defect)
}

/// Who this session belongs to, as long as nothing ended it: time, log-out, a change of rights.
pub async fn huidige(app: &App, session: &Session) -> Result<Option<Viewer>, Problem> {
    let Some(ingelogd) = session
        .get::<Ingelogd>(SLEUTEL)
        .await
        .map_err(Problem::defect)?
    else {
        return Ok(None);
    };
    let viewer = geldig(app, &ingelogd).await.map_err(Problem::defect)?;
    if viewer.is_none() {
        einde(session).await?;
        return Ok(None);
    }
    let nu = app.deuren.klok.werkelijk();
    if nu - ingelogd.gezien >= OPNIEUW {
        let gezien = Ingelogd {
            gezien: nu,
            ..ingelogd
        };
        session
            .insert(SLEUTEL, gezien)
            .await
            .map_err(Problem::defect)?;
    }
    Ok(viewer)
}

async fn geldig(app: &App, ingelogd: &Ingelogd) -> Result<Option<Viewer>, sea_orm::DbErr> {
    let klok = &app.deuren.klok;
    if klok.werkelijk() - ingelogd.sinds >= LANGST {
        return Ok(None);
    }
    let db = app.deuren.reader.db();
    let persoon = identity::persoon(&db, ingelogd.persoon).await?;
    if persoon.is_none_or(|persoon| persoon.rechten_versie != ingelogd.rechten) {
        return Ok(None);
    }
    Viewer::laad(&db, ingelogd.persoon, klok.nu()).await
}
