//! The receipt of a package that was handed in.

use super::Document;
use serde::Serialize;

/// One part of the package.
#[derive(Clone, Debug, Serialize)]
pub struct Onderdeel {
    /// Its kind in words: Bestand, Eigen verklaring.
    pub soort: String,
    /// The question, organisation or file.
    pub naam: String,
    /// SHA-256 in lower-case hexadecimal: of the content of a file, of the sealed form of an answer.
    pub sha256: String,
    /// Its size in words: 2,4 MB.
    pub grootte: String,
}

/// What was received, when, and how anybody can check that.
#[derive(Clone, Debug, Serialize)]
pub struct Ontvangstbewijs {
    /// Who handed in.
    pub inschrijver: String,
    /// The name of the procedure; empty when it has none.
    pub procedure: String,
    /// 1, 2, 3 …
    pub versie: i32,
    /// When the last byte was received, in Dutch time and in words.
    pub ontvangen: String,
    /// The same moment in seconds since 1970 UTC.
    pub stempel: i64,
    /// SHA-256 of the manifest, in lower-case hexadecimal.
    pub kenmerk: String,
    /// The parts.
    pub onderdelen: Vec<Onderdeel>,
    /// The text of which `kenmerk` is the hash.
    pub manifest: String,
    /// The address where anybody can check the receipt.
    pub controle: String,
}

impl Document for Ontvangstbewijs {
    const SJABLOON: &'static str = "ontvangstbewijs";

    fn kenmerk(&self) -> String {
        self.kenmerk.clone()
    }

    fn op(&self) -> i64 {
        self.stempel
    }

    fn voorbeeld() -> Self {
        Self {
            inschrijver: "Coalitie Wmo".to_owned(),
            procedure: "Beschermd wonen".to_owned(),
            versie: 2,
            ontvangen: "vrijdag 24 december 2021, 9:43:20 uur".to_owned(),
            stempel: 1_640_335_400,
            kenmerk: "ab".repeat(32),
            onderdelen: vec![Onderdeel {
                soort: "Bestand".to_owned(),
                naam: "referenties #1 *nieuw*.pdf".to_owned(),
                sha256: "cd".repeat(32),
                grootte: "235 kB".to_owned(),
            }],
            manifest: "tenderspoor-manifest 1\nversie 2\n".to_owned(),
            controle: "https://tenderspoor.example/ontvangstbewijzen/controleren".to_owned(),
        }
    }
}
