//! The leidraad as data: what configures the machine of one procedure (DOMAIN.md 4.2, end).
//!
//! Filled in before publication, checked by [`Procedureregels::controle`], and frozen with the
//! hash of [`Procedureregels::canoniek`] at publication. After that only a rectificatie changes it.

mod beoordeling;
mod controle;
mod cpv;
pub mod lokaal;
mod opdracht;
mod prijs;
mod punten;
#[cfg(test)]
mod tests;
mod uitsluiting;
mod verloop;
#[cfg(any(test, feature = "voorbeelden"))]
mod voorbeeld;

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::bekostiging::ReeelTarief;
use crate::raming::Jaarbedrag;

pub use beoordeling::{
    AdviesModus, Adviesraad, Beoordelingswijze, Criterium, GeenConsensus, KnockOut, Methode,
    Schaalstap,
};
pub use controle::Bevinding;
pub use cpv::is_sociale_dienst;
pub use opdracht::{
    BewijsRegels, ContractRegels, Contractvorm, Dossiervraag, DubbeleDeelname, Geschiktheidseis,
    MEESTE_WOORDEN, Motivering, PerceelRegels, Rangschikking, WOORDEN_PER_PAGINA, Wet,
};
pub use prijs::{BijUitval, Prijsmethode, Prijsregel};
pub use punten::Punten;
pub use uitsluiting::Uitsluitingsgrond;
pub use verloop::{
    BafoRegels, BafoVraag, DialoogRegels, Fasen, KluisRegels, Onderwerp, StandstillGrondslag,
    StandstillRegels, Vragenronde,
};
#[cfg(any(test, feature = "voorbeelden"))]
pub use voorbeeld::voorbeeld;

/// The code of the criterium that a [`AdviesModus::MeewegendSubcriterium`] adds.
pub const ADVIESRAAD_CRITERIUM: &str = "adviesraad";

/// Everything that the leidraad promises and the machine must keep.
///
/// What most procedures share has a default, so that a draaiboek gives only what differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Procedureregels {
    /// The law that the care falls under.
    pub wet: Wet,
    /// The phases after selection.
    pub fasen: Fasen,
    /// What is bought, in CPV codes of annex XIV.
    pub cpv: Vec<String>,
    /// Estimated value in cents without btw, options and extensions included (Aw 2.15 lid 2).
    pub raming_centen: i64,
    /// The estimate per year, options included; may be left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub jaarbedragen: Vec<Jaarbedrag>,
    /// How the fair tariff is built (Uitvoeringsbesluit Wmo 2015 art. 5.4); may be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tarief: Option<ReeelTarief>,
    /// Why this procedure and these participants (Aw 1.4).
    pub motivering_procedurekeuze: String,
    /// Why there is only one perceel (Aw 1.5 lid 3).
    #[serde(default)]
    pub motivering_niet_opdelen: Option<String>,
    /// The lots, at least one.
    pub percelen: Vec<PerceelRegels>,
    /// When parties are ranked, and whether there is a reserve.
    #[serde(default)]
    pub rangschikking: Rangschikking,
    /// May a combinatie change its members while its submission competes (DOMAIN.md 4.3)?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub samenstelling_wijzigbaar: bool,
    /// The exclusion grounds that are switched on (Aw 2.86, 2.87).
    #[serde(default)]
    pub uitsluitingsgronden: Vec<String>,
    /// May one organisation take part in two submissions for a perceel? (DOMAIN.md 4.3)
    #[serde(default, skip_serializing_if = "DubbeleDeelname::is_verboden")]
    pub dubbele_deelname: DubbeleDeelname,
    /// The suitability requirements (Aw 2.90).
    #[serde(default)]
    pub geschiktheidseisen: Vec<Geschiktheidseis>,
    /// How old the evidence may be (Aw 2.89).
    #[serde(default)]
    pub bewijs: BewijsRegels,
    /// The questions of the bekwaamheidsdossier.
    pub dossiervragen: Vec<Dossiervraag>,
    /// How the bekwaamheidsdossier is judged.
    pub selectie: Beoordelingswijze,
    /// How the BAFO is judged; only with a BAFO phase.
    #[serde(default)]
    pub gunning: Option<Beoordelingswijze>,
    /// The part of the adviesraad-delegatie.
    #[serde(default)]
    pub adviesraad: Adviesraad,
    /// The dialogue; only with a dialogue phase.
    #[serde(default)]
    pub dialoog: Option<DialoogRegels>,
    /// The BAFO; only with a BAFO phase.
    #[serde(default)]
    pub bafo: Option<BafoRegels>,
    /// Standstill after the selectiebesluit.
    #[serde(default)]
    pub standstill_selectie: StandstillRegels,
    /// Standstill after the gunningsbeslissing.
    #[serde(default)]
    pub standstill_gunning: StandstillRegels,
    /// Does a term that ends on a weekend or holiday move to the next working day?
    #[serde(default = "waar")]
    pub verleng_op_vrije_dag: bool,
    /// The digital vault.
    #[serde(default)]
    pub kluis: KluisRegels,
    /// The rounds of questions, in order of time.
    #[serde(default)]
    pub vragenrondes: Vec<Vragenronde>,
    /// The last nota is sent at least this many calendar days before closing (Aw 2.54 lid 1).
    #[serde(default = "tien_dagen")]
    pub nota_uiterlijk_dagen: u16,
    /// The one closing moment: a submission is on time iff received at or before it.
    #[serde(with = "lokaal")]
    pub sluiting: Timestamp,
    /// Where to complain: name and address of the klachtenmeldpunt.
    pub klachtenmeldpunt: String,
    /// The court where a party can start a kort geding, with its address; empty when the leidraad names none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rechtbank: String,
    /// How long a submission stays valid, in calendar days after closing.
    #[serde(default = "half_jaar")]
    pub gestanddoening_dagen: u16,
    /// The announced contract.
    pub contract: ContractRegels,
    /// Has the gemeente kept the right to stop without award?
    #[serde(default = "waar")]
    pub recht_te_stoppen: bool,
    /// Why the leidraad deviates, per finding of the check that asks for a reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub motiveringen: Vec<Motivering>,
}

fn waar() -> bool {
    true
}

fn tien_dagen() -> u16 {
    10
}

fn half_jaar() -> u16 {
    180
}

impl Procedureregels {
    /// Canonical JSON text: keys sorted, no spaces, moments in UTC. Its hash freezes the rules.
    ///
    /// Keep the text that was hashed: a later version of the program may know more fields.
    ///
    /// # Panics
    /// Never: these types hold only text, numbers and lists, which are always JSON.
    pub fn canoniek(&self) -> String {
        let json = serde_json::to_value(self).expect("tekst, getallen en lijsten zijn altijd JSON");
        gesorteerd(json).to_string()
    }

    /// The lot with this code.
    pub fn perceel(&self, code: &str) -> Option<&PerceelRegels> {
        self.percelen.iter().find(|perceel| perceel.code == code)
    }

    /// How the bekwaamheidsdossier is judged, with the adviesraad as last criterium when it counts.
    pub fn selectiewijze(&self) -> Cow<'_, Beoordelingswijze> {
        let AdviesModus::MeewegendSubcriterium { gewicht } = self.adviesraad.modus else {
            return Cow::Borrowed(&self.selectie);
        };
        let mut wijze = self.selectie.clone();
        wijze.criteria.push(Criterium {
            code: ADVIESRAAD_CRITERIUM.to_owned(),
            naam: "Oordeel van de adviesraad".to_owned(),
            gewicht,
            toelichting: None,
            minimum: None,
            waarde_centen: None,
            malus_centen: None,
        });
        Cow::Owned(wijze)
    }

    /// The questions that the adviesraad-delegatie reads: as assigned, or those of client perspective.
    pub fn adviesraad_vragen(&self) -> impl Iterator<Item = &Dossiervraag> {
        let toegewezen = &self.adviesraad.vragen;
        self.dossiervragen.iter().filter(move |vraag| {
            if toegewezen.is_empty() {
                vraag.clientperspectief
            } else {
                toegewezen.contains(&vraag.code)
            }
        })
    }
}

/// The same value with the keys of every object in alphabetical order.
///
/// Done by hand: whether `serde_json` sorts depends on a feature that another crate may switch on.
pub(crate) fn gesorteerd(waarde: Value) -> Value {
    match waarde {
        Value::Object(velden) => {
            let op_naam: BTreeMap<String, Value> = velden
                .into_iter()
                .map(|(naam, veld)| (naam, gesorteerd(veld)))
                .collect();
            Value::Object(op_naam.into_iter().collect())
        }
        Value::Array(delen) => Value::Array(delen.into_iter().map(gesorteerd).collect()),
        enkel => enkel,
    }
}
