//! Entries by which a person takes confidential words about one party out of the letters to others. What
//! the committee wrote stays in the file; only the letters show the difference.

use super::{GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;
use crate::weglating::GRONDEN;

const IA_EN_JUR: &[Rol] = &[Rol::Inkoopadviseur, Rol::Jurist];

const VELDEN: &[Veld] = &[
    Veld::moet(
        "inschrijving",
        "Partij over wie de tekst gaat",
        Veldsoort::Uit(Lijst::Inschrijvingen),
    ),
    Veld::moet("criterium", "Criterium", Veldsoort::Uit(Lijst::Criteria)),
    Veld::moet("nummer", "Nummer van de passage", Veldsoort::Getal(1, 50))
        .hulp("Begin met 1. Een tweede passage in dezelfde tekst krijgt nummer 2."),
    Veld::moet("passage", "Passage", Veldsoort::Tekst(4_000))
        .hulp("Neem de woorden precies over uit de motivering van de commissie."),
    Veld::mag("vervanging", "Wat anderen lezen", Veldsoort::Tekst(1_000))
        .hulp("Laat dit leeg als u de passage alleen weglaat."),
    Veld::moet("grond", "Grond", Veldsoort::Keuze(GRONDEN)),
    Veld::mag(
        "vervallen",
        "Anderen mogen deze passage toch lezen",
        Veldsoort::JaNee,
    ),
];

/// One passage per number within the text about a party on a criterium.
const SLEUTEL: &[&str] = &["inschrijving", "criterium", "nummer"];

pub(super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "weglating",
        naam: "Passage die anderen niet in hun selectiebrief lezen",
        op: Some(Kind::Perceel),
        staten: &["selectie-concept"],
        wie: IA_EN_JUR,
        velden: VELDEN,
        sleutel: SLEUTEL,
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "weglating-gunning",
        naam: "Passage die anderen niet in hun gunningsbrief lezen",
        op: Some(Kind::Gunningsbeslissing),
        staten: &["concept", "bestuurlijk-akkoord"],
        wie: IA_EN_JUR,
        velden: VELDEN,
        sleutel: SLEUTEL,
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
];
