//! Objects in a local folder: synced before they are named, and their names synced too.

use super::super::fout::KluisFout;
use super::super::schijf::{Mappen, TIJDELIJK, Tussenbestand, sync_map};
use super::super::sleutels::Ontvanger;
use super::stroom::{Bewaard, Bron, versleutel};
use super::{BUFFER, ObjectSleutel, Opruiming, Rauw};
use futures::Stream;
use std::error::Error;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::fs::File;
use tokio::io::{BufReader, BufWriter};
use tokio::task::spawn_blocking;
use tokio_util::compat::TokioAsyncWriteCompatExt;

/// A folder of objects. Cheap to clone.
#[derive(Clone)]
pub(super) struct Map {
    mappen: Arc<Mappen>,
}

impl Map {
    pub(super) fn open(map: PathBuf) -> Result<Self, KluisFout> {
        let mappen = Mappen::open(map).map_err(KluisFout::van_schijf)?;
        Ok(Self {
            mappen: Arc::new(mappen),
        })
    }

    /// Temporary file, sync, rename, sync the folder. When it fails or is dropped half-way, nothing
    /// of the object is left.
    pub(super) async fn bewaar<S, B, E>(
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
        let mappen = Arc::clone(&self.mappen);
        let (tussen, bestand) = blokkerend(move || {
            let map = mappen.verzeker(&sleutel.map())?;
            Tussenbestand::maak(map.join(sleutel.bestandsnaam()))
        })
        .await?;

        let bestand = BufWriter::with_capacity(BUFFER, File::from_std(bestand));
        let mut uit = bestand.compat_write();
        let (sha256, grootte) = versleutel(ontvanger, bron, &mut uit).await?;
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

    pub(super) async fn lees(&self, sleutel: ObjectSleutel) -> Result<Rauw, KluisFout> {
        let bestand = File::open(self.pad(sleutel))
            .await
            .map_err(KluisFout::van_schijf)?;
        Ok(Box::pin(BufReader::with_capacity(BUFFER, bestand)))
    }

    pub(super) async fn bestaat(&self, sleutel: ObjectSleutel) -> Result<bool, KluisFout> {
        let pad = self.pad(sleutel);
        blokkerend(move || pad.try_exists()).await
    }

    pub(super) async fn verwijder(&self, sleutel: ObjectSleutel) -> Result<(), KluisFout> {
        let pad = self.pad(sleutel);
        blokkerend(move || match std::fs::remove_file(&pad) {
            Err(fout) if fout.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(fout) => Err(fout),
            Ok(()) => pad.parent().map_or(Ok(()), sync_map),
        })
        .await
    }

    pub(super) async fn opruimen(&self, ouder_dan: i64) -> Result<Opruiming, KluisFout> {
        let mappen = Arc::clone(&self.mappen);
        blokkerend(move || {
            let mut uitkomst = Opruiming::default();
            for hoofdmap in submappen(mappen.wortel())? {
                for map in submappen(&hoofdmap)? {
                    ruim_map_op(&map, ouder_dan, &mut uitkomst)?;
                }
            }
            Ok(uitkomst)
        })
        .await
    }

    /// Where an object is.
    pub(super) fn pad(&self, sleutel: ObjectSleutel) -> PathBuf {
        let map = self.mappen.wortel().join(sleutel.map());
        map.join(sleutel.bestandsnaam())
    }
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

fn ruim_map_op(map: &Path, ouder_dan: i64, uitkomst: &mut Opruiming) -> io::Result<()> {
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
        } else if let Some(sleutel) = ObjectSleutel::van_bestandsnaam(&naam) {
            uitkomst.objecten.push(sleutel);
        }
    }
    Ok(())
}
