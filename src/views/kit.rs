//! The style guide: every component once, with the data of one sample case.
//! It is the visual check, and the example to copy a page from.

mod perceel;

use serde::Serialize;

use super::{
    delen::{
        Bron, Cel, Document, Gegeven, Handeling, Kop, Logregel, Mijlpaal, Nadruk, Regel, Staat,
        Stand, Stap, Tabel, Termijn, Toelichting, Toon, Wachtende,
    },
    diagram::Toestanden,
    engine::Pagina,
    nederlands,
    puntenplot::{self, Punt, Puntenplot},
    svg::Figuur,
    tijd,
    tijdlijn::{self, Tijdlijn, Tijdvak},
    velden::{Formulier, Soort, Veld},
};
pub(crate) use perceel::perceel;

const DAG: i64 = 86_400;
/// Tuesday 15 March 2022, 10:40 in Amsterdam.
const NU: i64 = 1_647_337_200;

/// Every component once.
#[derive(Debug, Serialize)]
pub struct Kit {
    /// A badge.
    pub staat: Staat,
    /// The other badges.
    pub staten: Vec<Staat>,
    /// The steps bar.
    pub stappen: Vec<Stap>,
    /// Act cards: possible, impossible, somebody else's.
    pub handelingen: Vec<Handeling>,
    /// A form with every kind of field, some with faults.
    pub formulier: Formulier,
    /// The neighbourhood of a state.
    pub toestanden: Toestanden,
    /// A whole machine.
    pub heel: Toestanden,
    /// The planning in words.
    pub planning: Vec<Mijlpaal>,
    /// The planning as a drawing.
    pub tijdlijn: Option<Figuur>,
    /// Scores as dots.
    pub scores: Figuur,
    /// A definition list.
    pub gegevens: Vec<Gegeven>,
    /// A data table.
    pub tabel: Tabel,
    /// Terms that run.
    pub termijnen: Vec<Termijn>,
    /// Who waits for what.
    pub wachtenden: Vec<Wachtende>,
    /// What happened last.
    pub log: Vec<Logregel>,
    /// Documents.
    pub documenten: Vec<Document>,
}

impl Pagina for Kit {
    const SJABLOON: &'static str = "pages/kit.html";

    fn voorbeelden() -> Vec<Self> {
        let leeg = Self {
            tabel: Tabel {
                rijen: Vec::new(),
                ..tabel()
            },
            termijnen: Vec::new(),
            wachtenden: Vec::new(),
            log: Vec::new(),
            documenten: Vec::new(),
            tijdlijn: None,
            ..Self::vol()
        };
        vec![Self::vol(), leeg]
    }
}

impl Kit {
    fn vol() -> Self {
        let mut diagram = perceel();
        let toestanden = diagram.buurt();
        "perceel-heel".clone_into(&mut diagram.id);
        Self {
            staat: staat("Dialoog", Toon::Gewoon),
            staten: vec![
                staat("Afgerond", Toon::Goed),
                staat("Ingetrokken", Toon::LetOp),
                staat("Nog niet begonnen", Toon::Stil),
            ],
            stappen: stappen(),
            handelingen: handelingen(),
            formulier: formulier(),
            toestanden,
            heel: diagram.heel(),
            planning: planning(),
            tijdlijn: tijdlijn().teken().ok(),
            scores: scores(),
            gegevens: vec![
                gegeven("Plafond", &nederlands::euro(4_863_555_400), None),
                gegeven(
                    "Bekostiging",
                    "taakgericht (lumpsum)",
                    Some("/zaken/1/leidraad"),
                ),
                gegeven("Looptijd", "4 + 2 + 2 jaar", None),
            ],
            tabel: tabel(),
            termijnen: termijnen(),
            wachtenden: vec![
                wachtende("Jurist", "paraaf op de BAFO-uitvraag"),
                wachtende("Coalitie Wmo", "voorstel afbouw budget, toegezegd 18 maart"),
            ],
            log: vec![
                logregel(1, "Reactie op verslag ontvangen", Some("Coalitie Wmo")),
                logregel(6, "Verslag ter reactie gezonden", Some("inkoopadviseur")),
                logregel(7, "Reactietermijn begonnen", None),
            ],
            documenten: vec![Document {
                naam: "Verslag van sessie 2".to_owned(),
                href: "/documenten/1".to_owned(),
                soort: "PDF".to_owned(),
                bytes: 184_320,
                moment: NU - 6 * DAG,
            }],
        }
    }
}

fn staat(tekst: &str, toon: Toon) -> Staat {
    Staat {
        tekst: tekst.to_owned(),
        toon,
    }
}

fn gegeven(term: &str, tekst: &str, href: Option<&str>) -> Gegeven {
    Gegeven {
        term: term.to_owned(),
        tekst: tekst.to_owned(),
        href: href.map(str::to_owned),
    }
}

fn wachtende(wie: &str, waarop: &str) -> Wachtende {
    Wachtende {
        wie: wie.to_owned(),
        waarop: waarop.to_owned(),
    }
}

fn logregel(dagen: i64, tekst: &str, wie: Option<&str>) -> Logregel {
    Logregel {
        moment: NU - dagen * DAG,
        tekst: tekst.to_owned(),
        wie: wie.map(str::to_owned),
    }
}

fn stappen() -> Vec<Stap> {
    let stap = |naam: &str, onder: &str, stand| Stap {
        naam: naam.to_owned(),
        onder: onder.to_owned(),
        stand,
        href: (stand != Stand::Straks).then(|| format!("#{}", "stappenbalk")),
    };
    vec![
        stap("Voorbereiden", "Go op 4 november 2021", Stand::Klaar),
        stap("Publiceren", "15 nov – 24 dec 2021", Stand::Klaar),
        stap("Selecteren", "besluit 28 januari 2022", Stand::Klaar),
        stap("Concretiseren", "sessie 2 van 3", Stand::Nu),
        stap("Contracteren", "gepland mei–juni 2022", Stand::Straks),
        stap("Implementeren", "gepland 1 juli 2022", Stand::Straks),
    ]
}

fn handelingen() -> Vec<Handeling> {
    let regel = |code: &str, tekst: &str, bron: &str, voldaan| Regel {
        code: code.to_owned(),
        tekst: tekst.to_owned(),
        bron: bron.to_owned(),
        voldaan,
    };
    let vaststellen = Handeling {
        code: "verslag-vaststellen".to_owned(),
        naam: "Verslag van sessie 2 vaststellen".to_owned(),
        uitleg: Some(
            "Coalitie Wmo heeft gereageerd. De reactietermijn liep tot 14 maart, 24.00 uur."
                .to_owned(),
        ),
        knop: "Vaststellen".to_owned(),
        nadruk: Nadruk::Primair,
        actie: "/zaken/1/handelingen/verslag-vaststellen".to_owned(),
        versie: 7,
        mogelijk: true,
        regels: Vec::new(),
        toelichting: Toelichting::Geen,
        velden: Vec::new(),
        wacht_op: None,
    };
    let uitvragen = Handeling {
        code: "bafo-uitvragen".to_owned(),
        naam: "BAFO uitvragen".to_owned(),
        uitleg: None,
        knop: "Uitvragen".to_owned(),
        nadruk: Nadruk::Gewoon,
        mogelijk: false,
        regels: vec![
            regel(
                "dialoog/evenveel-sessies",
                "Alle deelnemers hebben evenveel sessies gehad.",
                "leidraad § 6.2",
                true,
            ),
            regel(
                "dialoog/verslagen-vast",
                "De verslagen van 2 sessies zijn nog niet vastgesteld.",
                "Aw 2012, art. 2.52b",
                false,
            ),
            regel(
                "dialoog/onderwerpen",
                "Het onderwerp ‘afbouw van het budget’ is bij Coalitie Wmo nog open.",
                "leidraad § 6.4",
                false,
            ),
        ],
        ..vaststellen.clone()
    };
    let intrekken = Handeling {
        code: "intrekken".to_owned(),
        naam: "Procedure intrekken".to_owned(),
        uitleg: Some(
            "Alleen met besluit van de bestuurlijk opdrachtgever en een motivering.".to_owned(),
        ),
        knop: "Intrekken".to_owned(),
        nadruk: Nadruk::Rustig,
        toelichting: Toelichting::Moet,
        velden: vec![Veld::nieuw(
            Soort::Datum,
            "besluitdatum",
            "Datum van het besluit",
        )],
        ..vaststellen.clone()
    };
    let wacht = Handeling {
        code: "paraferen".to_owned(),
        naam: "BAFO-uitvraag paraferen".to_owned(),
        wacht_op: Some("de jurist".to_owned()),
        mogelijk: false,
        ..vaststellen.clone()
    };
    vec![vaststellen, uitvragen, intrekken, wacht]
}

fn formulier() -> Formulier {
    let mut formulier = Formulier::nieuw(
        "/kit",
        "Opslaan",
        vec![
            Veld::verborgen("versie", "7"),
            Veld::nieuw(Soort::Tekst, "kvk", "KvK-nummer")
                .hint("8 cijfers")
                .met("1234567")
                .fout("Een KvK-nummer heeft 8 cijfers. U vulde er 7 in."),
            Veld::nieuw(Soort::Email, "email", "E-mailadres").mag_leeg(),
            Veld::nieuw(Soort::Wachtwoord, "zin", "Wachtwoordzin"),
            Veld::nieuw(Soort::Getal, "score", "Score")
                .eenheid("punten")
                .hint("0 tot 100, hoogstens twee cijfers achter de komma")
                .met("80,5"),
            Veld::nieuw(Soort::Tekstvak, "motivering", "Motivering").met("De visie is <helder>."),
            Veld::nieuw(Soort::Keuze, "wet", "Wet")
                .keuze("", "Kies een wet", false)
                .keuze("wmo", "Wmo", false)
                .keuze("jw", "Jeugdwet", false)
                .met("wmo"),
            Veld::nieuw(Soort::Rondjes, "advies", "Advies")
                .keuze("ja", "Gunnen", true)
                .keuze("nee", "Niet gunnen", false)
                .hint("Uw advies is pas te zien na het sluiten van de ronde."),
            Veld::nieuw(Soort::Vinkjes, "gronden", "Uitsluitingsgronden")
                .keuze("a", "Faillissement", true)
                .keuze("b", "Valse verklaring", false)
                .mag_leeg()
                .fout("Kies ook of er een valse verklaring is."),
            Veld::nieuw(Soort::Datum, "dag", "Dag van de sessie").met("2022-03-18"),
            Veld::nieuw(Soort::Moment, "sluiting", "Sluiting")
                .met("2022-03-18T12:00")
                .hint("Nederlandse tijd"),
            Veld::nieuw(Soort::Bestand, "bijlage", "Bijlage")
                .hint("PDF, hoogstens 25 MB")
                .mag_leeg(),
        ],
    );
    formulier
        .fouten
        .push("De sluiting ligt voor de dag van de sessie.".to_owned());
    formulier
}

fn planning() -> Vec<Mijlpaal> {
    let mijlpaal = |naam: &str, eerste: &str, huidig: &str, werkelijk: &str| Mijlpaal {
        naam: naam.to_owned(),
        eerste: eerste.to_owned(),
        huidig: huidig.to_owned(),
        werkelijk: werkelijk.to_owned(),
    };
    vec![
        mijlpaal(
            "Publicatie",
            "juni 2021",
            "november 2021",
            "15 november 2021",
        ),
        mijlpaal("Selectie", "juli 2021", "jan 2022", "28 januari 2022"),
        mijlpaal(
            "Dialoog",
            "aug–nov 2021",
            "feb–mei 2022",
            "loopt, 1 sessie achter",
        ),
        mijlpaal("Gunning", "dec 2021", "mei–juni 2022", "–"),
        mijlpaal("Start", "januari 2022", "1 juli 2022", "–"),
    ]
}

fn tijdlijn() -> Tijdlijn {
    let vak = |van: i64, tot: i64| {
        Some(Tijdvak {
            van: NU + van * DAG,
            tot: NU + tot * DAG,
        })
    };
    let rij = |naam: &str, eerste, huidig, werkelijk| tijdlijn::Rij {
        naam: naam.to_owned(),
        eerste,
        huidig,
        werkelijk,
    };
    Tijdlijn {
        id: "planning-lijn".to_owned(),
        naam: "Planning van Beschermd wonen".to_owned(),
        rijen: vec![
            rij(
                "Publicatie",
                vak(-280, -260),
                vak(-120, -120),
                vak(-120, -81),
            ),
            rij("Selectie", vak(-250, -225), vak(-80, -46), vak(-80, -46)),
            rij("Dialoog", vak(-220, -110), vak(-42, 70), vak(-42, 0)),
            rij("Gunning", vak(-105, -75), vak(55, 100), None),
            rij("Start", vak(-73, -73), vak(108, 108), None),
        ],
        vandaag: NU,
    }
}

fn scores() -> Figuur {
    let rij = |naam: &str, scores: [i64; 3]| puntenplot::Rij {
        naam: naam.to_owned(),
        punten: (0..)
            .zip(scores)
            .map(|(reeks, score)| Punt { reeks, score })
            .collect(),
    };
    Puntenplot {
        id: "scores".to_owned(),
        naam: "Scores per criterium".to_owned(),
        reeksen: ["Coalitie Wmo", "Thuis in Brabant", "Zorgvuldig BV"]
            .map(str::to_owned)
            .to_vec(),
        rijen: vec![
            rij("Visie", [8_000, 6_500, 8_000]),
            rij("Samenwerking", [7_250, 7_300, 4_000]),
            rij("Sturing op resultaat", [10_000, 5_500, 2_000]),
        ],
    }
    .teken()
}

fn tabel() -> Tabel {
    let kop = |tekst: &str, getal| Kop {
        tekst: tekst.to_owned(),
        getal,
    };
    let cel = |tekst: &str| Cel {
        tekst: tekst.to_owned(),
        ..Cel::default()
    };
    let rij = |naam: &str, score: &str, prijs: &str, rang: &str| {
        vec![
            Cel {
                href: Some("/zaken/1/inschrijvingen/1".to_owned()),
                ..cel(naam)
            },
            Cel {
                staat: Some(staat("Geselecteerd", Toon::Goed)),
                ..Cel::default()
            },
            cel(score),
            cel(prijs),
            cel(rang),
        ]
    };
    Tabel {
        bijschrift: "Inschrijvingen op Beschermd wonen".to_owned(),
        koppen: vec![
            kop("Inschrijver", false),
            kop("Stand", false),
            kop("Score", true),
            kop("Prijs per jaar", true),
            kop("Rang", true),
        ],
        rijen: vec![
            rij(
                "Coalitie Wmo",
                "84,25",
                &nederlands::euro(1_215_888_850),
                "1",
            ),
            rij(
                "Thuis in Brabant",
                "64,30",
                &nederlands::euro(1_199_000_000),
                "2",
            ),
        ],
        leeg: "Er zijn nog geen inschrijvingen.".to_owned(),
    }
}

fn termijnen() -> Vec<Termijn> {
    let termijn = |naam: &str, tot: i64, bron: Option<Bron>| Termijn {
        naam: naam.to_owned(),
        rest: tijd::resterend(NU, tot),
        tot,
        bron,
    };
    vec![
        termijn("Reactie op verslag sessie 2", NU - DAG, None),
        termijn(
            "Antwoord op verzoek om voortgang",
            NU + 9 * DAG,
            Some(Bron {
                code: "voortgang/antwoord".to_owned(),
                tekst: "Aw 2012, art. 2.55a: 15 dagen".to_owned(),
            }),
        ),
    ]
}
