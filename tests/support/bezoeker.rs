//! A browser without a screen: keeps cookies, follows nothing by itself, sends what a browser would send.

use super::app::TestApp;
use super::clientbouw;
use axum::Router;
use entities::ids::PersoonId;
use reqwest::redirect::Policy;
use reqwest::{Client, Method, RequestBuilder, StatusCode, header::HeaderMap};
use std::net::SocketAddr;
use std::time::Duration;
use tenderspoor::app::{self, App};
use tenderspoor::web::server::{Grenzen, serveer};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A server on a port of its own; it stops when this is dropped.
pub struct Dienst {
    /// Where it listens.
    pub adres: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    taak: JoinHandle<()>,
}

impl Dienst {
    /// The whole application.
    pub async fn start(app: &App) -> Self {
        Self::met(app::router(app.clone()), Grenzen::nieuw(64)).await
    }

    /// Another router, or other limits.
    pub async fn met(router: Router, grenzen: Grenzen) -> Self {
        let luisteraar = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let adres = luisteraar.local_addr().unwrap();
        let (stop, gestopt) = oneshot::channel::<()>();
        let taak = tokio::spawn(serveer(luisteraar, router, grenzen, async {
            let _ = gestopt.await;
        }));
        Self {
            adres,
            stop: Some(stop),
            taak,
        }
    }

    /// A visitor without cookies.
    pub fn bezoeker(&self) -> Bezoeker {
        let client = clientbouw()
            .cookie_store(true)
            .redirect(Policy::none())
            .timeout(Duration::from_secs(20))
            .build()
            .unwrap();
        Bezoeker {
            client,
            basis: format!("http://{}", self.adres),
        }
    }

    /// A visitor who is this person; the application must be a demo ([`TestApp::demo`]).
    pub async fn als(&self, wie: PersoonId) -> Bezoeker {
        let bezoeker = self.bezoeker();
        let antwoord = bezoeker
            .post("/demo/kies", &[("persoon", &wie.to_string())])
            .await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        bezoeker
    }

    /// Asks it to stop and waits until it has.
    pub async fn stop(mut self) {
        drop(self.stop.take());
        (&mut self.taak).await.unwrap();
    }
}

impl Drop for Dienst {
    fn drop(&mut self) {
        self.taak.abort();
    }
}

/// One browser.
pub struct Bezoeker {
    client: Client,
    /// `http://127.0.0.1:port`
    pub basis: String,
}

/// What came back.
pub struct Antwoord {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub tekst: String,
}

impl Antwoord {
    /// A header as text; empty when it is not there.
    pub fn kop(&self, naam: &str) -> &str {
        self.headers.get(naam).map_or("", |v| v.to_str().unwrap())
    }
}

impl Bezoeker {
    /// Opens a page.
    pub async fn get(&self, pad: &str) -> Antwoord {
        self.stuur(self.verzoek(Method::GET, pad)).await
    }

    /// Sends a form from a page of our own.
    pub async fn post(&self, pad: &str, velden: &[(&str, &str)]) -> Antwoord {
        let verzoek = self.verzoek(Method::POST, pad).form(velden);
        self.stuur(verzoek.header("sec-fetch-site", "same-origin"))
            .await
    }

    /// A request to fill in further.
    pub fn verzoek(&self, methode: Method, pad: &str) -> RequestBuilder {
        self.client.request(methode, format!("{}{pad}", self.basis))
    }

    /// Sends it.
    pub async fn stuur(&self, verzoek: RequestBuilder) -> Antwoord {
        let antwoord = verzoek.send().await.unwrap();
        Antwoord {
            status: antwoord.status(),
            headers: antwoord.headers().clone(),
            tekst: antwoord.text().await.unwrap(),
        }
    }
}

impl TestApp {
    /// Serves the whole application.
    pub async fn dienst(&self) -> Dienst {
        Dienst::start(self).await
    }
}
