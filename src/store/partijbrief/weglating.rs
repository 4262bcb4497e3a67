//! Words about one party that others do not read in their letter: who took them out, and on which ground,
//! stands in the entries; here they are applied.

use crate::store::db::Db;
use crate::store::invoer;
use crate::store::rangorde::{self, BAFO, Cel, DOSSIER, Diepte, Stand};
use crate::store::velden::Velden;
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::DbErr;
use serde_json::Value;
use std::collections::BTreeMap;
use workflows::machine::Kind;
use workflows::weglating::{self, Passage, zonder};

/// The kind of entry on a perceel, for the letters about the selection.
const SELECTIE: &str = "weglating";
/// The kind of entry on an award decision, for the letters about the award.
const GUNNING: &str = "weglating-gunning";

/// The passages that were taken out, by party and criterium.
#[derive(Clone, Debug, Default)]
pub(crate) struct Weglatingen(BTreeMap<(RijId, String), Vec<Passage>>);

impl Weglatingen {
    /// Those for the letters about the selection on a perceel.
    pub(crate) async fn selectie(db: &Db<'_>, perceel: RijId) -> Result<Self, DbErr> {
        let mut uit = Self::default();
        uit.laad(db, perceel, SELECTIE).await?;
        Ok(uit)
    }

    /// Those for the letters about an award decision. What was taken out of the letters about the
    /// selection stays out: without a dialogue both rest on the same texts.
    pub(crate) async fn gunning(db: &Db<'_>, beslissing: &rij::Model) -> Result<Self, DbErr> {
        let mut uit = match beslissing.perceel_id {
            Some(perceel) => Self::selectie(db, perceel).await?,
            None => Self::default(),
        };
        uit.laad(db, beslissing.id, GUNNING).await?;
        Ok(uit)
    }

    async fn laad(&mut self, db: &Db<'_>, rij: RijId, soort: &str) -> Result<(), DbErr> {
        for entry in invoer::alle::<Value>(db, rij, soort).await? {
            let velden = &entry.velden;
            let Ok(partij) = velden.tekst("inschrijving").parse() else {
                continue;
            };
            if velden.ja("vervallen") {
                continue;
            }
            let plaats = (partij, velden.tekst("criterium").to_owned());
            self.0.entry(plaats).or_default().push(Passage {
                tekst: velden.tekst("passage").to_owned(),
                vervanging: velden.tekst("vervanging").to_owned(),
                grond: velden.tekst("grond").to_owned(),
            });
        }
        Ok(())
    }

    /// The reasons for a score of this party, as others read them.
    pub(crate) fn voor_anderen(&self, partij: RijId, cel: &Cel) -> String {
        zonder(&cel.motivering(), self.van(partij, cel))
    }

    /// What is left of those reasons when the places where something was left out do not count.
    pub(crate) fn rest(&self, partij: RijId, cel: &Cel) -> String {
        weglating::rest(&cel.motivering(), self.van(partij, cel))
    }

    fn van(&self, partij: RijId, cel: &Cel) -> &[Passage] {
        let plaats = (partij, cel.criterium.code.clone());
        self.0.get(&plaats).map_or(&[], Vec::as_slice)
    }
}

/// The round on which a selection or an award decision rests, with what is computed from it. None when
/// nothing was judged.
async fn stand(db: &Db<'_>, rij: &rij::Model) -> Result<Option<Stand>, DbErr> {
    let codes: &[&str] = if rij.machine == Kind::Gunningsbeslissing.name() {
        &[BAFO, DOSSIER]
    } else {
        &[DOSSIER]
    };
    for code in codes {
        if let Some(ronde) = rangorde::laatste_ronde(db, rij, code).await? {
            return rangorde::bereken(db, &ronde, Diepte::Redenen).await;
        }
    }
    Ok(None)
}

/// The reasons for the score of this party on this criterium, in the round on which a selection (of a
/// perceel) or an award decision rests. None when there is no such score.
pub(crate) async fn motivering_over(
    db: &Db<'_>,
    rij: &rij::Model,
    partij: &str,
    criterium: &str,
) -> Result<Option<String>, DbErr> {
    let Some(stand) = stand(db, rij).await? else {
        return Ok(None);
    };
    let mut partijen = stand.partijen.iter();
    let partij = partijen.find(|p| p.inschrijving.to_string() == partij);
    let mut cellen = partij.into_iter().flat_map(|partij| &partij.cellen);
    let cel = cellen.find(|cel| cel.criterium.code == criterium);
    Ok(cel.map(Cel::motivering))
}
