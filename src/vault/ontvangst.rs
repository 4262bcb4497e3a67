//! The manifest of a package: what was received when. Its hash stands on the receipt of the
//! organisation, and the opening checks every package against it.

use std::fmt::Write;

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::opslag::Bewaard;
use super::sleutels::Omhulsel;

/// SHA-256 in lower-case hexadecimal.
pub fn sha256_hex(inhoud: &[u8]) -> String {
    hex::encode(Sha256::digest(inhoud))
}

/// One part of a package: a file or an answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Onderdeel {
    /// The code of the question or document in the leidraad.
    pub code: String,
    /// The name of the file, or of the question.
    pub naam: String,
    /// SHA-256 in lower-case hexadecimal: see [`Onderdeel::bestand`] and [`Onderdeel::antwoord`].
    pub sha256: String,
    /// Size in bytes of what was hashed.
    pub grootte: u64,
}

impl Onderdeel {
    /// A file, by the hash of its content: the organisation can verify it with its own copy.
    pub fn bestand(code: &str, naam: &str, bewaard: &Bewaard) -> Self {
        Self {
            code: code.to_owned(),
            naam: naam.to_owned(),
            sha256: bewaard.sha256.clone(),
            grootte: bewaard.grootte,
        }
    }

    /// An answer, by the hash of its encrypted form. A price has so few possible values that the
    /// hash of the price itself would give it away before the opening.
    pub fn antwoord(code: &str, naam: &str, omhulsel: &Omhulsel) -> Self {
        let tekst = omhulsel.als_tekst().as_bytes();
        Self {
            code: code.to_owned(),
            naam: naam.to_owned(),
            sha256: sha256_hex(tekst),
            grootte: tekst.len() as u64,
        }
    }
}

/// Everything that a receipt confirms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The package.
    pub pakket: Uuid,
    /// The version of the submission, from 1.
    pub versie: u32,
    /// The organisation that submitted, by a reference that does not change.
    pub organisatie: String,
    /// The perceel, by a reference that does not change.
    pub perceel: String,
    /// When the last byte was received, in seconds since 1970 UTC.
    pub stempel: i64,
    /// The parts; their order has no meaning.
    pub onderdelen: Vec<Onderdeel>,
}

impl Manifest {
    /// The text that is hashed: one line per fact, parts in a fixed order. Different manifests
    /// have different texts, because nothing in a value can look like the end of it.
    pub fn tekst(&self) -> String {
        let mut onderdelen: Vec<_> = self.onderdelen.iter().collect();
        onderdelen.sort_unstable();
        let mut regels = vec![
            "tenderspoor-manifest 1".to_owned(),
            format!("pakket {}", self.pakket),
            format!("versie {}", self.versie),
            format!("organisatie {}", op_een_regel(&self.organisatie)),
            format!("perceel {}", op_een_regel(&self.perceel)),
            format!("stempel {}", self.stempel),
        ];
        regels.extend(onderdelen.into_iter().map(|deel| {
            format!(
                "onderdeel {}\t{}\t{}\t{}",
                op_een_regel(&deel.code),
                op_een_regel(&deel.naam),
                op_een_regel(&deel.sha256),
                deel.grootte
            )
        }));
        regels.push(String::new());
        regels.join("\n")
    }

    /// SHA-256 of [`Manifest::tekst`], in lower-case hexadecimal; `sha256sum` gives the same.
    pub fn hash(&self) -> String {
        sha256_hex(self.tekst().as_bytes())
    }
}

/// Writes control characters and the backslash as `\u{…}`.
fn op_een_regel(waarde: &str) -> String {
    let mut regel = String::with_capacity(waarde.len());
    for c in waarde.chars() {
        if c.is_control() || c == '\\' {
            // Writing to a String cannot fail.
            let _ = write!(regel, "\\u{{{:x}}}", u32::from(c));
        } else {
            regel.push(c);
        }
    }
    regel
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn deel(code: &str, naam: &str) -> Onderdeel {
        Onderdeel {
            code: code.to_owned(),
            naam: naam.to_owned(),
            sha256: sha256_hex(naam.as_bytes()),
            grootte: naam.len() as u64,
        }
    }

    fn manifest(onderdelen: Vec<Onderdeel>) -> Manifest {
        Manifest {
            pakket: Uuid::from_u128(7),
            versie: 2,
            organisatie: "kvk 12345678".to_owned(),
            perceel: "beschermd-wonen".to_owned(),
            stempel: 1_765_447_200,
            onderdelen,
        }
    }

    /// Fixed for ever: receipts that people hold were made with this text.
    #[test]
    fn the_text_is_fixed() {
        let manifest = manifest(vec![deel("b1", "plan.pdf"), deel("a1", "één\ttab\\.txt")]);
        assert_eq!(
            manifest.tekst(),
            "tenderspoor-manifest 1\n\
             pakket 00000000-0000-0000-0000-000000000007\n\
             versie 2\n\
             organisatie kvk 12345678\n\
             perceel beschermd-wonen\n\
             stempel 1765447200\n\
             onderdeel a1\téén\\u{9}tab\\u{5c}.txt\t\
             HASH1\t14\n\
             onderdeel b1\tplan.pdf\t\
             HASH2\t8\n"
                .replace("HASH1", &sha256_hex("één\ttab\\.txt".as_bytes()))
                .replace("HASH2", &sha256_hex(b"plan.pdf"))
        );
        assert_eq!(manifest.hash(), sha256_hex(manifest.tekst().as_bytes()));
    }

    #[test]
    fn the_order_of_parts_has_no_meaning_and_every_fact_has() {
        let goed = manifest(vec![deel("a", "1"), deel("b", "2")]);
        let anders_om = manifest(vec![deel("b", "2"), deel("a", "1")]);
        assert_eq!(goed.hash(), anders_om.hash());
        let anders: [fn(&mut Manifest); 7] = [
            |m| m.pakket = Uuid::from_u128(8),
            |m| m.versie += 1,
            |m| m.organisatie.push('x'),
            |m| m.perceel.push('x'),
            |m| m.stempel += 1,
            |m| m.onderdelen[0].grootte += 1,
            |m| drop(m.onderdelen.pop()),
        ];
        for verander in anders {
            let mut kopie = goed.clone();
            verander(&mut kopie);
            assert_ne!(kopie.hash(), goed.hash());
        }
    }

    proptest! {
        #[test]
        fn different_manifests_have_different_texts(
            a in "[ab\\\\\\t\\n ]{0,6}", b in "[ab\\\\\\t\\n ]{0,6}",
            c in "[ab\\\\\\t\\n ]{0,6}", d in "[ab\\\\\\t\\n ]{0,6}",
        ) {
            let een = manifest(vec![deel(&a, &b)]);
            let twee = manifest(vec![deel(&c, &d)]);
            prop_assert_eq!(een.tekst() == twee.tekst(), een == twee);
        }
    }
}
