//! Where the configuration comes from, from weak to strong: file, environment, flags.

use super::{Config, ConfigFout};
use config::{Environment, File, FileFormat};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// The prefix of every variable in the environment.
const PREFIX: &str = "TENDERSPOOR_";

/// What can be said on the command line, for `#[command(flatten)]`.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Vlaggen {
    /// Configuratiebestand (TOML)
    #[arg(long, env = "TENDERSPOOR_CONFIG", value_name = "BESTAND")]
    pub config: Option<PathBuf>,
    /// Database: `sqlite://pad` of `postgres://server/naam`
    #[arg(long, value_name = "URL")]
    pub database_url: Option<String>,
    /// Map voor database, sleutel en bestanden
    #[arg(long, value_name = "MAP")]
    pub data: Option<PathBuf>,
    /// Adres en poort waarop de server luistert
    #[arg(long, value_name = "ADRES")]
    pub listen: Option<SocketAddr>,
    /// Adres waarop mensen de server bereiken
    #[arg(long, value_name = "URL")]
    pub public_url: Option<String>,
    /// Oefenomgeving met een gesimuleerde klok
    #[arg(long)]
    pub oefenomgeving: bool,
}

/// All sources of one configuration.
#[derive(Clone, Debug, Default)]
pub struct Bronnen {
    /// The command line.
    pub vlaggen: Vlaggen,
    /// The environment.
    pub omgeving: HashMap<String, String>,
}

impl Bronnen {
    /// The sources of this process.
    #[must_use]
    pub fn van_proces(vlaggen: Vlaggen) -> Self {
        let tekst = |(naam, waarde): (std::ffi::OsString, std::ffi::OsString)| {
            Some((naam.into_string().ok()?, waarde.into_string().ok()?))
        };
        Self {
            vlaggen,
            omgeving: std::env::vars_os().filter_map(tekst).collect(),
        }
    }

    /// Reads, fetches secrets from their files, and refuses what does not go together.
    pub fn lees(&self) -> Result<Config, ConfigFout> {
        let mut bouw = config::Config::builder();
        if let Some(bestand) = &self.vlaggen.config {
            bouw = bouw.add_source(File::from(bestand.as_path()).format(FileFormat::Toml));
        }
        let omgeving = Environment::with_prefix("TENDERSPOOR")
            .prefix_separator("_")
            .separator("__")
            .try_parsing(true)
            .list_separator(",")
            .with_list_parse_key("trusted_proxies")
            .source(Some(self.eigen_omgeving()));
        bouw = bouw
            .add_source(omgeving)
            .set_override_option("database_url", self.vlaggen.database_url.clone())?
            .set_override_option("data", tekst(self.vlaggen.data.as_deref()))?
            .set_override_option("listen", self.vlaggen.listen.map(|a| a.to_string()))?
            .set_override_option("public_url", self.vlaggen.public_url.clone())?
            .set_override_option("oefenomgeving", self.vlaggen.oefenomgeving.then_some(true))?;
        let mut config: Config = bouw.build()?.try_deserialize()?;
        self.vul_aan(&mut config)?;
        config.controleer()?;
        Ok(config)
    }

    /// Our own variables; the name of the file itself is no key of the configuration.
    fn eigen_omgeving(&self) -> HashMap<String, String> {
        let eigen = |naam: &str| naam.starts_with(PREFIX) && naam != "TENDERSPOOR_CONFIG";
        self.omgeving
            .iter()
            .filter(|(naam, _)| eigen(naam))
            .map(|(naam, waarde)| (naam.clone(), waarde.clone()))
            .collect()
    }

    fn vul_aan(&self, config: &mut Config) -> Result<(), ConfigFout> {
        if let Some(pad) = &config.database_url_file
            && self.vlaggen.database_url.is_none()
        {
            config.database_url = geheim(pad)?;
        }
        if config.database_url.is_empty()
            && let Some(url) = self.omgeving.get("DATABASE_URL")
        {
            config.database_url.clone_from(url);
        }
        if let Some(smtp) = &mut config.smtp
            && let Some(pad) = &smtp.password_file
        {
            smtp.password = Some(geheim(pad)?);
        }
        if let Some(s3) = &mut config.s3
            && let Some(pad) = &s3.secret_access_key_file
        {
            s3.secret_access_key = Some(geheim(pad)?);
        }
        Ok(())
    }
}

fn tekst(pad: Option<&Path>) -> Option<String> {
    pad.map(|pad| pad.display().to_string())
}

/// The content of a file without the line end that editors add.
fn geheim(pad: &Path) -> Result<String, ConfigFout> {
    let inhoud = std::fs::read_to_string(pad).map_err(|bron| ConfigFout::Geheim {
        pad: pad.to_owned(),
        bron,
    })?;
    Ok(inhoud.trim_end_matches(['\r', '\n']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bronnen(vlaggen: Vlaggen, omgeving: &[(&str, &str)]) -> Bronnen {
        let paar = |(naam, waarde): &(&str, &str)| ((*naam).to_owned(), (*waarde).to_owned());
        Bronnen {
            vlaggen,
            omgeving: omgeving.iter().map(paar).collect(),
        }
    }

    fn bestand(tekst: &str) -> tempfile::NamedTempFile {
        let bestand = tempfile::NamedTempFile::with_suffix(".toml").unwrap();
        std::fs::write(bestand.path(), tekst).unwrap();
        bestand
    }

    #[test]
    fn the_file_is_weaker_than_the_environment_and_that_than_the_flags() {
        let toml = bestand("data = 'a'\nmax_connections = 7\nlisten = '127.0.0.1:1'\n");
        let vlaggen = Vlaggen {
            config: Some(toml.path().to_owned()),
            listen: Some("127.0.0.1:3".parse().unwrap()),
            ..Vlaggen::default()
        };
        let omgeving = [
            ("TENDERSPOOR_DATA", "b"),
            ("TENDERSPOOR_LISTEN", "127.0.0.1:2"),
            ("TENDERSPOOR_TRUSTED_PROXIES", "10.0.0.1,10.0.0.2"),
            ("TENDERSPOOR_CONFIG", "elders.toml"),
            ("PATH", "/bin"),
        ];
        let config = bronnen(vlaggen, &omgeving).lees().unwrap();
        assert_eq!(config.max_connections, 7);
        assert_eq!(config.data, Path::new("b"));
        assert_eq!(config.listen.port(), 3);
        assert_eq!(config.trusted_proxies.len(), 2);
        assert_eq!(config.database(), "sqlite://b/tenderspoor.db");
    }

    #[test]
    fn nested_keys_and_secrets_from_files() {
        let wachtwoord = bestand("geheim\n");
        let url = bestand("postgres://u:p@h/d\n");
        let pad = |b: &tempfile::NamedTempFile| b.path().display().to_string();
        let (wachtwoord_pad, url_pad) = (pad(&wachtwoord), pad(&url));
        let omgeving = [
            ("TENDERSPOOR_SMTP__HOST", "mail"),
            ("TENDERSPOOR_SMTP__FROM", "a@b.nl"),
            ("TENDERSPOOR_SMTP__PASSWORD_FILE", wachtwoord_pad.as_str()),
            ("TENDERSPOOR_DATABASE_URL_FILE", url_pad.as_str()),
            ("TENDERSPOOR_UPLOADS__MAX_AANTAL", "3"),
            ("TENDERSPOOR_CLAMD", "/run/clamav/clamd.ctl"),
            ("TENDERSPOOR_S3__BUCKET", "kluis"),
            ("TENDERSPOOR_S3__ACCESS_KEY_ID", "tenderspoor"),
            (
                "TENDERSPOOR_S3__SECRET_ACCESS_KEY_FILE",
                wachtwoord_pad.as_str(),
            ),
        ];
        let config = bronnen(Vlaggen::default(), &omgeving).lees().unwrap();
        let smtp = config.smtp.clone().unwrap();
        assert_eq!((smtp.port, smtp.tls), (587, true));
        assert_eq!(smtp.password.as_deref(), Some("geheim"));
        assert!(!format!("{config:?}").contains("geheim"));
        assert_eq!(config.database(), "postgres://u:p@h/d");
        assert_eq!(config.uploads.max_aantal, 3);
        assert_eq!(config.clamd.as_deref(), Some("/run/clamav/clamd.ctl"));
        let s3 = config.s3.unwrap();
        assert_eq!(s3.secret_access_key.as_deref(), Some("geheim"));
    }

    #[test]
    fn the_usual_variable_names_the_database_when_nothing_else_does() {
        let omgeving = [("DATABASE_URL", "postgres://h/d")];
        let config = bronnen(Vlaggen::default(), &omgeving).lees().unwrap();
        assert_eq!(config.database_url, "postgres://h/d");
    }

    #[test]
    fn a_typing_mistake_is_an_error() {
        let omgeving = [("TENDERSPOOR_LISTN", "127.0.0.1:2")];
        assert!(bronnen(Vlaggen::default(), &omgeving).lees().is_err());
        let toml = bestand("[uploads]\nmax_bestanden = 3\n");
        let vlaggen = Vlaggen {
            config: Some(toml.path().to_owned()),
            ..Vlaggen::default()
        };
        assert!(bronnen(vlaggen, &[]).lees().is_err());
    }
}
