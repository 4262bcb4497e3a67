//! A letter about a decision to one party: of the selection or of the award.

use super::Document;
use serde::Serialize;

/// A piece of a letter.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "soort", content = "inhoud", rename_all = "kebab-case")]
pub enum Briefblok {
    /// Text; its lines are kept.
    Alinea(String),
    /// One sentence that must not be missed.
    Nadruk(String),
    /// A heading within the part.
    Kop(String),
    /// What somebody wrote.
    Citaat {
        /// About whom, and the score.
        over: String,
        /// The text; its lines are kept.
        tekst: String,
    },
    /// A table: the first cell of a row says what the row is about.
    Tabel {
        /// The headings of the columns.
        koppen: Vec<String>,
        /// The rows, each with one cell per column.
        rijen: Vec<Vec<String>>,
    },
    /// Terms and what they hold.
    Gegevens(Vec<(String, String)>),
}

/// A part under one heading.
#[derive(Clone, Debug, Serialize)]
pub struct Briefdeel {
    /// Its heading.
    pub kop: String,
    /// What stands under it, in order.
    pub blokken: Vec<Briefblok>,
}

/// One letter.
#[derive(Clone, Debug, Serialize)]
pub struct Brief {
    /// "Selectiebesluit"
    pub titel: String,
    /// Who signs; may be empty.
    pub van: String,
    /// To whom.
    pub aan: String,
    /// About which procedure.
    pub over: String,
    /// It was not sent: every page says so.
    pub concept: bool,
    /// When it was sent, in Dutch time and in words; empty for a draft.
    pub verzonden: String,
    /// Whether and when it was sent, in words, for the foot of every page.
    pub stand: String,
    /// When it was sent, or for a draft when this copy was made: seconds since 1970 UTC.
    pub op: i64,
    /// Its address, without the server: what tells it from other letters.
    pub adres: String,
    /// What it says, in order.
    pub delen: Vec<Briefdeel>,
}

impl Document for Brief {
    const SJABLOON: &'static str = "brief";

    fn kenmerk(&self) -> String {
        format!("{} {}", self.adres, self.op)
    }

    fn op(&self) -> i64 {
        self.op
    }

    fn voorbeeld() -> Self {
        let tekst = str::to_owned;
        let rij = |cellen: [&str; 4]| cellen.map(str::to_owned).to_vec();
        let scores = vec![
            Briefblok::Tabel {
                koppen: rij(["Criterium", "Weging", "Thuis in Brabant", "Coalitie Wmo"]),
                rijen: vec![
                    rij(["Kwaliteit", "60%", "60", "80"]),
                    rij(["Totaal", "100%", "68,00", "80,00"]),
                ],
            },
            Briefblok::Kop(tekst("Kwaliteit (60%)")),
            Briefblok::Citaat {
                over: tekst("Coalitie Wmo: 80 punten, 20 meer dan u"),
                tekst: tekst("#let x = 1 *geen opmaak*\n[weggelaten: privacy]"),
            },
        ];
        Self {
            titel: tekst("Selectiebesluit"),
            van: tekst("Hart van Brabant"),
            aan: tekst("Thuis in Brabant"),
            over: tekst("Beschermd wonen"),
            concept: false,
            verzonden: tekst("vrijdag 15 april 2022 om 7.20 uur"),
            stand: tekst("Verzonden op vrijdag 15 april 2022 om 7.20 uur"),
            op: 1_650_000_000,
            adres: tekst("/inschrijvingen/1/brieven/selectie.pdf"),
            delen: vec![
                Briefdeel {
                    kop: tekst("Het besluit"),
                    blokken: vec![Briefblok::Nadruk(tekst("U bent niet geselecteerd."))],
                },
                Briefdeel {
                    kop: tekst("Scores"),
                    blokken: scores,
                },
                Briefdeel {
                    kop: tekst("Bent u het er niet mee eens?"),
                    blokken: vec![
                        Briefblok::Alinea(tekst("U kunt een kort geding beginnen.")),
                        Briefblok::Gegevens(vec![(
                            tekst("Laatste dag"),
                            tekst("vrijdag 6 mei 2022, tot 24.00 uur"),
                        )]),
                    ],
                },
            ],
        }
    }
}
