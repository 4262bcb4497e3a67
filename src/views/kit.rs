//! The style guide: every component once, with the data of one sample case.
//! It is the visual check, and the example to copy a page from.

mod beelden;
mod formulieren;
mod perceel;

use serde::Serialize;

use super::{
    delen::{
        Bron, Cel, Document, Gegeven, Handeling, Kop, Logregel, Mijlpaal, Staat, Stand, Stap,
        Tabel, Termijn, Toon, Wachtende,
    },
    diagram::Toestanden,
    engine::Pagina,
    nederlands,
    svg::Figuur,
    tijd,
    velden::Formulier,
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
            handelingen: formulieren::handelingen(),
            formulier: formulieren::formulier(),
            toestanden,
            heel: diagram.heel(),
            planning: beelden::planning(),
            tijdlijn: beelden::tijdlijn().teken().ok(),
            scores: beelden::scores(),
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
        href: (stand != Stand::Straks).then(|| "#stappenbalk".to_owned()),
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
