//! From a row of the outbox to a message: who it is for, what it says, its headers.

use super::{Inrichtingsfout, Post, gegevens};
use crate::config::Config;
use crate::views::brief::{html, onderwerp, tekst};
use entities::moment::Moment;
use entities::zaak::outbox;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use sea_orm::DbErr;
use std::error::Error;
use std::time::{Duration, UNIX_EPOCH};
use workflows::effect::Brief;

/// Who sends, and where its readers find the application.
#[derive(Clone, Debug)]
pub(super) struct Afzender {
    /// The address on every letter.
    pub(super) adres: Mailbox,
    /// Where the application is reached, without a slash at the end: `https://inkoop.voorbeeld.nl`.
    pub(super) public_url: String,
}

/// The sender where no mail server is set up.
const ZONDER_SERVER: &str = "Tenderspoor <noreply@localhost>";

impl Afzender {
    pub(super) fn van(config: &Config) -> Result<Self, Inrichtingsfout> {
        let van = config.smtp.as_ref().map_or(ZONDER_SERVER, |s| &s.from);
        Ok(Self {
            adres: van.parse().map_err(Inrichtingsfout::Afzender)?,
            public_url: config.public_url.clone(),
        })
    }
}

/// Why a letter cannot be written.
#[derive(Debug, thiserror::Error)]
pub(super) enum Schrijffout {
    /// It never will be; in Dutch, for the case, without personal data.
    #[error("{0}")]
    Voorgoed(&'static str),
    /// The database.
    #[error(transparent)]
    Database(#[from] DbErr),
}

/// `Auto-Submitted: auto-generated` (RFC 3834): keeps out-of-office answers away.
#[derive(Clone)]
struct Automatisch;

impl Header for Automatisch {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".into())
    }
}

/// Writes one letter. The same row gives the same Message-ID, date and boundary every time.
pub(super) async fn schrijf(post: &Post, rij: &outbox::Model) -> Result<Message, Schrijffout> {
    let persoon = rij
        .persoon_id
        .ok_or(Schrijffout::Voorgoed("de brief heeft geen ontvanger"))?;
    let brief: Brief = rij
        .brief
        .parse()
        .map_err(|_| Schrijffout::Voorgoed("deze brief bestaat niet meer"))?;
    let lezer = gegevens::lezer(post, persoon).await?;
    let (inhoud, manifest) = gegevens::verzamel(post, rij, brief, &lezer).await?;
    let sjablonen = &post.sjablonen;
    let geschreven = onderwerp(sjablonen, brief, &inhoud).and_then(|o| {
        let tekst = tekst(sjablonen, brief, &inhoud)?;
        Ok((o, tekst, html(sjablonen, brief, &inhoud)?))
    });
    let (onderwerp, tekst, html) = geschreven.map_err(|fout| {
        tracing::error!(outbox = %rij.id, brief = %rij.brief, %fout, "sjabloon van brief is stuk");
        Schrijffout::Voorgoed("het sjabloon van de brief is stuk")
    })?;
    let brief = MultiPart::alternative()
        .boundary(format!("brief-{}", rij.id))
        .singlepart(SinglePart::plain(tekst))
        .singlepart(SinglePart::html(html));
    let inhoud = match manifest {
        Some(manifest) => met_bewijs(rij, brief, manifest),
        None => brief,
    };
    bericht(post, rij, &lezer, &onderwerp, inhoud)
}

/// The letter with the receipt as a file: the text that was hashed, which anybody can check.
fn met_bewijs(rij: &outbox::Model, brief: MultiPart, manifest: String) -> MultiPart {
    let bestand = Attachment::new("ontvangstbewijs.txt".to_owned());
    MultiPart::mixed()
        .boundary(format!("bewijs-{}", rij.id))
        .multipart(brief)
        .singlepart(bestand.body(manifest, ContentType::TEXT_PLAIN))
}

fn bericht(
    post: &Post,
    rij: &outbox::Model,
    lezer: &gegevens::Lezer,
    onderwerp: &str,
    inhoud: MultiPart,
) -> Result<Message, Schrijffout> {
    let adres: Address = lezer
        .email
        .parse()
        .map_err(|_| Schrijffout::Voorgoed("het adres van de ontvanger is ongeldig"))?;
    let afzender = &post.afzender.adres;
    Message::builder()
        .message_id(Some(format!("<{}@{}>", rij.id, afzender.email.domain())))
        .date(UNIX_EPOCH + sinds_1970(rij.op))
        .from(afzender.clone())
        .to(Mailbox::new(Some(op_een_regel(&lezer.viewer.naam)), adres))
        .subject(op_een_regel(onderwerp))
        .header(Automatisch)
        .multipart(inhoud)
        .map_err(|_| Schrijffout::Voorgoed("de brief is niet op te maken"))
}

/// The date of a letter is the moment of the act, by the legal clock.
fn sinds_1970(op: Moment) -> Duration {
    Duration::from_secs(u64::try_from(op.0).unwrap_or(0))
}

/// A name that somebody typed never begins a header of its own.
fn op_een_regel(tekst: &str) -> String {
    tekst
        .split(char::is_control)
        .collect::<Vec<_>>()
        .join(" ")
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_begin_a_header() {
        assert_eq!(
            op_een_regel("Zorg\r\nBcc: iedereen@voorbeeld.test\n"),
            "Zorg  Bcc: iedereen@voorbeeld.test"
        );
    }
}
