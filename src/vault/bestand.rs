//! Which files are welcome, and what they may be called.

use std::path::Path;

use super::fout::KluisFout;
use unicode_normalization::UnicodeNormalization;

/// How many bytes from the begin [`keur_bestand`] wants to see (fewer when the file is smaller).
pub const BEGIN_BYTES: usize = 8192;

/// The longest name that is shown, in characters.
const NAAM_LENGTE: usize = 200;

/// A kind of file on the list of what is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bestandssoort {
    /// Portable Document Format.
    Pdf,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// Plain text.
    Txt,
    /// Comma-separated values.
    Csv,
    /// Image.
    Png,
    /// Photograph.
    Jpg,
}

impl Bestandssoort {
    fn van_extensie(extensie: &str) -> Option<Self> {
        Some(match extensie.to_ascii_lowercase().as_str() {
            "pdf" => Self::Pdf,
            "docx" => Self::Docx,
            "xlsx" => Self::Xlsx,
            "txt" => Self::Txt,
            "csv" => Self::Csv,
            "png" => Self::Png,
            "jpg" | "jpeg" => Self::Jpg,
            _ => return None,
        })
    }

    /// The extension, without its dot.
    pub fn extensie(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Txt => "txt",
            Self::Csv => "csv",
            Self::Png => "png",
            Self::Jpg => "jpg",
        }
    }

    /// The media type for a download.
    pub fn mediatype(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Txt => "text/plain",
            Self::Csv => "text/csv",
            Self::Png => "image/png",
            Self::Jpg => "image/jpeg",
        }
    }

    /// Whether the first bytes are of this kind. A PDF begins with its header (ISO 32000-1, 7.5.2); readers
    /// also take one with something before it, which can then be two kinds of file at once. Word and Excel
    /// files are zip files, and the sniff often sees no more than that; then the first name in it tells
    /// whether an office program made it. Nothing is ever unpacked, so a zip that explodes has nothing to
    /// explode in. Text is what holds no control characters: sniffing it would take a table that starts with
    /// "BM" for a picture.
    fn past_bij(self, begin: &[u8]) -> bool {
        let is = |soorten: &[&str]| {
            infer::get(begin).is_some_and(|soort| soorten.contains(&soort.extension()))
        };
        match self {
            Self::Pdf => begin.starts_with(b"%PDF-"),
            Self::Docx => is(&["docx"]) || (is(&["zip"]) && is_kantoorzip(begin)),
            Self::Xlsx => is(&["xlsx"]) || (is(&["zip"]) && is_kantoorzip(begin)),
            Self::Png => is(&["png"]),
            Self::Jpg => is(&["jpg"]),
            Self::Txt | Self::Csv => begin
                .iter()
                .all(|b| !b.is_ascii_control() || matches!(b, b'\t' | b'\n' | b'\r' | b'\x0c')),
        }
    }
}

/// Whether a zip file begins as those of office programs do: its first entry is one of the parts that
/// the standard (ECMA-376 part 2) names. The name follows the 30 bytes of the local file header.
fn is_kantoorzip(begin: &[u8]) -> bool {
    const DELEN: [&[u8]; 6] = [
        b"[Content_Types].xml",
        b"_rels/",
        b"docProps/",
        b"word/",
        b"xl/",
        b"customXml/",
    ];
    begin
        .get(30..)
        .is_some_and(|naam| DELEN.iter().any(|deel| naam.starts_with(deel)))
}

/// The kind that the name promises, before anything of the content is known.
///
/// # Errors
/// When the extension is not on the list.
pub fn keur_naam(naam: &str) -> Result<Bestandssoort, KluisFout> {
    Path::new(naam)
        .extension()
        .and_then(|extensie| Bestandssoort::van_extensie(extensie.to_str()?))
        .ok_or(KluisFout::SoortNietToegestaan)
}

/// Checks a file by the extension of its name and by its first [`BEGIN_BYTES`]; both must agree.
///
/// # Errors
/// What is wrong with it.
pub fn keur_bestand(naam: &str, begin: &[u8]) -> Result<Bestandssoort, KluisFout> {
    let soort = keur_naam(naam)?;
    if begin.is_empty() {
        return Err(KluisFout::LeegBestand);
    }
    if !soort.past_bij(begin) {
        return Err(KluisFout::InhoudPastNiet {
            extensie: soort.extensie(),
        });
    }
    Ok(soort)
}

/// A name that is safe to show and to offer with a download: without folders, control characters
/// and invisible signs that turn the reading direction (`factuur[U+202E]fdp.exe`), with every letter
/// written in one way (NFC), and of at most 200 characters with its extension kept.
pub fn veilige_naam(naam: &str) -> String {
    let laatste = naam.rsplit(['/', '\\']).next().unwrap_or_default();
    let schoon: String = laatste.nfc().filter(|c| !is_onzichtbaar(*c)).collect();
    let schoon = schoon.trim().trim_end_matches(['.', ' ']);
    if schoon.is_empty() {
        return "bestand".to_owned();
    }
    kort_in(schoon)
}

/// Names with the same key look the same to a person or to a computer: capitals, the way a letter is
/// built up, wide and narrow signs and spaces make no difference.
pub fn naamsleutel(naam: &str) -> String {
    let klein: String = naam.nfkc().flat_map(char::to_lowercase).nfkc().collect();
    klein.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Control characters, zero-width signs, direction marks and line separators.
fn is_onzichtbaar(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

fn kort_in(naam: &str) -> String {
    let lengte = naam.chars().count();
    if lengte <= NAAM_LENGTE {
        return naam.to_owned();
    }
    let (stam, staart) = match naam.rfind('.') {
        Some(punt) if naam[punt..].chars().count() <= 10 => naam.split_at(punt),
        _ => (naam, ""),
    };
    let ruimte = NAAM_LENGTE - staart.chars().count();
    stam.chars().take(ruimte).chain(staart.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZIP: &[u8] =
        b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\x13\0\0\0[Content_Types].xml";
    const BOM: &[u8] =
        b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0bomb0";
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

    #[test]
    fn a_file_on_the_list_is_welcome() {
        for (naam, begin, soort) in [
            ("plan.PDF", b"%PDF-1.7\n".as_slice(), Bestandssoort::Pdf),
            ("plan.v2.docx", ZIP, Bestandssoort::Docx),
            ("prijs.xlsx", ZIP, Bestandssoort::Xlsx),
            ("foto.jpeg", b"\xff\xd8\xff\xe0", Bestandssoort::Jpg),
            ("logo.png", PNG, Bestandssoort::Png),
            ("lijst.csv", b"BM;MZ\r\ncaf\xe9;1\r\n", Bestandssoort::Csv),
            ("brief.txt", "één\tregel\n".as_bytes(), Bestandssoort::Txt),
        ] {
            assert_eq!(keur_bestand(naam, begin).ok(), Some(soort), "{naam}");
            assert!(!soort.mediatype().is_empty());
        }
    }

    #[test]
    fn another_kind_is_refused() {
        for naam in [
            "a.exe",
            "a.html",
            "a.svg",
            "pdf",
            ".pdf",
            "",
            "a.pdf.zip",
            "a.",
        ] {
            assert!(
                matches!(
                    keur_bestand(naam, b"%PDF-1.7"),
                    Err(KluisFout::SoortNietToegestaan)
                ),
                "{naam}"
            );
        }
    }

    #[test]
    fn content_that_does_not_match_is_refused() {
        for (naam, begin) in [
            ("a.pdf", b"MZ\x90\0".as_slice()),
            ("a.docx", b"%PDF-1.7"),
            ("a.png", b"<svg xmlns="),
            ("a.jpg", PNG),
            ("a.txt", b"MZ\x90\0\x03"),
            ("a.csv", ZIP),
            ("a.docx", BOM),
            ("a.xlsx", b"PK\x03\x04".as_slice()),
        ] {
            let fout = keur_bestand(naam, begin);
            assert!(
                matches!(fout, Err(KluisFout::InhoudPastNiet { .. })),
                "{naam}"
            );
        }
        assert!(matches!(
            keur_bestand("a.pdf", b""),
            Err(KluisFout::LeegBestand)
        ));
    }

    #[test]
    fn names_lose_what_is_dangerous_and_keep_what_is_theirs() {
        for (naam, veilig) in [
            ("Plan van aanpak (v2).pdf", "Plan van aanpak (v2).pdf"),
            ("C:\\fakepath\\begroting.xlsx", "begroting.xlsx"),
            ("../../etc/passwd", "passwd"),
            ("factuur\u{202E}fdp.exe", "factuurfdp.exe"),
            ("a\r\nSet-Cookie: x\0.pdf", "aSet-Cookie: x.pdf"),
            ("..", "bestand"),
            ("map/", "bestand"),
            ("\u{200B} ", "bestand"),
            ("Zorg één & co.docx", "Zorg één & co.docx"),
        ] {
            assert_eq!(veilige_naam(naam), veilig);
        }
    }

    #[test]
    fn names_that_look_the_same_have_the_same_key() {
        for (een, twee) in [
            ("Plan.PDF", "plan.pdf"),
            ("e\u{301}e\u{301}n.pdf", "één.pdf"),
            ("ｐlan.pdf", "plan.pdf"),
            ("plan\u{A0}\u{3000}van aanpak.pdf", "plan van aanpak.pdf"),
            ("ﬁnancieel.pdf", "financieel.pdf"),
        ] {
            assert_eq!(naamsleutel(een), naamsleutel(twee), "{een}");
        }
        assert_ne!(naamsleutel("plan1.pdf"), naamsleutel("plan2.pdf"));
        assert_eq!(veilige_naam("e\u{301}e\u{301}n.pdf"), "één.pdf");
    }

    #[test]
    fn a_long_name_keeps_its_extension() {
        let kort = veilige_naam(&format!("{}.docx", "é".repeat(400)));
        assert_eq!(kort.chars().count(), 200);
        assert!(kort.ends_with("é.docx"));
        assert_eq!(veilige_naam(&"x".repeat(400)).len(), 200);
    }
}
