//! Entries of the alternatives: open house and inbesteding.

use super::{Aard, GEWOON, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

const IA: &[Rol] = &[Rol::Inkoopadviseur];
const BO: &[Rol] = &[Rol::BestuurlijkOpdrachtgever];
/// An alternative comes from a spoor whose strategie is decided.
const NA_STRATEGIE: &[&str] = &[
    "strategie-vastgesteld",
    "documenten-concept",
    "go-no-go-gevraagd",
    "go-onder-voorwaarden",
    "go",
    "no-go",
];

pub(super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "openhouse",
        naam: "Nieuw open house",
        op: Some(Kind::Inkoopspoor),
        staten: NA_STRATEGIE,
        wie: IA,
        velden: &[
            Veld::moet("naam", "Naam", Veldsoort::Regel(120)),
            Veld::moet("motivering", "Waarom open house?", Veldsoort::Tekst(4_000)),
        ],
        aard: Aard::Begin(Kind::Openhouse),
        ..GEWOON
    },
    Invoersoort {
        code: "openhouse-eis",
        naam: "Eis van het open house",
        op: Some(Kind::Openhouse),
        staten: &["voorbereid"],
        wie: IA,
        velden: &[
            Veld::moet("code", "Code", Veldsoort::Regel(20)),
            Veld::moet("tekst", "Eis", Veldsoort::Tekst(2_000)),
            Veld::mag("punten", "Punten of gewicht", Veldsoort::Getal(0, 10_000))
                .hulp("Laat leeg. Met punten kiest u tussen aanbieders, en dat mag hier niet."),
        ],
        sleutel: &["code"],
        ..GEWOON
    },
    Invoersoort {
        code: "openhouse-voorwaarden",
        naam: "Prijs en voorwaarden van het open house",
        op: Some(Kind::Openhouse),
        staten: &["voorbereid"],
        wie: IA,
        velden: &[
            Veld::moet("prijs", "Vaste prijs per eenheid", Veldsoort::Bedrag),
            Veld::moet("eenheid", "Eenheid", Veldsoort::Regel(60)),
            Veld::moet(
                "kosten",
                "Uit welke kosten bestaat de prijs?",
                Veldsoort::Tekst(4_000),
            ),
            Veld::moet("voorwaarden", "Voorwaarden", Veldsoort::Tekst(20_000)),
            Veld::mag("toelatingTot", "Aanmelden kan tot", Veldsoort::Moment)
                .hulp("Leeg als aanmelden de hele looptijd kan."),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "openhouse-publicatie",
        naam: "Bekendmaking van het open house",
        op: Some(Kind::Openhouse),
        staten: &["voorbereid"],
        wie: IA,
        velden: &[Veld::moet(
            "publicatienummer",
            "Publicatienummer",
            Veldsoort::Regel(60),
        )],
        ..GEWOON
    },
    Invoersoort {
        code: "toelating",
        naam: "Aanmelding voor het open house",
        op: Some(Kind::Openhouse),
        staten: &["opengesteld"],
        wie: &[Rol::Zorgaanbieder, Rol::Tekenbevoegde],
        velden: &[
            Veld::moet("naam", "Naam van de aanbieder", Veldsoort::Regel(120)),
            Veld::moet("aanbod", "Wat biedt u?", Veldsoort::Tekst(4_000)),
        ],
        aard: Aard::Begin(Kind::Toelating),
        ..GEWOON
    },
    Invoersoort {
        code: "aanvaarding",
        naam: "Aanvaarding van prijs en voorwaarden",
        op: Some(Kind::Toelating),
        staten: &["aangemeld"],
        wie: &[Rol::Tekenbevoegde],
        velden: &[Veld::moet(
            "aanvaard",
            "Wij aanvaarden de prijs en de voorwaarden",
            Veldsoort::JaNee,
        )],
        ..GEWOON
    },
    Invoersoort {
        code: "toelatingstoets",
        naam: "Toets van een eis",
        op: Some(Kind::Toelating),
        staten: &["in-toets"],
        wie: IA,
        velden: &[
            Veld::moet("eis", "Eis", Veldsoort::Uit(Lijst::OpenhouseEisen)),
            Veld::moet("voldoet", "De aanbieder voldoet", Veldsoort::JaNee),
            Veld::moet("waaruit", "Waaruit blijkt dat?", Veldsoort::Tekst(2_000)),
        ],
        sleutel: &["eis"],
        ..GEWOON
    },
    Invoersoort {
        code: "toelatingsovereenkomst",
        naam: "Ondertekening van de overeenkomst",
        op: Some(Kind::Toelating),
        staten: &["toegelaten"],
        wie: BO,
        velden: &[
            Veld::moet("getekendOp", "Getekend op", Veldsoort::Datum),
            Veld::moet("ingang", "Ingangsdatum", Veldsoort::Datum),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "inbesteding",
        naam: "Nieuwe inbesteding",
        op: Some(Kind::Inkoopspoor),
        staten: NA_STRATEGIE,
        wie: IA,
        velden: &[
            Veld::moet("naam", "Naam", Veldsoort::Regel(120)),
            Veld::moet("organisatie", "Eigen organisatie", Veldsoort::Regel(120)),
            Veld::moet("motivering", "Waarom inbesteden?", Veldsoort::Tekst(4_000)),
        ],
        aard: Aard::Begin(Kind::Inbesteding),
        ..GEWOON
    },
    Invoersoort {
        code: "inbestedingstoets",
        naam: "Toets van een voorwaarde voor inbesteden",
        op: Some(Kind::Inbesteding),
        staten: &["voorgesteld"],
        wie: &[Rol::Inkoopadviseur, Rol::Jurist],
        velden: &[
            Veld::moet(
                "voorwaarde",
                "Voorwaarde",
                Veldsoort::Keuze(&[
                    ("toezicht", "Toezicht zoals op een eigen dienst"),
                    ("merendeel", "Meer dan 80 procent voor de gemeenten"),
                    ("geen-prive-kapitaal", "Geen privékapitaal"),
                ]),
            ),
            Veld::moet("voldoet", "De organisatie voldoet", Veldsoort::JaNee),
            Veld::mag("procent", "Hoeveel procent?", Veldsoort::Getal(0, 100))
                .hulp("Alleen bij de voorwaarde van 80 procent."),
            Veld::moet("bewijs", "Bewijs", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["voorwaarde"],
        ..GEWOON
    },
    Invoersoort {
        code: "vrijwillige-aankondiging",
        naam: "Vrijwillige aankondiging vooraf",
        op: Some(Kind::Inbesteding),
        staten: &["getoetst-op-voorwaarden"],
        wie: IA,
        velden: &[Veld::moet(
            "publicatienummer",
            "Publicatienummer",
            Veldsoort::Regel(60),
        )],
        ..GEWOON
    },
    Invoersoort {
        code: "inbestedingsbesluit",
        naam: "Besluit van het college over de inbesteding",
        op: Some(Kind::Inbesteding),
        staten: &["getoetst-op-voorwaarden"],
        wie: &[Rol::Collegesecretaris],
        velden: &[
            Veld::moet("gemeente", "Gemeente", Veldsoort::Uit(Lijst::Gemeenten)),
            Veld::moet(
                "besluit",
                "Besluit",
                Veldsoort::Keuze(&[
                    ("ingestemd", "Ingestemd"),
                    ("niet-ingestemd", "Niet ingestemd"),
                ]),
            ),
            Veld::mag("opmerking", "Opmerking", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["gemeente"],
        ..GEWOON
    },
    Invoersoort {
        code: "dienstverleningsovereenkomst",
        naam: "Ondertekening van de dienstverleningsovereenkomst",
        op: Some(Kind::Inbesteding),
        staten: &["besluit-colleges"],
        wie: BO,
        velden: &[
            Veld::moet("getekendOp", "Getekend op", Veldsoort::Datum),
            Veld::moet("ingang", "Ingangsdatum", Veldsoort::Datum),
        ],
        ..GEWOON
    },
];
