//! Checking a receipt that somebody holds: is it ours, and do the files in hand belong to it?
//!
//! A receipt is the text of its manifest; its mark (kenmerk) is the SHA-256 of that text. Who changes one
//! sign has another mark, and we never gave that one out.

use crate::store::db::Db;
use crate::store::ontvangstbewijs;
use crate::vault::sha256_hex;
use sea_orm::DbErr;
use serde::{Deserialize, Serialize};

/// The first line of every manifest.
const KOP: &str = "tenderspoor-manifest 1";

/// With which word each further line of a manifest begins.
const WOORDEN: [&str; 6] = [
    "pakket ",
    "versie ",
    "organisatie ",
    "perceel ",
    "stempel ",
    "onderdeel ",
];

/// A receipt as a file in JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Bewijsbestand {
    /// SHA-256 of the manifest.
    pub kenmerk: String,
    /// The text that was hashed.
    pub manifest: String,
}

/// A receipt as somebody holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bewijs {
    /// Its mark.
    pub kenmerk: String,
    /// The text behind the mark; none when only the mark was given.
    pub manifest: Option<String>,
}

/// One part of a package, as its manifest names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Onderdeel {
    /// `bestand`, or the code of a kind of entry.
    pub soort: String,
    /// The name of the file, or the key of the entry.
    pub naam: String,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
    /// Bytes of what was hashed.
    pub grootte: u64,
}

/// Reads a receipt: its text, with or without other text around it, its JSON, or its mark alone. None
/// when there is no receipt in it, or when its mark is not the hash of its text.
#[must_use]
pub fn lees(tekst: &str) -> Option<Bewijs> {
    let tekst = tekst.trim_start_matches('\u{feff}').trim();
    if let Ok(bestand) = serde_json::from_str::<Bewijsbestand>(tekst) {
        let bewijs = van_manifest(bestand.manifest);
        return (bewijs.kenmerk == bestand.kenmerk).then_some(bewijs);
    }
    if let Some(manifest) = manifest_in(tekst) {
        return Some(van_manifest(manifest));
    }
    let mut kenmerken = tekst.split_whitespace().filter(|woord| is_kenmerk(woord));
    match (kenmerken.next(), kenmerken.next()) {
        (Some(kenmerk), None) => Some(Bewijs {
            kenmerk: kenmerk.to_ascii_lowercase(),
            manifest: None,
        }),
        _ => None,
    }
}

fn van_manifest(manifest: String) -> Bewijs {
    Bewijs {
        kenmerk: sha256_hex(manifest.as_bytes()),
        manifest: Some(manifest),
    }
}

fn is_kenmerk(woord: &str) -> bool {
    woord.len() == 64 && woord.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The manifest inside a text, with the line endings that it was hashed with.
fn manifest_in(tekst: &str) -> Option<String> {
    let mut regels = tekst.lines().map(str::trim).skip_while(|r| *r != KOP);
    let mut manifest = format!("{}\n", regels.next()?);
    let hoort_erbij = |regel: &&str| {
        WOORDEN
            .iter()
            .any(|woord| regel.starts_with(woord.trim_end()))
    };
    for regel in regels.take_while(hoort_erbij) {
        // A line that ends in its word had an empty value behind it, which was trimmed off.
        let leeg = WOORDEN.iter().any(|woord| woord.trim_end() == regel);
        manifest.push_str(&met_tabs(regel));
        manifest.push_str(if leeg { " \n" } else { "\n" });
    }
    Some(manifest)
}

/// A part whose tabs became spaces, as when it is copied from a PDF, with tabs again.
fn met_tabs(regel: &str) -> String {
    let herstel = || {
        let rest = regel.strip_prefix("onderdeel ")?;
        if rest.contains('\t') {
            return None;
        }
        let (rest, grootte) = rest.rsplit_once(' ')?;
        let (rest, hash) = rest.rsplit_once(' ')?;
        let (soort, naam) = rest.split_once(' ').unwrap_or((rest, ""));
        is_kenmerk(hash).then(|| format!("onderdeel {soort}\t{naam}\t{hash}\t{grootte}"))
    };
    herstel().unwrap_or_else(|| regel.to_owned())
}

/// The parts of a manifest, in its order.
pub fn onderdelen(manifest: &str) -> impl Iterator<Item = Onderdeel> {
    manifest.lines().filter_map(|regel| {
        let mut velden = regel.strip_prefix("onderdeel ")?.split('\t');
        let (soort, naam, hash) = (velden.next()?, velden.next()?, velden.next()?);
        Some(Onderdeel {
            soort: soort.to_owned(),
            naam: naam.to_owned(),
            sha256: hash.to_owned(),
            grootte: velden.next()?.parse().ok()?,
        })
    })
}

/// Whether a package was handed in here with this receipt.
///
/// # Errors
/// The database.
pub async fn is_echt(db: &Db<'_>, bewijs: &Bewijs) -> Result<bool, DbErr> {
    ontvangstbewijs::bestaat(db, &bewijs.kenmerk).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> String {
        let hash = "ab".repeat(32);
        format!(
            "tenderspoor-manifest 1\npakket 7\nversie 2\norganisatie 9\nperceel \nstempel 1765447200\n\
             onderdeel bestand\tmijn plan.pdf\t{hash}\t14\nonderdeel bafo-bod\t\t{hash}\t300\n"
        )
    }

    #[test]
    fn a_receipt_is_read_however_it_was_kept() {
        let tekst = manifest();
        let kenmerk = sha256_hex(tekst.as_bytes());
        let json = serde_json::json!({ "kenmerk": kenmerk, "manifest": tekst }).to_string();
        for vorm in [
            tekst.clone(),
            tekst.replace('\n', "\r\n"),
            format!(
                "\u{feff}Beste mevrouw,\n\n  {}\nMet groet",
                tekst.replace('\n', "\n  ")
            ),
            json,
        ] {
            let bewijs = lees(&vorm).expect("is a receipt");
            assert_eq!(bewijs.manifest.as_deref(), Some(tekst.as_str()), "{vorm}");
            assert_eq!(bewijs.kenmerk, kenmerk);
        }
        let uit_pdf = lees(&tekst.replace('\t', " ")).expect("is a receipt");
        assert!(
            uit_pdf
                .manifest
                .expect("has a text")
                .contains("bestand\tmijn plan.pdf\tab")
        );
        let alleen = lees(&format!("SHA-256 {}", kenmerk.to_uppercase())).expect("is a mark");
        assert_eq!((alleen.kenmerk, alleen.manifest), (kenmerk, None));
    }

    #[test]
    fn what_is_no_receipt_is_not_read_as_one() {
        let json = serde_json::json!({ "kenmerk": "ab".repeat(32), "manifest": manifest() });
        let twee = format!("{} {}", "ab".repeat(32), "cd".repeat(32));
        for tekst in ["", "hallo", "abcdef", &json.to_string(), &twee] {
            assert_eq!(lees(tekst), None, "{tekst}");
        }
    }

    #[test]
    fn another_sign_is_another_mark() {
        let anders = manifest().replace("versie 2", "versie 3");
        assert_ne!(lees(&manifest()), lees(&anders));
    }

    #[test]
    fn parts_are_read_from_the_text_that_was_hashed() {
        let gelezen: Vec<_> = onderdelen(&manifest()).collect();
        assert_eq!(gelezen.len(), 2);
        assert_eq!(gelezen[0].naam, "mijn plan.pdf");
        assert_eq!(gelezen[0].grootte, 14);
        assert_eq!(
            (gelezen[1].soort.as_str(), gelezen[1].naam.as_str()),
            ("bafo-bod", "")
        );
    }
}
