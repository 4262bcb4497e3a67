//! The ranking with its ties (F10); who goes on stands in `selectie` (F11).
//!
//! Nothing here depends on the order in which submissions are given.

mod selectie;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::scoring::Berekening;
use crate::procedureregels::Punten;

pub use selectie::{PartijUitkomst, Selectie, Selectieregel, Uitkomst, selecteer};

/// A valid submission with its computed total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kandidaat<K> {
    /// Who: any key with an order.
    pub wie: K,
    /// The total and the scores behind it.
    pub berekening: Berekening,
}

/// The numbers that the neutral person drew, lowest first. Only used inside a tie.
pub type Lotnummers<K> = BTreeMap<K, u32>;

/// One row of the ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plaats<K> {
    /// From 1. Parties in an undecided tie share the best place of their group.
    pub plaats: u32,
    /// Who.
    pub wie: K,
    /// The rounded total that ranks.
    pub totaal: Punten,
    /// What put this row under the one above it.
    pub beslist_door: BeslistDoor,
}

/// What decided between a row and the one above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum BeslistDoor {
    /// A lower total, or nobody stands above.
    Totaal,
    /// The same total, a lower score on the criterium with this code.
    Criterium(String),
    /// Equal in everything; lots were drawn.
    Loting,
    /// Equal in everything to the others on this place; lots must still be drawn.
    NogLoten,
}

/// A tie that only lots can decide: invite all of them to the draw (P28).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Loting<K> {
    /// The best place that they draw for.
    pub vanaf_plaats: u32,
    /// The parties, by key.
    pub wie: Vec<K>,
}

impl<K> Loting<K> {
    /// The worst place that they draw for.
    fn tot_en_met_plaats(&self) -> u32 {
        self.vanaf_plaats + aantal(self.wie.len()) - 1
    }
}

/// All candidates from high to low.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rangorde<K> {
    /// The rows, best first.
    pub plaatsen: Vec<Plaats<K>>,
    /// The ties that are still open.
    pub lotingen: Vec<Loting<K>>,
}

/// F10: by total; at a tie by the criterium with the highest weight, then the next, then by lot.
///
/// Equal weights go in the order of the leidraad. A lot counts only when everybody in the tie
/// has drawn a different number; a draw that missed somebody is no draw.
pub fn rangschik<K: Ord + Clone>(
    kandidaten: &[Kandidaat<K>],
    loten: &Lotnummers<K>,
) -> Rangorde<K> {
    let mut gesorteerd: Vec<&Kandidaat<K>> = kandidaten.iter().collect();
    gesorteerd.sort_by_cached_key(|kandidaat| (Reverse(sleutel(kandidaat)), kandidaat.wie.clone()));
    let mut rangorde = Rangorde {
        plaatsen: Vec::new(),
        lotingen: Vec::new(),
    };
    let mut boven = None;
    for groep in gesorteerd.chunk_by(|een, ander| sleutel(een) == sleutel(ander)) {
        match op_lot(groep, loten) {
            Some(volgorde) => rangorde.voeg_toe(&volgorde, boven),
            None => rangorde.voeg_open_toe(groep),
        }
        boven = groep.first().copied();
    }
    rangorde
}

/// What ranks: the total, then the scores from the heaviest criterium to the lightest.
fn sleutel<K>(kandidaat: &Kandidaat<K>) -> (i64, Vec<Punten>) {
    let scores = op_gewicht(&kandidaat.berekening)
        .into_iter()
        .map(|(_, score)| score);
    (kandidaat.berekening.rangwaarde(), scores.collect())
}

/// Codes and scores from the heaviest criterium to the lightest; the sort is stable.
fn op_gewicht(berekening: &Berekening) -> Vec<(&str, Punten)> {
    let mut stappen: Vec<_> = berekening.stappen.iter().collect();
    stappen.sort_by_key(|stap| Reverse(stap.gewicht));
    stappen
        .into_iter()
        .map(|stap| (stap.code.as_str(), stap.score))
        .collect()
}

/// The group in the order of its lots; none when there is still something to draw.
fn op_lot<'a, K: Ord>(
    groep: &[&'a Kandidaat<K>],
    loten: &Lotnummers<K>,
) -> Option<Vec<&'a Kandidaat<K>>> {
    if groep.len() == 1 {
        return Some(groep.to_vec());
    }
    let mut op_nummer = BTreeMap::new();
    for kandidaat in groep {
        let dubbel = op_nummer.insert(*loten.get(&kandidaat.wie)?, *kandidaat);
        if dubbel.is_some() {
            return None;
        }
    }
    Some(op_nummer.into_values().collect())
}

impl<K: Clone> Rangorde<K> {
    fn volgende_plaats(&self) -> u32 {
        aantal(self.plaatsen.len()) + 1
    }

    /// Adds one candidate, or a tie in the order of its lots.
    fn voeg_toe(&mut self, volgorde: &[&Kandidaat<K>], boven: Option<&Kandidaat<K>>) {
        for (plek, kandidaat) in volgorde.iter().enumerate() {
            let door = if plek == 0 {
                verschil(boven, kandidaat)
            } else {
                BeslistDoor::Loting
            };
            self.plaatsen
                .push(rij(self.volgende_plaats(), kandidaat, door));
        }
    }

    /// Adds a tie that waits for lots: all on one place.
    fn voeg_open_toe(&mut self, groep: &[&Kandidaat<K>]) {
        let vanaf_plaats = self.volgende_plaats();
        let rijen = groep
            .iter()
            .map(|kandidaat| rij(vanaf_plaats, kandidaat, BeslistDoor::NogLoten));
        self.plaatsen.extend(rijen);
        let wie = groep
            .iter()
            .map(|kandidaat| kandidaat.wie.clone())
            .collect();
        self.lotingen.push(Loting { vanaf_plaats, wie });
    }
}

fn rij<K: Clone>(plaats: u32, kandidaat: &Kandidaat<K>, beslist_door: BeslistDoor) -> Plaats<K> {
    let totaal = kandidaat.berekening.totaal;
    Plaats {
        plaats,
        wie: kandidaat.wie.clone(),
        totaal,
        beslist_door,
    }
}

/// Why `kandidaat` stands under `boven`.
fn verschil<K>(boven: Option<&Kandidaat<K>>, kandidaat: &Kandidaat<K>) -> BeslistDoor {
    let gelijk =
        |boven: &&Kandidaat<K>| boven.berekening.rangwaarde() == kandidaat.berekening.rangwaarde();
    let Some(boven) = boven.filter(gelijk) else {
        return BeslistDoor::Totaal;
    };
    let paren = op_gewicht(&boven.berekening)
        .into_iter()
        .zip(op_gewicht(&kandidaat.berekening));
    paren
        .filter(|(hoger, lager)| hoger.1 != lager.1)
        .map(|(hoger, _)| BeslistDoor::Criterium(hoger.0.to_owned()))
        .next()
        .unwrap_or(BeslistDoor::Totaal)
}

fn aantal(lengte: usize) -> u32 {
    u32::try_from(lengte).unwrap_or(u32::MAX)
}
