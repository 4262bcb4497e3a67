//! Entries about a BAFO that was opened: what differs in it, and what its party is asked.

use super::super::{GEWOON, Geheim, Invoersoort, Veld, Veldsoort};
use super::{IA, ZA};
use crate::machine::Kind;
use crate::role::Rol;

const GETOETST: &[&str] = &["getoetst"];
const TOELICHTING: &[&str] = &["toelichting-gevraagd"];
const PRIJS: &[&str] = &["abnormaal-laag-gevraagd"];

pub(in super::super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "bodverschil",
        naam: "Welk bod geldt?",
        op: Some(Kind::Bafo),
        staten: &["geopend"],
        wie: &[Rol::Jurist],
        velden: &[
            Veld::moet("bod", "Bod per jaar dat geldt", Veldsoort::Bedrag)
                .hulp("Het bod in het pakket of het bod in de toets, geen ander."),
            Veld::moet(
                "waarom",
                "Waarom verschilt het bod, en waarom geldt dit bod?",
                Veldsoort::Tekst(4_000),
            ),
        ],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "bafo-toelichtingsvraag",
        naam: "Vraag om toelichting op de BAFO",
        op: Some(Kind::Bafo),
        staten: GETOETST,
        wie: IA,
        velden: &[
            Veld::moet("vraag", "Wat is niet duidelijk?", Veldsoort::Tekst(4_000)),
            Veld::moet("tot", "Antwoorden kan tot", Veldsoort::Moment),
        ],
        geheim: Geheim::Partij,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "bafo-toelichting",
        naam: "Toelichting op de BAFO",
        op: Some(Kind::Bafo),
        staten: TOELICHTING,
        wie: ZA,
        velden: &[
            Veld::moet("tekst", "Uw toelichting", Veldsoort::Tekst(8_000))
                .hulp("U mag uw aanbod niet wijzigen."),
        ],
        geheim: Geheim::Partij,
        ..GEWOON
    },
    Invoersoort {
        code: "bafo-toelichtingsoordeel",
        naam: "Oordeel over de toelichting",
        op: Some(Kind::Bafo),
        staten: TOELICHTING,
        wie: IA,
        velden: &[
            Veld::moet(
                "zonderWijziging",
                "De toelichting wijzigt het aanbod niet",
                Veldsoort::JaNee,
            )
            .hulp("Wijzigt zij het aanbod wel, dan blijft zij buiten beschouwing."),
            Veld::moet("motivering", "Waarom?", Veldsoort::Tekst(8_000)),
        ],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
    Invoersoort {
        code: "prijsvraag",
        naam: "Vraag over een abnormaal lage prijs",
        op: Some(Kind::Bafo),
        staten: GETOETST,
        wie: IA,
        velden: &[
            Veld::moet(
                "waarom",
                "Waarom lijkt de prijs abnormaal laag?",
                Veldsoort::Tekst(4_000),
            ),
            Veld::moet(
                "elementen",
                "Welke onderdelen van de prijs moet de partij uitleggen?",
                Veldsoort::Tekst(4_000),
            ),
            Veld::moet("tot", "Antwoorden kan tot", Veldsoort::Moment),
        ],
        geheim: Geheim::Partij,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "prijsverantwoording",
        naam: "Verantwoording van de prijs",
        op: Some(Kind::Bafo),
        staten: PRIJS,
        wie: ZA,
        velden: &[Veld::moet(
            "tekst",
            "Hoe is uw prijs opgebouwd?",
            Veldsoort::Tekst(20_000),
        )],
        geheim: Geheim::Partij,
        ..GEWOON
    },
    Invoersoort {
        code: "prijsoordeel",
        naam: "Oordeel over de prijs",
        op: Some(Kind::Bafo),
        staten: PRIJS,
        wie: IA,
        velden: &[
            Veld::moet(
                "verantwoord",
                "De partij heeft haar prijs verantwoord",
                Veldsoort::JaNee,
            ),
            Veld::moet("motivering", "Waarom?", Veldsoort::Tekst(8_000))
                .hulp("Ga in op elk onderdeel dat de partij uitlegde. Minstens 100 tekens en twaalf verschillende woorden."),
        ],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
];
