//! How an installation is set up: defaults < a TOML file < environment (`TENDERSPOOR_*`) < flags.
//!
//! In the environment a nested key has two underscores: `TENDERSPOOR_SMTP__HOST`. An unknown key is an
//! error, for a typing mistake in a term or a limit must not pass in silence. Secrets may also stand
//! in files (`database_url_file`, `smtp.password_file`), as container platforms hand them out.

mod bronnen;
mod deel;

pub use bronnen::{Bronnen, Vlaggen};
pub use deel::{S3, Smtp, Uploads};

use crate::clock::Klok;
use jiff::Timestamp;
use serde::Deserialize;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

/// Why the configuration was refused. Goes to the operator who starts the server.
#[derive(Debug, thiserror::Error)]
pub enum ConfigFout {
    /// A file, a key or a value that is not understood.
    #[error("de configuratie is niet te lezen")]
    Onleesbaar(#[from] config::ConfigError),
    /// A secret that should be in a file.
    #[error("het geheim in {pad} is niet te lezen")]
    Geheim {
        /// The file.
        pad: PathBuf,
        /// What the disk said.
        #[source]
        bron: std::io::Error,
    },
    /// Values that each are fine but do not go together.
    #[error("{0}")]
    Strijdig(&'static str),
}

/// One installation. Made with [`Config::laad`]; a test fills the fields that it needs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// `sqlite://…` or `postgres://…`; a file in the data folder when empty. Also read from `DATABASE_URL`.
    pub database_url: String,
    /// A file that holds `database_url`, for it contains a password.
    pub database_url_file: Option<PathBuf>,
    /// The folder for the database file, the key of the server and the encrypted files.
    pub data: PathBuf,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// How people reach it, without a slash at the end: `https://aanbesteden.voorbeeld.nl`.
    pub public_url: String,
    /// Reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// The most connections at once; the next one waits.
    pub max_connections: usize,
    /// A real installation: no simulated clock, no logging in without a password.
    pub productie: bool,
    /// A practice environment: the legal clock is simulated and moved by hand.
    pub oefenomgeving: bool,
    /// Where the simulated clock begins; now when empty.
    pub oefenklok: Option<Timestamp>,
    /// The mail server; without one, letters go to [`Config::mailmap`].
    pub smtp: Option<Smtp>,
    /// The folder in which letters are written when there is no mail server; `post` in the data folder when empty.
    pub mailmap: Option<PathBuf>,
    /// Limits on files.
    pub uploads: Uploads,
    /// Where clamd listens: `host:port`, or the path of its socket. Without one, files are not scanned;
    /// with one that does not answer, no file comes in.
    pub clamd: Option<String>,
    /// The bucket for files; the folder `bestanden` in the data folder when empty.
    pub s3: Option<S3>,
    /// The data is built anew at every start, so nothing waits for the disk. Only the practice
    /// commands and the tests set it: an installation cannot ask for it.
    #[serde(skip)]
    pub wegwerp: bool,
}

impl Default for Config {
    /// What works on a machine without any configuration: an own database in the folder `data`.
    fn default() -> Self {
        Self {
            database_url: String::new(),
            database_url_file: None,
            data: PathBuf::from("data"),
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)),
            public_url: "http://127.0.0.1:8080".to_owned(),
            trusted_proxies: Vec::new(),
            max_connections: 1024,
            productie: false,
            oefenomgeving: false,
            oefenklok: None,
            smtp: None,
            mailmap: None,
            uploads: Uploads::default(),
            clamd: None,
            s3: None,
            wegwerp: false,
        }
    }
}

impl Config {
    /// Reads all sources, with the environment of this process.
    pub fn laad(vlaggen: Vlaggen) -> Result<Self, ConfigFout> {
        Bronnen::van_proces(vlaggen).lees()
    }

    /// Refuses what does not go together.
    pub fn controleer(&self) -> Result<(), ConfigFout> {
        if self.productie && self.oefenomgeving {
            return Err(ConfigFout::Strijdig(
                "een productieomgeving heeft geen gesimuleerde klok: zet oefenomgeving uit",
            ));
        }
        if !self.is_https() && !self.is_eigen_machine() {
            return Err(ConfigFout::Strijdig(
                "public_url moet met https:// beginnen; http mag alleen op deze machine zelf",
            ));
        }
        if self.public_url.ends_with('/') {
            return Err(ConfigFout::Strijdig(
                "public_url eindigt zonder schuine streep",
            ));
        }
        Ok(())
    }

    /// The database: the one that was named, or a file in the data folder.
    #[must_use]
    pub fn database(&self) -> String {
        match self.databasebestand() {
            Some(bestand) => format!("sqlite://{}", bestand.display()),
            None => self.database_url.clone(),
        }
    }

    /// The file of the database in the data folder; none when a database was named.
    #[must_use]
    pub fn databasebestand(&self) -> Option<PathBuf> {
        let eigen = self.database_url.is_empty();
        eigen.then(|| self.data.join("tenderspoor.db"))
    }

    /// The file with the key of the server.
    #[must_use]
    pub fn serversleutel(&self) -> PathBuf {
        self.data.join("server.key")
    }

    /// The folder with encrypted files.
    #[must_use]
    pub fn bestanden(&self) -> PathBuf {
        self.data.join("bestanden")
    }

    /// The folder for letters when there is no mail server.
    #[must_use]
    pub fn map_voor_mail(&self) -> PathBuf {
        self.mailmap
            .clone()
            .unwrap_or_else(|| self.data.join("post"))
    }

    /// Whether browsers reach the server over https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whether the public address is this machine itself, over http.
    #[must_use]
    pub fn is_eigen_machine(&self) -> bool {
        self.public_url
            .strip_prefix("http://")
            .is_some_and(is_lokale_host)
    }

    /// The legal clock of this installation.
    #[must_use]
    pub fn klok(&self) -> Klok {
        let echt = Klok::echt();
        if !self.oefenomgeving {
            return echt;
        }
        let begin = self.oefenklok.unwrap_or_else(|| echt.nu().into());
        Klok::gesimuleerd(begin)
    }
}

/// Whether `host` (with or without a port) is a name of this machine itself, as in a `Host` header.
#[must_use]
pub fn is_lokale_host(host: &str) -> bool {
    if let Some(rest) = host.strip_prefix('[') {
        return rest.split(']').next() == Some("::1");
    }
    let naam = host.split([':', '/']).next().unwrap_or_default();
    naam == "localhost" || naam.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_real_installation_has_no_simulated_clock() {
        let config = Config {
            productie: true,
            oefenomgeving: true,
            ..Config::default()
        };
        assert!(matches!(
            config.controleer(),
            Err(ConfigFout::Strijdig(zin)) if zin.contains("klok")
        ));
    }

    #[test]
    fn http_is_for_this_machine_only() {
        for (url, mag) in [
            ("http://127.0.0.1:8080", true),
            ("http://localhost", true),
            ("http://[::1]:8080", true),
            ("https://tender.nl", true),
            ("http://tender.nl", false),
            ("http://127.0.0.1.tender.nl", false),
            ("http://localhost.tender.nl", false),
            ("https://tender.nl/", false),
        ] {
            let config = Config {
                public_url: url.to_owned(),
                ..Config::default()
            };
            assert_eq!(config.controleer().is_ok(), mag, "{url}");
        }
    }

    #[test]
    fn the_simulated_clock_begins_where_it_is_told() {
        let begin = "2022-01-31T09:00:00Z".parse().unwrap();
        let config = Config {
            oefenomgeving: true,
            oefenklok: Some(begin),
            ..Config::default()
        };
        assert_eq!(config.klok().nu().0, begin.as_second());
        assert!(!Config::default().klok().is_gesimuleerd());
    }
}
