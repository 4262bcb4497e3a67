//! The diagram of a row: its machine, with where it is and has been.

use crate::views::diagram::{Diagram, Pijl, Soort, Staat};
use crate::views::words;
use std::collections::BTreeSet;
use workflows::machine::Kind;

/// The machine of a row in this state that was in these states before.
pub fn van(kind: Kind, hier: &str, bezocht: &BTreeSet<String>) -> Diagram {
    let begins = kind.begins();
    let staten = kind.states().into_iter().map(|code| Staat {
        code: code.to_owned(),
        naam: words::toestand(kind, code),
        soort: if kind.is_final(code) {
            Soort::Eind
        } else if begins.contains(&code) {
            Soort::Begin
        } else {
            Soort::Gewoon
        },
        geweest: bezocht.contains(code) && code != hier,
        hier: code == hier,
    });
    Diagram {
        id: format!("diagram-{}", kind.name()),
        naam: words::machine_met_lidwoord(kind),
        staten: staten.collect(),
        pijlen: pijlen(kind),
    }
}

fn pijlen(kind: Kind) -> Vec<Pijl> {
    let mut uit: Vec<Pijl> = Vec::new();
    for pijl in kind.describe() {
        let doelen = if pijl.edge.naar.is_empty() {
            vec![pijl.van]
        } else {
            pijl.edge.naar.clone()
        };
        for naar in doelen {
            uit.push(Pijl {
                van: pijl.van.to_owned(),
                naar: naar.to_owned(),
                naam: words::handeling(kind, pijl.handeling),
            });
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_machine_can_be_drawn_from_every_state() {
        for kind in Kind::ALL {
            for staat in kind.states() {
                let diagram = van(*kind, staat, &BTreeSet::new());
                assert!(diagram.buurt().figuur.svg.contains("<svg"), "{staat}");
            }
        }
    }
}
