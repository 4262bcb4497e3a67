//! The generale repetitie: the whole calendar of a procedure before it is published.

use super::regels::zoek;
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Ingelogd;
use crate::store::generale::{Opzet, opzet};
use crate::views::delen::{Cel, Kop, Tabel, Toon};
use crate::views::engine::Pagina;
use crate::views::gevoeligheid::Gevoeligheidsdeel;
use crate::views::svg::Figuur;
use crate::views::tijd::{self, Vorm};
use crate::views::tijdlijn::{Rij, Tijdlijn, Tijdvak};
use crate::web::Problem;
use axum::extract::Path;
use axum::http::StatusCode;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use workflows::generale::{Kalenderregel, Uitloop, repeteer};
use workflows::termijnen::{begin_van_dag, datum_van};

/// Lines that lie years away, or are no days of the procedure: in the table, not in the drawing.
const NIET_GETEKEND: [&str; 3] = ["bewijs-", "bewaren", "vernietigbaar"];

/// What one setback does.
#[derive(Clone, Debug, Serialize)]
pub struct Tegenslagdeel {
    /// What it is called.
    pub naam: String,
    /// What is assumed.
    pub aanname: String,
    /// What it does, in a sentence.
    pub gevolg: String,
    /// The lines that change.
    pub kalender: Tabel,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct Repetitiepagina {
    /// The calendar begins today, for no publication is planned.
    pub vanaf_vandaag: bool,
    /// What does not fit, in sentences.
    pub knelpunten: Vec<String>,
    /// The drawing.
    pub figuur: Option<Figuur>,
    /// Every term.
    pub kalender: Tabel,
    /// What may go wrong.
    pub tegenslagen: Vec<Tegenslagdeel>,
    /// How much the price weighs.
    pub gevoeligheid: Option<Gevoeligheidsdeel>,
}

/// `GET /procedures/{id}/generale-repetitie`
///
/// # Errors
/// 404 when the viewer may not read the Procedureregels, when there are none, or after publication.
pub async fn toon(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let plek = zoek(&bezoeker, &id).await?;
    if plek.plaats().openbaar() {
        return Err(Problem::niet_gevonden());
    }
    let vandaag = datum_van(bezoeker.nu().into());
    let opzet = opzet(&bezoeker.db(), &plek.rij, vandaag)
        .await
        .map_err(Weigering::from)?
        .ok_or_else(Problem::niet_gevonden)?;
    let adres = format!("/procedures/{}", plek.rij.id);
    let kader = bezoeker
        .kader("Generale repetitie")
        .await?
        .kruimel(plek.rij.naam.clone(), adres);
    let pagina = Repetitiepagina::van(&opzet, &plek.rij.naam, bezoeker.nu().0);
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

impl Repetitiepagina {
    fn van(opzet: &Opzet, naam: &str, nu: i64) -> Self {
        let repetitie = repeteer(&opzet.regels, &opzet.planning);
        let knelpunten = repetitie.kalender.iter().filter_map(knelpunt);
        let tegenslag = |uitloop| tegenslag(&repetitie.kalender, uitloop);
        Self {
            vanaf_vandaag: !opzet.gepland,
            knelpunten: knelpunten.collect(),
            figuur: figuur(naam, &repetitie.kalender, nu),
            kalender: tabel("Alle termijnen", repetitie.kalender.iter()),
            tegenslagen: repetitie.tegenslagen.iter().map(tegenslag).collect(),
            gevoeligheid: Gevoeligheidsdeel::van(&opzet.regels),
        }
    }
}

fn tegenslag(basis: &[Kalenderregel], uitloop: &Uitloop) -> Tegenslagdeel {
    let anders = uitloop
        .kalender
        .iter()
        .filter(|regel| !basis.contains(regel));
    let knelpunten = uitloop
        .kalender
        .iter()
        .filter(|regel| !regel.past())
        .count();
    let later = match uitloop.dagen_later {
        0 => "De gunning wordt niet later definitief.".to_owned(),
        1 => "De gunning wordt 1 dag later definitief.".to_owned(),
        dagen => format!("De gunning wordt {dagen} dagen later definitief."),
    };
    let past = match knelpunten {
        0 => "Alle termijnen passen nog.".to_owned(),
        1 => "Er is dan 1 termijn die niet past.".to_owned(),
        aantal => format!("Er zijn dan {aantal} termijnen die niet passen."),
    };
    Tegenslagdeel {
        naam: uitloop.tegenslag.naam().to_owned(),
        aanname: uitloop.tegenslag.aanname().to_owned(),
        gevolg: format!("{later} {past}"),
        kalender: verschil(uitloop, basis, anders),
    }
}

/// The terms that move, with their day without the setback beside the one with it.
fn verschil<'k>(
    uitloop: &Uitloop,
    basis: &[Kalenderregel],
    anders: impl Iterator<Item = &'k Kalenderregel>,
) -> Tabel {
    let was = |regel: &Kalenderregel| {
        let eerder = basis.iter().find(|eerder| eerder.code == regel.code);
        Cel::tekst(eerder.map_or_else(|| "nieuw".to_owned(), periode))
    };
    let met_eerder = |regel: &Kalenderregel| {
        let mut cellen = rij(regel);
        cellen.insert(1, was(regel));
        cellen
    };
    Tabel {
        koppen: ["Termijn", "Was", "Wordt", "Speling", "Regel"]
            .map(Kop::tekst)
            .to_vec(),
        rijen: anders.map(met_eerder).collect(),
        ..tabel(
            &format!("Wat verandert: {}", uitloop.tegenslag.naam()),
            std::iter::empty(),
        )
    }
}

fn tabel<'k>(bijschrift: &str, kalender: impl Iterator<Item = &'k Kalenderregel>) -> Tabel {
    Tabel {
        bijschrift: bijschrift.to_owned(),
        koppen: ["Termijn", "Dag", "Speling", "Regel"]
            .map(Kop::tekst)
            .to_vec(),
        rijen: kalender.map(rij).collect(),
        leeg: "Er verandert niets.".to_owned(),
    }
}

fn rij(regel: &Kalenderregel) -> Vec<Cel> {
    let speling = match regel.speling() {
        None => Cel::tekst("–"),
        Some(dagen) if dagen < 0 => Cel::staat(
            format!("past niet: {}", dagen_in_woorden(-dagen)),
            Toon::LetOp,
        ),
        Some(dagen) => Cel::tekst(dagen_in_woorden(dagen)),
    };
    vec![
        Cel::tekst(regel.naam.clone()),
        Cel::tekst(periode(regel)),
        speling,
        Cel::tekst(if regel.bron.is_empty() {
            "Eigen planning"
        } else {
            regel.bron
        }),
    ]
}

fn dagen_in_woorden(dagen: i32) -> String {
    match dagen {
        1 => "1 dag".to_owned(),
        _ => format!("{dagen} dagen"),
    }
}

fn knelpunt(regel: &Kalenderregel) -> Option<String> {
    let dagen = regel.speling().filter(|dagen| *dagen < 0)?;
    Some(format!(
        "{} past niet: het scheelt {}.",
        regel.naam,
        dagen_in_woorden(-dagen)
    ))
}

fn periode(regel: &Kalenderregel) -> String {
    let dag = |dag: Date| tijd::datum(seconden(dag), Vorm::Gewoon).unwrap_or_default();
    if regel.van != regel.tot {
        return format!("{} – {}", dag(regel.van), dag(regel.tot));
    }
    let moment = regel.moment.map(Timestamp::as_second);
    let moment = moment.and_then(|moment| tijd::moment(moment, Vorm::Gewoon).ok());
    moment.unwrap_or_else(|| dag(regel.van))
}

fn seconden(dag: Date) -> i64 {
    begin_van_dag(dag).as_second()
}

fn figuur(naam: &str, kalender: &[Kalenderregel], nu: i64) -> Option<Figuur> {
    let getekend = |regel: &&Kalenderregel| {
        let weg = |begin: &&str| regel.code.starts_with(*begin);
        !NIET_GETEKEND.iter().any(weg)
    };
    let lijn = Tijdlijn {
        id: "repetitie-lijn".to_owned(),
        naam: format!("Generale repetitie van {naam}"),
        rijen: kalender
            .iter()
            .filter(getekend)
            .map(|regel| Rij {
                naam: kort(regel),
                eerste: None,
                huidig: Some(Tijdvak {
                    van: seconden(regel.van),
                    tot: seconden(regel.tot),
                }),
                werkelijk: None,
            })
            .collect(),
        vandaag: nu,
    };
    lijn.teken().ok()
}

/// A name that fits beside the drawing; the table has the whole one.
fn kort(regel: &Kalenderregel) -> String {
    let kort = match regel.code.as_str() {
        "eigen-publicatie" => "Zelf publiceren",
        "beoordeling" => "Beoordeling",
        "selectie" => "Selectiebesluit",
        "standstill-selectie" => "Termijn na selectie",
        "agenda" => "Agenda eerste sessie",
        "bafo-uitvraag" => "BAFO gevraagd",
        "bafo-sluiting" => "Sluiting BAFO",
        "gunning" => "Gunningsbeslissing",
        "verificatie" => "Bewijs controleren",
        "standstill-gunning" => "Termijn na gunning",
        "gunning-definitief" => "Gunning definitief",
        "gestanddoening" => "Inschrijving geldt tot",
        "tekenen" => "Tekenen",
        "aankondiging-per-opdracht" => "Aankondigen",
        "aankondiging-per-kwartaal" => "Aankondigen, kwartaal",
        "start" => "Start",
        _ => return regel.naam.replace("Nota van inlichtingen", "Nota"),
    };
    kort.to_owned()
}

impl Pagina for Repetitiepagina {
    const SJABLOON: &'static str = "pages/publiceren/generale-repetitie.html";

    fn voorbeelden() -> Vec<Self> {
        let kalender = || tabel("Alle termijnen", std::iter::empty());
        let leeg = Self {
            vanaf_vandaag: false,
            knelpunten: vec![],
            figuur: None,
            kalender: kalender(),
            tegenslagen: vec![],
            gevoeligheid: None,
        };
        let vol = Self {
            vanaf_vandaag: true,
            knelpunten: vec!["Nota van inlichtingen 2 past niet: het scheelt 2 dagen.".to_owned()],
            figuur: Some(Figuur {
                svg: "<svg></svg>".to_owned(),
                naam: "Generale repetitie".to_owned(),
                bijschrift: String::new(),
            }),
            kalender: kalender(),
            tegenslagen: vec![Tegenslagdeel {
                naam: "Kort geding".to_owned(),
                aanname: "Het vonnis komt zes weken later.".to_owned(),
                gevolg: "De gunning wordt 43 dagen later definitief.".to_owned(),
                kalender: kalender(),
            }],
            gevoeligheid: Some(Gevoeligheidsdeel::voorbeeld()),
        };
        vec![leeg, vol]
    }
}
