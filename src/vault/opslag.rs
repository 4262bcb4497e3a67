//! The store of encrypted files: a local folder, or a bucket that speaks S3.

mod emmer;
mod map;
mod sleutel;
mod stroom;

pub use emmer::Emmer;
pub use sleutel::ObjectSleutel;
pub use stroom::Bewaard;

use super::fout::KluisFout;
use super::sleutels::{Geheim, Ontvanger};
use super::virus::Virusscanner;
use futures::Stream;
use map::Map;
use sha2::{Digest, Sha256};
use std::error::Error;
use std::iter;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use stroom::Bron;
use tokio::io::{AsyncBufRead, AsyncRead, AsyncReadExt};
use tokio_util::compat::{FuturesAsyncReadCompatExt, TokioAsyncReadCompatExt};

/// How much goes to and from the store at once: four chunks of age.
const BUFFER: usize = 256 * 1024;

/// What a sweep found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opruiming {
    /// How many unfinished files were removed.
    pub verwijderd: usize,
    /// The objects from before the moment. The caller knows which of them still belong to something.
    pub objecten: Vec<ObjectSleutel>,
}

/// The decrypted content of an object. Its errors are `InvalidData` or `UnexpectedEof` when the
/// object was changed or cut off; what was read before the end is not yet checked as a whole.
pub type Lezer = Pin<Box<dyn AsyncRead + Send>>;

/// The bytes of an object as they are stored.
type Rauw = Pin<Box<dyn AsyncBufRead + Send>>;

/// Where the objects are.
#[derive(Clone)]
enum Plaats {
    Map(Map),
    Emmer(Emmer),
}

/// A store of encrypted objects, each written once. Cheap to clone.
#[derive(Clone)]
pub struct Opslag {
    plaats: Plaats,
    scanner: Option<Arc<Virusscanner>>,
}

impl Opslag {
    /// Opens the store in a folder, and makes the folder (mode 0700) when it does not exist.
    pub fn open(map: impl Into<PathBuf>) -> Result<Self, KluisFout> {
        Ok(Self {
            plaats: Plaats::Map(Map::open(map.into())?),
            scanner: None,
        })
    }

    /// The store in a bucket.
    #[must_use]
    pub fn in_emmer(emmer: Emmer) -> Self {
        Self {
            plaats: Plaats::Emmer(emmer),
            scanner: None,
        }
    }

    /// Shows every file to this scanner before it is kept.
    #[must_use]
    pub fn met_scanner(self, scanner: Virusscanner) -> Self {
        Self {
            scanner: Some(Arc::new(scanner)),
            ..self
        }
    }

    /// Stores a whole file: limit, virus scan when there is a scanner, hash, encrypt, store. When this
    /// returns, the object survives a power cut; when it fails or is dropped half-way, no object is
    /// left. The plaintext is never on disk.
    ///
    /// # Errors
    /// What is wrong with the source, a virus, a scanner that does not answer, or the store.
    pub async fn bewaar<S, B, E>(
        &self,
        sleutel: ObjectSleutel,
        ontvanger: &Ontvanger,
        stroom: S,
        grens: u64,
    ) -> Result<Bewaard, KluisFout>
    where
        S: Stream<Item = Result<B, E>>,
        B: AsRef<[u8]>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        let scan = self.scanner.as_ref().map(|scanner| scanner.begin());
        self.schrijf(
            sleutel,
            ontvanger,
            Bron {
                stroom,
                grens,
                scan,
            },
        )
        .await
    }

    /// Stores a piece of a file that comes in parts. It is not scanned: a virus may lie across the
    /// seam, so the file is scanned when it is whole.
    ///
    /// # Errors
    /// What is wrong with the source, or the store.
    pub async fn bewaar_deel<S, B, E>(
        &self,
        sleutel: ObjectSleutel,
        ontvanger: &Ontvanger,
        stroom: S,
        grens: u64,
    ) -> Result<Bewaard, KluisFout>
    where
        S: Stream<Item = Result<B, E>>,
        B: AsRef<[u8]>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        let scan = None;
        self.schrijf(
            sleutel,
            ontvanger,
            Bron {
                stroom,
                grens,
                scan,
            },
        )
        .await
    }

    async fn schrijf<S, B, E>(
        &self,
        sleutel: ObjectSleutel,
        ontvanger: &Ontvanger,
        bron: Bron<S>,
    ) -> Result<Bewaard, KluisFout>
    where
        S: Stream<Item = Result<B, E>>,
        B: AsRef<[u8]>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        match &self.plaats {
            Plaats::Map(map) => map.bewaar(sleutel, ontvanger, bron).await,
            Plaats::Emmer(emmer) => emmer.bewaar(sleutel, ontvanger, bron).await,
        }
    }

    /// Opens an object for reading; it is decrypted while it is read.
    pub async fn lees(&self, sleutel: ObjectSleutel, geheim: &Geheim) -> Result<Lezer, KluisFout> {
        let rauw = match &self.plaats {
            Plaats::Map(map) => map.lees(sleutel).await?,
            Plaats::Emmer(emmer) => emmer.lees(sleutel).await?,
        };
        let ontsleutelaar = age::Decryptor::new_async_buffered(rauw.compat()).await?;
        let lezer = ontsleutelaar.decrypt_async(iter::once(geheim.identiteit() as _))?;
        Ok(Box::pin(lezer.compat()))
    }

    /// Reads a whole object of at most `grens` bytes into memory.
    pub async fn lees_alles(
        &self,
        sleutel: ObjectSleutel,
        geheim: &Geheim,
        grens: u64,
    ) -> Result<Vec<u8>, KluisFout> {
        let mut inhoud = Vec::new();
        let mut lezer = self
            .lees(sleutel, geheim)
            .await?
            .take(grens.saturating_add(1));
        lezer
            .read_to_end(&mut inhoud)
            .await
            .map_err(KluisFout::van_lezen)?;
        if inhoud.len() as u64 > grens {
            return Err(KluisFout::TeGroot { grens });
        }
        Ok(inhoud)
    }

    /// Decrypts a whole object and compares its content with the hash on the receipt.
    pub async fn controleer(
        &self,
        sleutel: ObjectSleutel,
        geheim: &Geheim,
        verwacht_sha256: &str,
    ) -> Result<(), KluisFout> {
        let mut lezer = self.lees(sleutel, geheim).await?;
        let mut hash = Sha256::new();
        let mut stuk = vec![0; BUFFER];
        loop {
            let n = lezer.read(&mut stuk).await.map_err(KluisFout::van_lezen)?;
            if n == 0 {
                break;
            }
            hash.update(&stuk[..n]);
        }
        if hex::encode(hash.finalize()) == verwacht_sha256 {
            Ok(())
        } else {
            Err(KluisFout::WijktAf)
        }
    }

    /// Whether there is an object with this key.
    ///
    /// # Errors
    /// The store.
    pub async fn bestaat(&self, sleutel: ObjectSleutel) -> Result<bool, KluisFout> {
        match &self.plaats {
            Plaats::Map(map) => map.bestaat(sleutel).await,
            Plaats::Emmer(emmer) => emmer.bestaat(sleutel).await,
        }
    }

    /// Removes an object; one that is already gone is fine.
    ///
    /// # Errors
    /// The store.
    pub async fn verwijder(&self, sleutel: ObjectSleutel) -> Result<(), KluisFout> {
        match &self.plaats {
            Plaats::Map(map) => map.verwijder(sleutel).await,
            Plaats::Emmer(emmer) => emmer.verwijder(sleutel).await,
        }
    }

    /// The sweep: removes unfinished files that were last written before `ouder_dan` (UTC seconds), and
    /// names the objects from before that moment. The moment keeps the sweep away from uploads that
    /// are still running.
    ///
    /// # Errors
    /// The store.
    pub async fn opruimen(&self, ouder_dan: i64) -> Result<Opruiming, KluisFout> {
        let mut uitkomst = match &self.plaats {
            Plaats::Map(map) => map.opruimen(ouder_dan).await?,
            Plaats::Emmer(emmer) => emmer.opruimen(ouder_dan).await?,
        };
        uitkomst.objecten.sort_unstable();
        Ok(uitkomst)
    }
}

#[cfg(test)]
mod tests;
