//! `play`: a draaiboek on a fresh embedded database, with the audit check at the end.

use super::{Fout, controle};
use crate::app::App;
use crate::clock::Klok;
use crate::config::Config;
use crate::draaiboek::{self, Draaiboek};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub(super) async fn play(naam: Option<String>, data: Option<PathBuf>) -> Result<ExitCode, Fout> {
    let Some(naam) = naam else {
        for (naam, tekst) in draaiboek::meegeleverd() {
            let titel = Draaiboek::lees(naam, tekst)
                .map(|d| d.titel)
                .unwrap_or_default();
            println!("{naam:28} {titel}");
        }
        return Ok(ExitCode::SUCCESS);
    };
    let draaiboek = match lees(&naam)? {
        Ok(draaiboek) => draaiboek,
        Err(fouten) => {
            eprintln!("{fouten}");
            return Ok(ExitCode::FAILURE);
        }
    };
    // Kept until the end: a temporary folder is gone when it is dropped.
    let (map, _tijdelijk) = verse_map(data)?;
    let tijdlijn = match draaiboek::samen(&[(&draaiboek, 0)]) {
        Ok(tijdlijn) => tijdlijn,
        Err(fout) => {
            eprintln!("{fout}");
            return Ok(ExitCode::FAILURE);
        }
    };
    let klok = Klok::gesimuleerd(tijdlijn.begin().into());
    let app = App::open(configuratie(&map), klok, false).await?;
    app.migreer().await?;
    if let Err(fout) = tijdlijn.speel(&app.deuren, &mut std::io::stdout()).await {
        eprintln!("{fout}");
        return Ok(ExitCode::FAILURE);
    }
    controle::toets(&app.deuren.reader).await
}

/// A file, or the name of a shipped one.
fn lees(naam: &str) -> Result<Result<Draaiboek, draaiboek::Fouten>, Fout> {
    let meegeleverd = draaiboek::meegeleverd().iter().find(|(n, _)| *n == naam);
    if let Some((naam, tekst)) = meegeleverd {
        return Ok(Draaiboek::lees(naam, tekst));
    }
    let inhoud = std::fs::read(naam).map_err(|fout| {
        let reden = match fout.kind() {
            ErrorKind::NotFound => "het bestand is er niet".to_owned(),
            ErrorKind::IsADirectory => "het is een map".to_owned(),
            ErrorKind::PermissionDenied => "u mag het niet lezen".to_owned(),
            _ => fout.to_string(),
        };
        format!(
            "{naam} is geen bestand dat te lezen is ({reden}) en geen meegeleverd draaiboek; \
             ‘tenderspoor play’ zonder naam noemt ze"
        )
    })?;
    let tekst = String::from_utf8(inhoud).map_err(|fout| {
        let goed = fout.as_bytes().split_at(fout.utf8_error().valid_up_to()).0;
        let regel = String::from_utf8_lossy(goed).matches('\n').count() + 1;
        format!("{naam}, regel {regel}: dit is geen tekst in UTF-8: sla het opnieuw op als UTF-8")
    })?;
    Ok(Draaiboek::lees(naam, &tekst))
}

/// The named folder, which must be empty or absent, or a temporary one.
pub(super) fn verse_map(
    data: Option<PathBuf>,
) -> Result<(PathBuf, Option<tempfile::TempDir>), Fout> {
    let Some(map) = data else {
        let tijdelijk = tempfile::tempdir()?;
        return Ok((tijdelijk.path().to_owned(), Some(tijdelijk)));
    };
    if map.exists() && std::fs::read_dir(&map)?.next().is_some() {
        return Err(format!("de map {} is niet leeg; kies een lege map", map.display()).into());
    }
    Ok((map, None))
}

/// An embedded installation in this folder, for practice only.
pub(super) fn configuratie(map: &Path) -> Config {
    Config {
        data: map.to_owned(),
        oefenomgeving: true,
        wegwerp: true,
        ..Config::default()
    }
}
