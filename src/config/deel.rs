//! The parts of the configuration that have keys of their own.

use serde::Deserialize;
use std::fmt;
use std::path::PathBuf;

/// The mail server to which letters are handed.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Smtp {
    /// Its name or address.
    pub host: String,
    /// Its port; 587 when empty.
    #[serde(default = "submission")]
    pub port: u16,
    /// `true`: encrypted from the start (port 465) or by STARTTLS, and nothing is sent when it is not.
    #[serde(default = "ja")]
    pub tls: bool,
    /// The name with which to log in there.
    pub username: Option<String>,
    /// Its password.
    pub password: Option<String>,
    /// A file with its password.
    pub password_file: Option<PathBuf>,
    /// A certificate (PEM) to trust beside those of the operating system, for a server of one's own.
    pub ca_file: Option<PathBuf>,
    /// The sender: `Tenderspoor <noreply@voorbeeld.nl>`.
    pub from: String,
}

impl fmt::Debug for Smtp {
    /// Without the password, for configurations are printed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smtp")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("tls", &self.tls)
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}

/// Limits on files that people send, and how long what is left over stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Uploads {
    /// The most bytes of one file.
    pub max_bestand: u64,
    /// The most bytes of all files of one organisation in one package together.
    pub max_pakket: u64,
    /// The most files of one organisation in one package.
    pub max_aantal: u32,
    /// Seconds without a single byte after which an upload is dropped.
    pub stilte: u64,
    /// Seconds that one request may take in all, however slowly its bytes drip.
    pub langste_verzoek: u64,
    /// Hours without news after which a file that came in half is thrown away.
    pub onderweg_uren: u32,
    /// Hours after which an encrypted object that belongs to nothing is thrown away. Restore a database
    /// within this time: what was handed in after its backup is no longer known to it.
    pub wees_uren: u32,
}

impl Default for Uploads {
    fn default() -> Self {
        Self {
            max_bestand: 100 * 1024 * 1024,
            max_pakket: 1024 * 1024 * 1024,
            max_aantal: 200,
            stilte: 30,
            langste_verzoek: 4 * 60 * 60,
            onderweg_uren: 72,
            wees_uren: 7 * 24,
        }
    }
}

/// A bucket that speaks S3, in the place of the folder for files.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct S3 {
    /// The bucket. It must exist.
    pub bucket: String,
    /// The address of the service; that of Amazon when empty.
    pub endpoint: Option<String>,
    /// The region; most services of one's own take any.
    #[serde(default = "regio")]
    pub region: String,
    /// Put before the name of every object.
    #[serde(default)]
    pub prefix: String,
    /// Who we are there.
    pub access_key_id: String,
    /// The secret that belongs to it.
    pub secret_access_key: Option<String>,
    /// A file with that secret.
    pub secret_access_key_file: Option<PathBuf>,
    /// `true`: the bucket is part of the host name. `false`: it is the first part of the path.
    #[serde(default)]
    pub virtual_host: bool,
    /// Allows an address without encryption. What goes over it is encrypted already, the names are not.
    #[serde(default)]
    pub allow_http: bool,
}

impl fmt::Debug for S3 {
    /// Without the secret, for configurations are printed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("S3")
            .field("bucket", &self.bucket)
            .field("endpoint", &self.endpoint)
            .field("region", &self.region)
            .finish_non_exhaustive()
    }
}

fn regio() -> String {
    "eu-central-1".to_owned()
}

fn submission() -> u16 {
    587
}

fn ja() -> bool {
    true
}
