//! The ranking and its scores as far as a viewer may see them.

use super::cellen::{Lagen, Welke};
use super::{Cel, Diepte, Partij, Stand, bereken_zonder, wijze};
use crate::store::db::Db;
use crate::store::pseudoniem;
use crate::store::regels;
use crate::store::rijen::{self, Plek};
use crate::store::stadia::is;
use crate::store::viewer::Viewer;
use entities::ids::RijId;
use sea_orm::DbErr;
use std::collections::BTreeMap;
use workflows::invoer::Geheim;
use workflows::inzage::{self, Zicht};
use workflows::selecteren::beoordelingsronde::At;

/// The round as far as this viewer may see it: nothing before the individual scores are closed,
/// no scores of persons and no names for those who may not know them.
pub async fn zichtbaar(
    db: &Db<'_>,
    viewer: &Viewer,
    ronde: &Plek,
    diepte: Diepte,
) -> Result<Option<Stand>, DbErr> {
    zicht(db, viewer, ronde, None, diepte).await
}

/// The outcome, for an award decision that is taken after these parties dropped out.
pub async fn zichtbaar_zonder(
    db: &Db<'_>,
    viewer: &Viewer,
    ronde: &Plek,
    weg: &[RijId],
) -> Result<Option<Stand>, DbErr> {
    zicht(db, viewer, ronde, Some(weg), Diepte::Scores).await
}

async fn zicht(
    db: &Db<'_>,
    viewer: &Viewer,
    ronde: &Plek,
    weg: Option<&[RijId]>,
    diepte: Diepte,
) -> Result<Option<Stand>, DbErr> {
    if !mag(ronde, Geheim::Consensus) {
        return Ok(None);
    }
    let Some(mut stand) = Box::pin(bereken_zonder(db, &ronde.rij, weg, diepte)).await? else {
        return Ok(None);
    };
    let ids: Vec<RijId> = stand.partijen.iter().map(|p| p.inschrijving).collect();
    let bekend = rijen::bekend(db, viewer, &ids).await?;
    let mut namen: BTreeMap<RijId, String> = match ronde.rij.perceel_id {
        Some(perceel) => pseudoniem::op_perceel(db, perceel, &ronde.rij.code).await?,
        None => BTreeMap::new(),
    };
    namen.extend(bekend.into_iter().map(|plek| (plek.rij.id, plek.rij.naam)));
    let met_scores = leest_scores(ronde);
    for partij in &mut stand.partijen {
        partij.naam = namen.remove(&partij.inschrijving).unwrap_or_default();
        if !met_scores {
            partij.cellen.iter_mut().for_each(verberg_scores);
        }
    }
    if ronde.zonder_namen() {
        let op_naam = |een: &Partij, ander: &Partij| een.naam.cmp(&ander.naam);
        stand.partijen.sort_by(op_naam);
    }
    Ok(Some(stand))
}

/// One cell with its scores and motivations, and nothing of the others. None when the viewer may not see
/// it, or the leidraad has no such criterium.
pub async fn zichtbare_cel(
    db: &Db<'_>,
    ronde: &Plek,
    inschrijving: RijId,
    criterium: &str,
) -> Result<Option<Cel>, DbErr> {
    if !mag(ronde, Geheim::Consensus) {
        return Ok(None);
    }
    let Some(regels) = regels::bij(db, &ronde.rij).await? else {
        return Ok(None);
    };
    let Some(wijze) = wijze(&regels, &ronde.rij.code) else {
        return Ok(None);
    };
    let Some(criterium) = wijze.criteria.iter().find(|c| c.code == criterium) else {
        return Ok(None);
    };
    let welke = Welke::Een(inschrijving, &criterium.code);
    let lagen = Lagen::laad(db, &ronde.rij, &regels, welke).await?;
    let mut cel = lagen.cel(&wijze, inschrijving, criterium);
    if !leest_scores(ronde) {
        verberg_scores(&mut cel);
    }
    Ok(Some(cel))
}

/// Whether the viewer may read what each person scored in the round.
#[must_use]
pub fn leest_scores(ronde: &Plek) -> bool {
    mag(ronde, Geheim::Score)
}

/// Whether the individual scores are closed and the viewer may read what is so secret.
fn mag(ronde: &Plek, geheim: Geheim) -> bool {
    let gesloten = is(&ronde.rij, |at| {
        !matches!(at, At::Ingericht | At::Herbeoordeling | At::Individueel)
    });
    let (rollen, plaats) = (&ronde.rollen, ronde.plaats());
    gesloten && inzage::invoer(geheim, rollen, &plaats, ronde.zicht, false) == Zicht::Ja
}

fn verberg_scores(cel: &mut Cel) {
    cel.scores.clear();
    cel.beeld = None;
    cel.advies.clear();
}
