//! The term of an overeenkomst with its options, and what the contract calendar asks.

use crate::store::db::Db;
use crate::store::facts::Invoeren;
use crate::store::gebeurd;
use crate::store::regels;
use crate::store::velden::Velden;
use entities::zaak::rij;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use sea_orm::DbErr;
use workflows::contracteren::overeenkomst::{Act, Facts};
use workflows::termijnen::{begin_van_dag, datum_van, einde_van_dag, maanden_na, maanden_voor};

/// Months before the end at which the board is reminded of the option (DOMAIN.md 4.9).
const HERINNERINGEN: [u16; 3] = [18, 12, 6];
/// Months before the end at which the evaluation begins.
const EVALUATIE: u16 = 12;
/// Months before the end until which notice may be given.
const AANZEGGING: u16 = 6;

pub(super) async fn vul(
    db: &Db<'_>,
    contract: &rij::Model,
    invoer: &Invoeren,
    einde: Option<Date>,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let nu = facts.gemeen.nu;
    let vandaag = datum_van(nu);
    facts.kpi_op = Some(begin_van_dag(volgend_kwartaal(vandaag)));
    facts.jaarstukken_op = Some(begin_van_dag(volgende_eerste_juni(vandaag)));
    let evaluatie = gebeurd::laatst(db, contract.id, Act::EvaluatieStarten).await?;
    let sinds = evaluatie.map_or(0, |keer| keer.nr);
    facts.goed_resultaat = invoer
        .een("looptijdevaluatie")
        .filter(|entry| entry.regel_nr > sinds)
        .map(|entry| entry.velden.ja("goedResultaat"));
    let Some(einde) = einde else { return Ok(()) };
    let regels = regels::bij(db, contract).await?;
    let opties = regels
        .map(|regels| regels.contract.opties)
        .unwrap_or_default();
    let gebruikt = gebeurd::aantal(db, contract.id, Act::Verlengen).await?;
    let met = |opties_gebruikt: usize| einde_met(einde, &opties, opties_gebruikt);
    let laatste_dag = met(gebruikt);
    facts.einde = Some(einde_van_dag(laatste_dag));
    facts.evaluatie_op = Some(begin_van_dag(maanden_voor(laatste_dag, EVALUATIE)));
    facts.aanzeggen_tot = Some(einde_van_dag(maanden_voor(laatste_dag, AANZEGGING)));
    if gebruikt < opties.len() {
        facts.optie_herinnering_op = herinnering(laatste_dag, nu);
        let verlengd = met(gebruikt + 1);
        facts.verlengd_tot = Some(einde_van_dag(verlengd));
        facts.evaluatie_na_verlenging_op = Some(begin_van_dag(maanden_voor(verlengd, EVALUATIE)));
        if gebruikt + 1 < opties.len() {
            facts.herinnering_na_verlenging_op = herinnering(verlengd, nu);
        }
    }
    Ok(())
}

/// The last day when so many options are used.
fn einde_met(einde: Date, opties: &[u32], gebruikt: usize) -> Date {
    let jaren: u32 = opties.iter().take(gebruikt).sum();
    maanden_na(einde, u16::try_from(jaren * 12).unwrap_or(u16::MAX))
}

/// The first reminder that is still to come.
fn herinnering(einde: Date, nu: Timestamp) -> Option<Timestamp> {
    HERINNERINGEN
        .into_iter()
        .map(|maanden| begin_van_dag(maanden_voor(einde, maanden)))
        .find(|moment| *moment > nu)
}

fn volgend_kwartaal(vandaag: Date) -> Date {
    let te_gaan = 3 - (vandaag.month() - 1) % 3;
    maanden_na(
        vandaag.first_of_month(),
        u16::try_from(te_gaan).unwrap_or(3),
    )
}

/// The annual accounts and the accountability for care and top incomes are due then.
fn volgende_eerste_juni(vandaag: Date) -> Date {
    let dit_jaar = date(vandaag.year(), 6, 1);
    if dit_jaar > vandaag {
        dit_jaar
    } else {
        maanden_na(dit_jaar, 12)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 4 + 2 + 2 years (DOMAIN.md 1.4).
    #[test]
    fn options_follow_each_other() {
        let einde = date(2026, 12, 31);
        assert_eq!(einde_met(einde, &[2, 2], 0), einde);
        assert_eq!(einde_met(einde, &[2, 2], 1), date(2028, 12, 31));
        assert_eq!(einde_met(einde, &[2, 2], 2), date(2030, 12, 31));
    }

    #[test]
    fn reminders_come_18_12_and_6_months_before_the_end() {
        let einde = date(2026, 12, 31);
        let na = |dag| herinnering(einde, begin_van_dag(dag)).map(datum_van);
        assert_eq!(na(date(2023, 1, 1)), Some(date(2025, 6, 30)));
        assert_eq!(na(date(2025, 6, 30)), Some(date(2025, 12, 31)));
        assert_eq!(na(date(2026, 1, 1)), Some(date(2026, 6, 30)));
        assert_eq!(na(date(2026, 7, 1)), None);
    }

    #[test]
    fn the_calendar_asks_each_quarter_and_each_june() {
        assert_eq!(volgend_kwartaal(date(2023, 1, 1)), date(2023, 4, 1));
        assert_eq!(volgend_kwartaal(date(2023, 12, 31)), date(2024, 1, 1));
        assert_eq!(volgende_eerste_juni(date(2023, 5, 31)), date(2023, 6, 1));
        assert_eq!(volgende_eerste_juni(date(2023, 6, 1)), date(2024, 6, 1));
    }
}
