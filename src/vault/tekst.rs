//! Small answers of a dossier (texts, prices), encrypted to the package, in TEXT columns.

use std::io::Read;

use super::fout::KluisFout;
use super::sleutels::{Geheim, Omhulsel, Ontvanger};

/// Answers are filled up to a multiple of this many bytes: the length of a price tells its size.
const VULLING: usize = 256;

/// Encrypts an answer. The end is filled with NUL bytes, which no answer holds.
pub fn versleutel_tekst(ontvanger: &Ontvanger, tekst: &str) -> Result<Omhulsel, KluisFout> {
    let mut inhoud = tekst.trim_end_matches('\0').as_bytes().to_vec();
    let lengte = inhoud.len().max(1).next_multiple_of(VULLING);
    inhoud.resize(lengte, 0);
    ontvanger.versleutel(&inhoud)
}

/// Decrypts an answer.
pub fn ontsleutel_tekst(geheim: &Geheim, omhulsel: &Omhulsel) -> Result<String, KluisFout> {
    let mut tekst = String::new();
    geheim
        .lezer(omhulsel)?
        .read_to_string(&mut tekst)
        .map_err(KluisFout::van_lezen)?;
    tekst.truncate(tekst.trim_end_matches('\0').len());
    Ok(tekst)
}

#[cfg(test)]
mod tests {
    use super::super::sleutels::nieuwe_identiteit;
    use super::*;

    #[test]
    fn an_answer_comes_back_unchanged() {
        let (ontvanger, geheim) = nieuwe_identiteit();
        for tekst in ["", "€ 61,20 per uur", &"één alinea.\n".repeat(500)] {
            let omhulsel = versleutel_tekst(&ontvanger, tekst).expect("encrypts");
            assert_eq!(
                ontsleutel_tekst(&geheim, &omhulsel).expect("decrypts"),
                tekst
            );
        }
    }

    /// age pads its header with noise, so the lengths are compared inside.
    #[test]
    fn the_length_does_not_tell_the_price() {
        let (ontvanger, geheim) = nieuwe_identiteit();
        for prijs in ["9,50", "1.234.567,89"] {
            let omhulsel = versleutel_tekst(&ontvanger, prijs).expect("encrypts");
            assert!(!omhulsel.als_tekst().contains(prijs));
            let inhoud = age::decrypt(geheim.identiteit(), omhulsel.als_tekst().as_bytes());
            assert_eq!(inhoud.expect("age opens it").len(), VULLING);
        }
    }

    #[test]
    fn another_secret_does_not_open_an_answer() {
        let (ontvanger, _) = nieuwe_identiteit();
        let (_, vreemd) = nieuwe_identiteit();
        let omhulsel = versleutel_tekst(&ontvanger, "prijs").expect("encrypts");
        assert!(matches!(
            ontsleutel_tekst(&vreemd, &omhulsel),
            Err(KluisFout::VerkeerdeSleutel)
        ));
    }
}
