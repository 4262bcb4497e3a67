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

/// What a leidraad means that says nothing about it. These words are hashed with the rules, so they may
/// not change with a version.
#[test]
fn what_is_left_out_means_what_the_law_or_the_model_says() {
    let mut kaal = serde_json::to_value(voorbeeld()).unwrap();
    let weg = |kaal: &mut serde_json::Value, plek: &str, velden: &[&str]| {
        let deel = kaal.pointer_mut(plek).unwrap().as_object_mut().unwrap();
        deel.retain(|veld, _| !velden.contains(&veld.as_str()));
    };
    weg(
        &mut kaal,
        "",
        &[
            "gestanddoeningDagen",
            "notaUiterlijkDagen",
            "dubbeleDeelname",
            "rechtTeStoppen",
        ],
    );
    weg(
        &mut kaal,
        "/selectie",
        &["plaatsvervangers", "minLengteMotivering", "decimalen"],
    );
    weg(&mut kaal, "/dialoog", &["agendaDagen", "reactieWerkdagen"]);
    weg(&mut kaal, "/bafo", &["minDagen"]);
    kaal["rangschikking"] = json!({});
    let regels: Procedureregels = serde_json::from_value(kaal).unwrap();
    assert_eq!(
        (regels.gestanddoening_dagen, regels.nota_uiterlijk_dagen),
        (180, 10)
    );
    assert!(regels.dubbele_deelname.is_verboden() && regels.recht_te_stoppen);
    assert!(regels.rangschikking.alleen_bij_overschrijding && regels.rangschikking.reserve);
    let selectie = &regels.selectie;
    assert!(selectie.plaatsvervangers);
    assert_eq!(
        (selectie.min_lengte_motivering, selectie.decimalen),
        (40, 2)
    );
    let dialoog = regels.dialoog.as_ref().unwrap();
    assert_eq!((dialoog.agenda_dagen, dialoog.reactie_werkdagen), (5, 5));
    assert_eq!(regels.bafo.as_ref().unwrap().min_dagen, 10);
}

/// Rules that were frozen before a field existed keep their hash: what says nothing is not written.
#[test]
fn what_says_nothing_is_not_in_the_canonical_text() {
    let mut regels = voorbeeld();
    let woorden = ["gunningsleidraad", "abnormaalLaag", "dubbeleDeelname"];
    for woord in woorden {
        assert!(!regels.canoniek().contains(woord), "{woord}");
    }
    regels.fasen.gunningsleidraad = true;
    regels.bafo.as_mut().unwrap().abnormaal_laag = true;
    regels.dubbele_deelname = DubbeleDeelname::MetMelding;
    for woord in woorden {
        assert!(regels.canoniek().contains(woord), "{woord}");
    }
    assert!(!regels.dubbele_deelname.is_verboden());
}

#[test]
fn a_perceel_is_found_by_its_code() {
    let regels = voorbeeld();
    let eerste = &regels.percelen[0];
    assert_eq!(
        regels.perceel(&eerste.code).map(|p| &p.naam),
        Some(&eerste.naam)
    );
    assert!(regels.perceel("bestaat-niet").is_none());
}

/// A line that names an article stands for its grounds; any other for itself.
#[test]
fn grounds_of_an_article_and_in_own_words() {
    let gronden = |regels: &[&str]| {
        let uitsluitingsgronden = regels.iter().map(|r| (*r).to_owned()).collect();
        let regels = Procedureregels {
            uitsluitingsgronden,
            ..voorbeeld()
        };
        regels.gronden()
    };
    let (verplicht, facultatief) = (gronden(&["Aw 2.86"]), gronden(&["Aw 2.87"]));
    assert!(!verplicht.is_empty() && !facultatief.is_empty());
    assert!(
        verplicht
            .iter()
            .chain(&facultatief)
            .all(|g| !g.code.starts_with("leidraad-"))
    );
    let eigen = gronden(&["Geen wachtlijst van meer dan een jaar"]);
    let codes: Vec<_> = eigen.iter().map(|g| &*g.code).collect();
    assert_eq!(codes, ["leidraad-1"]);
    let samen = gronden(&["Aw 2.86", "Aw 2.87", "Geen wachtlijst"]);
    assert_eq!(samen.len(), verplicht.len() + facultatief.len() + 1);
}
