//! Durable writing: what this module says is stored survives a power cut, and what fails leaves
//! nothing behind. Everything here blocks; callers run it on a blocking thread.

use std::collections::HashSet;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// How the name of an unfinished file starts.
pub(super) const TIJDELIJK: &str = ".tmp-";

/// Makes the names in a folder durable.
pub(super) fn sync_map(map: &Path) -> io::Result<()> {
    File::open(map)?.sync_all()
}

/// A file in the making. Whoever drops it without [`Tussenbestand::behoud`] removes the file,
/// under whichever name it then has, so a failed or cancelled write leaves nothing.
pub(super) struct Tussenbestand {
    huidig: Option<PathBuf>,
    doel: PathBuf,
}

impl Tussenbestand {
    /// Opens a new temporary file beside `doel`. Its name is derived from `doel` and created
    /// exclusively, so of two writers of one object the second is refused; `doel` is looked at
    /// after that, which leaves no gap in which an object could be overwritten.
    pub(super) fn maak(doel: PathBuf) -> io::Result<(Self, File)> {
        let naam = doel.file_name().unwrap_or_default().to_string_lossy();
        let tijdelijk = doel.with_file_name(format!("{TIJDELIJK}{naam}"));
        let bestand = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&tijdelijk)?;
        let tussen = Self {
            huidig: Some(tijdelijk),
            doel,
        };
        if tussen.doel.try_exists()? {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        Ok((tussen, bestand))
    }

    /// Syncs the file, gives it its name and syncs the folder. Returns the guard, still armed:
    /// if nobody waits for the answer any more, dropping it removes the file again.
    pub(super) fn leg_vast(mut self, bestand: &File) -> io::Result<Self> {
        bestand.sync_all()?;
        if let Some(tijdelijk) = &self.huidig {
            fs::rename(tijdelijk, &self.doel)?;
            self.huidig = Some(self.doel.clone());
        }
        if let Some(map) = self.doel.parent() {
            sync_map(map)?;
        }
        Ok(self)
    }

    /// Keeps the file.
    pub(super) fn behoud(mut self) {
        self.huidig = None;
    }
}

impl Drop for Tussenbestand {
    fn drop(&mut self) {
        if let Some(pad) = &self.huidig
            && let Err(fout) = fs::remove_file(pad)
        {
            tracing::warn!(%fout, "an unfinished file of the vault stays until the next sweep");
        }
    }
}

/// The folders below a root, made when first needed.
pub(super) struct Mappen {
    wortel: PathBuf,
    zeker: Mutex<HashSet<PathBuf>>,
}

impl Mappen {
    pub(super) fn open(wortel: PathBuf) -> io::Result<Self> {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&wortel)?;
        Ok(Self {
            wortel,
            zeker: Mutex::default(),
        })
    }

    pub(super) fn wortel(&self) -> &Path {
        &self.wortel
    }

    /// Makes sure that a folder exists and that its name is durable. The lock is held while
    /// syncing: a second writer must not rely on a folder whose name can still be lost.
    pub(super) fn verzeker(&self, relatief: &Path) -> io::Result<PathBuf> {
        let mut zeker = self.zeker.lock().unwrap_or_else(PoisonError::into_inner);
        let mut map = self.wortel.clone();
        if zeker.contains(relatief) {
            map.push(relatief);
            return Ok(map);
        }
        for deel in relatief.components() {
            let ouder = map.clone();
            map.push(deel);
            match DirBuilder::new().mode(0o700).create(&map) {
                Err(fout) if fout.kind() != io::ErrorKind::AlreadyExists => return Err(fout),
                _ => sync_map(&ouder)?,
            }
        }
        zeker.insert(relatief.to_owned());
        Ok(map)
    }
}
