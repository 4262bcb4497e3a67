//! Findings on dates: closing, question rounds, the last nota and the clock.

use super::bevindingen::{adviseert, blokkeert, verwacht};
use super::*;

fn om(tekst: &str) -> Timestamp {
    lokaal::lees(tekst).unwrap()
}

#[test]
fn closing() {
    blokkeert("sluiting-op-vrije-dag", |r| {
        r.sluiting = om("2022-01-22 11:00");
    });
    // Goede Vrijdag.
    blokkeert("sluiting-op-vrije-dag", |r| {
        r.sluiting = om("2022-04-15 11:00");
    });
    adviseert("sluiting-niet-op-heel-uur", |r| {
        r.sluiting = om("2022-01-21 11:30");
    });
    let regels = voorbeeld();
    let codes = |nu| {
        regels
            .controle(nu)
            .iter()
            .map(|b| b.code)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        codes(regels.sluiting),
        ["sluiting-voorbij", "vragenronde-voorbij"]
    );
}

#[test]
fn an_hour_that_comes_twice_is_no_deadline() {
    verwacht(
        |r| r.sluiting = om("2022-10-30T02:00+02:00"),
        &["sluiting-op-vrije-dag", "moment-in-dubbel-uur"],
        true,
    );
}

#[test]
fn aw_2_54_lid_1_nota_and_question_rounds() {
    blokkeert("nota-termijn-te-kort", |r| r.nota_uiterlijk_dagen = 9);
    adviseert("vragenronde-ontbreekt", |r| r.vragenrondes.clear());
    // Ten days before 21 January is the 11th; the third working day before it is the 6th.
    adviseert("antwoordtijd-kort", |r| {
        r.vragenrondes[1].tot = om("2022-01-11 11:00");
    });
    adviseert("antwoordtijd-kort", |r| {
        r.vragenrondes[1].tot = om("2022-01-07 11:00");
    });
    verwacht(
        |r| r.vragenrondes[1].tot = om("2022-01-06 11:00"),
        &[],
        true,
    );
    // Ten days before Wednesday 26 January is a Sunday: counted back, so it stays there.
    adviseert("nota-op-vrije-dag", |r| {
        r.sluiting = om("2022-01-26 11:00");
    });
    blokkeert("vragenronde-te-laat", |r| {
        r.vragenrondes[1].tot = om("2022-01-12 11:00");
    });
    // The Friday before it is the day to send it.
    let regels = Procedureregels {
        sluiting: om("2022-01-26 11:00"),
        ..voorbeeld()
    };
    let zin = &regels.controle(nu())[0].zin;
    assert!(
        zin.contains("16-01-2022") && zin.contains("14-01-2022"),
        "{zin}"
    );
    blokkeert("vragenrondes-volgorde", |r| r.vragenrondes.swap(0, 1));
    blokkeert("vragenrondes-volgorde", |r| {
        r.vragenrondes[0].tot = r.vragenrondes[1].tot;
    });
    blokkeert("vragenronde-voorbij", |r| {
        r.vragenrondes[0].tot = om("2021-11-12 11:00");
    });
    adviseert("vragenronde-op-vrije-dag", |r| {
        r.vragenrondes[0].tot = om("2021-12-04 11:00");
    });
}
