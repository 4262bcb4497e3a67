//! Logging in with a password, with a limit on guessing per e-mail address and per network address.
//!
//! An attempt is counted before the password is looked at, in the database, so that neither many at once
//! nor many servers help. The limit per e-mail address lets a stranger keep somebody out for a quarter of
//! an hour; that is the price of a limit that a stranger with many addresses cannot evade.

use crate::app::App;
use crate::store::identity::{self, pogingen, sessies};
use crate::web::{Problem, netwerk};
use entities::ids::PersoonId;
use sea_orm::DbErr;
use std::net::IpAddr;

/// Seconds of one window.
pub const VENSTER: i64 = 15 * 60;

/// Failures per window for one e-mail address.
pub const PER_EMAIL: i32 = 5;

/// Failures per window from one network address: a town hall has many people behind one.
pub const PER_ADRES: i32 = 30;

/// The most characters of an e-mail address (RFC 5321, 4.5.3.1.3).
pub const LANGSTE_EMAIL: usize = 254;

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uitkomst {
    /// It was this person.
    Welkom(PersoonId),
    /// Unknown, wrong, or not allowed: never said which.
    Onjuist,
    /// Too often: try again after so many seconds.
    Wacht(i64),
}

/// Tries a password.
pub async fn probeer(
    app: &App,
    adres: IpAddr,
    email: &str,
    wachtwoord: &str,
) -> Result<Uitkomst, Problem> {
    let email = email.trim().to_lowercase();
    if email.chars().count() > LANGSTE_EMAIL {
        return Ok(Uitkomst::Onjuist);
    }
    let sleutels = [
        format!("email:{email}"),
        format!("adres:{}", netwerk(adres)),
    ];
    let wacht = tel(app, sleutels.clone()).await.map_err(Problem::defect)?;
    if wacht > 0 {
        return Ok(Uitkomst::Wacht(wacht));
    }
    let persoon = identity::zoek(&app.deuren.reader.db(), &email)
        .await
        .map_err(Problem::defect)?
        .filter(|persoon| persoon.actief);
    let hash = persoon.as_ref().and_then(|p| p.wachtwoord.clone());
    let klopt = app
        .wachtwoorden
        .klopt(wachtwoord, hash)
        .await
        .map_err(Problem::defect)?;
    match persoon {
        Some(persoon) if klopt => {
            gelukt(app, sleutels).await.map_err(Problem::defect)?;
            Ok(Uitkomst::Welkom(persoon.id))
        }
        _ => Ok(Uitkomst::Onjuist),
    }
}

/// Counts the attempt under both keys; the seconds to wait when one of them is over its limit.
async fn tel(app: &App, sleutels: [String; 2]) -> Result<i64, DbErr> {
    let nu = app.deuren.klok.werkelijk();
    let grenzen = [PER_EMAIL, PER_ADRES];
    app.deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                let mut wacht = 0;
                for (sleutel, grens) in sleutels.iter().zip(grenzen) {
                    let stand = pogingen::tel(db, sleutel, nu, VENSTER).await?;
                    if stand.aantal > grens {
                        wacht = wacht.max(stand.sinds + VENSTER - nu);
                    }
                }
                Ok(wacht)
            })
        })
        .await
}

/// Forgets the failures under this e-mail address. Those from the network address stay, this attempt
/// excepted: somebody with an account must not be able to wipe them. What is over is swept out as well.
async fn gelukt(app: &App, [email, adres]: [String; 2]) -> Result<(), DbErr> {
    let nu = app.deuren.klok.werkelijk();
    app.deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                pogingen::wis(db, &email).await?;
                pogingen::vergeef(db, &adres).await?;
                pogingen::ruim_op(db, nu - VENSTER).await?;
                sessies::ruim_op(db, nu).await?;
                Ok(())
            })
        })
        .await
}
