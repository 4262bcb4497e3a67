//! The opening of a vault: who holds its key, how far the job is, and the proces-verbaal. The vault of a
//! procedure holds its inschrijvingen, that of a perceel its BAFO's, so it belongs to no single step.

use super::antwoord::Antwoord;
use super::bezoeker::Ingelogd;
use super::rij::{self, post::lees_pad};
use crate::acts::Weigering;
use crate::app::App;
use crate::store::opening::{self, Houder, Pakket, Procesverbaal, Stand, TeLaat};
use crate::views::engine::Pagina;
use crate::views::kader::Kader;
use crate::web::Problem;
use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::routing::get;
use serde::Serialize;
use workflows::machine::Kind;
use workflows::role::OPENERS;

/// Seconds after which the page of a busy opening is fetched again, by the browser itself.
const VERVERS: HeaderValue = HeaderValue::from_static("4");

/// Somebody and a moment.
#[derive(Clone, Debug, Serialize)]
pub struct Wie {
    /// Name.
    pub naam: String,
    /// Seconds in UTC.
    pub op: i64,
}

/// One sleutelhouder.
#[derive(Clone, Debug, Serialize)]
pub struct Sleutelhouder {
    /// Name.
    pub naam: String,
    /// Keeps the key in reserve.
    pub escrow: bool,
    /// When the passphrase was last tried, seconds in UTC.
    pub beproefd: Option<i64>,
    /// Has a part of this vault.
    pub deel: bool,
}

/// The proces-verbaal of a former BAFO round.
#[derive(Clone, Debug, Serialize)]
pub struct Eerdere {
    /// Which round it was.
    pub kop: String,
    /// The proces-verbaal.
    pub verbaal: Procesverbaal,
    /// Its SHA-256.
    pub hash: String,
}

fn eerdere((ronde, (verbaal, hash)): (usize, (Procesverbaal, String))) -> Eerdere {
    Eerdere {
        kop: format!("Proces-verbaal van ronde {ronde}"),
        verbaal,
        hash,
    }
}

/// The page of an opening.
#[derive(Clone, Debug, Serialize)]
pub struct Openingspagina {
    /// The page of the procedure or perceel.
    pub pagina: String,
    /// Its name.
    pub naam: String,
    /// The sleutelhouders.
    pub houders: Vec<Sleutelhouder>,
    /// Who gave the first passphrase, and until when it counts.
    pub wacht: Option<Wie>,
    /// The two who opened.
    pub openers: Vec<Wie>,
    /// Packages in the vault; none before the opening.
    pub totaal: Option<usize>,
    /// Packages that were looked at.
    pub klaar: usize,
    /// Parties whose package is not what its receipt says.
    pub afwijkend: Vec<String>,
    /// The proces-verbaal; none before the last package was looked at.
    pub verbaal: Option<Procesverbaal>,
    /// SHA-256 of the proces-verbaal.
    pub hash: String,
    /// What came of the BAFO rounds before this one.
    pub eerdere: Vec<Eerdere>,
    /// The viewer can have a key of their own.
    pub houder: bool,
}

impl Openingspagina {
    fn nieuw(pagina: String, naam: String, stand: Stand, houder: bool) -> Self {
        let voortgang = stand.voortgang;
        let (verbaal, hash) = stand.verbaal.unzip();
        let openers = stand.openers.into_iter().flatten().map(|opener| Wie {
            naam: opener.naam,
            op: opener.op,
        });
        Self {
            pagina,
            naam,
            houders: stand.houders.into_iter().map(sleutelhouder).collect(),
            wacht: stand.wacht.map(|(naam, tot)| Wie { naam, op: tot.0 }),
            openers: openers.collect(),
            totaal: voortgang.as_ref().map(|v| v.totaal),
            klaar: voortgang.as_ref().map_or(0, |v| v.klaar),
            afwijkend: voortgang.map(|v| v.afwijkend).unwrap_or_default(),
            verbaal,
            hash: hash.unwrap_or_default(),
            eerdere: (1..).zip(stand.eerdere).map(eerdere).collect(),
            houder,
        }
    }

    /// The job is not done yet.
    fn bezig(&self) -> bool {
        self.totaal.is_some() && self.verbaal.is_none()
    }
}

fn sleutelhouder(houder: Houder) -> Sleutelhouder {
    Sleutelhouder {
        naam: houder.naam,
        escrow: houder.escrow,
        beproefd: houder.beproefd.map(|op| op.0),
        deel: houder.deel,
    }
}

impl Pagina for Openingspagina {
    const SJABLOON: &'static str = "pages/opening.html";

    fn voorbeelden() -> Vec<Self> {
        let houder = |naam: &str, escrow, deel: bool| Sleutelhouder {
            naam: naam.to_owned(),
            escrow,
            beproefd: deel.then_some(1_640_339_000),
            deel,
        };
        let wie = |naam: &str| Wie {
            naam: naam.to_owned(),
            op: 1_640_339_000,
        };
        let dicht = Self {
            pagina: "/procedures/1".to_owned(),
            naam: "Beschermd wonen".to_owned(),
            houders: vec![
                houder("Anouk van der Velden", false, true),
                houder("Bram Kuijpers", false, false),
                houder("Geertje Wolters", true, true),
            ],
            wacht: None,
            openers: vec![],
            totaal: None,
            klaar: 0,
            afwijkend: vec![],
            verbaal: None,
            hash: String::new(),
            eerdere: vec![],
            houder: true,
        };
        let half = Self {
            wacht: Some(wie("Bram Kuijpers")),
            ..dicht.clone()
        };
        let bezig = Self {
            openers: vec![wie("Bram Kuijpers"), wie("Anouk van der Velden")],
            totaal: Some(300),
            klaar: 120,
            afwijkend: vec!["Combinatie B".to_owned()],
            ..dicht.clone()
        };
        let klaar = Self {
            totaal: Some(2),
            klaar: 2,
            verbaal: Some(verbaal()),
            hash: "ab".repeat(32),
            ..bezig.clone()
        };
        let tweede = Self {
            eerdere: vec![eerdere((1, (verbaal(), "cd".repeat(32))))],
            ..dicht.clone()
        };
        let leeg = Self {
            houders: vec![],
            ..dicht.clone()
        };
        vec![dicht, half, bezig, klaar, tweede, leeg]
    }
}

/// A proces-verbaal for the samples.
fn verbaal() -> Procesverbaal {
    let pakket = |partij: &str, klopt| Pakket {
        partij: partij.to_owned(),
        perceel: "1".to_owned(),
        versie: Some(1),
        ontvangen: Some(1_640_330_000),
        kenmerk: Some("cd".repeat(32)),
        klopt,
        onderdelen: vec![opening::Onderdeel {
            soort: "bestand".to_owned(),
            sha256: "ef".repeat(32),
            grootte: 123_456,
        }],
    };
    Procesverbaal {
        naam: "Beschermd wonen".to_owned(),
        sleutel: "age1voorbeeld".to_owned(),
        sluiting: Some(1_640_335_000),
        openers: vec![],
        klaar: 1_640_339_100,
        pakketten: vec![pakket("Coalitie", true), pakket("Combinatie B", false)],
        te_laat: vec![TeLaat {
            partij: "Aanbieder C".to_owned(),
            perceel: String::new(),
            op: Some(1_640_339_000),
        }],
    }
}

/// The routes: the vault of a procedure and that of the BAFO's of a perceel.
pub fn router() -> Router<App> {
    Router::new()
        .route(
            "/procedures/{id}/opening",
            get(|bezoeker, pad| toon(Kind::Procedure, bezoeker, pad)),
        )
        .route(
            "/percelen/{id}/opening",
            get(|bezoeker, pad| toon(Kind::Perceel, bezoeker, pad)),
        )
}

async fn toon(kind: Kind, Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let (_, id) = lees_pad(kind.meervoud(), &id)?;
    let geladen = rij::laad(&bezoeker, kind, id, &rij::Vraag::default()).await?;
    let stand = opening::stand(&bezoeker.db(), &geladen.plek, bezoeker.nu())
        .await
        .map_err(Weigering::from)?
        .ok_or_else(Problem::niet_gevonden)?;
    let naam = geladen.plek.rij.naam.clone();
    let houder = bezoeker.viewer.heeft_een_van(OPENERS);
    let adres = geladen.deel.pagina.clone();
    let pagina = Openingspagina::nieuw(adres, naam.clone(), stand, houder);
    let kader = rij::kader(&bezoeker, &geladen.plek).await?;
    let kader = Kader {
        titel: titel(&pagina).to_owned(),
        ..kader.kruimel(naam, pagina.pagina.clone())
    };
    let mut antwoord = bezoeker.toon(StatusCode::OK, &kader, &pagina)?;
    if pagina.bezig() {
        antwoord.headers_mut().insert(header::REFRESH, VERVERS);
    }
    Ok(antwoord)
}

/// The title says how it stands.
fn titel(pagina: &Openingspagina) -> &'static str {
    if pagina.verbaal.is_some() {
        "Proces-verbaal van opening"
    } else if pagina.bezig() {
        "Opening van de kluis: bezig"
    } else if pagina.wacht.is_some() {
        "Opening van de kluis: wacht op de tweede wachtzin"
    } else {
        "Opening van de kluis"
    }
}
