//! Entries on the way through the dialogue: a change of the assignment, a request for its course.

use super::super::{GEWOON, Geheim, Invoersoort, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

/// A participant may ask how the dialogue goes from its start, also while it is suspended.
const VERLOOP: &[&str] = &["lopend", "geschorst", "afgerond"];

pub(in super::super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "opdrachtwijziging",
        naam: "Wijziging van de opdracht",
        op: Some(Kind::Perceel),
        staten: &["dialoog"],
        wie: &[Rol::Inkoopadviseur],
        velden: &[
            Veld::moet("wijziging", "Wat verandert er?", Veldsoort::Tekst(8_000)),
            Veld::moet(
                "binnenRuimte",
                "De wijziging past binnen de aangekondigde ruimte",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "anderePartijen",
                "Andere partijen hadden zich dan ingeschreven",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "andereSelectie",
                "De selectie was dan anders uitgevallen",
                Veldsoort::JaNee,
            ),
            Veld::moet("motivering", "Motivering", Veldsoort::Tekst(8_000)),
        ],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "verloopverzoek",
        naam: "Verzoek om informatie over het verloop",
        op: Some(Kind::Dialoogtraject),
        staten: VERLOOP,
        wie: &[Rol::Zorgaanbieder, Rol::Tekenbevoegde],
        velden: &[Veld::moet(
            "vraag",
            "Wat wilt u weten over het verloop?",
            Veldsoort::Tekst(4_000),
        )],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "verloopantwoord",
        naam: "Antwoord over het verloop",
        op: Some(Kind::Dialoogtraject),
        staten: VERLOOP,
        wie: &[Rol::Jurist],
        velden: &[
            Veld::moet("tekst", "Hoe verloopt de dialoog?", Veldsoort::Tekst(8_000)).hulp(
                "De partij leest dit direct. Noem niets vertrouwelijks van een andere partij.",
            ),
        ],
        soms: true,
        ..GEWOON
    },
];
