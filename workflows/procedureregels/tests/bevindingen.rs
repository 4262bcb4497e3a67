//! One change to a good example gives exactly one finding.

use super::*;

/// Applies one change to the example and expects exactly these codes, blocking or not.
pub(super) fn verwacht(
    verander: impl FnOnce(&mut Procedureregels),
    codes: &[&str],
    blokkeert: bool,
) {
    let mut regels = voorbeeld();
    verander(&mut regels);
    let gevonden = regels.controle(nu());
    let namen: Vec<&str> = gevonden.iter().map(|bevinding| bevinding.code).collect();
    assert_eq!(namen, codes, "{gevonden:#?}");
    for bevinding in &gevonden {
        assert_eq!(bevinding.blokkeert, blokkeert, "{bevinding:?}");
        assert!(
            bevinding.zin.ends_with('.') && !bevinding.bron.is_empty(),
            "{bevinding:?}"
        );
    }
}

pub(super) fn blokkeert(code: &str, verander: impl FnOnce(&mut Procedureregels)) {
    verwacht(verander, &[code], true);
}

pub(super) fn adviseert(code: &str, verander: impl FnOnce(&mut Procedureregels)) {
    verwacht(verander, &[code], false);
}

/// It blocks until a reason is written down, and then it is advice with that reason.
pub(super) fn motiveert(code: &str, verander: impl Fn(&mut Procedureregels)) {
    verwacht(&verander, &[code], true);
    let met = |tekst: &str| {
        let mut regels = voorbeeld();
        verander(&mut regels);
        regels.motiveringen.push(Motivering {
            code: code.to_owned(),
            tekst: tekst.to_owned(),
        });
        regels.controle(nu())
    };
    assert!(met("  ").iter().any(|b| b.code == code && b.blokkeert));
    let gemotiveerd = met("Dat past bij deze opdracht.");
    assert!(gemotiveerd.iter().all(|b| !b.blokkeert), "{gemotiveerd:?}");
    assert!(gemotiveerd.iter().any(|b| b.motivering.is_some()));
}

#[test]
fn aw_2_14_and_2_6a_value() {
    blokkeert("raming-ontbreekt", |r| r.raming_centen = 0);
    verwacht(|r| r.raming_centen = 75_000_000, &[], true);
}

#[test]
fn aw_1_4_choice_of_procedure() {
    blokkeert("procedurekeuze-zonder-motivering", |r| {
        r.motivering_procedurekeuze = "  ".to_owned();
    });
}

#[test]
fn annex_xiv_cpv() {
    blokkeert("cpv-ontbreekt", |r| r.cpv.clear());
    blokkeert("cpv-geen-sociale-dienst", |r| {
        r.cpv.push("79411000-8".to_owned());
    });
}

#[test]
fn aw_1_5_and_2_10_lots() {
    blokkeert("perceel-ontbreekt", |r| r.percelen.clear());
    blokkeert("perceelcode-dubbel", |r| {
        r.percelen.push(r.percelen[0].clone());
    });
    blokkeert("perceel-aantallen", |r| r.percelen[0].aantal_gegund = 0);
    blokkeert("perceel-aantallen", |r| r.percelen[0].aantal_gegund = 3);
    blokkeert("niet-opdelen-zonder-motivering", |r| {
        r.motivering_niet_opdelen = None;
    });
}

#[test]
fn two_lots_need_no_motivation() {
    let twee = |r: &mut Procedureregels| {
        r.percelen.push(PerceelRegels {
            code: "b".to_owned(),
            ..r.percelen[0].clone()
        });
        r.motivering_niet_opdelen = None;
    };
    verwacht(twee, &[], true);
}

#[test]
fn aw_2_140_lid_3_contract_term() {
    blokkeert("looptijd-ontbreekt", |r| r.contract.jaren = 0);
    blokkeert("looptijd-ontbreekt", |r| r.contract.opties = vec![2, 0]);
    let raam = |opties: Vec<u32>| {
        move |r: &mut Procedureregels| {
            r.contract.vorm = Contractvorm::Raamovereenkomst;
            r.contract.motivering_looptijd = None;
            r.contract.opties = opties;
        }
    };
    blokkeert("looptijd-zonder-motivering", raam(vec![2, 2]));
    verwacht(raam(vec![]), &[], true);
    let alles = |r: &mut Procedureregels| r.contract.winstmaximum_bp = Some(10_000);
    verwacht(alles, &[], true);
    blokkeert("percentage-te-hoog", |r| {
        r.contract.winstmaximum_bp = Some(10_001);
    });
}

#[test]
fn rest_of_the_assignment() {
    blokkeert("eiscode-dubbel", |r| {
        r.geschiktheidseisen[1].code = "E1".to_owned();
    });
    adviseert("rechtbank-ontbreekt", |r| r.rechtbank.clear());
    blokkeert("klachtenmeldpunt-ontbreekt", |r| r.klachtenmeldpunt.clear());
    blokkeert("gestanddoening-ontbreekt", |r| r.gestanddoening_dagen = 0);
    adviseert("geen-recht-te-stoppen", |r| r.recht_te_stoppen = false);
}

#[test]
fn criteria_and_weights() {
    blokkeert("criterium-ontbreekt", |r| {
        r.gunning.as_mut().unwrap().criteria.clear();
    });
    blokkeert("gewichten-niet-100", |r| {
        r.selectie.criteria[0].gewicht = 26;
    });
    blokkeert("criteriumcode-dubbel", |r| {
        r.gunning.as_mut().unwrap().criteria[1].code = "afbouw".to_owned();
    });
    blokkeert("gewicht-nul", |r| {
        let criteria = &mut r.gunning.as_mut().unwrap().criteria;
        criteria[0].gewicht = 65;
        criteria[2].gewicht = 0;
    });
    // A counting adviesraad that was not taken from the other weights.
    blokkeert("gewichten-niet-100", |r| {
        r.adviesraad.modus = AdviesModus::MeewegendSubcriterium { gewicht: 10 }
    });
}

#[test]
fn scale_and_minimums() {
    verwacht(
        |r| r.selectie.schaal.truncate(1),
        &[
            "schaal-te-kort",
            "minimum-niet-op-schaal",
            "minimum-niet-op-schaal",
            "minimum-niet-op-schaal",
            "minimum-niet-op-schaal",
            "minimum-niet-op-schaal",
            "minimum-totaal-buiten-schaal",
        ],
        true,
    );
    blokkeert("schaal-niet-oplopend", |r| r.selectie.schaal.swap(4, 5));
    blokkeert("schaal-niet-oplopend", |r| {
        r.selectie.schaal.push(r.selectie.schaal[5].clone());
    });
    blokkeert("minimum-niet-op-schaal", |r| {
        r.selectie.criteria[0].minimum = Some(Punten::heel(50));
    });
    blokkeert("minimum-totaal-buiten-schaal", |r| {
        r.selectie.minimum_totaal = Some(Punten::heel(101));
    });
    blokkeert("minimum-totaal-buiten-schaal", |r| {
        r.selectie.minimum_totaal = Some(Punten::heel(-1));
    });
    for uiterste in [0, 100] {
        let op_de_schaal = |r: &mut Procedureregels| {
            r.selectie.minimum_totaal = Some(Punten::heel(uiterste));
        };
        verwacht(op_de_schaal, &[], true);
    }
    blokkeert("decimalen-te-veel", |r| r.selectie.decimalen = 3);
}

#[test]
fn committee() {
    blokkeert("beoordelaars-ontbreken", |r| {
        r.selectie.aantal_beoordelaars = 0;
    });
    adviseert("beoordelaars-weinig", |r| {
        r.selectie.aantal_beoordelaars = 2;
    });
    adviseert("deskundigheid-ontbreekt", |r| {
        r.selectie.deskundigheid.clear();
    });
}

#[test]
fn questions() {
    verwacht(|r| r.dossiervragen.clear(), &["vraag-ontbreekt"], true);
    blokkeert("vraagcode-dubbel", |r| {
        r.dossiervragen[1].code = "V1".to_owned();
    });
    verwacht(
        |r| r.dossiervragen[1].thema = "geld".to_owned(),
        &["thema-onbekend", "criterium-zonder-vraag"],
        true,
    );
    blokkeert("antwoordlengte-ontbreekt", |r| {
        r.dossiervragen[1].max_woorden = 0;
    });
    blokkeert("antwoordlengte-ontbreekt", |r| {
        r.dossiervragen[1].max_woorden = 0;
        r.dossiervragen[1].max_paginas = Some(0);
    });
    blokkeert("antwoordlengte-dubbel", |r| {
        r.dossiervragen[1].max_paginas = Some(2);
    });
    let zo_lang = |r: &mut Procedureregels| r.dossiervragen[1].max_woorden = MEESTE_WOORDEN;
    verwacht(zo_lang, &[], true);
    blokkeert("antwoordlengte-te-groot", |r| {
        r.dossiervragen[1].max_woorden = 0;
        r.dossiervragen[1].max_paginas = Some(11);
    });
    blokkeert("antwoordlengte-ontbreekt", |r| {
        r.bafo.as_mut().unwrap().inhoud[1].max_woorden = 0;
    });
}

#[test]
fn adviesraad() {
    blokkeert("adviesvraag-onbekend", |r| {
        r.adviesraad.vragen = vec!["V1".to_owned(), "V9".to_owned()];
    });
    let mut regels = voorbeeld();
    regels.adviesraad.vragen = vec!["V1".to_owned(), "V9".to_owned()];
    let zin = &regels.controle(nu())[0].zin;
    assert!(zin.contains("V9") && !zin.contains("V1"), "{zin}");
    let zonder = |r: &mut Procedureregels| {
        r.dossiervragen
            .iter_mut()
            .for_each(|v| v.clientperspectief = false);
    };
    adviseert("adviesraad-zonder-vragen", zonder);
    blokkeert("adviesraad-niet-aangekondigd", |r| {
        r.selectie.criteria[0].code = ADVIESRAAD_CRITERIUM.to_owned();
        r.dossiervragen[0].thema = ADVIESRAAD_CRITERIUM.to_owned();
    });
    blokkeert("adviesraad-zonder-vragen", |r| {
        zonder(r);
        r.adviesraad.modus = AdviesModus::MeewegendSubcriterium { gewicht: 5 };
        r.selectie.criteria[0].gewicht = 20;
    });
}

#[test]
fn phases_and_their_sections() {
    blokkeert("bafo-zonder-dialoog", |r| {
        r.fasen.dialoog = false;
        r.dialoog = None;
        r.percelen[0].max_geselecteerd = 1;
    });
    blokkeert("dialoogregels-ontbreken", |r| r.dialoog = None);
    blokkeert("baforegels-ontbreken", |r| r.bafo = None);
    blokkeert("gunningscriteria-ontbreken", |r| r.gunning = None);
    verwacht(
        |r| r.fasen.bafo = false,
        &[
            "dialoog-zonder-bafo",
            "baforegels-ongebruikt",
            "gunningscriteria-ongebruikt",
        ],
        true,
    );
    blokkeert("dialoog-zonder-bafo", |r| {
        r.fasen.bafo = false;
        (r.bafo, r.gunning) = (None, None);
    });
    blokkeert("dialoogregels-ongebruikt", |r| {
        r.fasen = Fasen {
            dialoog: false,
            bafo: false,
            gunningsleidraad: false,
        };
        (r.bafo, r.gunning) = (None, None);
        r.percelen[0].max_geselecteerd = 1;
    });
    adviseert("perceel-aantallen-zonder-dialoog", |r| {
        r.fasen = Fasen {
            dialoog: false,
            bafo: false,
            gunningsleidraad: false,
        };
        (r.dialoog, r.bafo, r.gunning) = (None, None, None);
    });
}

#[test]
fn dialogue_and_bafo() {
    let dialoog = |r: &mut Procedureregels| r.dialoog.take().unwrap();
    blokkeert("dialoog-zonder-onderwerp", |r| {
        r.dialoog = Some(DialoogRegels {
            onderwerpen: vec![],
            ..dialoog(r)
        });
    });
    blokkeert("dialoog-zonder-sessie", |r| {
        r.dialoog = Some(DialoogRegels {
            sessies: 0,
            ..dialoog(r)
        });
    });
    blokkeert("terugkeer-zonder-sessie", |r| {
        r.dialoog.as_mut().unwrap().terugkeer_sessies = Some(0);
    });
    blokkeert("uitstapregel-ontbreekt", |r| {
        r.dialoog = Some(DialoogRegels {
            uitstapregel: String::new(),
            ..dialoog(r)
        });
    });
    blokkeert("onderwerpcode-dubbel", |r| {
        r.dialoog.as_mut().unwrap().onderwerpen[1].code = "prestaties".to_owned();
    });
    let bafo = |r: &mut Procedureregels| r.bafo.take().unwrap();
    blokkeert("bafo-zonder-inhoud", |r| {
        r.bafo = Some(BafoRegels {
            inhoud: vec![],
            ..bafo(r)
        });
    });
    blokkeert("bafocode-dubbel", |r| {
        r.bafo.as_mut().unwrap().inhoud[1].code = "B1".to_owned();
    });
    blokkeert("bafo-zonder-termijn", |r| {
        r.bafo = Some(BafoRegels {
            min_dagen: 0,
            ..bafo(r)
        });
    });
    adviseert("bafo-termijn-kort", |r| {
        r.bafo = Some(BafoRegels {
            min_dagen: 9,
            ..bafo(r)
        });
    });
    blokkeert("bafo-bedragen", |r| {
        r.bafo = Some(BafoRegels {
            vloer_centen: Some(4_863_555_400),
            ..bafo(r)
        });
    });
    blokkeert("bafo-bedragen", |r| {
        r.bafo = Some(BafoRegels {
            vloer_centen: Some(-1),
            ..bafo(r)
        });
    });
}

#[test]
fn aw_2_127_standstill_and_vault() {
    let uit = |motivering: &str| StandstillRegels {
        dagen: 20,
        grondslag: StandstillGrondslag::Uitgeschakeld {
            motivering: motivering.to_owned(),
        },
    };
    blokkeert("standstill-zonder-motivering", |r| {
        r.standstill_selectie = uit(" ");
    });
    verwacht(
        |r| r.standstill_selectie = uit("Er is geen keuze gemaakt."),
        &[],
        true,
    );
    blokkeert("standstill-nul-dagen", |r| r.standstill_gunning.dagen = 0);
    motiveert("standstill-kort", |r| r.standstill_gunning.dagen = 19);
    blokkeert("kluis-herauthenticatie", |r| {
        r.kluis.herauthenticatie_minuten = 0;
    });
}
