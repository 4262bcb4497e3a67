//! How a draaiboek plays: moved, together with another, and stopped with a reason by a surprise. That
//! every shipped one plays to its end is in `journeys/verhalen.rs`.

use crate::support::app::TestApp;
use tenderspoor::draaiboek::{Draaiboek, Fout, meegeleverd, samen, speel};

fn lees(naam: &str, tekst: &str) -> Draaiboek {
    Draaiboek::lees(naam, tekst).unwrap_or_else(|fouten| panic!("{fouten}"))
}

fn geleverd(naam: &str) -> Draaiboek {
    let (_, tekst) = meegeleverd().iter().find(|(n, _)| *n == naam).unwrap();
    lees(naam, tekst)
}

/// Plays on a fresh database; gives what was printed and how it ended.
async fn speel_vers(boek: &Draaiboek, weken: i64) -> (String, Result<(), Fout>) {
    let app = TestApp::vanaf(samen(&[(boek, weken)]).unwrap().begin()).await;
    let mut uit = Vec::new();
    let afloop = speel(&app.deuren, boek, weken, &mut uit).await;
    (String::from_utf8(uit).unwrap(), afloop)
}

/// The example in `docs/draaiboek.md`: the first block of TOML that has a title.
#[tokio::test]
async fn the_example_in_the_documentation_plays() {
    let docs = include_str!("../docs/draaiboek.md");
    let voorbeeld = docs
        .split("```toml\n")
        .skip(1)
        .filter_map(|blok| blok.split("```").next())
        .find(|blok| blok.starts_with("titel ="))
        .unwrap();
    let (uit, afloop) = speel_vers(&lees("voorbeeld", voorbeeld), 0).await;
    assert!(afloop.is_ok(), "{uit}\n{afloop:?}");
    assert!(uit.ends_with("Alles ging zoals verwacht.\n"), "{uit}");
}

#[tokio::test]
async fn a_moved_draaiboek_keeps_its_hours() {
    let (uit, afloop) = speel_vers(&geleverd("te-laat"), 52).await;
    assert!(afloop.is_ok(), "{afloop:?}");
    assert!(uit.contains("vr 22-03-2024 10:07"), "{uit}");
}

/// With several percelen a line of the clock says which one; with one there is nothing to tell apart.
#[tokio::test]
async fn a_line_of_the_clock_names_its_perceel_where_there_are_several() {
    let (uit, afloop) = speel_vers(&geleverd("twee-percelen"), 0).await;
    assert!(afloop.is_ok(), "{afloop:?}");
    for regel in [
        "selectietermijn-verstrijken · perceel · ambulant ",
        "gestanddoening-vragen · inschrijving · dyslexie ",
    ] {
        assert!(uit.contains(regel), "{regel}\n{uit}");
    }
    let (uit, afloop) = speel_vers(&geleverd("onder-de-bodem"), 0).await;
    assert!(afloop.is_ok(), "{afloop:?}");
    assert!(
        uit.contains("selectietermijn-verstrijken · perceel  "),
        "{uit}"
    );
}

#[tokio::test]
async fn draaiboeken_share_people_and_play_on_one_timeline() {
    let (een, ander) = (geleverd("no-go"), geleverd("go-onder-voorwaarden"));
    let tijdlijn = samen(&[(&een, 0), (&ander, 1)]).unwrap();
    let app = TestApp::vanaf(tijdlijn.begin()).await;
    let mut uit = Vec::new();
    tijdlijn.speel(&app.deuren, &mut uit).await.unwrap();
    let uit = String::from_utf8(uit).unwrap();
    let stappen = een.stappen.len() + ander.stappen.len();
    assert!(
        uit.contains(&format!("{stappen} stappen gespeeld")),
        "{uit}"
    );
    let plaats = |tekst: &str| uit.find(tekst).unwrap_or_else(|| panic!("{tekst}\n{uit}"));
    assert!(plaats("no-go                 ma 23-01") < plaats("go-onder-voorwaarden  ma 30-01"));
}

/// The first lines of a draaiboek with one step that is expected to end otherwise.
async fn verrassing(stap: &str) -> String {
    let tekst = format!(
        r#"titel = "Proef"
begin = "2023-01-09 09:00"
team = "hart-van-brabant"
[[stap]]
wie = "inkoper"
schrijf = "inkoopspoor"
velden = {{ naam = "A", regio = "B", wet = "wmo", omschrijving = "C", besluitregel = "unanimiteit-colleges", gemeenten = ["tilburg"] }}
[[stap]]
{stap}
"#
    );
    let (_, afloop) = speel_vers(&lees("proef", &tekst), 0).await;
    afloop.unwrap_err().to_string()
}

#[tokio::test]
async fn a_refusal_that_was_not_expected_gives_every_rule_with_its_sentence() {
    let fout =
        verrassing("wie = \"inkoper\"\ndoe = \"documenten-opstellen\"\nbij = \"spoor\"").await;
    assert!(
        fout.starts_with("proef, regel 8, stap 2: geweigerd"),
        "{fout}"
    );
    for regel in [
        "leidraad-aanwezig: De leidraad moet",
        "programma-van-eisen-aanwezig",
    ] {
        assert!(fout.contains(regel), "{fout}");
    }
}

#[tokio::test]
async fn other_codes_than_expected_are_a_surprise() {
    let stap = "wie = \"inkoper\"\ndoe = \"documenten-opstellen\"\nbij = \"spoor\"\n\
                verwacht = { geweigerd = \"leidraad-aanwezig\" }";
    let fout = verrassing(stap).await;
    assert!(
        fout.contains("verwacht: geweigerd met leidraad-aanwezig; kreeg:"),
        "{fout}"
    );
    let stap = "wie = \"jurist\"\ndoe = \"documenten-opstellen\"\nbij = \"spoor\"\n\
                verwacht = { geweigerd = \"niet-gevonden\" }";
    let fout = verrassing(stap).await;
    assert!(
        fout.contains("andere-rol: dit is voor inkoopadviseur"),
        "{fout}"
    );
}

#[tokio::test]
async fn a_success_or_state_that_was_not_expected_is_a_surprise() {
    let mijlpaal = "wie = \"inkoper\"\nschrijf = \"mijlpaal\"\nbij = \"spoor\"\n\
        velden = { code = \"go\", eersteVan = \"2023-01-09\", eersteTot = \"2023-01-09\" }\n";
    let fout = verrassing(&format!(
        "{mijlpaal}verwacht = {{ geweigerd = \"andere-rol\" }}"
    ))
    .await;
    assert!(fout.contains("maar het is gedaan"), "{fout}");
    let fout = verrassing(&format!("{mijlpaal}toestand = \"go\"")).await;
    assert!(
        fout.contains("verwacht: toestand \"go\"; kreeg: \"strategie-vastgesteld\""),
        "{fout}"
    );
    let fout = verrassing(
        "wacht = true\ncontroleer = [{ bij = \"procedure\", toestand = \"gepubliceerd\" }]",
    )
    .await;
    assert!(fout.contains("maar is \"voorbereid\""), "{fout}");
}
