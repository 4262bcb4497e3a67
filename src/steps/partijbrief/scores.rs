//! Own scores beside those of the chosen parties, as a picture, as a table and in the words of the
//! committee: enough to check the decision (DOMAIN.md 3.4).

use super::{Blok, Deel};
use crate::store::partijbrief::{Kolom, Vak, Vergelijking};
use crate::views::delen::{Cel, Kop, Tabel};
use crate::views::nederlands::{self, honderdsten, honderdsten_kort};
use crate::views::puntenplot::{Punt, Puntenplot, Rij};
use crate::views::svg::Figuur;
use workflows::procedureregels::Punten;
use workflows::selecteren::scoring::{Tekort, Telling};

/// The scores, and the reasons for each.
pub(super) fn delen(vergelijking: &Vergelijking) -> Vec<Deel> {
    let mut scores: Vec<Blok> = plot(vergelijking).map(Blok::Figuur).into_iter().collect();
    scores.push(Blok::Tabel(tabel(vergelijking)));
    let met_prijs = vergelijking.kolommen().any(|kolom| kolom.prijs.is_some());
    scores.push(Blok::alinea(if met_prijs {
        "De scores tellen mee voor hun weging. De prijs telt mee zoals de leidraad zegt."
    } else {
        "Het totaal is de som van score keer weging."
    }));
    scores.push(Blok::Alinea(plaats(vergelijking)));
    let tekorten = vergelijking.tekorten.iter();
    scores.extend(tekorten.map(|tekort| Blok::Alinea(gemist(vergelijking, tekort))));
    vec![
        Deel::nieuw("Scores", scores),
        Deel::nieuw("Motivering per criterium", redenen(vergelijking)),
    ]
}

/// The scores as dots; none when there is nobody to compare with.
fn plot(vergelijking: &Vergelijking) -> Option<Figuur> {
    let rijen = vergelijking.criteria.iter().enumerate();
    let rijen = rijen.map(|(nr, criterium)| Rij {
        naam: criterium.naam.clone(),
        punten: vergelijking
            .kolommen()
            .enumerate()
            .filter_map(|(reeks, kolom)| {
                let score = score(kolom, nr)?;
                Some(Punt { reeks, score })
            })
            .collect(),
    });
    let plot = Puntenplot {
        id: "scores".to_owned(),
        naam: "Scores per criterium, als punten".to_owned(),
        reeksen: vergelijking.kolommen().map(|k| k.naam.clone()).collect(),
        rijen: rijen.collect(),
    };
    (!vergelijking.gekozen.is_empty()).then(|| plot.teken())
}

/// A row per criterium, a column per party: the reader first.
fn tabel(vergelijking: &Vergelijking) -> Tabel {
    let mut koppen = vec![Kop::tekst("Criterium"), Kop::getal("Weging")];
    koppen.extend(vergelijking.kolommen().map(|k| Kop::getal(k.naam.clone())));
    let criteria = vergelijking.criteria.iter().enumerate();
    let mut rijen: Vec<Vec<Cel>> = criteria
        .map(|(nr, criterium)| {
            let punten = |kolom: &Kolom| score(kolom, nr).map(honderdsten_kort);
            regel(
                vergelijking,
                &criterium.naam,
                format!("{}%", criterium.gewicht),
                punten,
            )
        })
        .collect();
    rijen.extend(prijsregel(vergelijking));
    let totaal = |kolom: &Kolom| Some(honderdsten(kolom.totaal?.honderdsten()));
    rijen.push(regel(vergelijking, "Totaal", "100%".to_owned(), totaal));
    if vergelijking.gerangschikt > 1 {
        let plaats = |kolom: &Kolom| Some(kolom.plaats?.to_string());
        rijen.push(regel(
            vergelijking,
            "Plaats in de rangorde",
            String::new(),
            plaats,
        ));
    }
    Tabel {
        bijschrift: "Scores per criterium".to_owned(),
        koppen,
        rijen,
        leeg: "Er zijn geen scores.".to_owned(),
    }
}

/// A row: what it is about, what it weighs, and a value per party.
fn regel(
    vergelijking: &Vergelijking,
    naam: &str,
    gewicht: String,
    waarde: impl Fn(&Kolom) -> Option<String>,
) -> Vec<Cel> {
    let waarden = vergelijking.kolommen().map(waarde);
    let cellen = waarden.map(|waarde| Cel::tekst(waarde.unwrap_or_else(|| "–".to_owned())));
    [Cel::tekst(naam), Cel::tekst(gewicht)]
        .into_iter()
        .chain(cellen)
        .collect()
}

/// What the price did for each party; none when it does not count.
fn prijsregel(vergelijking: &Vergelijking) -> Option<Vec<Cel>> {
    let telling = vergelijking
        .kolommen()
        .find_map(|kolom| kolom.prijs)?
        .telling;
    let (naam, gewicht) = match telling {
        Telling::Punten { gewicht, .. } => ("Prijs", format!("{gewicht}% van het totaal")),
        Telling::OpWaarde { .. } => ("Bod min de waarde van de kwaliteit", "beslist".to_owned()),
        Telling::Verhouding { .. } => ("Punten per miljoen euro", "beslist".to_owned()),
    };
    let waarde = |kolom: &Kolom| Some(in_woorden(kolom.prijs?.telling));
    Some(regel(vergelijking, naam, gewicht, waarde))
}

fn in_woorden(telling: Telling) -> String {
    match telling {
        Telling::Punten { punten, .. } => honderdsten(punten.honderdsten()),
        Telling::OpWaarde { prijs, .. } => nederlands::euro(prijs),
        Telling::Verhouding { per_miljoen } => {
            format!("{},{:06}", per_miljoen / 1_000_000, per_miljoen % 1_000_000)
        }
    }
}

fn score(kolom: &Kolom, nr: usize) -> Option<i64> {
    Some(kolom.vakken.get(nr)?.score?.honderdsten())
}

/// The place of the reader, in a sentence.
fn plaats(vergelijking: &Vergelijking) -> String {
    let eigen = vergelijking.lezer.as_ref().and_then(|kolom| kolom.plaats);
    match (eigen, vergelijking.gerangschikt) {
        (_, 0) => "Er is geen rangorde gemaakt.".to_owned(),
        (Some(_), 1) => "U was de enige partij in deze ronde; er is geen rangorde.".to_owned(),
        (Some(plaats), aantal) => {
            format!("U staat op plaats {plaats} van de {aantal} partijen in de rangorde.")
        }
        (None, _) => "U staat niet in de rangorde.".to_owned(),
    }
}

/// A minimum that the reader missed, in a sentence.
fn gemist(vergelijking: &Vergelijking, tekort: &Tekort) -> String {
    let mut criteria = vergelijking.criteria.iter();
    let criterium = criteria.find(|c| Some(&c.code) == tekort.criterium.as_ref());
    let naam = criterium.map_or("Het totaal", |criterium| criterium.naam.as_str());
    let (score, minimum) = (tekort.score.honderdsten(), tekort.minimum.honderdsten());
    format!(
        "{naam}: u haalde {} punten. Het minimum is {}.",
        honderdsten_kort(score),
        honderdsten_kort(minimum)
    )
}

/// Per criterium what the committee wrote about the reader, and about each chosen party.
fn redenen(vergelijking: &Vergelijking) -> Vec<Blok> {
    let mut blokken = Vec::new();
    if !vergelijking.gekozen.is_empty() {
        blokken.push(Blok::alinea(
            "Hier leest u wat de commissie schreef over u en over elke gekozen partij. Staat er ‘weggelaten’ of ‘vervangen’, dan was een deel vertrouwelijk. De grond staat erbij.",
        ));
    }
    for (nr, criterium) in vergelijking.criteria.iter().enumerate() {
        blokken.push(Blok::Kop(format!(
            "{} ({}%)",
            criterium.naam, criterium.gewicht
        )));
        let eigen = vergelijking.lezer.as_ref().and_then(|k| k.vakken.get(nr));
        blokken.extend(eigen.map(|vak| citaat("Uw inschrijving", vak, None)));
        let anderen = vergelijking.gekozen.iter();
        blokken.extend(anderen.filter_map(|kolom| {
            let eigen = eigen.and_then(|vak| vak.score);
            Some(citaat(&kolom.naam, kolom.vakken.get(nr)?, eigen))
        }));
    }
    blokken
}

fn citaat(naam: &str, vak: &Vak, eigen: Option<Punten>) -> Blok {
    let punten = vak.score.map_or_else(
        || "geen score".to_owned(),
        |score| format!("{} punten", honderdsten_kort(score.honderdsten())),
    );
    let verschil = vak.score.zip(eigen).map(|(score, eigen)| {
        let meer = score.honderdsten() - eigen.honderdsten();
        match meer {
            0 => ", evenveel als u".to_owned(),
            1.. => format!(", {} meer dan u", honderdsten_kort(meer)),
            _ => format!(", {} minder dan u", honderdsten_kort(-meer)),
        }
    });
    Blok::Citaat {
        over: format!("{naam}: {punten}{}", verschil.unwrap_or_default()),
        tekst: vak.motivering.clone(),
    }
}
