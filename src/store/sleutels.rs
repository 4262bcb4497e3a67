//! Personal keys, and whose key leads to which vault.

use super::db::Db;
use super::personen;
use entities::ids::{PersoonId, RijId};
use entities::kluis::{opening, sleutel, sleuteldeel, sleutelhelft, sleutelhouder};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;
use workflows::role::Rol;

/// Those who may hold the key of a vault where the row stands now, and made one: the newest of each.
#[derive(Clone, Debug, Default)]
pub struct Houders {
    /// The inkopers.
    pub inkopers: Vec<sleutelhouder::Model>,
    /// The escrowhouders who are not one of them.
    pub escrow: Vec<sleutelhouder::Model>,
}

impl Houders {
    /// All of them.
    pub fn alle(&self) -> impl Iterator<Item = &sleutelhouder::Model> {
        self.inkopers.iter().chain(&self.escrow)
    }
}

/// Who holds a key where the row stands.
///
/// # Errors
/// The database.
pub async fn houders(db: &Db<'_>, rij: &rij::Model, nu: Moment) -> Result<Houders, DbErr> {
    let mut inkopers = personen::met_rol(db, rij, Rol::Inkoopadviseur, nu).await?;
    for tweede in personen::met_rol(db, rij, Rol::TweedeInkoper, nu).await? {
        if !inkopers.contains(&tweede) {
            inkopers.push(tweede);
        }
    }
    let mut escrow = personen::met_rol(db, rij, Rol::Escrowhouder, nu).await?;
    escrow.retain(|persoon| !inkopers.contains(persoon));
    Ok(Houders {
        inkopers: nieuwste(db, inkopers).await?,
        escrow: nieuwste(db, escrow).await?,
    })
}

async fn nieuwste(db: &Db<'_>, mensen: Vec<PersoonId>) -> Result<Vec<sleutelhouder::Model>, DbErr> {
    let mut uit = Vec::new();
    for persoon in mensen {
        uit.extend(van(db, persoon).await?);
    }
    Ok(uit)
}

/// The newest key of a person.
///
/// # Errors
/// The database.
pub async fn van(db: &Db<'_>, persoon: PersoonId) -> Result<Option<sleutelhouder::Model>, DbErr> {
    sleutelhouder::Entity::find()
        .filter(sleutelhouder::COLUMN.persoon_id.eq(persoon))
        .order_by_desc(sleutelhouder::COLUMN.nummer)
        .one(db)
        .await
}

/// Every key of a person.
///
/// # Errors
/// The database.
pub async fn alle_van(db: &Db<'_>, persoon: PersoonId) -> Result<Vec<sleutelhouder::Model>, DbErr> {
    sleutelhouder::Entity::find()
        .filter(sleutelhouder::COLUMN.persoon_id.eq(persoon))
        .order_by_asc(sleutelhouder::COLUMN.nummer)
        .all(db)
        .await
}

/// The key of the vault of a row: of a perceel that of its last BAFO round.
///
/// # Errors
/// The database.
pub async fn kluis(db: &Db<'_>, rij: RijId) -> Result<Option<sleutel::Model>, DbErr> {
    sleutel::Entity::find()
        .filter(sleutel::COLUMN.rij_id.eq(rij))
        .order_by_desc(sleutel::COLUMN.ronde)
        .one(db)
        .await
}

/// The nested secrets of that vault.
///
/// # Errors
/// The database.
pub async fn delen(db: &Db<'_>, rij: RijId) -> Result<Vec<sleuteldeel::Model>, DbErr> {
    let Some(kluis) = kluis(db, rij).await? else {
        return Ok(vec![]);
    };
    sleuteldeel::Entity::find()
        .filter(sleuteldeel::COLUMN.rij_id.eq(rij))
        .filter(sleuteldeel::COLUMN.ronde.eq(kluis.ronde))
        .all(db)
        .await
}

/// The key with which this person is a holder of the vault, when they are one.
///
/// # Errors
/// The database.
pub async fn houder_van(
    db: &Db<'_>,
    rij: RijId,
    persoon: PersoonId,
) -> Result<Option<sleutelhouder::Model>, DbErr> {
    let delen = delen(db, rij).await?;
    let sleutels = alle_van(db, persoon).await?;
    Ok(sleutels
        .into_iter()
        .rev()
        .find(|sleutel| delen.iter().any(|deel| deel.eerste == sleutel.id)))
}

/// The keys to which a vault is locked now.
///
/// # Errors
/// The database.
pub async fn sleutels_van(db: &Db<'_>, rij: RijId) -> Result<Vec<sleutelhouder::Model>, DbErr> {
    let ids = delen(db, rij).await?.into_iter().map(|deel| deel.eerste);
    sleutelhouder::Entity::find()
        .filter(sleutelhouder::COLUMN.id.is_in(ids))
        .order_by_asc(sleutelhouder::COLUMN.id)
        .all(db)
        .await
}

/// The halves that still wait for this key, newest first.
///
/// # Errors
/// The database.
pub async fn helften(
    db: &Db<'_>,
    rij: RijId,
    handeling: &str,
    tweede: Uuid,
    nu: Moment,
) -> Result<Vec<sleutelhelft::Model>, DbErr> {
    sleutelhelft::Entity::find()
        .filter(sleutelhelft::COLUMN.rij_id.eq(rij))
        .filter(sleutelhelft::COLUMN.handeling.eq(handeling))
        .filter(sleutelhelft::COLUMN.tweede.eq(tweede))
        .filter(sleutelhelft::COLUMN.tot.gte(nu))
        .order_by_desc(sleutelhelft::COLUMN.tot)
        .all(db)
        .await
}

/// Until when the half of the last one who gave it counts, and who that was.
///
/// # Errors
/// The database.
pub async fn wacht(
    db: &Db<'_>,
    rij: RijId,
    nu: Moment,
) -> Result<Option<(PersoonId, Moment)>, DbErr> {
    let helft = sleutelhelft::Entity::find()
        .filter(sleutelhelft::COLUMN.rij_id.eq(rij))
        .filter(sleutelhelft::COLUMN.tot.gte(nu))
        .order_by_desc(sleutelhelft::COLUMN.tot)
        .one(db)
        .await?;
    let Some(helft) = helft else { return Ok(None) };
    let houder = sleutelhouder::Entity::find_by_id(helft.eerste)
        .one(db)
        .await?;
    Ok(houder.map(|houder| (houder.persoon_id, helft.tot)))
}

/// The opening of one vault.
///
/// # Errors
/// The database.
pub async fn opening(db: &Db<'_>, kluis: &sleutel::Model) -> Result<Option<opening::Model>, DbErr> {
    opening::Entity::find_by_id((kluis.rij_id, kluis.ronde))
        .one(db)
        .await
}

/// The openings of the BAFO rounds before this one, oldest first.
///
/// # Errors
/// The database.
pub async fn eerdere_openingen(
    db: &Db<'_>,
    kluis: &sleutel::Model,
) -> Result<Vec<opening::Model>, DbErr> {
    opening::Entity::find()
        .filter(opening::COLUMN.rij_id.eq(kluis.rij_id))
        .filter(opening::COLUMN.ronde.lt(kluis.ronde))
        .order_by_asc(opening::COLUMN.ronde)
        .all(db)
        .await
}
