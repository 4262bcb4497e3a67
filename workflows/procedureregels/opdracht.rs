//! What is bought: law, percelen, requirements, questions and the contract.

use serde::{Deserialize, Serialize};

/// The law that makes the gemeente responsible for this care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Wet {
    /// Care and protection for children.
    Jeugdwet,
    /// Wet maatschappelijke ondersteuning 2015.
    Wmo,
    /// Work and income.
    Participatiewet,
}

/// A lot: what is awarded on its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PerceelRegels {
    /// Short and stable, unique in the procedure.
    pub code: String,
    /// As the leidraad calls it.
    pub naam: String,
    /// The most parties that go on after selection.
    pub max_geselecteerd: u32,
    /// The number of contracts to be awarded.
    pub aantal_gegund: u32,
}

/// When and how far parties are ranked (F11, RBNNE:2023:2105).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rangschikking {
    /// Rank only when there are more valid parties than may go on.
    #[serde(default = "waar")]
    pub alleen_bij_overschrijding: bool,
    /// Do parties that fall just outside become a numbered reserve?
    #[serde(default = "waar")]
    pub reserve: bool,
}

fn waar() -> bool {
    true
}

impl Default for Rangschikking {
    fn default() -> Self {
        Self {
            alleen_bij_overschrijding: true,
            reserve: true,
        }
    }
}

/// A suitability requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Geschiktheidseis {
    /// Short and stable, unique in the procedure.
    pub code: String,
    /// The requirement in full.
    pub tekst: String,
}

/// How old evidence may be on the day of submission, in months (F-D7; Aw 2.89).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct BewijsRegels {
    /// Extract of the handelsregister.
    pub handelsregister_maanden: u16,
    /// Statement of the Belastingdienst.
    pub belastingdienst_maanden: u16,
    /// Gedragsverklaring aanbesteden.
    pub gedragsverklaring_maanden: u16,
}

impl BewijsRegels {
    /// Six, six and twenty-four months: what the law allows.
    pub const WET: Self = Self {
        handelsregister_maanden: 6,
        belastingdienst_maanden: 6,
        gedragsverklaring_maanden: 24,
    };

    /// Each kind of evidence with its name.
    pub fn alle(self) -> [(&'static str, u16); 3] {
        [
            ("handelsregister", self.handelsregister_maanden),
            ("verklaring Belastingdienst", self.belastingdienst_maanden),
            (
                "gedragsverklaring aanbesteden",
                self.gedragsverklaring_maanden,
            ),
        ]
    }
}

impl Default for BewijsRegels {
    fn default() -> Self {
        Self::WET
    }
}

/// Why the leidraad deviates from what the check asks: the duty to explain (Aw 1.10, Ab 10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Motivering {
    /// The code of the finding.
    pub code: String,
    /// The reason.
    pub tekst: String,
}

/// A question of the bekwaamheidsdossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Dossiervraag {
    /// Short and stable, unique in the procedure.
    pub code: String,
    /// Code of the selection criterium that judges the answer.
    pub thema: String,
    /// The question in full.
    pub vraag: String,
    /// Longest answer, in words; 0 where the leidraad counts in pages.
    #[serde(default)]
    pub max_woorden: u32,
    /// Longest answer, in pages of A4; none where the leidraad counts in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_paginas: Option<u32>,
    /// The most attachments with the answer; without it there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_bijlagen: Option<u32>,
    /// Is this what clients notice? Then the adviesraad reads it by default.
    #[serde(default)]
    pub clientperspectief: bool,
}

/// Words that count as one page of A4 when the leidraad limits an answer in pages \[D\]: an answer is
/// typed, so it has no pages of its own, and everybody must be measured alike.
pub const WOORDEN_PER_PAGINA: u32 = 500;

/// The longest answer in words that is sure to fit in its field of 40.000 characters: a Dutch word has
/// fewer than eight, its space included.
pub const MEESTE_WOORDEN: u32 = 5_000;

impl Dossiervraag {
    /// The most words of the answer, also where the leidraad counts in pages.
    pub fn hoogstens(&self) -> u32 {
        self.max_paginas.map_or(self.max_woorden, |paginas| {
            paginas.saturating_mul(WOORDEN_PER_PAGINA)
        })
    }

    /// The limit as a supplier reads it: "750 woorden", "2 pagina's (1000 woorden)".
    pub fn lengte(&self) -> String {
        let woorden = self.hoogstens();
        match self.max_paginas {
            Some(1) => format!("1 pagina ({woorden} woorden)"),
            Some(paginas) => format!("{paginas} pagina's ({woorden} woorden)"),
            None => format!("{woorden} woorden"),
        }
    }

    /// How many words an answer has: what stands between white space.
    pub fn woorden(antwoord: &str) -> usize {
        antwoord.split_whitespace().count()
    }
}

/// The announced contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContractRegels {
    /// Contract or framework.
    pub vorm: Contractvorm,
    /// First term, in years.
    pub jaren: u32,
    /// Options to extend, each in years.
    #[serde(default)]
    pub opties: Vec<u32>,
    /// Why a framework may last longer than four years (Aw 2.140 lid 3).
    #[serde(default)]
    pub motivering_looptijd: Option<String>,
    /// Places that must be there at the start.
    #[serde(default)]
    pub capaciteit: Option<u32>,
    /// Most that a contract party keeps from a subcontractor's tariff, in basis points.
    #[serde(default)]
    pub onderaannemer_afslag_bp: Option<u32>,
    /// Highest profit as part of turnover, in basis points.
    #[serde(default)]
    pub winstmaximum_bp: Option<u32>,
}

impl ContractRegels {
    /// The longest possible term, in years: the first term and all options.
    pub fn langste_looptijd(&self) -> u32 {
        self.opties
            .iter()
            .fold(self.jaren, |som, optie| som.saturating_add(*optie))
    }
}

/// The legal form of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Contractvorm {
    /// One contract for one task.
    Overeenkomst,
    /// Terms for later orders (Aw 2.140).
    Raamovereenkomst,
}
