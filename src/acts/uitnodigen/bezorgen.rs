//! The mails with a link, for the post room.

use super::genodigd;
use crate::acts::{Deuren, Weigering};
use crate::store::identity::aanbieders;
use crate::vault::{self, Omhulsel};
use entities::identity::uitnodiging;

/// Seconds before a mail that was not taken is tried again, for every try.
const WACHT: i64 = 60;
/// After so many tries nobody is waiting for it any more.
const POGINGEN: i32 = 20;

/// A mail with a link that must go out.
#[derive(Clone, Debug)]
pub struct Post {
    /// The invitation.
    pub rij: uitnodiging::Model,
    /// The token in the link.
    pub token: String,
    /// The organisation that invites, or that registers.
    pub organisatie: String,
}

/// The mails that may be tried now.
///
/// # Errors
/// The database or the vault.
pub async fn te_versturen(deuren: &Deuren) -> Result<Vec<Post>, Weigering> {
    let db = deuren.reader.db();
    let mut uit = Vec::new();
    for rij in aanbieders::te_versturen(&db, deuren.klok.werkelijk()).await? {
        let (Some(omhulsel), Some(sleutel)) = (&rij.omhulsel, &rij.sleutel) else {
            continue;
        };
        let geheim = deuren
            .serversleutel
            .onthul(&Omhulsel::from(sleutel.clone()))?;
        let token = vault::ontsleutel_tekst(&geheim, &Omhulsel::from(omhulsel.clone()))?;
        let organisatie = genodigd(deuren, &token).await?;
        uit.push(Post {
            organisatie: organisatie.map_or_else(String::new, |g| g.organisatie),
            rij,
            token,
        });
    }
    Ok(uit)
}

/// Writes down how a mail ended: the token is forgotten once it is out, or nobody takes it.
///
/// # Errors
/// The database.
pub async fn noteer(
    deuren: &Deuren,
    mut rij: uitnodiging::Model,
    bezorgd: bool,
) -> Result<(), Weigering> {
    rij.pogingen += 1;
    rij.niet_voor = deuren.klok.werkelijk() + WACHT * i64::from(rij.pogingen);
    if bezorgd || rij.pogingen >= POGINGEN {
        rij.omhulsel = None;
        rij.sleutel = None;
    }
    deuren
        .writer
        .write(move |db| Box::pin(async move { Ok(aanbieders::noteer(db, rij).await?) }))
        .await
}
