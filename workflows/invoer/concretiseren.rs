//! Entries of step 4.

mod bafo;
mod onderweg;

use super::{Aard, GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

pub(super) use bafo::SOORTEN as BAFO;
pub(super) use onderweg::SOORTEN as VERDER;

const IA: &[Rol] = &[Rol::Inkoopadviseur];
const ZA: &[Rol] = &[Rol::Zorgaanbieder, Rol::Tekenbevoegde];

pub(super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "dialoogsessie",
        naam: "Nieuwe dialoogsessie",
        op: Some(Kind::Dialoogtraject),
        staten: &["lopend"],
        wie: IA,
        velden: &[
            Veld::moet("nummer", "Nummer", Veldsoort::Getal(1, 20)),
            Veld::moet("op", "Dag en tijd", Veldsoort::Moment),
            Veld::moet("plaats", "Plaats", Veldsoort::Regel(200)),
        ],
        aard: Aard::Begin(Kind::Dialoogsessie),
        ..GEWOON
    },
    Invoersoort {
        code: "afspraak",
        naam: "Stand van een onderwerp",
        op: Some(Kind::Dialoogtraject),
        staten: &["lopend"],
        wie: IA,
        velden: &[
            Veld::moet("onderwerp", "Onderwerp", Veldsoort::Uit(Lijst::Onderwerpen)),
            Veld::moet(
                "stand",
                "Stand",
                Veldsoort::Keuze(&[
                    ("open", "Open"),
                    ("voorlopig-akkoord", "Voorlopig akkoord"),
                    ("akkoord", "Akkoord"),
                    ("in-bafo", "Komt in de BAFO"),
                    ("geschil", "Geen overeenstemming"),
                ]),
            ),
            Veld::moet("tekst", "Wat is afgesproken?", Veldsoort::Tekst(8_000)),
        ],
        sleutel: &["onderwerp"],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "sessieverplaatsing",
        naam: "Nieuw moment van de sessie",
        op: Some(Kind::Dialoogsessie),
        staten: &["gepland", "agenda-verzonden", "verplaatst"],
        wie: IA,
        velden: &[
            Veld::moet("op", "Nieuwe dag en tijd", Veldsoort::Moment),
            Veld::mag("plaats", "Nieuwe plaats", Veldsoort::Regel(200))
                .hulp("Laat dit leeg als de plaats dezelfde blijft."),
        ],
        sleutel: &["op"],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "agenda",
        naam: "Agenda",
        op: Some(Kind::Dialoogsessie),
        staten: &["gepland", "verplaatst"],
        wie: IA,
        velden: &[Veld::moet("tekst", "Agenda", Veldsoort::Tekst(8_000))],
        geheim: Geheim::Toegezonden(&["gepland"]),
        ..GEWOON
    },
    Invoersoort {
        code: "aanwezigheid",
        naam: "Aanwezigheid",
        op: Some(Kind::Dialoogsessie),
        staten: &["agenda-verzonden"],
        wie: IA,
        velden: &[
            Veld::moet(
                "dienst",
                "Aanwezig van de aanbestedende dienst",
                Veldsoort::Meer(Lijst::Collegas),
            ),
            Veld::moet("partij", "Aanwezig van de partij", Veldsoort::Tekst(2_000)),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "verslag",
        naam: "Verslag",
        op: Some(Kind::Dialoogsessie),
        staten: &["gehouden", "verslag-concept"],
        wie: IA,
        velden: &[
            Veld::moet("tekst", "Verslag", Veldsoort::Tekst(40_000)),
            Veld::mag(
                "vertrouwelijk",
                "Vertrouwelijke passages",
                Veldsoort::Tekst(8_000),
            ),
            Veld::moet(
                "voorAllen",
                "Er is iets gezegd dat voor alle deelnemers geldt",
                Veldsoort::JaNee,
            ),
        ],
        geheim: Geheim::Toegezonden(&["gehouden", "verslag-concept"]),
        ..GEWOON
    },
    Invoersoort {
        code: "verslagreactie",
        naam: "Reactie op het verslag",
        op: Some(Kind::Dialoogsessie),
        staten: &["verslag-ter-reactie"],
        wie: ZA,
        velden: &[Veld::moet("tekst", "Uw reactie", Veldsoort::Tekst(8_000))],
        ..GEWOON
    },
    Invoersoort {
        code: "reactieverwerking",
        naam: "Antwoord op de reactie",
        op: Some(Kind::Dialoogsessie),
        staten: &["verslag-ter-reactie"],
        wie: IA,
        velden: &[Veld::moet(
            "tekst",
            "Hoe is de reactie verwerkt?",
            Veldsoort::Tekst(8_000),
        )],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "gedeelde-informatie",
        naam: "Informatie aan alle deelnemers",
        op: Some(Kind::Dialoogsessie),
        staten: &["verslag-vastgesteld"],
        wie: IA,
        velden: &[Veld::moet(
            "tekst",
            "Wat is met iedereen gedeeld?",
            Veldsoort::Tekst(8_000),
        )
        .hulp("Zonder vertrouwelijke gegevens van een partij.")],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "bafo-sluiting",
        naam: "Sluitingsmoment van de BAFO",
        op: Some(Kind::Perceel),
        staten: &["dialoog"],
        wie: IA,
        velden: &[Veld::moet("sluiting", "Sluitingsmoment", Veldsoort::Moment)],
        ..GEWOON
    },
    Invoersoort {
        code: "bafo-onderdeel",
        naam: "Onderdeel van de BAFO",
        op: Some(Kind::Bafo),
        staten: &["uitgevraagd"],
        wie: ZA,
        velden: &[
            Veld::moet(
                "onderdeel",
                "Onderdeel",
                Veldsoort::Uit(Lijst::BafoOnderdelen),
            ),
            Veld::moet("antwoord", "Antwoord", Veldsoort::Tekst(40_000)),
        ],
        sleutel: &["onderdeel"],
        aard: Aard::Verzegeld,
        geheim: Geheim::Verzegeld,
        ..GEWOON
    },
    Invoersoort {
        code: "bafo-bod",
        naam: "Bod in de BAFO",
        op: Some(Kind::Bafo),
        staten: &["uitgevraagd"],
        wie: ZA,
        velden: &[
            Veld::moet("bedrag", "Bedrag per jaar", Veldsoort::Bedrag),
            Veld::moet(
                "capaciteit",
                "Inwoners die u bij aanvang kunt ondersteunen",
                Veldsoort::Getal(0, 1_000_000),
            ),
        ],
        aard: Aard::Verzegeld,
        geheim: Geheim::Verzegeld,
        ..GEWOON
    },
    Invoersoort {
        code: "bafotoets",
        naam: "Toets van de BAFO",
        op: Some(Kind::Bafo),
        staten: &["geopend"],
        wie: IA,
        velden: &[
            Veld::moet(
                "pastBijAfspraken",
                "De BAFO past bij de afspraken uit de dialoog",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "zonderVoorbehoud",
                "Er zijn geen nieuwe voorbehouden",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "bovenVloer",
                "Het bod ligt niet onder de reële prijs",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "onderPlafond",
                "Het bod ligt niet boven het plafond",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "capaciteit",
                "De capaciteit is groot genoeg",
                Veldsoort::JaNee,
            ),
            Veld::mag(
                "bod",
                "Bod per jaar, als de prijs meetelt in de rangorde",
                Veldsoort::Bedrag,
            ),
            Veld::mag("toelichting", "Toelichting", Veldsoort::Tekst(4_000)),
        ],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
];
