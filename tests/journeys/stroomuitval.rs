//! The server is killed while parties hand in: every receipt that somebody got is in the database
//! after the restart, and the audit chain and the data are sound.

use super::draaiboek;
use entities::kluis::pakket;
use reqwest::Client;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::io;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tenderspoor::app::App;
use tenderspoor::clock::Klok;
use tenderspoor::config::Config;
use tenderspoor::draaiboek::samen;
use tenderspoor::identity::tokens;
use tenderspoor::store::identity;
use tokio::time::sleep;

/// The shipped story whose procedure is open here, and who hands in.
const VERHAAL: &str = "bafo-niet-ingediend";
const OPEN: &str = "2023-03-19T12:00:00Z";
const WIE: &str = "tekenaar-combinatie-b@combinatie-b.example";

/// How often the plug is pulled.
const KEREN: u32 = 5;

fn config(map: &Path) -> Config {
    Config {
        data: map.to_owned(),
        oefenomgeving: true,
        ..Config::default()
    }
}

/// Plays the story until its procedure is open; gives the token of the party.
async fn voorbereid(map: &Path) -> String {
    let verhaal = draaiboek(VERHAAL);
    let tijdlijn = samen(&[(&verhaal, 0)]).unwrap().tot(OPEN.parse().unwrap());
    let klok = Klok::gesimuleerd(tijdlijn.begin().into());
    let app = App::open(config(map), klok, false).await.unwrap();
    app.migreer().await.unwrap();
    tijdlijn.speel(&app.deuren, &mut io::sink()).await.unwrap();
    let wie = identity::zoek(&app.deuren.reader.db(), WIE)
        .await
        .unwrap()
        .unwrap();
    tokens::maak(&app, wie.id, "toets", 1).await.unwrap()
}

/// The program itself, as a process that can be killed.
struct Server {
    proces: Child,
    basis: String,
}

impl Server {
    async fn start(map: &Path) -> Self {
        let poort = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut opdracht = Command::new(env!("CARGO_BIN_EXE_tenderspoor"));
        opdracht
            .arg("serve")
            .arg("--oefenomgeving")
            .arg("--data")
            .arg(map);
        opdracht.args(["--listen", &format!("127.0.0.1:{poort}")]);
        opdracht
            .env("TENDERSPOOR_OEFENKLOK", OPEN)
            .env_remove("DATABASE_URL");
        let proces = opdracht
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self {
            proces,
            basis: format!("http://127.0.0.1:{poort}"),
        };
        for _ in 0..200 {
            if reqwest::get(format!("{}/api/v1/openapi.json", server.basis))
                .await
                .is_ok()
            {
                return server;
            }
            sleep(Duration::from_millis(100)).await;
        }
        panic!("the server did not come up in twenty seconds");
    }

    /// SIGKILL: nothing in the program gets to know.
    fn dood(mut self) {
        self.proces.kill().unwrap();
        self.proces.wait().unwrap();
    }
}

/// The party as a program. What fails because the plug was pulled gives nothing.
#[derive(Clone)]
struct Partij {
    client: Client,
    basis: String,
    token: String,
}

impl Partij {
    async fn stuur(&self, methode: &str, pad: &str, inhoud: Value) -> Option<Value> {
        let url = format!("{}{pad}", self.basis);
        let verzoek = self.client.request(methode.parse().unwrap(), url);
        let antwoord = verzoek
            .bearer_auth(&self.token)
            .json(&inhoud)
            .send()
            .await
            .ok()?;
        let status = antwoord.status();
        let inhoud: Value = antwoord.json().await.ok()?;
        assert!(status.is_success(), "{pad}: {status} {inhoud}");
        Some(inhoud)
    }

    /// A submission that is handed in; gives its path and its receipt.
    async fn dien_in(&self) -> (String, String) {
        let procedures = self.client.get(format!("{}/api/v1/procedures", self.basis));
        let lijst: Value = procedures.send().await.unwrap().json().await.unwrap();
        let procedure = lijst["items"][0]["url"].as_str().unwrap().to_owned();
        let velden = json!({ "perceel": "dag", "naam": "Combinatie B", "vorm": "alleen" });
        let pad = format!("{procedure}/invoer/inschrijving");
        let nieuw = self
            .stuur("POST", &pad, json!({ "velden": velden }))
            .await
            .unwrap();
        let pad = nieuw["url"].as_str().unwrap().to_owned();
        self.vul(&pad, 0).await.unwrap();
        let bewijs = self.verzegel(&pad, "indienen").await.unwrap();
        (pad, bewijs)
    }

    /// Writes everything that a package must hold.
    async fn vul(&self, pad: &str, nr: u32) -> Option<()> {
        let verzoek = self.client.get(format!("{}{pad}", self.basis));
        let antwoord = verzoek.bearer_auth(&self.token).send().await.ok()?;
        let rij: Value = antwoord.json().await.ok()?;
        let velden = json!({
            "organisatie": rij["organisatie"], "geenUitsluiting": true, "voldoetAanEisen": true,
            "ondertekenaar": "Jolanda Pijnenburg",
        });
        let doel = format!("{pad}/invoer/eigen-verklaring");
        self.stuur("PUT", &doel, json!({ "velden": velden }))
            .await?;
        for vraag in ["V1", "V2"] {
            let velden = json!({ "vraag": vraag, "antwoord": format!("Antwoord nummer {nr}.") });
            let doel = format!("{pad}/invoer/dossierantwoord");
            self.stuur("PUT", &doel, json!({ "velden": velden }))
                .await?;
        }
        Some(())
    }

    /// Hands in, or hands in a new version; gives the receipt.
    async fn verzegel(&self, pad: &str, handeling: &str) -> Option<String> {
        let doel = format!("{pad}/handelingen/{handeling}");
        let gedaan = self.stuur("POST", &doel, json!({})).await?;
        gedaan["ontvangst"].as_str().map(str::to_owned)
    }

    /// Hands in new versions until the plug is pulled; writes every receipt down at once.
    async fn vervang(self, pad: String, vanaf: u32, bewijzen: Arc<Mutex<Vec<String>>>) {
        for nr in vanaf.. {
            if self.vul(&pad, nr).await.is_none() {
                return;
            }
            let Some(bewijs) = self.verzegel(&pad, "vervangen").await else {
                return;
            };
            bewijzen.lock().unwrap().push(bewijs);
        }
    }
}

/// Somewhere between 0.3 and 1.3 seconds, different in every run.
fn toevallig(keer: u32) -> Duration {
    let mut byte = [0; 2];
    let hash = Sha256::digest(format!("{keer} {}", std::process::id()));
    byte.copy_from_slice(&hash[..2]);
    Duration::from_millis(300 + u64::from(u16::from_be_bytes(byte)) % 1_000)
}

#[tokio::test]
async fn every_receipt_survives_a_power_cut() {
    let map = tempfile::tempdir().unwrap();
    let token = voorbereid(map.path()).await;
    let bewijzen = Arc::new(Mutex::new(Vec::new()));
    let mut pad = String::new();
    for keer in 0..KEREN {
        let server = Server::start(map.path()).await;
        let partij = Partij {
            client: Client::new(),
            basis: server.basis.clone(),
            token: token.clone(),
        };
        if keer == 0 {
            let (nieuw, bewijs) = partij.dien_in().await;
            bewijzen.lock().unwrap().push(bewijs);
            pad = nieuw;
        }
        let bezig = tokio::spawn(partij.vervang(pad.clone(), (keer + 1) * 1_000, bewijzen.clone()));
        sleep(toevallig(keer)).await;
        server.dood();
        bezig.await.unwrap();
    }
    let bewijzen = bewijzen.lock().unwrap().clone();
    assert!(bewijzen.len() > 1, "nothing was handed in between the cuts");
    staan_er(map.path(), &bewijzen).await;
}

/// Every receipt is that of a stored package, and `check` finds nothing.
async fn staan_er(map: &Path, bewijzen: &[String]) {
    let klok = Klok::gesimuleerd(OPEN.parse().unwrap());
    let app = App::open(config(map), klok, false).await.unwrap();
    let pakketten = pakket::Entity::find()
        .all(&app.deuren.reader.db())
        .await
        .unwrap();
    let opgeslagen: HashMap<String, String> = pakketten
        .into_iter()
        .filter_map(|pakket| Some((pakket.manifest_hash?, pakket.manifest?)))
        .collect();
    for bewijs in bewijzen {
        let manifest = opgeslagen
            .get(bewijs)
            .unwrap_or_else(|| panic!("receipt {bewijs} is lost"));
        assert_eq!(&hex::encode(Sha256::digest(manifest)), bewijs);
    }
    drop(app);
    let check = Command::new(env!("CARGO_BIN_EXE_tenderspoor"))
        .args(["check", "--oefenomgeving", "--data"])
        .arg(map)
        .env_remove("DATABASE_URL")
        .output()
        .unwrap();
    assert!(
        check.status.success(),
        "{}",
        String::from_utf8_lossy(&check.stdout)
    );
}
