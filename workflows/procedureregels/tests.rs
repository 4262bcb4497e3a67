//! Each finding once, the example without findings, and the two texts: TOML-like input and canonical.

mod bevindingen;
mod geld;
mod tijd;

use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::json;

use super::*;

/// Before publication of the example.
fn nu() -> Timestamp {
    lokaal::lees("2021-11-15 09:00").unwrap()
}

#[test]
fn beschermd_wonen_passes_without_findings() {
    assert_eq!(voorbeeld().controle(nu()), []);
}

#[test]
fn only_what_differs_must_be_given() {
    let kort = json!({
        "wet": "jeugdwet",
        "fasen": { "dialoog": false, "bafo": false },
        "cpv": ["85312000-9"],
        "ramingCenten": 100_000_000,
        "motiveringProcedurekeuze": "Open voor elke aanbieder.",
        "motiveringNietOpdelen": "Eén kleine voorziening.",
        "percelen": [{ "code": "a", "naam": "Wonen", "maxGeselecteerd": 3, "aantalGegund": 3 }],
        "dossiervragen": [{ "code": "V1", "thema": "k", "vraag": "Hoe?", "maxWoorden": 500, "clientperspectief": true }],
        "selectie": {
            "criteria": [{ "code": "k", "naam": "Kwaliteit", "gewicht": 100 }],
            "schaal": [{ "waarde": 0, "label": "niets" }, { "waarde": 10_000, "label": "alles" }],
            "aantalBeoordelaars": 3,
            "deskundigheid": ["Jeugdhulp"]
        },
        "vragenrondes": [{ "tot": "2026-09-01 12:00" }],
        "sluiting": "2026-10-01 12:00",
        "klachtenmeldpunt": "meldpunt@gemeente.example",
        "rechtbank": "rechtbank Gelderland, Walburgstraat 2-4, Arnhem",
        "contract": { "vorm": "overeenkomst", "jaren": 2 }
    });
    let regels: Procedureregels = serde_json::from_value(kort).unwrap();
    assert_eq!(
        regels.kluis,
        KluisRegels {
            respijt_seconden: 300,
            herauthenticatie_minuten: 10
        }
    );
    assert_eq!(regels.standstill_gunning.termijn(), Some(20));
    assert_eq!(regels.selectie.decimalen, 2);
    assert!(regels.rangschikking.alleen_bij_overschrijding && regels.verleng_op_vrije_dag);
    assert_eq!(
        regels.controle(lokaal::lees("2026-08-01 12:00").unwrap()),
        []
    );
}

#[test]
fn unknown_fields_are_refused_at_every_depth() {
    let goed = serde_json::to_value(voorbeeld()).unwrap();
    for plek in [
        "",
        "/fasen",
        "/percelen/0",
        "/selectie",
        "/selectie/criteria/0",
        "/bafo",
        "/contract",
        "/kluis",
    ] {
        let mut fout = goed.clone();
        fout.pointer_mut(plek).unwrap()["tikfout"] = json!(1);
        assert!(
            serde_json::from_value::<Procedureregels>(fout).is_err(),
            "{plek}"
        );
    }
}

#[test]
fn choices_with_data_read_as_one_word_or_as_a_table() {
    let modus: AdviesModus = serde_json::from_value(json!("raadgevend")).unwrap();
    assert_eq!(modus, AdviesModus::Raadgevend);
    let modus: AdviesModus =
        serde_json::from_value(json!({ "meewegendSubcriterium": { "gewicht": 10 } })).unwrap();
    assert_eq!(modus, AdviesModus::MeewegendSubcriterium { gewicht: 10 });
    let grondslag: StandstillGrondslag =
        serde_json::from_value(json!({ "uitgeschakeld": { "motivering": "Eén inschrijver." } }))
            .unwrap();
    assert_eq!(
        StandstillRegels {
            dagen: 20,
            grondslag
        }
        .termijn(),
        None
    );
}

#[test]
fn canonical_text_has_sorted_keys_and_utc_and_reads_back() {
    let regels = voorbeeld();
    let tekst = regels.canoniek();
    assert!(tekst.starts_with(
        r#"{"adviesraad":{"geanonimiseerd":false,"modus":"raadgevend","vragen":[]},"bafo":{"#
    ));
    assert!(tekst.contains(r#""sluiting":"2022-01-21T10:00:00Z""#));
    let terug: Procedureregels = serde_json::from_str(&tekst).unwrap();
    assert_eq!(terug, regels);
    assert_eq!(terug.canoniek(), tekst);
}

#[test]
fn a_counting_adviesraad_is_the_last_criterium() {
    let mut regels = voorbeeld();
    assert_eq!(regels.selectiewijze().criteria.len(), 5);
    regels.adviesraad.modus = AdviesModus::MeewegendSubcriterium { gewicht: 10 };
    regels.selectie.criteria[0].gewicht = 15;
    let wijze = regels.selectiewijze();
    assert_eq!(
        wijze.criteria.last().map(|c| (c.code.as_str(), c.gewicht)),
        Some((ADVIESRAAD_CRITERIUM, 10))
    );
    assert_eq!(regels.controle(nu()), []);
}

#[test]
fn adviesraad_reads_client_perspective_unless_assigned_otherwise() {
    let mut regels = voorbeeld();
    let codes = |regels: &Procedureregels| {
        regels
            .adviesraad_vragen()
            .map(|v| v.code.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(&regels), ["V1", "V5"]);
    regels.adviesraad.vragen = vec!["V3".to_owned()];
    assert_eq!(codes(&regels), ["V3"]);
}

proptest! {
    /// Whatever someone types in a number or a text: findings, never a panic, and a stable text.
    #[test]
    fn checking_never_fails(
        gewicht in any::<u32>(),
        jaren in any::<u32>(),
        dagen in any::<u16>(),
        decimalen in any::<u8>(),
        tekst in ".{0,12}",
        seconden in 0..4_000_000_000_i64,
    ) {
        let mut regels = voorbeeld();
        regels.selectie.criteria[1].gewicht = gewicht;
        regels.contract.jaren = jaren;
        regels.nota_uiterlijk_dagen = dagen;
        regels.selectie.decimalen = decimalen;
        regels.cpv.push(tekst.clone());
        regels.klachtenmeldpunt = tekst;
        regels.sluiting = Timestamp::from_second(seconden).unwrap();
        let bevindingen = regels.controle(nu());
        prop_assert!(bevindingen.iter().all(|b| b.zin.ends_with('.') && !b.bron.is_empty()));
        let terug: Procedureregels = serde_json::from_str(&regels.canoniek()).unwrap();
        prop_assert_eq!(terug.canoniek(), regels.canoniek());
    }
}

/// DOMAIN.md 4.3: the leidraad limits an answer in words or in pages; everybody is measured alike.
#[test]
fn an_answer_is_measured_in_words_also_where_the_leidraad_says_pages() {
    let mut vraag = voorbeeld().dossiervragen.remove(0);
    (vraag.max_woorden, vraag.max_paginas) = (3, None);
    assert_eq!(
        (vraag.hoogstens(), vraag.lengte().as_str()),
        (3, "3 woorden")
    );
    (vraag.max_woorden, vraag.max_paginas) = (0, Some(2));
    assert_eq!(vraag.hoogstens(), 2 * WOORDEN_PER_PAGINA);
    assert_eq!(vraag.lengte(), "2 pagina's (1000 woorden)");
    assert_eq!(Dossiervraag::woorden(" een  twee\n\ndrie "), 3);
}
