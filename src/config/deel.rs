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

/// Limits on files that people send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Uploads {
    /// The most bytes of one file.
    pub max_bestand: u64,
    /// The most files in one package.
    pub max_aantal: u32,
    /// Seconds without a single byte after which an upload is dropped.
    pub stilte: u64,
}

impl Default for Uploads {
    fn default() -> Self {
        Self {
            max_bestand: 100 * 1024 * 1024,
            max_aantal: 200,
            stilte: 30,
        }
    }
}

fn submission() -> u16 {
    587
}

fn ja() -> bool {
    true
}
