//! What the rules of an overeenkomst look at.

use crate::rule::{Feiten, Gemeen};
use jiff::Timestamp;

/// Facts of one overeenkomst.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// KPI's, goed resultaat, complaint body and risk file are filled in.
    pub inhoud_compleet: bool,
    /// Start and end date are filled in.
    pub looptijd: bool,
    /// Every gemeente that takes part is named as a party.
    pub gemeenten_genoemd: bool,
    /// The award is final.
    pub gunning_definitief: bool,
    /// The first instant after the standstill.
    pub standstill_voorbij_op: Option<Timestamp>,
    /// Suspensions of the perceel that were not lifted.
    pub schorsingen: usize,
    /// Signatures that are still missing: every gemeente that decides, and the party.
    pub handtekeningen_open: usize,
    /// The first instant after the last day to sign, when one was set.
    pub tekenen_tot: Option<Timestamp>,
    /// The party dropped out of the award.
    pub partij_afgevallen: bool,
    /// When the contract begins.
    pub ingang: Option<Timestamp>,
    /// The first instant after the contract, with the options that were used.
    pub einde: Option<Timestamp>,
    /// The gate of the implementation: capacity, subcontractors, transition rule, complaint route.
    pub poort_open: bool,
    /// The day on which somebody claimed annulment.
    pub vernietiging_gevorderd_op: Option<Timestamp>,
    /// The first instant after the last day to claim annulment (F-D8).
    pub vernietigbaar_tot: Option<Timestamp>,
    /// The judgment that annuls the contract is recorded.
    pub vernietigingsvonnis: bool,
    /// Twelve months before the end.
    pub evaluatie_op: Option<Timestamp>,
    /// The next reminder of the option decision: 18, 12 or 6 months before the end.
    pub optie_herinnering_op: Option<Timestamp>,
    /// The next first day of a quarter.
    pub kpi_op: Option<Timestamp>,
    /// The next first of June.
    pub jaarstukken_op: Option<Timestamp>,
    /// An account meeting was entered.
    pub accountgesprek: bool,
    /// What the evaluation of the term says; none when there is none in this term.
    pub goed_resultaat: Option<bool>,
    /// The first instant after the next option; none when no option is left.
    pub verlengd_tot: Option<Timestamp>,
    /// Twelve months before the end of the next option.
    pub evaluatie_na_verlenging_op: Option<Timestamp>,
    /// The first reminder for the option after the next one.
    pub herinnering_na_verlenging_op: Option<Timestamp>,
    /// The first instant after the last day to give notice that there will be no extension.
    pub aanzeggen_tot: Option<Timestamp>,
    /// A new lumpsum is entered, with an event of the risk file or a number outside the band (F13).
    pub lumpsum_grond: bool,
    /// A successor is entered that meets the requirements, and nothing else changes.
    pub opvolger_voldoet: bool,
    /// The ground in the contract for ending it is entered.
    pub beeindigingsgrond: bool,
    /// The party was heard about it.
    pub gehoord: bool,
    /// The plan for the clients is entered.
    pub continuiteitsplan: bool,
    /// Ten years after the end, the end being now when it comes early.
    pub bewaren_tot: Option<Timestamp>,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

impl Facts {
    /// Whether this moment was reached: what is due exactly now is.
    pub(super) fn bereikt(&self, moment: Option<Timestamp>) -> bool {
        moment.is_some_and(|t| t <= self.gemeen.nu)
    }

    /// Whether this moment is still to come.
    pub(super) fn nog_niet(&self, moment: Option<Timestamp>) -> bool {
        moment.is_some_and(|t| self.gemeen.nu < t)
    }
}
