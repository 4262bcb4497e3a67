//! The order of a herbeoordeling, one per perceel: what is judged again, and by whom (DOMAIN.md 4.4).

use super::super::{GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

const JUR: &[Rol] = &[Rol::Jurist];
/// From the announcement of the decision until it is carried out or final.
const STATEN: &[&str] = &[
    "in-standstill",
    "standstill-verstreken",
    "kort-geding-aanhangig",
    "vonnis-ontvangen",
];

const CRITERIA: Veld = Veld::moet(
    "criteria",
    "Welke criteria opnieuw?",
    Veldsoort::Meer(Lijst::Criteria),
)
.hulp("De andere criteria houden de score en de motivering van de vorige ronde.");
const INSCHRIJVINGEN: Veld = Veld::moet(
    "inschrijvingen",
    "Van welke inschrijvingen?",
    Veldsoort::Meer(Lijst::Herbeoordeelbaar),
)
.hulp("Alleen van dit perceel. Leg dit voor een ander perceel daar vast.");
const WAAROM: Veld = Veld::moet("waarom", "Waarom juist deze?", Veldsoort::Tekst(4_000))
    .hulp("Schrijf wat het vonnis zegt, of welke fout er is gemaakt.");

pub(in super::super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "herbeoordeling",
        naam: "Omvang van de herbeoordeling",
        op: Some(Kind::Gunningsbeslissing),
        staten: STATEN,
        wie: JUR,
        velden: &[
            Veld::moet(
                "grond",
                "Grond",
                Veldsoort::Keuze(&[("vonnis", "Vonnis"), ("eigen-fout", "Eigen fout")]),
            ),
            CRITERIA,
            INSCHRIJVINGEN,
            WAAROM,
        ],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    // Before the decision was told it stands on the round that was judged wrongly.
    Invoersoort {
        code: "herbeoordeling-vooraf",
        naam: "Omvang van een eigen fout in de beoordeling",
        op: Some(Kind::Beoordelingsronde),
        staten: &["vastgesteld"],
        wie: JUR,
        velden: &[CRITERIA, INSCHRIJVINGEN, WAAROM],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "commissiewissel",
        naam: "Vervanging in de commissie voor de herbeoordeling",
        op: Some(Kind::Gunningsbeslissing),
        staten: STATEN,
        wie: JUR,
        velden: &[
            Veld::moet(
                "beoordelaar",
                "Wie gaat eruit?",
                Veldsoort::Uit(Lijst::Beoordelaars),
            ),
            Veld::moet(
                "vervanger",
                "Wie komt ervoor in de plaats?",
                Veldsoort::Uit(Lijst::Plaatsvervangers),
            )
            .hulp(
                "Iemand die nog niet in de commissie zat. Die tekent eerst een belangenverklaring.",
            ),
            Veld::moet("reden", "Reden", Veldsoort::Tekst(4_000)),
            Veld::mag(
                "vervallen",
                "Deze vervanging gaat niet door",
                Veldsoort::JaNee,
            ),
        ],
        sleutel: &["beoordelaar"],
        geheim: Geheim::Dienst,
        soms: true,
        ..GEWOON
    },
];
