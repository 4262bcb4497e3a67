//! Entries about who submits: the organisations of an inschrijving and their eigen verklaringen
//! (DOMAIN.md 1.1, 3.3 and 4.3).

use super::{Aard, GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

const ZA: &[Rol] = &[Rol::Zorgaanbieder, Rol::Tekenbevoegde];
const OPEN: &[&str] = &["concept", "ingediend"];

/// What an eigen verklaring says: the parts of the ESPD that the leidraad uses (Aw 2012 art. 2.84;
/// self-cleaning art. 2.87a).
const VERKLARING: &[Veld] = &[
    Veld::moet(
        "organisatie",
        "Organisatie",
        Veldsoort::Uit(Lijst::EigenOrganisatie),
    ),
    Veld::moet(
        "geenUitsluiting",
        "Geen uitsluitingsgrond is van toepassing",
        Veldsoort::JaNee,
    ),
    Veld::mag(
        "gronden",
        "Uitsluitingsgronden die wel van toepassing zijn",
        Veldsoort::Meer(Lijst::Gronden),
    ),
    Veld::mag(
        "herstelmaatregelen",
        "Wat deed u om het vertrouwen te herstellen?",
        Veldsoort::Tekst(8_000),
    )
    .hulp("Verplicht als er een uitsluitingsgrond is."),
    Veld::moet(
        "voldoetAanEisen",
        "De organisatie voldoet aan de geschiktheidseisen",
        Veldsoort::JaNee,
    ),
    Veld::mag(
        "eisenNietVoldaan",
        "Eisen waaraan de organisatie niet zelf voldoet",
        Veldsoort::Meer(Lijst::Geschiktheidseisen),
    ),
    Veld::moet(
        "ondertekenaar",
        "Naam van de ondertekenaar",
        Veldsoort::Regel(120),
    ),
    Veld::mag("toelichting", "Toelichting", Veldsoort::Tekst(4_000)),
    Veld::mag(
        "vertrouwelijk",
        "Vertrouwelijke bijlage",
        Veldsoort::Tekst(20_000),
    )
    .hulp("Andere organisaties in de inschrijving lezen deze verklaring niet."),
];

/// Why an organisation that takes part twice is no cartel (Aw 2012 art. 2.87 lid 1 under d).
const MELDING: &[Veld] = &[
    Veld::moet(
        "onafhankelijk",
        "De inschrijvingen zijn los van elkaar gemaakt",
        Veldsoort::JaNee,
    ),
    Veld::moet(
        "maatregelen",
        "Hoe houdt u de inschrijvingen gescheiden?",
        Veldsoort::Tekst(4_000),
    ),
];

pub(super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "deelnemer",
        naam: "Organisatie in de inschrijving",
        op: Some(Kind::Inschrijving),
        staten: OPEN,
        wie: ZA,
        velden: &[
            Veld::moet(
                "organisatie",
                "Organisatie",
                Veldsoort::Uit(Lijst::Zorgaanbieders),
            ),
            Veld::moet(
                "rol",
                "Rol",
                Veldsoort::Keuze(&[
                    ("penvoerder", "Penvoerder"),
                    ("combinant", "Lid van de combinatie"),
                    ("onderaannemer", "Onderaannemer"),
                    ("derde", "Derde waarop een beroep wordt gedaan"),
                ]),
            ),
            Veld::mag("kern", "Kernpartij", Veldsoort::JaNee),
        ],
        sleutel: &["organisatie"],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "deelnemer-eruit",
        naam: "Organisatie uit de inschrijving halen",
        op: Some(Kind::Inschrijving),
        staten: OPEN,
        wie: ZA,
        velden: &[Veld::moet(
            "organisatie",
            "Organisatie",
            Veldsoort::Uit(Lijst::Deelnemers),
        )],
        sleutel: &["organisatie"],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "dubbele-inschrijving",
        naam: "Melding van dubbele deelname",
        op: Some(Kind::Inschrijving),
        staten: OPEN,
        wie: ZA,
        velden: MELDING,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "eigen-verklaring",
        naam: "Eigen verklaring",
        op: Some(Kind::Inschrijving),
        staten: OPEN,
        wie: &[Rol::Tekenbevoegde],
        velden: VERKLARING,
        sleutel: &["organisatie"],
        aard: Aard::Verzegeld,
        geheim: Geheim::Verzegeld,
        ..GEWOON
    },
    Invoersoort {
        code: "deelnemersverklaring",
        naam: "Eigen verklaring als deelnemer",
        op: Some(Kind::Deelnemer),
        staten: &["aanvaard"],
        wie: ZA,
        velden: VERKLARING,
        sleutel: &["organisatie"],
        aard: Aard::Verzegeld,
        geheim: Geheim::Verzegeld,
        ..GEWOON
    },
    Invoersoort {
        code: "dubbele-deelname",
        naam: "Melding van dubbele deelname",
        op: Some(Kind::Deelnemer),
        staten: &["uitgenodigd", "aanvaard"],
        wie: ZA,
        velden: MELDING,
        soms: true,
        ..GEWOON
    },
];
