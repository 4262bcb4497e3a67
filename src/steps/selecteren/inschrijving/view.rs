//! What the page of an inschrijving shows.

use super::inhoud::{self, Inhoud};
use super::werkruimte::{self, Werkruimte};
use crate::steps::partijbrief::Soort;
use crate::steps::rij::{self, RijDeel};
use crate::views::delen::{Gegeven, Link};
use crate::views::engine::Pagina;
use serde::Serialize;

/// What was handed in last, as far as it may be known.
#[derive(Clone, Debug, Serialize)]
pub struct Ontvangen {
    /// The receipt.
    pub href: String,
    /// 1, 2, 3 …
    pub versie: i32,
    /// When the last byte was received, seconds in UTC.
    pub stempel: i64,
    /// SHA-256 of the manifest.
    pub kenmerk: String,
}

/// The page of an inschrijving.
#[derive(Debug, Serialize)]
pub struct Inschrijvingpagina {
    /// The common part, without what the workspace draws.
    pub deel: RijDeel,
    /// The viewer is of the party itself.
    pub eigen: bool,
    /// The viewer reads without the names of the parties: the answers and their attachments only.
    pub anoniem: bool,
    /// Perceel, form and members.
    pub gegevens: Vec<Gegeven>,
    /// What was handed in.
    pub ontvangen: Option<Ontvangen>,
    /// What was handed in is sealed: nobody reads it.
    pub verzegeld: bool,
    /// The draft, for its own party as long as it can be changed.
    pub werkruimte: Option<Werkruimte>,
    /// The content, for who may read it after the opening.
    pub inhoud: Option<Inhoud>,
    /// The letters about a decision that the viewer may read.
    pub brieven: Vec<Link>,
    /// The public page of the procedure.
    pub openbaar: Option<String>,
}

impl Pagina for Inschrijvingpagina {
    const SJABLOON: &'static str = "pages/selecteren/inschrijving.html";

    fn voorbeelden() -> Vec<Self> {
        let ontvangen = Ontvangen {
            href: "/inschrijvingen/1/ontvangstbewijs".to_owned(),
            versie: 1,
            stempel: 1_640_339_000,
            kenmerk: "ab".repeat(32),
        };
        let basis = || {
            let mut deel = rij::voorbeeld();
            deel.formulieren.clear();
            Self {
                deel,
                eigen: true,
                anoniem: false,
                gegevens: vec![],
                ontvangen: None,
                verzegeld: false,
                werkruimte: None,
                inhoud: None,
                brieven: vec![],
                openbaar: Some("/aanbestedingen/1".to_owned()),
            }
        };
        vec![
            Self {
                werkruimte: Some(werkruimte::voorbeeld()),
                ..basis()
            },
            Self {
                ontvangen: Some(ontvangen.clone()),
                verzegeld: true,
                werkruimte: Some(Werkruimte {
                    vervangt: true,
                    ..werkruimte::voorbeeld()
                }),
                ..basis()
            },
            Self {
                eigen: false,
                ontvangen: Some(ontvangen),
                inhoud: Some(inhoud::voorbeeld()),
                brieven: vec![
                    Soort::Selectie.link("/inschrijvingen/1"),
                    Soort::Gunning.link("/inschrijvingen/1"),
                ],
                ..basis()
            },
            Self {
                eigen: false,
                anoniem: true,
                inhoud: Some(inhoud::voorbeeld()),
                ..basis()
            },
        ]
    }
}
