//! Entries of step 1 before the strategie: what the board, the organs and the market say.

use super::{GEWOON, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

const IA: &[Rol] = &[Rol::Inkoopadviseur];
const COL: &[Rol] = &[Rol::Collegesecretaris];
/// States of a bestuursbesluit in which its organ can still speak; late is kept too.
const SPREEKT: &[&str] = &["aangeboden", "geagendeerd", "termijn-verstreken"];
/// States of a spoor before its procedure is published.
const VOOR_PUBLICATIE: &[&str] = &[
    "opgave",
    "uitgangspunten-concept",
    "uitgangspunten-in-consultatie",
    "uitgangspunten-vastgesteld",
    "houtskoolschetsen-in-consultatie",
    "wensen-verwerkt",
    "strategie-concept",
    "strategie-ter-besluit",
    "strategie-vastgesteld",
    "documenten-concept",
    "go-no-go-gevraagd",
    "go-onder-voorwaarden",
    "go",
];

pub(super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "uitgangspunt",
        naam: "Bestuurlijk uitgangspunt",
        op: Some(Kind::Inkoopspoor),
        staten: &["opgave", "uitgangspunten-concept"],
        wie: &[Rol::Inkoopadviseur, Rol::BestuurlijkOpdrachtgever],
        velden: &[
            Veld::moet("nummer", "Nummer", Veldsoort::Getal(1, 99)),
            Veld::moet("tekst", "Uitgangspunt", Veldsoort::Tekst(2_000)),
        ],
        sleutel: &["nummer"],
        ..GEWOON
    },
    Invoersoort {
        code: "reactietermijn",
        naam: "Reactietermijn van de organen",
        op: Some(Kind::Inkoopspoor),
        staten: &[
            "uitgangspunten-concept",
            "uitgangspunten-vastgesteld",
            "strategie-concept",
        ],
        wie: &[Rol::Inkoopadviseur, Rol::BestuurlijkOpdrachtgever],
        velden: &[Veld::moet(
            "totEnMet",
            "Reageren kan tot en met",
            Veldsoort::Datum,
        )],
        ..GEWOON
    },
    Invoersoort {
        code: "marktcontact",
        naam: "Gesprek met de markt",
        op: Some(Kind::Inkoopspoor),
        wie: IA,
        velden: &[
            Veld::moet("nummer", "Nummer", Veldsoort::Getal(1, 999)),
            Veld::moet(
                "soort",
                "Soort",
                Veldsoort::Keuze(&[
                    ("marktconsultatie", "Marktconsultatie"),
                    ("thematafel", "Thematafel"),
                    ("voorbereidingsvraag", "Vraag in de voorbereiding"),
                ]),
            ),
            Veld::moet("datum", "Datum", Veldsoort::Datum),
            Veld::moet("deelnemers", "Wie deden mee?", Veldsoort::Tekst(4_000))
                .hulp("Wie later wil inschrijven, mag hier geen voorsprong door krijgen."),
            Veld::moet("verslag", "Verslag", Veldsoort::Tekst(8_000)),
        ],
        sleutel: &["nummer"],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "strategiekeuzes",
        naam: "Keuzes van de inkoopstrategie",
        op: Some(Kind::Inkoopspoor),
        staten: &["wensen-verwerkt", "strategie-concept"],
        wie: IA,
        velden: &[
            Veld::moet(
                "motiveringProcedurekeuze",
                "Waarom deze procedure?",
                Veldsoort::Tekst(4_000),
            ),
            Veld::moet(
                "bekostiging",
                "Bekostiging",
                Veldsoort::Keuze(&[
                    ("pxq", "Inspanningsgericht (PxQ)"),
                    ("resultaatgericht", "Resultaatgericht"),
                    ("taakgericht", "Taakgericht (lumpsum)"),
                ]),
            ),
            Veld::moet("raming", "Raming zonder btw", Veldsoort::Bedrag)
                .hulp("Tel opties en verlengingen mee."),
            Veld::moet("percelen", "Aantal percelen", Veldsoort::Getal(1, 99)),
            Veld::mag(
                "motiveringNietOpdelen",
                "Waarom geen percelen?",
                Veldsoort::Tekst(4_000),
            )
            .hulp("Verplicht bij één perceel."),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "mandaat",
        naam: "Mandaatbesluit voor de Go",
        op: Some(Kind::Inkoopspoor),
        staten: VOOR_PUBLICATIE,
        wie: &[Rol::BestuurlijkOpdrachtgever, Rol::Jurist],
        velden: &[
            Veld::moet("besluit", "Welk besluit?", Veldsoort::Regel(200)),
            Veld::moet("datum", "Datum van het besluit", Veldsoort::Datum),
        ],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "deelnamewijziging",
        naam: "Toetreden of uittreden",
        op: Some(Kind::Inkoopspoor),
        staten: VOOR_PUBLICATIE,
        wie: COL,
        velden: &[
            Veld::moet("gemeente", "Gemeente", Veldsoort::Uit(Lijst::EigenGemeente)),
            Veld::moet(
                "wijziging",
                "Wijziging",
                Veldsoort::Keuze(&[
                    ("toetreden", "Wij treden toe"),
                    ("uittreden", "Wij treden uit"),
                ]),
            ),
            Veld::moet(
                "collegebesluit",
                "Besluit van het college",
                Veldsoort::Regel(200),
            )
            .hulp("Het kenmerk en de datum."),
        ],
        sleutel: &["gemeente"],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "agendering",
        naam: "Vergadering van het orgaan",
        op: Some(Kind::Bestuursbesluit),
        staten: &["aangeboden", "geagendeerd"],
        wie: &[
            Rol::Collegesecretaris,
            Rol::Griffier,
            Rol::AdviesraadSecretaris,
        ],
        velden: &[Veld::moet(
            "datum",
            "Datum van de vergadering",
            Veldsoort::Datum,
        )],
        ..GEWOON
    },
    Invoersoort {
        code: "collegestandpunt",
        naam: "Besluit van het college over dit stuk",
        op: Some(Kind::Bestuursbesluit),
        staten: &[
            "aangeboden",
            "geagendeerd",
            "termijn-verstreken",
            "niet-ingestemd",
        ],
        wie: COL,
        velden: &[
            Veld::moet(
                "besluit",
                "Besluit",
                Veldsoort::Keuze(&[
                    ("ingestemd", "Ingestemd"),
                    ("ingestemd-met-opmerkingen", "Ingestemd met opmerkingen"),
                    ("niet-ingestemd", "Niet ingestemd"),
                ]),
            ),
            Veld::moet("datum", "Datum van het besluit", Veldsoort::Datum),
            Veld::mag("opmerking", "Opmerking", Veldsoort::Tekst(4_000)),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "wens",
        naam: "Wens of bedenking",
        op: Some(Kind::Bestuursbesluit),
        staten: SPREEKT,
        wie: &[Rol::Griffier, Rol::AdviesraadSecretaris],
        velden: &[
            Veld::moet("nummer", "Nummer", Veldsoort::Getal(1, 99)),
            Veld::moet("tekst", "Wens of bedenking", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["nummer"],
        ..GEWOON
    },
    Invoersoort {
        code: "wensreactie",
        naam: "Antwoord op een wens of bedenking",
        op: Some(Kind::Bestuursbesluit),
        staten: &["wensen-en-bedenkingen-ontvangen", "termijn-verstreken"],
        wie: IA,
        velden: &[
            Veld::moet("nummer", "Wens of bedenking", Veldsoort::Uit(Lijst::Wensen)),
            Veld::moet(
                "uitkomst",
                "Wat doen wij ermee?",
                Veldsoort::Keuze(&[
                    ("overgenomen", "Overgenomen"),
                    ("deels", "Deels overgenomen"),
                    ("niet", "Niet overgenomen"),
                ]),
            ),
            Veld::moet("waarom", "Waarom?", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["nummer"],
        ..GEWOON
    },
];
