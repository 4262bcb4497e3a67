//! Passwords: hashed with Argon2id, a few at a time, because each hash takes 19 MiB and tens of milliseconds.

use crate::app::App;
use crate::store::identity;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use entities::ids::PersoonId;
use std::sync::{Arc, OnceLock};
use tokio::sync::Semaphore;

/// The fewest characters: long is safer than strange (NIST SP 800-63B, 3.1.1.2).
pub const KORTSTE: usize = 12;

/// The most bytes that are hashed: a password needs no more, and hashing takes time.
pub const LANGSTE: usize = 256;

/// How many hashes run at once.
const TEGELIJK: usize = 2;

/// Why a password was not set.
#[derive(Debug, thiserror::Error)]
pub enum WachtwoordFout {
    /// Too short or too long.
    #[error("een wachtwoord heeft minstens {KORTSTE} tekens en hoogstens {LANGSTE} bytes")]
    Lengte,
    /// The hash failed, or its task did.
    #[error("het wachtwoord kon niet worden versleuteld")]
    Hash,
    /// The database.
    #[error("het wachtwoord kon niet worden opgeslagen")]
    Database(#[from] sea_orm::DbErr),
}

/// Makes and checks hashes. One per application: clones share the same few places.
#[derive(Clone, Debug)]
pub struct Wachtwoorden(Arc<Semaphore>);

impl Default for Wachtwoorden {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(TEGELIJK)))
    }
}

impl Wachtwoorden {
    /// The hash of a password as a PHC string, with a salt of its own.
    pub async fn hash(&self, wachtwoord: &str) -> Result<String, WachtwoordFout> {
        if wachtwoord.chars().count() < KORTSTE || wachtwoord.len() > LANGSTE {
            return Err(WachtwoordFout::Lengte);
        }
        let wachtwoord = wachtwoord.to_owned();
        self.werk(move || versleutel(&wachtwoord)).await?
    }

    /// Whether the password belongs to the hash. Without a hash a made-up one is checked, so that an
    /// unknown person takes as long as a known one.
    pub async fn klopt(
        &self,
        wachtwoord: &str,
        hash: Option<String>,
    ) -> Result<bool, WachtwoordFout> {
        if wachtwoord.len() > LANGSTE {
            return Ok(false);
        }
        let wachtwoord = wachtwoord.to_owned();
        self.werk(move || {
            let bekend = hash.is_some();
            let hash = hash.as_deref().or_else(|| niemands()).unwrap_or_default();
            vergelijk(&wachtwoord, hash) && bekend
        })
        .await
    }

    async fn werk<T: Send + 'static>(
        &self,
        werk: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, WachtwoordFout> {
        // The place goes along into the thread: a request that is dropped does not free it early.
        let plaats = Arc::clone(&self.0).acquire_owned().await;
        let taak = tokio::task::spawn_blocking(move || {
            let _plaats = plaats;
            werk()
        });
        taak.await.map_err(|_| WachtwoordFout::Hash)
    }
}

/// Sets the password of a person, which ends their sessions.
pub async fn zet(app: &App, wie: PersoonId, wachtwoord: &str) -> Result<(), WachtwoordFout> {
    let hash = app.wachtwoorden.hash(wachtwoord).await?;
    app.deuren
        .writer
        .write(move |db| {
            Box::pin(async move { identity::zet_wachtwoord(db, wie, Some(hash)).await })
        })
        .await?;
    Ok(())
}

/// Argon2id with the parameters of RFC 9106 as the crate sets them (19 MiB, 2 passes).
fn versleutel(wachtwoord: &str) -> Result<String, WachtwoordFout> {
    Argon2::default()
        .hash_password(wachtwoord.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|_| WachtwoordFout::Hash)
}

fn vergelijk(wachtwoord: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(wachtwoord.as_bytes(), &hash)
            .is_ok()
    })
}

/// A hash that belongs to nobody, made once.
fn niemands() -> Option<&'static str> {
    static HASH: OnceLock<Option<String>> = OnceLock::new();
    HASH.get_or_init(|| versleutel("dit wachtwoord is van niemand").ok())
        .as_deref()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only() {
        let w = Wachtwoorden::default();
        let hash = w.hash("een goed wachtwoord").await.unwrap();
        assert!(hash.starts_with("$argon2id$"));
        let klopt = |tekst: &'static str| w.klopt(tekst, Some(hash.clone()));
        assert!(klopt("een goed wachtwoord").await.unwrap());
        assert!(!klopt("een goed wachtwoorD").await.unwrap());
    }

    #[tokio::test]
    async fn nobody_has_no_password() {
        let w = Wachtwoorden::default();
        for tekst in ["", "dit wachtwoord is van niemand"] {
            assert!(!w.klopt(tekst, None).await.unwrap());
        }
    }

    #[tokio::test]
    async fn too_short_and_too_long_are_refused() {
        let w = Wachtwoorden::default();
        let lang = "x".repeat(LANGSTE + 1);
        for tekst in ["kort", lang.as_str()] {
            assert!(matches!(w.hash(tekst).await, Err(WachtwoordFout::Lengte)));
        }
    }
}
