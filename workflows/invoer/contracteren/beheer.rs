//! Entries on an overeenkomst that was signed.

use super::super::{GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::kpi::opgave::NAMEN;
use crate::machine::Kind;
use crate::role::Rol;

const CM: &[Rol] = &[Rol::Contractmanager];
const IA_EN_JUR: &[Rol] = &[Rol::Inkoopadviseur, Rol::Jurist];
/// The contract is in force.
pub(in super::super) const IN_UITVOERING: &[&str] =
    &["lopend", "evaluatie-looptijd", "verlengd", "niet-verlengd"];
/// The contract is signed or in force.
const GESLOTEN: &[&str] = &[
    "getekend",
    "lopend",
    "evaluatie-looptijd",
    "verlengd",
    "niet-verlengd",
];

const AANTAL: Veldsoort = Veldsoort::Getal(0, 1_000_000);
const BAND_ONDER: Veld = Veld::moet("bandOnder", "Ondergrens van de bandbreedte", AANTAL);
const BAND_BOVEN: Veld = Veld::moet("bandBoven", "Bovengrens van de bandbreedte", AANTAL);
/// Totals only: no client can be known from them (DOMAIN.md 3.6).
const KPI_CIJFERS: &[Veld] = &[
    Veld::moet("periode", "Periode", Veldsoort::Regel(20)).hulp("Bijvoorbeeld ‘2023-K1’."),
    Veld::moet(
        "plannen",
        "Cliënten die een perspectiefplan moesten hebben",
        AANTAL,
    ),
    Veld::moet(
        "plannenOpTijd",
        "Daarvan met een plan binnen 42 dagen",
        AANTAL,
    ),
    Veld::moet(
        "plaatsingen",
        "Cliënten die een plaats moesten hebben",
        AANTAL,
    ),
    Veld::moet(
        "plaatsingenOpTijd",
        "Daarvan met een plaats binnen zes maanden",
        AANTAL,
    ),
    Veld::moet("clienten", "Cliënten aan het einde van de periode", AANTAL),
    Veld::moet(
        "clientenCoalitie",
        "Daarvan bij een lid van de coalitie",
        AANTAL,
    ),
    Veld::moet("contractenVoor", "Contracten voor de aanbesteding", AANTAL),
    Veld::moet(
        "contractenNu",
        "Contracten aan het einde van de periode",
        AANTAL,
    ),
    Veld::moet(
        "uitgaven",
        "Uitgaven in het jaar tot nu toe",
        Veldsoort::Bedrag,
    ),
    Veld::moet(
        "begroting",
        "Begroting tot nu toe in dat jaar",
        Veldsoort::Bedrag,
    ),
];

pub(in super::super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "kpimeting",
        naam: "Meting van een KPI",
        op: Some(Kind::Overeenkomst),
        staten: IN_UITVOERING,
        wie: &[Rol::Contractmanager, Rol::Zorgaanbieder, Rol::Tekenbevoegde],
        velden: &[
            Veld::moet("kpi", "KPI", Veldsoort::Regel(120)),
            Veld::moet("periode", "Periode", Veldsoort::Regel(20)).hulp("Bijvoorbeeld ‘2023-K1’."),
            Veld::moet("norm", "Norm", Veldsoort::Getal(0, 1_000_000)),
            Veld::moet("waarde", "Gemeten waarde", Veldsoort::Getal(0, 1_000_000)),
            Veld::mag("toelichting", "Toelichting", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["kpi", "periode"],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "kpi-norm",
        naam: "Norm van een KPI",
        op: Some(Kind::Overeenkomst),
        staten: IN_UITVOERING,
        wie: CM,
        velden: &[
            Veld::moet("kpi", "KPI", Veldsoort::Keuze(NAMEN)),
            Veld::moet("norm", "Norm in procent", Veldsoort::Getal(0, 1_000))
                .hulp("Zoals in de overeenkomst. Bij de begroting is het hoogstens, bij de andere minstens."),
        ],
        sleutel: &["kpi"],
        ..GEWOON
    },
    Invoersoort {
        code: "bandbreedte",
        naam: "Bandbreedte van de lumpsum",
        op: Some(Kind::Overeenkomst),
        staten: GESLOTEN,
        wie: CM,
        velden: &[
            BAND_ONDER,
            BAND_BOVEN,
            Veld::mag(
                "perClient",
                "Kosten van één cliënt per jaar",
                Veldsoort::Bedrag,
            )
            .hulp("Hiermee rekent de pagina uit wat een aantal buiten de band betekent."),
        ],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "kpi-opgave",
        naam: "Cijfers voor de KPI’s",
        op: Some(Kind::Overeenkomst),
        staten: IN_UITVOERING,
        wie: CM,
        velden: KPI_CIJFERS,
        sleutel: &["periode"],
        ..GEWOON
    },
    Invoersoort {
        code: "accountgesprek",
        naam: "Accountgesprek",
        op: Some(Kind::Overeenkomst),
        staten: IN_UITVOERING,
        wie: CM,
        velden: &[
            Veld::moet("op", "Moment", Veldsoort::Moment),
            Veld::moet("onderwerpen", "Onderwerpen", Veldsoort::Tekst(4_000)),
            Veld::mag("afspraken", "Afspraken", Veldsoort::Tekst(8_000)),
        ],
        sleutel: &["op"],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "looptijdevaluatie",
        naam: "Evaluatie van de looptijd",
        op: Some(Kind::Overeenkomst),
        staten: &["evaluatie-looptijd"],
        wie: CM,
        velden: &[
            Veld::moet(
                "goedResultaat",
                "Het resultaat is goed volgens de afgesproken criteria",
                Veldsoort::JaNee,
            ),
            Veld::moet("onderbouwing", "Onderbouwing", Veldsoort::Tekst(8_000)),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "lumpsumherziening",
        naam: "Nieuwe lumpsum",
        op: Some(Kind::Overeenkomst),
        staten: IN_UITVOERING,
        wie: CM,
        velden: &[
            Veld::moet("jaar", "Jaar", Veldsoort::Getal(2000, 2200)),
            Veld::moet("bedrag", "Nieuw bedrag per jaar", Veldsoort::Bedrag),
            Veld::mag(
                "gebeurtenis",
                "Gebeurtenis uit het risicodossier",
                Veldsoort::Tekst(4_000),
            ),
            Veld::moet(
                "inwoners",
                "Aantal inwoners met hulp",
                Veldsoort::Getal(0, 1_000_000),
            ),
            BAND_ONDER,
            BAND_BOVEN,
        ],
        sleutel: &["jaar"],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "rechtsopvolging",
        naam: "Opvolger van de contractpartij",
        op: Some(Kind::Overeenkomst),
        staten: IN_UITVOERING,
        wie: CM,
        velden: &[
            Veld::moet(
                "opvolger",
                "Opvolger",
                Veldsoort::Uit(Lijst::Zorgaanbieders),
            ),
            Veld::moet(
                "grond",
                "Grond",
                Veldsoort::Keuze(&[
                    ("clausule", "Clausule in de overeenkomst"),
                    ("overname", "Overname of fusie"),
                    ("faillissement", "Doorstart na faillissement"),
                ]),
            ),
            Veld::moet(
                "voldoet",
                "De opvolger voldoet aan de eisen van de aanbesteding",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "verderGelijk",
                "Verder verandert er niets wezenlijks",
                Veldsoort::JaNee,
            ),
        ],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "beeindiging",
        naam: "Einde van de overeenkomst",
        op: Some(Kind::Overeenkomst),
        staten: IN_UITVOERING,
        wie: &[Rol::Contractmanager, Rol::Jurist],
        velden: &[
            Veld::moet(
                "artikel",
                "Artikel in de overeenkomst",
                Veldsoort::Regel(60),
            ),
            Veld::moet("grond", "Wat is er aan de hand?", Veldsoort::Tekst(8_000)),
            Veld::mag("gehoordOp", "Partij gehoord op", Veldsoort::Datum),
            Veld::mag(
                "continuiteitsplan",
                "Hoe houden de inwoners hun hulp?",
                Veldsoort::Tekst(8_000),
            ),
        ],
        geheim: Geheim::Toegezonden(IN_UITVOERING),
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "vernietigingsvordering",
        naam: "Vordering tot vernietiging",
        op: Some(Kind::Overeenkomst),
        staten: GESLOTEN,
        wie: IA_EN_JUR,
        velden: &[
            Veld::moet("op", "Ingesteld op", Veldsoort::Datum),
            Veld::moet("eiser", "Door wie?", Veldsoort::Regel(200)),
            Veld::moet("rechtbank", "Rechtbank", Veldsoort::Regel(120)),
        ],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "vernietigingsvonnis",
        naam: "Vonnis over de vernietiging",
        op: Some(Kind::Overeenkomst),
        staten: GESLOTEN,
        wie: IA_EN_JUR,
        velden: &[
            Veld::moet("op", "Datum van het vonnis", Veldsoort::Datum),
            Veld::mag("ecli", "ECLI", Veldsoort::Regel(60)),
            Veld::moet(
                "vernietigd",
                "De overeenkomst is vernietigd",
                Veldsoort::JaNee,
            ),
            Veld::moet("samenvatting", "Samenvatting", Veldsoort::Tekst(8_000)),
        ],
        soms: true,
        ..GEWOON
    },
];
