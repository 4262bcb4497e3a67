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
        code: "uitstel",
        naam: "Uitstel van de start",
        op: Some(Kind::Implementatie),
        staten: &["gestart", "uitgesteld"],
        wie: CM,
        velden: &[
            Veld::moet("nieuweStart", "Nieuwe start", Veldsoort::Datum),
            Veld::moet(
                "oudeContracten",
                "Hoe lopen de oude contracten tot dan door?",
                Veldsoort::Tekst(4_000),
            ),
            Veld::moet(
                "gevolg",
                "Wat betekent dit voor de overeenkomst?",
                Veldsoort::Tekst(4_000),
            ),
            Veld::mag("nieuwEinde", "Nieuw einde", Veldsoort::Datum)
                .hulp("Laat dit leeg als de overeenkomst op dezelfde dag eindigt."),
        ],
        sleutel: &["nieuweStart"],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "implementatiepoort",
        naam: "Klaar om te beginnen?",
        op: Some(Kind::Implementatie),
        staten: &["gestart", "uitgesteld"],
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
