//! Parties of a perceel by what they are owed: a letter, or a place under the contract.

use super::db::Db;
use super::rangorde::{DOSSIER, mededingers};
use super::stadia::{bafo_ingediend, is};
use super::viewer::Viewer;
use super::{gebeurd, pseudoniem, rijen};
use entities::ids::{OrganisatieId, RijId};
use entities::zaak::rij;
use sea_orm::DbErr;
use std::collections::BTreeMap;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::selecteren::inschrijving::At;

/// The submissions to which the award decision on the perceel of the row is addressed: everybody who
/// handed in a BAFO, or without a dialogue everybody who was selected, and every reserve that was not
/// called. Who dropped out earlier had a decision then.
pub(crate) async fn geadresseerden(
    db: &Db<'_>,
    rij: &rij::Model,
) -> Result<Vec<rij::Model>, DbErr> {
    let partijen = rijen::verwant(db, rij, Verwant::OpPerceel(Kind::Inschrijving)).await?;
    let bafos = rijen::verwant(db, rij, Verwant::OpPerceel(Kind::Bafo)).await?;
    let ids = partijen.iter().map(|partij| partij.id);
    let beoogd = gebeurd::bereikten(db, ids, At::BeoogdGegund).await?;
    let geadresseerd = |partij: &rij::Model| {
        let had_bafo = bafos
            .iter()
            .any(|bafo| bafo.inschrijving_id == Some(partij.id) && is(bafo, bafo_ingediend));
        let was_beoogd = beoogd.contains_key(&partij.id);
        is(partij, |at| is_geadresseerd(at, had_bafo, was_beoogd))
    };
    Ok(partijen.into_iter().filter(geadresseerd).collect())
}

/// Parties of a decision that was told that still compete for the perceel: the intended ones and those
/// that came after them.
pub(crate) async fn herbeoordeelbaar(
    db: &Db<'_>,
    rij: &rij::Model,
) -> Result<Vec<rij::Model>, DbErr> {
    let mut partijen = rijen::verwant(db, rij, Verwant::OpPerceel(Kind::Inschrijving)).await?;
    partijen.retain(|partij| is(partij, |at| matches!(at, At::BeoogdGegund | At::Afgewezen)));
    Ok(partijen)
}

fn is_geadresseerd(at: At, had_bafo: bool, was_beoogd: bool) -> bool {
    match at {
        At::Geselecteerd
        | At::Reserve
        | At::BafoIngediend
        | At::BeoogdGegund
        | At::Afgewezen
        | At::Afgevallen
        | At::Gegund
        | At::GunningVervallen => true,
        At::BafoAfgewezen => had_bafo,
        At::Uitgesloten | At::NietGeschikt => was_beoogd,
        _ => false,
    }
}

/// Who must sign an overeenkomst: every gemeente that decides, and the party.
pub(crate) async fn ondertekenaars(
    db: &Db<'_>,
    overeenkomst: &rij::Model,
) -> Result<Vec<OrganisatieId>, DbErr> {
    let gemeenten = rijen::gemeenten(db, overeenkomst.spoor_id).await?;
    let beslissers = gemeenten.into_iter().filter(|deelname| deelname.beslist);
    Ok(beslissers
        .map(|deelname| deelname.gemeente_id)
        .chain(overeenkomst.organisatie_id)
        .collect())
}

/// The submissions that an advies is about, by name: a pseudonym for those who may not know the real one.
pub(crate) async fn voor_advies(
    db: &Db<'_>,
    viewer: &Viewer,
    advies: &rij::Model,
) -> Result<Vec<(RijId, String)>, DbErr> {
    let neutraal = match advies.perceel_id {
        Some(perceel) => pseudoniem::op_perceel(db, perceel, DOSSIER).await?,
        None => BTreeMap::new(),
    };
    let partijen = mededingers(db, advies).await?;
    let ids: Vec<RijId> = partijen.iter().map(|partij| partij.id).collect();
    let mut namen = neutraal;
    let bekend = rijen::bekend(db, viewer, &ids).await?;
    namen.extend(bekend.into_iter().map(|plek| (plek.rij.id, plek.rij.naam)));
    let mut uit: Vec<(RijId, String)> = ids
        .into_iter()
        .map(|id| (id, namen.remove(&id).unwrap_or_default()))
        .collect();
    uit.sort_by(|een, ander| een.1.cmp(&ander.1));
    Ok(uit)
}
