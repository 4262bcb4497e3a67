//! What the page of an advice shows.

use crate::steps::rij::{self, RijDeel};
use crate::views::engine::Pagina;
use crate::views::velden::Formulier;
use serde::Serialize;

/// A member of the delegation.
#[derive(Clone, Debug, Serialize)]
pub struct Lid {
    /// Who.
    pub naam: String,
    /// They signed the declaration.
    pub getekend: bool,
}

/// One question of one submission.
#[derive(Clone, Debug, Serialize)]
pub struct Onderdeel {
    /// Unique on the page.
    pub anker: String,
    /// The question.
    pub vraag: String,
    /// The answer; empty when there is none.
    pub antwoord: String,
    /// The score, in hundredths.
    pub waarde: Option<i64>,
    /// The advice; empty when there is none.
    pub advies: String,
    /// There is an advice.
    pub klaar: bool,
    /// The form was refused.
    pub open: bool,
    /// To write it.
    pub formulier: Option<Formulier>,
}

/// One submission, by its name or a neutral one.
#[derive(Clone, Debug, Serialize)]
pub struct Stuk {
    /// Unique on the page.
    pub anker: String,
    /// Its name.
    pub naam: String,
    /// Parts with advice.
    pub klaar: usize,
    /// Its parts.
    pub onderdelen: Vec<Onderdeel>,
}

/// The page of an advice.
#[derive(Debug, Serialize)]
pub struct Adviespagina {
    /// The common part, without the form of a point.
    pub deel: RijDeel,
    /// What happens with the advice.
    pub modus: String,
    /// The names are left out.
    pub anoniem: bool,
    /// The viewer may read the answers now.
    pub leest: bool,
    /// Parts with advice.
    pub klaar: usize,
    /// All parts.
    pub totaal: usize,
    /// The submissions.
    pub stukken: Vec<Stuk>,
    /// The delegation.
    pub leden: Vec<Lid>,
}

impl Pagina for Adviespagina {
    const SJABLOON: &'static str = "pages/selecteren/advies.html";

    fn voorbeelden() -> Vec<Self> {
        let onderdeel = |klaar: bool| Onderdeel {
            anker: format!("punt-{klaar}"),
            vraag: "Hoe werkt u aan herstel?".to_owned(),
            antwoord: if klaar {
                "Samen met cliënten.".to_owned()
            } else {
                String::new()
            },
            waarde: klaar.then_some(8_000),
            advies: if klaar {
                "Herkenbaar.".to_owned()
            } else {
                String::new()
            },
            klaar,
            open: !klaar,
            formulier: (!klaar).then(|| Formulier::nieuw("/x", "Advies opslaan", vec![])),
        };
        let lid = |getekend| Lid {
            naam: "R. Smit".to_owned(),
            getekend,
        };
        let dicht = Self {
            deel: rij::voorbeeld(),
            modus: "Het advies is raadgevend.".to_owned(),
            anoniem: true,
            leest: false,
            klaar: 0,
            totaal: 0,
            stukken: vec![],
            leden: vec![lid(true), lid(false)],
        };
        let open = Self {
            deel: rij::voorbeeld(),
            modus: "Het advies is raadgevend.".to_owned(),
            anoniem: false,
            leest: true,
            klaar: 1,
            totaal: 2,
            stukken: vec![Stuk {
                anker: "stuk-1".to_owned(),
                naam: "Inschrijver A".to_owned(),
                klaar: 1,
                onderdelen: vec![onderdeel(true), onderdeel(false)],
            }],
            leden: vec![],
        };
        vec![dicht, open]
    }
}
