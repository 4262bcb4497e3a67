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
        staten: &["publicatie-klaar", "vooraangekondigd"],
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
        code: "vooraankondiging",
        naam: "Gegevens van de vooraankondiging",
        op: Some(Kind::Procedure),
        staten: &["publicatie-klaar"],
        wie: IA,
        velden: &[
            Veld::moet("publicatienummer", "Publicatienummer", Veldsoort::Regel(60)),
            Veld::moet(
                "belangstellingTot",
                "Belangstelling melden kan tot",
                Veldsoort::Moment,
            ),
        ],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "belangstelling",
        naam: "Belangstelling voor de opdracht",
        op: Some(Kind::Procedure),
        staten: &["vooraangekondigd"],
        wie: &[Rol::Tekenbevoegde],
        velden: &[
            Veld::moet("contactpersoon", "Contactpersoon", Veldsoort::Regel(120)),
            Veld::mag("toelichting", "Toelichting", Veldsoort::Tekst(2_000)),
        ],
        eigen: true,
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "platformbericht",
        naam: "Bericht van het aankondigingsplatform",
        op: Some(Kind::Procedure),
        staten: &["gepubliceerd"],
        wie: IA,
        velden: &[
            Veld::moet(
                "ontvangstBevestigd",
                "Ontvangst bevestigd op",
                Veldsoort::Moment,
            ),
            Veld::moet(
                "publicatieBevestigd",
                "De publicatie is bevestigd",
                Veldsoort::JaNee,
            ),
        ],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "rectificatie",
        naam: "Rectificatie",
        op: Some(Kind::Procedure),
        staten: &["gepubliceerd"],
        wie: IA,
        velden: &[
            Veld::moet("wezenlijk", "Is de wijziging wezenlijk?", Veldsoort::JaNee)
                .hulp("Dan moeten ondernemers meer tijd krijgen."),
            Veld::moet(
                "regels",
                "Procedureregels na de wijziging",
                Veldsoort::Procedureregels,
            ),
        ],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "procedureschorsing",
        naam: "Grond voor de schorsing van de procedure",
        op: Some(Kind::Procedure),
        staten: &["vooraangekondigd", "gepubliceerd", "inschrijving-gesloten"],
        wie: &[Rol::Jurist],
        velden: &[
            Veld::moet(
                "grond",
                "Grond",
                Veldsoort::Keuze(&[
                    ("klacht", "Klacht"),
                    ("kort-geding", "Kort geding"),
                    ("storing", "Storing"),
                    ("anders", "Anders"),
                ]),
            ),
            Veld::mag("kenmerk", "Kenmerk", Veldsoort::Regel(120)),
        ],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "vertrouwelijkheidsverzoek",
        naam: "Verzoek om buiten de nota te houden",
        op: Some(Kind::Vraag),
        staten: &["ontvangen", "na-termijn", "toegewezen", "antwoord-concept"],
        wie: ZA,
        velden: &[Veld::moet(
            "belang",
            "Welk economisch belang schaadt openbaarmaking?",
            Veldsoort::Tekst(2_000),
        )],
        soms: true,
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
        geheim: Geheim::Toegezonden(&[
            "ontvangen",
            "na-termijn",
            "toegewezen",
            "antwoord-concept",
            "antwoord-vastgesteld",
            "niet-beantwoord",
        ]),
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
    Invoersoort {
        code: "intrekkingsadvies",
        naam: "Advies over intrekken",
        op: Some(Kind::Procedure),
        staten: &[
            "vooraangekondigd",
            "gepubliceerd",
            "inschrijving-gesloten",
            "kluis-geopend",
        ],
        wie: &[Rol::Jurist],
        velden: &[
            Veld::moet("advies", "Uw advies", Veldsoort::Tekst(8_000)).hulp(
                "Mag de procedure stoppen, en waarom? Dezelfde opdracht ongewijzigd opnieuw aanbesteden mag niet zomaar.",
            ),
            Veld::moet(
                "daarna",
                "Wat komt er daarna?",
                Veldsoort::Keuze(&[
                    ("niets", "Er komt geen nieuwe aanbesteding"),
                    ("gewijzigd", "Een nieuwe aanbesteding die wezenlijk anders is"),
                    ("anders", "Iets anders, zoals inbesteding of open house"),
                ]),
            ),
        ],
        geheim: Geheim::Bestuur,
        soms: true,
        ..GEWOON
    },
];
