//! What the page of an award decision shows besides what every row shows.

use crate::steps::partijbrief::OpschortingDeel;
use crate::steps::rij;
use crate::store::contracteren::{Beslissing, Partij};
use crate::store::rangorde::Stand;
use crate::views::delen::{Cel, Gegeven, Kop, Staat, Tabel, Toon};
use crate::views::nederlands::{self, honderdsten};
use entities::ids::RijId;
use serde::Serialize;
use workflows::machine::Kind;

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
