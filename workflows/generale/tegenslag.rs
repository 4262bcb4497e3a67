//! What may go wrong, and what it does to the days after it.

use jiff::Timestamp;
use jiff::civil::{Date, time};
use serde::Serialize;

use super::Voorgenomen;
use super::planning::op_de_dag;
use crate::procedureregels::{Procedureregels, Vragenronde};
use crate::termijnen::{
    datum_van, kalenderdagen_na, moment, standstill, tijd_van, verleng_tot_werkdag, werkdagen_na,
};

/// Weeks from a summons to the judgment. An assumption: the law sets none.
const KORT_GEDING_WEKEN: u16 = 6;
/// Working days to ask in an extra round, and as many to answer. An assumption.
const EXTRA_RONDE_WERKDAGEN: u16 = 5;
/// Days that a substantial rectificatie gives extra. An assumption; it must fit the change.
const RECTIFICATIE_DAGEN: u16 = 14;

/// A setback.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tegenslag {
    /// A summons on the last day of the standstill after the award decision.
    KortGeding,
    /// Another round of questions after the last nota.
    ExtraVragenronde,
    /// A substantial rectificatie on the day of the last nota.
    Rectificatie,
}

impl Tegenslag {
    /// In the order of the page.
    pub const ALLE: [Self; 3] = [Self::KortGeding, Self::ExtraVragenronde, Self::Rectificatie];

    /// What it is called.
    pub fn naam(self) -> &'static str {
        match self {
            Self::KortGeding => "Kort geding",
            Self::ExtraVragenronde => "Extra vragenronde",
            Self::Rectificatie => "Rectificatie",
        }
    }

    /// What is assumed, for whoever reads the calendar.
    pub fn aanname(self) -> &'static str {
        match self {
            Self::KortGeding => {
                "Een partij dagvaardt op de laatste dag van de opschortende termijn. Het vonnis komt zes weken later."
            }
            Self::ExtraVragenronde => {
                "Na de laatste nota komt nog een vragenronde: vijf werkdagen om te vragen en vijf om te antwoorden."
            }
            Self::Rectificatie => {
                "Op de dag van de laatste nota verandert de leidraad wezenlijk. De sluiting gaat veertien dagen later."
            }
        }
    }

    /// The rules and the days with this setback.
    pub(super) fn overkomt(
        self,
        regels: &Procedureregels,
        plan: &Voorgenomen,
    ) -> (Procedureregels, Voorgenomen) {
        match self {
            Self::KortGeding => (regels.clone(), met_vonnis(regels, plan)),
            Self::ExtraVragenronde => extra_ronde(regels, plan),
            Self::Rectificatie => {
                let dag = kalenderdagen_na(datum_van(regels.sluiting), RECTIFICATIE_DAGEN);
                verzet_sluiting(regels.clone(), plan.clone(), dag)
            }
        }
    }
}

/// The award waits for the judgment, and what follows moves as far.
fn met_vonnis(regels: &Procedureregels, plan: &Voorgenomen) -> Voorgenomen {
    let dagen = regels.standstill_gunning.termijn().unwrap_or_default();
    let termijn = standstill(op_de_dag(plan.gunning), dagen, regels.verleng_op_vrije_dag);
    let vonnis = kalenderdagen_na(termijn.laatste_dag, KORT_GEDING_WEKEN * 7);
    let vonnis = verleng_tot_werkdag(vonnis);
    let later = dagen_tussen(termijn.laatste_dag, vonnis);
    let mut plan = plan.clone();
    plan.vonnis = Some(vonnis);
    verschuif_contract(&mut plan, later);
    plan
}

fn extra_ronde(regels: &Procedureregels, plan: &Voorgenomen) -> (Procedureregels, Voorgenomen) {
    let na = plan.notas.last().copied().unwrap_or(plan.publicatie);
    let vragen_tot = werkdagen_na(na, EXTRA_RONDE_WERKDAGEN);
    let nota = werkdagen_na(vragen_tot, EXTRA_RONDE_WERKDAGEN);
    let mut regels = regels.clone();
    let tot = op_uur_van(regels.sluiting, vragen_tot);
    regels.vragenrondes.push(Vragenronde { tot });
    let mut plan = plan.clone();
    plan.notas.push(nota);
    let dag = kalenderdagen_na(nota, regels.nota_uiterlijk_dagen);
    verzet_sluiting(regels, plan, dag)
}

/// Closes on the first working day from `dag`, never earlier than before; later days move as far.
fn verzet_sluiting(
    mut regels: Procedureregels,
    mut plan: Voorgenomen,
    dag: Date,
) -> (Procedureregels, Voorgenomen) {
    let oud = datum_van(regels.sluiting);
    let nieuw = verleng_tot_werkdag(dag.max(oud));
    let later = dagen_tussen(oud, nieuw);
    if later > 0 {
        regels.sluiting = op_uur_van(regels.sluiting, nieuw);
        let schuif = |dag: Date| verschuif(dag, later);
        plan.selectie = schuif(plan.selectie);
        plan.dialoog = plan.dialoog.map(|(van, tot)| (schuif(van), schuif(tot)));
        plan.bafo = plan.bafo.map(|(van, tot)| (schuif(van), schuif(tot)));
        plan.gunning = schuif(plan.gunning);
        plan.verificatie = plan.verificatie.map(schuif);
        verschuif_contract(&mut plan, later);
    }
    (regels, plan)
}

/// The day of the start stays: it was promised to clients, so it shows whether it can be kept.
fn verschuif_contract(plan: &mut Voorgenomen, later: u16) {
    for dag in [
        &mut plan.contract_gereed,
        &mut plan.tekenen,
        &mut plan.getekend,
    ] {
        *dag = dag.map(|dag| verschuif(dag, later));
    }
}

/// `dag` as many days later, on a working day.
fn verschuif(dag: Date, later: u16) -> Date {
    verleng_tot_werkdag(kalenderdagen_na(dag, later))
}

fn dagen_tussen(van: Date, tot: Date) -> u16 {
    let dagen = van.until(tot).map_or(0, |span| span.get_days());
    u16::try_from(dagen).unwrap_or_default()
}

/// The hour of `voorbeeld` on another day; where the clock skips or repeats that hour, the hour after it.
pub(super) fn op_uur_van(voorbeeld: Timestamp, dag: Date) -> Timestamp {
    let tijd = tijd_van(voorbeeld).time();
    let later = time((tijd.hour() + 1).min(23), 0, 0, 0);
    moment(dag, tijd)
        .or_else(|_| moment(dag, later))
        .unwrap_or(voorbeeld)
}
