//! The mail with the link with which somebody makes an account: about no case, so not in the outbox.

use super::brief::op_een_regel;
use super::{GEDULD, Post};
use crate::acts::Weigering;
use crate::acts::uitnodigen::{self, Post as Uitgaand};
use crate::views::words;
use lettre::message::Mailbox;
use lettre::{Address, Message};
use serde::Serialize;
use std::time::{Duration, UNIX_EPOCH};
use workflows::role::Rol;

/// The variables of `post/uitnodiging.txt`.
#[derive(Serialize)]
struct Inhoud<'a> {
    naam: &'a str,
    organisatie: &'a str,
    rol: String,
    registreert: bool,
    link: String,
    /// Real time (UTC seconds) until which the link works.
    tot: i64,
}

/// Sends every invitation whose mail may be tried now; gives how many were tried.
pub(super) async fn verstuur(post: &Post) -> Result<usize, Weigering> {
    let uitgaand = uitnodigen::te_versturen(&post.deuren).await?;
    let aantal = uitgaand.len();
    for mail in uitgaand {
        let bezorgd = match schrijf(post, &mail) {
            Some(bericht) => {
                let poging = post.bezorger.bezorg(mail.rij.id, bericht);
                matches!(tokio::time::timeout(GEDULD, poging).await, Ok(Ok(())))
            }
            None => false,
        };
        if !bezorgd {
            tracing::warn!(uitnodiging = %mail.rij.id, poging = mail.rij.pogingen, "uitnodiging niet bezorgd");
        }
        uitnodigen::noteer(&post.deuren, mail.rij, bezorgd).await?;
    }
    Ok(aantal)
}

/// The message; none when its address or its template is broken.
fn schrijf(post: &Post, mail: &Uitgaand) -> Option<Message> {
    let rol = mail.rij.rol.parse().unwrap_or(Rol::Zorgaanbieder);
    let inhoud = Inhoud {
        naam: &mail.rij.naam,
        organisatie: &mail.organisatie,
        rol: words::rol(rol),
        registreert: mail.rij.registratie.is_some(),
        link: format!("{}/uitnodigingen/{}", post.afzender.public_url, mail.token),
        tot: mail.rij.verloopt,
    };
    let tekst = post.sjablonen.kaal("post/uitnodiging.txt", &inhoud).ok()?;
    let adres: Address = mail.rij.email.parse().ok()?;
    let afzender = &post.afzender.adres;
    let gemaakt = Duration::from_secs(u64::try_from(mail.rij.gemaakt_op).unwrap_or(0));
    Message::builder()
        .message_id(Some(format!(
            "<{}@{}>",
            mail.rij.id,
            afzender.email.domain()
        )))
        .date(UNIX_EPOCH + gemaakt)
        .from(afzender.clone())
        .to(Mailbox::new(Some(op_een_regel(&mail.rij.naam)), adres))
        .subject(op_een_regel(&format!(
            "Uw account voor {}",
            mail.organisatie
        )))
        .body(tekst)
        .ok()
}
