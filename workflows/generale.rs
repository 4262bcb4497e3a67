//! The generale repetitie: the calendar of a whole procedure before it is published.
//!
//! The terms follow from the Procedureregels, the days on which the gemeente acts from its planning.
//! What comes out is every term with its slack, and the same for what may go wrong.

mod kalender;
mod planning;
mod tegenslag;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::procedureregels::Procedureregels;

pub use planning::{Planning, Voorgenomen};
pub use tegenslag::Tegenslag;

/// A term or a day of the procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Kalenderregel {
    /// Stable name, kebab-case; with a number when there are more of the kind: `nota-2`.
    pub code: String,
    /// What it is called.
    pub naam: String,
    /// Its first day.
    pub van: Date,
    /// Its last day.
    pub tot: Date,
    /// The hour that counts, for a deadline within a day.
    pub moment: Option<Timestamp>,
    /// What the law or the leidraad sets as the border.
    pub grens: Option<Grens>,
    /// Where the rule comes from; empty for what the gemeente plans itself.
    pub bron: &'static str,
}

/// The border of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Grens {
    /// It must be done on this day at the latest.
    Uiterlijk(Date),
    /// It may not begin before this day.
    Vroegst(Date),
}

impl Kalenderregel {
    /// How many days are left to the border; negative when it does not fit. None without a border.
    pub fn speling(&self) -> Option<i32> {
        let dagen = |van: Date, tot: Date| van.until(tot).map_or(0, |span| span.get_days());
        match self.grens? {
            Grens::Uiterlijk(dag) => Some(dagen(self.tot, dag)),
            Grens::Vroegst(dag) => Some(dagen(dag, self.van)),
        }
    }

    /// Does it fit?
    pub fn past(&self) -> bool {
        self.speling().is_none_or(|dagen| dagen >= 0)
    }
}

/// The rehearsal: the procedure as planned, and with each setback.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Repetitie {
    /// Without setbacks, in order of time.
    pub kalender: Vec<Kalenderregel>,
    /// With each setback.
    pub tegenslagen: Vec<Uitloop>,
}

/// What one setback does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Uitloop {
    /// Which.
    pub tegenslag: Tegenslag,
    /// The calendar with it.
    pub kalender: Vec<Kalenderregel>,
    /// How many days later the award is final.
    pub dagen_later: i32,
}

/// Plays the procedure through on paper.
pub fn repeteer(regels: &Procedureregels, planning: &Planning) -> Repetitie {
    let plan = planning.vul_aan(regels);
    let basis = kalender::kalender(regels, &plan);
    let definitief = |regels: &[Kalenderregel]| {
        let regel = regels.iter().find(|regel| regel.code == DEFINITIEF);
        regel.map_or(plan.publicatie, |regel| regel.van)
    };
    let tegenslagen = Tegenslag::ALLE
        .into_iter()
        .map(|tegenslag| {
            let (regels, plan) = tegenslag.overkomt(regels, &plan);
            let kalender = kalender::kalender(&regels, &plan);
            let later = definitief(&basis).until(definitief(&kalender));
            Uitloop {
                tegenslag,
                dagen_later: later.map_or(0, |span| span.get_days()),
                kalender,
            }
        })
        .collect();
    Repetitie {
        kalender: basis,
        tegenslagen,
    }
}

/// The code of the line on which the award is final.
pub const DEFINITIEF: &str = "gunning-definitief";
