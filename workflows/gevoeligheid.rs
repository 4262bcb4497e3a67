//! How much the price weighs against the quality: for the board, before the Go (DOMAIN.md F5 to F8).
//!
//! The lesson of F6: twenty percent price on a scale of only ten percent of the plafond beats four points
//! of quality. Nobody sees that in a weight alone, so it is computed here with the rules themselves.

use crate::procedureregels::{
    BafoRegels, Beoordelingswijze, Prijsmethode, Procedureregels, Punten,
};
use crate::rekenen::{basispunten_van, deel_afgerond};
use crate::selecteren::scoring::{Berekening, Bieding, Prijskader};

/// The price weights beside the chosen one, in percentage points.
const AFSTANDEN: [i64; 5] = [-20, -10, 0, 10, 20];

/// The two bidders of F5 and F6: the quality in whole points, and the place of the bid between plafond
/// and vloer in basis points.
const VOORBEELD: [(&str, i32, i64); 2] = [("Partij A", 80, 2_335), ("Partij B", 76, 7_064)];

/// Plafond and vloer of the worked example where the rules have none, in cents.
const ZONDER_GRENZEN: (i64, i64) = (100_000_000, 90_000_000);

/// The bidders of F8, with quality in whole points of hundred and bids in whole amounts. C drops out.
const PARADOX: [(&str, i32, i64); 3] = [("A", 70, 100), ("B", 84, 120), ("C", 16, 60)];

/// In F8 price and quality each count for half.
const PARADOX_GEWICHT: u32 = 50;

/// What the price does with the published rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gevoeligheid {
    /// How the price counts.
    pub methode: Prijsmethode,
    /// The chosen weight of the price, in percent.
    pub gewicht: u32,
    /// How long the scale of the price is, as basis points of the plafond; none where a bid is compared
    /// with other bids.
    pub schaal: Option<i64>,
    /// One line per weight of the price, the chosen one among them, from low to high.
    pub regels: Vec<Gewichtregel>,
    /// The bidders of the worked example.
    pub partijen: Vec<Partij>,
    /// With a relative price: how the order of two parties turns when a third drops out (F8).
    pub paradox: Option<Paradox>,
}

/// A bidder of the worked example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partij {
    /// A made-up name.
    pub naam: &'static str,
    /// The points of the quality.
    pub kwaliteit: Punten,
    /// The bid, in cents.
    pub bod: i64,
}

/// What one weight of the price does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gewichtregel {
    /// Whole percent.
    pub gewicht: u32,
    /// How many points of quality a bid is worth that is one percent of the plafond lower; with a
    /// relative price, one percent above the lowest bid.
    pub per_procent: Punten,
    /// The totals of the parties of the worked example, in their order.
    pub totalen: Vec<Punten>,
}

/// F8: the totals with everybody and without the party that drops out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paradox {
    /// Per party its name and its total.
    pub met: Vec<(&'static str, Punten)>,
    /// The same without the last one, whose bid was the lowest.
    pub zonder: Vec<(&'static str, Punten)>,
}

/// The sensitivity of these rules; none when the price gives no points, so that it has no weight, or
/// when an absolute price has no plafond and vloer yet.
pub fn gevoeligheid(regels: &Procedureregels) -> Option<Gevoeligheid> {
    let bafo = regels.bafo.as_ref()?;
    let regel = bafo.prijs.filter(|prijs| prijs.methode.geeft_punten())?;
    let (plafond, vloer) = match bafo.plafond_centen.zip(bafo.vloer_centen) {
        Some(grenzen) => grenzen,
        // A relative price compares bids with each other: any two amounts show the same.
        None if regel.methode.is_relatief() => ZONDER_GRENZEN,
        None => return None,
    };
    let band = plafond - vloer;
    if band <= 0 {
        return None;
    }
    let partijen: Vec<Partij> = VOORBEELD
        .into_iter()
        .map(|(naam, kwaliteit, plek)| Partij {
            naam,
            kwaliteit: Punten::heel(kwaliteit),
            bod: plafond - basispunten_van(band, plek),
        })
        .collect();
    let wijze = regels.gunning.as_ref().unwrap_or(&regels.selectie);
    let gewichten = AFSTANDEN.iter().filter_map(|afstand| {
        let gewicht = u32::try_from(i64::from(regel.gewicht) + afstand).ok()?;
        (1..100).contains(&gewicht).then_some(gewicht)
    });
    let regel_bij = |gewicht| {
        Some(Gewichtregel {
            gewicht,
            per_procent: per_procent(regel.methode, gewicht, plafond, band),
            totalen: totalen(&met_gewicht(bafo, gewicht), wijze, &partijen)?,
        })
    };
    Some(Gevoeligheid {
        methode: regel.methode,
        gewicht: regel.gewicht,
        schaal: (!regel.methode.is_relatief())
            .then(|| deel_afgerond(i128::from(band) * 10_000, i128::from(plafond))),
        regels: gewichten.map(regel_bij).collect::<Option<_>>()?,
        paradox: paradox(bafo, wijze).filter(|_| regel.methode.is_relatief()),
        partijen,
    })
}

/// One percent of price in points of quality: what it gives on the scale of the price, times the weight
/// of the price, divided by that of the quality.
fn per_procent(methode: Prijsmethode, gewicht: u32, plafond: i64, band: i64) -> Punten {
    // The points of the price as a fraction, in hundredths.
    let (teller, noemer): (i128, i128) = match methode {
        // 100 × 1% of the plafond / the length of the scale.
        Prijsmethode::Absoluut => (i128::from(plafond) * 100, i128::from(band)),
        // 100 − 100 / 1,01.
        Prijsmethode::RelatiefAandeel => (10_000, 101),
        // 100 × 1%.
        _ => (100, 1),
    };
    let rest = i128::from(100_u32.saturating_sub(gewicht).max(1));
    Punten::uit_honderdsten(deel_afgerond(teller * i128::from(gewicht), noemer * rest))
}

fn met_gewicht(bafo: &BafoRegels, gewicht: u32) -> BafoRegels {
    let mut bafo = bafo.clone();
    if let Some(prijs) = &mut bafo.prijs {
        prijs.gewicht = gewicht;
    }
    bafo
}

/// F6: the totals of these parties, by the computation that will rank the real ones.
fn totalen(
    bafo: &BafoRegels,
    wijze: &Beoordelingswijze,
    partijen: &[Partij],
) -> Option<Vec<Punten>> {
    let biedingen = partijen.iter().map(|partij| Bieding {
        bod: partij.bod,
        uitgevallen: false,
    });
    let kader = Prijskader::nieuw(bafo, biedingen)?;
    let totaal = |partij: &Partij| {
        let kwaliteit = Berekening {
            stappen: vec![],
            som: partij.kwaliteit.honderdsten() * 100,
            totaal: partij.kwaliteit,
            tekorten: vec![],
            prijs: None,
        };
        let berekend = kader.reken(wijze, kwaliteit, partij.bod).ok()?;
        Some(berekend.totaal)
    };
    partijen.iter().map(totaal).collect()
}

/// F8 with the relative method of these rules.
fn paradox(bafo: &BafoRegels, wijze: &Beoordelingswijze) -> Option<Paradox> {
    let bafo = met_gewicht(bafo, PARADOX_GEWICHT);
    let partijen = PARADOX.map(|(naam, kwaliteit, bod)| Partij {
        naam,
        kwaliteit: Punten::heel(kwaliteit),
        bod,
    });
    let uitkomst = |partijen: &[Partij]| -> Option<Vec<(&'static str, Punten)>> {
        let totalen = totalen(&bafo, wijze, partijen)?;
        Some(partijen.iter().map(|p| p.naam).zip(totalen).collect())
    };
    Some(Paradox {
        met: uitkomst(&partijen)?,
        zonder: uitkomst(&partijen[..2])?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedureregels::{Prijsregel, voorbeeld};

    /// The rules of F5: plafond € 48.635.554, vloer € 43.771.999.
    fn regels(methode: Prijsmethode, gewicht: u32) -> Procedureregels {
        let mut regels = voorbeeld();
        let bafo = regels.bafo.as_mut().unwrap();
        bafo.plafond_centen = Some(4_863_555_400);
        bafo.vloer_centen = Some(4_377_199_900);
        bafo.prijs = Some(Prijsregel {
            methode,
            gewicht,
            ..Prijsregel::default()
        });
        regels
    }

    fn punten(honderdsten: i64) -> Punten {
        Punten::uit_honderdsten(honderdsten)
    }

    #[test]
    fn f6_four_points_of_quality_lose_from_a_price_of_twenty_percent() {
        let uit = gevoeligheid(&regels(Prijsmethode::Absoluut, 20)).unwrap();
        let gekozen = uit.regels.iter().find(|r| r.gewicht == 20).unwrap();
        assert_eq!(gekozen.totalen, [punten(6_867), punten(7_493)]);
        // One percent of the plafond is ten points of price: two of the total, 2.5 of quality.
        assert_eq!(gekozen.per_procent, punten(250));
        assert_eq!(uit.schaal, Some(1_000));
        assert!(uit.paradox.is_none());
    }

    /// The bids of F5 lie where the example puts them, to a hundred euro.
    #[test]
    fn f5_the_example_has_the_bids_of_the_worked_one() {
        let uit = gevoeligheid(&regels(Prijsmethode::Absoluut, 20)).unwrap();
        let boden: Vec<i64> = uit.partijen.iter().map(|p| p.bod).collect();
        for (bod, verwacht) in boden.into_iter().zip([4_750_000_000, 4_520_000_000]) {
            assert!((bod - verwacht).abs() < 10_000 * 100, "{bod}");
        }
    }

    /// A percent above the lowest bid costs a little less than a point of the share, and a whole point of the
    /// difference.
    #[test]
    fn f7_a_percent_of_price_at_half_the_weight() {
        let half = |methode| per_procent(methode, 50, 140, 80);
        assert_eq!(half(Prijsmethode::RelatiefAandeel), punten(99));
        assert_eq!(half(Prijsmethode::RelatiefVerschil), punten(100));
        assert_eq!(half(Prijsmethode::Absoluut), punten(175));
    }

    #[test]
    fn weights_that_are_no_weights_are_left_out() {
        let gewichten = |gewicht| -> Vec<u32> {
            let uit = gevoeligheid(&regels(Prijsmethode::Absoluut, gewicht)).unwrap();
            uit.regels.iter().map(|r| r.gewicht).collect()
        };
        assert_eq!(gewichten(20), [10, 20, 30, 40]);
        assert_eq!(gewichten(95), [75, 85, 95]);
    }

    #[test]
    fn f8_a_relative_price_turns_the_order_when_a_third_party_drops_out() {
        let uit = gevoeligheid(&regels(Prijsmethode::RelatiefAandeel, 40)).unwrap();
        let paradox = uit.paradox.unwrap();
        let met = [
            ("A", punten(6_500)),
            ("B", punten(6_700)),
            ("C", punten(5_800)),
        ];
        assert_eq!(paradox.met, met);
        assert_eq!(paradox.zonder, [("A", punten(8_500)), ("B", punten(8_367))]);
        assert_eq!(uit.schaal, None);
    }

    #[test]
    fn without_points_for_the_price_there_is_nothing_to_show() {
        assert!(gevoeligheid(&regels(Prijsmethode::OpWaarde, 0)).is_none());
        let mut zonder = regels(Prijsmethode::Absoluut, 20);
        zonder.bafo.as_mut().unwrap().vloer_centen = None;
        assert!(gevoeligheid(&zonder).is_none());
    }

    /// Any two amounts show the same: a relative price compares bids with each other.
    #[test]
    fn a_relative_price_needs_no_plafond_to_be_shown() {
        let mut zonder = regels(Prijsmethode::RelatiefAandeel, 40);
        let bafo = zonder.bafo.as_mut().unwrap();
        (bafo.plafond_centen, bafo.vloer_centen) = (None, None);
        let uit = gevoeligheid(&zonder).unwrap();
        assert!(uit.paradox.is_some() && uit.partijen.len() == 2);
    }
}
