//! Keys: identities, and the wraps that say who can reach them.

mod houder;
mod paren;

pub use houder::{OEFENWACHTZIN, Wachtzin, Werk, ontgrendel, vergrendel};
pub use paren::{Deel, Houder, geef_eerste, geef_tweede, verdeel};

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::iter;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use age::armor::ArmoredReader;
use age::secrecy::ExposeSecret;
use age::secrecy::zeroize::Zeroizing;
use age::x25519;

use super::fout::KluisFout;
use super::schijf::sync_map;

/// More than the text of any identity (74 characters).
const GEHEIM_BYTES: usize = 128;

/// The public half of an identity (`age1…`): whoever has it can encrypt, not decrypt.
#[derive(Clone, PartialEq, Eq)]
pub struct Ontvanger(x25519::Recipient);

impl Ontvanger {
    pub(super) fn versleutelaar(&self) -> Result<age::Encryptor, KluisFout> {
        age::Encryptor::with_recipients(iter::once(&self.0 as _)).map_err(KluisFout::Versleutelen)
    }

    /// Encrypts a small secret, in memory.
    pub(super) fn versleutel(&self, inhoud: &[u8]) -> Result<Omhulsel, KluisFout> {
        age::encrypt_and_armor(&self.0, inhoud)
            .map(Omhulsel)
            .map_err(KluisFout::Versleutelen)
    }
}

impl fmt::Display for Ontvanger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Ontvanger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ontvanger({self})")
    }
}

impl FromStr for Ontvanger {
    type Err = KluisFout;

    fn from_str(tekst: &str) -> Result<Self, KluisFout> {
        tekst
            .parse()
            .map(Self)
            .map_err(|_| KluisFout::OngeldigeOntvanger)
    }
}

/// The secret half of an identity. It is cleared from memory when dropped, cannot be copied and
/// shows nothing when printed; it leaves this module only wrapped.
pub struct Geheim(x25519::Identity);

impl Geheim {
    /// The public half.
    pub fn ontvanger(&self) -> Ontvanger {
        Ontvanger(self.0.to_public())
    }

    pub(super) fn identiteit(&self) -> &x25519::Identity {
        &self.0
    }

    /// A reader of what was encrypted to this identity, in memory.
    pub(super) fn lezer<'a>(&self, omhulsel: &'a Omhulsel) -> Result<impl Read + 'a, KluisFout> {
        let ontsleutelaar =
            age::Decryptor::new_buffered(ArmoredReader::new(omhulsel.0.as_bytes()))?;
        Ok(ontsleutelaar.decrypt(iter::once(self.identiteit() as _))?)
    }

    fn van_tekst(tekst: &[u8]) -> Option<Self> {
        std::str::from_utf8(tekst)
            .ok()?
            .trim()
            .parse()
            .map(Self)
            .ok()
    }
}

impl fmt::Debug for Geheim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Geheim(…)")
    }
}

/// An age-armored text that fits a TEXT column: a wrapped [`Geheim`] or an encrypted answer. It
/// says nothing without its secret; whether it is well-formed shows when it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omhulsel(String);

impl Omhulsel {
    /// The text for the column.
    pub fn als_tekst(&self) -> &str {
        &self.0
    }
}

impl From<String> for Omhulsel {
    fn from(tekst: String) -> Self {
        Self(tekst)
    }
}

impl From<Omhulsel> for String {
    fn from(omhulsel: Omhulsel) -> Self {
        omhulsel.0
    }
}

/// Makes a new identity, for a package or a procedure.
pub fn nieuwe_identiteit() -> (Ontvanger, Geheim) {
    let geheim = Geheim(x25519::Identity::generate());
    (geheim.ontvanger(), geheim)
}

/// Wraps a secret, so that only the holder of the recipient's secret can reach it.
pub fn omhul(geheim: &Geheim, ontvanger: &Ontvanger) -> Result<Omhulsel, KluisFout> {
    ontvanger.versleutel(geheim.0.to_string().expose_secret().as_bytes())
}

/// Unwraps a secret.
pub fn onthul(omhulsel: &Omhulsel, sleutel: &Geheim) -> Result<Geheim, KluisFout> {
    let mut tekst = Zeroizing::new(Vec::with_capacity(GEHEIM_BYTES));
    sleutel
        .lezer(omhulsel)?
        .take(GEHEIM_BYTES as u64)
        .read_to_end(&mut tekst)
        .map_err(KluisFout::van_lezen)?;
    Geheim::van_tekst(&tekst).ok_or(KluisFout::Beschadigd)
}

/// Seals a package: unwraps its secret with the server key and wraps it to the procedure. The
/// caller stores the result and deletes the concept wrap in the same transaction; from then on
/// only the key of the procedure leads to the package.
pub fn verzegel(
    conceptomhulsel: &Omhulsel,
    server: &Serversleutel,
    procedure: &Ontvanger,
) -> Result<Omhulsel, KluisFout> {
    omhul(&server.onthul(conceptomhulsel)?, procedure)
}

/// The identity of the server, in a file outside the database: a copy of the database alone does
/// not open a concept. The file has the form of `age-keygen`.
#[derive(Debug)]
pub struct Serversleutel(Geheim);

impl Serversleutel {
    /// Loads the key. Refuses a file that its group may change or that others may reach at all.
    pub fn laad(pad: &Path) -> Result<Self, KluisFout> {
        let bestand = File::open(pad).map_err(KluisFout::van_schijf)?;
        let modus = bestand
            .metadata()
            .map_err(KluisFout::van_schijf)?
            .permissions()
            .mode()
            & 0o777;
        if modus & 0o027 != 0 {
            return Err(KluisFout::OpenSleutelbestand { modus });
        }
        let mut tekst = Zeroizing::new(Vec::with_capacity(1024));
        bestand
            .take(1024)
            .read_to_end(&mut tekst)
            .map_err(KluisFout::van_schijf)?;
        tekst
            .split(|b| *b == b'\n')
            .find(|regel| !regel.trim_ascii().is_empty() && !regel.starts_with(b"#"))
            .and_then(Geheim::van_tekst)
            .map(Self)
            .ok_or(KluisFout::OngeldigSleutelbestand)
    }

    /// Loads the key, or makes it when there is none yet. Of several processes that start
    /// together, all get the key of the first.
    pub fn laad_of_maak(pad: &Path) -> Result<Self, KluisFout> {
        match Self::laad(pad) {
            Err(KluisFout::Onvindbaar) => {}
            anders => return anders,
        }
        match maak_sleutelbestand(pad) {
            Err(fout) if fout.kind() != io::ErrorKind::AlreadyExists => {
                Err(KluisFout::van_schijf(fout))
            }
            _ => Self::laad(pad),
        }
    }

    /// Wraps a secret to the server key, such as that of a package in concept.
    pub fn omhul(&self, geheim: &Geheim) -> Result<Omhulsel, KluisFout> {
        omhul(geheim, &self.0.ontvanger())
    }

    /// Unwraps what [`Serversleutel::omhul`] wrapped.
    pub fn onthul(&self, omhulsel: &Omhulsel) -> Result<Geheim, KluisFout> {
        onthul(omhulsel, &self.0)
    }
}

/// Writes a new key under a temporary name (mode 0600), syncs it, and gives it its name only if
/// nobody else did.
fn maak_sleutelbestand(pad: &Path) -> io::Result<()> {
    let map = match pad.parent() {
        Some(map) if !map.as_os_str().is_empty() => map.to_owned(),
        _ => PathBuf::from("."),
    };
    fs::create_dir_all(&map)?;
    let (ontvanger, geheim) = nieuwe_identiteit();
    let mut tijdelijk = tempfile::NamedTempFile::new_in(&map)?;
    writeln!(tijdelijk, "# public key: {ontvanger}")?;
    tijdelijk.write_all(geheim.0.to_string().expose_secret().as_bytes())?;
    tijdelijk.write_all(b"\n")?;
    tijdelijk.as_file().sync_all()?;
    tijdelijk.persist_noclobber(pad)?;
    sync_map(&map)
}

#[cfg(test)]
mod tests;
