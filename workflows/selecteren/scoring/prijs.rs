//! Price and scales of other lengths: F2 and F5 to F9.
//!
//! A price is an exact fraction until the total is rounded, once, to the published decimals.

use serde::Serialize;

use super::{Berekening, ScoreFout};
use crate::procedureregels::{
    BafoRegels, Beoordelingswijze, BijUitval, Prijsmethode, Prijsregel, Punten,
};
use crate::rekenen::deel_afgerond;

/// The length of the common scale: 100 points, in hundredths.
const HONDERD: i128 = 10_000;

/// A million euro in cents: value for money is shown per million.
const MILJOEN_EURO: i128 = 100_000_000;

/// F2: a grade on the scale `laagste..=hoogste` as points on 0 to 100, rounded to hundredths.
///
/// None when the scale has no length.
pub fn naar_honderd(cijfer: Punten, laagste: Punten, hoogste: Punten) -> Option<Punten> {
    let [cijfer, laagste, hoogste] =
        [cijfer, laagste, hoogste].map(|p| i128::from(p.honderdsten()));
    let lengte = hoogste - laagste;
    (lengte > 0)
        .then(|| Punten::uit_honderdsten(deel_afgerond(HONDERD * (cijfer - laagste), lengte)))
}

/// The part of the full price score that a bid earns, exact; from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prijsdeel {
    teller: i128,
    noemer: i128,
}

impl Prijsdeel {
    /// F5: `(plafond − bod) / (plafond − vloer)`, kept within 0 and 1. Amounts in cents.
    ///
    /// None when the plafond is not above the vloer.
    pub fn absoluut(bod: i64, plafond: i64, vloer: i64) -> Option<Self> {
        let [bod, plafond, vloer] = [bod, plafond, vloer].map(i128::from);
        let noemer = plafond - vloer;
        let teller = (plafond - bod).clamp(0, noemer.max(0));
        (noemer > 0).then_some(Self { teller, noemer })
    }

    /// F7: `laagste / bod`. A bid under the lowest that is compared earns everything, no more.
    ///
    /// None when an amount is not above zero.
    pub fn aandeel(bod: i64, laagste: i64) -> Option<Self> {
        let [noemer, laagste] = [bod, laagste].map(i128::from);
        let teller = laagste.min(noemer);
        (teller > 0).then_some(Self { teller, noemer })
    }

    /// F7, other form: `2 − bod / laagste`, kept within 0 and 1. None as in [`Self::aandeel`].
    pub fn verschil(bod: i64, laagste: i64) -> Option<Self> {
        let [bod, noemer] = [bod, laagste].map(i128::from);
        let teller = (2 * noemer - bod).clamp(0, noemer.max(0));
        (bod.min(noemer) > 0).then_some(Self { teller, noemer })
    }

    /// As points on 0 to 100, rounded to hundredths: to show.
    pub fn punten(self) -> Punten {
        Punten::uit_honderdsten(deel_afgerond(HONDERD * self.teller, self.noemer))
    }

    /// F6: quality and price on equally long scales, price for `gewicht` percent, rounded once.
    ///
    /// `kwaliteit` in ten-thousandths of a point. None when the weight is not a percentage.
    pub fn totaal(self, kwaliteit: i64, gewicht: u32, decimalen: u8) -> Option<Punten> {
        let rest = i128::from(100_u32.checked_sub(gewicht)?);
        let kwaliteit = i128::from(kwaliteit) * rest * self.noemer;
        let prijs = HONDERD * 100 * i128::from(gewicht) * self.teller;
        let eenheid = 10_i64.pow(u32::from(2 - decimalen.min(2)));
        // Ten-thousandths, times the hundred of the percentage, times the published step.
        let noemer = self.noemer * 100 * 100 * i128::from(eenheid);
        let stappen = deel_afgerond(kwaliteit + prijs, noemer);
        Some(Punten::uit_honderdsten(stappen.saturating_mul(eenheid)))
    }
}

/// What the price does to a computation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Prijs {
    /// The bid, in cents.
    pub bod: i64,
    /// The weighted points of the quality alone, rounded as the total.
    pub kwaliteit: Punten,
    /// How it counts.
    pub telling: Telling,
}

/// How a bid counts, by the method of the leidraad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Telling {
    /// F5 to F7: points, for `gewicht` percent in the total.
    Punten {
        /// On 0 to 100, rounded to show; the total is computed exactly.
        punten: Punten,
        /// Whole percent.
        gewicht: u32,
    },
    /// F9: the fictitious price, in cents. The lowest wins.
    OpWaarde {
        /// The worth of the quality.
        aftrek: i64,
        /// The bid minus that worth.
        prijs: i64,
    },
    /// F9: points of quality per million euro, in millionths of a point. The highest wins.
    Verhouding {
        /// Rounded half up.
        per_miljoen: i64,
    },
}

/// A bid that reaches the minimums of the quality; others are compared with nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bieding {
    /// In cents.
    pub bod: i64,
    /// Its party dropped out after the ranking.
    pub uitgevallen: bool,
}

/// The published price rule with the lowest of the bids that it compares.
#[derive(Debug, Clone, Copy)]
pub struct Prijskader {
    regel: Prijsregel,
    grenzen: Option<(i64, i64)>,
    laagste: Option<i64>,
}

impl Prijskader {
    /// F10: with [`BijUitval::OorspronkelijkeRangorde`] a relative price keeps comparing with the
    /// bids that dropped out. None when the price does not count.
    pub fn nieuw(bafo: &BafoRegels, biedingen: impl Iterator<Item = Bieding>) -> Option<Self> {
        let regel = bafo.prijs?;
        let blijft = regel.bij_uitval == BijUitval::OorspronkelijkeRangorde;
        let telt = |bieding: &Bieding| bieding.bod > 0 && (blijft || !bieding.uitgevallen);
        Some(Self {
            regel,
            grenzen: bafo.plafond_centen.zip(bafo.vloer_centen),
            laagste: biedingen.filter(telt).map(|bieding| bieding.bod).min(),
        })
    }

    /// The computation with this bid in it. Minimums are about quality and stay as they were.
    pub fn reken(
        &self,
        wijze: &Beoordelingswijze,
        kwaliteit: Berekening,
        bod: i64,
    ) -> Result<Berekening, ScoreFout> {
        let telling = match self.regel.methode {
            Prijsmethode::OpWaarde => op_waarde(wijze, &kwaliteit, bod),
            Prijsmethode::Verhouding => verhouding(&kwaliteit, bod),
            _ => self.deel(bod).map(|deel| Telling::Punten {
                punten: deel.punten(),
                gewicht: self.regel.gewicht,
            }),
        };
        let telling = telling.ok_or(ScoreFout::PrijsOnberekenbaar)?;
        let totaal = match telling {
            Telling::Punten { gewicht, .. } => self
                .deel(bod)
                .and_then(|deel| deel.totaal(kwaliteit.som, gewicht, wijze.decimalen))
                .ok_or(ScoreFout::PrijsOnberekenbaar)?,
            _ => kwaliteit.totaal,
        };
        let prijs = Prijs {
            bod,
            kwaliteit: kwaliteit.totaal,
            telling,
        };
        Ok(Berekening {
            totaal,
            prijs: Some(prijs),
            ..kwaliteit
        })
    }

    fn deel(&self, bod: i64) -> Option<Prijsdeel> {
        match self.regel.methode {
            Prijsmethode::Absoluut => {
                let (plafond, vloer) = self.grenzen?;
                Prijsdeel::absoluut(bod, plafond, vloer)
            }
            Prijsmethode::RelatiefAandeel => Prijsdeel::aandeel(bod, self.laagste?),
            Prijsmethode::RelatiefVerschil => Prijsdeel::verschil(bod, self.laagste?),
            Prijsmethode::OpWaarde | Prijsmethode::Verhouding => None,
        }
    }
}

/// F9: `E = bod − Σ Vᵢ × (cᵢ − cmin) / (cmax − cmin)`; a malus lowers the bottom of that line.
fn op_waarde(wijze: &Beoordelingswijze, kwaliteit: &Berekening, bod: i64) -> Option<Telling> {
    let waarden = || wijze.schaal.iter().map(|stap| stap.waarde.honderdsten());
    let (laagste, hoogste) = (i128::from(waarden().min()?), i128::from(waarden().max()?));
    let lengte = hoogste - laagste;
    let som: i128 = wijze
        .criteria
        .iter()
        .zip(&kwaliteit.stappen)
        .map(|(criterium, stap)| {
            let [boven, malus] = [criterium.waarde_centen, criterium.malus_centen]
                .map(|centen| i128::from(centen.unwrap_or_default()));
            let boven_laagste = i128::from(stap.score.honderdsten()) - laagste;
            (boven + malus) * boven_laagste - malus * lengte
        })
        .sum();
    (lengte > 0).then(|| Telling::OpWaarde {
        aftrek: deel_afgerond(som, lengte),
        prijs: deel_afgerond(i128::from(bod) * lengte - som, lengte),
    })
}

/// F9: `Q / prijs`. None when the bid is not above zero.
fn verhouding(kwaliteit: &Berekening, bod: i64) -> Option<Telling> {
    // Ten-thousandths to millionths of a point.
    let miljoensten = i128::from(kwaliteit.som) * 100 * MILJOEN_EURO;
    (bod > 0).then(|| Telling::Verhouding {
        per_miljoen: deel_afgerond(miljoensten, i128::from(bod)),
    })
}
