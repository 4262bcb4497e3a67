//! A mistake in the assessment that is found before anybody was told (DOMAIN.md 4.4).

use crate::store::db::Db;
use crate::store::facts::staat_boven;
use crate::store::herbeoordeling::Bevel;
use crate::store::rangorde::BAFO;
use crate::store::stadia::is_in;
use crate::store::{invoer, partijen, rijen};
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::perceel;
use workflows::selecteren::beoordelingsronde::{At, Facts};

/// Fills in what the rules of a herbeoordeling look at; nothing before the scores are final.
pub(super) async fn vul(db: &Db<'_>, ronde: &rij::Model, facts: &mut Facts) -> Result<(), DbErr> {
    if !is_in(ronde, At::Vastgesteld) {
        return Ok(());
    }
    let op_perceel = Verwant::OpPerceel(Kind::Beoordelingsronde);
    let rondes = rijen::verwant(db, ronde, op_perceel).await?;
    let is_nieuwste = rondes.iter().all(|andere| andere.id <= ronde.id);
    let perceel = staat_boven(db, ronde.perceel_id).await?;
    let concept = if ronde.code == BAFO {
        perceel::At::GunningConcept
    } else {
        perceel::At::SelectieConcept
    };
    facts.nog_niet_verteld = is_nieuwste && perceel == Some(concept);
    let entry = invoer::een::<serde_json::Value>(db, ronde.id, "herbeoordeling-vooraf").await?;
    if let Some(bevel) = entry.as_ref().and_then(Bevel::vooraf) {
        let partijen = partijen::herbeoordeelbaar(db, ronde).await?;
        let doet_mee = |id: &RijId| partijen.iter().any(|partij| partij.id == *id);
        facts.omvang_van_fout = bevel.omvang.partijen().all(doet_mee);
    }
    Ok(())
}
