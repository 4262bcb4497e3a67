//! The REST API over its own router, as a program would use it.

mod bestanden;
mod document;
mod espd;
mod geheim;
mod organisaties;
mod uitnodigingen;
mod verkeer;
mod weigeringen;

use crate::support::app::TestApp;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tenderspoor::app::router;
use tenderspoor::steps::api::BASIS;
use tenderspoor::store::identity::{self, NieuwPersoon, tokens};
use tenderspoor::store::viewer::Bereik;
use tower::ServiceExt;
use workflows::role::Rol;

/// The application behind its API.
struct Api {
    app: TestApp,
    router: Router,
}

/// What came back.
struct Antwoord {
    status: StatusCode,
    headers: HeaderMap,
    tekst: String,
}

impl Antwoord {
    fn json(&self) -> Value {
        serde_json::from_str(&self.tekst).unwrap_or(Value::Null)
    }

    /// What every answer of the API keeps, and every refusal besides.
    fn keur(&self, verzoek: &str) {
        let kop = |naam: &str| {
            self.headers
                .get(naam)
                .map(|h| h.to_str().unwrap().to_owned())
        };
        assert_eq!(kop("api-version").as_deref(), Some("1.0.0"), "{verzoek}");
        assert_eq!(
            kop("cache-control").as_deref(),
            Some("no-store"),
            "{verzoek}"
        );
        assert!(
            !self.status.is_server_error(),
            "{verzoek}: {} {}",
            self.status,
            self.tekst
        );
        if self.status.is_client_error() {
            assert_eq!(
                kop("content-type").as_deref(),
                Some("application/problem+json"),
                "{verzoek}"
            );
            let probleem = self.json();
            assert_eq!(probleem["status"], self.status.as_u16(), "{verzoek}");
            for veld in ["title", "detail"] {
                assert!(
                    probleem[veld].as_str().is_some_and(|t| t.len() > 5),
                    "{verzoek}: {probleem}"
                );
            }
        }
    }
}

impl Api {
    async fn start() -> Self {
        let app = TestApp::start().await;
        let router = router(app.app.clone());
        Self { app, router }
    }

    /// Somebody with these roles over the whole installation; gives their token.
    async fn iemand(&self, naam: &str, rollen: &[Rol]) -> String {
        self.in_bereik(naam, rollen, Bereik::Installatie, None)
            .await
    }

    /// Somebody of a new provider that may sign.
    async fn aanbieder(&self, naam: &str) -> String {
        let org = self
            .organisatie(naam, "zorgaanbieder")
            .await
            .parse()
            .unwrap();
        let rollen = [Rol::Zorgaanbieder, Rol::Tekenbevoegde];
        self.in_bereik(naam, &rollen, Bereik::Organisatie(org), Some(org))
            .await
    }

    async fn organisatie(&self, naam: &str, soort: &'static str) -> String {
        let naam = naam.to_owned();
        let werk = self.app.deuren.writer.write(move |db| {
            Box::pin(async move { identity::maak_organisatie(db, &naam, soort, None).await })
        });
        werk.await
            .map_err(|fout: sea_orm::DbErr| fout)
            .unwrap()
            .to_string()
    }

    async fn in_bereik(
        &self,
        naam: &str,
        rollen: &[Rol],
        bereik: Bereik,
        organisatie: Option<entities::ids::OrganisatieId>,
    ) -> String {
        let token = format!("ts_{naam}");
        let (naam, rollen, hash) = (
            naam.to_owned(),
            rollen.to_vec(),
            hex::encode(Sha256::digest(&token)),
        );
        let (nu, echt) = (self.app.deuren.klok.nu(), self.app.deuren.klok.werkelijk());
        let werk = self.app.deuren.writer.write(move |db| {
            Box::pin(async move {
                let email = format!("{}@example.org", naam.replace(' ', ""));
                let nieuw = NieuwPersoon {
                    naam: naam.clone(),
                    email,
                    organisatie,
                    wachtwoord: None,
                };
                let persoon = identity::maak_persoon(db, nieuw).await?;
                for rol in rollen {
                    identity::wijs_toe(db, persoon, rol, bereik, nu).await?;
                }
                let token = tokens::NieuwToken {
                    persoon,
                    naam,
                    hash,
                    gemaakt_op: echt,
                    verloopt: echt + 3600,
                };
                tokens::maak(db, token).await?;
                Ok::<_, sea_orm::DbErr>(())
            })
        });
        werk.await.unwrap();
        token
    }

    async fn stuur(
        &self,
        token: &str,
        verzoek: axum::http::request::Builder,
        inhoud: Body,
    ) -> Antwoord {
        let verzoek = if token.is_empty() {
            verzoek
        } else {
            verzoek.header(header::AUTHORIZATION, format!("Bearer {token}"))
        };
        let verzoek = verzoek.body(inhoud).unwrap();
        let wat = format!("{} {}", verzoek.method(), verzoek.uri());
        let antwoord = self.router.clone().oneshot(verzoek).await.unwrap();
        let (delen, inhoud) = antwoord.into_parts();
        let bytes = inhoud.collect().await.unwrap().to_bytes();
        let antwoord = Antwoord {
            status: delen.status,
            headers: delen.headers,
            tekst: String::from_utf8_lossy(&bytes).into_owned(),
        };
        antwoord.keur(&wat);
        antwoord
    }

    async fn get(&self, token: &str, pad: &str) -> Antwoord {
        let verzoek = Request::get(volledig(pad));
        self.stuur(token, verzoek, Body::empty()).await
    }

    async fn zend(&self, token: &str, methode: &str, pad: &str, inhoud: &Value) -> Antwoord {
        let verzoek = Request::builder()
            .method(methode)
            .uri(volledig(pad))
            .header(header::CONTENT_TYPE, "application/json");
        self.stuur(token, verzoek, Body::from(inhoud.to_string()))
            .await
    }

    /// A new inkoopspoor; gives its path.
    async fn spoor(&self, token: &str) -> String {
        let gemeente = self.organisatie("Tilburg", "gemeente").await;
        let velden = json!({
            "naam": "Beschermd wonen",
            "regio": "Hart van Brabant",
            "wet": "wmo",
            "omschrijving": "Beschermd wonen voor de hele regio.",
            "besluitregel": "unanimiteit-colleges",
            "gemeenten": [gemeente],
        });
        let antwoord = self
            .zend(token, "POST", "/inkoopsporen", &json!({"velden": velden}))
            .await;
        assert_eq!(antwoord.status, StatusCode::CREATED, "{}", antwoord.tekst);
        let pad = antwoord.headers[header::LOCATION]
            .to_str()
            .unwrap()
            .to_owned();
        assert_eq!(antwoord.json()["url"], pad.as_str());
        pad
    }
}

/// A path may come from an answer, and then it is already whole.
fn volledig(pad: &str) -> String {
    if pad.starts_with(BASIS) {
        pad.to_owned()
    } else {
        format!("{BASIS}{pad}")
    }
}
