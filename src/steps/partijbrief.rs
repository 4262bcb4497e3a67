//! A letter about a decision to one party, of the selection or of the award: to read, to print and to keep
//! as a PDF. Both subjects write one [`Brief`]; page and document show the same of it.

mod document;
mod rechtsmiddel;
mod scores;
mod voorbeeld;

pub use rechtsmiddel::{OpschortingDeel, dag};

use crate::documents;
use crate::steps::antwoord::{Antwoord, bestand};
use crate::steps::bezoeker::Bezoeker;
use crate::store::partijbrief::{Rechtsmiddel, Vergelijking};
use crate::views::delen::{Gegeven, Link, Tabel};
use crate::views::engine::Pagina;
use crate::views::kader::Kader;
use crate::views::svg::Figuur;
use crate::web::Problem;
use axum::http::StatusCode;
use entities::moment::Moment;
use serde::Serialize;

/// One letter.
#[derive(Clone, Debug, Serialize)]
pub struct Brief {
    /// "Selectiebesluit"
    pub titel: String,
    /// Who signs: the region.
    pub van: String,
    /// To whom.
    pub aan: String,
    /// About which procedure, with its perceel when there are more.
    pub over: String,
    /// When it was sent, seconds in UTC; none for a draft, which only the authority reads.
    pub verzonden: Option<i64>,
    /// It was taken back afterwards.
    pub ingetrokken: bool,
    /// The page of the inschrijving: `/inschrijvingen/1`.
    pub pagina: String,
    /// The same letter as a PDF.
    pub pdf: String,
    /// What it says, in order.
    pub delen: Vec<Deel>,
}

/// A part of a letter under one heading.
#[derive(Clone, Debug, Serialize)]
pub struct Deel {
    /// Its heading.
    pub kop: String,
    /// What stands under it, in order.
    pub blokken: Vec<Blok>,
}

/// A piece of a letter.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "soort", content = "inhoud", rename_all = "kebab-case")]
pub enum Blok {
    /// Text; its lines are kept.
    Alinea(String),
    /// One sentence that must not be missed.
    Nadruk(String),
    /// A heading within the part.
    Kop(String),
    /// What somebody wrote: about whom, and the text.
    Citaat {
        /// "Coalitie Wmo: 80 punten"
        over: String,
        /// The text; its lines are kept.
        tekst: String,
    },
    /// A table.
    Tabel(Tabel),
    /// A drawing of what the table beside it says; the document does without it.
    Figuur(Figuur),
    /// Terms and what they hold.
    Gegevens(Vec<Gegeven>),
}

impl Blok {
    /// Text.
    pub fn alinea(tekst: impl Into<String>) -> Self {
        Self::Alinea(tekst.into())
    }
}

impl Deel {
    /// A part; empty texts are left out.
    pub fn nieuw(kop: impl Into<String>, blokken: Vec<Blok>) -> Self {
        let zegt_iets = |blok: &Blok| match blok {
            Blok::Alinea(tekst) | Blok::Nadruk(tekst) => !tekst.trim().is_empty(),
            _ => true,
        };
        Self {
            kop: kop.into(),
            blokken: blokken.into_iter().filter(zegt_iets).collect(),
        }
    }
}

/// Of which decision a letter is, for what both kinds say in their own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Soort {
    /// Who goes on.
    Selectie,
    /// Who is awarded.
    Gunning,
}

impl Soort {
    /// What the letter is called.
    pub fn titel(self) -> &'static str {
        match self {
            Self::Selectie => "Selectiebesluit",
            Self::Gunning => "Gunningsbeslissing",
        }
    }

    /// Its name in addresses and files.
    fn code(self) -> &'static str {
        match self {
            Self::Selectie => "selectie",
            Self::Gunning => "gunning",
        }
    }

    /// Where it is read, and what the link says. `pagina` is that of the inschrijving.
    pub fn link(self, pagina: &str) -> Link {
        Link {
            tekst: format!("{} lezen", self.titel()),
            href: format!("{pagina}/brieven/{}", self.code()),
        }
    }

    /// A letter without content yet, from whom and to whom. `pagina` is that of the inschrijving.
    pub fn brief(
        self,
        pagina: &str,
        (van, aan): (&str, &str),
        over: String,
        verzonden: Option<Moment>,
    ) -> Brief {
        Brief {
            titel: self.titel().to_owned(),
            van: van.to_owned(),
            aan: aan.to_owned(),
            over,
            verzonden: verzonden.map(|op| op.0),
            ingetrokken: false,
            pagina: pagina.to_owned(),
            pdf: format!("{pagina}/brieven/{}.pdf", self.code()),
            delen: vec![],
        }
    }

    /// The scores of the reader, beside those of the chosen parties when it is compared with them, and the
    /// reasons for each. Nothing when nothing was judged.
    pub fn scores(self, vergelijking: Option<&Vergelijking>) -> Vec<Deel> {
        vergelijking.map_or_else(Vec::new, scores::delen)
    }

    /// What the reader can do, and until when.
    pub fn rechtsmiddel(self, middel: &Rechtsmiddel) -> Deel {
        rechtsmiddel::deel(self, middel)
    }
}

/// About which procedure a letter is, with its perceel when there are more.
pub fn over(procedure: &str, perceel: Option<&str>) -> String {
    match perceel {
        Some(perceel) => format!("{procedure}, perceel {perceel}"),
        None => procedure.to_owned(),
    }
}

/// The letter as a page.
///
/// # Errors
/// The database, or the template.
pub async fn toon(bezoeker: &Bezoeker, brief: &Brief) -> Antwoord {
    let kader = bezoeker.kader(brief.titel.as_str()).await?;
    let kader = Kader {
        titel: format!("{} voor {}", brief.titel, brief.aan),
        ..kader.kruimel(brief.aan.clone(), brief.pagina.clone())
    };
    bezoeker.toon(StatusCode::OK, &kader, brief)
}

/// The letter as a PDF.
///
/// # Errors
/// A defect of the template.
pub async fn pdf(bezoeker: &Bezoeker, brief: Brief) -> Antwoord {
    let naam = format!("{}.pdf", brief.titel.to_lowercase());
    let document = document::van(brief, bezoeker.nu()).map_err(Problem::defect)?;
    let bytes = documents::pdf(document).await.map_err(Problem::defect)?;
    Ok(bestand(&naam, "application/pdf", bytes))
}

impl Pagina for Brief {
    const SJABLOON: &'static str = "pages/partijbrief.html";

    fn voorbeelden() -> Vec<Self> {
        voorbeeld::brieven()
    }
}
