//! CPV codes of social and other specific services: annex XIV of directive 2014/24/EU.
//!
//! Only the groups that a gemeente uses for care, support, work and income stand here: health and
//! social services, administrative social and educational services, and benefits. The light
//! regime is read narrowly (P6): a code that is not listed is refused.

use std::ops::RangeInclusive;

/// Numbers without check digit, single codes as a range of one.
const BIJLAGE_XIV: [RangeInclusive<u32>; 29] = [
    // Health, social and related services.
    75_200_000..=75_200_000,
    75_231_200..=75_231_200,
    75_231_240..=75_231_240,
    79_611_000..=79_611_000,
    79_622_000..=79_622_000,
    79_624_000..=79_625_000,
    85_000_000..=85_323_000,
    98_133_000..=98_133_000,
    98_133_100..=98_133_100,
    98_200_000..=98_200_000,
    98_500_000..=98_500_000,
    98_513_000..=98_514_000,
    // Administrative social, educational, healthcare and cultural services.
    75_000_000..=75_000_000,
    75_121_000..=75_122_000,
    75_124_000..=75_124_000,
    79_950_000..=79_956_000,
    79_995_000..=79_995_200,
    80_000_000..=80_660_000,
    92_000_000..=92_342_200,
    92_360_000..=92_700_000,
    // Compulsory social security and benefits.
    75_300_000..=75_300_000,
    75_310_000..=75_310_000,
    75_311_000..=75_311_000,
    75_312_000..=75_312_000,
    75_313_000..=75_313_100,
    75_314_000..=75_314_000,
    75_320_000..=75_320_000,
    75_330_000..=75_330_000,
    75_340_000..=75_340_000,
];

/// Is this a code of annex XIV? Written `85311200-4` or without the check digit.
pub fn is_sociale_dienst(code: &str) -> bool {
    nummer(code).is_some_and(|nummer| BIJLAGE_XIV.iter().any(|reeks| reeks.contains(&nummer)))
}

/// The eight digits of a code; none when it is not written as a CPV code.
fn nummer(code: &str) -> Option<u32> {
    let cijfers = match code.split_once('-') {
        Some((cijfers, controle)) if controle.len() == 1 && is_cijfers(controle) => cijfers,
        Some(_) => return None,
        None => code,
    };
    (cijfers.len() == 8 && is_cijfers(cijfers))
        .then(|| cijfers.parse().ok())
        .flatten()
}

fn is_cijfers(tekst: &str) -> bool {
    tekst.bytes().all(|teken| teken.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn care_for_gemeenten_is_on_annex_xiv() {
        for code in [
            "85000000-9",
            "85311000-2",
            "85311200-4",
            "85320000",
            "75200000-8",
            "98514000-9",
        ] {
            assert!(is_sociale_dienst(code), "{code}");
        }
    }

    #[test]
    fn other_services_and_misspelled_codes_are_not() {
        // Taxi transport, consultancy, and codes that are not written as CPV.
        for code in [
            "60120000-5",
            "79411000-8",
            "85323001",
            "8531100",
            "85311000-",
            "85311000-x",
            "+5311000",
            "",
        ] {
            assert!(!is_sociale_dienst(code), "{code}");
        }
    }
}
