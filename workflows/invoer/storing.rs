//! Entries around a failure of the platform just before closing (Aw 2012 art. 2.109 and 2.109a as model).

use super::{GEWOON, Geheim, Invoersoort, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

/// The platform writes down its own failure, with a proposal; the people decide.
const DIENST: &[Rol] = &[Rol::Inkoopadviseur, Rol::Systeem];

pub(super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "verlenging",
        naam: "Nieuw sluitingsmoment",
        op: Some(Kind::Procedure),
        staten: &["gepubliceerd", "inschrijving-gesloten"],
        wie: DIENST,
        velden: &[Veld::moet(
            "sluiting",
            "Nieuw sluitingsmoment",
            Veldsoort::Moment,
        )],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "storing",
        naam: "Storing vlak voor de sluiting",
        op: Some(Kind::Procedure),
        staten: &["gepubliceerd", "inschrijving-gesloten"],
        wie: DIENST,
        velden: &[
            Veld::moet("van", "Storing begon op", Veldsoort::Moment),
            Veld::moet("tot", "Storing eindigde op", Veldsoort::Moment),
            Veld::moet("bewijs", "Waaruit blijkt dat?", Veldsoort::Tekst(4_000)),
        ],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "hashes",
        naam: "SHA-256 van uw bestanden",
        op: Some(Kind::Inschrijving),
        staten: &["concept"],
        wie: &[Rol::Tekenbevoegde],
        velden: &[
            Veld::moet("hashes", "SHA-256 van elk bestand", Veldsoort::Tekst(20_000)).hulp(
                "Zet elke hash op een eigen regel: 64 tekens. Op Windows geeft certutil -hashfile BESTAND SHA256 de hash, op andere computers sha256sum BESTAND.",
            ),
        ],
        soms: true,
        ..GEWOON
    },
];
