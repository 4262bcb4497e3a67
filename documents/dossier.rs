//! The bekwaamheidsdossier of one submission, for the archive of the organisation itself.

use super::Document;
use serde::Serialize;

/// A file with an answer, or of the submission as a whole.
#[derive(Clone, Debug, Serialize)]
pub struct Bijlage {
    /// Its name.
    pub naam: String,
    /// Its size in words: 2,4 MB.
    pub grootte: String,
    /// SHA-256 of its content, in lower-case hexadecimal.
    pub sha256: String,
}

/// One question with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct Vraag {
    /// The question in full.
    pub vraag: String,
    /// The answer, with a blank line between paragraphs; empty when there is none.
    pub antwoord: String,
    /// Its length beside the limit, in words: 120 van hoogstens 750 woorden.
    pub lengte: String,
    /// The files with it.
    pub bijlagen: Vec<Bijlage>,
}

/// The questions that one criterium judges.
#[derive(Clone, Debug, Serialize)]
pub struct Thema {
    /// As the leidraad calls it.
    pub naam: String,
    /// Its questions.
    pub vragen: Vec<Vraag>,
}

/// The dossier as it was at one moment.
#[derive(Clone, Debug, Serialize)]
pub struct Dossier {
    /// Who submits.
    pub inschrijver: String,
    /// The name of the procedure; empty when it has none.
    pub procedure: String,
    /// Which version this is, in words: a draft, or what was handed in when.
    pub stand: String,
    /// When this copy was made, in Dutch time and in words.
    pub gemaakt: String,
    /// The same moment in seconds since 1970 UTC.
    pub op: i64,
    /// The row of which this is a copy.
    pub rij: String,
    /// The questions, by theme.
    pub themas: Vec<Thema>,
    /// Files that belong to no question.
    pub bestanden: Vec<Bijlage>,
}

impl Document for Dossier {
    const SJABLOON: &'static str = "dossier";

    fn kenmerk(&self) -> String {
        format!("dossier {} {}", self.rij, self.op)
    }

    fn op(&self) -> i64 {
        self.op
    }

    fn voorbeeld() -> Self {
        let bijlage = Bijlage {
            naam: "plan.pdf".to_owned(),
            grootte: "2,4 MB".to_owned(),
            sha256: "ef".repeat(32),
        };
        let vraag = |antwoord: &str, bijlagen| Vraag {
            vraag: "Hoe werkt u aan herstel?".to_owned(),
            antwoord: antwoord.to_owned(),
            lengte: "6 van hoogstens 750 woorden".to_owned(),
            bijlagen,
        };
        Self {
            inschrijver: "Coalitie Wmo".to_owned(),
            procedure: "Beschermd wonen".to_owned(),
            stand: "Concept, nog niet ingediend".to_owned(),
            gemaakt: "vrijdag 24 december 2021, 9:43:20 uur".to_owned(),
            op: 1_640_335_400,
            rij: "0194".to_owned(),
            themas: vec![Thema {
                naam: "Transformatie".to_owned(),
                vragen: vec![
                    vraag(
                        "Wij werken met ervaringsdeskundigen.\n\n#let x = 1 *geen opmaak* €",
                        vec![bijlage.clone()],
                    ),
                    vraag("", vec![]),
                ],
            }],
            bestanden: vec![bijlage],
        }
    }
}
