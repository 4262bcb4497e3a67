//! Entries about what follows the closing: an offer that stands, and the second leidraad.

use super::super::{GEWOON, Geheim, Invoersoort, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

pub(in super::super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "gunningsleidraad",
        naam: "Gunningsleidraad",
        op: Some(Kind::Perceel),
        staten: &["selectie-concept", "selectie-medegedeeld"],
        wie: &[Rol::Inkoopadviseur],
        velden: &[
            Veld::moet("titel", "Titel", Veldsoort::Regel(200)),
            Veld::moet("tekst", "Tekst", Veldsoort::Tekst(200_000)),
        ],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "gestanddoening",
        naam: "Uw aanbod langer laten gelden",
        op: Some(Kind::Inschrijving),
        staten: &[
            "in-kluis",
            "geopend",
            "in-vormtoets",
            "herstel-gevraagd",
            "verduidelijking-gevraagd",
            "geldig",
            "geschikt",
            "in-beoordeling",
            "beoordeeld",
            "geselecteerd",
            "reserve",
            "in-dialoog",
            "bafo-ingediend",
            "beoogd-gegund",
            "afgewezen",
            // Out, which its party may not know yet.
            "ongeldig",
            "uitgesloten",
            "niet-geschikt",
            "niet-geselecteerd",
            "bafo-afgewezen",
            "afgevallen",
            "gunning-vervallen",
        ],
        wie: &[Rol::Tekenbevoegde],
        velden: &[
            Veld::moet(
                "totEnMet",
                "Tot en met welke dag geldt uw aanbod?",
                Veldsoort::Datum,
            ),
            Veld::moet(
                "ondertekenaar",
                "Naam van de ondertekenaar",
                Veldsoort::Regel(120),
            ),
        ],
        sleutel: &["totEnMet"],
        soms: true,
        ..GEWOON
    },
];
