//! The accept loop: one task per connection, a limit on how many, on how slowly headers may come, and on
//! how long a stop may take.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt;

/// What one server allows.
#[derive(Clone, Copy, Debug)]
pub struct Grenzen {
    /// The most connections at once; the next one waits in the queue of the system.
    pub verbindingen: usize,
    /// How long the headers of a request may take, and how long a connection may wait for its next request.
    pub kop: Duration,
    /// How long requests that run may go on after the stop.
    pub uitloop: Duration,
}

impl Grenzen {
    /// The usual times with this many connections.
    #[must_use]
    pub fn nieuw(verbindingen: usize) -> Self {
        Self {
            verbindingen,
            kop: Duration::from_secs(15),
            uitloop: Duration::from_secs(25),
        }
    }
}

/// Serves until `stop`; then takes no new connections, lets running requests end, and cuts off what is
/// still there after [`Grenzen::uitloop`].
pub async fn serveer(
    luisteraar: TcpListener,
    router: Router,
    grenzen: Grenzen,
    stop: impl Future<Output = ()>,
) {
    let plaatsen = Arc::new(Semaphore::new(grenzen.verbindingen));
    let afronding = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let volgende = async {
            let plaats = Arc::clone(&plaatsen).acquire_owned().await.ok()?;
            Some((neem_aan(&luisteraar).await, plaats))
        };
        tokio::select! {
            () = &mut stop => break,
            aangenomen = volgende => {
                let Some(((stroom, adres), plaats)) = aangenomen else { break };
                bedien(stroom, adres, router.clone(), grenzen, &afronding, plaats);
            }
        }
    }
    drop(luisteraar);
    if tokio::time::timeout(grenzen.uitloop, afronding.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("requests that still ran were cut off");
    }
}

/// The next connection. Too many open files is no reason to stop, only to wait a moment.
async fn neem_aan(luisteraar: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match luisteraar.accept().await {
            Ok(verbinding) => return verbinding,
            Err(fout) => {
                tracing::warn!(%fout, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

fn bedien(
    stroom: TcpStream,
    adres: SocketAddr,
    router: Router,
    grenzen: Grenzen,
    afronding: &GracefulShutdown,
    plaats: OwnedSemaphorePermit,
) {
    // Answers go out in one piece; waiting for more to send only makes them late.
    if let Err(fout) = stroom.set_nodelay(true) {
        tracing::debug!(%fout, "nodelay");
    }
    let dienst = service_fn(move |mut verzoek: Request<Incoming>| {
        verzoek.extensions_mut().insert(ConnectInfo(adres));
        router.clone().oneshot(verzoek.map(Body::new))
    });
    let verbinding = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(grenzen.kop)
        .serve_connection(TokioIo::new(stroom), dienst);
    let verbinding = afronding.watch(verbinding);
    tokio::spawn(async move {
        if let Err(fout) = verbinding.await {
            tracing::debug!(%fout, "a connection ended early");
        }
        drop(plaats);
    });
}
