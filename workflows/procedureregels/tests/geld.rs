//! Findings on the estimate, the tariff, the evidence and the price.

use super::bevindingen::{adviseert, blokkeert, motiveert, verwacht};
use super::*;
use crate::bekostiging::ReeelTarief;
use crate::raming::gelijk_verdeeld;

#[test]
fn f12_estimate_with_options() {
    let jaren = |aantal| {
        move |r: &mut Procedureregels| {
            r.jaarbedragen = gelijk_verdeeld(r.raming_centen, 2023, aantal);
        }
    };
    verwacht(jaren(8), &[], true);
    blokkeert("raming-zonder-opties", jaren(4));
    blokkeert("raming-telt-niet-op", |r| {
        r.jaarbedragen = gelijk_verdeeld(r.raming_centen - 1, 2023, 8);
    });
}

#[test]
fn aw_2_6a_estimate_under_the_threshold_needs_a_reason() {
    motiveert("raming-onder-drempel", |r| r.raming_centen = 74_999_999);
}

#[test]
fn f15_and_f16_fair_tariff() {
    let tarief = ReeelTarief {
        loonkosten_centen: 5_800_000,
        reis_en_opleiding_centen: 150_000,
        contracturen: 1_878,
        verlofuren: 210,
        ziekte_uren: 118,
        scholingsuren: 60,
        overleguren: 240,
        overhead_bp: 2_200,
        risico_bp: 300,
        index_bp: 450,
        motivering: "Cao VVT.".to_owned(),
        bodem_centen: Some(5_600),
    };
    verwacht(|r| r.tarief = Some(tarief.clone()), &[], true);
    blokkeert("tarief-onvolledig", |r| {
        r.tarief = Some(ReeelTarief {
            index_bp: 0,
            bodem_centen: Some(1),
            ..tarief.clone()
        });
    });
    // Ten percent off € 62,51 leaves € 56,26.
    motiveert("onderaannemer-onder-bodem", |r| {
        r.tarief = Some(ReeelTarief {
            bodem_centen: Some(5_627),
            ..tarief.clone()
        });
    });
}

#[test]
fn aw_2_89_age_of_evidence() {
    blokkeert("bewijs-zonder-leeftijd", |r| {
        r.bewijs.handelsregister_maanden = 0;
    });
    motiveert("bewijs-te-oud", |r| r.bewijs.gedragsverklaring_maanden = 25);
    verwacht(|r| r.bewijs.belastingdienst_maanden = 3, &[], true);
}

fn prijs(r: &mut Procedureregels, methode: Prijsmethode, gewicht: u32) {
    r.bafo.as_mut().unwrap().prijs = Some(Prijsregel {
        methode,
        gewicht,
        ..Prijsregel::default()
    });
}

fn breed(r: &mut Procedureregels) {
    r.bafo.as_mut().unwrap().vloer_centen = Some(0);
}

#[test]
fn f5_absolute_price() {
    verwacht(
        |r| {
            prijs(r, Prijsmethode::Absoluut, 20);
            breed(r);
        },
        &[],
        true,
    );
    blokkeert("prijs-zonder-grenzen", |r| {
        prijs(r, Prijsmethode::Absoluut, 20);
        r.bafo.as_mut().unwrap().plafond_centen = None;
    });
    blokkeert("prijsgewicht-onjuist", |r| {
        prijs(r, Prijsmethode::Absoluut, 0);
    });
    // A price for everything leaves no quality, and is relative too.
    verwacht(
        |r| prijs(r, Prijsmethode::RelatiefAandeel, 100),
        &["prijsgewicht-onjuist", "prijs-relatief"],
        true,
    );
}

#[test]
fn f6_a_short_range_makes_the_price_heavy() {
    // Twenty percent on a range of ten percent: one percent cheaper is two points.
    adviseert("prijs-gevoelig", |r| prijs(r, Prijsmethode::Absoluut, 20));
}

#[test]
fn f8_a_relative_price_needs_a_reason() {
    motiveert("prijs-relatief", |r| {
        prijs(r, Prijsmethode::RelatiefAandeel, 20);
    });
    motiveert("prijs-relatief", |r| {
        prijs(r, Prijsmethode::RelatiefVerschil, 20);
    });
}

#[test]
fn p58_scales_of_price_and_quality_are_equally_long() {
    blokkeert("prijsschaal-ongelijk", |r| {
        prijs(r, Prijsmethode::Absoluut, 20);
        breed(r);
        r.gunning.as_mut().unwrap().schaal.remove(0);
    });
}

#[test]
fn f9_worth_and_value_for_money() {
    let waarde = |r: &mut Procedureregels, centen| {
        let criteria = &mut r.gunning.as_mut().unwrap().criteria;
        for criterium in criteria {
            criterium.waarde_centen = Some(centen);
        }
    };
    verwacht(
        |r| {
            prijs(r, Prijsmethode::OpWaarde, 0);
            waarde(r, 100_000);
        },
        &[],
        true,
    );
    verwacht(|r| prijs(r, Prijsmethode::Verhouding, 0), &[], true);
    blokkeert("prijsgewicht-ongebruikt", |r| {
        prijs(r, Prijsmethode::Verhouding, 20);
    });
    blokkeert("waarde-ontbreekt", |r| {
        prijs(r, Prijsmethode::OpWaarde, 0);
        waarde(r, 100_000);
        r.gunning.as_mut().unwrap().criteria[1].waarde_centen = None;
    });
    blokkeert("waarde-ongebruikt", |r| waarde(r, 100_000));
    verwacht(
        |r| {
            prijs(r, Prijsmethode::OpWaarde, 0);
            waarde(r, 100_000);
            r.gunning.as_mut().unwrap().criteria[0].malus_centen = Some(0);
        },
        &[],
        true,
    );
    blokkeert("waarde-onjuist", |r| {
        prijs(r, Prijsmethode::OpWaarde, 0);
        waarde(r, 100_000);
        r.gunning.as_mut().unwrap().criteria[0].malus_centen = Some(-1);
    });
}

#[test]
fn a_reason_for_nothing_is_named() {
    adviseert("motivering-niet-nodig", |r| {
        r.motiveringen.push(Motivering {
            code: "standstill-kort".to_owned(),
            tekst: "Voor de zekerheid.".to_owned(),
        });
    });
}

/// A reason for another finding lifts nothing.
#[test]
fn a_reason_lifts_only_its_own_finding() {
    let mut regels = voorbeeld();
    regels.raming_centen = 50_000_000;
    let zonder: Vec<_> = regels.controle(nu()).into_iter().map(|b| b.code).collect();
    let [te_motiveren] = zonder[..] else {
        panic!("{zonder:?}")
    };
    regels.motiveringen.push(Motivering {
        code: "standstill-kort".to_owned(),
        tekst: "Voor de zekerheid.".to_owned(),
    });
    let gevonden = regels.controle(nu());
    let open = gevonden.iter().find(|b| b.code == te_motiveren).unwrap();
    assert!(open.blokkeert && open.motivering.is_none(), "{gevonden:?}");
    assert!(gevonden.iter().any(|b| b.code == "motivering-niet-nodig"));
}
