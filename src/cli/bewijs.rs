//! `verify`: is a receipt genuine, and do the files in hand belong to it?

use super::{Fout, controle};
use crate::acts::bewijs::{self, Bewijs, Onderdeel};
use crate::config::Vlaggen;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// Checks a receipt against the database of this installation, or against the files in a folder. For
/// the folder no database is needed: the receipt itself says what the files must be.
pub(super) async fn verify(
    pad: &Path,
    map: Option<&Path>,
    vlaggen: Vlaggen,
) -> Result<ExitCode, Fout> {
    let tekst = std::fs::read_to_string(pad)?;
    let Some(bewijs) = bewijs::lees(&tekst) else {
        println!("FOUT: dit is geen ontvangstbewijs van Tenderspoor.");
        return Ok(ExitCode::FAILURE);
    };
    println!("Kenmerk (SHA-256): {}", bewijs.kenmerk);
    let goed = match map {
        Some(map) => vergelijk(&bewijs, map)?,
        None => tegen_database(&bewijs, vlaggen).await?,
    };
    Ok(if goed {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

async fn tegen_database(bewijs: &Bewijs, vlaggen: Vlaggen) -> Result<bool, Fout> {
    let app = controle::open(vlaggen).await?;
    let echt = bewijs::is_echt(&app.deuren.reader.db(), bewijs).await?;
    if echt {
        println!("Dit ontvangstbewijs is echt: het is hier zo afgegeven.");
    } else {
        println!("FOUT: dit ontvangstbewijs is hier niet afgegeven, of er is iets in veranderd.");
    }
    Ok(echt)
}

/// Compares every file that the receipt names with the file of that content in the folder. Names may
/// differ: it is the content that was received.
fn vergelijk(bewijs: &Bewijs, map: &Path) -> Result<bool, Fout> {
    let Some(manifest) = &bewijs.manifest else {
        println!("FOUT: hiervoor is de hele tekst van het bewijs nodig, niet alleen het kenmerk.");
        return Ok(false);
    };
    let aanwezig = hashes(map)?;
    let mut goed = true;
    let mut antwoorden = 0;
    for deel in bewijs::onderdelen(manifest) {
        if deel.soort != "bestand" {
            antwoorden += 1;
            continue;
        }
        goed &= meld(&deel, &aanwezig);
    }
    if antwoorden > 0 {
        println!("Verzegeld ontvangen: {antwoorden}. Dat is niet na te rekenen met bestanden.");
    }
    Ok(goed)
}

fn meld(deel: &Onderdeel, aanwezig: &BTreeMap<String, String>) -> bool {
    let gevonden = aanwezig.get(&deel.sha256);
    if let Some(naam) = gevonden {
        println!("goed   {} (uw bestand {naam})", deel.naam);
    } else {
        println!("FOUT   {}: geen bestand met deze inhoud", deel.naam);
    }
    gevonden.is_some()
}

/// The files of a folder, those in folders inside it too: SHA-256 and name.
fn hashes(map: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut uit = BTreeMap::new();
    for ding in std::fs::read_dir(map)? {
        let ding = ding?;
        let pad = ding.path();
        if ding.file_type()?.is_dir() {
            uit.extend(hashes(&pad)?);
            continue;
        }
        let mut hash = Sha256::new();
        io::copy(&mut File::open(&pad)?, &mut hash)?;
        let naam = ding.file_name().to_string_lossy().into_owned();
        uit.insert(hex::encode(hash.finalize()), naam);
    }
    Ok(uit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_in_hand_are_found_by_their_content() {
        let map = tempfile::tempdir().unwrap();
        std::fs::create_dir(map.path().join("onder")).unwrap();
        std::fs::write(map.path().join("onder/mijn plan.pdf"), "plan").unwrap();
        let hash = hex::encode(Sha256::digest("plan"));
        let manifest = |hash: &str| {
            format!(
                "tenderspoor-manifest 1\nversie 1\nonderdeel bestand\tplan.pdf\t{hash}\t4\n\
                 onderdeel dossierantwoord\tV1\t{hash}\t300\n"
            )
        };
        let klopt = |tekst: &str| vergelijk(&bewijs::lees(tekst).unwrap(), map.path()).unwrap();
        assert!(klopt(&manifest(&hash)));
        assert!(!klopt(&manifest(&"ab".repeat(32))));
        assert!(!klopt(&hash), "a mark alone names no files");
    }
}
