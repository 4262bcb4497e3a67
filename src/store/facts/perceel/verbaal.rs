//! Facts of the proces-verbaal of the award: what it must name because it happened (Aw 2012 art. 2.132).

use crate::store::db::Db;
use crate::store::facts::Invoeren;
use crate::store::stadia::tel_in;
use crate::store::velden::Velden;
use crate::store::{onttrekking, personen, rijen};
use entities::ids::PersoonId;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::perceel::Facts;
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
