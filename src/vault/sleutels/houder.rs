//! A personal identity of a sleutelhouder: locked by a passphrase (age scrypt), kept only in that form.

use std::collections::BTreeSet;
use std::fmt;
use std::io::Read;
use std::iter;

use age::armor::ArmoredReader;
use age::secrecy::zeroize::Zeroizing;
use age::secrecy::{ExposeSecret, SecretString};

use super::{GEHEIM_BYTES, Geheim, Omhulsel};
use crate::vault::fout::KluisFout;

/// The fewest characters of a passphrase: long is safer than strange (NIST SP 800-63B, 3.1.1.2).
const KORTSTE: usize = 24;
/// The most bytes: nobody types more, and a request must not make us work on it.
const LANGSTE: usize = 256;
/// The fewest different words that are not a name or a word that everybody tries first.
const WOORDEN: usize = 5;
/// Words that everybody tries first, so they do not count.
const VOOR_DE_HAND: [&str; 8] = [
    "aanbesteding",
    "geheim",
    "kluis",
    "sleutel",
    "tenderspoor",
    "wachtwoord",
    "wachtzin",
    "welkom",
];

/// The passphrase of every sleutelhouder of a practice environment. It stands in the documentation, so
/// a real installation refuses it.
pub const OEFENWACHTZIN: &str = "vier gele fietsen staan samen in de regen";

/// What somebody typed to unlock their identity. It is cleared from memory when dropped and shows
/// nothing when printed.
#[derive(Clone)]
pub struct Wachtzin(SecretString);

impl Wachtzin {
    /// White space at the ends and double white space inside do not count: a phrase is copied from
    /// paper.
    pub fn nieuw(ruw: String) -> Self {
        let ruw = Zeroizing::new(ruw);
        let mut tekst = String::with_capacity(ruw.len());
        for woord in ruw.split_whitespace() {
            if !tekst.is_empty() {
                tekst.push(' ');
            }
            tekst.push_str(woord);
        }
        Self(SecretString::from(tekst))
    }

    /// The one of practice environments.
    pub fn oefening() -> Self {
        Self::nieuw(OEFENWACHTZIN.to_owned())
    }

    /// Whether nothing was typed.
    pub fn is_leeg(&self) -> bool {
        self.0.expose_secret().is_empty()
    }

    /// What is wrong with this phrase for whoever is called so (name and e-mail address), as a Dutch
    /// sentence for beside the field. A stolen database can be guessed at for years, so a weak one is refused.
    pub fn bezwaar(&self, van: &str, oefening: bool) -> Option<&'static str> {
        let tekst = self.0.expose_secret();
        if tekst.len() > LANGSTE {
            return Some("Deze wachtzin is te lang. Gebruik hoogstens 256 tekens.");
        }
        if tekst.chars().count() < KORTSTE {
            return Some("Deze wachtzin is te kort. Gebruik minstens 24 tekens.");
        }
        let eigen = woorden(van);
        let sterk = woorden(tekst)
            .into_iter()
            .filter(|woord| !eigen.contains(woord) && !VOOR_DE_HAND.contains(&woord.as_str()))
            .count();
        if sterk < WOORDEN {
            return Some(
                "Deze wachtzin is te makkelijk te raden. Gebruik minstens vijf verschillende woorden, \
                 zonder uw naam.",
            );
        }
        if !oefening && tekst.eq_ignore_ascii_case(OEFENWACHTZIN) {
            return Some("Dit is de wachtzin uit de handleiding. Bedenk een eigen wachtzin.");
        }
        None
    }
}

impl fmt::Debug for Wachtzin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wachtzin(…)")
    }
}

/// The different words of two letters and more, in lower case.
fn woorden(tekst: &str) -> BTreeSet<String> {
    tekst
        .split(|teken: char| !teken.is_alphanumeric())
        .filter(|woord| woord.chars().count() > 1)
        .map(str::to_lowercase)
        .collect()
}

/// How much work one guess at a passphrase costs: the base-2 logarithm of scrypt's N.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Werk(u8);

impl Werk {
    /// About a second and 256 MiB, as the `age` command line takes.
    pub const ECHT: Self = Self(18);
    /// Nothing worth mentioning: for a practice environment, whose passphrase everybody knows.
    pub const OEFENING: Self = Self(2);
}

/// Locks an identity by a passphrase. Blocks for as long as [`Werk`] says.
pub fn vergrendel(geheim: &Geheim, wachtzin: &Wachtzin, werk: Werk) -> Result<Omhulsel, KluisFout> {
    let mut slot = age::scrypt::Recipient::new(wachtzin.0.clone());
    slot.set_work_factor(werk.0);
    age::encrypt_and_armor(&slot, geheim.0.to_string().expose_secret().as_bytes())
        .map(Omhulsel)
        .map_err(KluisFout::Versleutelen)
}

/// Unlocks an identity. Blocks for as long as its [`Werk`] says.
///
/// # Errors
/// `OnjuisteWachtzin` for another passphrase.
pub fn ontgrendel(omhulsel: &Omhulsel, wachtzin: &Wachtzin) -> Result<Geheim, KluisFout> {
    let mut slot = age::scrypt::Identity::new(wachtzin.0.clone());
    slot.set_max_work_factor(Werk::ECHT.0);
    let lezer = age::Decryptor::new_buffered(ArmoredReader::new(omhulsel.0.as_bytes()))?
        .decrypt(iter::once(&slot as _))
        .map_err(|fout| match fout {
            age::DecryptError::DecryptionFailed => KluisFout::OnjuisteWachtzin,
            anders => anders.into(),
        })?;
    let mut tekst = Zeroizing::new(Vec::with_capacity(GEHEIM_BYTES));
    lezer
        .take(GEHEIM_BYTES as u64)
        .read_to_end(&mut tekst)
        .map_err(KluisFout::van_lezen)?;
    Geheim::van_tekst(&tekst).ok_or(KluisFout::Beschadigd)
}

#[cfg(test)]
mod tests {
    use super::super::nieuwe_identiteit;
    use super::*;

    fn zin(tekst: &str) -> Wachtzin {
        Wachtzin::nieuw(tekst.to_owned())
    }

    #[test]
    fn only_its_own_passphrase_unlocks_an_identity() {
        let (ontvanger, geheim) = nieuwe_identiteit();
        let slot = vergrendel(&geheim, &Wachtzin::oefening(), Werk::OEFENING).expect("locked");
        let open = ontgrendel(&slot, &zin(&format!("  {OEFENWACHTZIN} "))).expect("unlocked");
        assert_eq!(open.ontvanger(), ontvanger);
        for anders in ["", "vier gele fietsen staan samen in de Regen"] {
            assert!(matches!(
                ontgrendel(&slot, &zin(anders)),
                Err(KluisFout::OnjuisteWachtzin)
            ));
        }
        let secret = geheim.0.to_string();
        assert!(!slot.als_tekst().contains(secret.expose_secret()));
    }

    #[test]
    fn a_lock_that_asks_for_more_work_than_ours_is_refused() {
        let (_, geheim) = nieuwe_identiteit();
        let slot = vergrendel(&geheim, &Wachtzin::oefening(), Werk::OEFENING).expect("locked");
        let binair = {
            let mut uit = Vec::new();
            ArmoredReader::new(slot.0.as_bytes())
                .read_to_end(&mut uit)
                .expect("armor");
            uit
        };
        let kop = b" 2\n";
        let plek = binair
            .windows(kop.len())
            .position(|deel| deel == kop)
            .expect("work factor");
        let mut duur = binair.clone();
        duur.splice(plek + 1..plek + 2, *b"40");
        let mut tekst = Vec::new();
        let mut schrijver =
            age::armor::ArmoredWriter::wrap_output(&mut tekst, age::armor::Format::AsciiArmor)
                .expect("armor");
        std::io::Write::write_all(&mut schrijver, &duur).expect("written");
        schrijver.finish().expect("finished");
        let duur = Omhulsel(String::from_utf8(tekst).expect("armor is text"));
        assert!(matches!(
            ontgrendel(&duur, &Wachtzin::oefening()),
            Err(KluisFout::Beschadigd)
        ));
    }

    #[test]
    fn a_weak_passphrase_is_refused_with_the_reason() {
        let bezwaar =
            |tekst: &str| zin(tekst).bezwaar("Anouk van der Velden inkoper@regio.example", false);
        for (tekst, reden) in [
            ("", "te kort"),
            ("Welkom01", "te kort"),
            ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "te makkelijk"),
            ("kluis kluis sleutel sleutel geheim geheim", "te makkelijk"),
            ("Anouk van der Velden inkoper regio fiets", "te makkelijk"),
            (&"lang woord ".repeat(30), "te lang"),
            (OEFENWACHTZIN, "handleiding"),
        ] {
            let zin = bezwaar(tekst).unwrap_or_default();
            assert!(zin.contains(reden), "{tekst}: {zin}");
        }
        assert_eq!(bezwaar("zeven natte dassen graven onder het spoor"), None);
        assert_eq!(Wachtzin::oefening().bezwaar("Anouk", true), None);
    }

    #[test]
    fn printing_a_passphrase_shows_nothing() {
        assert_eq!(format!("{:?}", Wachtzin::oefening()), "Wachtzin(…)");
    }
}
