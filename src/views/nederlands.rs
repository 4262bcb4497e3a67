//! Numbers as a Dutch reader writes them. Whole numbers in, text out.

/// Groups the digits by three with points: `48635554` becomes `48.635.554`.
fn gegroepeerd(getal: u64) -> String {
    let cijfers = getal.to_string();
    let mut tekst = String::with_capacity(cijfers.len() + cijfers.len() / 3);
    for (plek, cijfer) in cijfers.chars().enumerate() {
        if plek > 0 && (cijfers.len() - plek).is_multiple_of(3) {
            tekst.push('.');
        }
        tekst.push(cijfer);
    }
    tekst
}

fn min(getal: i64) -> &'static str {
    if getal < 0 { "-" } else { "" }
}

/// A whole number: `1234` becomes `1.234`.
pub fn aantal(getal: i64) -> String {
    format!("{}{}", min(getal), gegroepeerd(getal.unsigned_abs()))
}

/// A number of hundredths with two decimals: `8050` becomes `80,50`.
pub fn honderdsten(getal: i64) -> String {
    let heel = getal.unsigned_abs();
    format!(
        "{}{},{:02}",
        min(getal),
        gegroepeerd(heel / 100),
        heel % 100
    )
}

/// A number of hundredths without trailing zeros: `8050` becomes `80,5`.
pub fn honderdsten_kort(getal: i64) -> String {
    let tekst = honderdsten(getal);
    tekst.trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// Euro cents: `4863555400` becomes `€ 48.635.554,00`. The space is U+00A0, so
/// that the sign never stands alone at the end of a line.
pub fn euro(centen: i64) -> String {
    format!("€\u{a0}{}", honderdsten(centen))
}

/// Basis points: `1250` becomes `12,5%`.
pub fn procent(basispunten: i64) -> String {
    format!("{}%", honderdsten_kort(basispunten))
}

/// The size of a file in decimal units, one decimal: `1234567` becomes `1,2 MB`.
pub fn bestandsgrootte(bytes: u64) -> String {
    let (eenheid, naam) = match bytes {
        0..1_000 => return format!("{bytes} bytes"),
        1_000..1_000_000 => (1_000, "kB"),
        1_000_000..1_000_000_000 => (1_000_000, "MB"),
        _ => (1_000_000_000, "GB"),
    };
    let tienden = bytes / (eenheid / 10);
    if tienden >= 100 || tienden.is_multiple_of(10) {
        return format!("{} {naam}", gegroepeerd(tienden / 10));
    }
    format!("{},{} {naam}", tienden / 10, tienden % 10)
}

/// Reads what people type for hundredths: `1.234,56`, `80`, `66,7`. Nothing when it is no number with
/// at most two decimals.
pub fn lees_honderdsten(tekst: &str) -> Option<i64> {
    let tekst = tekst.trim().trim_start_matches('€').trim();
    let (heel, deel) = tekst.split_once(',').unwrap_or((tekst, ""));
    let groepen: Vec<&str> = heel.split('.').collect();
    let gegroepeerd = groepen.iter().skip(1).all(|groep| groep.len() == 3);
    let cijfers = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if heel.is_empty() || !gegroepeerd || !groepen.iter().all(|g| cijfers(g)) {
        return None;
    }
    let deel: i64 = match deel.len() {
        0 => 0,
        1 | 2 if cijfers(deel) => format!("{deel:0<2}").parse().ok()?,
        _ => return None,
    };
    let heel: i64 = groepen.concat().parse().ok()?;
    heel.checked_mul(100)?.checked_add(deel)
}

/// A list as in a sentence: `a, b en c`.
pub fn opsomming<S: AsRef<str>>(delen: &[S]) -> String {
    match delen {
        [] => String::new(),
        [een] => een.as_ref().to_owned(),
        [voor @ .., laatste] => {
            let voor: Vec<&str> = voor.iter().map(AsRef::as_ref).collect();
            format!("{} en {}", voor.join(", "), laatste.as_ref())
        }
    }
}

/// A choice as in a sentence: `a, b of c`.
pub fn keuze<S: AsRef<str>>(delen: &[S]) -> String {
    match delen {
        [voor @ .., laatste] if !voor.is_empty() => {
            let voor: Vec<&str> = voor.iter().map(AsRef::as_ref).collect();
            format!("{} of {}", voor.join(", "), laatste.as_ref())
        }
        _ => opsomming(delen),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_has_points_and_a_comma() {
        assert_eq!(euro(4_863_555_400), "€\u{a0}48.635.554,00");
        assert_eq!(euro(5), "€\u{a0}0,05");
        assert_eq!(euro(-125_000), "€\u{a0}-1.250,00");
        assert_eq!(euro(i64::MIN), "€\u{a0}-92.233.720.368.547.758,08");
    }

    #[test]
    fn hundredths_trim_only_after_the_comma() {
        assert_eq!(honderdsten(8_000), "80,00");
        assert_eq!(honderdsten_kort(8_000), "80");
        assert_eq!(honderdsten_kort(8_050), "80,5");
        assert_eq!(honderdsten_kort(0), "0");
        assert_eq!(honderdsten(-5), "-0,05");
    }

    #[test]
    fn percentages_counts_and_sizes() {
        assert_eq!(procent(2_500), "25%");
        assert_eq!(procent(1_250), "12,5%");
        assert_eq!(procent(10_000), "100%");
        assert_eq!(aantal(-1_234_567), "-1.234.567");
        assert_eq!(bestandsgrootte(999), "999 bytes");
        assert_eq!(bestandsgrootte(1_234_567), "1,2 MB");
        assert_eq!(bestandsgrootte(25_000_000), "25 MB");
    }

    #[test]
    fn hundredths_are_read_as_they_are_written() {
        for (tekst, getal) in [("80", 8_000), ("66,7", 6_670), ("€ 1.234,56", 123_456)] {
            assert_eq!(lees_honderdsten(tekst), Some(getal), "{tekst}");
        }
        for fout in ["", ",5", "1,234", "1.23", "12a", "-1", "1,x"] {
            assert_eq!(lees_honderdsten(fout), None, "{fout}");
        }
    }

    #[test]
    fn a_list_reads_as_a_sentence() {
        assert_eq!(opsomming::<&str>(&[]), "");
        assert_eq!(opsomming(&["a"]), "a");
        assert_eq!(opsomming(&["a", "b", "c"]), "a, b en c");
        assert_eq!(keuze(&["a"]), "a");
        assert_eq!(keuze(&["a", "b", "c"]), "a, b of c");
    }
}
