//! The bekwaamheidsdossier: the answer to each question and the files with it, sealed with the package.

use super::super::{Aard, GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use super::{OPEN, ZA};
use crate::machine::Kind;

pub(in crate::invoer) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "dossierantwoord",
        naam: "Antwoord in het bekwaamheidsdossier",
        op: Some(Kind::Inschrijving),
        staten: OPEN,
        wie: ZA,
        velden: &[
            Veld::moet("vraag", "Vraag", Veldsoort::Uit(Lijst::Dossiervragen)),
            Veld::moet("antwoord", "Antwoord", Veldsoort::Tekst(40_000)),
        ],
        sleutel: &["vraag"],
        aard: Aard::Verzegeld,
        geheim: Geheim::Verzegeld,
        ..GEWOON
    },
    Invoersoort {
        code: "dossierbijlage",
        naam: "Bijlage bij een antwoord",
        op: Some(Kind::Inschrijving),
        staten: OPEN,
        wie: ZA,
        velden: &[
            Veld::moet("vraag", "Vraag", Veldsoort::Uit(Lijst::Dossiervragen)),
            Veld::moet("bestand", "Bestand", Veldsoort::Uit(Lijst::Pakketbestanden))
                .hulp("Een bestand dat al in uw inschrijving zit."),
        ],
        sleutel: &["vraag", "bestand"],
        aard: Aard::Verzegeld,
        geheim: Geheim::Verzegeld,
        ..GEWOON
    },
];
