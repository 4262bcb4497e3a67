//! Documents for people: a typed struct goes in, the bytes of an accessible PDF come out.
//!
//! A document is a struct that says what it contains ([`Document`]) and a typst template in
//! `templates/documents/` that says what it looks like. The struct reaches the template as data and
//! never as markup, so nothing that somebody typed can become an instruction to the compiler.
//!
//! Every PDF is tagged and conforms to PDF/UA-1 (WCAG for documents) and PDF/A-2a (to keep): the writer
//! refuses to make one without a title, a language or headings in order.
//!
//! This crate is apart from the application because the compiler of typst is large. It has no clock and
//! reads no file: fonts and templates are part of the program. A document costs tens of milliseconds
//! of one core, so call [`pdf`] from a thread that may wait.

mod brief;
mod dossier;
mod letters;
mod ontvangstbewijs;
mod world;

use std::fmt::Write;

use serde::Serialize;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use world::World;

pub use brief::{Brief, Briefblok, Briefdeel};
pub use dossier::{Bijlage, Dossier, Thema, Vraag};
pub use ontvangstbewijs::{Onderdeel, Ontvangstbewijs};

/// What a PDF can be made of.
pub trait Document: Serialize {
    /// The name of its template in `templates/documents/`.
    const SJABLOON: &'static str;

    /// What tells this document from every other one, the same each time it is made.
    fn kenmerk(&self) -> String;

    /// When it was made, in seconds since 1970 UTC. The same document is the same bytes.
    fn op(&self) -> i64;

    /// Filled in, for the tests.
    fn voorbeeld() -> Self
    where
        Self: Sized;
}

/// Why there is no PDF: a defect of a template, never of what somebody filled in.
#[derive(Debug, thiserror::Error)]
pub enum DocumentFout {
    /// The content is no JSON.
    #[error("the content of the document cannot be written as JSON")]
    Inhoud(#[from] serde_json::Error),
    /// The moment is outside the calendar.
    #[error("the moment of the document is no date")]
    Moment,
    /// What typst says of the template. It names lines of the template and nothing of the content.
    #[error("the template does not compile: {0}")]
    Sjabloon(String),
}

/// Makes the PDF of a document.
///
/// # Errors
/// A template that does not compile, or that breaks a rule of PDF/UA-1 or PDF/A-2a.
pub fn pdf<D: Document>(document: &D) -> Result<Vec<u8>, DocumentFout> {
    let gegevens = letters::leesbaar(serde_json::to_value(document)?).to_string();
    let datum = world::datum(document.op()).ok_or(DocumentFout::Moment)?;
    let world = World::nieuw(D::SJABLOON, gegevens, datum);
    let world = world.ok_or_else(|| DocumentFout::Sjabloon(format!("no {}.typ", D::SJABLOON)))?;
    let uit = maak(&world, document.kenmerk(), datum);
    // The compiler remembers every step, across documents and with their texts. Also after a failure,
    // nothing of a document may stay behind in memory.
    comemo::evict(0);
    uit
}

fn maak(world: &World, kenmerk: String, datum: Datetime) -> Result<Vec<u8>, DocumentFout> {
    let opgemaakt = typst::compile::<PagedDocument>(world).output;
    let opgemaakt = opgemaakt.map_err(|fouten| sjabloonfout(&fouten))?;
    let standaarden = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|fout| DocumentFout::Sjabloon(fout.message().to_string()))?;
    let opties = PdfOptions {
        ident: Smart::Custom(kenmerk),
        creator: Smart::Custom(Some("Tenderspoor".to_owned())),
        timestamp: Some(Timestamp::new_utc(datum)),
        standards: standaarden,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&opgemaakt, &opties).map_err(|fouten| sjabloonfout(&fouten))
}

fn sjabloonfout(fouten: &[SourceDiagnostic]) -> DocumentFout {
    let mut tekst = String::new();
    for fout in fouten {
        // Writing to a String cannot fail.
        let _ = write!(tekst, "{} ", fout.message);
    }
    DocumentFout::Sjabloon(tekst.trim_end().to_owned())
}

#[cfg(test)]
mod tests;
