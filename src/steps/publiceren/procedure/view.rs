//! What the pages of a procedure show.

use super::lees::aantal;
use super::schema::{Onderdeel, Regelveld, Rijsoort, Soort as Regelsoort, onderdelen};
use crate::acts::Veldfout;
use crate::steps::rij::formulier::Paren;
use crate::steps::rij::{self, RijDeel};
use crate::views::delen::{Cel, Gegeven, Kop, Tabel};
use crate::views::engine::Pagina;
use crate::views::velden::{Soort, Veld};
use serde::Serialize;
use workflows::procedureregels::Bevinding;

/// The page of a procedure.
#[derive(Clone, Debug, Serialize)]
pub struct Procedurepagina {
    /// The common part.
    pub deel: RijDeel,
    /// Where the Procedureregels are.
    pub regels: String,
    /// There are Procedureregels.
    pub heeft_regels: bool,
    /// Their rehearsal; empty when there are none, or when the procedure is published.
    pub repetitie: String,
    /// The page of the opening of the vault; empty for who may not know.
    pub opening: String,
    /// Who handed in something, for who declares their interests over them now.
    pub inschrijvers: Vec<String>,
    /// The viewer may write them now.
    pub invulbaar: bool,
    /// What the check before publication says; only while they are written.
    pub bevindingen: Vec<Bevinding>,
}

impl Pagina for Procedurepagina {
    const SJABLOON: &'static str = "pages/publiceren/procedure.html";

    fn voorbeelden() -> Vec<Self> {
        let pagina = |invulbaar| Self {
            deel: rij::voorbeeld(),
            regels: "/procedures/1/regels".to_owned(),
            heeft_regels: invulbaar,
            repetitie: "/procedures/1/generale-repetitie".to_owned(),
            opening: "/procedures/1/opening".to_owned(),
            inschrijvers: vec!["Coalitie Wmo".to_owned()],
            invulbaar,
            bevindingen: vec![bevinding()],
        };
        let leeg = Self {
            bevindingen: Vec::new(),
            ..pagina(true)
        };
        vec![pagina(true), pagina(false), leeg]
    }
}

/// The Procedureregels, as a form or to read.
#[derive(Clone, Debug, Serialize)]
pub struct Regelspagina {
    /// Where the form is sent; empty when they can only be read.
    pub actie: String,
    /// Version of the entry that the person looked at; 0 when there is none yet.
    pub versie: i64,
    /// The sections as a form.
    pub onderdelen: Vec<Formdeel>,
    /// The sections to read.
    pub gelezen: Vec<Leesdeel>,
    /// What is wrong with the whole.
    pub fouten: Vec<String>,
    /// What the check before publication says.
    pub bevindingen: Vec<Bevinding>,
    /// They were frozen at publication.
    pub bevroren: bool,
}

/// One section of the form.
#[derive(Clone, Debug, Serialize)]
pub struct Formdeel {
    /// Its anchor.
    pub code: String,
    /// Its heading.
    pub titel: String,
    /// When it counts.
    pub uitleg: String,
    /// Its fields.
    pub velden: Vec<Veld>,
    /// Its lists.
    pub rijen: Vec<Formrijen>,
}

/// One list of a section.
#[derive(Clone, Debug, Serialize)]
pub struct Formrijen {
    /// Where it stands in the document.
    pub pad: String,
    /// What one row is called.
    pub naam: String,
    /// The rows.
    pub rijen: Vec<Vec<Veld>>,
}

/// One section to read.
#[derive(Clone, Debug, Serialize)]
pub struct Leesdeel {
    /// Its anchor.
    pub code: String,
    /// Its heading.
    pub titel: String,
    /// Its fields.
    pub gegevens: Vec<Gegeven>,
    /// Its lists.
    pub tabellen: Vec<Tabel>,
}

impl Pagina for Regelspagina {
    const SJABLOON: &'static str = "pages/publiceren/procedureregels.html";

    fn voorbeelden() -> Vec<Self> {
        let paren: Paren = vec![
            ("wet".to_owned(), "wmo".to_owned()),
            ("percelen.0.naam".to_owned(), "Beschermd wonen".to_owned()),
        ];
        let fouten = vec![Veldfout {
            veld: "sluiting".to_owned(),
            zin: "Vul een moment in.".to_owned(),
        }];
        let form = Self {
            actie: "/procedures/1/regels".to_owned(),
            versie: 1,
            onderdelen: formulier(&paren, &fouten, None),
            gelezen: Vec::new(),
            fouten: vec!["Er is nog iets niet goed.".to_owned()],
            bevindingen: vec![bevinding()],
            bevroren: false,
        };
        let lezen = |bevroren| Self {
            actie: String::new(),
            onderdelen: Vec::new(),
            gelezen: lezen(&paren),
            fouten: Vec::new(),
            bevindingen: Vec::new(),
            bevroren,
            ..form.clone()
        };
        vec![form.clone(), lezen(true), lezen(false)]
    }
}

fn bevinding() -> Bevinding {
    Bevinding {
        code: "gewichten",
        zin: "De gewichten zijn samen geen 100.".to_owned(),
        bron: "Huisregel",
        blokkeert: true,
        te_motiveren: true,
        motivering: Some("Dat past bij deze opdracht.".to_owned()),
    }
}

/// The form with what was typed or stored; `erbij` is the list that gets an empty row.
#[must_use]
pub fn formulier(paren: &Paren, fouten: &[Veldfout], erbij: Option<&str>) -> Vec<Formdeel> {
    let bij = |onderdeel: &Onderdeel| Formdeel {
        code: onderdeel.code.to_owned(),
        titel: onderdeel.titel.to_owned(),
        uitleg: onderdeel.uitleg.to_owned(),
        velden: onderdeel
            .velden
            .iter()
            .map(|veld| control(veld, veld.pad.to_owned(), paren, fouten))
            .collect(),
        rijen: onderdeel
            .rijen
            .iter()
            .map(|rijsoort| formrijen(rijsoort, paren, fouten, erbij))
            .collect(),
    };
    onderdelen().map(bij).collect()
}

fn formrijen(
    rijsoort: &Rijsoort,
    paren: &Paren,
    fouten: &[Veldfout],
    erbij: Option<&str>,
) -> Formrijen {
    let extra = usize::from(erbij == Some(rijsoort.pad));
    let aantal = (aantal(paren, rijsoort.pad) + extra).max(1);
    let rij = |nummer: usize| {
        let naam = |veld: &Regelveld| format!("{}.{nummer}.{}", rijsoort.pad, veld.pad);
        rijsoort
            .velden
            .iter()
            .map(|veld| control(veld, naam(veld), paren, fouten))
            .collect()
    };
    Formrijen {
        pad: rijsoort.pad.to_owned(),
        naam: rijsoort.naam.to_owned(),
        rijen: (0..aantal).map(rij).collect(),
    }
}

fn control(veld: &Regelveld, naam: String, paren: &Paren, fouten: &[Veldfout]) -> Veld {
    let getypt = paren
        .iter()
        .rev()
        .find(|(n, _)| *n == naam)
        .map(|(_, w)| w.clone());
    let fout = fouten
        .iter()
        .find(|f| f.veld == naam)
        .map(|f| f.zin.clone());
    let soort = match veld.soort {
        Regelsoort::Regel | Regelsoort::Getallen => Soort::Tekst,
        Regelsoort::Tekst | Regelsoort::Regels => Soort::Tekstvak,
        Regelsoort::Getal | Regelsoort::Euro | Regelsoort::Punten | Regelsoort::Procent => {
            Soort::Getal
        }
        Regelsoort::Moment => Soort::Moment,
        Regelsoort::JaNee => Soort::Rondjes,
        Regelsoort::Keuze(_) => Soort::Keuze,
    };
    let mut uit = Veld::nieuw(soort, naam, veld.label);
    match veld.soort {
        Regelsoort::JaNee => {
            uit = uit.keuze("ja", "Ja", false).keuze("nee", "Nee", false);
        }
        Regelsoort::Keuze(codes) => {
            uit = uit.keuze("", "Maak een keuze", true);
            for (code, label) in codes {
                uit = uit.keuze(*code, *label, false);
            }
        }
        Regelsoort::Euro => uit.eenheid = Some("euro".to_owned()),
        Regelsoort::Punten => uit.eenheid = Some("punten".to_owned()),
        Regelsoort::Procent => uit.eenheid = Some("procent".to_owned()),
        _ => {}
    }
    uit.id = uit.id.replace('.', "-");
    uit.verplicht = veld.verplicht;
    uit.hint = (!veld.hulp.is_empty()).then(|| veld.hulp.to_owned());
    uit.rijen = 3;
    uit.fout = fout;
    match getypt {
        Some(waarde) => uit.met(waarde),
        None => uit,
    }
}

/// The sections to read; fields that were left empty are left out.
#[must_use]
pub fn lezen(paren: &Paren) -> Vec<Leesdeel> {
    let waarde = |naam: &str| {
        paren
            .iter()
            .find(|(n, _)| n == naam)
            .map(|(_, w)| w.as_str())
    };
    onderdelen()
        .map(|onderdeel| Leesdeel {
            code: onderdeel.code.to_owned(),
            titel: onderdeel.titel.to_owned(),
            gegevens: onderdeel
                .velden
                .iter()
                .filter_map(|veld| {
                    Some(Gegeven {
                        term: veld.label.to_owned(),
                        tekst: leesbaar(veld, waarde(veld.pad).filter(|w| !w.is_empty())?),
                        href: None,
                    })
                })
                .collect(),
            tabellen: onderdeel
                .rijen
                .iter()
                .filter(|rijsoort| aantal(paren, rijsoort.pad) > 0)
                .map(|rijsoort| tabel(onderdeel.titel, rijsoort, paren))
                .collect(),
        })
        .filter(|deel| !deel.gegevens.is_empty() || !deel.tabellen.is_empty())
        .collect()
}

/// The caption names its section too: more sections have criteria, and each table is a landmark.
fn tabel(onderdeel: &str, rijsoort: &Rijsoort, paren: &Paren) -> Tabel {
    let cel = |nummer: usize, veld: &Regelveld| {
        let naam = format!("{}.{nummer}.{}", rijsoort.pad, veld.pad);
        let getypt = paren.iter().find(|(n, _)| *n == naam);
        Cel {
            tekst: getypt.map_or_else(String::new, |(_, w)| leesbaar(veld, w)),
            ..Cel::default()
        }
    };
    Tabel {
        bijschrift: format!("{} – {onderdeel}", rijsoort.naam),
        koppen: rijsoort
            .velden
            .iter()
            .map(|veld| Kop {
                tekst: veld.label.to_owned(),
                getal: matches!(veld.soort, Regelsoort::Getal | Regelsoort::Punten),
            })
            .collect(),
        rijen: (0..aantal(paren, rijsoort.pad))
            .map(|nummer| {
                rijsoort
                    .velden
                    .iter()
                    .map(|veld| cel(nummer, veld))
                    .collect()
            })
            .collect(),
        leeg: String::new(),
    }
}

/// A value of the form as a person reads it.
fn leesbaar(veld: &Regelveld, waarde: &str) -> String {
    match veld.soort {
        Regelsoort::JaNee => if waarde == "ja" { "Ja" } else { "Nee" }.to_owned(),
        Regelsoort::Keuze(codes) => codes
            .iter()
            .find(|(code, _)| *code == waarde)
            .map_or_else(|| waarde.to_owned(), |(_, label)| (*label).to_owned()),
        Regelsoort::Euro => format!("€\u{a0}{waarde}"),
        Regelsoort::Procent => format!("{waarde}%"),
        Regelsoort::Moment => workflows::procedureregels::lokaal::lees(waarde).map_or_else(
            |_| waarde.to_owned(),
            |m| rij::waarde::moment(m.as_second()),
        ),
        _ => waarde.to_owned(),
    }
}
