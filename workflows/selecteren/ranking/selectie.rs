//! Who goes on: the selection rule of the leidraad (F11, RBNNE:2023:2105).

use serde::Serialize;

use super::{Kandidaat, Loting, Lotnummers, Rangorde, aantal, rangschik};
use crate::procedureregels::{KnockOut, PerceelRegels, Procedureregels};

/// The published rule of one perceel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selectieregel {
    /// The most parties that go on.
    pub max: u32,
    /// Rank only when there are more valid parties than `max`.
    pub alleen_bij_overschrijding: bool,
    /// Do those who fall just outside become a numbered reserve?
    pub reserve: bool,
    /// What a missed minimum means.
    pub knock_out: KnockOut,
}

impl Selectieregel {
    /// The rule of `perceel` in these frozen rules.
    pub fn van(regels: &Procedureregels, perceel: &PerceelRegels) -> Self {
        Self {
            max: perceel.max_geselecteerd,
            alleen_bij_overschrijding: regels.rangschikking.alleen_bij_overschrijding,
            reserve: regels.rangschikking.reserve,
            knock_out: regels.selectie.knock_out,
        }
    }
}

/// What the selection means for one party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Uitkomst {
    /// Goes on.
    Geselecteerd,
    /// Called up when somebody drops out, in this order from 1.
    Reserve(u32),
    /// Does not go on.
    NietGeselecteerd,
    /// Under a minimum: passed over because a choice had to be made.
    NietSelecteerbaar,
    /// Under a minimum that the leidraad made a ground for rejection.
    Uitgesloten,
    /// In a tie that decides; lots must be drawn first.
    WachtOpLoting,
}

/// One party in the selection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PartijUitkomst<K> {
    /// Who.
    pub wie: K,
    /// Place in the ranking; none when there is no ranking or the party stands outside it.
    pub plaats: Option<u32>,
    /// What it means.
    pub uitkomst: Uitkomst,
}

/// The selection of one perceel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Selectie<K> {
    /// The ranking; none when everybody goes on and ranking is not allowed.
    pub rangorde: Option<Rangorde<K>>,
    /// Every party once: ranked ones first, then the others by key.
    pub partijen: Vec<PartijUitkomst<K>>,
    /// The ties that still decide something; with any of them the selection is not final.
    pub lotingen: Vec<Loting<K>>,
}

/// F11: with no more valid parties than may go on, all go on and nobody is ranked; otherwise the
/// minimums are applied first and the best `max` go on.
///
/// A [`KnockOut::Uitsluiten`] takes parties out before they are counted as valid.
pub fn selecteer<K: Ord + Clone>(
    kandidaten: &[Kandidaat<K>],
    regel: Selectieregel,
    loten: &Lotnummers<K>,
) -> Selectie<K> {
    let uitsluiten = regel.knock_out == KnockOut::Uitsluiten;
    let (geldig, uitgesloten): (Vec<_>, Vec<_>) = kandidaten
        .iter()
        .cloned()
        .partition(|k| !uitsluiten || k.berekening.voldoet());
    let mut selectie = if regel.alleen_bij_overschrijding && aantal(geldig.len()) <= regel.max {
        Selectie {
            rangorde: None,
            partijen: buiten(geldig, Uitkomst::Geselecteerd),
            lotingen: vec![],
        }
    } else {
        kies(geldig, regel, loten)
    };
    selectie
        .partijen
        .extend(buiten(uitgesloten, Uitkomst::Uitgesloten));
    selectie
}

/// The same outcome for parties outside the ranking, by key.
fn buiten<K: Ord>(kandidaten: Vec<Kandidaat<K>>, uitkomst: Uitkomst) -> Vec<PartijUitkomst<K>> {
    let mut wie: Vec<K> = kandidaten
        .into_iter()
        .map(|kandidaat| kandidaat.wie)
        .collect();
    wie.sort_unstable();
    wie.into_iter()
        .map(|wie| PartijUitkomst {
            wie,
            plaats: None,
            uitkomst,
        })
        .collect()
}

/// Ranks those who reach all minimums and lets the best go on.
fn kies<K: Ord + Clone>(
    geldig: Vec<Kandidaat<K>>,
    regel: Selectieregel,
    loten: &Lotnummers<K>,
) -> Selectie<K> {
    let (selecteerbaar, rest): (Vec<_>, Vec<_>) = geldig
        .into_iter()
        .partition(|kandidaat| kandidaat.berekening.voldoet());
    let rangorde = rangschik(&selecteerbaar, loten);
    let beslist = |loting: &&Loting<K>| {
        // Inside the selected group order means nothing; below it only a reserve has an order.
        let onder_de_grens = loting.tot_en_met_plaats() > regel.max;
        onder_de_grens && (regel.reserve || loting.vanaf_plaats <= regel.max)
    };
    let lotingen: Vec<Loting<K>> = rangorde.lotingen.iter().filter(beslist).cloned().collect();
    let wacht = |wie: &K| lotingen.iter().any(|loting| loting.wie.contains(wie));
    let mut partijen: Vec<_> = rangorde
        .plaatsen
        .iter()
        .map(|rij| {
            let uitkomst = if wacht(&rij.wie) {
                Uitkomst::WachtOpLoting
            } else {
                uitkomst(rij.plaats, regel)
            };
            PartijUitkomst {
                wie: rij.wie.clone(),
                plaats: Some(rij.plaats),
                uitkomst,
            }
        })
        .collect();
    partijen.extend(buiten(rest, Uitkomst::NietSelecteerbaar));
    Selectie {
        rangorde: Some(rangorde),
        partijen,
        lotingen,
    }
}

/// What a decided place means.
fn uitkomst(plaats: u32, regel: Selectieregel) -> Uitkomst {
    match plaats.checked_sub(regel.max) {
        None | Some(0) => Uitkomst::Geselecteerd,
        Some(nummer) if regel.reserve => Uitkomst::Reserve(nummer),
        Some(_) => Uitkomst::NietGeselecteerd,
    }
}
