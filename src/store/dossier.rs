//! The audit trail as a viewer may know it (`workflows::inzage`): everybody their own lines, the
//! rest only to those who may read the dossier and the row that a line is about.

use super::db::Db;
use super::rijen::{self, Plek};
use super::viewer::Viewer;
use entities::identity::persoon;
use entities::ids::{DossierId, PersoonId, RijId};
use entities::moment::Moment;
use entities::zaak::{auditregel, dossier, rij};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{BTreeSet, HashMap};
use workflows::inzage::{self, Zicht};
use workflows::invoer::soort;
use workflows::machine::Kind;
use workflows::role::Rol;

/// One line of the audit trail.
#[derive(Clone, Debug)]
pub struct Regel {
    /// Its number in the dossier.
    pub nr: i64,
    /// When, by the legal clock.
    pub op: Moment,
    /// The name of who did it; nobody for the clock and the system.
    pub wie: Option<String>,
    /// In which role.
    pub rol: Option<Rol>,
    /// On which machine.
    pub kind: Option<Kind>,
    /// On which row, and what it is called.
    pub rij: Option<(RijId, String)>,
    /// The act, or `invoer <soort>`, `paraaf <handeling>`, `geweigerd <handeling>`.
    pub wat: String,
    /// State before.
    pub van: String,
    /// State after.
    pub naar: String,
    /// The reason that was given.
    pub toelichting: Option<String>,
    /// SHA-256 of the content and of the line; only for the auditor.
    pub hashes: Option<Hashes>,
}

/// What proves a line.
#[derive(Clone, Debug)]
pub struct Hashes {
    /// Of the content; empty when there was none.
    pub inhoud: String,
    /// Of the line.
    pub regel: String,
}

/// A dossier with the lines that the viewer may read.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// What it is called.
    pub naam: String,
    /// The row that stands at its head: a spoor or a procedure.
    pub hoofd: Plek,
    /// Its lines, newest first.
    pub regels: Vec<Regel>,
}

/// The lines about one row that the viewer may read, newest first.
pub async fn van_rij(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Vec<Regel>, DbErr> {
    let regels = auditregel::Entity::find()
        .filter(auditregel::COLUMN.rij_id.eq(plek.rij.id))
        .order_by_desc(auditregel::COLUMN.nr)
        .all(db)
        .await?;
    let zichtbaar = regels
        .into_iter()
        .filter(|regel| mag(viewer, Some(plek), regel))
        .collect();
    met_namen(db, zichtbaar, &HashMap::from([(plek.rij.id, plek)]), false).await
}

/// The states that the row has been in. Only for a row of which the viewer may know everything.
pub async fn bezocht(db: &Db<'_>, plek: &Plek) -> Result<BTreeSet<String>, DbErr> {
    let regels = auditregel::Entity::find()
        .filter(auditregel::COLUMN.rij_id.eq(plek.rij.id))
        .all(db)
        .await?;
    Ok(regels.into_iter().flat_map(|r| [r.van, r.naar]).collect())
}

/// A dossier. None when there is no such dossier or the viewer may not know what stands at its head.
pub async fn dossier(
    db: &Db<'_>,
    viewer: &Viewer,
    id: DossierId,
) -> Result<Option<Dossier>, DbErr> {
    let Some(dossier) = dossier::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let rijen = rij::Entity::find()
        .filter(rij::COLUMN.dossier_id.eq(id))
        .order_by_asc(rij::COLUMN.id)
        .all(db)
        .await?;
    let mut plekken = HashMap::new();
    for rij in rijen {
        if let Some(plek) = rijen::plek_van(db, viewer, rij).await? {
            plekken.insert(plek.rij.id, plek);
        }
    }
    let Some(hoofd) = hoofd(&plekken).filter(|plek| plek.zicht == Zicht::Ja).cloned() else {
        return Ok(None);
    };
    let regels = auditregel::Entity::find()
        .filter(auditregel::COLUMN.dossier_id.eq(id))
        .order_by_desc(auditregel::COLUMN.nr)
        .all(db)
        .await?;
    let zichtbaar = regels
        .into_iter()
        .filter(|regel| mag(viewer, regel.rij_id.and_then(|rij| plekken.get(&rij)), regel))
        .collect();
    let bij: HashMap<RijId, &Plek> = plekken.iter().map(|(rij, plek)| (*rij, plek)).collect();
    Ok(Some(Dossier {
        naam: dossier.naam,
        regels: met_namen(db, zichtbaar, &bij, ziet_hashes(&hoofd)).await?,
        hoofd,
    }))
}

/// The spoor or procedure at the head of a dossier.
fn hoofd(plekken: &HashMap<RijId, Plek>) -> Option<&Plek> {
    plekken
        .values()
        .find(|plek| matches!(plek.kind, Kind::Inkoopspoor | Kind::Procedure))
}

/// Numbers and hashes betray how many lines are left out, so also the auditor sees them only when
/// no sealed submission can be behind them any more.
fn ziet_hashes(hoofd: &Plek) -> bool {
    let verzegeld = matches!(
        hoofd.procedure(),
        "gepubliceerd" | "inschrijving-gesloten"
    ) && hoofd.kind == Kind::Procedure;
    hoofd.rollen.heeft(Rol::Auditor) && !verzegeld
}

fn mag(viewer: &Viewer, plek: Option<&Plek>, regel: &auditregel::Model) -> bool {
    if viewer.persoon.is_some() && viewer.persoon == regel.persoon_id {
        return true;
    }
    let Some(plek) = plek else { return false };
    if plek.zicht != Zicht::Ja || inzage::dossier(&plek.rollen) != Zicht::Ja {
        return false;
    }
    let Some(code) = regel.wat.strip_prefix("invoer ") else {
        return true;
    };
    soort(code).is_some_and(|soort| {
        inzage::invoer(soort.geheim, &plek.rollen, &plek.plaats(), plek.zicht, false) == Zicht::Ja
    })
}

async fn met_namen(
    db: &Db<'_>,
    regels: Vec<auditregel::Model>,
    bij: &HashMap<RijId, &Plek>,
    hashes: bool,
) -> Result<Vec<Regel>, DbErr> {
    let namen = namen(db, regels.iter().filter_map(|r| r.persoon_id)).await?;
    Ok(regels
        .into_iter()
        .map(|r| Regel {
            nr: r.nr,
            op: r.op,
            wie: r.persoon_id.and_then(|id| namen.get(&id).cloned()),
            rol: r.rol.parse().ok(),
            kind: Kind::parse(&r.machine),
            rij: r
                .rij_id
                .and_then(|id| Some((id, bij.get(&id)?.rij.naam.clone()))),
            wat: r.wat,
            van: r.van,
            naar: r.naar,
            toelichting: r.toelichting,
            hashes: hashes.then_some(Hashes {
                inhoud: r.inhoud_hash,
                regel: r.hash,
            }),
        })
        .collect())
}

/// The names of people.
pub async fn namen(
    db: &Db<'_>,
    ids: impl Iterator<Item = PersoonId>,
) -> Result<HashMap<PersoonId, String>, DbErr> {
    let ids: BTreeSet<PersoonId> = ids.collect();
    let mensen = persoon::Entity::find()
        .filter(persoon::COLUMN.id.is_in(ids))
        .all(db)
        .await?;
    Ok(mensen.into_iter().map(|mens| (mens.id, mens.naam)).collect())
}
