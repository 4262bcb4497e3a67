//! The bids of a BAFO round and what they do to the totals (F5 to F10).
//!
//! A bid is written down with the check of the BAFO, by the inkoopadviseur and with the jurist's
//! paraaf, from the opened package, and held against what the package states. Assessors do not read
//! that check.

use super::{BAFO, Partij};
use crate::store::db::Db;
use crate::store::stadia::{bafo_in_beoordeling, is};
use crate::store::{bod, rijen};
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::DbErr;
use std::collections::BTreeMap;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::procedureregels::{BafoRegels, Beoordelingswijze, Procedureregels};
use workflows::selecteren::scoring::{Berekening, Bieding, Prijskader, ScoreFout};

/// The rules of the BAFO, when a round with this code counts the price.
pub(super) fn van<'r>(regels: &'r Procedureregels, ronde: &str) -> Option<&'r BafoRegels> {
    let bafo = regels.bafo.as_ref().filter(|bafo| bafo.prijs.is_some());
    bafo.filter(|_| ronde == BAFO)
}

/// What each party bids, in cents.
pub(super) struct Prijzen(BTreeMap<RijId, i64>);

impl Prijzen {
    pub(super) async fn laad(db: &Db<'_>, ronde: &rij::Model) -> Result<Self, DbErr> {
        let mut boden = BTreeMap::new();
        let bafos = rijen::verwant(db, ronde, Verwant::OpPerceel(Kind::Bafo)).await?;
        for bafo in bafos.iter().filter(|bafo| is(bafo, bafo_in_beoordeling)) {
            let bod = bod::geldend(db, bafo.id).await?;
            boden.extend(bafo.inschrijving_id.zip(bod));
        }
        Ok(Self(boden))
    }

    /// Puts the price in every total that can be computed.
    pub(super) fn tel_mee(
        &self,
        bafo: &BafoRegels,
        wijze: &Beoordelingswijze,
        partijen: &mut [Partij],
    ) {
        let Some(kader) = Prijskader::nieuw(bafo, self.biedingen(partijen).into_iter()) else {
            return;
        };
        for partij in partijen {
            let bod = self.0.get(&partij.inschrijving);
            partij.berekening = partij.berekening.clone().and_then(|kwaliteit| {
                let bod = bod.ok_or(ScoreFout::PrijsOntbreekt)?;
                kader.reken(wijze, kwaliteit, *bod)
            });
        }
    }

    /// The bids that a relative price compares: those that reach the minimums.
    fn biedingen(&self, partijen: &[Partij]) -> Vec<Bieding> {
        partijen
            .iter()
            .filter(|partij| partij.berekening.as_ref().is_ok_and(Berekening::voldoet))
            .filter_map(|partij| {
                Some(Bieding {
                    bod: *self.0.get(&partij.inschrijving)?,
                    uitgevallen: partij.uitgevallen,
                })
            })
            .collect()
    }
}
