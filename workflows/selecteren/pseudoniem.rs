//! Names that say nothing: by which bidders are judged where the leidraad anonymises.

use std::collections::BTreeMap;

/// Letters of the alphabet.
const LETTERS: usize = 26;

/// A pseudonym for each of these submissions: `Inschrijver A`, `Inschrijver B`, and with more than 26 of
/// them two letters each, so that they sort.
///
/// Which letter follows from the ids and the round alone: the same for every reader, on every page and
/// every day, and in another order than that of arrival or of the alphabet. Another round deals the
/// letters anew, because a final round shows whose they were.
pub fn pseudoniemen(ids: impl IntoIterator<Item = u128>, ronde: &str) -> BTreeMap<u128, String> {
    let mut geschud: Vec<u128> = ids.into_iter().collect();
    geschud.sort_unstable_by_key(|id| (schud(*id, ronde), *id));
    let kort = geschud.len() <= LETTERS;
    let naam = |plek| format!("Inschrijver {}", letters(plek, kort));
    (0..)
        .zip(geschud)
        .map(|(plek, id)| (id, naam(plek)))
        .collect()
}

/// FNV-1a with the finish of splitmix64: spreads ids that differ little all over the numbers. A shuffle,
/// no secret: who knows an id knows which submission it is already.
fn schud(id: u128, ronde: &str) -> u64 {
    let bytes = ronde.bytes().chain(id.to_be_bytes());
    let som = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |som, byte| {
        (som ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let som = (som ^ (som >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let som = (som ^ (som >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    som ^ (som >> 31)
}

/// The letters of a place: one when all fit in one, else two; after `ZZ` a number.
fn letters(plek: usize, kort: bool) -> String {
    let letter = |plek: usize| ('A'..='Z').nth(plek);
    match (letter(plek / LETTERS), letter(plek % LETTERS)) {
        (_, Some(tweede)) if kort => tweede.to_string(),
        (Some(eerste), Some(tweede)) => format!("{eerste}{tweede}"),
        _ => (plek + 1).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pseudonym_depends_on_nothing_but_who_is_judged() {
        let ids = [3_u128, 1, 2];
        let namen = pseudoniemen(ids, "bekwaamheidsdossier");
        let andersom = pseudoniemen(ids.into_iter().rev(), "bekwaamheidsdossier");
        assert_eq!(namen, andersom);
        let mut gegeven: Vec<&str> = namen.values().map(String::as_str).collect();
        gegeven.sort_unstable();
        assert_eq!(gegeven, ["Inschrijver A", "Inschrijver B", "Inschrijver C"]);
    }

    #[test]
    fn the_order_is_not_that_of_the_ids_and_differs_per_round() {
        let ids = || 1..=20_u128;
        let een: Vec<String> = pseudoniemen(ids(), "bekwaamheidsdossier")
            .into_values()
            .collect();
        let ander: Vec<String> = pseudoniemen(ids(), "bafo").into_values().collect();
        assert!(!een.is_sorted() && !ander.is_sorted());
        assert_ne!(een, ander);
    }

    #[test]
    fn many_bidders_get_two_letters_that_sort() {
        let namen = pseudoniemen(0..150, "bafo");
        assert!(
            namen
                .values()
                .all(|naam| naam.len() == "Inschrijver AA".len())
        );
        assert!(namen.values().any(|naam| naam == "Inschrijver FT"));
    }

    /// A page that was printed yesterday names the same parties: the letters may not change with a version.
    #[test]
    fn the_letters_stay_what_they_are() {
        let ids = (1..=12).map(|plek| 0x0190_a0a0_0000_7000_8000_0000_0000_0000 + plek);
        let namen = pseudoniemen(ids, "bekwaamheidsdossier");
        let letters: String = namen
            .values()
            .filter_map(|naam| naam.chars().last())
            .collect();
        assert_eq!(letters, "HJBCGKADELFI");
    }

    #[test]
    fn more_bidders_than_pairs_of_letters_get_a_number() {
        assert_eq!(letters(25, true), "Z");
        assert_eq!(letters(26 * 26 - 1, false), "ZZ");
        assert_eq!(letters(26 * 26, false), "677");
    }
}
