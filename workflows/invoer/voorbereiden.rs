//! Entries of step 1.

use super::{Aard, GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

const IA: &[Rol] = &[Rol::Inkoopadviseur];
/// Everybody on the side of the authority who comes near the content.
pub(super) const VERKLAARDERS: &[Rol] = &[
    Rol::Inkoopadviseur,
    Rol::TweedeInkoper,
    Rol::Jurist,
    Rol::Voorzitter,
    Rol::Beoordelaar,
    Rol::BestuurlijkOpdrachtgever,
    Rol::Contractmanager,
    Rol::Escrowhouder,
];
pub(super) const VERKLARING: &[Veld] = &[
    Veld::moet(
        "geenBelang",
        "Ik heb geen persoonlijk of zakelijk belang bij een van de partijen",
        Veldsoort::JaNee,
    ),
    Veld::moet(
        "geheimhouding",
        "Ik houd geheim wat ik over deze aanbesteding lees en hoor",
        Veldsoort::JaNee,
    ),
    Veld::mag("toelichting", "Toelichting", Veldsoort::Tekst(2_000)),
];

pub(super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "document",
        naam: "Document",
        op: Some(Kind::Inkoopspoor),
        staten: &[
            "opgave",
            "uitgangspunten-concept",
            "uitgangspunten-vastgesteld",
            "wensen-verwerkt",
            "strategie-concept",
            "strategie-vastgesteld",
            "documenten-concept",
        ],
        wie: IA,
        velden: &[
            Veld::moet(
                "soort",
                "Soort document",
                Veldsoort::Keuze(&[
                    ("marktanalyse", "Marktanalyse"),
                    ("houtskoolschets", "Houtskoolschets"),
                    ("leidraad", "Leidraad"),
                    ("conceptovereenkomst", "Conceptovereenkomst"),
                    ("programma-van-eisen", "Programma van eisen"),
                    ("inkoopstrategie", "Inkoopstrategie"),
                    ("tarievenblad", "Tarievenblad"),
                    ("risicodossier", "Risicodossier"),
                ]),
            ),
            Veld::moet("titel", "Titel", Veldsoort::Regel(200)),
            Veld::moet("tekst", "Tekst", Veldsoort::Tekst(200_000)),
        ],
        sleutel: &["soort"],
        ..GEWOON
    },
    Invoersoort {
        code: "mijlpaal",
        naam: "Mijlpaal in de planning",
        op: Some(Kind::Inkoopspoor),
        wie: IA,
        velden: &[
            Veld::moet(
                "code",
                "Mijlpaal",
                Veldsoort::Keuze(&[
                    ("go", "Go of No-Go"),
                    ("publicatie", "Publicatie"),
                    ("inschrijving", "Inschrijftermijn"),
                    ("selectie", "Selectie"),
                    ("dialoog", "Dialoog"),
                    ("bafo", "BAFO"),
                    ("gunning", "Gunning"),
                    ("contract", "Contract"),
                    ("start", "Start uitvoering"),
                ]),
            ),
            Veld::moet("eersteVan", "Eerste planning, van", Veldsoort::Datum),
            Veld::moet("eersteTot", "Eerste planning, tot en met", Veldsoort::Datum),
            Veld::mag("huidigVan", "Huidige planning, van", Veldsoort::Datum)
                .hulp("Leeg als de eerste planning nog klopt."),
            Veld::mag(
                "huidigTot",
                "Huidige planning, tot en met",
                Veldsoort::Datum,
            ),
            Veld::mag("reden", "Reden van de wijziging", Veldsoort::Regel(500)),
        ],
        sleutel: &["code"],
        ..GEWOON
    },
    Invoersoort {
        code: "belangenverklaring-team",
        naam: "Belangenverklaring van het team",
        op: Some(Kind::Inkoopspoor),
        wie: &[Rol::Inkoopadviseur, Rol::TweedeInkoper, Rol::Jurist],
        velden: VERKLARING,
        eigen: true,
        geheim: Geheim::Verklaring,
        ..GEWOON
    },
    Invoersoort {
        code: "collegebesluit",
        naam: "Besluit van het college",
        op: Some(Kind::Inkoopspoor),
        staten: &["go-no-go-gevraagd"],
        wie: &[Rol::Collegesecretaris],
        velden: &[
            Veld::moet("gemeente", "Gemeente", Veldsoort::Uit(Lijst::Gemeenten)),
            Veld::moet(
                "besluit",
                "Besluit",
                Veldsoort::Keuze(&[
                    ("ingestemd", "Ingestemd"),
                    ("ingestemd-met-opmerkingen", "Ingestemd met opmerkingen"),
                    ("niet-ingestemd", "Niet ingestemd"),
                ]),
            ),
            Veld::mag("opmerking", "Opmerking", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["gemeente"],
        ..GEWOON
    },
    Invoersoort {
        code: "voorwaarde",
        naam: "Voorwaarde bij de Go",
        op: Some(Kind::Inkoopspoor),
        staten: &["go-no-go-gevraagd"],
        wie: &[Rol::BestuurlijkOpdrachtgever],
        velden: &[
            Veld::moet("nummer", "Nummer", Veldsoort::Getal(1, 99)),
            Veld::moet("tekst", "Voorwaarde", Veldsoort::Tekst(2_000)),
        ],
        sleutel: &["nummer"],
        soms: true,
        ..GEWOON
    },
    Invoersoort {
        code: "voorwaarde-afhandeling",
        naam: "Afhandeling van een voorwaarde",
        op: Some(Kind::Inkoopspoor),
        staten: &["go-onder-voorwaarden"],
        wie: IA,
        velden: &[
            Veld::moet("nummer", "Voorwaarde", Veldsoort::Uit(Lijst::Voorwaarden)),
            Veld::moet(
                "afhandeling",
                "Hoe is eraan voldaan?",
                Veldsoort::Tekst(2_000),
            ),
        ],
        sleutel: &["nummer"],
        ..GEWOON
    },
    Invoersoort {
        code: "inkoopspoor",
        naam: "Nieuw inkoopspoor",
        wie: IA,
        velden: &[
            Veld::moet("naam", "Naam", Veldsoort::Regel(120)),
            Veld::moet("regio", "Regio", Veldsoort::Regel(120)),
            Veld::moet(
                "wet",
                "Wet",
                Veldsoort::Keuze(&[
                    ("wmo", "Wmo 2015"),
                    ("jeugdwet", "Jeugdwet"),
                    ("participatiewet", "Participatiewet"),
                ]),
            ),
            Veld::moet(
                "omschrijving",
                "Waar gaat het over?",
                Veldsoort::Tekst(4_000),
            ),
            Veld::moet(
                "besluitregel",
                "Wanneer is er een Go?",
                Veldsoort::Keuze(&[
                    ("unanimiteit-colleges", "Alle colleges stemmen in"),
                    (
                        "meerderheid-colleges",
                        "De meerderheid van de colleges stemt in",
                    ),
                    (
                        "mandaat-portefeuillehouder",
                        "De portefeuillehouder besluit met een mandaat",
                    ),
                ]),
            ),
            Veld::mag(
                "begin",
                "Waar begint dit spoor?",
                Veldsoort::Keuze(&[
                    ("opgave", "Bij de opgave"),
                    ("strategie", "De strategie is al vastgesteld"),
                ]),
            )
            .hulp("Leeg als de strategie al buiten Tenderspoor is vastgesteld."),
            Veld::moet(
                "gemeenten",
                "Gemeenten die besluiten",
                Veldsoort::Meer(Lijst::Gemeenten),
            ),
            Veld::mag(
                "toetreders",
                "Gemeenten die later toetreden",
                Veldsoort::Meer(Lijst::Gemeenten),
            ),
            Veld::mag("toetredingPer", "Toetreding per", Veldsoort::Datum),
        ],
        aard: Aard::Begin(Kind::Inkoopspoor),
        ..GEWOON
    },
];
