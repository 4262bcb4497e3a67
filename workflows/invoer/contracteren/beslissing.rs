//! Entries on the road of an award decision after it was told: suspension, court, drop-out.

use super::super::{GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

const IA_EN_JUR: &[Rol] = &[Rol::Inkoopadviseur, Rol::Jurist];
const JUR: &[Rol] = &[Rol::Jurist];

pub(in super::super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "schorsing",
        naam: "Schorsing van het perceel",
        op: Some(Kind::Perceel),
        wie: IA_EN_JUR,
        velden: &[
            Veld::moet(
                "grond",
                "Grond",
                Veldsoort::Keuze(&[
                    ("klacht", "Klacht"),
                    ("kort-geding", "Kort geding"),
                    ("storing", "Storing"),
                    ("aangehouden", "Aangehouden"),
                ]),
            ),
            Veld::moet("reden", "Reden", Veldsoort::Tekst(4_000)),
            Veld::moet("opgeheven", "De schorsing is opgeheven", Veldsoort::JaNee),
        ],
        sleutel: &["grond"],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "termijnverlenging",
        naam: "Nieuw einde van de opschortende termijn",
        op: Some(Kind::Gunningsbeslissing),
        staten: &["in-standstill"],
        wie: IA_EN_JUR,
        velden: &[Veld::moet(
            "totEnMet",
            "Tot en met welke dag?",
            Veldsoort::Datum,
        )],
        sleutel: &["totEnMet"],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "motiveringsgebrek",
        naam: "Gebrek in de motivering",
        op: Some(Kind::Gunningsbeslissing),
        staten: &["in-standstill", "standstill-verstreken"],
        wie: JUR,
        velden: &[
            Veld::moet(
                "inschrijving",
                "Brief aan welke partij?",
                Veldsoort::Uit(Lijst::Geadresseerden),
            ),
            Veld::moet("gebrek", "Wat ontbreekt er?", Veldsoort::Tekst(4_000)),
            Veld::moet("vervallen", "Er is toch geen gebrek", Veldsoort::JaNee),
        ],
        sleutel: &["inschrijving"],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "dagvaarding",
        naam: "Dagvaarding in kort geding",
        op: Some(Kind::Gunningsbeslissing),
        staten: &["in-standstill", "standstill-verstreken"],
        wie: IA_EN_JUR,
        velden: &[
            Veld::moet(
                "eiser",
                "Wie daagt ons?",
                Veldsoort::Uit(Lijst::Geadresseerden),
            ),
            Veld::moet("op", "Uitgebracht op", Veldsoort::Moment),
            Veld::moet("rechtbank", "Rechtbank", Veldsoort::Regel(120)),
            Veld::mag("zaaknummer", "Zaaknummer", Veldsoort::Regel(60)),
            Veld::moet("eis", "Wat eist de partij?", Veldsoort::Tekst(8_000)),
        ],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "vonnis",
        naam: "Vonnis in kort geding",
        op: Some(Kind::Gunningsbeslissing),
        staten: &["kort-geding-aanhangig"],
        wie: IA_EN_JUR,
        velden: &[
            Veld::moet(
                "uitkomst",
                "Uitkomst",
                Veldsoort::Keuze(&[
                    ("afgewezen", "Vordering afgewezen"),
                    ("herbeoordeling", "Opnieuw beoordelen"),
                    ("nieuwe-motivering", "Nieuw besluit met nieuwe motivering"),
                    ("verbod-gunning", "Verbod om aan deze partij te gunnen"),
                    ("heraanbesteding", "Opnieuw aanbesteden"),
                    ("staken", "Procedure staken"),
                ]),
            ),
            Veld::moet("op", "Datum van het vonnis", Veldsoort::Datum),
            Veld::mag("ecli", "ECLI", Veldsoort::Regel(60)),
            Veld::moet("samenvatting", "Samenvatting", Veldsoort::Tekst(8_000)),
        ],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
    Invoersoort {
        code: "hoger-beroep",
        naam: "Hoger beroep",
        op: Some(Kind::Gunningsbeslissing),
        staten: &["vonnis-ontvangen"],
        wie: IA_EN_JUR,
        velden: &[
            Veld::moet("door", "Wie gaat in beroep?", Veldsoort::Regel(200)),
            Veld::moet("op", "Datum", Veldsoort::Datum),
            Veld::moet("gerechtshof", "Gerechtshof", Veldsoort::Regel(120)),
        ],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
    Invoersoort {
        code: "juridisch-memo",
        naam: "Memo van de jurist",
        op: Some(Kind::Gunningsbeslissing),
        staten: &["vonnis-ontvangen"],
        wie: JUR,
        velden: &[Veld::moet(
            "tekst",
            "Wat zijn de gevolgen als wij doorgaan?",
            Veldsoort::Tekst(20_000),
        )],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
    Invoersoort {
        code: "afvaller",
        naam: "Partij die afvalt",
        op: Some(Kind::Gunningsbeslissing),
        staten: &[
            "in-standstill",
            "standstill-verstreken",
            "vonnis-ontvangen",
            "definitief",
        ],
        wie: IA_EN_JUR,
        velden: &[
            Veld::moet("inschrijving", "Partij", Veldsoort::Uit(Lijst::Beoogden)),
            Veld::moet(
                "grond",
                "Grond",
                Veldsoort::Keuze(&[
                    (
                        "uitsluiting-gebleken",
                        "Uit de controle blijkt een uitsluitingsgrond",
                    ),
                    (
                        "niet-geschikt-gebleken",
                        "Uit de controle blijkt dat de partij niet geschikt is",
                    ),
                    ("weigert-te-tekenen", "Weigert te tekenen"),
                    ("faillissement", "Faillissement"),
                    ("voorwaarde-niet-vervuld", "Voldoet niet aan een voorwaarde"),
                    ("verbod-rechter", "Verbod van de rechter"),
                ]),
            ),
            Veld::moet("feiten", "Wat is er gebeurd?", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["inschrijving"],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
];
