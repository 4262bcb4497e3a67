//! What comes in and what comes out, and the sentence for everything that may not.

use super::{Gekeurd, Opties, canoniek, keur, toelichting};
use crate::invoer::{Lijst, soort, soorten};
use crate::procedureregels::voorbeeld;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const PARTIJ: &str = "0190a0a0-0000-7000-8000-000000000001";
const TWEEDE: &str = "0190a0a0-0000-7000-8000-000000000002";

fn opties(lijst: Lijst) -> Opties {
    let codes: &[&str] = match lijst {
        Lijst::Schaal => &["0", "2000", "8000"],
        Lijst::Voorwaarden => &["1", "2"],
        Lijst::Criteria => &["prestaties", "governance"],
        Lijst::Dossiervragen => &[],
        _ => &[PARTIJ, TWEEDE],
    };
    codes
        .iter()
        .map(|code| ((*code).to_owned(), format!("Naam van {code}")))
        .collect()
}

fn keur_json(code: &str, ruw: Value) -> Result<Gekeurd, Vec<(String, String)>> {
    let Value::Object(ruw) = ruw else {
        panic!("geen object")
    };
    keur(soort(code).unwrap(), &ruw, &opties)
        .map_err(|fouten| fouten.into_iter().map(|f| (f.veld, f.zin)).collect())
}

fn velden(code: &str, ruw: Value) -> Value {
    Value::Object(keur_json(code, ruw).unwrap().velden)
}

/// The one sentence with which this is refused.
fn zin(code: &str, ruw: Value) -> String {
    let fouten = keur_json(code, ruw).unwrap_err();
    assert_eq!(fouten.len(), 1, "{fouten:?}");
    fouten[0].1.clone()
}

#[test]
fn json_and_form_give_the_same_entry() {
    let uit_json = keur_json(
        "score",
        json!({"inschrijving": PARTIJ, "criterium": "prestaties", "waarde": 8000, "motivering": "Sterk:\ngoed"}),
    )
    .unwrap();
    let uit_formulier = keur_json(
        "score",
        json!({"inschrijving": PARTIJ, "criterium": "prestaties", "waarde": "8000", "motivering": "  Sterk:\r\ngoed "}),
    )
    .unwrap();
    assert_eq!(uit_json, uit_formulier);
    assert_eq!(uit_json.waarde, Some(8000));
    assert_eq!(uit_json.sleutel, format!("{PARTIJ}/prestaties"));
    assert_eq!(uit_json.velden["motivering"], "Sterk:\ngoed");
}

#[test]
fn amounts_are_cents_in_json_and_euros_in_text() {
    let dekking = |bedrag: Value| keur_json("dekking", json!({"programma": "6", "bedrag": bedrag}));
    for (geschreven, centen) in [
        (json!(123_456), 123_456),
        (json!("1.234,56"), 123_456),
        (json!("€ 1.234,56"), 123_456),
        (json!("1234"), 123_400),
        (json!("1234,-"), 123_400),
        (json!("48.635.554"), 4_863_555_400),
        (json!("0"), 0),
    ] {
        assert_eq!(dekking(geschreven).unwrap().waarde, Some(centen));
    }
    for fout in ["1234.56", "1,5", "1.23", "12 34", "abc", ",50", "1.2345,00"] {
        let fouten = dekking(json!(fout)).unwrap_err();
        assert!(fouten[0].1.contains("1.234,56"), "{fout}: {fouten:?}");
    }
    for fout in [json!("-0,50"), json!(-1), json!("2.000.000.000.000")] {
        let fouten = dekking(fout).unwrap_err();
        assert!(
            fouten[0]
                .1
                .contains("van 0 tot en met 1.000.000.000.000 euro")
        );
    }
    assert!(dekking(json!(1.5)).unwrap_err()[0].1.contains("eurocenten"));
}

#[test]
fn yes_and_no_are_both_legal() {
    for (geschreven, antwoord) in [
        (json!(true), true),
        (json!("on"), true),
        (json!("Ja"), true),
        (json!(false), false),
        (json!("nee"), false),
    ] {
        assert_eq!(
            velden("consensusbevestiging", json!({"akkoord": geschreven})),
            json!({"akkoord": antwoord})
        );
    }
    for fout in [json!("misschien"), json!(1), json!(null), json!([])] {
        let zin = zin("consensusbevestiging", json!({"akkoord": fout}));
        assert!(zin.starts_with("Kies ja of nee bij"), "{zin}");
    }
}

#[test]
fn moments_are_dutch_clock_time_and_become_utc_seconds() {
    for geschreven in [
        "2022-01-31 10:00",
        "2022-01-31T10:00",
        "2022-01-31T10:00:00+01:00",
        "2022-01-31T09:00:00Z",
    ] {
        assert_eq!(
            velden("bafo-sluiting", json!({"sluiting": geschreven})),
            json!({"sluiting": 1_643_619_600})
        );
    }
    for fout in [
        json!("2022-01-31"),
        json!("morgen"),
        json!(true),
        json!("2022-02-30 10:00"),
    ] {
        assert!(zin("bafo-sluiting", json!({"sluiting": fout})).contains("2022-01-31 10:00"));
    }
    // Milliseconds: the year 5138, and a moment that the calendar does not have.
    assert!(zin("bafo-sluiting", json!({"sluiting": 100_000_000_000_i64})).contains("van 1900"));
    assert!(zin("bafo-sluiting", json!({"sluiting": 1_643_619_600_000_i64})).contains("10:00"));
}

#[test]
fn an_hour_that_is_skipped_or_repeated_is_refused_with_both_choices() {
    let gat = zin("bafo-sluiting", json!({"sluiting": "2022-03-27T02:30"}));
    assert!(
        gat.contains("2022-03-27T01:30:00+01:00") && gat.contains("2022-03-27T03:30:00+02:00"),
        "{gat}"
    );
    let dubbel = zin("bafo-sluiting", json!({"sluiting": "2022-10-30 02:30"}));
    assert!(
        dubbel.contains("2022-10-30T02:30:00+02:00")
            && dubbel.contains("2022-10-30T02:30:00+01:00"),
        "{dubbel}"
    );
}

#[test]
fn dates_must_exist() {
    let mijlpaal = |datum: &str| {
        keur_json(
            "mijlpaal",
            json!({"code": "go", "eersteVan": datum, "eersteTot": "2022-02-28"}),
        )
    };
    assert!(mijlpaal("2020-02-29").is_ok());
    let fout = |datum: &str| mijlpaal(datum).unwrap_err()[0].1.clone();
    assert!(fout("2022-02-29").contains("bestaat niet"));
    assert!(fout("29 februari 2020").contains("dag-maand-jaar"));
    assert!(fout("31-02-2020").contains("bestaat niet"));
    assert_eq!(mijlpaal("1-3-2020"), mijlpaal("2020-03-01"));
    assert!(fout("0022-01-31").contains("1900"));
}

#[test]
fn text_has_a_length_and_no_control_characters() {
    let te_lang = "é".repeat(4_001);
    assert_eq!(
        zin("vraag", json!({"vraag": te_lang})),
        "‘Uw vraag’ is te lang: 4.001 tekens. Er mogen er hoogstens 4.000 in."
    );
    assert!(keur_json("vraag", json!({"vraag": "é".repeat(4_000)})).is_ok());
    assert!(zin("vraag", json!({"vraag": "a\u{0}b"})).contains("stuurteken"));
    assert!(zin("nota", json!({"titel": "een\ntwee"})).contains("één regel"));
    assert_eq!(
        zin("vraag", json!({"vraag": 7})),
        "Vul bij ‘Uw vraag’ tekst in."
    );
    assert_eq!(zin("vraag", json!({"vraag": " \n "})), "Vul ‘Uw vraag’ in.");
}

#[test]
fn a_reason_is_trimmed_and_has_a_length() {
    assert_eq!(
        toelichting(Some(" Omdat.\r\n")),
        Ok(Some("Omdat.".to_owned()))
    );
    assert_eq!(toelichting(Some("  ")), Ok(None));
    assert_eq!(toelichting(None), Ok(None));
    assert!(
        toelichting(Some("a\u{0}"))
            .unwrap_err()
            .contains("stuurteken")
    );
    assert!(
        toelichting(Some(&"a".repeat(4_001)))
            .unwrap_err()
            .contains("te lang")
    );
}

#[test]
fn numbers_have_bounds() {
    let voorwaarde = |nummer: Value| {
        keur_json(
            "voorwaarde",
            json!({"nummer": nummer, "tekst": "Eerst de raad"}),
        )
    };
    assert_eq!(voorwaarde(json!("99")).unwrap().sleutel, "99");
    for fout in [json!(0), json!(100), json!("-1")] {
        assert!(
            voorwaarde(fout).unwrap_err()[0]
                .1
                .contains("van 1 tot en met 99")
        );
    }
    for fout in [
        json!(1.5),
        json!("een"),
        json!([1]),
        json!("99999999999999999999"),
    ] {
        assert!(voorwaarde(fout).unwrap_err()[0].1.contains("heel getal"));
    }
}

#[test]
fn choices_come_from_their_list() {
    assert!(
        zin("handtekening", json!({"namens": "iemand", "naam": "A"}))
            .contains("‘iemand’ staat er niet in")
    );
    assert!(
        zin("dossierantwoord", json!({"vraag": "V1", "antwoord": "a"}))
            .contains("nog niets te kiezen")
    );
    assert!(
        zin(
            "document",
            json!({"soort": "brief", "titel": "a", "tekst": "b"})
        )
        .contains("leidraad, conceptovereenkomst")
    );
    let loting = |volgorde: Value| {
        keur_json(
            "loting",
            json!({"volgorde": volgorde, "loter": "Notaris", "getuigen": "Allen"}),
        )
    };
    assert_eq!(
        loting(json!([TWEEDE, "", PARTIJ])).unwrap().velden["volgorde"],
        json!([TWEEDE, PARTIJ])
    );
    assert_eq!(
        loting(json!(PARTIJ)).unwrap().velden["volgorde"],
        json!([PARTIJ])
    );
    assert!(
        loting(json!([PARTIJ, PARTIJ])).unwrap_err()[0]
            .1
            .contains("twee keer")
    );
    assert!(loting(json!([])).unwrap_err()[0].1.contains("minstens één"));
    assert!(
        loting(json!([{}])).unwrap_err()[0]
            .1
            .contains("uit de lijst")
    );
}

#[test]
fn a_key_of_text_has_no_slash() {
    let zin = zin(
        "implementatiemijlpaal",
        json!({"code": "a/b", "naam": "Naam", "stand": "open"}),
    );
    assert!(zin.contains("schuine streep"));
}

#[test]
fn every_fault_is_given_at_once_and_unknown_fields_by_name() {
    let fouten = keur_json("nota", json!({"titel": "", "kleur": "rood"})).unwrap_err();
    let namen: Vec<&str> = fouten.iter().map(|(veld, _)| veld.as_str()).collect();
    assert_eq!(namen, ["kleur", "titel"]);
    assert!(fouten[0].1.starts_with("Dit veld kennen we niet."));
}

#[test]
fn procedureregels_are_stored_in_their_canonical_form() {
    let regels = voorbeeld();
    let ruw: Value = serde_json::to_value(&regels).unwrap();
    let uit_json = velden("procedureregels", json!({"regels": ruw}));
    let uit_formulier = velden("procedureregels", json!({"regels": ruw.to_string()}));
    assert_eq!(uit_json, uit_formulier);
    assert_eq!(
        canoniek(uit_json.as_object().unwrap()),
        format!("{{\"regels\":{}}}", regels.canoniek())
    );
}

#[test]
fn a_fault_in_the_procedureregels_names_its_place() {
    let met = |verander: fn(&mut Value)| {
        let mut ruw = serde_json::to_value(voorbeeld()).unwrap();
        verander(&mut ruw);
        zin("procedureregels", json!({"regels": ruw}))
    };
    assert_eq!(
        met(|r| drop(r.as_object_mut().unwrap().remove("sluiting"))),
        "Op het hoogste niveau ontbreekt het veld ‘sluiting’. Vul het in."
    );
    assert_eq!(
        met(|r| r["percelen"][0]["maxGeselecteerd"] = json!("twee")),
        "Bij ‘percelen[0].maxGeselecteerd’ past deze waarde niet. Vul een heel getal van 0 of hoger in."
    );
    assert!(
        met(|r| r["percelen"][0]["kleur"] = json!(1))
            .starts_with("Bij ‘percelen[0].kleur’ kennen we het veld ‘kleur’ niet.")
    );
    assert!(
        met(|r| r["wet"] = json!("zorg"))
            .starts_with("Bij ‘wet’ kan de waarde ‘zorg’ niet. Dit kan wel: ")
    );
    assert!(met(|r| r["sluiting"] = json!("morgen")).contains("geen datum met tijd"));
    assert!(zin("procedureregels", json!({"regels": "{"})).contains("geen geldige JSON"));
    assert!(zin("procedureregels", json!({"regels": [1]})).contains("JSON-object"));
}

/// Any JSON of some depth; texts lean towards what a field may accept.
fn een_waarde() -> impl Strategy<Value = Value> {
    let blad = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[-0-9.,:T +Z€]{0,20}".prop_map(Value::from),
        prop::sample::select(vec![
            PARTIJ,
            TWEEDE,
            "ja",
            "open",
            "8000",
            "2022-01-31",
            "2022-01-31 10:00"
        ])
        .prop_map(Value::from),
    ];
    blad.prop_recursive(3, 20, 5, |deel| {
        prop_oneof![
            prop::collection::vec(deel.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{0,8}", deel, 0..5)
                .prop_map(|velden| Value::Object(velden.into_iter().collect())),
        ]
    })
}

proptest! {
    /// No JSON makes the check panic; what it lets through it lets through unchanged again.
    #[test]
    fn any_json_is_refused_or_becomes_canonical(waarden in prop::collection::vec(een_waarde(), 1..8)) {
        for soort in soorten() {
            let ruw: Map<String, Value> = soort
                .velden
                .iter()
                .zip(waarden.iter().cycle())
                .map(|(veld, waarde)| (veld.naam.to_owned(), waarde.clone()))
                .collect();
            match keur(soort, &ruw, &opties) {
                Ok(gekeurd) => prop_assert_eq!(keur(soort, &gekeurd.velden, &opties), Ok(gekeurd)),
                Err(fouten) => {
                    prop_assert!(fouten.iter().all(|f| f.zin.ends_with(['.', '’']) && f.zin.len() < 600));
                }
            }
        }
    }

    /// Changed rules are refused with a sentence, never with a panic.
    #[test]
    fn any_change_of_the_procedureregels_is_refused_or_canonical(plek in 0_usize..40, waarde in een_waarde()) {
        let mut ruw = serde_json::to_value(voorbeeld()).unwrap();
        let velden = ruw.as_object_mut().unwrap();
        let naam = velden.keys().nth(plek % velden.len()).unwrap().clone();
        velden.insert(naam, waarde);
        let ruw = Map::from_iter([("regels".to_owned(), ruw)]);
        let soort = soort("procedureregels").unwrap();
        if let Ok(gekeurd) = keur(soort, &ruw, &opties) {
            prop_assert_eq!(keur(soort, &gekeurd.velden, &opties), Ok(gekeurd));
        }
    }
}
