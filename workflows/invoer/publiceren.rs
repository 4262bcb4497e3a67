//! Entries of step 2.

use super::voorbereiden::{VERKLAARDERS, VERKLARING};
use super::{Aard, GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

const IA: &[Rol] = &[Rol::Inkoopadviseur];
const ZA: &[Rol] = &[Rol::Zorgaanbieder, Rol::Tekenbevoegde];

pub(super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "procedureregels",
        naam: "Procedureregels",
        op: Some(Kind::Procedure),
        staten: &["voorbereid"],
        wie: IA,
        velden: &[Veld::moet(
            "regels",
            "Procedureregels",
            Veldsoort::Procedureregels,
        )],
        ..GEWOON
    },
    Invoersoort {
        code: "belangenverklaring",
        naam: "Belangenverklaring",
        op: Some(Kind::Procedure),
        wie: VERKLAARDERS,
        velden: VERKLARING,
        eigen: true,
        geheim: Geheim::Verklaring,
        ..GEWOON
    },
    Invoersoort {
        code: "publicatie",
        naam: "Gegevens van de aankondiging",
        op: Some(Kind::Procedure),
        staten: &["publicatie-klaar"],
        wie: IA,
        velden: &[
            Veld::moet("publicatienummer", "Publicatienummer", Veldsoort::Regel(60)),
            Veld::moet(
                "sluitingPlatform",
                "Sluitingsmoment op het platform",
                Veldsoort::Moment,
            )
            .hulp("Neem het over van het aankondigingsplatform."),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "vraag",
        naam: "Vraag over de aanbesteding",
        op: Some(Kind::Procedure),
        staten: &["gepubliceerd"],
        wie: ZA,
        velden: &[Veld::moet("vraag", "Uw vraag", Veldsoort::Tekst(4_000))
            .hulp("Het antwoord gaat naar alle ondernemers, zonder uw naam.")],
        aard: Aard::Begin(Kind::Vraag),
        ..GEWOON
    },
    Invoersoort {
        code: "nota",
        naam: "Nieuwe nota van inlichtingen",
        op: Some(Kind::Procedure),
        staten: &["gepubliceerd"],
        wie: IA,
        velden: &[Veld::moet("titel", "Titel", Veldsoort::Regel(200))],
        aard: Aard::Begin(Kind::Nota),
        ..GEWOON
    },
    Invoersoort {
        code: "antwoord",
        naam: "Antwoord op een vraag",
        op: Some(Kind::Vraag),
        staten: &["toegewezen", "antwoord-concept"],
        wie: IA,
        velden: &[
            Veld::moet(
                "vraagAnoniem",
                "De vraag, zonder herkenbare gegevens",
                Veldsoort::Tekst(4_000),
            ),
            Veld::moet("antwoord", "Antwoord", Veldsoort::Tekst(8_000)),
        ],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
    Invoersoort {
        code: "inschrijving",
        naam: "Nieuwe inschrijving",
        op: Some(Kind::Procedure),
        staten: &["gepubliceerd"],
        wie: ZA,
        velden: &[
            Veld::moet("perceel", "Perceel", Veldsoort::Uit(Lijst::Percelen)),
            Veld::moet("naam", "Naam van de inschrijver", Veldsoort::Regel(120)),
            Veld::moet(
                "vorm",
                "Hoe schrijft u in?",
                Veldsoort::Keuze(&[
                    ("alleen", "Alleen"),
                    ("hoofdaannemer", "Als hoofdaannemer met onderaannemers"),
                    ("combinatie", "Als combinatie, met een penvoerder"),
                ]),
            ),
        ],
        aard: Aard::Begin(Kind::Inschrijving),
        ..GEWOON
    },
];
