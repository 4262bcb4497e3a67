//! `serve`: the server with its workers, until it is told to stop.

use super::{Fout, controle};
use crate::app::{self, App};
use crate::clock::Klok;
use crate::config::{Config, Vlaggen};
use crate::post::Post;
use crate::timers;
use crate::web::server::{Grenzen, serveer};
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

pub(super) async fn serve(vlaggen: Vlaggen) -> Result<ExitCode, Fout> {
    let app = controle::open(vlaggen).await?;
    app.migreer().await?;
    let luisteraar = TcpListener::bind(app.config.listen).await?;
    println!("Tenderspoor luistert op {}", app.config.public_url);
    draai(app, luisteraar).await
}

/// The clock of an installation: simulated only in a practice environment.
pub(super) fn klok(config: &Config) -> Klok {
    if !config.oefenomgeving {
        return Klok::echt();
    }
    let begin = config.oefenklok.unwrap_or_else(|| Klok::echt().nu().into());
    Klok::gesimuleerd(begin)
}

/// How long a server that stops still takes connections, so that whoever spreads the requests hears
/// at `/readyz` that it must go elsewhere.
const AANKONDIGING: Duration = Duration::from_secs(1);

/// Serves and works until SIGINT or SIGTERM; then the server stops first and the workers end what
/// they have in their hands.
pub(crate) async fn draai(app: App, luisteraar: TcpListener) -> Result<ExitCode, Fout> {
    let stop = CancellationToken::new();
    let werkers = TaskTracker::new();
    werkers.spawn(timers::werk(app.deuren.clone(), stop.clone()));
    werkers.spawn(timers::onderhoud(app.deuren.clone(), stop.clone()));
    werkers.spawn(Post::van(&app)?.werk(stop.clone()));
    werkers.close();
    let grenzen = Grenzen::nieuw(app.config.max_connections);
    let (gestopt, stopt) = (gestopt()?, app.stopt.clone());
    let einde = async move {
        gestopt.await;
        stopt.cancel();
        tokio::time::sleep(AANKONDIGING).await;
    };
    serveer(luisteraar, app::router(app), grenzen, einde).await;
    stop.cancel();
    werkers.wait().await;
    Ok(ExitCode::SUCCESS)
}

/// Ends when the operator or the platform says stop.
fn gestopt() -> std::io::Result<impl Future<Output = ()>> {
    let mut einde = signal(SignalKind::terminate())?;
    let mut onderbreking = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = einde.recv() => {}
            _ = onderbreking.recv() => {}
        }
    })
}
