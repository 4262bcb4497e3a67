//! What the rules of an award decision look at.

use crate::rule::{Feiten, Gemeen};
use crate::selecteren::herbeoordeling::Grond;
use jiff::Timestamp;
use strum::{EnumString, IntoStaticStr};

/// What the judge decided in a kort geding about the award (DOMAIN.md 4.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Uitkomst {
    /// The claim was turned down: the decision stands.
    Afgewezen,
    /// The committee must assess again.
    Herbeoordeling,
    /// The decision must be taken again with all its reasons.
    NieuweMotivering,
    /// The award to the intended party is forbidden.
    VerbodGunning,
    /// If the authority still wants a contract, it must tender again.
    Heraanbesteding,
    /// The procedure must stop.
    Staken,
}

/// Facts of one award decision.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// Parties that the decision names as intended.
    pub beoogden: usize,
    /// Parties whose letter misses reasons, scores, rank or remedy.
    pub brieven_onvolledig: usize,
    /// The budget covers the award.
    pub dekking: bool,
    /// The proces-verbaal of the award is there in draft: chosen and rejected parties with the reasons.
    pub proces_verbaal: bool,
    /// BAFO's that are assessed and neither accepted nor rejected.
    pub bafos_zonder_oordeel: usize,
    /// The first instant after the standstill; equal to the moment of sending when it is switched off.
    pub standstill_voorbij_op: Option<Timestamp>,
    /// The evidence of the intended parties was verified.
    pub verificatie: bool,
    /// The evidence of an intended party was found wanting.
    pub verificatie_negatief: bool,
    /// Letters whose motivation was found too thin after they were sent.
    pub motiveringsgebreken: usize,
    /// Suspensions of the perceel that were not lifted.
    pub schorsingen: usize,
    /// The first instant after the latest new term that was entered.
    pub verlengd_tot: Option<Timestamp>,
    /// The day of the writ, when one was entered.
    pub gedagvaard_op: Option<Timestamp>,
    /// What the judge decided, when a judgment was entered.
    pub uitkomst: Option<Uitkomst>,
    /// The ground of the herbeoordeling whose scope was written down; none when there is none, or when a
    /// submission in it does not compete any more.
    pub herbeoordeling: Option<Grond>,
    /// Somebody appealed against the judgment.
    pub hoger_beroep: bool,
    /// The jurist wrote a memo about going on in spite of the appeal.
    pub memo: bool,
    /// Intended parties that drop out, with their ground.
    pub afvallers: usize,
    /// Of those, the ones whose evidence did not hold, with what that means for them.
    pub afvallers_na_verificatie: usize,
    /// Intended parties whose offer does not stand any more.
    pub aanbod_verlopen: usize,
    /// The overeenkomst with a party that drops out was signed.
    pub afvaller_getekend: bool,
    /// There is a next party, and its offer still stands.
    pub volgende: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

impl Facts {
    /// The standstill is over: what is due exactly now is over.
    #[must_use]
    pub fn standstill_voorbij(&self) -> bool {
        self.standstill_voorbij_op
            .is_some_and(|t| t <= self.gemeen.nu)
    }
}
