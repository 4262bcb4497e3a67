//! The store of encrypted files: a local folder.

use std::error::Error;
use std::fmt;
use std::io;
use std::iter;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::str::FromStr;
use std::sync::Arc;

use futures::io::{AsyncWrite, AsyncWriteExt};
use futures::{Stream, StreamExt};
use sha2::{Digest, Sha256};
use tokio::fs::File;
use tokio::io::{AsyncReadExt, BufReader, BufWriter};
use tokio::task::spawn_blocking;
use tokio_util::compat::{
    Compat, FuturesAsyncReadCompatExt, TokioAsyncReadCompatExt, TokioAsyncWriteCompatExt,
};
use uuid::Uuid;

use super::fout::KluisFout;
use super::schijf::{Mappen, TIJDELIJK, Tussenbestand, sync_map};
use super::sleutels::{Geheim, Ontvanger};

/// How much goes to and from the disk at once: four chunks of age.
const BUFFER: usize = 256 * 1024;
/// How the name of an object ends.
const EXTENSIE: &str = ".age";

/// The generated name of an object; never derived from the name of a user's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ObjectSleutel(Uuid);

impl ObjectSleutel {
    /// A new key (uuid v7).
    pub fn nieuw() -> Self {
        Self(crate::clock::nieuwe_id())
    }

    /// The two levels of folders. They follow the time in the uuid (about 50 days, then 4.7
    /// hours), so that a folder stays small and a rush of uploads seldom has to make one.
    fn map(self) -> PathBuf {
        let hex = self.0.simple().to_string();
        [&hex[..4], &hex[4..6]].iter().collect()
    }

    fn bestandsnaam(self) -> String {
        format!("{self}{EXTENSIE}")
    }

    fn van_bestandsnaam(naam: &str) -> Option<Self> {
        naam.strip_suffix(EXTENSIE)?.parse().ok()
    }
}

impl fmt::Display for ObjectSleutel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl FromStr for ObjectSleutel {
    type Err = uuid::Error;

    fn from_str(tekst: &str) -> Result<Self, uuid::Error> {
        Uuid::try_parse(tekst).map(Self)
    }
}

impl From<Uuid> for ObjectSleutel {
    fn from(id: Uuid) -> Self {
        Self(id)
    }
}

impl From<ObjectSleutel> for Uuid {
    fn from(sleutel: ObjectSleutel) -> Self {
        sleutel.0
    }
}

/// What was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bewaard {
    /// SHA-256 of the plaintext, in lower-case hexadecimal.
    pub sha256: String,
    /// Size of the plaintext in bytes.
    pub grootte: u64,
    /// Size on disk in bytes.
    pub versleutelde_grootte: u64,
}

/// What a sweep found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opruiming {
    /// How many unfinished files were removed.
    pub verwijderd: usize,
    /// Objects that nobody knows. They are only reported: after the restore of an older database
    /// they may be the last copy of a submission, so the caller decides.
    pub wezen: Vec<ObjectSleutel>,
}

/// The decrypted content of an object. Its errors are `InvalidData` or `UnexpectedEof` when the
/// object was changed or cut off; what was read before the end is not yet checked as a whole.
pub type Lezer = Compat<age::stream::StreamReader<Compat<BufReader<File>>>>;

/// A folder of encrypted objects, each written once. Cheap to clone.
#[derive(Clone)]
pub struct Opslag {
    mappen: Arc<Mappen>,
}

impl Opslag {
    /// Opens the store, and makes its folder (mode 0700) when it does not exist.
    pub fn open(map: impl Into<PathBuf>) -> Result<Self, KluisFout> {
        let mappen = Mappen::open(map.into()).map_err(KluisFout::van_schijf)?;
        Ok(Self {
            mappen: Arc::new(mappen),
        })
    }

    /// Stores a stream: limit, hash, encrypt, temporary file, sync, rename, sync the folder. When
    /// this returns, the object survives a power cut; when it fails or is dropped half-way,
    /// nothing of it is left. The plaintext is never on disk.
    pub async fn bewaar<S, B, E>(
        &self,
        sleutel: ObjectSleutel,
        ontvanger: &Ontvanger,
        bron: S,
        grens: u64,
    ) -> Result<Bewaard, KluisFout>
    where
        S: Stream<Item = Result<B, E>>,
        B: AsRef<[u8]>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        let mappen = Arc::clone(&self.mappen);
        let (tussen, bestand) = blokkerend(move || {
            let map = mappen.verzeker(&sleutel.map())?;
            Tussenbestand::maak(map.join(sleutel.bestandsnaam()))
        })
        .await?;

        let bestand = BufWriter::with_capacity(BUFFER, File::from_std(bestand));
        let mut uit = bestand.compat_write();
        let (sha256, grootte) = versleutel(ontvanger, bron, grens, &mut uit).await?;
        let bestand = uit.into_inner().into_inner().into_std().await;

        let (tussen, versleutelde_grootte) = blokkerend(move || {
            let tussen = tussen.leg_vast(&bestand)?;
            Ok((tussen, bestand.metadata()?.len()))
        })
        .await?;
        tussen.behoud();
        Ok(Bewaard {
            sha256,
            grootte,
            versleutelde_grootte,
        })
    }

    /// Opens an object for reading; it is decrypted while it is read.
    pub async fn lees(&self, sleutel: ObjectSleutel, geheim: &Geheim) -> Result<Lezer, KluisFout> {
        let bestand = File::open(self.pad(sleutel))
            .await
            .map_err(KluisFout::van_schijf)?;
        let bestand = BufReader::with_capacity(BUFFER, bestand).compat();
        let ontsleutelaar = age::Decryptor::new_async_buffered(bestand).await?;
        let lezer = ontsleutelaar.decrypt_async(iter::once(geheim.identiteit() as _))?;
        Ok(lezer.compat())
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

    /// Removes an object; one that is already gone is fine.
    pub async fn verwijder(&self, sleutel: ObjectSleutel) -> Result<(), KluisFout> {
        let pad = self.pad(sleutel);
        blokkerend(move || match std::fs::remove_file(&pad) {
            Err(fout) if fout.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(fout) => Err(fout),
            Ok(()) => pad.parent().map_or(Ok(()), sync_map),
        })
        .await
    }

    /// The sweep at start-up: removes unfinished files that were last written before `ouder_dan`
    /// (UTC seconds),
    /// and reports the objects from before that moment that `bekend` does not know. The moment
    /// keeps the sweep away from uploads that are still running.
    pub async fn opruimen(
        &self,
        bekend: impl Fn(&ObjectSleutel) -> bool + Send + 'static,
        ouder_dan: i64,
    ) -> Result<Opruiming, KluisFout> {
        let mappen = Arc::clone(&self.mappen);
        blokkerend(move || {
            let mut uitkomst = Opruiming::default();
            for hoofdmap in submappen(mappen.wortel())? {
                for map in submappen(&hoofdmap)? {
                    ruim_map_op(&map, &bekend, ouder_dan, &mut uitkomst)?;
                }
            }
            uitkomst.wezen.sort_unstable();
            Ok(uitkomst)
        })
        .await
    }

    fn pad(&self, sleutel: ObjectSleutel) -> PathBuf {
        let map = self.mappen.wortel().join(sleutel.map());
        map.join(sleutel.bestandsnaam())
    }
}

/// Encrypts a stream into a writer and closes it. Returns the hash and the size of the plaintext.
async fn versleutel<S, B, E>(
    ontvanger: &Ontvanger,
    bron: S,
    grens: u64,
    uit: impl AsyncWrite + Unpin,
) -> Result<(String, u64), KluisFout>
where
    S: Stream<Item = Result<B, E>>,
    B: AsRef<[u8]>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let versleutelaar = ontvanger.versleutelaar()?;
    let mut uit = versleutelaar
        .wrap_async_output(uit)
        .await
        .map_err(KluisFout::van_schijf)?;
    let mut hash = Sha256::new();
    let mut grootte = 0_u64;
    let mut bron = pin!(bron);
    while let Some(stuk) = bron.next().await {
        let stuk = stuk.map_err(|fout| KluisFout::Afgebroken(fout.into()))?;
        let stuk = stuk.as_ref();
        grootte = grootte.saturating_add(stuk.len() as u64);
        if grootte > grens {
            return Err(KluisFout::TeGroot { grens });
        }
        hash.update(stuk);
        uit.write_all(stuk).await.map_err(KluisFout::van_schijf)?;
    }
    uit.close().await.map_err(KluisFout::van_schijf)?;
    Ok((hex::encode(hash.finalize()), grootte))
}

/// Runs work that blocks. When the caller is dropped, the work still ends and its result, guards
/// included, is dropped with it.
async fn blokkerend<T: Send + 'static>(
    werk: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, KluisFout> {
    spawn_blocking(werk)
        .await
        .map_err(io::Error::other)
        .flatten()
        .map_err(KluisFout::van_schijf)
}

fn submappen(map: &Path) -> io::Result<Vec<PathBuf>> {
    let mut mappen = Vec::new();
    for ingang in std::fs::read_dir(map)? {
        let ingang = ingang?;
        if ingang.file_type()?.is_dir() {
            mappen.push(ingang.path());
        }
    }
    Ok(mappen)
}

fn ruim_map_op(
    map: &Path,
    bekend: &impl Fn(&ObjectSleutel) -> bool,
    ouder_dan: i64,
    uitkomst: &mut Opruiming,
) -> io::Result<()> {
    for ingang in std::fs::read_dir(map)? {
        let ingang = ingang?;
        if ingang.metadata()?.mtime() >= ouder_dan {
            continue;
        }
        let naam = ingang.file_name();
        let naam = naam.to_string_lossy();
        if naam.starts_with(TIJDELIJK) {
            std::fs::remove_file(ingang.path())?;
            uitkomst.verwijderd += 1;
        } else if let Some(sleutel) = ObjectSleutel::van_bestandsnaam(&naam)
            && !bekend(&sleutel)
        {
            uitkomst.wezen.push(sleutel);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
