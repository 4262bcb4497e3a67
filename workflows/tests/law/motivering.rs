//! A decision is motivated in words (DOMAIN.md 3.4 and 4.8).

use workflows::motivering::{MINSTE_TEKENS, Tekort, is_gemotiveerd, tekort};

#[test]
fn reasons_in_words_are_a_motivation() {
    let redenen = "De groepen zijn klein en de planning klopt. De locaties en het vervoer zijn minder ver uitgewerkt dan bij de winnaar.";
    assert!(is_gemotiveerd(redenen));
    assert_eq!(tekort("  Een goed plan met vaste begeleiders. ", 30), None);
}

#[test]
fn figures_signs_and_repetition_are_no_motivation() {
    let cijfers = "Kwaliteit 80,0. Vervoer 80,0. Planning 80,0. Locaties 80,0. Mensen 80,0. Totaal 80,0. Plaats 1 van de 2 partijen.";
    for dun in [
        cijfers.to_owned(),
        "80,0 ".repeat(40),
        ". - ! ".repeat(40),
        "onvoldoende ".repeat(40),
        "Goed goed GOED ".repeat(20),
        "x y z ".repeat(40),
    ] {
        assert!(dun.chars().count() >= MINSTE_TEKENS, "{dun}");
        let gevonden = tekort(&dun, MINSTE_TEKENS);
        assert!(
            matches!(gevonden, Some(Tekort::Woorden { nodig: 12, .. })),
            "{dun}: {gevonden:?}"
        );
    }
}

#[test]
fn the_sentence_says_what_is_missing() {
    let kort = tekort("Te duur.", MINSTE_TEKENS).unwrap();
    assert_eq!(
        kort.to_string(),
        "Schrijf minstens 100 tekens. U heeft er nu 8."
    );
    let dun = tekort(&"80,0 punten ".repeat(20), MINSTE_TEKENS).unwrap();
    assert_eq!(
        dun.to_string(),
        "Leg in woorden uit waarom, met minstens 12 verschillende woorden. U heeft er nu 1; cijfers en herhalingen tellen niet mee."
    );
}

/// Exactly as many characters and words as were asked are enough; one fewer is not.
#[test]
fn exactly_enough_is_enough() {
    let tekst = "klein vlot sterk helder zeker";
    assert_eq!(tekort(tekst, 29), None);
    let te_kort = Some(Tekort::Tekens { nodig: 30, nu: 29 });
    assert_eq!(tekort(tekst, 30), te_kort);
    let tekst = format!("{}{}", "alle woorden ", "x ".repeat(50));
    assert_eq!(tekort(&tekst, 16), None);
    let te_weinig = Some(Tekort::Woorden { nodig: 3, nu: 2 });
    assert_eq!(tekort(&tekst, 24), te_weinig);
    assert!(!is_gemotiveerd("Te duur."));
}
