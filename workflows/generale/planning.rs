//! When the gemeente plans to act.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::procedureregels::Procedureregels;
use crate::termijnen::{
    begin_van_dag, datum_van, kalenderdagen_na, standstill, verleng_tot_werkdag, werkdagen_na,
};

/// Working days in which a nota is written when no day is planned.
const NOTA_WERKDAGEN: u16 = 5;
/// Working days for opening, checks and assessment when no day is planned.
const BEOORDELING_WERKDAGEN: u16 = 20;
/// Working days per dialogue session when no day is planned.
const SESSIE_WERKDAGEN: u16 = 10;
/// Working days between the last judgment and the letter when no day is planned.
const BESLUIT_WERKDAGEN: u16 = 5;
/// Working days between the final award and the signatures when no day is planned.
const TEKENEN_WERKDAGEN: u16 = 10;

/// The planned days. What is left out follows from the day before it with usual working days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Planning {
    /// Publication of the notice.
    pub publicatie: Date,
    /// The nota of each question round, in order.
    #[serde(default)]
    pub notas: Vec<Date>,
    /// The end of the assessment; the selectiebesluit is sent on this day.
    #[serde(default)]
    pub selectie: Option<Date>,
    /// The end of the dialogue.
    #[serde(default)]
    pub dialoog: Option<Date>,
    /// The closing day of the BAFO.
    #[serde(default)]
    pub bafo: Option<Date>,
    /// The award decision is sent.
    #[serde(default)]
    pub gunning: Option<Date>,
    /// The evidence of the winner has been checked.
    #[serde(default)]
    pub verificatie: Option<Date>,
    /// The text of the contract is ready.
    #[serde(default)]
    pub contract_gereed: Option<Date>,
    /// The first day of signing.
    #[serde(default)]
    pub tekenen: Option<Date>,
    /// Everybody has signed.
    #[serde(default)]
    pub getekend: Option<Date>,
    /// The contract starts.
    #[serde(default)]
    pub start: Option<Date>,
}

/// Every day on which the gemeente acts, planned or assumed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorgenomen {
    /// Publication of the notice.
    pub publicatie: Date,
    /// One per question round.
    pub notas: Vec<Date>,
    /// The selectiebesluit is sent.
    pub selectie: Date,
    /// First and last day of the dialogue; none without that phase.
    pub dialoog: Option<(Date, Date)>,
    /// Request and closing day of the BAFO; none without that phase.
    pub bafo: Option<(Date, Date)>,
    /// The award decision is sent.
    pub gunning: Date,
    /// A judgment holds the award until after this day.
    pub vonnis: Option<Date>,
    /// The evidence of the winner has been checked; none means within the standstill.
    pub verificatie: Option<Date>,
    /// The text of the contract is ready, when that is planned.
    pub contract_gereed: Option<Date>,
    /// The first day of signing; none means the day on which everybody has signed.
    pub tekenen: Option<Date>,
    /// Everybody has signed; none means some days after the final award.
    pub getekend: Option<Date>,
    /// The contract starts, when that is planned.
    pub start: Option<Date>,
}

/// A letter that is sent on this day: its first instant, for only the day counts.
pub(super) fn op_de_dag(dag: Date) -> Timestamp {
    begin_van_dag(dag)
}

impl Planning {
    /// Only a day of publication.
    pub fn vanaf(publicatie: Date) -> Self {
        Self {
            publicatie,
            notas: vec![],
            selectie: None,
            dialoog: None,
            bafo: None,
            gunning: None,
            verificatie: None,
            contract_gereed: None,
            tekenen: None,
            getekend: None,
            start: None,
        }
    }

    /// Every day, planned or assumed.
    pub fn vul_aan(&self, regels: &Procedureregels) -> Voorgenomen {
        let sluiting = datum_van(regels.sluiting);
        let rondes = regels.vragenrondes.iter().map(|ronde| datum_van(ronde.tot));
        let notas = rondes.enumerate().map(|(nr, ronde)| {
            let gepland = self.notas.get(nr).copied();
            gepland.unwrap_or_else(|| werkdagen_na(ronde, NOTA_WERKDAGEN))
        });
        let selectie = self
            .selectie
            .unwrap_or_else(|| werkdagen_na(sluiting, BEOORDELING_WERKDAGEN));
        let dialoog = self.dialoog(regels, na_standstill(regels, selectie));
        let klaar = dialoog.map_or_else(|| na_standstill(regels, selectie), |(_, tot)| tot);
        let bafo = self.bafo(regels, klaar);
        let beoordeeld = bafo.map_or(klaar, |(_, tot)| werkdagen_na(tot, BEOORDELING_WERKDAGEN));
        Voorgenomen {
            publicatie: self.publicatie,
            notas: notas.collect(),
            selectie,
            dialoog,
            bafo,
            gunning: self
                .gunning
                .unwrap_or_else(|| werkdagen_na(beoordeeld, BESLUIT_WERKDAGEN)),
            vonnis: None,
            verificatie: self.verificatie,
            contract_gereed: self.contract_gereed,
            tekenen: self.tekenen,
            getekend: self.getekend,
            start: self.start,
        }
    }

    fn dialoog(&self, regels: &Procedureregels, vanaf: Date) -> Option<(Date, Date)> {
        let sessies = regels
            .dialoog
            .as_ref()
            .filter(|_| regels.fasen.dialoog)?
            .sessies;
        let sessies = u16::try_from(sessies).unwrap_or(u16::MAX);
        let lang = SESSIE_WERKDAGEN.saturating_mul(sessies).min(250);
        let van = verleng_tot_werkdag(vanaf);
        Some((van, self.dialoog.unwrap_or_else(|| werkdagen_na(van, lang))))
    }

    fn bafo(&self, regels: &Procedureregels, vanaf: Date) -> Option<(Date, Date)> {
        let bafo = regels.bafo.as_ref().filter(|_| regels.fasen.bafo)?;
        let uitvraag = werkdagen_na(vanaf, 1);
        let vroegst = verleng_tot_werkdag(kalenderdagen_na(uitvraag, bafo.min_dagen));
        Some((uitvraag, self.bafo.unwrap_or(vroegst)))
    }
}

impl Voorgenomen {
    /// The day on which the contract is signed when the award is final on `definitief`.
    pub fn tekendag(&self, definitief: Date) -> Date {
        self.getekend
            .unwrap_or_else(|| werkdagen_na(definitief, TEKENEN_WERKDAGEN))
    }
}

/// The first day after the standstill of a selection that was sent on `verzonden`.
pub(super) fn na_standstill(regels: &Procedureregels, verzonden: Date) -> Date {
    match regels.standstill_selectie.termijn() {
        Some(dagen) => {
            let termijn = standstill(op_de_dag(verzonden), dagen, regels.verleng_op_vrije_dag);
            kalenderdagen_na(termijn.laatste_dag, 1)
        }
        None => verzonden,
    }
}
