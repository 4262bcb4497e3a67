//! From plaintext to ciphertext while it streams: limit, scan, hash, encrypt.

use super::super::fout::KluisFout;
use super::super::sleutels::Ontvanger;
use super::super::virus::Scan;
use futures::io::{AsyncWrite, AsyncWriteExt};
use futures::{Stream, StreamExt};
use sha2::{Digest, Sha256};
use std::error::Error;
use std::pin::pin;

/// What was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bewaard {
    /// SHA-256 of the plaintext, in lower-case hexadecimal.
    pub sha256: String,
    /// Size of the plaintext in bytes.
    pub grootte: u64,
    /// Size on disk in bytes.
    pub versleutelde_grootte: u64,
}

/// What comes in, and what is demanded of it.
pub(in crate::vault) struct Bron<S> {
    /// The plaintext.
    pub(in crate::vault) stroom: S,
    /// The most bytes that it may hold.
    pub(in crate::vault) grens: u64,
    /// The scan that must find nothing.
    pub(in crate::vault) scan: Option<Scan>,
}

/// Encrypts a stream into a writer. Returns the hash and the size of the plaintext. The writer is closed,
/// and with that kept, only when nothing was wrong.
pub(super) async fn versleutel<S, B, E>(
    ontvanger: &Ontvanger,
    Bron {
        stroom,
        grens,
        mut scan,
    }: Bron<S>,
    uit: impl AsyncWrite + Unpin,
) -> Result<(String, u64), KluisFout>
where
    S: Stream<Item = Result<B, E>>,
    B: AsRef<[u8]>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let versleutelaar = ontvanger.versleutelaar()?;
    let mut uit = versleutelaar
        .wrap_async_output(uit)
        .await
        .map_err(KluisFout::van_schijf)?;
    let mut hash = Sha256::new();
    let mut grootte = 0_u64;
    let mut stroom = pin!(stroom);
    while let Some(stuk) = stroom.next().await {
        let stuk = stuk.map_err(|fout| KluisFout::Afgebroken(fout.into()))?;
        let stuk = stuk.as_ref();
        grootte = grootte.saturating_add(stuk.len() as u64);
        if grootte > grens {
            return Err(KluisFout::TeGroot { grens });
        }
        if let Some(scan) = &mut scan {
            scan.toon(stuk).await?;
        }
        hash.update(stuk);
        uit.write_all(stuk).await.map_err(KluisFout::van_schijf)?;
    }
    if let Some(scan) = scan {
        scan.uitslag().await?;
    }
    uit.close().await.map_err(KluisFout::van_schijf)?;
    Ok((hex::encode(hash.finalize()), grootte))
}
