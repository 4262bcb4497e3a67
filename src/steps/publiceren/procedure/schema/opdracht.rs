//! What is bought, how the procedure runs, and what providers must meet.

use super::{Onderdeel, Rijsoort, Soort, hulp, mag, moet};

/// The sections, in order.
pub(super) const ONDERDELEN: &[Onderdeel] = &[
    Onderdeel {
        code: "opdracht",
        titel: "De opdracht",
        uitleg: "",
        velden: &[
            moet(
                "wet",
                "Wet",
                Soort::Keuze(&[
                    ("wmo", "Wmo 2015"),
                    ("jeugdwet", "Jeugdwet"),
                    ("participatiewet", "Participatiewet"),
                ]),
            ),
            hulp(
                moet("cpv", "CPV-codes, één per regel", Soort::Regels),
                "Uit bijlage XIV, bijvoorbeeld 85311000-2.",
            ),
            hulp(
                moet("ramingCenten", "Geraamde waarde", Soort::Euro),
                "Zonder btw, met alle opties en verlengingen.",
            ),
            moet(
                "motiveringProcedurekeuze",
                "Waarom deze procedure en deze deelnemers?",
                Soort::Tekst,
            ),
            hulp(
                mag(
                    "motiveringNietOpdelen",
                    "Waarom wordt de opdracht niet opgedeeld?",
                    Soort::Tekst,
                ),
                "Nodig als er één perceel is.",
            ),
        ],
        rijen: &[
            Rijsoort {
                pad: "jaarbedragen",
                naam: "Bedrag per jaar",
                velden: &[
                    moet("jaar", "Jaar", Soort::Getal),
                    moet("centen", "Geraamd bedrag", Soort::Euro),
                ],
            },
            Rijsoort {
                pad: "percelen",
                naam: "Perceel",
                velden: &[
                    moet("code", "Code", Soort::Regel),
                    moet("naam", "Naam", Soort::Regel),
                    moet("maxGeselecteerd", "Hoogstens geselecteerd", Soort::Getal),
                    moet("aantalGegund", "Aantal te gunnen", Soort::Getal),
                ],
            },
        ],
    },
    Onderdeel {
        code: "verloop",
        titel: "Het verloop",
        uitleg: "",
        velden: &[
            hulp(
                moet("sluiting", "Sluitingsmoment", Soort::Moment),
                "Nederlandse tijd.",
            ),
            moet("fasen.dialoog", "Is er een dialoog?", Soort::JaNee),
            moet("fasen.bafo", "Is er een BAFO?", Soort::JaNee),
            mag(
                "fasen.gunningsleidraad",
                "Komt er na de selectie een gunningsleidraad?",
                Soort::JaNee,
            ),
            mag(
                "notaUiterlijkDagen",
                "Laatste nota, dagen voor de sluiting",
                Soort::Getal,
            ),
            mag(
                "gestanddoeningDagen",
                "Gestanddoening, in dagen na de sluiting",
                Soort::Getal,
            ),
            mag(
                "verlengOpVrijeDag",
                "Schuift een termijn door die eindigt op een vrije dag?",
                Soort::JaNee,
            ),
            mag(
                "kluis.respijtSeconden",
                "Wachttijd na de sluiting voor de kluis open mag, in seconden",
                Soort::Getal,
            ),
            mag(
                "kluis.herauthenticatieMinuten",
                "Zo lang telt een paraaf voor het openen, in minuten",
                Soort::Getal,
            ),
            moet("klachtenmeldpunt", "Klachtenmeldpunt", Soort::Regel),
            mag(
                "rechtbank",
                "Rechtbank voor een kort geding, met adres",
                Soort::Regel,
            ),
            mag(
                "rechtTeStoppen",
                "Mag de gemeente stoppen zonder te gunnen?",
                Soort::JaNee,
            ),
        ],
        rijen: &[Rijsoort {
            pad: "vragenrondes",
            naam: "Vragenronde",
            velden: &[moet("tot", "Vragen stellen tot", Soort::Moment)],
        }],
    },
    Onderdeel {
        code: "eisen",
        titel: "Eisen aan inschrijvers",
        uitleg: "",
        velden: &[
            mag(
                "samenstellingWijzigbaar",
                "Mag een combinatie na de inschrijving van samenstelling veranderen?",
                Soort::JaNee,
            ),
            mag(
                "uitsluitingsgronden",
                "Uitsluitingsgronden, één per regel",
                Soort::Regels,
            ),
            mag(
                "dubbeleDeelname",
                "Mag één organisatie meedoen aan twee inschrijvingen op een perceel?",
                Soort::Keuze(&[
                    ("verboden", "Nee"),
                    ("metMelding", "Ja, als de organisatie dat meldt"),
                ]),
            ),
            mag(
                "bewijs.handelsregisterMaanden",
                "Uittreksel handelsregister, hoogstens zoveel maanden oud",
                Soort::Getal,
            ),
            mag(
                "bewijs.belastingdienstMaanden",
                "Verklaring Belastingdienst, hoogstens zoveel maanden oud",
                Soort::Getal,
            ),
            mag(
                "bewijs.gedragsverklaringMaanden",
                "Gedragsverklaring aanbesteden, hoogstens zoveel maanden oud",
                Soort::Getal,
            ),
        ],
        rijen: &[Rijsoort {
            pad: "geschiktheidseisen",
            naam: "Geschiktheidseis",
            velden: &[
                moet("code", "Code", Soort::Regel),
                moet("tekst", "Eis", Soort::Tekst),
            ],
        }],
    },
];
