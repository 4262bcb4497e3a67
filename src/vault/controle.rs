//! The check at the opening: is what lies in the vault what the receipt says?

use super::fout::KluisFout;
use super::ontvangst::{Manifest, sha256_hex};
use super::opslag::{ObjectSleutel, Opslag};
use super::sleutels::{Geheim, Omhulsel};
use super::tekst::ontsleutel_tekst;

/// A package that was handed in, as it is stored now.
#[derive(Debug)]
pub struct Ingeleverd {
    /// The manifest that was kept when it was handed in.
    pub manifest: String,
    /// The hash that stands on the receipt.
    pub kenmerk: String,
    /// The manifest made again, from what is stored now.
    pub nu: Manifest,
    /// The encrypted answers.
    pub antwoorden: Vec<Omhulsel>,
    /// The files, with the SHA-256 of their content.
    pub bestanden: Vec<(ObjectSleutel, String)>,
}

impl Ingeleverd {
    /// Decrypts everything and compares it with the receipt. Answers are hashed in their encrypted
    /// form, so their hashes stand in the new manifest; of files the content itself is hashed.
    ///
    /// # Errors
    /// The first thing that does not fit; see [`KluisFout::ligt_aan_pakket`].
    pub async fn controleer(&self, opslag: &Opslag, geheim: &Geheim) -> Result<(), KluisFout> {
        if sha256_hex(self.manifest.as_bytes()) != self.kenmerk || self.nu.tekst() != self.manifest
        {
            return Err(KluisFout::WijktAf);
        }
        for antwoord in &self.antwoorden {
            ontsleutel_tekst(geheim, antwoord)?;
        }
        for (sleutel, sha256) in &self.bestanden {
            opslag.controleer(*sleutel, geheim, sha256).await?;
        }
        Ok(())
    }
}

impl KluisFout {
    /// Whether this says something about the package itself. Otherwise the machine failed, and
    /// another try may find the package whole.
    #[must_use]
    pub fn ligt_aan_pakket(&self) -> bool {
        matches!(
            self,
            Self::Onvindbaar | Self::VerkeerdeSleutel | Self::Beschadigd | Self::WijktAf
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::ontvangst::Onderdeel;
    use super::super::sleutels::nieuwe_identiteit;
    use super::super::tekst::versleutel_tekst;
    use super::*;
    use futures::stream;
    use uuid::Uuid;

    struct Proef {
        _map: tempfile::TempDir,
        opslag: Opslag,
        geheim: Geheim,
        pakket: Ingeleverd,
    }

    /// A package with one answer and one file, as it was handed in.
    async fn proef() -> Proef {
        let map = tempfile::tempdir().expect("a folder");
        let opslag = Opslag::open(map.path()).expect("a store");
        let (ontvanger, geheim) = nieuwe_identiteit();
        let antwoord = versleutel_tekst(&ontvanger, "61,20").expect("encrypts");
        let sleutel = ObjectSleutel::nieuw();
        let bron = stream::iter([Ok::<_, std::io::Error>(b"%PDF-plan".to_vec())]);
        let bewaard = opslag.bewaar(sleutel, &ontvanger, bron, 1000).await;
        let bewaard = bewaard.expect("is stored");
        let nu = Manifest {
            pakket: Uuid::from_u128(1),
            versie: 1,
            organisatie: "o".into(),
            perceel: "p".into(),
            stempel: 1,
            onderdelen: vec![
                Onderdeel::antwoord("prijs", "a", &antwoord),
                Onderdeel::bestand("bestand", "plan.pdf", &bewaard),
            ],
        };
        let pakket = Ingeleverd {
            manifest: nu.tekst(),
            kenmerk: nu.hash(),
            nu,
            antwoorden: vec![antwoord],
            bestanden: vec![(sleutel, bewaard.sha256)],
        };
        Proef {
            _map: map,
            opslag,
            geheim,
            pakket,
        }
    }

    #[tokio::test]
    async fn what_was_handed_in_is_in_order() {
        let p = proef().await;
        p.pakket
            .controleer(&p.opslag, &p.geheim)
            .await
            .expect("is in order");
    }

    #[tokio::test]
    async fn any_difference_is_found_and_lies_with_the_package() {
        for geval in 0..5 {
            let mut p = proef().await;
            match geval {
                0 => p.pakket.manifest.push('\n'),
                1 => p.pakket.nu.onderdelen.truncate(1),
                2 => p.pakket.kenmerk = sha256_hex(b"x"),
                3 => p.pakket.bestanden[0].0 = ObjectSleutel::nieuw(),
                _ => p.geheim = nieuwe_identiteit().1,
            }
            let fout = p.pakket.controleer(&p.opslag, &p.geheim).await;
            let fout = fout.expect_err("is found");
            assert!(fout.ligt_aan_pakket(), "{geval}: {fout}");
        }
        assert!(!KluisFout::GeenRuimte.ligt_aan_pakket());
    }
}
