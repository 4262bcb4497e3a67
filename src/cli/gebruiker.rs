//! `user`: accounts, roles, passwords and tokens, for the operator.

use super::{Fout, controle};
use crate::app::App;
use crate::config::Vlaggen;
use crate::identity::{tokens, wachtwoord};
use crate::store::identity::{self, NieuwPersoon};
use crate::store::viewer::Bereik;
use clap::Subcommand;
use std::io::Read;
use std::process::ExitCode;
use workflows::role::Rol;

/// What to do with accounts.
#[derive(Clone, Debug, Subcommand)]
pub(crate) enum Wat {
    /// Maak een account.
    Add {
        /// Naam.
        naam: String,
        /// E-mailadres.
        email: String,
    },
    /// Geef een rol over de hele installatie, bijvoorbeeld `inkoopadviseur` of `beheerder`.
    Role {
        /// E-mailadres van de persoon.
        email: String,
        /// De rol.
        rol: String,
    },
    /// Zet een wachtwoord; het wordt gelezen van de standaardinvoer.
    Password {
        /// E-mailadres van de persoon.
        email: String,
    },
    /// Maak een token voor de API en druk het één keer af.
    Token {
        /// E-mailadres van de persoon.
        email: String,
        /// Waarvoor het token is.
        #[arg(long, default_value = "api")]
        naam: String,
        /// Hoeveel dagen het geldig is.
        #[arg(long, default_value_t = 90)]
        dagen: u16,
    },
}

pub(super) async fn user(vlaggen: Vlaggen, wat: Wat) -> Result<ExitCode, Fout> {
    let app = controle::open(vlaggen).await?;
    match wat {
        Wat::Add { naam, email } => {
            voeg_toe(&app, naam, email).await?;
        }
        Wat::Role { email, rol } => geef_rol(&app, &email, &rol).await?,
        Wat::Password { email } => {
            let mut tekst = String::new();
            std::io::stdin().read_to_string(&mut tekst)?;
            zet_wachtwoord(&app, &email, tekst.trim_end_matches(['\n', '\r'])).await?;
        }
        Wat::Token { email, naam, dagen } => {
            let persoon = zoek(&app, &email).await?;
            println!("{}", tokens::maak(&app, persoon, &naam, dagen).await?);
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn voeg_toe(app: &App, naam: String, email: String) -> Result<(), Fout> {
    if identity::zoek(&app.deuren.reader.db(), &email)
        .await?
        .is_some()
    {
        return Err(format!("er is al een account met het adres {email}").into());
    }
    let nieuw = NieuwPersoon {
        naam,
        email,
        organisatie: None,
        wachtwoord: None,
    };
    let id = app
        .deuren
        .writer
        .write(move |db| Box::pin(async move { identity::maak_persoon(db, nieuw).await }))
        .await?;
    println!("{id}");
    Ok(())
}

async fn zoek(app: &App, email: &str) -> Result<entities::ids::PersoonId, Fout> {
    let persoon = identity::zoek(&app.deuren.reader.db(), email).await?;
    Ok(persoon
        .ok_or_else(|| format!("er is geen account met het adres {email}"))?
        .id)
}

async fn geef_rol(app: &App, email: &str, rol: &str) -> Result<(), Fout> {
    let rol: Rol = rol
        .parse()
        .ok()
        .filter(|rol: &Rol| rol.van_mens())
        .ok_or_else(|| format!("‘{rol}’ is geen rol"))?;
    let (persoon, nu) = (zoek(app, email).await?, app.deuren.klok.nu());
    app.deuren
        .writer
        .write(move |db| {
            Box::pin(
                async move { identity::wijs_toe(db, persoon, rol, Bereik::Installatie, nu).await },
            )
        })
        .await?;
    Ok(())
}

async fn zet_wachtwoord(app: &App, email: &str, tekst: &str) -> Result<(), Fout> {
    let persoon = zoek(app, email).await?;
    wachtwoord::zet(app, persoon, tekst).await?;
    Ok(())
}
