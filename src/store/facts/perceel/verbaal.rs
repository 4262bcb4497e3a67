//! Facts of the proces-verbaal of the award: what it must name because it happened (Aw 2012 art. 2.132).

use crate::store::db::Db;
use crate::store::facts::Invoeren;
use crate::store::stadia::tel_in;
use crate::store::velden::Velden;
use crate::store::{gebeurd, invoer, onttrekking, personen, rijen};
use entities::ids::{PersoonId, RijId};
use entities::zaak::rij;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::perceel::{Act, Facts};
use workflows::publiceren::vraag;

/// Whether each part is filled in, and whether it is silent about an interest or about an answer that
/// stayed out of the nota.
pub(super) async fn vul(
    db: &Db<'_>,
    perceel: &rij::Model,
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let Some(verbaal) = invoer.een("proces-verbaal").map(|entry| &entry.velden) else {
        return Ok(());
    };
    facts.proces_verbaal = verbaal.gevuld(&["gekozen", "afgewezen", "belangen", "onderaannemers"]);
    let weg: Vec<PersoonId> = onttrekking::onttrokken(db, perceel)
        .await?
        .into_iter()
        .collect();
    let belangen = verbaal.tekst("belangen");
    let namen = personen::namen(db, &weg).await?;
    facts.belangen_onvermeld = namen
        .iter()
        .filter(|naam| !belangen.contains(*naam))
        .count();
    let vragen = rijen::verwant(db, perceel, Verwant::InProcedure(Kind::Vraag)).await?;
    let vertrouwelijk = tel_in(&vragen, vraag::At::IndividueelVertrouwelijk);
    facts.weggelaten_onvermeld = vertrouwelijk > 0 && !verbaal.gevuld(&["weggelaten"]);
    Ok(())
}

/// Whether the award that is decided now is written up: a proces-verbaal from before the present scores, or
/// from before a selection or an award that was taken back, is about another award.
pub(in crate::store::facts) async fn is_in_concept(
    db: &Db<'_>,
    perceel: Option<RijId>,
) -> Result<bool, DbErr> {
    let Some(perceel) = perceel else {
        return Ok(false);
    };
    let mut sinds = 0;
    for act in [
        Act::BeoordelingVerwerken,
        Act::SelectieHerzien,
        Act::GunningTerugnemen,
    ] {
        sinds = sinds.max(gebeurd::nummer(db, perceel, act).await?);
    }
    let verbaal = invoer::een::<Value>(db, perceel, "proces-verbaal").await?;
    Ok(verbaal.is_some_and(|entry| {
        entry.regel_nr > sinds && entry.velden.gevuld(&["gekozen", "afgewezen"])
    }))
}
