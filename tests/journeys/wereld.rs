//! The main line as a program sees it: people with a bearer token, one server on a socket, and a
//! clock. Everything goes over HTTP except what an administrator does beforehand: people and roles.

use crate::support::app::TestApp;
use crate::support::bezoeker::{Bezoeker, Dienst};
use crate::support::client;
use entities::ids::{OrganisatieId, PersoonId};
use reqwest::{Client, Method, StatusCode};
use serde_json::{Value, json};
use std::collections::HashMap;
use tenderspoor::acts::sleutels;
use tenderspoor::config::Config;
use tenderspoor::identity::tokens;
use tenderspoor::store::identity::{self, NieuwPersoon};
use tenderspoor::store::viewer::Bereik;
use tenderspoor::timers;
use tenderspoor::vault::OEFENWACHTZIN;
use workflows::invoer::{Aard, soort};
use workflows::role::Rol;

/// Where the API begins.
pub const API: &str = "/api/v1";

/// The largest file of a world, in bytes.
pub const GROOTSTE_BESTAND: u64 = 20_000;

/// What came back.
#[derive(Debug)]
pub struct Antwoord {
    /// The status.
    pub status: StatusCode,
    /// The body; null when there was none.
    pub inhoud: Value,
}

/// Somebody who can do something over the API.
struct Mens {
    id: PersoonId,
    token: String,
}

/// One installation with its people.
pub struct Wereld {
    /// The application.
    pub test: TestApp,
    dienst: Dienst,
    client: Client,
    organisaties: HashMap<String, OrganisatieId>,
    mensen: HashMap<String, Mens>,
}

impl Wereld {
    /// An installation with nobody in it, at this moment (RFC 3339). Its largest file is small, and
    /// it is a demo, so that a browser can be somebody.
    pub async fn nieuw(begin: &str) -> Self {
        let klein = |config: &mut Config| config.uploads.max_bestand = GROOTSTE_BESTAND;
        let test = TestApp::bouw(klein, true, begin.parse().unwrap()).await;
        Self {
            dienst: test.dienst().await,
            test,
            client: client(),
            organisaties: HashMap::new(),
            mensen: HashMap::new(),
        }
    }

    /// An organisation.
    pub async fn organisatie(&mut self, naam: &str, soort: &'static str) {
        let tekst = naam.to_owned();
        let id = self
            .test
            .schrijf(move |db| {
                Box::pin(async move { identity::maak_organisatie(db, &tekst, soort, None).await })
            })
            .await;
        self.organisaties.insert(naam.to_owned(), id);
    }

    /// Somebody with these roles: over one organisation, or over everything.
    pub async fn mens(&mut self, naam: &str, rollen: &[Rol], van: Option<&str>) {
        let organisatie = van.map(|van| self.organisaties[van]);
        let nieuw = NieuwPersoon {
            naam: naam.to_owned(),
            email: format!("{naam}@voorbeeld.nl"),
            organisatie,
            wachtwoord: None,
        };
        let bereik = organisatie.map_or(Bereik::Installatie, Bereik::Organisatie);
        let (rollen, nu) = (rollen.to_vec(), self.test.deuren.klok.nu());
        let id = self
            .test
            .schrijf(move |db| {
                Box::pin(async move {
                    let id = identity::maak_persoon(db, nieuw).await?;
                    for rol in rollen {
                        identity::wijs_toe(db, id, rol, bereik, nu).await?;
                    }
                    Ok(id)
                })
            })
            .await;
        let token = tokens::maak(&self.test, id, "toets", 1).await.unwrap();
        self.mensen.insert(naam.to_owned(), Mens { id, token });
    }

    /// A browser in which this person is logged in.
    pub async fn browser(&self, wie: &str) -> Bezoeker {
        self.dienst.als(self.mensen[wie].id).await
    }

    /// A browser in which nobody is logged in.
    pub fn uitgelogd(&self) -> Bezoeker {
        self.dienst.bezoeker()
    }

    /// The token of this person.
    pub fn token(&self, wie: &str) -> &str {
        &self.mensen[wie].token
    }

    /// The address of the server.
    pub fn basis(&self) -> String {
        format!("http://{}", self.dienst.adres)
    }

    /// The id of an organisation or a person, as it stands in a body.
    pub fn id(&self, naam: &str) -> String {
        match self.organisaties.get(naam) {
            Some(organisatie) => organisatie.to_string(),
            None => self.mensen[naam].id.to_string(),
        }
    }

    /// Moves the clock to this moment (RFC 3339); what is due happens on the way.
    pub async fn zet(&self, moment: &str) {
        let naar: jiff::Timestamp = moment.parse().unwrap();
        timers::zet_klok(&self.test.deuren, naar.into())
            .await
            .unwrap();
    }

    /// Sends one request. An answer of the API is never a failure of ours, and a refusal is always a
    /// problem with a title and a detail.
    pub async fn stuur(
        &self,
        wie: &str,
        methode: Method,
        pad: &str,
        inhoud: Option<&Value>,
        sleutel: Option<&str>,
    ) -> Antwoord {
        let url = format!("http://{}{pad}", self.dienst.adres);
        let mut verzoek = self
            .client
            .request(methode, url)
            .bearer_auth(&self.mensen[wie].token);
        if let Some(inhoud) = inhoud {
            verzoek = verzoek.json(inhoud);
        }
        if let Some(sleutel) = sleutel {
            verzoek = verzoek.header("idempotency-key", sleutel);
        }
        let antwoord = verzoek.send().await.unwrap();
        let status = antwoord.status();
        let inhoud: Value = antwoord.json().await.unwrap_or_default();
        assert!(!status.is_server_error(), "{wie} {pad}: {status} {inhoud}");
        if status.is_client_error() {
            assert!(
                inhoud["title"].is_string() && inhoud["detail"].is_string(),
                "{inhoud}"
            );
        }
        Antwoord { status, inhoud }
    }

    /// Reads; fails when it is refused.
    pub async fn lees(&self, wie: &str, pad: &str) -> Value {
        let antwoord = self.stuur(wie, Method::GET, pad, None, None).await;
        assert_eq!(
            antwoord.status,
            StatusCode::OK,
            "{wie} {pad}: {}",
            antwoord.inhoud
        );
        antwoord.inhoud
    }

    /// Writes an entry on the row with this path; gives the path of the row: the new one, when one began.
    pub async fn schrijf(&self, wie: &str, bij: &str, code: &str, velden: Value) -> String {
        let methode = match soort(code).unwrap().aard {
            Aard::Begin(_) => Method::POST,
            _ => Method::PUT,
        };
        let pad = format!("{bij}/invoer/{code}");
        let inhoud = json!({ "velden": velden });
        let antwoord = self.stuur(wie, methode, &pad, Some(&inhoud), None).await;
        assert!(
            antwoord.status.is_success(),
            "{wie} {pad}: {}",
            antwoord.inhoud
        );
        antwoord.inhoud["url"].as_str().unwrap().to_owned()
    }

    /// Tries an act, with this body.
    pub async fn probeer(&self, wie: &str, bij: &str, handeling: &str, inhoud: Value) -> Antwoord {
        let pad = format!("{bij}/handelingen/{handeling}");
        self.stuur(wie, Method::POST, &pad, Some(&inhoud), None)
            .await
    }

    /// Performs an act, after the paraaf of others; gives the state to which it led.
    pub async fn doe(&self, wie: &str, bij: &str, handeling: &str, parafen: &[&str]) -> String {
        for ander in parafen {
            let pad = format!("{bij}/handelingen/{handeling}/parafen");
            let inhoud = wachtzin(handeling);
            let gezet = self
                .stuur(ander, Method::POST, &pad, inhoud.as_ref(), None)
                .await;
            assert_eq!(
                gezet.status,
                StatusCode::NO_CONTENT,
                "{ander} {pad}: {}",
                gezet.inhoud
            );
        }
        let inhoud = wachtzin(handeling).unwrap_or_else(|| json!({}));
        let gedaan = self.probeer(wie, bij, handeling, inhoud).await;
        assert_eq!(
            gedaan.status,
            StatusCode::OK,
            "{wie} {handeling}: {}",
            gedaan.inhoud
        );
        gedaan.inhoud["naar"].as_str().unwrap().to_owned()
    }

    /// Makes the personal key of a sleutelhouder, and tries its passphrase.
    pub async fn maak_sleutel(&self, wie: &str) {
        let pad = format!("{API}/mijn-sleutel");
        let inhoud = json!({ "wachtzin": OEFENWACHTZIN });
        let gemaakt = self
            .stuur(wie, Method::POST, &pad, Some(&inhoud), None)
            .await;
        assert_eq!(gemaakt.status, StatusCode::CREATED, "{}", gemaakt.inhoud);
        let proef = format!("{pad}/proef");
        let goed = self
            .stuur(wie, Method::POST, &proef, Some(&inhoud), None)
            .await;
        assert_eq!(goed.status, StatusCode::NO_CONTENT, "{}", goed.inhoud);
    }

    /// The path of the newest row of this machine (in the plural) within another.
    pub async fn onder(&self, wie: &str, machines: &str, binnen: &str) -> String {
        let id = binnen.rsplit('/').next().unwrap();
        let lijst = self
            .lees(wie, &format!("{API}/{machines}?binnen={id}"))
            .await;
        let nieuwste = lijst["items"].as_array().unwrap().last();
        let nieuwste = nieuwste.unwrap_or_else(|| panic!("{machines} in {binnen}: {lijst}"));
        nieuwste["url"].as_str().unwrap().to_owned()
    }

    /// The state of a row, as this person sees it.
    pub async fn toestand(&self, wie: &str, pad: &str) -> String {
        let rij = self.lees(wie, pad).await;
        rij["toestand"].as_str().unwrap_or_default().to_owned()
    }
}

/// The passphrase that goes with an act of two sleutelhouders.
fn wachtzin(handeling: &str) -> Option<Value> {
    sleutels::vraagt(handeling).then(|| json!({ "wachtzin": OEFENWACHTZIN }))
}

/// The last part of a path: the id of the row.
pub fn id_van(pad: &str) -> &str {
    pad.rsplit('/').next().unwrap()
}
