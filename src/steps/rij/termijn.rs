//! Terms that run, with the rule behind them.

use crate::store::termijnen::Lopend;
use crate::views::delen::{Bron, Termijn};
use crate::views::{tijd, words};
use entities::moment::Moment;
use workflows::desk::Termijnbron;
use workflows::machine::Kind;

/// The terms as the list of running terms shows them.
pub fn lijst(lopend: &[Lopend], nu: Moment) -> Vec<Termijn> {
    lopend
        .iter()
        .map(|termijn| Termijn {
            naam: words::termijn(&termijn.termijn),
            rest: tijd::resterend(nu.0, termijn.tot.0),
            tot: termijn.tot.0,
            bron: bron(termijn.kind, &termijn.termijn).map(|bron| Bron {
                code: bron.code.to_owned(),
                tekst: bron.bron.to_string(),
            }),
        })
        .collect()
}

/// The terms of many rows, each with the row on which it runs.
pub fn met_rij(lopend: &[Lopend], nu: Moment) -> Vec<Termijn> {
    let mut termijnen = lijst(lopend, nu);
    for (termijn, bron) in termijnen.iter_mut().zip(lopend) {
        if !bron.naam.is_empty() {
            termijn.naam = format!("{}, {}", termijn.naam, bron.naam);
        }
    }
    termijnen
}

/// What a term says and where it stands.
#[must_use]
pub fn bron(kind: Kind, code: &str) -> Option<Termijnbron> {
    kind.describe()
        .iter()
        .flat_map(|pijl| &pijl.edge.termijnen)
        .find(|termijn| termijn.code == code)
        .copied()
}
