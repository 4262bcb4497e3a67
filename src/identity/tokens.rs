//! Bearer tokens: how a program says whose it is.

use crate::app::App;
use crate::store::identity::tokens::{self, NieuwToken};
use crate::store::viewer::Viewer;
use crate::web::Problem;
use entities::ids::PersoonId;
use sha2::{Digest, Sha256};

/// With what every token begins, so that a scanner recognises one that leaked.
const BEGIN: &str = "ts_";

/// Seconds in a day.
const DAG: i64 = 24 * 60 * 60;

/// Why a token was not made.
#[derive(Debug, thiserror::Error)]
pub enum TokenFout {
    /// The system gave no randomness.
    #[error("er kon geen token worden gemaakt")]
    Toeval,
    /// The database.
    #[error("het token kon niet worden opgeslagen")]
    Database(#[from] sea_orm::DbErr),
}

/// Makes a token for a person, valid for so many days of real time, and gives its text: this once, for
/// only its SHA-256 is kept. `naam` says what it is for.
pub async fn maak(
    app: &App,
    persoon: PersoonId,
    naam: &str,
    dagen: u16,
) -> Result<String, TokenFout> {
    let token = nieuw()?;
    let nu = app.deuren.klok.werkelijk();
    let rij = NieuwToken {
        persoon,
        naam: naam.to_owned(),
        hash: hash(&token),
        gemaakt_op: nu,
        verloopt: nu + i64::from(dagen) * DAG,
    };
    app.deuren
        .writer
        .write(move |db| Box::pin(async move { tokens::maak(db, rij).await }))
        .await?;
    Ok(token)
}

/// Whose token this is; nobody's when it is unknown or over, or its person may not log in.
pub async fn viewer(app: &App, token: &str) -> Result<Option<Viewer>, Problem> {
    if !token.starts_with(BEGIN) {
        return Ok(None);
    }
    let (db, klok) = (app.deuren.reader.db(), &app.deuren.klok);
    let gevonden = tokens::vind(&db, &hash(token), klok.werkelijk())
        .await
        .map_err(Problem::defect)?;
    let Some(rij) = gevonden else {
        return Ok(None);
    };
    Viewer::laad(&db, rij.persoon_id, klok.nu())
        .await
        .map_err(Problem::defect)
}

/// 32 random bytes: nobody guesses them, so a fast hash without salt is enough.
fn nieuw() -> Result<String, TokenFout> {
    let mut bytes = [0; 32];
    toeval(&mut bytes)?;
    Ok(format!("{BEGIN}{}", hex::encode(bytes)))
}

#[expect(clippy::disallowed_methods, reason = "src/identity makes tokens")]
fn toeval(bytes: &mut [u8]) -> Result<(), TokenFout> {
    getrandom::fill(bytes).map_err(|_| TokenFout::Toeval)
}

fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_are_recognised() {
        let (een, twee) = (nieuw().unwrap(), nieuw().unwrap());
        assert_ne!(een, twee);
        assert!(een.starts_with("ts_") && een.len() == 3 + 64);
        assert_eq!(hash(&een).len(), 64);
    }
}
