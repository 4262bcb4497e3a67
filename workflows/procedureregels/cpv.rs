//! CPV codes of social and other specific services: annex XIV of directive 2014/24/EU.
//!
//! Source: Richtlijn 2014/24/EU, bijlage XIV (Publicatieblad 2014, L 94, blz. 65 e.v., CELEX 32014L0024), all
//! of its groups in its own order. Where the annex writes "from … to …" everything between counts.
//! The light regime is read narrowly (P6): a code that is not listed is refused.

use std::ops::RangeInclusive;

/// Numbers without check digit, single codes as a range of one.
const BIJLAGE_XIV: [RangeInclusive<u32>; 72] = [
    // Health, social and related services.
    een(75_200_000),
    een(75_231_200),
    een(75_231_240),
    een(79_611_000),
    een(79_622_000),
    een(79_624_000),
    een(79_625_000),
    85_000_000..=85_323_000,
    een(98_133_100),
    een(98_133_000),
    een(98_200_000),
    een(98_500_000),
    98_513_000..=98_514_000,
    // Administrative social, educational, healthcare and cultural services. (85321000 and 85322000
    // stand here too; they lie within the first group.)
    een(75_000_000),
    een(75_121_000),
    een(75_122_000),
    een(75_124_000),
    79_995_000..=79_995_200,
    80_000_000..=80_660_000,
    92_000_000..=92_342_200,
    92_360_000..=92_700_000,
    79_950_000..=79_952_000,
    een(79_952_100),
    een(79_953_000),
    een(79_954_000),
    een(79_955_000),
    een(79_956_000),
    // Compulsory social security services; benefit services.
    een(75_300_000),
    een(75_310_000),
    een(75_311_000),
    een(75_312_000),
    een(75_313_000),
    een(75_313_100),
    een(75_314_000),
    een(75_320_000),
    een(75_330_000),
    een(75_340_000),
    // Other community, social and personal services; religious services.
    een(98_000_000),
    een(98_120_000),
    een(98_130_000),
    een(98_131_000),
    een(98_132_000),
    een(98_133_110),
    // Hotel and restaurant services.
    55_100_000..=55_410_000,
    een(55_510_000),
    een(55_511_000),
    een(55_512_000),
    een(55_520_000),
    55_521_000..=55_521_200,
    een(55_522_000),
    een(55_523_000),
    een(55_523_100),
    een(55_524_000),
    // Legal services, as far as article 10 d does not exclude them.
    79_100_000..=79_140_000,
    een(75_231_100),
    // Other administrative and government services; services to the community.
    75_100_000..=75_120_000,
    een(75_123_000),
    75_125_000..=75_131_000,
    75_200_000..=75_231_000,
    // Prisons, public security and rescue, as far as article 10 h does not exclude them.
    75_231_210..=75_231_230,
    75_240_000..=75_252_000,
    een(79_430_000),
    een(98_113_100),
    // Investigation and security services; international services.
    79_700_000..=79_723_000,
    een(98_900_000),
    een(98_910_000),
    // Postal services.
    een(64_000_000),
    een(64_100_000),
    64_110_000..=64_116_000,
    een(64_122_000),
    // Miscellaneous: tyres and blacksmiths.
    een(50_116_510),
    een(71_550_000),
];

/// One code.
const fn een(nummer: u32) -> RangeInclusive<u32> {
    nummer..=nummer
}

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

    /// Each line of the list once with the check digit that the CPV gives it.
    #[test]
    fn bijlage_xiv_every_group_has_its_codes() {
        for code in [
            "75231240-8",
            "79622000-0",
            "98133100-5",
            "98513310-8",
            "75121000-0",
            "79995200-7",
            "80660000-8",
            "92700000-8",
            "79952100-3",
            "75313100-4",
            "98120000-0",
            "98131000-0",
            "55410000-7",
            "55523100-3",
            "79140000-7",
            "75231100-5",
            "75123000-4",
            "75230000-7",
            "75252000-7",
            "79713000-5",
            "98910000-5",
            "64112000-4",
            "71550000-8",
        ] {
            assert!(is_sociale_dienst(code), "{code}");
        }
    }

    /// Every service that article 77 lets be reserved is one of the annex. That list was not made by us: it
    /// is how a notice is checked (eForms, business rule BR-0075 on BT-262).
    #[test]
    fn richtlijn_2014_24_art_77_names_services_of_bijlage_xiv() {
        for code in [
            "75121000-0",
            "75122000-7",
            "75123000-4",
            "79622000-0",
            "79624000-4",
            "79625000-1",
            "80110000-8",
            "80300000-7",
            "80420000-4",
            "80430000-7",
            "80511000-9",
            "80520000-5",
            "80590000-6",
            "85000000-9",
            "85323000-9",
            "92500000-6",
            "92600000-7",
            "98133000-4",
            "98133110-8",
        ] {
            assert!(is_sociale_dienst(code), "{code}");
        }
    }

    /// What lies next to the list: gambling, driving schools in works, cleaning, transport, IT.
    #[test]
    fn bijlage_xiv_stops_where_it_stops() {
        for code in [
            "92350000-9",
            "92351000-6",
            "80700000-0",
            "85323100-0",
            "55900000-9",
            "75131100-4",
            "75253000-4",
            "79723001",
            "90910000-9",
            "98390000-3",
            "64120000-3",
            "72000000-5",
        ] {
            assert!(!is_sociale_dienst(code), "{code}");
        }
    }

    #[test]
    fn the_list_is_written_without_reversed_ranges() {
        for reeks in BIJLAGE_XIV {
            assert!(
                !reeks.is_empty() && *reeks.start() >= 10_000_000,
                "{reeks:?}"
            );
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

    #[test]
    fn a_code_has_eight_digits_and_at_most_a_check_digit() {
        for code in [
            "085311200-4",
            "085311200",
            "8531120-4",
            "85311200-44",
            "85311200-x",
            "85311200-",
            "+8531120",
        ] {
            assert!(!is_sociale_dienst(code), "{code}");
        }
    }
}
