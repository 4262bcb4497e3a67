//! The application put together: what every request needs, and the router over all rooms.

use crate::acts::Deuren;
use crate::clock::Klok;
use crate::config::Config;
use crate::demo;
use crate::identity::wachtwoord::Wachtwoorden;
use crate::identity::{self, sessie};
use crate::steps::{self, api};
use crate::store::db;
use crate::vault::{Emmer, KluisFout, Opslag, Serversleutel, Virusscanner};
use crate::views::engine::Sjablonen;
use crate::web::{self, MisschienGebruiker, Problem};
use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// Why the application did not start. Goes to the operator.
#[derive(Debug, thiserror::Error)]
pub enum StartFout {
    /// The database cannot be reached.
    #[error("de database is niet bereikbaar")]
    Database(#[from] sea_orm::DbErr),
    /// The key of the server or the folder for files.
    #[error("de sleutel of de map voor bestanden is niet te openen")]
    Kluis(#[from] KluisFout),
    /// A template is broken: our defect.
    #[error("een sjabloon klopt niet")]
    Sjabloon(#[from] tera::Error),
    /// The data folder.
    #[error("de map voor gegevens is niet te maken")]
    Map(#[from] std::io::Error),
}

/// What every request and every worker needs. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The two doors, with the database, the clock and the vault.
    pub deuren: Deuren,
    /// The templates.
    pub sjablonen: Arc<Sjablonen>,
    /// How this installation is set up.
    pub config: Arc<Config>,
    /// Hashes passwords, a few at a time.
    pub wachtwoorden: Wachtwoorden,
    /// Logging in without a password by choosing a person: only ever on this machine itself.
    pub demo: bool,
    /// Cancelled when this process was told to stop: whoever spreads the requests may send it none.
    pub stopt: CancellationToken,
}

impl App {
    /// Opens everything that the configuration names. Brings no tables up to date: see [`App::migreer`].
    pub async fn open(config: Config, klok: Klok, demo: bool) -> Result<Self, StartFout> {
        std::fs::create_dir_all(&config.data)?;
        let (writer, reader) = db::open(&config.database(), duur(&config)).await?;
        let deuren = Deuren {
            writer,
            reader,
            klok,
            serversleutel: Arc::new(Serversleutel::laad_of_maak(&config.serversleutel())?),
            opslag: Arc::new(opslag(&config)?),
            uploads: config.uploads,
        };
        Ok(Self {
            deuren,
            sjablonen: Arc::new(Sjablonen::new()?),
            wachtwoorden: Wachtwoorden::default(),
            // The chooser is a door without a lock, so it needs every one of these.
            demo: demo && !config.productie && config.listen.ip().is_loopback(),
            stopt: CancellationToken::new(),
            config: Arc::new(config),
        })
    }

    /// Brings the tables up to date.
    pub async fn migreer(&self) -> Result<(), StartFout> {
        Ok(db::migreer(&self.deuren.writer).await?)
    }
}

/// The bucket or the folder for files, behind the scanner when there is one.
fn opslag(config: &Config) -> Result<Opslag, KluisFout> {
    let opslag = match &config.s3 {
        Some(s3) => Opslag::in_emmer(Emmer::open(s3)?),
        None => Opslag::open(config.bestanden())?,
    };
    Ok(match &config.clamd {
        Some(adres) => opslag.met_scanner(Virusscanner::op(adres)),
        None => opslag,
    })
}

fn duur(config: &Config) -> db::Duur {
    if config.wegwerp {
        db::Duur::Wegwerp
    } else {
        db::Duur::Blijvend
    }
}

/// Every route of the application in its layers. This is the one place where the rooms meet: a step or
/// the API is one line here.
pub fn router(app: App) -> Router {
    // Pages know people by their session. Routers of steps are merged here.
    let paginas = Router::new()
        .merge(identity::router())
        .merge(steps::router())
        .merge(demo::router())
        .fallback(geen_pagina)
        .method_not_allowed_fallback(geen_methode)
        .layer(from_fn_with_state(app.clone(), web::uitgelogd::laag))
        .layer(sessie::laag(&app));
    // The API knows people by their token and stands outside the layer of sessions.
    let alles = Router::new()
        .merge(paginas)
        .nest(api::BASIS, api::router())
        .merge(web::assets::router())
        .merge(web::gezondheid::router());
    web::lagen::om(alles, &app).with_state(app)
}

/// Says so in the frame of whoever asks; the extractor finds out who that is.
async fn geen_pagina(_: MisschienGebruiker) -> Problem {
    Problem::niet_gevonden()
}

async fn geen_methode() -> Problem {
    Problem::nieuw(StatusCode::METHOD_NOT_ALLOWED)
}
