//! Facts of a party that was put out and may be judged again.

use super::Invoeren;
use crate::store::db::Db;
use crate::store::facts::staat_boven;
use crate::store::gebeurd;
use crate::store::velden::Velden;
use entities::zaak::rij;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::perceel;
use workflows::selecteren::inschrijving::{Act, Facts};

/// Fills in the ground, since the last time that it was used, and where the perceel stands.
pub(super) async fn vul(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let heropend = gebeurd::nummer(db, inschrijving.id, Act::Heropenen).await?;
    facts.heropeningsgrond = invoer
        .een("heropeningsgrond")
        .is_some_and(|entry| entry.regel_nr > heropend && is_gegrond(&entry.velden));
    let perceel = staat_boven(db, inschrijving.perceel_id).await?;
    facts.perceel_heropenbaar = perceel.is_some_and(is_heropenbaar);
    Ok(())
}

fn is_gegrond(grond: &Value) -> bool {
    let genoemd = grond.tekst("grond") != "vonnis" || grond.gevuld(&["kenmerk"]);
    genoemd && grond.gemotiveerd("motivering")
}

fn is_heropenbaar(at: perceel::At) -> bool {
    matches!(
        at,
        perceel::At::ToetsVormEnUitsluiting
            | perceel::At::ToetsGeschiktheid
            | perceel::At::SelectieConcept
    )
}
