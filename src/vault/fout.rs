//! What can go wrong in the vault.

use std::error::Error;
use std::io;

use thiserror::Error;

/// There is no room: on the disk of the files, or on that of the database.
pub const GEEN_RUIMTE: &str = "Er is geen ruimte meer om iets te bewaren. Er is niets bewaard. Neem \
                               contact op met de beheerder.";

/// A failure of the vault. The `Display` text is for the log and [`KluisFout::zin`] for the user;
/// neither ever holds a key, a name of a file or a piece of content.
#[derive(Debug, Error)]
pub enum KluisFout {
    /// The source holds more bytes than allowed.
    #[error("source exceeds the limit of {grens} bytes")]
    TeGroot {
        /// The largest size that was allowed, in bytes.
        grens: u64,
    },
    /// The source failed before its end, for example because the connection broke.
    #[error("source failed before its end")]
    Afgebroken(#[source] Box<dyn Error + Send + Sync>),
    /// The scanner found something in the file.
    #[error("a virus was found")]
    Virus,
    /// A scanner is configured and gives no answer that we understand: nothing comes in then.
    #[error("the virus scanner gives no answer")]
    ScannerZwijgt(#[source] io::Error),
    /// More bytes came than were announced.
    #[error("more bytes than announced")]
    MeerDanAangekondigd,
    /// The file came in so many small pieces that its store would be mostly wrapping.
    #[error("upload has too many parts")]
    TeVeelStukken,
    /// A piece of a file does not begin where the former one ended.
    #[error("upload continues at {ontvangen}")]
    AnderPunt {
        /// How many bytes are here already; the next piece begins there.
        ontvangen: u64,
    },
    /// The package would hold more files than allowed.
    #[error("package exceeds the limit of {hoogstens} files")]
    TeVeelBestanden {
        /// The most files in one package.
        hoogstens: u32,
    },
    /// The files of the package together would be larger than allowed.
    #[error("package exceeds the limit of {grens} bytes")]
    PakketTeGroot {
        /// The most bytes in one package.
        grens: u64,
    },
    /// The package holds a file of this name already.
    #[error("a file of this name is in the package")]
    ZelfdeNaam,
    /// The disk, or the quota on it, is full.
    #[error("no space left in the store")]
    GeenRuimte,
    /// The disk refused something else. After a failed fsync nothing is known about the data, so
    /// this is never retried on the same file.
    #[error("the store failed")]
    Schijf(#[source] io::Error),
    /// An object with this key exists; objects are written once.
    #[error("object already exists")]
    BestaatAl,
    /// There is no object with this key.
    #[error("object not found")]
    Onvindbaar,
    /// The secret does not open this.
    #[error("the secret does not match")]
    VerkeerdeSleutel,
    /// The passphrase does not unlock this identity.
    #[error("the passphrase does not match")]
    OnjuisteWachtzin,
    /// The ciphertext was changed, cut off, or is not age.
    #[error("ciphertext is damaged")]
    Beschadigd,
    /// The content decrypts, but is not what the receipt says.
    #[error("content differs from its receipt")]
    WijktAf,
    /// The text is no recipient (`age1…`).
    #[error("not an age recipient")]
    OngeldigeOntvanger,
    /// The key file holds no age identity.
    #[error("key file holds no age identity")]
    OngeldigSleutelbestand,
    /// The key file may be read or changed by others.
    #[error("key file is open to others (mode {modus:o})")]
    OpenSleutelbestand {
        /// The permission bits that were found.
        modus: u32,
    },
    /// age could not encrypt.
    #[error("encryption failed")]
    Versleutelen(#[source] age::EncryptError),
    /// The file has no content.
    #[error("file is empty")]
    LeegBestand,
    /// The extension is not on the list.
    #[error("file type not allowed")]
    SoortNietToegestaan,
    /// The content is not what the extension promises.
    #[error("content does not match the extension {extensie}")]
    InhoudPastNiet {
        /// The extension on the list that the name ends with.
        extensie: &'static str,
    },
}

impl KluisFout {
    /// What happened and what to do, for the user, in Dutch.
    pub fn zin(&self) -> String {
        match self {
            Self::TeGroot { grens } => {
                return format!(
                    "Dit bestand is te groot. Een bestand mag hoogstens {} zijn.",
                    leesbare_grootte(*grens)
                );
            }
            Self::InhoudPastNiet { extensie } => {
                return format!(
                    "De inhoud van dit bestand is geen {extensie}. Sla het bestand opnieuw op en \
                     probeer het nog een keer."
                );
            }
            Self::TeVeelBestanden { hoogstens } => {
                return format!(
                    "Er kunnen hooguit {hoogstens} bestanden in een pakket. Voeg stukken samen of \
                     verwijder een bestand."
                );
            }
            Self::PakketTeGroot { grens } => {
                return format!(
                    "De bestanden zijn samen te groot. In een pakket past hoogstens {}.",
                    leesbare_grootte(*grens)
                );
            }
            Self::AnderPunt { ontvangen } => {
                return format!(
                    "Dit stuk sluit niet aan. Er zijn {ontvangen} bytes binnen: ga daar verder."
                );
            }
            Self::Virus => {
                "In dit bestand zit een virus of iets anders dat schadelijk is. Er is niets bewaard. \
                 Controleer uw computer en kies een ander bestand."
            }
            Self::ScannerZwijgt(_) => {
                "Wij kunnen bestanden nu niet op virussen controleren. Daarom is er niets bewaard. \
                 Probeer het over een paar minuten opnieuw."
            }
            Self::MeerDanAangekondigd => {
                "Er kwam meer binnen dan u had aangekondigd. Begin opnieuw met dit bestand."
            }
            Self::TeVeelStukken => {
                "Dit bestand kwam in te veel kleine stukjes. Begin opnieuw, met grotere stukken."
            }
            Self::ZelfdeNaam => {
                "Op deze plek staat al een bestand met deze naam. Verwijder dat eerst, of geef dit \
                 bestand een andere naam."
            }
            Self::OpenSleutelbestand { .. } => {
                "Anderen kunnen bij het sleutelbestand. Geef alleen de eigenaar toegang (chmod 600)."
            }
            Self::Afgebroken(_) => {
                "Het bestand is niet helemaal aangekomen. Er is niets bewaard. Probeer het opnieuw."
            }
            Self::GeenRuimte => GEEN_RUIMTE,
            Self::Schijf(_) | Self::BestaatAl | Self::Versleutelen(_) => {
                "Het bewaren of lezen is niet gelukt. Probeer het later opnieuw of neem contact op \
                 met de beheerder."
            }
            Self::Onvindbaar => {
                "Dit stuk is niet gevonden in de kluis. Neem contact op met de beheerder."
            }
            Self::OnjuisteWachtzin => {
                "Deze wachtzin opent uw sleutel niet. Let op hoofdletters en leestekens."
            }
            Self::VerkeerdeSleutel => "Met deze sleutel gaat dit stuk niet open.",
            Self::Beschadigd => {
                "Dit stuk is beschadigd en kan niet worden gelezen. Neem contact op met de beheerder."
            }
            Self::WijktAf => "De inhoud van dit stuk is niet gelijk aan het ontvangstbewijs.",
            Self::OngeldigeOntvanger => "Dit is geen geldige openbare sleutel.",
            Self::OngeldigSleutelbestand => "In het sleutelbestand staat geen geldige sleutel.",
            Self::LeegBestand => "Dit bestand is leeg. Kies een ander bestand.",
            Self::SoortNietToegestaan => {
                "Dit soort bestand mag niet. Kies een bestand dat eindigt op .pdf, .docx, .xlsx, \
                 .txt, .csv, .png of .jpg."
            }
        }
        .to_owned()
    }

    /// An error of the disk: full (or at a limit of the process), or something else.
    pub(super) fn van_schijf(fout: io::Error) -> Self {
        match fout.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::GeenRuimte,
            io::ErrorKind::NotFound => Self::Onvindbaar,
            io::ErrorKind::AlreadyExists => Self::BestaatAl,
            _ => Self::Schijf(fout),
        }
    }

    /// An error while decrypting a stream; age reports damage as an error of the reader.
    pub(super) fn van_lezen(fout: io::Error) -> Self {
        match fout.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => Self::Beschadigd,
            _ => Self::van_schijf(fout),
        }
    }
}

impl From<age::DecryptError> for KluisFout {
    fn from(fout: age::DecryptError) -> Self {
        match fout {
            age::DecryptError::NoMatchingKeys => Self::VerkeerdeSleutel,
            age::DecryptError::Io(fout) => Self::van_lezen(fout),
            _ => Self::Beschadigd,
        }
    }
}

/// A size in the largest unit that divides into whole numbers, rounded down.
fn leesbare_grootte(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{} kB", bytes / 1024),
        _ => format!("{} MB", bytes / 1_048_576),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_apart() {
        for kind in [
            io::ErrorKind::StorageFull,
            io::ErrorKind::QuotaExceeded,
            io::ErrorKind::FileTooLarge,
        ] {
            assert!(matches!(
                KluisFout::van_schijf(kind.into()),
                KluisFout::GeenRuimte
            ));
        }
        assert!(matches!(
            KluisFout::van_schijf(io::ErrorKind::PermissionDenied.into()),
            KluisFout::Schijf(_)
        ));
    }

    #[test]
    fn the_limit_is_said_in_a_unit_that_people_know() {
        let zin = KluisFout::TeGroot {
            grens: 50 * 1_048_576,
        }
        .zin();
        assert!(zin.contains("50 MB"), "{zin}");
    }
}
