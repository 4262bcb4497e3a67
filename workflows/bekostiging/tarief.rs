//! The fair tariff per hour (F15): built from the elements that the law lists.
//!
//! Uitvoeringsbesluit Wmo 2015 art. 5.4 lid 2 (P14); Besluit Jeugdwet art. 2.3 (P34).

use serde::{Deserialize, Serialize};

use super::tarief_onderaannemer;
use crate::rekenen::deel_afgerond;

/// The elements of a reëel tarief, per full-time worker and year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReeelTarief {
    /// Wages with the employer's share, in cents.
    pub loonkosten_centen: i64,
    /// Travel and training, in cents.
    pub reis_en_opleiding_centen: i64,
    /// Paid hours.
    pub contracturen: u32,
    /// Hours of leave.
    pub verlofuren: u32,
    /// Hours of sickness.
    pub ziekte_uren: u32,
    /// Hours of training.
    pub scholingsuren: u32,
    /// Hours of consultation.
    pub overleguren: u32,
    /// Reasonable overhead, in basis points. What the gemeente asks in reports is part of it.
    pub overhead_bp: u32,
    /// Risk or profit, in basis points.
    pub risico_bp: u32,
    /// Indexation, in basis points.
    pub index_bp: u32,
    /// Where the numbers come from and why they are reasonable.
    pub motivering: String,
    /// The lowest tariff that a contract party may pay a subcontractor, in cents; none means that
    /// the fair tariff itself is the floor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bodem_centen: Option<i64>,
}

/// What the law wants to see in a tariff, and what may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kostenelement {
    /// a. Staff.
    Loonkosten,
    /// b. Overhead.
    Overhead,
    /// c. Hours that are paid and not worked: leave, sickness, training, consultation.
    NietProductieveUren,
    /// d. Travel and training.
    ReisEnOpleiding,
    /// e. Indexation.
    Indexatie,
    /// The reasons.
    Motivering,
}

impl Kostenelement {
    /// As the leidraad calls it.
    pub fn naam(self) -> &'static str {
        match self {
            Self::Loonkosten => "loonkosten",
            Self::Overhead => "overhead",
            Self::NietProductieveUren => "niet-productieve uren",
            Self::ReisEnOpleiding => "reis en opleiding",
            Self::Indexatie => "indexatie",
            Self::Motivering => "onderbouwing",
        }
    }
}

impl ReeelTarief {
    /// Contract hours minus leave, sickness, training and consultation. None when nothing is left.
    pub fn productieve_uren(&self) -> Option<u32> {
        let uren = [
            self.verlofuren,
            self.ziekte_uren,
            self.scholingsuren,
            self.overleguren,
        ];
        uren.into_iter()
            .try_fold(self.contracturen, u32::checked_sub)
            .filter(|uren| *uren > 0)
    }

    /// F15: `(loon + reis en opleiding) / productieve uren × (1 + overhead) × (1 + risico) × (1 + index)`
    /// in cents, rounded once. None without productive hours.
    pub fn per_uur(&self) -> Option<i64> {
        let uren = i128::from(self.productieve_uren()?);
        let kosten = i128::from(self.loonkosten_centen) + i128::from(self.reis_en_opleiding_centen);
        let factor = [self.overhead_bp, self.risico_bp, self.index_bp]
            .map(|bp| 10_000 + i128::from(bp))
            .into_iter()
            .product::<i128>();
        let teller = kosten.checked_mul(factor)?;
        Some(deel_afgerond(teller, uren * 1_000_000_000_000))
    }

    /// The elements of the law that are not filled in. A gemeente that leaves one out must lose.
    pub fn ontbrekend(&self) -> Vec<Kostenelement> {
        let niet_productief = self.verlofuren > 0
            && self.ziekte_uren > 0
            && self.scholingsuren > 0
            && self.overleguren > 0;
        [
            (self.loonkosten_centen > 0, Kostenelement::Loonkosten),
            (self.overhead_bp > 0, Kostenelement::Overhead),
            (
                niet_productief && self.productieve_uren().is_some(),
                Kostenelement::NietProductieveUren,
            ),
            (
                self.reis_en_opleiding_centen > 0,
                Kostenelement::ReisEnOpleiding,
            ),
            (self.index_bp > 0, Kostenelement::Indexatie),
            (
                !self.motivering.trim().is_empty(),
                Kostenelement::Motivering,
            ),
        ]
        .into_iter()
        .filter_map(|(ingevuld, element)| (!ingevuld).then_some(element))
        .collect()
    }

    /// F16: what a subcontractor gets after `afslag` basis points when that is under the floor.
    pub fn onder_bodem(&self, afslag: u32) -> Option<i64> {
        let tarief = self.per_uur()?;
        let ontvangt = tarief_onderaannemer(tarief, afslag);
        (ontvangt < self.bodem_centen.unwrap_or(tarief)).then_some(ontvangt)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tarief() -> ReeelTarief {
        ReeelTarief {
            loonkosten_centen: 5_800_000,
            reis_en_opleiding_centen: 150_000,
            contracturen: 1_878,
            verlofuren: 210,
            ziekte_uren: 118,
            scholingsuren: 60,
            overleguren: 240,
            overhead_bp: 2_200,
            risico_bp: 300,
            index_bp: 450,
            motivering: "Cao VVT, gemiddelde van drie jaren.".to_owned(),
            bodem_centen: None,
        }
    }

    #[test]
    fn f15_fair_tariff_step_by_step_and_whole() {
        let tarief = tarief();
        assert_eq!(tarief.productieve_uren(), Some(1_250));
        let tot = |overhead_bp, risico_bp, index_bp| {
            ReeelTarief {
                overhead_bp,
                risico_bp,
                index_bp,
                ..tarief.clone()
            }
            .per_uur()
        };
        assert_eq!(
            [
                tot(0, 0, 0),
                tot(2_200, 0, 0),
                tot(2_200, 300, 0),
                tarief.per_uur()
            ],
            [Some(4_760), Some(5_807), Some(5_981), Some(6_251)]
        );
    }

    #[test]
    fn f15_every_element_of_the_law_must_be_there() {
        assert_eq!(tarief().ontbrekend(), []);
        let zonder = |verander: fn(&mut ReeelTarief)| {
            let mut tarief = tarief();
            verander(&mut tarief);
            tarief.ontbrekend()
        };
        assert_eq!(
            zonder(|t| t.loonkosten_centen = 0),
            [Kostenelement::Loonkosten]
        );
        assert_eq!(zonder(|t| t.overhead_bp = 0), [Kostenelement::Overhead]);
        assert_eq!(
            zonder(|t| t.ziekte_uren = 0),
            [Kostenelement::NietProductieveUren]
        );
        assert_eq!(
            zonder(|t| t.contracturen = 600),
            [Kostenelement::NietProductieveUren]
        );
        assert_eq!(
            zonder(|t| t.reis_en_opleiding_centen = 0),
            [Kostenelement::ReisEnOpleiding]
        );
        assert_eq!(zonder(|t| t.index_bp = 0), [Kostenelement::Indexatie]);
        assert_eq!(
            zonder(|t| t.motivering = " ".to_owned()),
            [Kostenelement::Motivering]
        );
    }

    #[test]
    fn f15_without_productive_hours_there_is_no_tariff() {
        let leeg = ReeelTarief {
            contracturen: 628,
            ..tarief()
        };
        assert_eq!((leeg.productieve_uren(), leeg.per_uur()), (None, None));
    }

    #[test]
    fn f16_warns_when_a_subcontractor_comes_under_the_floor() {
        let bodem = |centen| ReeelTarief {
            bodem_centen: Some(centen),
            ..tarief()
        };
        assert_eq!(bodem(5_313).onder_bodem(1_500), None);
        assert_eq!(bodem(5_314).onder_bodem(1_500), Some(5_313));
        assert_eq!(tarief().onder_bodem(0), None);
        assert_eq!(tarief().onder_bodem(1_000), Some(5_626));
    }

    /// Uitvoeringsbesluit Wmo 2015 art. 5.4: every element of the cost that is nothing is named as missing.
    #[test]
    fn every_cost_that_is_nothing_is_named() {
        type Wijziging = fn(&mut ReeelTarief);
        let gevallen: [(Wijziging, &str); 9] = [
            (|t| t.loonkosten_centen = 0, "loonkosten"),
            (|t| t.overhead_bp = 0, "overhead"),
            (|t| t.verlofuren = 0, "niet-productieve uren"),
            (|t| t.ziekte_uren = 0, "niet-productieve uren"),
            (|t| t.scholingsuren = 0, "niet-productieve uren"),
            (|t| t.overleguren = 0, "niet-productieve uren"),
            (|t| t.reis_en_opleiding_centen = 0, "reis en opleiding"),
            (|t| t.index_bp = 0, "indexatie"),
            (|t| t.motivering.clear(), "onderbouwing"),
        ];
        for (wijzig, naam) in gevallen {
            let mut zonder = tarief();
            wijzig(&mut zonder);
            let namen: Vec<_> = zonder
                .ontbrekend()
                .into_iter()
                .map(Kostenelement::naam)
                .collect();
            assert_eq!(namen, [naam]);
        }
        assert_eq!(tarief().ontbrekend(), []);
    }
}
