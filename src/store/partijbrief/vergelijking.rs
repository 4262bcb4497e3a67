//! The scores of who reads a letter beside those of the chosen parties, with the reasons of the committee.

use super::weglating::Weglatingen;
use crate::store::rangorde::{Cel, Partij, Stand};
use entities::ids::RijId;
use workflows::procedureregels::{Criterium, Punten};
use workflows::selecteren::scoring::{Prijs, Tekort};

/// The scores of a party and of those that were chosen; of nobody else.
#[derive(Clone, Debug)]
pub struct Vergelijking {
    /// The criteria in the order of the leidraad.
    pub criteria: Vec<Criterium>,
    /// Who reads; none when it was not judged.
    pub lezer: Option<Kolom>,
    /// The chosen parties without the reader, best first.
    pub gekozen: Vec<Kolom>,
    /// How many parties were ranked; 0 when there was nothing to rank.
    pub gerangschikt: usize,
    /// The minimums that the reader missed.
    pub tekorten: Vec<Tekort>,
}

/// The scores of one party.
#[derive(Clone, Debug)]
pub struct Kolom {
    /// Whose.
    pub naam: String,
    /// The place in the ranking from 1; none when it stands outside it.
    pub plaats: Option<u32>,
    /// One per criterium, in the same order.
    pub vakken: Vec<Vak>,
    /// What the bid did; none when the price does not count.
    pub prijs: Option<Prijs>,
    /// The weighted total.
    pub totaal: Option<Punten>,
}

/// One score.
#[derive(Clone, Debug)]
pub struct Vak {
    /// The score that counts; none when there is none.
    pub score: Option<Punten>,
    /// The reasons, as the reader of the letter may read them.
    pub motivering: String,
}

impl Vergelijking {
    /// What this party reads. The texts about the others lack what was taken out of them.
    pub(crate) fn van(
        stand: &Stand,
        lezer: RijId,
        gekozen: &[RijId],
        weglatingen: &Weglatingen,
    ) -> Self {
        let zoek = |id: RijId| stand.partijen.iter().find(|p| p.inschrijving == id);
        let eigen = zoek(lezer);
        let anderen = gekozen.iter().filter(|id| **id != lezer);
        let mut gekozen: Vec<Kolom> = anderen
            .filter_map(|id| zoek(*id))
            .map(|partij| {
                let lees = |cel: &Cel| weglatingen.voor_anderen(partij.inschrijving, cel);
                kolom(stand, partij, lees)
            })
            .collect();
        gekozen.sort_by_key(|kolom| kolom.plaats.unwrap_or(u32::MAX));
        let rangorde = stand.selectie.as_ref().and_then(|s| s.rangorde.as_ref());
        let berekening = eigen.and_then(|partij| partij.berekening.as_ref().ok());
        Self {
            criteria: stand.wijze.criteria.clone(),
            lezer: eigen.map(|partij| kolom(stand, partij, Cel::motivering)),
            gekozen,
            gerangschikt: rangorde.map_or(0, |rangorde| rangorde.plaatsen.len()),
            tekorten: berekening.map_or_else(Vec::new, |b| b.tekorten.clone()),
        }
    }

    /// The reader first, then the chosen parties.
    pub fn kolommen(&self) -> impl Iterator<Item = &Kolom> {
        self.lezer.iter().chain(&self.gekozen)
    }
}

fn kolom(stand: &Stand, partij: &Partij, lees: impl Fn(&Cel) -> String) -> Kolom {
    let berekening = partij.berekening.as_ref().ok();
    let vak = |cel: &Cel| Vak {
        score: cel.vastgesteld.clone().ok(),
        motivering: lees(cel),
    };
    Kolom {
        naam: partij.naam.clone(),
        plaats: stand.plaats(partij.inschrijving),
        vakken: partij.cellen.iter().map(vak).collect(),
        prijs: berekening.and_then(|b| b.prijs),
        totaal: berekening.map(|b| b.totaal),
    }
}
