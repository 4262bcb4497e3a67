//! How is judged, talked and awarded.

use super::{Onderdeel, Regelveld, Rijsoort, Soort, hulp, mag, moet};

const GEEN_CONSENSUS: Soort = Soort::Keuze(&[
    ("nieuwOverleg", "Opnieuw overleggen"),
    ("gemiddelde", "Het gemiddelde van de scores"),
    ("mediaan", "De middelste score"),
]);
const METHODE: Soort = Soort::Keuze(&[
    ("consensus", "Consensus"),
    ("gemiddelde", "Gemiddelde"),
    ("mediaan", "Mediaan"),
]);
const KNOCK_OUT: Soort = Soort::Keuze(&[
    ("nietSelecteerbaar", "Telt alleen mee als er te kiezen is"),
    ("uitsluiten", "De inschrijving valt af"),
]);
const CRITERIUM: &[Regelveld] = &[
    moet("code", "Code", Soort::Regel),
    moet("naam", "Criterium", Soort::Regel),
    moet("gewicht", "Gewicht in procenten", Soort::Getal),
    mag("toelichting", "Waar let de commissie op?", Soort::Tekst),
    mag("minimum", "Minimumscore", Soort::Punten),
];
const GUNNINGSCRITERIUM: &[Regelveld] = &[
    moet("code", "Code", Soort::Regel),
    moet("naam", "Criterium", Soort::Regel),
    moet("gewicht", "Gewicht in procenten", Soort::Getal),
    mag("toelichting", "Waar let de commissie op?", Soort::Tekst),
    mag("minimum", "Minimumscore", Soort::Punten),
    hulp(
        mag("waardeCenten", "Waarde van de hoogste score", Soort::Euro),
        "Alleen bij gunnen op waarde.",
    ),
    hulp(
        mag("malusCenten", "Aftrek bij de laagste score", Soort::Euro),
        "Alleen bij gunnen op waarde. Leeg als een lage score niets kost.",
    ),
];
const PRIJSMETHODE: Soort = Soort::Keuze(&[
    ("absoluut", "Absoluut: punten tussen plafond en bodemprijs"),
    (
        "relatiefAandeel",
        "Relatief: laagste bod gedeeld door het bod",
    ),
    ("relatiefVerschil", "Relatief: verschil met het laagste bod"),
    (
        "opWaarde",
        "Gunnen op waarde: bod min de waarde van de kwaliteit",
    ),
    ("verhouding", "Punten kwaliteit per euro"),
]);
const BIJ_UITVAL: Soort = Soort::Keuze(&[
    (
        "oorspronkelijkeRangorde",
        "De oorspronkelijke rangorde blijft staan",
    ),
    (
        "herrangschikkenMetHerscore",
        "De prijzen van de anderen krijgen opnieuw punten",
    ),
]);
const SCHAALSTAP: &[Regelveld] = &[
    moet("waarde", "Punten", Soort::Punten),
    moet("label", "Betekenis", Soort::Regel),
    mag(
        "toelichting",
        "Wanneer krijgt een antwoord deze score?",
        Soort::Tekst,
    ),
];
const VRAAG: &[Regelveld] = &[
    moet("code", "Code", Soort::Regel),
    moet("vraag", "Vraag", Soort::Tekst),
    moet("maxWoorden", "Hoogstens zoveel woorden", Soort::Getal),
];

/// The fields of a way of judging below this path; a macro, for a path is joined at compile time.
macro_rules! wijze {
    ($pad:literal) => {
        &[
            mag(
                concat!($pad, ".methode"),
                "Hoe worden scores één score?",
                METHODE,
            ),
            mag(
                concat!($pad, ".geenConsensus"),
                "Wat als er geen consensus komt?",
                GEEN_CONSENSUS,
            ),
            moet(
                concat!($pad, ".aantalBeoordelaars"),
                "Aantal beoordelaars",
                Soort::Getal,
            ),
            mag(
                concat!($pad, ".plaatsvervangers"),
                "Mag een beoordelaar met een belang worden vervangen?",
                Soort::JaNee,
            ),
            mag(
                concat!($pad, ".minderBeoordelaars"),
                "Mag de commissie anders met minder beoordelaars verder?",
                Soort::JaNee,
            ),
            hulp(
                mag(
                    concat!($pad, ".geanonimiseerd"),
                    "Leest de commissie zonder namen?",
                    Soort::JaNee,
                ),
                "De namen komen terug zodra de scores zijn vastgesteld.",
            ),
            mag(
                concat!($pad, ".deskundigheid"),
                "Deskundigheid in de commissie, één per regel",
                Soort::Regels,
            ),
            mag(
                concat!($pad, ".minimumTotaal"),
                "Minimum van het totaal",
                Soort::Punten,
            ),
            mag(
                concat!($pad, ".knockOut"),
                "Wat betekent een score onder het minimum?",
                KNOCK_OUT,
            ),
            mag(
                concat!($pad, ".minLengteMotivering"),
                "Kortste motivering van een score, in tekens",
                Soort::Getal,
            ),
            mag(
                concat!($pad, ".decimalen"),
                "Decimalen van het totaal: 0, 1 of 2",
                Soort::Getal,
            ),
        ]
    };
}

/// The sections, in order.
pub(super) const ONDERDELEN: &[Onderdeel] = &[
    Onderdeel {
        code: "selectie",
        titel: "Beoordeling van het bekwaamheidsdossier",
        uitleg: "",
        velden: wijze!("selectie"),
        rijen: &[
            Rijsoort {
                pad: "selectie.criteria",
                naam: "Criterium",
                velden: CRITERIUM,
            },
            Rijsoort {
                pad: "selectie.schaal",
                naam: "Stap van de schaal",
                velden: SCHAALSTAP,
            },
            Rijsoort {
                pad: "dossiervragen",
                naam: "Vraag",
                velden: &[
                    moet("code", "Code", Soort::Regel),
                    moet("thema", "Code van het criterium", Soort::Regel),
                    moet("vraag", "Vraag", Soort::Tekst),
                    mag("maxWoorden", "Hoogstens zoveel woorden", Soort::Getal),
                    mag(
                        "maxPaginas",
                        "Of hoogstens zoveel pagina's van 500 woorden",
                        Soort::Getal,
                    ),
                    mag("maxBijlagen", "Hoogstens zoveel bijlagen", Soort::Getal),
                    mag(
                        "clientperspectief",
                        "Gaat het over wat cliënten merken?",
                        Soort::JaNee,
                    ),
                ],
            },
        ],
    },
    Onderdeel {
        code: "rangorde",
        titel: "Rangorde en adviesraad",
        uitleg: "",
        velden: &[
            mag(
                "rangschikking.alleenBijOverschrijding",
                "Alleen rangschikken bij meer geldige inschrijvingen dan het maximum?",
                Soort::JaNee,
            ),
            mag("rangschikking.reserve", "Is er een reserve?", Soort::JaNee),
            hulp(
                mag(
                    "adviesraad.gewicht",
                    "Gewicht van het oordeel van de adviesraad, in procenten",
                    Soort::Getal,
                ),
                "Leeg als de adviesraad alleen advies geeft.",
            ),
            hulp(
                mag(
                    "adviesraad.vragen",
                    "Codes van de vragen die de adviesraad leest, één per regel",
                    Soort::Regels,
                ),
                "Leeg voor de vragen over wat cliënten merken.",
            ),
            mag(
                "adviesraad.geanonimiseerd",
                "Leest de adviesraad zonder namen?",
                Soort::JaNee,
            ),
        ],
        rijen: &[],
    },
    Onderdeel {
        code: "dialoog",
        titel: "Dialoog",
        uitleg: "Dit onderdeel telt alleen als er een dialoog is.",
        velden: &[
            moet("dialoog.sessies", "Sessies per deelnemer", Soort::Getal),
            mag(
                "dialoog.agendaDagen",
                "Agenda verzenden, dagen voor een sessie",
                Soort::Getal,
            ),
            mag(
                "dialoog.reactieWerkdagen",
                "Reactie op een verslag, in werkdagen",
                Soort::Getal,
            ),
            moet(
                "dialoog.uitstapregel",
                "Wanneer eindigt een dialoog zonder resultaat?",
                Soort::Tekst,
            ),
            hulp(
                mag(
                    "dialoog.terugkeerSessies",
                    "Extra sessies per deelnemer als geen BAFO aanvaardbaar is",
                    Soort::Getal,
                ),
                "Vul dit alleen in als de dialoog dan één keer opnieuw open kan gaan.",
            ),
        ],
        rijen: &[Rijsoort {
            pad: "dialoog.onderwerpen",
            naam: "Onderwerp",
            velden: &[
                moet("code", "Code", Soort::Regel),
                moet("naam", "Onderwerp", Soort::Regel),
            ],
        }],
    },
    Onderdeel {
        code: "bafo",
        titel: "BAFO",
        uitleg: "Dit onderdeel telt alleen als er een BAFO is.",
        velden: &[
            mag("bafo.minDagen", "Kortste termijn, in dagen", Soort::Getal),
            mag("bafo.plafondCenten", "Plafond", Soort::Euro),
            mag("bafo.vloerCenten", "Reële prijs: minstens", Soort::Euro),
            hulp(
                mag("bafo.prijs.methode", "Hoe telt de prijs?", PRIJSMETHODE),
                "Leeg als alleen de kwaliteit beslist.",
            ),
            hulp(
                mag(
                    "bafo.prijs.gewicht",
                    "Gewicht van de prijs in het totaal, in procenten",
                    Soort::Getal,
                ),
                "Alleen als de prijs punten geeft.",
            ),
            mag(
                "bafo.prijs.bijUitval",
                "Wat als een partij na de rangorde afvalt?",
                BIJ_UITVAL,
            ),
            mag(
                "bafo.abnormaalLaag",
                "Onderzoekt u een abnormaal lage BAFO?",
                Soort::JaNee,
            ),
            mag(
                "bafo.minCapaciteit",
                "Minstens zoveel plaatsen",
                Soort::Getal,
            ),
        ],
        rijen: &[Rijsoort {
            pad: "bafo.inhoud",
            naam: "Gevraagd onderdeel",
            velden: VRAAG,
        }],
    },
    Onderdeel {
        code: "gunning",
        titel: "Beoordeling van de BAFO",
        uitleg: "Dit onderdeel telt alleen als er een BAFO is.",
        velden: wijze!("gunning"),
        rijen: &[
            Rijsoort {
                pad: "gunning.criteria",
                naam: "Criterium",
                velden: GUNNINGSCRITERIUM,
            },
            Rijsoort {
                pad: "gunning.schaal",
                naam: "Stap van de schaal",
                velden: SCHAALSTAP,
            },
        ],
    },
    Onderdeel {
        code: "standstill",
        titel: "Opschortende termijnen",
        uitleg: "",
        velden: &[
            mag(
                "standstillSelectie.dagen",
                "Na het selectiebesluit, in dagen",
                Soort::Getal,
            ),
            hulp(
                mag(
                    "standstillSelectie.zonder",
                    "Waarom is er na de selectie geen termijn?",
                    Soort::Tekst,
                ),
                "Leeg als er wel een termijn is.",
            ),
            mag(
                "standstillGunning.dagen",
                "Na de gunningsbeslissing, in dagen",
                Soort::Getal,
            ),
            hulp(
                mag(
                    "standstillGunning.zonder",
                    "Waarom is er na de gunning geen termijn?",
                    Soort::Tekst,
                ),
                "Leeg als er wel een termijn is.",
            ),
        ],
        rijen: &[],
    },
    Onderdeel {
        code: "contract",
        titel: "De overeenkomst",
        uitleg: "",
        velden: &[
            moet(
                "contract.vorm",
                "Vorm",
                Soort::Keuze(&[
                    ("overeenkomst", "Overeenkomst"),
                    ("raamovereenkomst", "Raamovereenkomst"),
                ]),
            ),
            moet("contract.jaren", "Eerste looptijd, in jaren", Soort::Getal),
            hulp(
                mag(
                    "contract.opties",
                    "Opties tot verlenging, in jaren",
                    Soort::Getallen,
                ),
                "Met een komma ertussen, bijvoorbeeld 2, 2.",
            ),
            mag(
                "contract.motiveringLooptijd",
                "Waarom deze looptijd?",
                Soort::Tekst,
            ),
            mag("contract.capaciteit", "Plaatsen bij de start", Soort::Getal),
            mag(
                "contract.onderaannemerAfslagBp",
                "Hoogste afslag voor onderaannemers, in procenten",
                Soort::Procent,
            ),
            mag(
                "contract.winstmaximumBp",
                "Hoogste winst, in procenten van de omzet",
                Soort::Procent,
            ),
        ],
        rijen: &[],
    },
];
