//! The carrier: a mail server, or a folder of `.eml` files.

use crate::config::Smtp;
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::SUBMISSIONS_PORT;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::response::Category;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, transport::smtp};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;
use uuid::Uuid;

/// Most connections to the mail server at the same time.
const VERBINDINGEN: u32 = 8;
/// Real time to wait for one answer of the mail server.
const ANTWOORD: Duration = Duration::from_secs(20);

/// Why a configuration cannot work.
#[derive(Debug, thiserror::Error)]
pub enum Inrichtingsfout {
    /// The sender is no address.
    #[error("smtp.from is geen afzender: schrijf `Tenderspoor <noreply@voorbeeld.nl>`")]
    Afzender(#[source] lettre::address::AddressError),
    /// A password would go over the line in the clear.
    #[error("een wachtwoord voor de mailserver vraagt om smtp.tls = true")]
    WachtwoordOnbeschermd,
    /// The certificate cannot be read.
    #[error("het certificaat voor de mailserver is niet leesbaar")]
    Certificaat(#[source] std::io::Error),
    /// TLS does not accept it.
    #[error("de beveiliging voor de mailserver is niet in te richten")]
    Tls(#[source] smtp::Error),
    /// The folder cannot be made.
    #[error("de map voor brieven is niet te maken")]
    Map(#[source] std::io::Error),
}

/// Why a letter was not delivered; without addresses or what the server said, for a server tends to
/// repeat the address.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Bezorgfout {
    /// Try this letter later.
    #[error("{0}")]
    Later(String),
    /// No letter gets through now.
    #[error("{0}")]
    Onbereikbaar(String),
    /// Never.
    #[error("{0}")]
    Voorgoed(String),
}

/// Carries letters. Cheap to clone; clones share their connections.
#[derive(Clone)]
pub(super) struct Bezorger(Vervoer);

#[derive(Clone)]
enum Vervoer {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Map(PathBuf),
}

impl Bezorger {
    /// Hands letters to a mail server; nothing is connected yet.
    ///
    /// # Errors
    /// When the configuration cannot work.
    pub(super) fn smtp(smtp: &Smtp) -> Result<Self, Inrichtingsfout> {
        let mut bouw = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&smtp.host)
            .port(smtp.port)
            .tls(beveiliging(smtp)?)
            .timeout(Some(ANTWOORD))
            .pool_config(PoolConfig::new().max_size(VERBINDINGEN));
        if let (Some(naam), Some(wachtwoord)) = (&smtp.username, &smtp.password) {
            bouw = bouw.credentials(Credentials::new(naam.clone(), wachtwoord.clone()));
        }
        Ok(Self(Vervoer::Smtp(bouw.build())))
    }

    /// Writes letters into a folder, one `.eml` file each.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub(super) fn map(map: PathBuf) -> Result<Self, Inrichtingsfout> {
        std::fs::create_dir_all(&map).map_err(Inrichtingsfout::Map)?;
        Ok(Self(Vervoer::Map(map)))
    }

    /// Hands over one letter. When this says `Ok` the other side has it.
    pub(super) async fn bezorg(&self, id: Uuid, bericht: Message) -> Result<(), Bezorgfout> {
        match &self.0 {
            Vervoer::Smtp(smtp) => match smtp.send(bericht).await {
                Ok(_) => Ok(()),
                Err(fout) => Err(beoordeel(&fout)),
            },
            Vervoer::Map(map) => {
                let map = map.clone();
                let taak = move || leg_neer(&map, id, &bericht.formatted());
                tokio::task::spawn_blocking(taak)
                    .await
                    .map_err(std::io::Error::other)
                    .flatten()
                    .map_err(|fout| {
                        Bezorgfout::Onbereikbaar(format!("de map voor brieven: {}", fout.kind()))
                    })
            }
        }
    }
}

/// Port 465 speaks TLS from the first byte (RFC 8314); elsewhere STARTTLS is demanded.
fn beveiliging(smtp: &Smtp) -> Result<Tls, Inrichtingsfout> {
    if !smtp.tls {
        return match smtp.password {
            Some(_) => Err(Inrichtingsfout::WachtwoordOnbeschermd),
            None => Ok(Tls::None),
        };
    }
    let mut bouw = TlsParameters::builder(smtp.host.clone());
    if let Some(pad) = &smtp.ca_file {
        let pem = std::fs::read(pad).map_err(Inrichtingsfout::Certificaat)?;
        let certificaat = Certificate::from_pem(&pem).map_err(Inrichtingsfout::Tls)?;
        bouw = bouw.add_root_certificate(certificaat);
    }
    let tls = bouw.build().map_err(Inrichtingsfout::Tls)?;
    Ok(if smtp.port == SUBMISSIONS_PORT {
        Tls::Wrapper(tls)
    } else {
        Tls::Required(tls)
    })
}

/// A 4xx may pass, a 5xx is about this letter. A closed channel (x2x) or a refused login (x3x) is about
/// us: it must not turn every letter of the night into a dead one.
fn beoordeel(fout: &smtp::Error) -> Bezorgfout {
    let Some(code) = fout.status() else {
        return Bezorgfout::Onbereikbaar("de mailserver is niet bereikbaar".into());
    };
    let zin = format!("de mailserver neemt de brief niet aan (code {code})");
    if matches!(
        code.category,
        Category::Connections | Category::Unspecified3
    ) {
        Bezorgfout::Onbereikbaar(format!("de mailserver weigert ons (code {code})"))
    } else if fout.is_permanent() {
        Bezorgfout::Voorgoed(zin)
    } else {
        Bezorgfout::Later(zin)
    }
}

/// Writes the file under another name first, so that a reader never finds half a letter.
fn leg_neer(map: &Path, id: Uuid, inhoud: &[u8]) -> std::io::Result<()> {
    let mut tijdelijk = tempfile::NamedTempFile::new_in(map)?;
    tijdelijk.write_all(inhoud)?;
    tijdelijk.as_file().sync_all()?;
    tijdelijk.persist(map.join(format!("{id}.eml")))?;
    Ok(())
}
