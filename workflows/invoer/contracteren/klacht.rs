//! Entries about a complaint.

use super::super::{Aard, GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

const AANBIEDER: &[Rol] = &[Rol::Zorgaanbieder, Rol::Tekenbevoegde];
const KB: &[Rol] = &[Rol::Klachtbehandelaar];

pub(in super::super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "klacht",
        naam: "Klacht over de aanbesteding",
        op: Some(Kind::Procedure),
        staten: &["gepubliceerd", "inschrijving-gesloten", "kluis-geopend"],
        wie: AANBIEDER,
        velden: &[
            Veld::mag("perceel", "Perceel", Veldsoort::Uit(Lijst::Percelen))
                .hulp("Laat leeg als uw klacht over de hele aanbesteding gaat."),
            Veld::moet("onderwerp", "Onderwerp", Veldsoort::Regel(200)),
            Veld::moet("klacht", "Uw klacht", Veldsoort::Tekst(20_000)),
            Veld::moet(
                "oplossing",
                "Wat moet er volgens u gebeuren?",
                Veldsoort::Tekst(8_000),
            ),
            Veld::mag(
                "eerderGevraagd",
                "Waar vroeg u dit eerder?",
                Veldsoort::Regel(200),
            )
            .hulp("Bijvoorbeeld in de vragenronde. Een klacht houdt niets tegen."),
        ],
        aard: Aard::Begin(Kind::Klacht),
        ..GEWOON
    },
    Invoersoort {
        code: "klachttoets",
        naam: "Toets van de klacht",
        op: Some(Kind::Klacht),
        staten: &["ontvangen"],
        wie: KB,
        velden: &[
            Veld::moet(
                "belanghebbende",
                "De klager heeft belang bij de opdracht",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "overAanbesteding",
                "De klacht gaat over deze aanbesteding",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "eerderGevraagd",
                "Eerst gevraagd in de vragenronde, of dat kon niet",
                Veldsoort::JaNee,
            ),
            Veld::moet("duidelijk", "De klacht is duidelijk", Veldsoort::JaNee),
            Veld::mag("toelichting", "Toelichting", Veldsoort::Tekst(4_000)),
        ],
        geheim: Geheim::Toegezonden(&["ontvangen"]),
        ..GEWOON
    },
    Invoersoort {
        code: "klachtaanvulling",
        naam: "Aanvulling van de klacht",
        op: Some(Kind::Klacht),
        staten: &["niet-ontvankelijk"],
        wie: AANBIEDER,
        velden: &[Veld::moet(
            "tekst",
            "Wat vult u aan?",
            Veldsoort::Tekst(8_000),
        )],
        ..GEWOON
    },
    Invoersoort {
        code: "klachtadvies",
        naam: "Advies over de klacht",
        op: Some(Kind::Klacht),
        staten: &["in-onderzoek"],
        wie: KB,
        velden: &[
            Veld::moet(
                "oordeel",
                "Oordeel",
                Veldsoort::Keuze(&[
                    ("gegrond", "Gegrond"),
                    ("deels-gegrond", "Deels gegrond"),
                    ("ongegrond", "Ongegrond"),
                ]),
            ),
            Veld::moet("motivering", "Motivering", Veldsoort::Tekst(20_000))
                .hulp("Minstens 100 tekens en twaalf verschillende woorden."),
        ],
        geheim: Geheim::Toegezonden(&["in-onderzoek", "advies"]),
        ..GEWOON
    },
    Invoersoort {
        code: "klachtbesluit",
        naam: "Besluit op de klacht",
        op: Some(Kind::Klacht),
        staten: &["advies"],
        wie: &[
            Rol::BestuurlijkOpdrachtgever,
            Rol::Jurist,
            Rol::Inkoopadviseur,
        ],
        velden: &[
            Veld::moet(
                "besluit",
                "Besluit",
                Veldsoort::Keuze(&[
                    ("advies-gevolgd", "Wij volgen het advies"),
                    ("advies-deels-gevolgd", "Wij volgen het advies deels"),
                    ("advies-niet-gevolgd", "Wij volgen het advies niet"),
                ]),
            ),
            Veld::moet("maatregel", "Wat doen wij?", Veldsoort::Tekst(4_000)),
            Veld::moet("motivering", "Motivering", Veldsoort::Tekst(20_000))
                .hulp("Minstens 100 tekens en twaalf verschillende woorden."),
        ],
        geheim: Geheim::Toegezonden(&["advies"]),
        ..GEWOON
    },
    Invoersoort {
        code: "cvae-advies",
        naam: "Advies van de Commissie van Aanbestedingsexperts",
        op: Some(Kind::Klacht),
        staten: &["naar-cvae"],
        wie: &[Rol::Inkoopadviseur, Rol::Jurist],
        velden: &[
            Veld::moet("nummer", "Nummer van het advies", Veldsoort::Regel(40)),
            Veld::moet("op", "Datum", Veldsoort::Datum),
            Veld::moet("oordeel", "Oordeel", Veldsoort::Tekst(8_000)),
            Veld::moet("gevolg", "Wat doen wij ermee?", Veldsoort::Tekst(4_000)),
        ],
        ..GEWOON
    },
];
