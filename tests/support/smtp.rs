//! A real SMTP server on loopback that takes mail, refuses it for now or refuses it for good.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde::Deserialize;
use tempfile::TempDir;

use super::{root, skip};

/// How the server behaves; the default takes everything, without encryption.
#[derive(Default)]
pub struct Behaviour {
    /// Offer STARTTLS with a certificate made for this test, and take nothing before it.
    pub starttls: bool,
    /// Answer the first so many mails with a 451, which asks to try again later.
    pub refuse_first: u32,
    /// Answer this recipient with a 550, which is final.
    pub refuse_recipient: Option<String>,
}

/// A mail as the server took it.
#[derive(Debug, Deserialize)]
pub struct Mail {
    /// The sender on the envelope.
    pub from: String,
    /// The recipients on the envelope.
    pub to: Vec<String>,
    /// Whether it came over STARTTLS.
    pub encrypted: bool,
    /// The decoded subject.
    pub subject: String,
    /// All headers, their names in small letters.
    pub headers: BTreeMap<String, String>,
    /// The decoded plain text, when there is one.
    pub text: Option<String>,
    /// The decoded HTML, when there is one.
    pub html: Option<String>,
    /// The file names of the attachments.
    pub attachments: Vec<String>,
}

/// A running mail server; it stops when this is dropped.
pub struct SmtpServer {
    process: Child,
    /// The port on 127.0.0.1.
    pub port: u16,
    folder: TempDir,
}

impl SmtpServer {
    /// Starts a server, or says in one line why `test` is skipped and gives `None`.
    pub fn start(test: &str, behaviour: &Behaviour) -> Option<Self> {
        let python = std::env::var("TEST_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        if !succeeds(Command::new(&python).args(["-c", "import aiosmtpd"])) {
            skip(test, "aiosmtpd is not installed (pip install aiosmtpd)");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(python);
        command
            .arg(root().join("tests/support/smtp_server.py"))
            .arg(inbox(folder.path()));
        if behaviour.starttls {
            if !make_certificate(folder.path()) {
                skip(test, "openssl is not installed");
                return None;
            }
            command.arg("--certificate").arg(certificate(folder.path()));
            command.arg("--key").arg(key(folder.path()));
        }
        command.args(["--refuse-first", &behaviour.refuse_first.to_string()]);
        if let Some(address) = &behaviour.refuse_recipient {
            command.args(["--refuse-recipient", address]);
        }
        Some(Self::run(command, folder))
    }

    fn run(mut command: Command, folder: TempDir) -> Self {
        std::fs::create_dir(inbox(folder.path())).unwrap();
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let port = line
            .trim()
            .parse()
            .expect("the mail server prints its port");
        Self {
            process,
            port,
            folder,
        }
    }

    /// The certificate that a client has to trust, with [`Behaviour::starttls`].
    pub fn certificate(&self) -> PathBuf {
        certificate(self.folder.path())
    }

    /// The mails that were taken so far, in order.
    pub fn mails(&self) -> Vec<Mail> {
        let mut files: Vec<PathBuf> = std::fs::read_dir(inbox(self.folder.path()))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|e| e == "json"))
            .collect();
        files.sort();
        files
            .iter()
            .map(|f| serde_json::from_slice(&std::fs::read(f).unwrap()).unwrap())
            .collect()
    }

    /// Waits until so many mails were taken; fails after ten seconds.
    pub async fn wait_for(&self, count: usize) -> Vec<Mail> {
        for _ in 0..200 {
            let mails = self.mails();
            if mails.len() >= count {
                return mails;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!(
            "{} of {count} mails arrived in ten seconds",
            self.mails().len()
        );
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing to do about an error here.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn inbox(folder: &Path) -> PathBuf {
    folder.join("inbox")
}

fn certificate(folder: &Path) -> PathBuf {
    folder.join("certificate.pem")
}

fn key(folder: &Path) -> PathBuf {
    folder.join("key.pem")
}

/// A certificate for `localhost` that is its own issuer and not an authority: what a client that
/// checks properly accepts only when it was told to trust exactly this one.
fn make_certificate(folder: &Path) -> bool {
    let mut command = Command::new("openssl");
    command.args([
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
    ]);
    command.args(["-days", "2", "-subj", "/CN=localhost"]);
    command.args(["-addext", "subjectAltName=DNS:localhost"]);
    command.args(["-addext", "basicConstraints=critical,CA:FALSE"]);
    command
        .arg("-keyout")
        .arg(key(folder))
        .arg("-out")
        .arg(certificate(folder));
    succeeds(&mut command)
}

/// Whether a command can be started here and ends well.
pub fn succeeds(command: &mut Command) -> bool {
    let quiet = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

mod tests {
    use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
    use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

    use super::{Behaviour, SmtpServer};

    fn letter(to: &str) -> Message {
        let builder = Message::builder().from("afzender@voorbeeld.test".parse().unwrap());
        let builder = builder
            .to(to.parse().unwrap())
            .subject("Uw inschrijving is ontvangen – één");
        builder
            .body("Beste aanbieder,\nwij hebben uw stukken.\n".to_owned())
            .unwrap()
    }

    fn transport(server: &SmtpServer, tls: Tls) -> AsyncSmtpTransport<Tokio1Executor> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous("localhost");
        builder.port(server.port).tls(tls).build()
    }

    #[tokio::test]
    async fn takes_a_letter_and_shows_it_decoded() {
        let Some(server) = SmtpServer::start("smtp::takes_a_letter", &Behaviour::default()) else {
            return;
        };
        transport(&server, Tls::None)
            .send(letter("een@voorbeeld.test"))
            .await
            .unwrap();
        let mails = server.wait_for(1).await;
        assert_eq!(mails[0].to, ["een@voorbeeld.test"]);
        assert_eq!(mails[0].from, "afzender@voorbeeld.test");
        assert_eq!(mails[0].subject, "Uw inschrijving is ontvangen – één");
        assert!(
            mails[0]
                .text
                .as_deref()
                .unwrap()
                .contains("wij hebben uw stukken")
        );
        assert!(mails[0].html.is_none() && mails[0].attachments.is_empty());
        assert!(mails[0].headers.contains_key("date") && !mails[0].encrypted);
    }

    #[tokio::test]
    async fn refuses_for_now_and_for_good() {
        let behaviour = Behaviour {
            refuse_first: 1,
            refuse_recipient: Some("weg@voorbeeld.test".to_owned()),
            ..Behaviour::default()
        };
        let Some(server) = SmtpServer::start("smtp::refuses", &behaviour) else {
            return;
        };
        let transport = transport(&server, Tls::None);
        let never = transport
            .send(letter("weg@voorbeeld.test"))
            .await
            .unwrap_err();
        assert!(never.is_permanent(), "{never}");
        let later = transport
            .send(letter("een@voorbeeld.test"))
            .await
            .unwrap_err();
        assert!(later.is_transient(), "{later}");
        transport.send(letter("een@voorbeeld.test")).await.unwrap();
        assert_eq!(server.wait_for(1).await.len(), 1);
    }

    #[tokio::test]
    async fn starttls_is_demanded_and_its_certificate_checked() {
        let behaviour = Behaviour {
            starttls: true,
            ..Behaviour::default()
        };
        let Some(server) = SmtpServer::start("smtp::starttls", &behaviour) else {
            return;
        };
        transport(&server, Tls::None)
            .send(letter("een@voorbeeld.test"))
            .await
            .unwrap_err();
        let strangers = TlsParameters::builder("localhost".to_owned())
            .build()
            .unwrap();
        let unknown = transport(&server, Tls::Required(strangers));
        unknown
            .send(letter("een@voorbeeld.test"))
            .await
            .unwrap_err();

        let pem = std::fs::read(server.certificate()).unwrap();
        let certificate = Certificate::from_pem(&pem).unwrap();
        let trusting = TlsParameters::builder("localhost".to_owned());
        let trusting = trusting.add_root_certificate(certificate).build().unwrap();
        let known = transport(&server, Tls::Required(trusting));
        known.send(letter("een@voorbeeld.test")).await.unwrap();
        assert!(server.wait_for(1).await[0].encrypted);
    }
}
