//! The secret of a vault, nested to each pair of sleutelhouders (DESIGN.md 6).
//!
//! For every two holders the secret is encrypted to the one, and the result to the other; once in each
//! order, so that either can come first. What the first one unwraps is still encrypted to the second:
//! while it waits it is nobody's secret, whoever steals the server key.

use std::io::Read;

use age::secrecy::zeroize::Zeroizing;
use uuid::Uuid;

use super::{Geheim, Omhulsel, Ontvanger, Serversleutel, omhul, onthul};
use crate::vault::fout::KluisFout;

/// More than the armored text of a secret that was encrypted once (about 450 characters).
const BINNENSTE_BYTES: usize = 2048;

/// The public half of a sleutelhouder, by the id of their key.
#[derive(Clone, Debug)]
pub struct Houder {
    /// The id.
    pub id: Uuid,
    /// The public half.
    pub ontvanger: Ontvanger,
}

/// The secret for one pair, in one order.
#[derive(Clone, Debug)]
pub struct Deel {
    /// Whose identity opens the outer layer.
    pub eerste: Uuid,
    /// Whose identity opens the inner layer.
    pub tweede: Uuid,
    /// The nested text.
    pub omhulsel: Omhulsel,
}

/// Nests the secret to every pair, in both orders. Two keys that are the same make no pair.
pub fn verdeel(geheim: &Geheim, houders: &[Houder]) -> Result<Vec<Deel>, KluisFout> {
    let mut delen = Vec::new();
    for tweede in houders {
        let binnen = omhul(geheim, &tweede.ontvanger)?;
        for eerste in houders.iter().filter(|h| h.ontvanger != tweede.ontvanger) {
            delen.push(Deel {
                eerste: eerste.id,
                tweede: tweede.id,
                omhulsel: eerste.ontvanger.versleutel(binnen.0.as_bytes())?,
            });
        }
    }
    Ok(delen)
}

/// The first of a pair opens the outer layer. What comes out waits under the server key, and is still
/// encrypted to the second.
pub fn geef_eerste(
    deel: &Omhulsel,
    houder: &Geheim,
    server: &Serversleutel,
) -> Result<Omhulsel, KluisFout> {
    server.0.ontvanger().versleutel(&pel(deel, houder)?)
}

/// The second of a pair opens the inner layer: the secret of the vault with this public half.
pub fn geef_tweede(
    helft: &Omhulsel,
    houder: &Geheim,
    server: &Serversleutel,
    kluis: &Ontvanger,
) -> Result<Geheim, KluisFout> {
    let binnen = pel(helft, &server.0)?;
    let tekst = std::str::from_utf8(&binnen).map_err(|_| KluisFout::Beschadigd)?;
    let geheim = onthul(&Omhulsel(tekst.to_owned()), houder)?;
    if geheim.ontvanger() == *kluis {
        Ok(geheim)
    } else {
        Err(KluisFout::VerkeerdeSleutel)
    }
}

/// Takes one layer off.
fn pel(omhulsel: &Omhulsel, sleutel: &Geheim) -> Result<Zeroizing<Vec<u8>>, KluisFout> {
    let mut binnen = Zeroizing::new(Vec::with_capacity(BINNENSTE_BYTES));
    sleutel
        .lezer(omhulsel)?
        .take(BINNENSTE_BYTES as u64)
        .read_to_end(&mut binnen)
        .map_err(KluisFout::van_lezen)?;
    Ok(binnen)
}

#[cfg(test)]
mod tests {
    use super::super::nieuwe_identiteit;
    use super::*;
    use age::secrecy::ExposeSecret;

    struct Proef {
        _map: tempfile::TempDir,
        server: Serversleutel,
        kluis: Ontvanger,
        geheim: Geheim,
        houders: Vec<(Houder, Geheim)>,
        delen: Vec<Deel>,
    }

    /// A vault with two inkopers and an escrowhouder.
    fn proef() -> Proef {
        let map = tempfile::tempdir().expect("a folder");
        let server = Serversleutel::laad_of_maak(&map.path().join("server.key")).expect("a key");
        let (kluis, geheim) = nieuwe_identiteit();
        let houders: Vec<_> = (1..=3_u128)
            .map(|nr| {
                let (ontvanger, geheim) = nieuwe_identiteit();
                let id = Uuid::from_u128(nr);
                (Houder { id, ontvanger }, geheim)
            })
            .collect();
        let openbaar: Vec<Houder> = houders.iter().map(|(h, _)| h.clone()).collect();
        let delen = verdeel(&geheim, &openbaar).expect("nested");
        Proef {
            _map: map,
            server,
            kluis,
            geheim,
            houders,
            delen,
        }
    }

    impl Proef {
        fn deel(&self, eerste: usize, tweede: usize) -> &Omhulsel {
            let (eerste, tweede) = (self.houders[eerste].0.id, self.houders[tweede].0.id);
            let deel = self
                .delen
                .iter()
                .find(|d| d.eerste == eerste && d.tweede == tweede);
            &deel.expect("a pair").omhulsel
        }
    }

    #[test]
    fn every_pair_opens_in_both_orders() {
        let proef = proef();
        assert_eq!(proef.delen.len(), 6);
        for eerste in 0..3 {
            for tweede in (0..3).filter(|t| *t != eerste) {
                let (a, b) = (&proef.houders[eerste].1, &proef.houders[tweede].1);
                let helft = geef_eerste(proef.deel(eerste, tweede), a, &proef.server);
                let helft = helft.expect("the outer layer");
                let open = geef_tweede(&helft, b, &proef.server, &proef.kluis);
                assert_eq!(open.expect("the secret").ontvanger(), proef.kluis);
            }
        }
    }

    #[test]
    fn one_holder_does_not_open_with_whatever_else() {
        let proef = proef();
        let alleen = &proef.houders[0].1;
        for deel in &proef.delen {
            let Ok(helft) = geef_eerste(&deel.omhulsel, alleen, &proef.server) else {
                assert_ne!(deel.eerste, proef.houders[0].0.id);
                continue;
            };
            let open = geef_tweede(&helft, alleen, &proef.server, &proef.kluis);
            assert!(matches!(open, Err(KluisFout::VerkeerdeSleutel)));
        }
        assert!(
            proef
                .server
                .onthul(&proef.delen[0].omhulsel)
                .is_err_and(|fout| matches!(fout, KluisFout::VerkeerdeSleutel))
        );
    }

    /// A half that waits says nothing to a thief of the server key.
    #[test]
    fn a_waiting_half_is_still_encrypted_to_the_second() {
        let proef = proef();
        let helft = geef_eerste(proef.deel(0, 1), &proef.houders[0].1, &proef.server);
        let gestolen = pel(&helft.expect("a half"), &proef.server.0).expect("by the thief");
        let tekst = std::str::from_utf8(&gestolen).expect("armored");
        for geheim in proef.houders.iter().map(|h| &h.1).chain([&proef.geheim]) {
            let secret = geheim.0.to_string();
            assert!(!tekst.contains(secret.expose_secret()));
        }
        for (houder, geheim) in &proef.houders {
            let uit = onthul(&Omhulsel(tekst.to_owned()), geheim);
            assert_eq!(uit.is_ok(), houder.id == proef.houders[1].0.id);
        }
    }

    #[test]
    fn a_half_of_another_vault_is_refused() {
        let (proef, ander) = (proef(), nieuwe_identiteit().0);
        let helft = geef_eerste(proef.deel(0, 1), &proef.houders[0].1, &proef.server);
        let open = geef_tweede(
            &helft.expect("a half"),
            &proef.houders[1].1,
            &proef.server,
            &ander,
        );
        assert!(matches!(open, Err(KluisFout::VerkeerdeSleutel)));
    }

    #[test]
    fn the_same_key_twice_is_no_pair() {
        let (ontvanger, _) = nieuwe_identiteit();
        let (_, geheim) = nieuwe_identiteit();
        let dubbel: Vec<Houder> = (1..=2_u128)
            .map(|nr| Houder {
                id: Uuid::from_u128(nr),
                ontvanger: ontvanger.clone(),
            })
            .collect();
        assert!(verdeel(&geheim, &dubbel).expect("nested").is_empty());
    }
}
