//! For whom a procedure is open: for everybody, or after a vooraankondiging for whoever answered it.

use super::db::Db;
use super::velden::Velden;
use super::{gebeurd, invoer};
use entities::identity::persoon;
use entities::ids::{OrganisatieId, RijId};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::Value;
use workflows::procedure::Act;

/// Whether this organisation may register: the procedure was published for all, or its people made
/// their interest known in time (Aw 2012 art. 2.62 lid 4 c).
pub(crate) async fn is_uitgenodigd(
    db: &Db<'_>,
    procedure: RijId,
    organisatie: Option<OrganisatieId>,
) -> Result<bool, DbErr> {
    if gebeurd::laatst(db, procedure, Act::Uitnodigen)
        .await?
        .is_none()
    {
        return Ok(true);
    }
    let vooraf = invoer::een::<Value>(db, procedure, "vooraankondiging").await?;
    let tot = vooraf.and_then(|entry| entry.velden.moment("belangstellingTot"));
    let op_tijd = invoer::alle::<Value>(db, procedure, "belangstelling").await?;
    let melders = op_tijd
        .into_iter()
        .filter(|melding| tot.is_some_and(|tot| Timestamp::from(melding.op) <= tot))
        .filter_map(|melding| melding.persoon);
    let van_organisatie = persoon::Entity::find()
        .filter(persoon::COLUMN.id.is_in(melders))
        .filter(persoon::COLUMN.organisatie_id.eq(organisatie))
        .count(db)
        .await?;
    Ok(organisatie.is_some() && van_organisatie > 0)
}
