//! What the public pages show.

use crate::steps::rij::deel::Invoerformulier;
use crate::views::delen::{Gegeven, Mijlpaal, Staat, Tabel, Toon};
use crate::views::engine::Pagina;
use crate::views::svg::Figuur;
use serde::Serialize;

/// One published procedure in the list.
#[derive(Clone, Debug, Serialize)]
pub struct Regel {
    /// Its page.
    pub href: String,
    /// Its name.
    pub naam: String,
    /// The region.
    pub regio: String,
    /// The law, in words.
    pub wet: String,
    /// Where it stands, as the public may know it.
    pub staat: Staat,
    /// The closing moment, seconds in UTC.
    pub sluiting: i64,
    /// What is left until then.
    pub rest: String,
}

/// Every published procedure.
#[derive(Debug, Serialize)]
pub struct Lijstpagina {
    /// The clock of the server, seconds in UTC.
    pub nu: i64,
    /// Those that are open for submissions.
    pub open: Vec<Regel>,
    /// The others.
    pub gesloten: Vec<Regel>,
}

/// A document that everybody may read.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// Its title.
    pub naam: String,
    /// Its kind in words.
    pub soort: String,
    /// Its page; the download is below it.
    pub href: String,
    /// The size of the download, in bytes.
    pub bytes: u64,
    /// When it was written last, seconds in UTC.
    pub moment: i64,
}

/// One round of questions.
#[derive(Clone, Debug, Serialize)]
pub struct Ronde {
    /// 1, 2, 3 …
    pub nummer: usize,
    /// The last moment to ask, seconds in UTC.
    pub tot: i64,
    /// What is left.
    pub rest: String,
    /// Questions can be asked now.
    pub open: bool,
}

/// One question with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct Antwoord {
    /// The question, anonymous.
    pub vraag: String,
    /// The answer.
    pub antwoord: String,
}

/// A nota that was sent.
#[derive(Clone, Debug, Serialize)]
pub struct Nota {
    /// Unique on the page.
    pub anker: String,
    /// Its title.
    pub titel: String,
    /// When it was sent, seconds in UTC.
    pub op: i64,
    /// What it answers.
    pub antwoorden: Vec<Antwoord>,
}

/// For somebody of a provider: what they can do here, and what is their own.
#[derive(Clone, Debug, Serialize)]
pub struct Meedoen {
    /// To ask a question, to begin a submission.
    pub formulieren: Vec<Invoerformulier>,
    /// Rows of the own organisation.
    pub eigen: Tabel,
}

/// One published procedure.
#[derive(Debug, Serialize)]
pub struct Aanbestedingpagina {
    /// Its name.
    pub naam: String,
    /// Region and law.
    pub onder: String,
    /// Where it stands, as the public may know it.
    pub staat: Staat,
    /// What it is about.
    pub omschrijving: String,
    /// The clock of the server, seconds in UTC.
    pub nu: i64,
    /// The closing moment, seconds in UTC.
    pub sluiting: i64,
    /// What is left until then.
    pub rest: String,
    /// Submissions can be handed in now.
    pub open: bool,
    /// Facts of the notice and the contract.
    pub gegevens: Vec<Gegeven>,
    /// The documents.
    pub documenten: Vec<Document>,
    /// The lots.
    pub percelen: Tabel,
    /// How submissions are judged.
    pub criteria: Tabel,
    /// The planning in words.
    pub planning: Vec<Mijlpaal>,
    /// The planning as a drawing.
    pub tijdlijn: Option<Figuur>,
    /// The rounds of questions.
    pub rondes: Vec<Ronde>,
    /// The nota's.
    pub notas: Vec<Nota>,
    /// Where to complain.
    pub klachtenmeldpunt: String,
    /// Where to log in and come back here; none for somebody who is.
    pub inloggen: Option<String>,
    /// For somebody of a provider.
    pub meedoen: Option<Meedoen>,
}

/// The text of one document.
#[derive(Debug, Serialize)]
pub struct Documentpagina {
    /// Its title.
    pub titel: String,
    /// Its kind in words, and the procedure.
    pub onder: String,
    /// Its text.
    pub tekst: String,
    /// The download.
    pub download: String,
    /// When it was written last, seconds in UTC.
    pub moment: i64,
}

/// Where a procedure stands, as the public may know it: not what happens inside.
pub fn publieke_staat(toestand: &str) -> Staat {
    let (tekst, toon) = match toestand {
        "gepubliceerd" => ("Open voor inschrijving", Toon::Gewoon),
        "afgerond" => ("Afgerond", Toon::Stil),
        "ingetrokken" => ("Ingetrokken", Toon::LetOp),
        _ => ("Inschrijving gesloten", Toon::Stil),
    };
    Staat {
        tekst: tekst.to_owned(),
        toon,
    }
}

impl Pagina for Lijstpagina {
    const SJABLOON: &'static str = "pages/publiceren/aanbestedingen.html";

    fn voorbeelden() -> Vec<Self> {
        let regel = |toestand: &str| Regel {
            href: "/aanbestedingen/1".to_owned(),
            naam: "Beschermd wonen".to_owned(),
            regio: "Hart van Brabant".to_owned(),
            wet: "Wmo 2015".to_owned(),
            staat: publieke_staat(toestand),
            sluiting: 1_640_340_000,
            rest: "nog 9 dagen".to_owned(),
        };
        vec![
            Self {
                nu: 1_639_500_000,
                open: vec![regel("gepubliceerd")],
                gesloten: ["kluis-geopend", "ingetrokken", "afgerond"]
                    .map(regel)
                    .to_vec(),
            },
            Self {
                nu: 1_639_500_000,
                open: vec![],
                gesloten: vec![],
            },
        ]
    }
}

impl Pagina for Aanbestedingpagina {
    const SJABLOON: &'static str = "pages/publiceren/aanbesteding.html";

    fn voorbeelden() -> Vec<Self> {
        vec![voorbeeld(), gesloten(), ingelogd()]
    }
}

fn voorbeeld() -> Aanbestedingpagina {
    Aanbestedingpagina {
        naam: "Beschermd wonen".to_owned(),
        onder: "Hart van Brabant · Wmo 2015".to_owned(),
        staat: publieke_staat("gepubliceerd"),
        omschrijving: "Beschermd wonen vanaf 2023.".to_owned(),
        nu: 1_639_500_000,
        sluiting: 1_640_340_000,
        rest: "nog 9 dagen".to_owned(),
        open: true,
        gegevens: vec![],
        documenten: vec![Document {
            naam: "Leidraad Beschermd wonen".to_owned(),
            soort: "Leidraad".to_owned(),
            href: "/aanbestedingen/1/documenten/leidraad".to_owned(),
            bytes: 18_000,
            moment: 1_636_963_200,
        }],
        percelen: leeg("Percelen"),
        criteria: leeg("Hoe wordt er beoordeeld?"),
        planning: vec![],
        tijdlijn: None,
        rondes: vec![ronde(1, false), ronde(2, true)],
        notas: vec![Nota {
            anker: "nota-1".to_owned(),
            titel: "Eerste nota van inlichtingen".to_owned(),
            op: 1_638_800_000,
            antwoorden: vec![Antwoord {
                vraag: "Mag een combinatie inschrijven?".to_owned(),
                antwoord: "Ja.".to_owned(),
            }],
        }],
        klachtenmeldpunt: "klachten@voorbeeld.nl".to_owned(),
        inloggen: Some("/inloggen?naar=/aanbestedingen/1".to_owned()),
        meedoen: None,
    }
}

fn gesloten() -> Aanbestedingpagina {
    Aanbestedingpagina {
        staat: publieke_staat("inschrijving-gesloten"),
        open: false,
        documenten: vec![],
        rondes: vec![],
        notas: vec![],
        inloggen: None,
        ..voorbeeld()
    }
}

fn ingelogd() -> Aanbestedingpagina {
    Aanbestedingpagina {
        inloggen: None,
        meedoen: Some(Meedoen {
            formulieren: crate::steps::rij::voorbeeld().formulieren,
            eigen: leeg("Van uw organisatie"),
        }),
        ..voorbeeld()
    }
}

fn ronde(nummer: usize, open: bool) -> Ronde {
    Ronde {
        nummer,
        tot: 1_639_600_000,
        rest: "nog 1 dag".to_owned(),
        open,
    }
}

fn leeg(bijschrift: &str) -> Tabel {
    Tabel {
        bijschrift: bijschrift.to_owned(),
        koppen: vec![],
        rijen: vec![],
        leeg: "Er is nog niets.".to_owned(),
    }
}

impl Pagina for Documentpagina {
    const SJABLOON: &'static str = "pages/publiceren/document.html";

    fn voorbeelden() -> Vec<Self> {
        vec![Self {
            titel: "Leidraad Beschermd wonen".to_owned(),
            onder: "Leidraad · Beschermd wonen".to_owned(),
            tekst: "1. Inleiding\n\nDeze leidraad …".to_owned(),
            download: "/aanbestedingen/1/documenten/leidraad/tekst".to_owned(),
            moment: 1_636_963_200,
        }]
    }
}
