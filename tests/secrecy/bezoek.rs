//! One request to the whole router, and what came back without what differs every time.

use super::wereld::Mens;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::net::SocketAddr;
use tenderspoor::web::lagen::Vragen;
use tower::ServiceExt;
use uuid::Uuid;

/// Headers that differ every time, or that belong to the session alone.
const STEEDS_ANDERS: [&str; 3] = ["date", "set-cookie", "x-request-id"];

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Antwoord {
    pub status: StatusCode,
    pub koppen: BTreeMap<String, String>,
    pub tekst: String,
    /// The body as it came, for files that are no text.
    pub bytes: Vec<u8>,
    /// The session cookie that came with it.
    pub koekje: Option<String>,
    /// The queries that it took; it never goes over the wire.
    pub vragen: u64,
}

impl Antwoord {
    /// Status, headers and body as one text to compare. What is made anew for every answer (its number,
    /// a key of a form) and the ids that `bekend` does not know are named by order of appearance.
    pub fn genormaliseerd(&self, bekend: &[Uuid]) -> String {
        let mut uit = format!("{}\n", self.status);
        for (naam, waarde) in &self.koppen {
            let _ = writeln!(uit, "{naam}: {waarde}");
        }
        uit.push_str(&zonder_nieuwe_ids(&self.tekst, bekend));
        uit
    }

    pub fn is_html(&self) -> bool {
        let soort = self.koppen.get("content-type");
        soort.is_some_and(|soort| soort.starts_with("text/html"))
    }

    /// Addresses of our own that the page links to.
    pub fn links(&self) -> Vec<String> {
        let delen = self.tekst.split("href=\"").skip(1);
        delen
            .filter_map(|rest| rest.split('"').next())
            .map(|href| href.split('#').next().unwrap_or_default())
            .map(|href| href.replace("&amp;", "&").replace("&#x2F;", "/"))
            .filter(|href| href.starts_with('/') && !href.starts_with("//"))
            .collect()
    }
}

/// Asks as somebody: pages by session, the API by token. With fields it is a form from our own page.
pub async fn vraag(router: &Router, wie: &Mens, pad: &str, velden: Option<&str>) -> Antwoord {
    let mut verzoek = Request::get(pad)
        .header(header::HOST, "127.0.0.1:8080")
        .extension(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4711))));
    if pad.starts_with("/api/") {
        if !wie.token.is_empty() {
            verzoek = verzoek.header(header::AUTHORIZATION, format!("Bearer {}", wie.token));
        }
    } else if !wie.cookie.is_empty() {
        verzoek = verzoek.header(header::COOKIE, &wie.cookie);
    }
    let mut inhoud = Body::empty();
    if let Some(velden) = velden {
        inhoud = Body::from(velden.to_owned());
        verzoek = verzoek
            .method("POST")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
    let verzoek = verzoek.body(inhoud).unwrap();
    let antwoord = router.clone().oneshot(verzoek).await.unwrap();
    let (delen, inhoud) = antwoord.into_parts();
    let bytes = inhoud.collect().await.unwrap().to_bytes();
    let kop = |naam: &str| delen.headers.get(naam).and_then(|w| w.to_str().ok());
    let koekje = kop("set-cookie").and_then(|k| k.split(';').next());
    let koekje = koekje.map(str::to_owned);
    let koppen = delen.headers.iter().map(|(naam, waarde)| {
        let waarde = String::from_utf8_lossy(waarde.as_bytes());
        (naam.to_string(), waarde.into_owned())
    });
    Antwoord {
        status: delen.status,
        koppen: koppen
            .filter(|(naam, _)| !STEEDS_ANDERS.contains(&naam.as_str()))
            .collect(),
        tekst: String::from_utf8_lossy(&bytes).into_owned(),
        bytes: bytes.to_vec(),
        koekje,
        vragen: delen.extensions.get::<Vragen>().map_or(0, |v| v.0),
    }
}

/// The length of a UUID as text.
const LANG: usize = 36;

fn zonder_nieuwe_ids(tekst: &str, bekend: &[Uuid]) -> String {
    let mut uit = String::with_capacity(tekst.len());
    let mut gezien: Vec<Uuid> = vec![];
    let mut rest = tekst;
    while let Some(streep) = rest.find('-') {
        let gevonden = streep
            .checked_sub(8)
            .and_then(|begin| Some((begin, rest.get(begin..begin + LANG)?)))
            .and_then(|(begin, id)| Some((begin, id.parse::<Uuid>().ok()?)));
        match gevonden {
            Some((begin, id)) if !bekend.contains(&id) => {
                let nummer = gezien.iter().position(|g| *g == id).unwrap_or_else(|| {
                    gezien.push(id);
                    gezien.len() - 1
                });
                let _ = write!(uit, "{}<id {nummer}>", &rest[..begin]);
                rest = &rest[begin + LANG..];
            }
            Some((begin, _)) => {
                uit.push_str(&rest[..begin + LANG]);
                rest = &rest[begin + LANG..];
            }
            None => {
                uit.push_str(&rest[..=streep]);
                rest = &rest[streep + 1..];
            }
        }
    }
    uit.push_str(rest);
    uit
}
