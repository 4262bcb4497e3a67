//! Entries of the committee: scores, what leads to them, and the consensus (DOMAIN.md 4.4).

use super::super::{Aard, GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

const BVZ: &[Rol] = &[Rol::Voorzitter];
const BEO: &[Rol] = &[Rol::Beoordelaar];
const COMMISSIE: &[Rol] = &[Rol::Beoordelaar, Rol::Voorzitter];

/// What an entry about one cell says of its place.
const INSCHRIJVING: Veld = Veld::moet(
    "inschrijving",
    "Inschrijving",
    Veldsoort::Uit(Lijst::Inschrijvingen),
);
const CRITERIUM: Veld = Veld::moet("criterium", "Criterium", Veldsoort::Uit(Lijst::Criteria));
const PER_CEL: &[&str] = &["inschrijving", "criterium"];

const INGERICHT: &[&str] = &["ingericht", "herbeoordeling"];

pub(in super::super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "deskundigheid",
        naam: "Deskundigheid in de commissie",
        op: Some(Kind::Beoordelingsronde),
        staten: INGERICHT,
        wie: BVZ,
        velden: &[
            Veld::moet(
                "vakgebied",
                "Vakgebied dat de leidraad aankondigt",
                Veldsoort::Uit(Lijst::Vakgebieden),
            ),
            Veld::moet(
                "beoordelaars",
                "Wie beheerst dit vakgebied?",
                Veldsoort::Meer(Lijst::Beoordelaars),
            ),
        ],
        sleutel: &["vakgebied"],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
    Invoersoort {
        code: "scoretermijn",
        naam: "Termijn voor de scores",
        op: Some(Kind::Beoordelingsronde),
        staten: INGERICHT,
        wie: BVZ,
        velden: &[
            Veld::moet("tot", "Scores indienen kan tot", Veldsoort::Moment)
                .hulp("Daarna sluit de ronde vanzelf, zodra elke score binnen is."),
        ],
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
            INSCHRIJVING,
            CRITERIUM,
            Veld::moet("waarde", "Score", Veldsoort::Uit(Lijst::Schaal)),
            Veld::moet("motivering", "Motivering", Veldsoort::Tekst(8_000))
                .hulp("Noem sterke en zwakke punten. Hoogstens 8.000 tekens."),
        ],
        sleutel: PER_CEL,
        eigen: true,
        geheim: Geheim::Score,
        per_cel: true,
        ..GEWOON
    },
    Invoersoort {
        code: "scoreconcept",
        naam: "Concept van een score",
        op: Some(Kind::Beoordelingsronde),
        staten: &["individueel"],
        wie: BEO,
        velden: &[
            INSCHRIJVING,
            CRITERIUM,
            Veld::mag("waarde", "Score", Veldsoort::Uit(Lijst::Schaal)),
            Veld::mag("motivering", "Motivering", Veldsoort::Tekst(8_000))
                .hulp("Een concept telt niet. Alleen u leest het."),
        ],
        sleutel: PER_CEL,
        eigen: true,
        aard: Aard::Kladje,
        geheim: Geheim::Zelf,
        soms: true,
        per_cel: true,
    },
    Invoersoort {
        code: "notitie",
        naam: "Notitie voor uzelf",
        op: Some(Kind::Beoordelingsronde),
        staten: &["individueel", "individueel-gesloten", "consensus"],
        wie: COMMISSIE,
        velden: &[
            INSCHRIJVING,
            CRITERIUM,
            Veld::mag("tekst", "Notitie", Veldsoort::Tekst(8_000)).hulp(
                "Alleen u leest dit. De notitie wordt vernietigd als de scores zijn vastgesteld.",
            ),
        ],
        sleutel: PER_CEL,
        eigen: true,
        aard: Aard::Kladje,
        geheim: Geheim::Zelf,
        soms: true,
        per_cel: true,
    },
    Invoersoort {
        code: "consensus",
        naam: "Consensus van de commissie",
        op: Some(Kind::Beoordelingsronde),
        staten: &["consensus"],
        wie: BVZ,
        velden: &[
            INSCHRIJVING,
            CRITERIUM,
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
        sleutel: PER_CEL,
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
        velden: &[
            Veld::moet(
                "akkoord",
                "Ik bevestig alle waarden en motiveringen zoals ze er nu staan",
                Veldsoort::JaNee,
            ),
            Veld::mag(
                "teksten",
                "Stand van de teksten die u las",
                Veldsoort::Getal(0, 1_000_000_000),
            )
            .hulp("Zijn de teksten daarna gewijzigd? Dan kunt u ze nog niet bevestigen."),
        ],
        eigen: true,
        geheim: Geheim::Consensus,
        ..GEWOON
    },
    Invoersoort {
        code: "notulen",
        naam: "Verslag van het consensusoverleg",
        op: Some(Kind::Beoordelingsronde),
        staten: &["consensus"],
        wie: BVZ,
        velden: &[
            Veld::moet("datum", "Datum van het overleg", Veldsoort::Datum),
            Veld::moet(
                "aanwezigen",
                "Aanwezige beoordelaars",
                Veldsoort::Meer(Lijst::Beoordelaars),
            ),
            Veld::moet("tekst", "Verslag", Veldsoort::Tekst(20_000))
                .hulp("Schrijf op wat is besproken en waarom de commissie tot haar oordeel kwam."),
        ],
        sleutel: &["datum"],
        geheim: Geheim::Consensus,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "adviesreactie",
        naam: "Reactie op het advies van de adviesraad",
        op: Some(Kind::Beoordelingsronde),
        staten: &["consensus"],
        wie: BVZ,
        velden: &[
            INSCHRIJVING,
            Veld::moet("vraag", "Vraag", Veldsoort::Uit(Lijst::Adviesvragen)),
            Veld::moet("reactie", "Reactie", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["inschrijving", "vraag"],
        geheim: Geheim::Consensus,
        per_cel: true,
        ..GEWOON
    },
];
