//! What holds of every price, whoever bids (DOMAIN.md F7 and F8).

use super::*;

proptest! {
    /// F8: with an absolute price, taking away anybody never changes the order of the others.
    #[test]
    fn f8_absolute_price_removing_a_loser_never_changes_the_order_of_the_others(
        gegeven in prop::collection::vec((0..=10_000_i64, 1..=200_i64), 2..8),
        weg in 0..8_usize,
        gewicht in 0..=100_u32,
        decimalen in 0..=2_u8,
    ) {
        let wijze = een_criterium(decimalen);
        let bafo = bafo(met(Prijsmethode::Absoluut, gewicht), 140, 60);
        let kandidaten = |welke: &[(usize, (i64, i64))]| -> Vec<Kandidaat<usize>> {
            let biedingen = welke.iter().map(|(_, (_, bod))| bieding(*bod));
            let kader = Prijskader::nieuw(&bafo, biedingen).unwrap();
            welke.iter().map(|(wie, (punten, bod))| Kandidaat {
                wie: *wie,
                berekening: kader.reken(&wijze, kwaliteit(&wijze, *punten), *bod).unwrap(),
            }).collect()
        };
        let alle: Vec<_> = gegeven.into_iter().enumerate().collect();
        let weg = weg % alle.len();
        let over: Vec<_> = alle.iter().copied().filter(|(wie, _)| *wie != weg).collect();
        let wie = |welke: &[(usize, (i64, i64))]| -> Vec<usize> {
            rangschik(&kandidaten(welke), &Lotnummers::new()).plaatsen.iter().map(|rij| rij.wie).collect()
        };
        let mut eerst = wie(&alle);
        eerst.retain(|partij| *partij != weg);
        prop_assert_eq!(eerst, wie(&over));
    }

    /// A relative price is between nothing and everything, and a lower bid never earns less.
    #[test]
    fn f7_a_lower_bid_never_earns_less(laagste in 1..=i64::MAX / 4, erbij in 0..=i64::MAX / 4, meer in 0..=i64::MAX / 4) {
        for vorm in [Prijsdeel::aandeel, Prijsdeel::verschil] {
            let laag = vorm(laagste + erbij, laagste).unwrap().punten();
            let hoog = vorm(laagste + erbij + meer, laagste).unwrap().punten();
            prop_assert!(Punten::heel(0) <= hoog && hoog <= laag && laag <= Punten::heel(100));
        }
    }
}
