//! A supplier as a program. What fails because the server is gone gives nothing.

use crate::support::client;
use reqwest::{Client, Method, RequestBuilder, StatusCode, multipart};
use serde_json::{Value, json};

/// What came back.
pub type Antwoord = (StatusCode, Value);

/// One supplier.
#[derive(Clone)]
pub struct Partij {
    client: Client,
    /// `http://127.0.0.1:port`
    pub basis: String,
    token: String,
    organisatie: String,
}

impl Partij {
    pub fn nieuw(token: String, organisatie: String) -> Self {
        Self {
            client: client(),
            basis: String::new(),
            token,
            organisatie,
        }
    }

    /// The same supplier at another server.
    #[must_use]
    pub fn bij(&self, basis: &str) -> Self {
        Self {
            // A new pool of connections too: those of the former server are dead.
            client: client(),
            basis: basis.to_owned(),
            ..self.clone()
        }
    }

    pub fn verzoek(&self, methode: Method, pad: &str) -> RequestBuilder {
        self.client
            .request(methode, format!("{}{pad}", self.basis))
            .bearer_auth(&self.token)
    }

    /// What the server says, whatever it says.
    pub async fn antwoord(&self, verzoek: RequestBuilder) -> Option<Antwoord> {
        let antwoord = verzoek.send().await.ok()?;
        let status = antwoord.status();
        let tekst = antwoord.text().await.ok()?;
        Some((status, serde_json::from_str(&tekst).unwrap_or_default()))
    }

    /// What must be done; a refusal fails the test.
    async fn gedaan(&self, verzoek: RequestBuilder) -> Option<Value> {
        let (status, inhoud) = self.antwoord(verzoek).await?;
        assert!(status.is_success(), "{status} {inhoud}");
        Some(inhoud)
    }

    pub async fn haal(&self, pad: &str) -> Option<Value> {
        self.gedaan(self.verzoek(Method::GET, pad)).await
    }

    /// A new submission; gives its path.
    pub async fn inschrijving(&self, procedure: &str) -> Option<String> {
        let velden = json!({ "perceel": "dag", "naam": "Aanbieder", "vorm": "alleen" });
        let pad = format!("{procedure}/invoer/inschrijving");
        let verzoek = self.verzoek(Method::POST, &pad);
        let nieuw = self
            .gedaan(verzoek.json(&json!({ "velden": velden })))
            .await?;
        Some(nieuw["url"].as_str().unwrap().to_owned())
    }

    /// Writes every text that a package must hold.
    pub async fn vul(&self, pad: &str, nr: u32) -> Option<()> {
        let verklaring = json!({
            "organisatie": self.organisatie, "geenUitsluiting": true, "voldoetAanEisen": true,
            "ondertekenaar": "Jolanda Pijnenburg",
        });
        let antwoord =
            |vraag| json!({ "vraag": vraag, "antwoord": format!("Antwoord nummer {nr}.") });
        for (soort, velden) in [
            ("eigen-verklaring", verklaring),
            ("dossierantwoord", antwoord("V1")),
            ("dossierantwoord", antwoord("V2")),
        ] {
            let verzoek = self.verzoek(Method::PUT, &format!("{pad}/invoer/{soort}"));
            self.gedaan(verzoek.json(&json!({ "velden": velden })))
                .await?;
        }
        Some(())
    }

    /// A file in one go.
    pub async fn bestand(&self, pad: &str, naam: &str, inhoud: Vec<u8>) -> Option<Antwoord> {
        let deel = multipart::Part::bytes(inhoud).file_name(naam.to_owned());
        let formulier = multipart::Form::new().part("bestand", deel);
        let verzoek = self.verzoek(Method::POST, &format!("{pad}/bestanden"));
        self.antwoord(verzoek.multipart(formulier)).await
    }

    /// Announces a file that comes in parts.
    pub async fn kondig_aan(&self, pad: &str, naam: &str, grootte: usize) -> Option<Antwoord> {
        let verzoek = self.verzoek(Method::POST, &format!("{pad}/uploads"));
        let lichaam = json!({ "naam": naam, "grootte": grootte });
        self.antwoord(verzoek.json(&lichaam)).await
    }

    /// Sends a part.
    pub async fn stuk(&self, upload: &str, begin: usize, inhoud: Vec<u8>) -> Option<Antwoord> {
        let verzoek = self
            .verzoek(Method::PATCH, upload)
            .header("content-type", "application/partial-upload")
            .header("upload-offset", begin)
            .body(inhoud);
        self.antwoord(verzoek).await
    }

    /// A file in two parts.
    pub async fn bestand_in_stukken(&self, pad: &str, naam: &str, inhoud: &[u8]) -> Option<()> {
        let (status, upload) = self.kondig_aan(pad, naam, inhoud.len()).await?;
        assert_eq!(status, StatusCode::CREATED, "{upload}");
        let waar = upload["url"].as_str().unwrap();
        let midden = inhoud.len() / 2;
        let mut laatst = Value::Null;
        for (begin, deel) in [(0, &inhoud[..midden]), (midden, &inhoud[midden..])] {
            let (status, antwoord) = self.stuk(waar, begin, deel.to_vec()).await?;
            assert_eq!(status, StatusCode::OK, "{antwoord}");
            laatst = antwoord;
        }
        assert!(laatst["bestand"].is_string(), "{laatst}");
        Some(())
    }

    /// Hands in, or hands in a new version; what the server says of it.
    pub async fn dien_in(&self, pad: &str, handeling: &str, sleutel: &str) -> Option<Antwoord> {
        let verzoek = self
            .verzoek(Method::POST, &format!("{pad}/handelingen/{handeling}"))
            .header("idempotency-key", sleutel);
        self.antwoord(verzoek.json(&json!({}))).await
    }
}
