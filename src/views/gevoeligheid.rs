//! How much the price weighs, as sentences, a table and a drawing: the same before the Go and in the
//! generale repetitie.

use super::delen::{Cel, Kop, Tabel, Toon};
use super::nederlands::{euro, honderdsten, honderdsten_kort};
use super::puntenplot::{Punt, Puntenplot, Rij};
use super::svg::Figuur;
use serde::Serialize;
use workflows::gevoeligheid::{Gevoeligheid, Gewichtregel, Paradox, Partij, gevoeligheid};
use workflows::procedureregels::{Prijsmethode, Procedureregels, Punten};

/// What the price does with the rules of a procedure; `<gevoeligheid g={…} />` draws it.
#[derive(Clone, Debug, Serialize)]
pub struct Gevoeligheidsdeel {
    /// The lesson, in sentences.
    pub zinnen: Vec<String>,
    /// Per weight of the price what it does.
    pub tabel: Tabel,
    /// The same as dots.
    pub figuur: Figuur,
    /// The warning of a relative price.
    pub paradox: Option<Tabel>,
}

impl Gevoeligheidsdeel {
    /// None when the price has no weight, or the rules are not complete yet.
    #[must_use]
    pub fn van(regels: &Procedureregels) -> Option<Self> {
        gevoeligheid(regels).map(|uit| Self::uit(&uit))
    }

    fn uit(uit: &Gevoeligheid) -> Self {
        Self {
            zinnen: zinnen(uit),
            tabel: tabel(uit),
            figuur: figuur(uit),
            paradox: uit.paradox.as_ref().map(paradox),
        }
    }

    /// A sample: the price of F8.
    #[must_use]
    pub fn voorbeeld() -> Self {
        let gewicht = Gewichtregel {
            gewicht: 20,
            per_procent: Punten::uit_honderdsten(250),
            totalen: vec![Punten::heel(69), Punten::heel(75)],
        };
        let partij = |naam| Partij {
            naam,
            kwaliteit: Punten::heel(80),
            bod: 4_750_000_000,
        };
        Self::uit(&Gevoeligheid {
            methode: Prijsmethode::RelatiefAandeel,
            gewicht: 20,
            schaal: Some(1_000),
            regels: vec![gewicht],
            partijen: vec![partij("Partij A"), partij("Partij B")],
            paradox: Some(Paradox {
                met: vec![("A", Punten::heel(65)), ("C", Punten::heel(58))],
                zonder: vec![("A", Punten::heel(85))],
            }),
        })
    }
}

fn tekst(punten: Punten) -> String {
    honderdsten(punten.honderdsten())
}

fn kort(punten: Punten) -> String {
    honderdsten_kort(punten.honderdsten())
}

fn zinnen(uit: &Gevoeligheid) -> Vec<String> {
    let mut zinnen = vec![format!(
        "De prijs telt voor {}% mee, de kwaliteit voor {}%.",
        uit.gewicht,
        100_u32.saturating_sub(uit.gewicht)
    )];
    let gekozen = uit.regels.iter().find(|regel| regel.gewicht == uit.gewicht);
    if let Some(schaal) = uit.schaal {
        zinnen.push(format!(
            "Alle punten voor de prijs liggen tussen het plafond en de bodemprijs. Dat is {}% van het plafond.",
            honderdsten_kort(schaal)
        ));
    }
    if let Some(regel) = gekozen {
        let punten = kort(regel.per_procent);
        zinnen.push(match uit.schaal {
            Some(_) => format!(
                "Een bod dat 1% van het plafond lager is, weegt even zwaar als {punten} punten kwaliteit."
            ),
            None => format!(
                "Een bod dat 1% boven het laagste ligt, verliest evenveel als {punten} punten kwaliteit."
            ),
        });
    }
    let partij = |plek: usize| {
        let partij = uit.partijen.get(plek)?;
        Some(format!(
            "{} heeft {} punten kwaliteit en biedt {}.",
            partij.naam,
            kort(partij.kwaliteit),
            euro(partij.bod)
        ))
    };
    zinnen.extend([partij(0), partij(1)].into_iter().flatten());
    zinnen
}

/// Who has the highest total; nobody when it is shared.
fn winnaar<'g>(uit: &'g Gevoeligheid, regel: &Gewichtregel) -> &'g str {
    let hoogste = regel.totalen.iter().max();
    let mut beste = uit
        .partijen
        .iter()
        .zip(&regel.totalen)
        .filter(|(_, totaal)| Some(*totaal) == hoogste);
    match (beste.next(), beste.next()) {
        (Some((partij, _)), None) => partij.naam,
        _ => "gelijk",
    }
}

fn tabel(uit: &Gevoeligheid) -> Tabel {
    let totaal = uit
        .partijen
        .iter()
        .map(|partij| Kop::getal(format!("Totaal {}", partij.naam)));
    let koppen = [
        Kop::tekst("Gewicht van de prijs"),
        Kop::getal("1% prijs in punten kwaliteit"),
    ];
    Tabel {
        bijschrift: "Wat het gewicht van de prijs doet".to_owned(),
        koppen: koppen
            .into_iter()
            .chain(totaal)
            .chain([Kop::tekst("Wint")])
            .collect(),
        rijen: uit.regels.iter().map(|regel| rij(uit, regel)).collect(),
        leeg: String::new(),
    }
}

fn rij(uit: &Gevoeligheid, regel: &Gewichtregel) -> Vec<Cel> {
    let gewicht = format!("{}%", regel.gewicht);
    let eerste = if regel.gewicht == uit.gewicht {
        Cel::staat(format!("{gewicht}, zoals gekozen"), Toon::Goed)
    } else {
        Cel::tekst(gewicht)
    };
    let totalen = regel
        .totalen
        .iter()
        .map(|totaal| Cel::tekst(tekst(*totaal)));
    [eerste, Cel::tekst(tekst(regel.per_procent))]
        .into_iter()
        .chain(totalen)
        .chain([Cel::tekst(winnaar(uit, regel))])
        .collect()
}

fn figuur(uit: &Gevoeligheid) -> Figuur {
    let punten = |regel: &Gewichtregel| {
        let totalen = regel.totalen.iter().enumerate();
        totalen
            .map(|(reeks, totaal)| Punt {
                reeks,
                score: totaal.honderdsten(),
            })
            .collect()
    };
    let plot = Puntenplot {
        id: "gevoeligheid".to_owned(),
        naam: "Totaal per gewicht van de prijs".to_owned(),
        reeksen: uit.partijen.iter().map(|p| p.naam.to_owned()).collect(),
        rijen: uit
            .regels
            .iter()
            .map(|regel| Rij {
                naam: format!("Prijs {}%", regel.gewicht),
                punten: punten(regel),
            })
            .collect(),
    };
    plot.teken()
}

fn paradox(paradox: &Paradox) -> Tabel {
    let totaal = |lijst: &[(&str, Punten)], naam: &str| {
        let gevonden = lijst.iter().find(|(wie, _)| *wie == naam);
        gevonden.map_or_else(|| "valt af".to_owned(), |(_, punten)| tekst(*punten))
    };
    Tabel {
        bijschrift: "Voorbeeld: partij C valt af".to_owned(),
        koppen: vec![
            Kop::tekst("Partij"),
            Kop::getal("Totaal met C"),
            Kop::getal("Totaal zonder C"),
        ],
        rijen: paradox
            .met
            .iter()
            .map(|(naam, punten)| {
                vec![
                    Cel::tekst(*naam),
                    Cel::tekst(tekst(*punten)),
                    Cel::tekst(totaal(&paradox.zonder, naam)),
                ]
            })
            .collect(),
        leeg: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use workflows::procedureregels::{Prijsregel, voorbeeld};

    fn deel(methode: Prijsmethode) -> Gevoeligheidsdeel {
        let mut regels = voorbeeld();
        let bafo = regels.bafo.as_mut().unwrap();
        bafo.plafond_centen = Some(4_863_555_400);
        bafo.vloer_centen = Some(4_377_199_900);
        bafo.prijs = Some(Prijsregel {
            methode,
            gewicht: 20,
            ..Prijsregel::default()
        });
        Gevoeligheidsdeel::van(&regels).unwrap()
    }

    /// DOMAIN.md F6: the board reads that one percent of price is worth 2.5 points of quality, and that
    /// party B wins with four points less.
    #[test]
    fn the_board_reads_the_lesson_of_f6() {
        let deel = deel(Prijsmethode::Absoluut);
        let zin =
            "Een bod dat 1% van het plafond lager is, weegt even zwaar als 2,5 punten kwaliteit.";
        assert!(deel.zinnen.iter().any(|z| z == zin), "{:#?}", deel.zinnen);
        let gekozen = &deel.tabel.rijen[1];
        let cellen: Vec<&str> = gekozen.iter().skip(1).map(|c| c.tekst.as_str()).collect();
        assert_eq!(cellen, ["2,50", "68,67", "74,93", "Partij B"]);
        assert!(deel.paradox.is_none());
    }

    #[test]
    fn a_relative_price_warns_with_the_paradox_of_f8() {
        let paradox = deel(Prijsmethode::RelatiefAandeel).paradox.unwrap();
        let cellen = |rij: &[Cel]| rij.iter().map(|c| c.tekst.clone()).collect::<Vec<_>>();
        let rijen: Vec<Vec<String>> = paradox.rijen.iter().map(|rij| cellen(rij)).collect();
        assert_eq!(rijen[0], ["A", "65,00", "85,00"]);
        assert_eq!(rijen[1], ["B", "67,00", "83,67"]);
        assert_eq!(rijen[2], ["C", "58,00", "valt af"]);
    }
}
