//! A century of holidays against a list that is made another way: Easter by the tables of Gauss, and
//! every day by hand from Easter and from fixed dates.

use std::collections::BTreeSet;

use super::*;
use jiff::Span;

/// Easter Sunday by Gauss (1800, with his correction of 1816); independent of the computus that the
/// product uses.
#[expect(clippy::many_single_char_names, reason = "the letters are his")]
fn pasen_volgens_gauss(jaar: i16) -> Date {
    let [a, b, c] = [19, 4, 7].map(|deler| jaar % deler);
    let k = jaar / 100;
    let p = (13 + 8 * k) / 25;
    let q = k / 4;
    let m = (15 - p + k - q) % 30;
    let n = (4 + k - q) % 7;
    let d = (19 * a + m) % 30;
    let e = (2 * b + 4 * c + 6 * d + n) % 7;
    let dagen_na_22_maart = match (d, e) {
        (29, 6) => 28,
        (28, 6) if (11 * m + 11) % 30 < 19 => 27,
        _ => d + e,
    };
    na(date(jaar, 3, 22), dagen_na_22_maart)
}

fn na(datum: Date, dagen: i16) -> Date {
    datum.checked_add(Span::new().days(dagen)).unwrap()
}

/// Algemene termijnenwet art. 3: every holiday of a year, without asking the product.
fn feestdagen(jaar: i16) -> BTreeSet<Date> {
    let pasen = pasen_volgens_gauss(jaar);
    // Sunday is the seventh day of the week in jiff's count from Monday.
    let op_zondag = date(jaar, 4, 27).weekday().to_monday_one_offset() == 7;
    let koningsdag = if op_zondag { 26 } else { 27 };
    let van_pasen = [-2, 1, 39, 50].map(|dagen| na(pasen, dagen));
    let vast = [(1, 1), (4, koningsdag), (5, 5), (12, 25), (12, 26)]
        .map(|(maand, dag)| date(jaar, maand, dag));
    van_pasen.into_iter().chain(vast).collect()
}

#[test]
fn gauss_gives_the_known_easters() {
    for (jaar, maand, dag) in [
        (2000, 4, 23),
        (2008, 3, 23),
        (2011, 4, 24),
        (2019, 4, 21),
        (2026, 4, 5),
        (2049, 4, 18),
        (2076, 4, 19),
        (2100, 3, 28),
    ] {
        assert_eq!(pasen_volgens_gauss(jaar), date(jaar, maand, dag));
    }
}

#[test]
fn algemene_termijnenwet_art_3_every_day_from_2000_to_2100() {
    for jaar in 2000..=2100 {
        let verwacht = feestdagen(jaar);
        let mut dag = date(jaar, 1, 1);
        while dag.year() == jaar {
            assert_eq!(is_feestdag(dag), verwacht.contains(&dag), "{dag}");
            let weekend = dag.weekday().to_monday_one_offset() > 5;
            let vrij = weekend || verwacht.contains(&dag);
            assert_eq!(is_werkdag(dag), !vrij, "{dag}");
            dag = na(dag, 1);
        }
    }
}

#[test]
fn algemene_termijnenwet_art_1_lid_1_moves_to_the_first_working_day_from_2000_to_2100() {
    for jaar in 2000..=2100 {
        let vrij: BTreeSet<Date> = feestdagen(jaar)
            .into_iter()
            .chain(feestdagen(jaar + 1))
            .collect();
        let mut dag = date(jaar, 1, 1);
        while dag.year() == jaar {
            let mut eerste = dag;
            while eerste.weekday().to_monday_one_offset() > 5 || vrij.contains(&eerste) {
                eerste = na(eerste, 1);
            }
            assert_eq!(verleng_tot_werkdag(dag), eerste, "{dag}");
            dag = na(dag, 1);
        }
    }
}
