//! What the page of an award decision shows besides what every row shows.

use crate::steps::rij;
use crate::store::contracteren::{Beslissing, Opschorting, Partij};
use crate::store::rangorde::Stand;
use crate::views::delen::{Cel, Gegeven, Kop, Staat, Tabel, Toon};
use crate::views::nederlands::{self, honderdsten};
use crate::views::tijd;
use entities::ids::RijId;
use jiff::civil::Date;
use serde::Serialize;
use workflows::machine::Kind;
use workflows::termijnen::begin_van_dag;

/// An award decision.
#[derive(Clone, Debug, Serialize)]
pub struct BeslissingDeel {
    /// The parties to which the award is intended, in a sentence; empty when there are none.
    pub beoogd: String,
    /// What the decision does for them, as the beginning of a sentence that ends with their names.
    pub uitkomst: String,
    /// Why them, in one sentence.
    pub waarom: String,
    /// The ranking behind it; none for who may not see it.
    pub rangorde: Option<Tabel>,
    /// The whole computation.
    pub rangorde_href: Option<String>,
    /// A letter per addressee, and its evidence; none for who does not prepare or check them.
    pub brieven: Option<Tabel>,
    /// The cover in the budget.
    pub dekking: Vec<Gegeven>,
    /// The suspension period.
    pub opschorting: Option<OpschortingDeel>,
}

/// The suspension period, step by step.
#[derive(Clone, Debug, Serialize)]
pub struct OpschortingDeel {
    /// It runs or ran; otherwise this is how it would run when sent now.
    pub loopt: bool,
    /// The steps of the computation.
    pub stappen: Vec<Gegeven>,
    /// The first moment at which a contract is allowed, seconds in UTC.
    pub voorbij_op: i64,
}

impl BeslissingDeel {
    /// As the page shows it. `toestand` is the state of the decision, `perceel` the page of the perceel.
    #[must_use]
    pub fn van(beslissing: &Beslissing, toestand: &str, perceel: Option<&str>) -> Self {
        let beoogd = beslissing.beoogd.iter();
        let beoogd: Vec<&str> = beoogd.map(|(_, naam)| naam.as_str()).collect();
        let stand = beslissing.stand.as_ref();
        Self {
            uitkomst: uitkomst(toestand).to_owned(),
            waarom: waarom(&beoogd, stand),
            rangorde: stand.map(|stand| rangorde(stand, beslissing)),
            rangorde_href: stand
                .and(perceel)
                .map(|perceel| format!("{perceel}/rangorde")),
            brieven: beslissing.partijen.as_deref().map(brieven),
            dekking: beslissing.dekking.as_ref().map_or_else(Vec::new, dekking),
            opschorting: beslissing.opschorting.as_ref().map(OpschortingDeel::van),
            beoogd: nederlands::opsomming(&beoogd),
        }
    }
}

fn uitkomst(toestand: &str) -> &'static str {
    match toestand {
        "definitief" => "De opdracht is gegund aan",
        "ingetrokken" => "Deze beslissing is ingetrokken. Zij wees aan:",
        "niet-gegund" | "vervallen" => "Er komt geen gunning. Beoogd was",
        _ => "De opdracht gaat naar deze partij, als de beslissing definitief wordt:",
    }
}

fn waarom(beoogd: &[&str], stand: Option<&Stand>) -> String {
    if beoogd.is_empty() {
        return "Er is nog geen partij aan wie gegund kan worden.".to_owned();
    }
    match stand.map(|stand| stand.partijen.len()) {
        Some(1) => {
            "Er is één partij. Zij is niet gerangschikt, maar alleen aan de ondergrenzen getoetst."
        }
        Some(_) => "Deze keuze volgt uit de rangorde hieronder.",
        None => "Deze keuze volgt uit de beoordeling.",
    }
    .to_owned()
}

fn rangorde(stand: &Stand, beslissing: &Beslissing) -> Tabel {
    let mut koppen = vec![Kop::getal("Plaats"), Kop::tekst("Partij")];
    let criteria = stand.wijze.criteria.iter();
    koppen.extend(criteria.map(|c| Kop::getal(format!("{} ({}%)", c.naam, c.gewicht))));
    koppen.extend([Kop::getal("Totaal"), Kop::tekst("Uitkomst")]);
    let mut partijen: Vec<_> = stand.partijen.iter().collect();
    partijen.sort_by_key(|partij| {
        let plaats = stand.plaats(partij.inschrijving);
        (plaats.is_none(), plaats)
    });
    let rijen = partijen.into_iter().map(|partij| {
        // A party on its own is not ranked, only held against the minimums.
        let plaats = stand
            .plaats(partij.inschrijving)
            .filter(|_| stand.partijen.len() > 1);
        let punten =
            |punten: Option<i64>| Cel::tekst(punten.map_or_else(|| "–".to_owned(), honderdsten));
        let scores = partij.cellen.iter().map(|cel| {
            let score = cel.vastgesteld.as_ref().ok();
            punten(score.map(|score| score.honderdsten()))
        });
        let totaal = partij
            .berekening
            .as_ref()
            .ok()
            .map(|b| b.totaal.honderdsten());
        let mut rij = vec![
            Cel::tekst(plaats.map_or_else(|| "–".to_owned(), |plaats| plaats.to_string())),
            Cel::tekst(partij.naam.clone()),
        ];
        rij.extend(scores);
        rij.push(punten(totaal));
        let is_beoogd = |(id, _): &(RijId, String)| *id == partij.inschrijving;
        rij.push(if beslissing.beoogd.iter().any(is_beoogd) {
            Cel::staat("Beoogd gegund", Toon::Goed)
        } else {
            Cel::staat("Niet beoogd", Toon::Stil)
        });
        rij
    });
    Tabel {
        bijschrift: "Rangorde en scores".to_owned(),
        koppen,
        rijen: rijen.collect(),
        leeg: "Er zijn geen partijen beoordeeld.".to_owned(),
    }
}

fn brieven(partijen: &[Partij]) -> Tabel {
    Tabel {
        bijschrift: "Brieven en bewijsstukken".to_owned(),
        koppen: ["Partij", "Brief", "Bewijsstukken"]
            .map(Kop::tekst)
            .to_vec(),
        rijen: partijen.iter().map(brief).collect(),
        leeg: "Er zijn nog geen partijen aan wie de beslissing is gericht.".to_owned(),
    }
}

fn brief(partij: &Partij) -> Vec<Cel> {
    let pagina = rij::pagina_van(Kind::Inschrijving, partij.inschrijving);
    let naam = match partij.brief_volledig {
        Some(_) => Cel::link(partij.naam.clone(), format!("{pagina}/brieven/gunning")),
        None => Cel::tekst(partij.naam.clone()),
    };
    vec![
        naam,
        Cel::merk(stand(
            partij.brief_volledig,
            ["Compleet", "Te kort", "Nog te schrijven"],
        )),
        if partij.beoogd {
            Cel::merk(stand(
                partij.bewijs,
                ["Klopt", "Klopt niet", "Nog te controleren"],
            ))
        } else {
            Cel::tekst("Niet nodig")
        },
    ]
}

/// The words for done well, done otherwise and not done.
fn stand(goed: Option<bool>, [ja, nee, nog_niet]: [&str; 3]) -> Staat {
    let (tekst, toon) = match goed {
        Some(true) => (ja, Toon::Goed),
        Some(false) => (nee, Toon::LetOp),
        None => (nog_niet, Toon::Stil),
    };
    Staat {
        tekst: tekst.to_owned(),
        toon,
    }
}

fn dekking((programma, bedrag): &(String, i64)) -> Vec<Gegeven> {
    vec![
        Gegeven::nieuw("Programma of post", programma.clone()),
        Gegeven::nieuw("Bedrag per jaar", nederlands::euro(*bedrag)),
    ]
}

impl OpschortingDeel {
    /// As the page shows it.
    #[must_use]
    pub fn van(termijn: &Opschorting) -> Self {
        let verzonden = match termijn.verzonden {
            Some(op) => tijd::moment_in_zin(op.0).unwrap_or_default(),
            None => "nog niet; hieronder staat de termijn bij verzending vandaag".to_owned(),
        };
        let mut stappen = vec![
            Gegeven::nieuw("Verzonden", verzonden),
            Gegeven::nieuw("Eerste dag van de termijn", dag(termijn.eerste_dag)),
            Gegeven::nieuw(
                "Termijn uit de leidraad",
                format!("{} kalenderdagen", termijn.dagen),
            ),
        ];
        if termijn.geteld != termijn.laatste_dag {
            let geteld = format!("{}; dat is geen werkdag", dag(termijn.geteld));
            stappen.push(Gegeven::nieuw("Dan is de laatste dag", geteld));
        }
        let laatste = format!("{}, tot 24.00 uur", dag(termijn.laatste_dag));
        stappen.push(Gegeven::nieuw("Laatste dag", laatste));
        Self {
            loopt: termijn.verzonden.is_some(),
            stappen,
            voorbij_op: termijn.voorbij_op.0,
        }
    }
}

/// A calendar date in words: "maandag 9 mei 2022".
pub(in crate::steps) fn dag(datum: Date) -> String {
    let begin = begin_van_dag(datum).as_second();
    tijd::datum(begin, tijd::Vorm::Lang).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use entities::moment::Moment;
    use jiff::civil::date;

    #[test]
    fn a_term_that_moves_to_a_working_day_says_so() {
        let termijn = Opschorting {
            verzonden: Some(Moment(1_650_000_000)),
            eerste_dag: date(2022, 4, 16),
            dagen: 20,
            geteld: date(2022, 5, 5),
            laatste_dag: date(2022, 5, 6),
            voorbij_op: Moment(1_651_874_400),
        };
        let deel = OpschortingDeel::van(&termijn);
        let stap = |nr: usize| deel.stappen[nr].tekst.clone();
        assert_eq!(stap(1), "zaterdag 16 april 2022");
        assert_eq!(stap(3), "donderdag 5 mei 2022; dat is geen werkdag");
        assert_eq!(stap(4), "vrijdag 6 mei 2022, tot 24.00 uur");
        assert!(deel.loopt);
    }
}
