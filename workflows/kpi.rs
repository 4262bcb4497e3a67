//! What a running contract is measured by (F18): on time, covered, fewer contracts, within budget and
//! within the band.
//!
//! A share is in basis points (10.000 = 100%), rounded half up to show; what is compared with a norm is
//! compared exactly. Amounts are cents.

pub mod opgave;

use crate::bekostiging::Bandbreedte;
use crate::rekenen::deel_afgerond;
use crate::termijnen::{perspectiefplan_uiterlijk, plaatsing_uiterlijk};
use jiff::civil::Date;

/// A part of a whole, kept exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aandeel {
    deel: i128,
    geheel: i128,
}

impl Aandeel {
    /// `deel` of `geheel`; none when there is no whole to be a part of.
    pub fn nieuw(deel: i128, geheel: i128) -> Option<Self> {
        (geheel > 0).then_some(Self { deel, geheel })
    }

    /// In basis points, rounded to show.
    pub fn basispunten(self) -> i64 {
        deel_afgerond(self.deel * 10_000, self.geheel)
    }

    /// Whether it is at least so many basis points.
    pub fn haalt(self, norm_bp: u32) -> bool {
        self.deel * 10_000 >= self.geheel * i128::from(norm_bp)
    }

    /// Whether it is at most so many basis points.
    pub fn hoogstens(self, norm_bp: u32) -> bool {
        self.deel * 10_000 <= self.geheel * i128::from(norm_bp)
    }
}

/// What is known of one client: the DAT-bepaling, and when plan and place came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Client {
    /// The day from which both terms run (F-D9).
    pub dat_bepaling: Date,
    /// The day of the perspectiefplan, once there is one.
    pub perspectiefplan: Option<Date>,
    /// The day on which the client got a place, once there is one.
    pub plaatsing: Option<Date>,
}

/// The share of clients with a perspectiefplan within 42 days. Whoever has none on `peildatum`
/// counts when the term is over, and is left out as long as it runs.
pub fn perspectiefplan_op_tijd(clienten: &[Client], peildatum: Date) -> Option<Aandeel> {
    op_tijd(clienten, peildatum, |client| {
        (
            client.perspectiefplan,
            perspectiefplan_uiterlijk(client.dat_bepaling),
        )
    })
}

/// The share of clients with a place within six months, counted in the same way.
pub fn plaatsing_op_tijd(clienten: &[Client], peildatum: Date) -> Option<Aandeel> {
    op_tijd(clienten, peildatum, |client| {
        (client.plaatsing, plaatsing_uiterlijk(client.dat_bepaling))
    })
}

fn op_tijd(
    clienten: &[Client],
    peildatum: Date,
    termijn: impl Fn(&Client) -> (Option<Date>, Date),
) -> Option<Aandeel> {
    let (mut ja, mut telt) = (0, 0);
    for (gedaan, uiterlijk) in clienten.iter().map(termijn) {
        match gedaan.filter(|dag| *dag <= peildatum) {
            Some(dag) => {
                telt += 1;
                ja += i128::from(dag <= uiterlijk);
            }
            None => telt += i128::from(peildatum > uiterlijk),
        }
    }
    Aandeel::nieuw(ja, telt)
}

/// One gemeente in the overview of clients: how many, and what part of them has what is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dekking {
    /// Clients of this gemeente.
    pub clienten: u32,
    /// The part of them, in basis points.
    pub aandeel_bp: u32,
}

/// The coverage of the region: every gemeente weighs as much as it has clients.
pub fn dekking(gemeenten: &[Dekking]) -> Option<Aandeel> {
    let clienten = |g: &Dekking| i128::from(g.clienten);
    let gedekt = gemeenten
        .iter()
        .map(|g| clienten(g) * i128::from(g.aandeel_bp))
        .sum();
    let alle: i128 = gemeenten.iter().map(clienten).sum();
    Aandeel::nieuw(gedekt, alle * 10_000)
}

/// How much smaller the number of contracts became.
pub fn contractreductie(voor: u32, na: u32) -> Option<Aandeel> {
    Aandeel::nieuw(i128::from(voor) - i128::from(na), voor.into())
}

/// What was spent as a part of the budget of the same year, in cents; above 100% is an overrun.
pub fn besteed(uitgaven: i64, begroting: i64) -> Option<Aandeel> {
    Aandeel::nieuw(uitgaven.into(), begroting.into())
}

/// Where a number of clients lies against the band of the lumpsum, its edges included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bandstand {
    /// So many under it.
    Onder(u32),
    /// In it.
    Binnen,
    /// So many above it.
    Boven(u32),
}

/// The number of clients against the band (F13).
pub fn bandstand(clienten: u32, band: Bandbreedte) -> Bandstand {
    if clienten < band.onder {
        Bandstand::Onder(band.onder - clienten)
    } else if clienten > band.boven {
        Bandstand::Boven(clienten - band.boven)
    } else {
        Bandstand::Binnen
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raming::gelijk_verdeeld;
    use jiff::civil::date;

    /// DOMAIN.md 7.2, the transfer of clients in 2023: clients, percent with the coalition, percent
    /// with a temporary contract beside it.
    const OVERDRACHT: [(u32, u32, u32); 7] = [
        (183, 58, 86),
        (236, 64, 86),
        (178, 63, 96),
        (137, 61, 89),
        (221, 66, 88),
        (360, 41, 81),
        (2_895, 72, 91),
    ];

    fn regio(aandeel: impl Fn(&(u32, u32, u32)) -> u32) -> Aandeel {
        let gemeenten: Vec<Dekking> = OVERDRACHT
            .iter()
            .map(|rij| Dekking {
                clienten: rij.0,
                aandeel_bp: aandeel(rij) * 100,
            })
            .collect();
        dekking(&gemeenten).unwrap()
    }

    /// The weighted 67,2% and 89,6% of the seed table, over its 4.210 clients.
    #[test]
    fn f18_coverage_is_weighted_by_clients() {
        assert_eq!(OVERDRACHT.iter().map(|rij| rij.0).sum::<u32>(), 4_210);
        let (coalitie, met_tijdelijk) = (regio(|rij| rij.1), regio(|rij| rij.2));
        assert_eq!(coalitie.basispunten(), 6_724);
        assert_eq!(met_tijdelijk.basispunten(), 8_964);
        assert_eq!((coalitie.basispunten() + 5) / 10, 672);
        assert_eq!((met_tijdelijk.basispunten() + 5) / 10, 896);
        assert_eq!(dekking(&[]), None);
    }

    fn client(plan: Option<Date>, plaats: Option<Date>) -> Client {
        Client {
            dat_bepaling: date(2023, 1, 2),
            perspectiefplan: plan,
            plaatsing: plaats,
        }
    }

    #[test]
    fn f18_a_perspectiefplan_is_in_time_on_day_42_and_late_on_day_43() {
        let dag_42 = date(2023, 2, 13);
        let clienten = [
            client(Some(dag_42), None),
            client(Some(date(2023, 2, 14)), None),
            client(None, None),
        ];
        let bp = |peil| perspectiefplan_op_tijd(&clienten, peil).map(Aandeel::basispunten);
        // While its term runs a client without a plan is neither in time nor late.
        assert_eq!(bp(dag_42), Some(10_000));
        assert_eq!(bp(date(2023, 2, 14)), Some(3_333));
        assert_eq!(perspectiefplan_op_tijd(&[], dag_42), None);
    }

    #[test]
    fn f18_a_place_is_in_time_within_six_months() {
        let clienten = [
            client(None, Some(date(2023, 7, 2))),
            client(None, Some(date(2023, 7, 3))),
        ];
        let op_tijd = plaatsing_op_tijd(&clienten, date(2023, 12, 31)).unwrap();
        assert_eq!(op_tijd.basispunten(), 5_000);
        assert!(op_tijd.haalt(5_000) && !op_tijd.haalt(5_001));
    }

    /// Compared exactly: two thirds is shown as 66,67% and does not reach it.
    #[test]
    fn f18_a_norm_is_compared_exactly() {
        let twee_derde = Aandeel::nieuw(2, 3).unwrap();
        assert_eq!(twee_derde.basispunten(), 6_667);
        assert!(twee_derde.haalt(6_666) && !twee_derde.haalt(6_667));
    }

    /// From one hundred contracts to twenty: the 80% of the region.
    #[test]
    fn f18_contract_reduction() {
        let minder = contractreductie(100, 20).unwrap();
        assert_eq!(minder.basispunten(), 8_000);
        assert_eq!(
            contractreductie(20, 25).map(Aandeel::basispunten),
            Some(-2_500)
        );
        assert_eq!(contractreductie(0, 0), None);
    }

    /// Against a quarter of the budget of 2023–2026 in table 1 (F12).
    #[test]
    fn f18_spent_against_the_budget() {
        let begroting = gelijk_verdeeld(18_632_091_400, 2023, 4)[0].centen;
        assert_eq!(
            besteed(begroting, begroting).map(Aandeel::basispunten),
            Some(10_000)
        );
        let te_veel = besteed(begroting + 1, begroting).unwrap();
        assert!(te_veel.haalt(10_000));
        assert_eq!(besteed(1, 0), None);
    }

    #[test]
    fn f18_clients_against_the_band_665_to_735() {
        let band = Bandbreedte {
            onder: 665,
            boven: 735,
        };
        for (clienten, stand) in [
            (640, Bandstand::Onder(25)),
            (665, Bandstand::Binnen),
            (735, Bandstand::Binnen),
            (760, Bandstand::Boven(25)),
        ] {
            assert_eq!(bandstand(clienten, band), stand, "{clienten}");
        }
    }
}
