//! The fair tariff, and the reasons for what the check asks to explain.

use super::{Onderdeel, Rijsoort, Soort, hulp, mag, moet};

/// The sections, in order.
pub(super) const ONDERDELEN: &[Onderdeel] = &[
    Onderdeel {
        code: "tarief",
        titel: "Reëel tarief per uur",
        uitleg: "Vul dit onderdeel alleen in als u een tarief per uur vaststelt. Dan tellen alle kostenelementen van de wet.",
        velden: &[
            moet(
                "tarief.loonkostenCenten",
                "Loonkosten per jaar",
                Soort::Euro,
            ),
            moet(
                "tarief.reisEnOpleidingCenten",
                "Reis en opleiding per jaar",
                Soort::Euro,
            ),
            moet("tarief.contracturen", "Contracturen per jaar", Soort::Getal),
            moet("tarief.verlofuren", "Uren verlof", Soort::Getal),
            moet("tarief.ziekteUren", "Uren ziekte", Soort::Getal),
            moet("tarief.scholingsuren", "Uren scholing", Soort::Getal),
            moet("tarief.overleguren", "Uren overleg", Soort::Getal),
            moet(
                "tarief.overheadBp",
                "Overhead, in procenten",
                Soort::Procent,
            ),
            moet(
                "tarief.risicoBp",
                "Risico of winst, in procenten",
                Soort::Procent,
            ),
            moet("tarief.indexBp", "Indexatie, in procenten", Soort::Procent),
            moet(
                "tarief.motivering",
                "Waar komen deze getallen vandaan?",
                Soort::Tekst,
            ),
            hulp(
                mag(
                    "tarief.bodemCenten",
                    "Laagste tarief voor een onderaannemer",
                    Soort::Euro,
                ),
                "Leeg als het reële tarief zelf de bodem is.",
            ),
        ],
        rijen: &[],
    },
    Onderdeel {
        code: "motiveringen",
        titel: "Uitleg bij afwijkingen",
        uitleg: "De controle zegt bij welke punten uitleg nodig is, en noemt de code.",
        velden: &[],
        rijen: &[Rijsoort {
            pad: "motiveringen",
            naam: "Uitleg",
            velden: &[
                moet("code", "Code van het punt", Soort::Regel),
                moet("tekst", "Waarom mag dit hier?", Soort::Tekst),
            ],
        }],
    },
];
