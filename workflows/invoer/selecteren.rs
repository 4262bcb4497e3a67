//! Entries of step 3.

mod aanbod;
mod dossier;
mod onderweg;

use super::{GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

pub(super) use aanbod::SOORTEN as AANBOD;
pub(super) use dossier::SOORTEN as DOSSIER;
pub(super) use onderweg::SOORTEN as VERDER;

const IA: &[Rol] = &[Rol::Inkoopadviseur];
const ZA: &[Rol] = &[Rol::Zorgaanbieder, Rol::Tekenbevoegde];
const BVZ: &[Rol] = &[Rol::Voorzitter];
const BEO: &[Rol] = &[Rol::Beoordelaar];
const DELEGATIE: &[Rol] = &[Rol::AdviesraadSecretaris, Rol::AdviesraadLid];
const OPEN: &[&str] = &["concept", "ingediend"];

/// A draw of lots: the order, the neutral person and the invited witnesses (P28).
const LOTING: &[Veld] = &[
    Veld::moet(
        "volgorde",
        "Partijen in de gelote volgorde",
        Veldsoort::Meer(Lijst::Inschrijvingen),
    )
    .hulp("Precies de partijen die op de grens gelijk staan."),
    Veld::moet(
        "loter",
        "Neutraal persoon die lootte",
        Veldsoort::Regel(120),
    ),
    Veld::moet("getuigen", "Uitgenodigde getuigen", Veldsoort::Tekst(1_000)),
];

pub(super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "vormtoets",
        naam: "Vormtoets",
        op: Some(Kind::Inschrijving),
        staten: &["in-vormtoets", "selfcleaning-te-beoordelen"],
        wie: IA,
        velden: &[
            Veld::moet("volledig", "De inschrijving is volledig", Veldsoort::JaNee),
            Veld::moet(
                "ondertekend",
                "De inschrijving is bevoegd ondertekend",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "zonderVoorbehoud",
                "Er zijn geen voorbehouden gemaakt",
                Veldsoort::JaNee,
            ),
            Veld::mag(
                "grondOngeldig",
                "Grond voor ongeldigheid",
                Veldsoort::Keuze(&[
                    ("onvolledig", "Onvolledig"),
                    ("voorwaardelijk", "Voorwaardelijk"),
                    ("niet-besteksconform", "Past niet bij de leidraad"),
                    ("onder-vloer", "Onder de reële prijs"),
                    ("dubbel", "Dubbele inschrijving"),
                ]),
            ),
            Veld::mag(
                "uitsluitingsgrond",
                "Uitsluitingsgrond uit de leidraad",
                Veldsoort::Uit(Lijst::Uitsluitingsgronden),
            ),
            Veld::mag("toelichting", "Toelichting", Veldsoort::Tekst(4_000)),
        ],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
    Invoersoort {
        code: "herstelverzoek",
        naam: "Herstelverzoek",
        op: Some(Kind::Inschrijving),
        staten: &["in-vormtoets"],
        wie: &[Rol::Inkoopadviseur],
        velden: &[
            Veld::moet("gebrek", "Wat ontbreekt er?", Veldsoort::Tekst(2_000)),
            Veld::moet(
                "waarom",
                "Waarom is dat herstelbaar?",
                Veldsoort::Tekst(2_000),
            )
            .hulp("Noem de plek in de leidraad. Het mag geen nieuw aanbod worden."),
            Veld::moet("tot", "Herstellen kan tot", Veldsoort::Moment),
        ],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "herstel",
        naam: "Herstel van de inschrijving",
        op: Some(Kind::Inschrijving),
        staten: &["herstel-gevraagd"],
        wie: &[Rol::Zorgaanbieder, Rol::Tekenbevoegde],
        velden: &[Veld::moet(
            "tekst",
            "Wat herstelt u?",
            Veldsoort::Tekst(8_000),
        )],
        ..GEWOON
    },
    Invoersoort {
        code: "verduidelijkingsvraag",
        naam: "Vraag om verduidelijking",
        op: Some(Kind::Inschrijving),
        staten: &["in-vormtoets"],
        wie: &[Rol::Inkoopadviseur],
        velden: &[
            Veld::moet("vraag", "Wat is niet duidelijk?", Veldsoort::Tekst(2_000)),
            Veld::moet("tot", "Antwoorden kan tot", Veldsoort::Moment),
        ],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "verduidelijking",
        naam: "Verduidelijking",
        op: Some(Kind::Inschrijving),
        staten: &["verduidelijking-gevraagd"],
        wie: &[Rol::Zorgaanbieder, Rol::Tekenbevoegde],
        velden: &[Veld::moet("tekst", "Uw antwoord", Veldsoort::Tekst(8_000))
            .hulp("U mag uw aanbod niet wijzigen.")],
        ..GEWOON
    },
    Invoersoort {
        code: "geschiktheidstoets",
        naam: "Toets van een geschiktheidseis",
        op: Some(Kind::Inschrijving),
        staten: &["geldig"],
        wie: IA,
        velden: &[
            Veld::moet("eis", "Eis", Veldsoort::Uit(Lijst::Geschiktheidseisen)),
            Veld::moet("voldoet", "De inschrijver voldoet", Veldsoort::JaNee),
            Veld::mag("toelichting", "Toelichting", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["eis"],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
    Invoersoort {
        code: "selectiemotivering",
        naam: "Motivering van het selectiebesluit voor deze partij",
        op: Some(Kind::Inschrijving),
        staten: &[
            "beoordeeld",
            "geselecteerd",
            "reserve",
            "niet-geselecteerd",
            "ongeldig",
            "uitgesloten",
            "niet-geschikt",
        ],
        wie: &[Rol::Inkoopadviseur, Rol::Jurist],
        velden: &[
            Veld::moet("motivering", "Motivering", Veldsoort::Tekst(20_000))
                .hulp("Kenmerken en voordelen, niet alleen cijfers. Minstens 100 tekens en twaalf verschillende woorden."),
        ],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
    Invoersoort {
        code: "loting",
        naam: "Uitkomst van de loting",
        op: Some(Kind::Perceel),
        staten: &["selectie-concept"],
        wie: IA,
        velden: LOTING,
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "loting-gunning",
        naam: "Uitkomst van de loting voor de gunning",
        op: Some(Kind::Perceel),
        staten: &["bafo-beoordeling", "gunning-concept"],
        wie: IA,
        velden: LOTING,
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "score",
        naam: "Score van een beoordelaar",
        op: Some(Kind::Beoordelingsronde),
        staten: &["individueel"],
        wie: BEO,
        velden: &[
            Veld::moet(
                "inschrijving",
                "Inschrijving",
                Veldsoort::Uit(Lijst::Inschrijvingen),
            ),
            Veld::moet("criterium", "Criterium", Veldsoort::Uit(Lijst::Criteria)),
            Veld::moet("waarde", "Score", Veldsoort::Uit(Lijst::Schaal)),
            Veld::moet("motivering", "Motivering", Veldsoort::Tekst(8_000))
                .hulp("Noem sterke en zwakke punten."),
        ],
        sleutel: &["inschrijving", "criterium"],
        eigen: true,
        geheim: Geheim::Score,
        per_cel: true,
        ..GEWOON
    },
    Invoersoort {
        code: "consensus",
        naam: "Consensus van de commissie",
        op: Some(Kind::Beoordelingsronde),
        staten: &["consensus"],
        wie: BVZ,
        velden: &[
            Veld::moet(
                "inschrijving",
                "Inschrijving",
                Veldsoort::Uit(Lijst::Inschrijvingen),
            ),
            Veld::moet("criterium", "Criterium", Veldsoort::Uit(Lijst::Criteria)),
            Veld::mag(
                "waarde",
                "Gezamenlijke score",
                Veldsoort::Uit(Lijst::Schaal),
            )
            .hulp("Laat dit leeg als er geen overeenstemming is. Dan geldt wat de leidraad zegt."),
            Veld::moet(
                "motivering",
                "Gezamenlijke motivering",
                Veldsoort::Tekst(8_000),
            ),
        ],
        sleutel: &["inschrijving", "criterium"],
        geheim: Geheim::Consensus,
        per_cel: true,
        ..GEWOON
    },
    Invoersoort {
        code: "consensusbevestiging",
        naam: "Bevestiging van de consensus",
        op: Some(Kind::Beoordelingsronde),
        staten: &["consensus"],
        wie: BEO,
        velden: &[Veld::moet(
            "akkoord",
            "Ik bevestig alle waarden en motiveringen zoals ze er nu staan",
            Veldsoort::JaNee,
        )],
        eigen: true,
        geheim: Geheim::Consensus,
        ..GEWOON
    },
    Invoersoort {
        code: "adviesreactie",
        naam: "Reactie op het advies van de adviesraad",
        op: Some(Kind::Beoordelingsronde),
        staten: &["consensus"],
        wie: BVZ,
        velden: &[
            Veld::moet(
                "inschrijving",
                "Inschrijving",
                Veldsoort::Uit(Lijst::Inschrijvingen),
            ),
            Veld::moet("vraag", "Vraag", Veldsoort::Uit(Lijst::Adviesvragen)),
            Veld::moet("reactie", "Reactie", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["inschrijving", "vraag"],
        geheim: Geheim::Consensus,
        per_cel: true,
        ..GEWOON
    },
    Invoersoort {
        code: "adviesverklaring",
        naam: "Verklaring van een lid van de delegatie",
        op: Some(Kind::Advies),
        staten: &["uitgenodigd"],
        wie: DELEGATIE,
        velden: &[
            Veld::moet(
                "geenBelang",
                "Ik heb geen commercieel, zakelijk of politiek belang en ken geen van de partijen van dichtbij",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "geheimhouding",
                "Ik houd geheim wat ik lees",
                Veldsoort::JaNee,
            ),
        ],
        eigen: true,
        geheim: Geheim::Verklaring,
        ..GEWOON
    },
    Invoersoort {
        code: "adviespunt",
        naam: "Advies op een onderdeel",
        op: Some(Kind::Advies),
        staten: &["inzage", "advies-concept"],
        wie: DELEGATIE,
        velden: &[
            Veld::moet(
                "inschrijving",
                "Inschrijving",
                Veldsoort::Uit(Lijst::Inschrijvingen),
            ),
            Veld::moet("vraag", "Vraag", Veldsoort::Uit(Lijst::Adviesvragen)),
            Veld::moet("waarde", "Score", Veldsoort::Uit(Lijst::Schaal)),
            Veld::moet("advies", "Advies", Veldsoort::Tekst(8_000)),
        ],
        sleutel: &["inschrijving", "vraag"],
        geheim: Geheim::Advies,
        ..GEWOON
    },
];
