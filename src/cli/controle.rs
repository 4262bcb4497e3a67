//! `migrate` and `check`.

use super::{Fout, serveren};
use crate::acts::{audit, invarianten, opruimen};
use crate::app::App;
use crate::config::{Config, Vlaggen};
use crate::store::db::Reader;
use std::process::ExitCode;

pub(super) async fn open(vlaggen: Vlaggen) -> Result<App, Fout> {
    let config = Config::laad(vlaggen)?;
    let klok = serveren::klok(&config);
    Ok(App::open(config, klok, false).await?)
}

/// The same, and refuses a folder without a database: who reads makes none.
pub(super) async fn bestaand(vlaggen: Vlaggen) -> Result<App, Fout> {
    let config = Config::laad(vlaggen)?;
    if let Some(bestand) = config.databasebestand().filter(|bestand| !bestand.exists()) {
        return Err(format!("Er is geen database: {} bestaat niet.", bestand.display()).into());
    }
    let klok = serveren::klok(&config);
    Ok(App::open(config, klok, false).await?)
}

pub(super) async fn migrate(vlaggen: Vlaggen) -> Result<ExitCode, Fout> {
    let app = open(vlaggen).await?;
    app.migreer().await?;
    println!("De tabellen zijn bij.");
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn check(vlaggen: Vlaggen) -> Result<ExitCode, Fout> {
    let app = bestaand(vlaggen).await?;
    let code = toets(&app.deuren.reader).await?;
    if let Some(zin) = opruimen::ontbreekt(&app.deuren.reader.db(), &app.deuren.opslag).await? {
        println!("FOUT in de kluis: {zin}");
        return Ok(ExitCode::FAILURE);
    }
    Ok(code)
}

/// Verifies chain and data, and says what it found.
pub(super) async fn toets(reader: &Reader) -> Result<ExitCode, Fout> {
    let db = reader.db();
    let regels = match audit::controleer(&db).await? {
        Ok(regels) => regels,
        Err(breuk) => {
            println!(
                "FOUT in dossier ‘{}’ ({}), regel {}: {}",
                breuk.naam, breuk.dossier, breuk.nr, breuk.zin
            );
            return Ok(ExitCode::FAILURE);
        }
    };
    if let Some(zin) = invarianten::controleer(&db).await? {
        println!("FOUT in de gegevens: {zin}");
        return Ok(ExitCode::FAILURE);
    }
    println!("De auditketen klopt ({regels} regels) en de gegevens kloppen.");
    Ok(ExitCode::SUCCESS)
}
