//! The computation in words and numbers.

use crate::acts::loting::lot;
use crate::store::rangorde::{Loting, Partij, Stand};
use crate::views::delen::{Staat, Toon};
use crate::views::engine::Pagina;
use crate::views::nederlands::{euro, honderdsten_kort};
use entities::ids::RijId;
use serde::Serialize;
use workflows::procedureregels::{KnockOut, Punten};
use workflows::selecteren::ranking::{BeslistDoor, Uitkomst};
use workflows::selecteren::scoring::{Prijs, Tekort, Telling};

/// One step of a computation: score times weight.
#[derive(Clone, Debug, Serialize)]
pub struct Stap {
    /// The score, in hundredths.
    pub score: i64,
    /// What it adds, in hundredths.
    pub bijdrage: i64,
    /// It is below its minimum.
    pub te_laag: bool,
    /// The number of the earlier round that the score comes from; none for this one.
    pub uit_ronde: Option<usize>,
}

/// One party.
#[derive(Clone, Debug, Serialize)]
pub struct Regel {
    /// The place, when there is a ranking.
    pub plaats: Option<u32>,
    /// Its name.
    pub naam: String,
    /// A step per criterium.
    pub stappen: Vec<Stap>,
    /// What the bid does, in words; empty when the price does not count here.
    pub prijs: String,
    /// The weighted total, in hundredths; none while something is missing.
    pub totaal: Option<i64>,
    /// What is missing.
    pub ontbreekt: String,
    /// What put it under the one above.
    pub beslist: String,
    /// Minimums that it missed, in words.
    pub tekorten: Vec<String>,
    /// What it means.
    pub uitkomst: Option<Staat>,
}

/// One criterium.
#[derive(Clone, Debug, Serialize)]
pub struct Kolom {
    /// Its name.
    pub naam: String,
    /// Its weight in percent.
    pub gewicht: u32,
    /// Its minimum, in hundredths.
    pub minimum: Option<i64>,
}

/// One round.
#[derive(Clone, Debug, Serialize)]
pub struct Ronde {
    /// What it judged.
    pub kop: String,
    /// The criteria.
    pub kolommen: Vec<Kolom>,
    /// The parties, best first.
    pub regels: Vec<Regel>,
    /// The rules of the leidraad, in sentences.
    pub uitleg: Vec<String>,
    /// Lots must be drawn first.
    pub loting_nodig: bool,
    /// The draw that counts, for those who may read it.
    pub loting: Option<Lotingdeel>,
    /// The price counts: the table has a column for it.
    pub met_prijs: bool,
}

/// A draw of lots that anybody can repeat.
#[derive(Clone, Debug, Serialize)]
pub struct Lotingdeel {
    /// Who drew.
    pub loter: String,
    /// Who was invited to watch.
    pub getuigen: String,
    /// What the witnesses named; empty where the order was drawn by hand.
    pub zaad: String,
    /// The parties in the order of their lots: name, id, and with a seed the lot.
    pub partijen: Vec<(String, String, String)>,
}

impl Lotingdeel {
    /// The draw with the names as the viewer may know them.
    pub fn van(loting: Loting, stand: &Stand) -> Self {
        let partij = |id: &RijId| {
            let partij = stand.partijen.iter().find(|p| p.inschrijving == *id);
            let naam = partij.map_or_else(String::new, |partij| partij.naam.clone());
            let kenmerk = id.to_string();
            let lot = if loting.zaad.is_empty() {
                String::new()
            } else {
                lot(&loting.zaad, &kenmerk)
            };
            (naam, kenmerk, lot)
        };
        Self {
            partijen: loting.volgorde.iter().map(partij).collect(),
            loter: loting.loter,
            getuigen: loting.getuigen,
            zaad: loting.zaad,
        }
    }
}

/// The ranking of a perceel.
#[derive(Debug, Serialize)]
pub struct Rangordepagina {
    /// The page of the perceel.
    pub pagina: String,
    /// The perceel.
    pub naam: String,
    /// Its rounds, newest first.
    pub rondes: Vec<Ronde>,
    /// All of it as a workbook, for who may read every score.
    pub werkboek: Option<String>,
}

impl Pagina for Rangordepagina {
    const SJABLOON: &'static str = "pages/selecteren/rangorde.html";

    fn voorbeelden() -> Vec<Self> {
        let regel = |totaal: Option<i64>, uitkomst| Regel {
            plaats: totaal.map(|_| 1),
            naam: "Coalitie Wmo".to_owned(),
            stappen: vec![Stap {
                score: 8_000,
                bijdrage: 2_000,
                te_laag: totaal.is_none(),
                uit_ronde: totaal.map(|_| 1),
            }],
            prijs: "€ 1,00: 40 × 20%".to_owned(),
            totaal,
            ontbreekt: "Er is nog geen score voor Financiën.".to_owned(),
            beslist: "Hoogste totaal".to_owned(),
            tekorten: vec!["Financiën: 20, minimum 40".to_owned()],
            uitkomst: totaal.map(|_| staat(uitkomst)),
        };
        vec![Self {
            pagina: "/percelen/1".to_owned(),
            naam: "Beschermd wonen".to_owned(),
            werkboek: Some("/percelen/1/rangorde.xlsx".to_owned()),
            rondes: vec![Ronde {
                kop: "Bekwaamheidsdossier".to_owned(),
                kolommen: vec![Kolom {
                    naam: "Prestaties".to_owned(),
                    gewicht: 25,
                    minimum: Some(4_000),
                }],
                regels: vec![
                    regel(Some(8_000), Uitkomst::Geselecteerd),
                    regel(None, Uitkomst::WachtOpLoting),
                ],
                uitleg: vec!["Het totaal is de som van score keer weging.".to_owned()],
                loting_nodig: true,
                loting: Some(Lotingdeel {
                    loter: "Notaris Prins".to_owned(),
                    getuigen: "Beide partijen".to_owned(),
                    zaad: "3-1-6-2".to_owned(),
                    partijen: vec![(
                        "Coalitie Wmo".to_owned(),
                        "1".to_owned(),
                        lot("3-1-6-2", "1"),
                    )],
                }),
                met_prijs: true,
            }],
        }]
    }
}

/// A round as a table.
pub fn ronde(kop: &str, stand: &Stand) -> Ronde {
    let mut regels: Vec<Regel> = stand
        .partijen
        .iter()
        .map(|partij| regel(stand, partij))
        .collect();
    regels.sort_by_key(|regel| (regel.plaats.unwrap_or(u32::MAX), regel.totaal.map(|t| -t)));
    let minimum = |punten: Option<Punten>| punten.map(Punten::honderdsten);
    Ronde {
        kop: kop.to_owned(),
        kolommen: stand
            .wijze
            .criteria
            .iter()
            .map(|criterium| Kolom {
                naam: criterium.naam.clone(),
                gewicht: criterium.gewicht,
                minimum: minimum(criterium.minimum),
            })
            .collect(),
        regels,
        uitleg: uitleg(stand),
        loting_nodig: stand.loting_nodig,
        loting: None,
        met_prijs: stand.partijen.iter().any(|partij| prijs(partij).is_some()),
    }
}

fn uitleg(stand: &Stand) -> Vec<String> {
    let wijze = &stand.wijze;
    let mut zinnen = vec![format!(
        "Het totaal is de som van score keer weging, afgerond op {} decimalen.",
        wijze.decimalen
    )];
    if stand.prijs_dicht {
        zinnen.push(
            "De prijs telt mee. Die komt er pas bij als de scores zijn vastgesteld; daarna is er een rangorde."
                .to_owned(),
        );
    }
    let telling = stand.partijen.iter().find_map(prijs);
    zinnen.extend(telling.map(|prijs| zo_telt_prijs(prijs.telling).to_owned()));
    if let Some(minimum) = wijze.minimum_totaal {
        let minimum = honderdsten_kort(minimum.honderdsten());
        zinnen.push(format!("Het totaal moet minstens {minimum} zijn."));
    }
    zinnen.push(
        match wijze.knock_out {
            KnockOut::Uitsluiten => "Wie een minimum niet haalt, valt af.",
            KnockOut::NietSelecteerbaar => {
                "Wie een minimum niet haalt, gaat alleen door als er plaats is voor iedereen."
            }
        }
        .to_owned(),
    );
    zinnen.push(
        "Bij een gelijk totaal beslist de score op het criterium met de hoogste weging, dan het volgende, dan het lot."
            .to_owned(),
    );
    if stand
        .selectie
        .as_ref()
        .is_some_and(|selectie| selectie.rangorde.is_none())
    {
        zinnen.push(
            "Er zijn niet meer geldige partijen dan er door mogen. Daarom is er geen rangorde."
                .to_owned(),
        );
    }
    zinnen
}

/// How the price counts; none when it does not.
fn prijs(partij: &Partij) -> Option<Prijs> {
    partij.berekening.as_ref().ok()?.prijs
}

fn zo_telt_prijs(telling: Telling) -> &'static str {
    match telling {
        Telling::Punten { .. } => {
            "De punten voor de prijs tellen mee voor hun weging, de kwaliteit voor de rest. Er wordt één keer afgerond."
        }
        Telling::OpWaarde { .. } => {
            "Gunnen op waarde: van het bod gaat de waarde van de kwaliteit af. De laagste uitkomst wint."
        }
        Telling::Verhouding { .. } => {
            "De kwaliteit wordt gedeeld door het bod. De meeste punten per euro wint."
        }
    }
}

fn prijs_in_woorden(prijs: Prijs) -> String {
    let bod = euro(prijs.bod);
    match prijs.telling {
        Telling::Punten { punten, gewicht } => {
            let punten = honderdsten_kort(punten.honderdsten());
            format!("{bod}: {punten} × {gewicht}%")
        }
        Telling::OpWaarde { aftrek, prijs } => {
            format!("{bod} − {} = {}", euro(aftrek), euro(prijs))
        }
        Telling::Verhouding { per_miljoen } => {
            let (heel, rest) = (per_miljoen / 1_000_000, per_miljoen % 1_000_000);
            format!("{bod}: {heel},{rest:06} punten per miljoen euro")
        }
    }
}

fn regel(stand: &Stand, partij: &Partij) -> Regel {
    let berekening = partij.berekening.as_ref();
    let uitkomst = stand.selectie.as_ref().and_then(|selectie| {
        selectie
            .partijen
            .iter()
            .find(|ander| ander.wie == partij.inschrijving)
    });
    Regel {
        plaats: uitkomst.and_then(|uitkomst| uitkomst.plaats),
        naam: partij.naam.clone(),
        stappen: stappen(partij),
        prijs: prijs(partij).map(prijs_in_woorden).unwrap_or_default(),
        totaal: berekening.ok().map(|b| b.totaal.honderdsten()),
        ontbreekt: berekening
            .err()
            .map(ToString::to_string)
            .unwrap_or_default(),
        beslist: beslist(stand, partij.inschrijving),
        tekorten: berekening
            .into_iter()
            .flat_map(|b| &b.tekorten)
            .map(|tekort| in_woorden(stand, tekort))
            .collect(),
        uitkomst: uitkomst.map(|uitkomst| staat(uitkomst.uitkomst)),
    }
}

fn stappen(partij: &Partij) -> Vec<Stap> {
    let Ok(berekening) = &partij.berekening else {
        return vec![];
    };
    let te_laag = |code: &str| {
        berekening
            .tekorten
            .iter()
            .any(|tekort| tekort.criterium.as_deref() == Some(code))
    };
    let uit_ronde = |code: &str| {
        let mut cellen = partij.cellen.iter();
        let cel = cellen.find(|cel| cel.criterium.code == code);
        Some(cel?.eerder?.nummer)
    };
    berekening
        .stappen
        .iter()
        .map(|stap| Stap {
            score: stap.score.honderdsten(),
            bijdrage: stap.bijdrage().honderdsten(),
            te_laag: te_laag(&stap.code),
            uit_ronde: uit_ronde(&stap.code),
        })
        .collect()
}

fn naam_van<'s>(stand: &'s Stand, code: &'s str) -> &'s str {
    let mut criteria = stand.wijze.criteria.iter();
    criteria
        .find(|criterium| criterium.code == code)
        .map_or(code, |c| c.naam.as_str())
}

fn in_woorden(stand: &Stand, tekort: &Tekort) -> String {
    let naam = tekort
        .criterium
        .as_deref()
        .map_or("Totaal", |code| naam_van(stand, code));
    let (score, minimum) = (tekort.score.honderdsten(), tekort.minimum.honderdsten());
    format!(
        "{naam}: {}, minimum {}",
        honderdsten_kort(score),
        honderdsten_kort(minimum)
    )
}

fn beslist(stand: &Stand, wie: RijId) -> String {
    let rangorde = stand
        .selectie
        .as_ref()
        .and_then(|selectie| selectie.rangorde.as_ref());
    let plaats = rangorde.and_then(|r| r.plaatsen.iter().find(|plaats| plaats.wie == wie));
    match plaats.map(|plaats| &plaats.beslist_door) {
        Some(BeslistDoor::Totaal) => hoofdregel(stand).to_owned(),
        Some(BeslistDoor::Criterium(code)) => format!("de score op {}", naam_van(stand, code)),
        Some(BeslistDoor::Loting) => "het lot".to_owned(),
        Some(BeslistDoor::NogLoten) => "nog te loten".to_owned(),
        None => "–".to_owned(),
    }
}

/// What ranks before anything else.
fn hoofdregel(stand: &Stand) -> &'static str {
    match stand.partijen.iter().find_map(prijs).map(|p| p.telling) {
        Some(Telling::OpWaarde { .. }) => "het bod min de waarde",
        Some(Telling::Verhouding { .. }) => "de punten per euro",
        Some(Telling::Punten { .. }) | None => "het totaal",
    }
}

fn staat(uitkomst: Uitkomst) -> Staat {
    let (tekst, toon) = match uitkomst {
        Uitkomst::Geselecteerd => ("Gaat door".to_owned(), Toon::Goed),
        Uitkomst::Reserve(nummer) => (format!("Reserve {nummer}"), Toon::Gewoon),
        Uitkomst::NietGeselecteerd => ("Gaat niet door".to_owned(), Toon::Stil),
        Uitkomst::NietSelecteerbaar => ("Onder een minimum".to_owned(), Toon::LetOp),
        Uitkomst::Uitgesloten => ("Afgevallen op een minimum".to_owned(), Toon::LetOp),
        Uitkomst::WachtOpLoting => ("Wacht op loting".to_owned(), Toon::LetOp),
    };
    Staat { tekst, toon }
}
