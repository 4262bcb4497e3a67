//! Facts of the perceel about the letters of the selection: what each lacks to be checked by its reader.

use crate::store::db::Db;
use crate::store::invoer;
use crate::store::partijbrief::{Rechtsmiddel, Weglatingen};
use crate::store::rangorde::{Cel, Stand};
use crate::store::stadia::{geopend, is, is_in, tel};
use crate::store::velden::Velden;
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::motivering::tekort;
use workflows::perceel::Facts;
use workflows::procedureregels::{ADVIESRAAD_CRITERIUM, Procedureregels};
use workflows::selecteren::inschrijving::At;

/// What does not depend on scores: the reasons for each party, and what it can do.
pub(super) async fn vul(
    db: &Db<'_>,
    partijen: &[rij::Model],
    regels: Option<&Procedureregels>,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let ids: Vec<RijId> = partijen
        .iter()
        .filter(|partij| is(partij, geopend))
        .map(|partij| partij.id)
        .collect();
    let brieven = invoer::per_rij(db, &ids, "selectiemotivering").await?;
    let gemotiveerd = |id: &&RijId| {
        let brief = brieven.get(*id);
        brief.is_some_and(|brief| brief.velden.gemotiveerd("motivering"))
    };
    facts.brieven_onvolledig += ids.len() - ids.iter().filter(gemotiveerd).count();
    if let Some(regels) = regels {
        let nu = facts.gemeen.nu.into();
        let middel = Rechtsmiddel::van(regels, &regels.standstill_selectie, None, nu);
        facts.klachtenmeldpunt = !middel.klachtenmeldpunt.trim().is_empty();
        facts.einde_in_brief = middel.noemt_einde();
    }
    Ok(())
}

/// The reasons behind the scores: of every party for itself, and of whoever goes on for the others.
pub(super) async fn vul_scores(
    db: &Db<'_>,
    perceel: &rij::Model,
    partijen: &[rij::Model],
    stand: &Stand,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let minste = stand.wijze.min_lengte_motivering as usize;
    // The adviesraad writes as long or as short as it likes.
    let zegt_niets = |cel: &Cel, tekst: &str| match cel.criterium.code.as_str() {
        ADVIESRAAD_CRITERIUM => tekst.trim().is_empty(),
        _ => tekort(tekst, minste).is_some(),
    };
    let weglatingen = Weglatingen::selectie(db, perceel.id).await?;
    let vergeleken = tel(partijen, |at| {
        matches!(at, At::Reserve | At::NietGeselecteerd)
    });
    let gaat_door = |id: RijId| {
        let mut partijen = partijen.iter();
        vergeleken > 0 && partijen.any(|partij| partij.id == id && is_in(partij, At::Geselecteerd))
    };
    for partij in &stand.partijen {
        let leeg = |cel: &&Cel| zegt_niets(cel, &cel.motivering());
        let dun = |cel: &&Cel| zegt_niets(cel, &weglatingen.rest(partij.inschrijving, cel));
        facts.scores_zonder_motivering += partij.cellen.iter().filter(leeg).count();
        if gaat_door(partij.inschrijving) {
            facts.kenmerken_te_kort += partij.cellen.iter().filter(dun).count();
        }
    }
    Ok(())
}
