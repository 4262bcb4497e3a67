//! The acts and the form of the sample case.

use crate::views::{
    delen::{Handeling, Nadruk, Regel, Toelichting},
    velden::{Formulier, Soort, Veld},
};

pub(super) fn handelingen() -> Vec<Handeling> {
    let regel = |code: &str, tekst: &str, bron: &str, voldaan| Regel {
        code: code.to_owned(),
        tekst: tekst.to_owned(),
        bron: bron.to_owned(),
        voldaan,
    };
    let vaststellen = Handeling {
        code: "verslag-vaststellen".to_owned(),
        naam: "Verslag van sessie 2 vaststellen".to_owned(),
        uitleg: Some(
            "Coalitie Wmo heeft gereageerd. De reactietermijn liep tot 14 maart, 24.00 uur."
                .to_owned(),
        ),
        knop: "Vaststellen".to_owned(),
        nadruk: Nadruk::Primair,
        actie: "/zaken/1/handelingen/verslag-vaststellen".to_owned(),
        versie: 7,
        mogelijk: true,
        regels: Vec::new(),
        toelichting: Toelichting::Geen,
        velden: Vec::new(),
        wacht_op: None,
    };
    let uitvragen = Handeling {
        code: "bafo-uitvragen".to_owned(),
        naam: "BAFO uitvragen".to_owned(),
        uitleg: None,
        knop: "Uitvragen".to_owned(),
        nadruk: Nadruk::Gewoon,
        mogelijk: false,
        regels: vec![
            regel(
                "dialoog/evenveel-sessies",
                "Alle deelnemers hebben evenveel sessies gehad.",
                "leidraad § 6.2",
                true,
            ),
            regel(
                "dialoog/verslagen-vast",
                "De verslagen van 2 sessies zijn nog niet vastgesteld.",
                "Aw 2012, art. 2.52b",
                false,
            ),
            regel(
                "dialoog/onderwerpen",
                "Het onderwerp ‘afbouw van het budget’ is bij Coalitie Wmo nog open.",
                "leidraad § 6.4",
                false,
            ),
        ],
        ..vaststellen.clone()
    };
    let intrekken = Handeling {
        code: "intrekken".to_owned(),
        naam: "Procedure intrekken".to_owned(),
        uitleg: Some(
            "Alleen met besluit van de bestuurlijk opdrachtgever en een motivering.".to_owned(),
        ),
        knop: "Intrekken".to_owned(),
        nadruk: Nadruk::Rustig,
        toelichting: Toelichting::Moet,
        velden: vec![Veld::nieuw(
            Soort::Datum,
            "besluitdatum",
            "Datum van het besluit",
        )],
        ..vaststellen.clone()
    };
    let wacht = Handeling {
        code: "paraferen".to_owned(),
        naam: "BAFO-uitvraag paraferen".to_owned(),
        wacht_op: Some("de jurist".to_owned()),
        mogelijk: false,
        ..vaststellen.clone()
    };
    vec![vaststellen, uitvragen, intrekken, wacht]
}

pub(super) fn formulier() -> Formulier {
    let mut formulier = Formulier::nieuw(
        "/kit",
        "Opslaan",
        vec![
            Veld::verborgen("versie", "7"),
            Veld::nieuw(Soort::Tekst, "kvk", "KvK-nummer")
                .hint("8 cijfers")
                .met("1234567")
                .fout("Een KvK-nummer heeft 8 cijfers. U vulde er 7 in."),
            Veld::nieuw(Soort::Email, "email", "E-mailadres").mag_leeg(),
            Veld::nieuw(Soort::Wachtwoord, "zin", "Wachtwoordzin"),
            Veld::nieuw(Soort::Getal, "score", "Score")
                .eenheid("punten")
                .hint("0 tot 100, hoogstens twee cijfers achter de komma")
                .met("80,5"),
            Veld::nieuw(Soort::Tekstvak, "motivering", "Motivering").met("De visie is <helder>."),
            Veld::nieuw(Soort::Keuze, "wet", "Wet")
                .keuze("", "Kies een wet", false)
                .keuze("wmo", "Wmo", false)
                .keuze("jw", "Jeugdwet", false)
                .met("wmo"),
            Veld::nieuw(Soort::Rondjes, "advies", "Advies")
                .keuze("ja", "Gunnen", true)
                .keuze("nee", "Niet gunnen", false)
                .hint("Uw advies is pas te zien na het sluiten van de ronde."),
            Veld::nieuw(Soort::Vinkjes, "gronden", "Uitsluitingsgronden")
                .keuze("a", "Faillissement", true)
                .keuze("b", "Valse verklaring", false)
                .mag_leeg()
                .fout("Kies ook of er een valse verklaring is."),
            Veld::nieuw(Soort::Datum, "dag", "Dag van de sessie").met("2022-03-18"),
            Veld::nieuw(Soort::Moment, "sluiting", "Sluiting")
                .met("2022-03-18T12:00")
                .hint("Nederlandse tijd"),
            Veld::nieuw(Soort::Bestand, "bijlage", "Bijlage")
                .hint("PDF, hoogstens 25 MB")
                .mag_leeg(),
        ],
    );
    formulier
        .fouten
        .push("De sluiting ligt voor de dag van de sessie.".to_owned());
    formulier
}
