//! Which parties the award decision names.

use super::{BAFO, Partij, bereken_zonder, laatste_ronde};
use crate::store::db::Db;
use crate::store::stadia::{is, is_in};
use crate::store::{gebeurd, regels, rijen};
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::concretiseren::bafo;
use workflows::contracteren::gunningsbeslissing;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::selecteren::inschrijving;
use workflows::selecteren::ranking::{Uitkomst, selecteer};

/// The parties to which the perceel of the row is to be awarded: the best acceptable BAFO's, as many
/// as the leidraad awards, or without a dialogue everybody who was selected.
///
/// In an open tie on the border nobody of the tie is named: the decision waits until it is broken.
pub(crate) async fn beoogden(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<RijId>, DbErr> {
    let Some(procedure) = rij.procedure_id else {
        return Ok(vec![]);
    };
    let weg = afgevallen(db, rij).await?;
    match regels::regels(db, procedure).await? {
        Some(regels) if regels.fasen.dialoog => beste_bafos(db, rij, &weg).await,
        Some(_) => geselecteerden(db, rij, &weg).await,
        None => Ok(vec![]),
    }
}

/// The parties that dropped out. A decision that was told goes on naming who dropped out after it:
/// what a letter said does not change.
pub(crate) async fn afgevallen(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<RijId>, DbErr> {
    let partijen = rijen::verwant(db, rij, Verwant::OpPerceel(Kind::Inschrijving)).await?;
    let verteld = gebeurd::laatst(db, rij.id, gunningsbeslissing::Act::Mededelen).await?;
    let mut weg = Vec::new();
    for partij in partijen {
        if !is_in(&partij, inschrijving::At::Afgevallen) {
            continue;
        }
        let viel = gebeurd::laatst(db, partij.id, inschrijving::Act::Afvallen).await?;
        let na_brief = verteld
            .zip(viel)
            .is_some_and(|(brief, viel)| brief.nr < viel.nr);
        if !na_brief {
            weg.push(partij.id);
        }
    }
    Ok(weg)
}

async fn beste_bafos(db: &Db<'_>, rij: &rij::Model, weg: &[RijId]) -> Result<Vec<RijId>, DbErr> {
    let Some(ronde) = laatste_ronde(db, rij, BAFO).await? else {
        return Ok(vec![]);
    };
    let Some(stand) = bereken_zonder(db, &ronde, weg).await? else {
        return Ok(vec![]);
    };
    let bafos = rijen::verwant(db, rij, Verwant::OpPerceel(Kind::Bafo)).await?;
    let aanvaardbaar = |partij: &Partij| {
        let van_partij = |bafo: &&rij::Model| bafo.inschrijving_id == Some(partij.inschrijving);
        let mut eigen = bafos.iter().filter(van_partij);
        !partij.uitgevallen && eigen.any(|bafo| is_in(bafo, bafo::At::Aanvaardbaar))
    };
    let kandidaten = stand
        .kandidaten(|partij| aanvaardbaar(partij) && !weg.contains(&partij.inschrijving))
        .unwrap_or_default();
    let selectie = selecteer(&kandidaten, stand.regel, &stand.loten);
    Ok(selectie
        .partijen
        .into_iter()
        .filter(|partij| partij.uitkomst == Uitkomst::Geselecteerd)
        .map(|partij| partij.wie)
        .collect())
}

/// Also those whom the decision reached already: it is processed one party after the other.
async fn geselecteerden(db: &Db<'_>, rij: &rij::Model, weg: &[RijId]) -> Result<Vec<RijId>, DbErr> {
    let partijen = rijen::verwant(db, rij, Verwant::OpPerceel(Kind::Inschrijving)).await?;
    let gekozen = |at| {
        matches!(
            at,
            inschrijving::At::Geselecteerd
                | inschrijving::At::BeoogdGegund
                | inschrijving::At::Gegund
                | inschrijving::At::Afgevallen
        )
    };
    let mut uit = Vec::new();
    for partij in partijen {
        // When nothing is awarded after all, the letter still names whom the decision named.
        let vervallen = is_in(&partij, inschrijving::At::GunningVervallen);
        let beoogd = inschrijving::At::BeoogdGegund;
        if (is(&partij, gekozen) && !weg.contains(&partij.id))
            || (vervallen && gebeurd::bereikt(db, partij.id, beoogd).await?.is_some())
        {
            uit.push(partij.id);
        }
    }
    Ok(uit)
}
