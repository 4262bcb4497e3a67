//! Entries of what hangs on a running overeenkomst: changes, subcontractors and shortcomings.

use super::super::contracteren::IN_UITVOERING;
use super::super::{Aard, GEWOON, Geheim, Invoersoort, Veld, Veldsoort};
use super::CM;
use crate::machine::Kind;
use crate::role::Rol;

const PARTIJ: &[Rol] = &[Rol::Tekenbevoegde];
/// A measure may follow, and the party does not know of it yet.
const IN_GEBREKE: &[&str] = &["tekortkoming-vastgesteld", "plan-ingediend", "lopend"];
const CM_EN_JUR: &[Rol] = &[Rol::Contractmanager, Rol::Jurist];

pub(in super::super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "contractwijziging",
        naam: "Wijziging van de overeenkomst",
        op: Some(Kind::Overeenkomst),
        staten: IN_UITVOERING,
        wie: &[Rol::Contractmanager, Rol::Tekenbevoegde],
        velden: &[
            Veld::moet("titel", "Wat verandert er?", Veldsoort::Regel(200)),
            Veld::moet("omschrijving", "Omschrijving", Veldsoort::Tekst(8_000)),
            Veld::moet(
                "aanleiding",
                "Waarom is dit nodig?",
                Veldsoort::Tekst(8_000),
            ),
        ],
        aard: Aard::Begin(Kind::Contractwijziging),
        ..GEWOON
    },
    Invoersoort {
        code: "wijzigingstoets",
        naam: "Toets van de wijziging",
        op: Some(Kind::Contractwijziging),
        staten: &["aangevraagd"],
        wie: CM_EN_JUR,
        velden: &[
            Veld::moet(
                "grondslag",
                "Waarom mag dit zonder nieuwe aanbesteding?",
                Veldsoort::Keuze(&[
                    ("klein", "Kleine wijziging (2.163b)"),
                    ("herzieningsclausule", "Duidelijke clausule (2.163c)"),
                    ("aanvullend", "Aanvullende diensten (2.163d)"),
                    ("onvoorzien", "Onvoorziene omstandigheden (2.163e)"),
                    ("nieuwe-partij", "Nieuwe contractpartij (2.163f)"),
                    ("niet-wezenlijk", "Niet wezenlijk (2.163g)"),
                ]),
            ),
            Veld::moet(
                "waarde",
                "Waarde van deze wijziging, over de hele looptijd",
                Veldsoort::Bedrag,
            ),
            Veld::moet(
                "oorspronkelijk",
                "Waarde van de overeenkomst bij het sluiten, met index",
                Veldsoort::Bedrag,
            ),
            Veld::moet(
                "zelfdeAard",
                "De aard van de opdracht blijft gelijk",
                Veldsoort::JaNee,
            ),
            Veld::mag(
                "clausule",
                "Clausule in de overeenkomst",
                Veldsoort::Regel(60),
            ),
            Veld::mag(
                "noodzaak",
                "Waarom was dit niet te voorzien?",
                Veldsoort::Tekst(8_000),
            ),
            Veld::mag(
                "opvolgerVoldoet",
                "De nieuwe partij voldoet aan de eisen",
                Veldsoort::JaNee,
            ),
            Veld::mag(
                "anderePartijen",
                "Met deze voorwaarden waren andere partijen gekozen",
                Veldsoort::JaNee,
            ),
            Veld::mag(
                "evenwicht",
                "Het evenwicht verschuift naar de contractpartij",
                Veldsoort::JaNee,
            ),
            Veld::mag("ruimer", "De opdracht wordt veel ruimer", Veldsoort::JaNee),
            Veld::mag(
                "vervanging",
                "Er komt een andere contractpartij",
                Veldsoort::JaNee,
            ),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "wijzigingsakkoord",
        naam: "Akkoord van de contractpartij",
        op: Some(Kind::Contractwijziging),
        staten: &["getoetst"],
        wie: PARTIJ,
        velden: &[
            Veld::moet("akkoord", "Wij zijn akkoord", Veldsoort::JaNee),
            Veld::moet("naam", "Naam van de ondertekenaar", Veldsoort::Regel(120)),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "wijzigingsaankondiging",
        naam: "Aankondiging van de wijziging",
        op: Some(Kind::Contractwijziging),
        staten: &["getoetst"],
        wie: &[Rol::Contractmanager, Rol::Inkoopadviseur],
        velden: &[Veld::moet(
            "publicatienummer",
            "Publicatienummer",
            Veldsoort::Regel(60),
        )],
        ..GEWOON
    },
    Invoersoort {
        code: "onderaannemer",
        naam: "Onderaannemer",
        op: Some(Kind::Overeenkomst),
        staten: &[
            "ter-ondertekening",
            "getekend",
            "lopend",
            "evaluatie-looptijd",
            "verlengd",
            "niet-verlengd",
        ],
        wie: &[Rol::Zorgaanbieder, Rol::Tekenbevoegde],
        velden: &[
            Veld::moet("naam", "Naam", Veldsoort::Regel(120)),
            Veld::moet("kvk", "KvK-nummer", Veldsoort::Regel(8)),
            Veld::moet(
                "deel",
                "Welke hulp geeft de onderaannemer?",
                Veldsoort::Tekst(4_000),
            ),
            Veld::moet(
                "afslag",
                "Afslag op het tarief, in honderdste procent",
                Veldsoort::Getal(0, 10_000),
            )
            .hulp("Tien procent is 1000."),
        ],
        aard: Aard::Begin(Kind::Onderaannemer),
        ..GEWOON
    },
    Invoersoort {
        code: "onderaannemertoets",
        naam: "Toets van de onderaannemer",
        op: Some(Kind::Onderaannemer),
        staten: &["aangemeld", "geregistreerd"],
        wie: CM,
        velden: &[
            Veld::moet("voldoetAanEisen", "Voldoet aan de eisen", Veldsoort::JaNee),
            Veld::moet(
                "geenUitsluiting",
                "Geen grond voor uitsluiting",
                Veldsoort::JaNee,
            ),
            Veld::moet("reeelTarief", "Krijgt een reëel tarief", Veldsoort::JaNee),
            Veld::mag("toelichting", "Toelichting", Veldsoort::Tekst(4_000)),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "onderaannemerovergang",
        naam: "Plan bij het einde van een onderaannemer",
        op: Some(Kind::Onderaannemer),
        staten: &["geregistreerd"],
        wie: &[Rol::Contractmanager, Rol::Tekenbevoegde],
        velden: &[Veld::moet(
            "continuiteitsplan",
            "Hoe houden de inwoners hun hulp?",
            Veldsoort::Tekst(8_000),
        )],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "verbetertraject",
        naam: "Tekortkoming",
        op: Some(Kind::Overeenkomst),
        staten: IN_UITVOERING,
        wie: CM,
        velden: &[
            Veld::moet(
                "aanleiding",
                "Aanleiding",
                Veldsoort::Keuze(&[
                    ("kpi", "KPI onder de norm"),
                    ("integriteit", "Inbreuk op de integriteit"),
                ]),
            ),
            Veld::mag("kpi", "KPI", Veldsoort::Regel(120)),
            Veld::mag("norm", "Norm", Veldsoort::Getal(0, 1_000_000)),
            Veld::mag("waarde", "Gemeten waarde", Veldsoort::Getal(0, 1_000_000)),
            Veld::moet(
                "omschrijving",
                "Wat is er aan de hand?",
                Veldsoort::Tekst(8_000),
            ),
        ],
        aard: Aard::Begin(Kind::Verbetertraject),
        ..GEWOON
    },
    Invoersoort {
        code: "verbeterplan",
        naam: "Verbeterplan",
        op: Some(Kind::Verbetertraject),
        staten: &["tekortkoming-vastgesteld"],
        wie: PARTIJ,
        velden: &[
            Veld::moet("maatregelen", "Wat gaat u doen?", Veldsoort::Tekst(8_000)),
            Veld::moet("gereedOp", "Laatste dag", Veldsoort::Datum),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "herstelmeting",
        naam: "Nieuwe meting na de tekortkoming",
        op: Some(Kind::Verbetertraject),
        staten: &["lopend", "maatregel-opgelegd"],
        wie: CM,
        velden: &[
            Veld::moet("hersteld", "De tekortkoming is hersteld", Veldsoort::JaNee),
            Veld::moet("bevindingen", "Bevindingen", Veldsoort::Tekst(4_000)),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "contractmaatregel",
        naam: "Maatregel",
        op: Some(Kind::Verbetertraject),
        staten: IN_GEBREKE,
        geheim: Geheim::Toegezonden(IN_GEBREKE),
        wie: CM_EN_JUR,
        velden: &[
            Veld::moet(
                "soort",
                "Soort",
                Veldsoort::Keuze(&[
                    ("clientenstop", "Cliëntenstop"),
                    ("korting", "Korting op de vergoeding"),
                    ("verscherpt-toezicht", "Verscherpt toezicht"),
                ]),
            ),
            Veld::mag(
                "artikel",
                "Artikel in de overeenkomst",
                Veldsoort::Regel(60),
            ),
            Veld::mag("gehoordOp", "Partij gehoord op", Veldsoort::Datum),
            Veld::moet(
                "inhoud",
                "Wat houdt de maatregel in?",
                Veldsoort::Tekst(4_000),
            ),
        ],
        ..GEWOON
    },
];
