//! What can be checked before anything happens: acts, entries, fields, states, names.

use super::fout::onbekend;
use super::lezen::Mensen;
use super::verwijzing::Aliassen;
use super::waarde;
use serde_json::{Map, Value};
use workflows::invoer::keuring::Fout as Veldfout;
use workflows::invoer::{Invoersoort, soort as zoek, soorten};
use workflows::machine::Kind;

/// The act with this code.
pub(super) fn handeling(kind: Kind, code: &str) -> Result<&'static str, String> {
    let acts = kind.acts();
    acts.iter()
        .copied()
        .find(|act| *act == code)
        .ok_or_else(|| onbekend(&format!("Bij {}: de handeling", kind.name()), code, acts))
}

/// The kind of entry with this code.
pub(super) fn soort(code: &str) -> Result<&'static Invoersoort, String> {
    zoek(code).ok_or_else(|| onbekend("De invoer", code, soorten().map(|s| s.code)))
}

/// Whether an entry belongs on this kind of row.
pub(super) fn past(soort: &Invoersoort, kind: Option<Kind>) -> Result<(), String> {
    if soort.op == kind {
        return Ok(());
    }
    Err(match soort.op {
        Some(op) => format!(
            "de invoer \"{}\" hoort bij {}. Pas \"bij\" aan.",
            soort.code,
            op.name()
        ),
        None => format!(
            "de invoer \"{}\" staat op zichzelf. Laat \"bij\" weg.",
            soort.code
        ),
    })
}

/// Whether the machine has this state.
pub(super) fn toestand(kind: Kind, code: &str) -> Result<(), String> {
    if kind.knows_state(code) {
        Ok(())
    } else {
        let wat = format!("Bij {}: de toestand", kind.name());
        Err(onbekend(&wat, code, kind.states()))
    }
}

/// The codes of every rule that may stop an act of a machine.
pub(super) fn regelcodes(kind: Kind, handeling: &str) -> Vec<&'static str> {
    kind.describe()
        .iter()
        .filter(|pijl| pijl.handeling == handeling)
        .flat_map(|pijl| pijl.edge.regels.iter().map(|regel| regel.code))
        .collect()
}

/// Whether an entry fits its fields. Without `heel` only its names are checked: it is meant to be refused.
pub(super) fn invoer(
    soort: &Invoersoort,
    velden: &Map<String, Value>,
    namen: &Namen<'_>,
    heel: bool,
) -> Result<(), Vec<Veldfout>> {
    let gevuld = waarde::vul(soort, velden, namen).map_err(|fout| vec![fout])?;
    if heel {
        waarde::keur(soort, &gevuld)
    } else {
        Ok(())
    }
}

/// Names before anything happens: known or not. The ids come later; until then a name is its own id.
pub(super) struct Namen<'a> {
    pub(super) mensen: &'a Mensen,
    pub(super) aliassen: &'a Aliassen,
}

impl waarde::Namen for Namen<'_> {
    fn organisatie(&self, sleutel: &str) -> Result<String, String> {
        self.mensen
            .organisatie(sleutel)
            .map(|()| sleutel.to_owned())
    }

    fn persoon(&self, sleutel: &str) -> Result<String, String> {
        self.mensen.persoon(sleutel).map(|()| sleutel.to_owned())
    }

    fn inschrijving(&self, alias: &str) -> Result<String, String> {
        if self.aliassen.get(alias) == Some(&Kind::Inschrijving) {
            return Ok(alias.to_owned());
        }
        let partijen = self
            .aliassen
            .iter()
            .filter(|(_, kind)| **kind == Kind::Inschrijving);
        Err(onbekend(
            "De inschrijving",
            alias,
            partijen.map(|(naam, _)| naam.as_str()),
        ))
    }

    fn weken(&self) -> i64 {
        0
    }
}
