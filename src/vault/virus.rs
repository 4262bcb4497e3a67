//! The virus scanner: clamd, which looks at a file while it streams in.
//!
//! Whoever configures a scanner relies on it, so a scanner that does not answer refuses the file.

use super::fout::KluisFout;
use clamav_client::tokio::{Socket, Tcp, scan_stream};
use futures::stream;
use std::io;
use std::path::PathBuf;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_util::bytes::Bytes;

/// How long clamd may take for one answer: to take a piece, or to say what it found.
const GEDULD: Duration = Duration::from_mins(1);

/// How many pieces may wait for the scanner.
const WACHTRIJ: usize = 4;

/// Where clamd listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Virusscanner {
    adres: Adres,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Adres {
    Tcp(String),
    Socket(PathBuf),
}

impl Virusscanner {
    /// A path (`/run/clamav/clamd.ctl`) is a socket on this machine, anything else `host:port`.
    #[must_use]
    pub fn op(adres: &str) -> Self {
        let adres = if adres.starts_with('/') {
            Adres::Socket(adres.into())
        } else {
            Adres::Tcp(adres.to_owned())
        };
        Self { adres }
    }

    /// Begins to look at one file.
    pub(super) fn begin(&self) -> Scan {
        let (naar, van) = mpsc::channel(WACHTRIJ);
        let adres = self.adres.clone();
        let taak = tokio::spawn(async move { vraag(adres, van).await });
        Scan { naar, taak }
    }
}

async fn vraag(adres: Adres, van: mpsc::Receiver<Bytes>) -> io::Result<Vec<u8>> {
    let stukken = stream::unfold(van, async |mut van| {
        let stuk = van.recv().await?;
        Some((Ok(stuk), van))
    });
    match adres {
        Adres::Tcp(host_address) => scan_stream(stukken, Tcp { host_address }, None).await,
        Adres::Socket(socket_path) => scan_stream(stukken, Socket { socket_path }, None).await,
    }
}

/// One file under the eyes of the scanner.
pub(super) struct Scan {
    naar: mpsc::Sender<Bytes>,
    taak: JoinHandle<io::Result<Vec<u8>>>,
}

impl Scan {
    /// Shows the next piece. Fails as soon as the scanner no longer listens.
    pub(super) async fn toon(&mut self, stuk: &[u8]) -> Result<(), KluisFout> {
        let zenden = self.naar.send(Bytes::copy_from_slice(stuk));
        match timeout(GEDULD, zenden).await {
            Ok(Ok(())) => Ok(()),
            // It stopped before the end: it found something already, or it is gone.
            Ok(Err(_)) => Err(match timeout(GEDULD, &mut self.taak).await {
                Ok(Ok(antwoord)) => oordeel(antwoord).err().unwrap_or_else(zwijgt),
                _ => zwijgt(),
            }),
            Err(_) => Err(zwijgt()),
        }
    }

    /// What it says of the whole.
    pub(super) async fn uitslag(self) -> Result<(), KluisFout> {
        drop(self.naar);
        match timeout(GEDULD, self.taak).await {
            Ok(Ok(antwoord)) => oordeel(antwoord),
            _ => Err(zwijgt()),
        }
    }
}

/// Only a plain "OK" lets a file through: a size limit of the scanner, or an answer that we do not
/// understand, does not.
fn oordeel(antwoord: io::Result<Vec<u8>>) -> Result<(), KluisFout> {
    let antwoord = antwoord.map_err(KluisFout::ScannerZwijgt)?;
    let tekst = String::from_utf8_lossy(&antwoord);
    let tekst = tekst.trim_end_matches(['\0', '\n']);
    if tekst == "stream: OK" {
        return Ok(());
    }
    if tekst.ends_with(" FOUND") {
        return Err(KluisFout::Virus);
    }
    let fout = io::Error::new(io::ErrorKind::InvalidData, tekst.to_owned());
    Err(KluisFout::ScannerZwijgt(fout))
}

fn zwijgt() -> KluisFout {
    KluisFout::ScannerZwijgt(io::ErrorKind::TimedOut.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_ok_is_clean() {
        let zegt = |tekst: &str| oordeel(Ok(tekst.as_bytes().to_vec()));
        assert!(zegt("stream: OK\0").is_ok());
        for vondst in ["stream: Eicar-Test-Signature FOUND\0", "stream: OK FOUND\n"] {
            assert!(matches!(zegt(vondst), Err(KluisFout::Virus)), "{vondst}");
        }
        for anders in [
            "",
            "OK",
            "INSTREAM size limit exceeded. ERROR\0",
            "stream: OKÉ",
        ] {
            let fout = zegt(anders);
            assert!(matches!(fout, Err(KluisFout::ScannerZwijgt(_))), "{anders}");
        }
    }

    #[test]
    fn a_path_is_a_socket() {
        let socket = Adres::Socket("/run/clamav/clamd.ctl".into());
        assert_eq!(Virusscanner::op("/run/clamav/clamd.ctl").adres, socket);
        let tcp = Adres::Tcp("clamd:3310".into());
        assert_eq!(Virusscanner::op("clamd:3310").adres, tcp);
    }
}
