//! What the rules of a contract change look at.

use crate::rule::{Feiten, Gemeen};
use strum::{EnumString, IntoStaticStr};

/// The six grounds on which a running contract may change without a new procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Grondslag {
    /// 2.163b: small, all changes together.
    Klein,
    /// 2.163c: a clear clause of revision.
    Herzieningsclausule,
    /// 2.163d: additional services by the same party, at most half of the value; to be announced.
    Aanvullend,
    /// 2.163e: unforeseen circumstances, at most half of the value; to be announced.
    Onvoorzien,
    /// 2.163f: a new party in the place of the old one.
    NieuwePartij,
    /// 2.163g: not substantial.
    NietWezenlijk,
}

/// Facts of one contract change. Amounts are whole euro cents.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// The ground that the check names; none when there is no check.
    pub grondslag: Option<Grondslag>,
    /// The net value of this change.
    pub waarde: i64,
    /// The net value of this change and of all earlier ones that were applied as small.
    pub cumulatief: i64,
    /// The value of the contract as it was concluded, indexed.
    pub oorspronkelijk: i64,
    /// The nature of the contract stays the same.
    pub zelfde_aard: bool,
    /// The clause of the contract is named.
    pub clausule: bool,
    /// It is written down why the circumstances or the need could not be foreseen.
    pub noodzaak: bool,
    /// The successor meets the requirements of the tender.
    pub opvolger_voldoet: bool,
    /// None of the four marks of a substantial change is there (2.163g lid 3).
    pub niet_wezenlijk: bool,
    /// Up to this value the contractmanager may decide alone.
    pub grens_contractmanager: i64,
    /// The other party agreed with the change.
    pub partij_akkoord: bool,
    /// The number of the notice of the change is entered.
    pub aangekondigd: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}
