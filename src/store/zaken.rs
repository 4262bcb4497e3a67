//! Cases: a spoor with its procedure and everything below, as somebody may know it.

use super::db::Db;
use super::rijen::{self, Plek};
use super::viewer::Viewer;
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeSet;
use workflows::inzage::Zicht;
use workflows::machine::Kind;

/// A case.
#[derive(Clone, Debug)]
pub struct Zaak {
    /// The id of its spoor, by which it is addressed.
    pub id: RijId,
    /// Its spoor, when the viewer may know it.
    pub spoor: Option<Plek>,
    /// Its procedure, when there is one that the viewer may know.
    pub procedure: Option<Plek>,
    /// Its percelen that the viewer may know.
    pub percelen: Vec<Plek>,
    /// The submissions of the viewer as a provider: they say where the case is for who knows no perceel.
    pub eigen: Vec<Plek>,
}

impl Zaak {
    /// What it is called.
    #[must_use]
    pub fn naam(&self) -> &str {
        self.spoor
            .as_ref()
            .or(self.procedure.as_ref())
            .map_or("", |plek| plek.rij.naam.as_str())
    }
}

/// Every case in which the viewer has a part, newest first. That a procedure is public gives no part.
///
/// # Errors
/// The database.
pub async fn alle(db: &Db<'_>, viewer: &Viewer) -> Result<Vec<Zaak>, DbErr> {
    let sporen = rij::Entity::find()
        .filter(rij::COLUMN.machine.eq(Kind::Inkoopspoor.name()))
        .order_by_desc(rij::COLUMN.id)
        .all(db)
        .await?;
    let mut uit = Vec::new();
    for spoor in sporen {
        uit.extend(zaak(db, viewer, spoor).await?);
    }
    Ok(uit)
}

/// One case by its spoor; none when the viewer has no part in it.
///
/// # Errors
/// The database.
pub async fn een(db: &Db<'_>, viewer: &Viewer, spoor: RijId) -> Result<Option<Zaak>, DbErr> {
    match rijen::rij(db, spoor).await? {
        Some(rij) if rijen::kind(&rij) == Some(Kind::Inkoopspoor) => zaak(db, viewer, rij).await,
        _ => Ok(None),
    }
}

async fn zaak(db: &Db<'_>, viewer: &Viewer, spoor: rij::Model) -> Result<Option<Zaak>, DbErr> {
    let id = spoor.id;
    let zaak = Zaak {
        id,
        spoor: rijen::plek_van(db, viewer, spoor)
            .await?
            .filter(|plek| plek.zicht >= Zicht::Naam),
        procedure: rijen::lijst(db, viewer, Kind::Procedure, Some(id))
            .await?
            .pop(),
        percelen: rijen::lijst(db, viewer, Kind::Perceel, Some(id)).await?,
        eigen: eigen(db, viewer, id).await?,
    };
    let doet_mee = zaak.spoor.is_some() || werkt_mee(db, viewer, &zaak).await?;
    Ok(doet_mee.then_some(zaak))
}

async fn eigen(db: &Db<'_>, viewer: &Viewer, spoor: RijId) -> Result<Vec<Plek>, DbErr> {
    if !viewer
        .toewijzingen
        .iter()
        .any(|(rol, _)| rol.van_aanbieder())
    {
        return Ok(vec![]);
    }
    let mut eigen = rijen::lijst(db, viewer, Kind::Inschrijving, Some(spoor)).await?;
    eigen.retain(|plek| viewer.is_eigen(&plek.rij));
    Ok(eigen)
}

/// Whether the viewer assesses or advises in the procedure, or takes part in it as a provider.
async fn werkt_mee(db: &Db<'_>, viewer: &Viewer, zaak: &Zaak) -> Result<bool, DbErr> {
    let mut plekken = zaak.procedure.iter().chain(&zaak.percelen);
    if plekken.any(|plek| plek.rollen.iter().any(|rol| !rol.van_aanbieder())) {
        return Ok(true);
    }
    let organisaties: BTreeSet<_> = viewer
        .toewijzingen
        .iter()
        .filter(|(rol, _)| rol.van_aanbieder())
        .filter_map(|(_, bereik)| bereik.organisatie())
        .collect();
    let eigen = rij::Entity::find()
        .filter(rij::COLUMN.spoor_id.eq(zaak.id))
        .filter(rij::COLUMN.organisatie_id.is_in(organisaties))
        .one(db)
        .await?;
    Ok(eigen.is_some())
}

/// The rows of a case by machine, in the order of the six steps, as far as the viewer may know them.
///
/// # Errors
/// The database.
pub async fn ribben(
    db: &Db<'_>,
    viewer: &Viewer,
    zaak: &Zaak,
) -> Result<Vec<(Kind, Vec<Plek>)>, DbErr> {
    let mut uit = Vec::new();
    for kind in Kind::ALL {
        if matches!(kind, Kind::Inkoopspoor | Kind::Procedure | Kind::Perceel) {
            continue;
        }
        let rijen = rijen::lijst(db, viewer, *kind, Some(zaak.id)).await?;
        if !rijen.is_empty() {
            uit.push((*kind, rijen));
        }
    }
    Ok(uit)
}
