//! Documents for people as PDF: the crate `documents`, kept off the threads that serve requests. And tables
//! for the file: `werkboek`.

pub mod werkboek;

use ::documents::{Document, DocumentFout};
use tokio::sync::Semaphore;

/// Documents that are made at the same time: each takes a core, and requests need one too.
static TEGELIJK: Semaphore = Semaphore::const_new(2);

/// Why there is no PDF. Always our defect.
#[derive(Debug, thiserror::Error)]
pub enum PdfFout {
    /// The template.
    #[error(transparent)]
    Document(#[from] DocumentFout),
    /// The thread that made it did not come back.
    #[error("the document was not finished")]
    Afgebroken(#[from] tokio::task::JoinError),
    /// The application stops.
    #[error("no documents are made any more")]
    Gestopt(#[from] tokio::sync::AcquireError),
}

/// Makes the PDF of a document; waits for its turn.
///
/// # Errors
/// A defect of the template.
pub async fn pdf<D: Document + Send + 'static>(document: D) -> Result<Vec<u8>, PdfFout> {
    let beurt = TEGELIJK.acquire().await?;
    let pdf = tokio::task::spawn_blocking(move || ::documents::pdf(&document)).await?;
    drop(beurt);
    Ok(pdf?)
}
