//! Entries of what may happen to a submission, a round or a selection on the way: an exclusion ground,
//! another composition, an assessor with an interest, a selection that is taken back.

use super::super::{GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

const IA: &[Rol] = &[Rol::Inkoopadviseur];
const JUR: &[Rol] = &[Rol::Jurist];
const ZA: &[Rol] = &[Rol::Zorgaanbieder, Rol::Tekenbevoegde];
const BVZ: &[Rol] = &[Rol::Voorzitter];
/// Valid, and no award was announced yet.
const IN_DE_RACE: &[&str] = &[
    "geldig",
    "geschikt",
    "in-beoordeling",
    "beoordeeld",
    "geselecteerd",
    "reserve",
    "in-dialoog",
    "bafo-ingediend",
    "beoogd-gegund",
    "gegund",
];
/// A party that is out and does not know it yet can report the same as the others.
const TE_MELDEN: &[&str] = &[
    "geldig",
    "geschikt",
    "in-beoordeling",
    "beoordeeld",
    "geselecteerd",
    "reserve",
    "in-dialoog",
    "bafo-ingediend",
    "bafo-afgewezen",
    "beoogd-gegund",
    "gegund",
];

pub(in super::super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "selfcleaningverzoek",
        naam: "Verzoek om bewijs van herstelde betrouwbaarheid",
        op: Some(Kind::Inschrijving),
        staten: &["uitsluitingsgrond-gesignaleerd"],
        wie: IA,
        velden: &[
            Veld::moet(
                "feiten",
                "Welke feiten wijzen op de uitsluitingsgrond?",
                Veldsoort::Tekst(4_000),
            ),
            Veld::moet(
                "vraag",
                "Wat vraagt u van de partij?",
                Veldsoort::Tekst(4_000),
            ),
            Veld::moet("tot", "Bewijs geven kan tot", Veldsoort::Moment),
        ],
        geheim: Geheim::Toegezonden(&["in-vormtoets", "uitsluitingsgrond-gesignaleerd"]),
        ..GEWOON
    },
    Invoersoort {
        code: "selfcleaning",
        naam: "Bewijs dat u te vertrouwen bent",
        op: Some(Kind::Inschrijving),
        staten: &["selfcleaning-gevraagd"],
        wie: ZA,
        velden: &[
            Veld::moet(
                "schade",
                "Hoe heeft u de schade vergoed of dat toegezegd?",
                Veldsoort::Tekst(8_000),
            ),
            Veld::moet(
                "opheldering",
                "Hoe heeft u geholpen om de feiten op te helderen?",
                Veldsoort::Tekst(8_000),
            ),
            Veld::moet(
                "maatregelen",
                "Welke maatregelen nam u tegen herhaling?",
                Veldsoort::Tekst(8_000),
            )
            .hulp("Noem techniek, organisatie en personeel."),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "selfcleaningoordeel",
        naam: "Oordeel over het bewijs",
        op: Some(Kind::Inschrijving),
        staten: &["selfcleaning-te-beoordelen"],
        wie: IA,
        velden: &[
            Veld::moet("voldoende", "Het bewijs is voldoende", Veldsoort::JaNee),
            Veld::moet("motivering", "Motivering", Veldsoort::Tekst(20_000))
                .hulp("De partij leest deze motivering. Minstens 100 tekens en twaalf verschillende woorden."),
        ],
        geheim: Geheim::Toegezonden(&["selfcleaning-te-beoordelen"]),
        ..GEWOON
    },
    Invoersoort {
        code: "samenstellingswijziging",
        naam: "Wijziging van de combinatie",
        op: Some(Kind::Inschrijving),
        staten: TE_MELDEN,
        wie: &[Rol::Zorgaanbieder, Rol::Tekenbevoegde, Rol::Inkoopadviseur],
        velden: &[
            Veld::moet(
                "organisatie",
                "Organisatie",
                Veldsoort::Uit(Lijst::Zorgaanbieders),
            ),
            Veld::moet(
                "wijziging",
                "Wat verandert er?",
                Veldsoort::Keuze(&[("weg", "Gaat weg"), ("erbij", "Komt erbij")]),
            ),
            Veld::moet("reden", "Waarom?", Veldsoort::Tekst(4_000)),
            Veld::moet(
                "geenUitsluiting",
                "Voor wie erbij komt geldt geen uitsluitingsgrond",
                Veldsoort::JaNee,
            ),
        ],
        sleutel: &["organisatie"],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "samenstellingstoets",
        naam: "Nieuwe toets van een geschiktheidseis",
        op: Some(Kind::Inschrijving),
        staten: IN_DE_RACE,
        wie: IA,
        velden: &[
            Veld::moet("eis", "Eis", Veldsoort::Uit(Lijst::Geschiktheidseisen)),
            Veld::moet("voldoet", "De combinatie voldoet", Veldsoort::JaNee),
            Veld::mag("toelichting", "Toelichting", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["eis"],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "samenstellingsoordeel",
        naam: "Oordeel over de samenstelling",
        op: Some(Kind::Inschrijving),
        staten: IN_DE_RACE,
        wie: JUR,
        velden: &[
            Veld::moet(
                "zonderVoordeel",
                "De wijziging geeft geen voordeel boven andere partijen",
                Veldsoort::JaNee,
            ),
            Veld::moet("motivering", "Motivering", Veldsoort::Tekst(20_000))
                .hulp("De partij leest deze motivering. Minstens 100 tekens en twaalf verschillende woorden."),
        ],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "heropeningsgrond",
        naam: "Grond om de partij opnieuw te toetsen",
        op: Some(Kind::Inschrijving),
        staten: &["ongeldig", "uitgesloten", "niet-geschikt"],
        wie: IA,
        velden: &[
            Veld::moet(
                "grond",
                "Grond",
                Veldsoort::Keuze(&[
                    ("vonnis", "Vonnis van de rechter"),
                    ("eigen-fout", "Eigen fout"),
                ]),
            ),
            Veld::mag("kenmerk", "Kenmerk van het vonnis", Veldsoort::Regel(100)),
            Veld::moet(
                "motivering",
                "Wat was er niet goed, en waarom doet de partij weer mee?",
                Veldsoort::Tekst(8_000),
            )
            .hulp("Minstens 100 tekens en twaalf verschillende woorden."),
        ],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "selectieherziening",
        naam: "Grond om de selectie te herzien",
        op: Some(Kind::Perceel),
        staten: &["selectie-medegedeeld", "gunning-concept"],
        wie: JUR,
        velden: &[
            Veld::moet(
                "grond",
                "Grond",
                Veldsoort::Keuze(&[
                    ("vonnis", "Vonnis van de rechter"),
                    ("eigen-fout", "Eigen fout"),
                ]),
            ),
            Veld::moet(
                "feiten",
                "Wat moet anders, en waarom?",
                Veldsoort::Tekst(8_000),
            ),
        ],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "heraanbesteding",
        naam: "Reden om opnieuw aan te besteden",
        op: Some(Kind::Perceel),
        staten: &["niet-gegund", "ingetrokken"],
        wie: &[Rol::BestuurlijkOpdrachtgever],
        velden: &[
            Veld::moet(
                "grond",
                "Wat is er anders?",
                Veldsoort::Keuze(&[
                    ("wezenlijke-wijziging", "De opdracht verandert wezenlijk"),
                    ("nieuwe-feiten", "Er zijn nieuwe feiten"),
                    ("niets", "Er is niets veranderd"),
                ]),
            ),
            Veld::moet("beschrijving", "Beschrijving", Veldsoort::Tekst(20_000))
                .hulp("Wat verandert er, of wat is er gebeurd? Minstens 100 tekens en twaalf verschillende woorden."),
        ],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "belangmelding",
        naam: "Melding van een belang",
        op: Some(Kind::Beoordelingsronde),
        staten: &["individueel"],
        wie: &[Rol::Beoordelaar],
        velden: &[Veld::moet(
            "belang",
            "Welk belang heeft u?",
            Veldsoort::Tekst(4_000),
        )],
        eigen: true,
        geheim: Geheim::Verklaring,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "onttrekking",
        naam: "Onttrekking van een beoordelaar",
        op: Some(Kind::Beoordelingsronde),
        staten: &["individueel"],
        wie: BVZ,
        velden: &[
            Veld::moet(
                "beoordelaar",
                "Beoordelaar",
                Veldsoort::Uit(Lijst::Beoordelaars),
            ),
            Veld::moet("reden", "Reden", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["beoordelaar"],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "vervanging",
        naam: "Besluit over een onttrokken beoordelaar",
        op: Some(Kind::Beoordelingsronde),
        staten: &["individueel"],
        wie: BVZ,
        velden: &[
            Veld::moet(
                "onttrokken",
                "Onttrokken beoordelaar",
                Veldsoort::Uit(Lijst::Onttrokken),
            ),
            Veld::moet(
                "besluit",
                "Besluit",
                Veldsoort::Keuze(&[
                    ("vervangen", "Vervangen"),
                    ("minder", "Doorgaan met minder beoordelaars"),
                ]),
            ),
            Veld::mag("vervanger", "Vervanger", Veldsoort::Uit(Lijst::Plaatsvervangers))
                .hulp("Dit mag iemand zijn die nog geen rol in deze zaak heeft. Die tekent eerst de belangenverklaring."),
            Veld::moet("reden", "Reden", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["onttrokken"],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
];
