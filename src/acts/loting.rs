//! A draw of lots that anybody can check: from what the witnesses named follows the order (P28).
//!
//! The lot of a party is the SHA-256 of the seed, a line end and the id of its submission; the lowest is
//! first. Nobody knows a lot before the seed is named, and nobody can choose one after it.

use super::weigering::Weigering;
use crate::store::db::Db;
use crate::store::rangorde;
use crate::vault::sha256_hex;
use entities::zaak::rij;
use serde_json::Value;
use workflows::invoer::Invoersoort;
use workflows::invoer::keuring::Gekeurd;

/// The lot of one party: a hash as hexadecimal text.
#[must_use]
pub fn lot(zaad: &str, partij: &str) -> String {
    sha256_hex(format!("{}\n{partij}", zaad.trim()).as_bytes())
}

/// The parties with their lots, in the order that follows from the seed.
#[must_use]
pub fn trek<'p>(zaad: &str, partijen: impl IntoIterator<Item = &'p str>) -> Vec<(String, &'p str)> {
    let mut loten: Vec<(String, &str)> = partijen
        .into_iter()
        .map(|partij| (lot(zaad, partij), partij))
        .collect();
    loten.sort_unstable();
    loten
}

/// Puts a draw under the key of its round, and with a seed in the order that follows from it, whatever
/// order was filled in. Any other entry stays as it is.
pub(super) async fn leg_klaar(
    db: &Db<'_>,
    perceel: Option<&rij::Model>,
    soort: &Invoersoort,
    gekeurd: &mut Gekeurd,
) -> Result<(), Weigering> {
    let (Some(perceel), "loting" | "loting-gunning") = (perceel, soort.code) else {
        return Ok(());
    };
    gekeurd.sleutel = rangorde::loting_sleutel(db, perceel, soort.code).await?;
    let zaad = gekeurd.velden.get("zaad").and_then(Value::as_str);
    let partijen = gekeurd.velden.get("volgorde").and_then(Value::as_array);
    if let (Some(zaad), Some(partijen)) = (zaad, partijen) {
        let volgorde = trek(zaad, partijen.iter().filter_map(Value::as_str));
        let volgorde: Vec<Value> = volgorde
            .into_iter()
            .map(|(_, partij)| Value::from(partij))
            .collect();
        gekeurd
            .velden
            .insert("volgorde".to_owned(), volgorde.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Anybody can check it: `printf '3-1-6-2\nB' | sha256sum`.
    #[test]
    fn a_lot_is_the_hash_of_the_seed_and_the_party() {
        assert_eq!(
            lot(" 3-1-6-2 ", "B"),
            "ad0beeb2fb3ecf0fad69ba0eba79d6319710698402af7c9aacc2a76401064b66"
        );
    }

    #[test]
    fn the_order_follows_from_the_seed_alone() {
        let partijen = ["C", "A", "B"];
        let een = trek("3-1-6-2", partijen);
        let andersom = trek("3-1-6-2", partijen.into_iter().rev());
        assert_eq!(een, andersom);
        assert!(een.is_sorted());
        let ander: Vec<_> = (0..20)
            .map(|worp| trek(&worp.to_string(), partijen))
            .collect();
        let eersten: std::collections::BTreeSet<&str> = ander.iter().map(|o| o[0].1).collect();
        assert_eq!(eersten.len(), 3, "each can be first: {eersten:?}");
    }
}
