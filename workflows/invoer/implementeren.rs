//! Entries of step 6.

mod contract;

use super::{GEWOON, Invoersoort, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

/// Those of the file in the folder, after those below.
pub(super) const VERDER: &[Invoersoort] = contract::SOORTEN;

const CM: &[Rol] = &[Rol::Contractmanager];

pub(super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "implementatiemijlpaal",
        naam: "Mijlpaal van de implementatie",
        op: Some(Kind::Implementatie),
        wie: CM,
        velden: &[
            Veld::moet("code", "Code", Veldsoort::Regel(40))
                .hulp("Kort, bijvoorbeeld ‘backoffice’."),
            Veld::moet("naam", "Wat moet er gebeuren?", Veldsoort::Regel(200)),
            Veld::moet(
                "stand",
                "Stand",
                Veldsoort::Keuze(&[
                    ("open", "Open"),
                    ("bezig", "Bezig"),
                    ("gereed", "Gereed"),
                    ("vertraagd", "Vertraagd"),
                    ("vervallen", "Vervallen"),
                ]),
            ),
            Veld::mag("uiterlijk", "Uiterlijk op", Veldsoort::Datum),
        ],
        sleutel: &["code"],
        ..GEWOON
    },
    Invoersoort {
        code: "implementatiepoort",
        naam: "Klaar om te beginnen?",
        op: Some(Kind::Implementatie),
        staten: &["gestart"],
        wie: CM,
        velden: &[
            Veld::moet(
                "capaciteit",
                "Inwoners die nu ondersteund kunnen worden",
                Veldsoort::Getal(0, 1_000_000),
            ),
            Veld::moet(
                "onderaannemers",
                "Alle onderaannemers zijn geregistreerd",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "overgangsregeling",
                "De overgangsregeling is bekendgemaakt",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "klachtenroute",
                "De klachtenroute is open",
                Veldsoort::JaNee,
            ),
        ],
        ..GEWOON
    },
];
