//! What the page of a deelnemer shows.

use crate::steps::pakket::PakketDeel;
use crate::steps::rij::{self, RijDeel};
use crate::steps::selecteren::inschrijving::eigen_verklaring::{self, Eerder, Verklaring};
use crate::views::delen::Gegeven;
use crate::views::engine::Pagina;
use serde::Serialize;

/// The page of a deelnemer.
#[derive(Debug, Serialize)]
pub struct Deelnemerpagina {
    /// The common part.
    pub deel: RijDeel,
    /// The viewer belongs to the organisation that takes part.
    pub eigen: bool,
    /// Who asked, for what, in which role.
    pub gegevens: Vec<Gegeven>,
    /// Its eigen verklaring, when it is there and can be read.
    pub verklaring: Option<Verklaring>,
    /// Its eigen verklaring lies in the vault.
    pub verzegeld: bool,
    /// Its files, and the form to add one.
    pub pakket: PakketDeel,
    /// Where the ESPD can be fetched.
    pub espd: Option<String>,
    /// Earlier ones that can be taken over now.
    pub eerder: Vec<Eerder>,
}

impl Pagina for Deelnemerpagina {
    const SJABLOON: &'static str = "pages/selecteren/deelnemer.html";

    fn voorbeelden() -> Vec<Self> {
        let pagina = |ingevuld: bool, verzegeld: bool| Self {
            deel: rij::voorbeeld(),
            eigen: true,
            gegevens: vec![Gegeven::nieuw("Penvoerder", "RIBW Brabant".to_owned())],
            verklaring: ingevuld.then(eigen_verklaring::voorbeeld),
            verzegeld,
            pakket: PakketDeel::voorbeelden()[usize::from(verzegeld)].clone(),
            espd: ingevuld.then(|| "/deelnemers/1/espd".to_owned()),
            eerder: if ingevuld || verzegeld {
                vec![]
            } else {
                vec![Eerder::voorbeeld()]
            },
        };
        vec![
            pagina(true, false),
            pagina(false, true),
            pagina(false, false),
        ]
    }
}
