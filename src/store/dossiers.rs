//! The audit trail as somebody may read it.

use super::db::Db;
use super::rijen::{self, Plek};
use super::viewer::Viewer;
use entities::identity::persoon;
use entities::ids::{DossierId, PersoonId, RijId};
use entities::moment::Moment;
use entities::zaak::{auditregel, rij};
use sea_orm::{
    ColumnTrait, Condition, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::{BTreeSet, HashMap};
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;
use workflows::role::Rol;

/// A part of the trail that the viewer may read.
#[derive(Clone, Debug)]
pub struct Spoor {
    /// Lines, in the order in which they were written.
    pub regels: Vec<Regel>,
    /// How many lines the viewer may read in all.
    pub totaal: u64,
    /// Whether numbers and hashes may be shown: gaps between numbers tell of lines of others.
    pub ketting: bool,
}

/// A line with the name of who did it.
#[derive(Clone, Debug)]
pub struct Regel {
    /// The line.
    pub regel: auditregel::Model,
    /// Who; empty for the clock, the system and somebody who was removed.
    pub naam: String,
}

/// A step that a row took.
#[derive(Clone, Debug)]
pub struct Bezocht {
    /// The row.
    pub rij: RijId,
    /// The act or entry.
    pub wat: String,
    /// State before.
    pub van: String,
    /// State after.
    pub naar: String,
    /// When, by the legal clock.
    pub op: Moment,
}

/// The lines of a dossier that the viewer may read: those of the rows that they may read when they
/// may read the dossier (`inzage::dossier`), and always their own. `None` when that is nothing and
/// they may not know the dossier either.
///
/// # Errors
/// The database.
pub async fn spoor(
    db: &Db<'_>,
    viewer: &Viewer,
    dossier: DossierId,
    sla_over: u64,
    hoeveel: u64,
) -> Result<Option<Spoor>, DbErr> {
    let plekken = plekken(db, viewer, dossier).await?;
    let Some(wortel) = plekken.iter().find(|plek| is_wortel(plek)) else {
        return Ok(None);
    };
    let mut mag = Condition::any();
    if inzage::dossier(&wortel.rollen) == Zicht::Ja {
        let leesbaar = plekken.iter().filter(|plek| plek.zicht == Zicht::Ja);
        let ids: Vec<RijId> = leesbaar.map(|plek| plek.rij.id).collect();
        mag = mag.add(auditregel::COLUMN.rij_id.is_in(ids));
    } else if wortel.zicht < Zicht::Naam {
        return Ok(None);
    }
    let Some(persoon) = viewer.persoon else {
        return Ok(None);
    };
    let vraag = auditregel::Entity::find()
        .filter(auditregel::COLUMN.dossier_id.eq(dossier))
        .filter(mag.add(auditregel::COLUMN.persoon_id.eq(persoon)))
        .filter(zonder_scores_van_anderen(&plekken, persoon));
    let totaal = vraag.clone().count(db).await?;
    let regels = vraag
        .order_by_asc(auditregel::COLUMN.nr)
        .offset(sla_over)
        .limit(hoeveel)
        .all(db)
        .await?;
    Ok(Some(Spoor {
        regels: met_namen(db, regels).await?,
        totaal,
        ketting: ketting(wortel),
    }))
}

/// The lines about one row that the viewer may read, newest first.
///
/// # Errors
/// The database.
pub async fn van_rij(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Vec<Regel>, DbErr> {
    let Some(persoon) = viewer.persoon else {
        return Ok(vec![]);
    };
    let leest = plek.zicht == Zicht::Ja && inzage::dossier(&plek.rollen) == Zicht::Ja;
    let mut vraag = auditregel::Entity::find()
        .filter(auditregel::COLUMN.rij_id.eq(plek.rij.id))
        .filter(zonder_scores_van_anderen([plek], persoon));
    if !leest {
        vraag = vraag.filter(auditregel::COLUMN.persoon_id.eq(persoon));
    }
    let regels = vraag.order_by_desc(auditregel::COLUMN.nr).all(db).await?;
    met_namen(db, regels).await
}

/// Leaves out who scored when in rounds that are open for this viewer (`inzage::scoremomenten`).
fn zonder_scores_van_anderen<'p>(
    plekken: impl IntoIterator<Item = &'p Plek>,
    persoon: PersoonId,
) -> Condition {
    let open = plekken.into_iter().filter(|plek| {
        plek.kind == Kind::Beoordelingsronde
            && inzage::scoremomenten(&plek.rollen, &plek.plaats()) != Zicht::Ja
    });
    let open: Vec<RijId> = open.map(|plek| plek.rij.id).collect();
    Condition::all()
        .add(auditregel::COLUMN.rij_id.is_in(open))
        .add(auditregel::COLUMN.wat.eq("invoer score"))
        .add(auditregel::COLUMN.persoon_id.ne(persoon))
        .not()
}

/// The states that rows went to and when, oldest first: for the diagram and the planning. Only of
/// rows of which the viewer may know everything, as far as they were told.
///
/// # Errors
/// The database.
pub async fn bezocht(db: &Db<'_>, plekken: &[&Plek]) -> Result<Vec<Bezocht>, DbErr> {
    let bekend: HashMap<RijId, &Plek> = plekken
        .iter()
        .filter(|plek| plek.zicht == Zicht::Ja)
        .map(|plek| (plek.rij.id, *plek))
        .collect();
    let regels = auditregel::Entity::find()
        .filter(auditregel::COLUMN.rij_id.is_in(bekend.keys().copied()))
        .order_by_asc(auditregel::COLUMN.op)
        .order_by_asc(auditregel::COLUMN.nr)
        .all(db)
        .await?;
    let bezocht = regels.into_iter().filter_map(|regel| {
        let rij = regel.rij_id?;
        bekend.get(&rij)?.kent(regel.nr).then_some(Bezocht {
            rij,
            wat: regel.wat,
            van: regel.van,
            naar: regel.naar,
            op: regel.op,
        })
    });
    Ok(bezocht.collect())
}

/// Every row of a dossier with how the viewer stands to it.
async fn plekken(db: &Db<'_>, viewer: &Viewer, dossier: DossierId) -> Result<Vec<Plek>, DbErr> {
    let rijen = rij::Entity::find()
        .filter(rij::COLUMN.dossier_id.eq(dossier))
        .order_by_asc(rij::COLUMN.id)
        .all(db)
        .await?;
    rijen::plekken(db, viewer, rijen).await
}

/// The row that the dossier is about.
fn is_wortel(plek: &Plek) -> bool {
    matches!(
        plek.kind,
        Kind::Inkoopspoor | Kind::Procedure | Kind::Openhouse | Kind::Inbesteding
    )
}

/// The auditor checks the chain, but not while a count of lines could tell of sealed submissions.
fn ketting(wortel: &Plek) -> bool {
    wortel.rollen.heeft(Rol::Auditor) && !wortel.plaats().verzegeld()
}

async fn met_namen(db: &Db<'_>, regels: Vec<auditregel::Model>) -> Result<Vec<Regel>, DbErr> {
    let namen = namen(db, regels.iter().filter_map(|regel| regel.persoon_id)).await?;
    let met_naam = |regel: auditregel::Model| Regel {
        naam: regel
            .persoon_id
            .and_then(|id| namen.get(&id).cloned())
            .unwrap_or_default(),
        regel,
    };
    Ok(regels.into_iter().map(met_naam).collect())
}

/// The names of people.
///
/// # Errors
/// The database.
pub async fn namen(
    db: &Db<'_>,
    ids: impl Iterator<Item = PersoonId>,
) -> Result<HashMap<PersoonId, String>, DbErr> {
    let ids: BTreeSet<PersoonId> = ids.collect();
    let mensen = persoon::Entity::find()
        .filter(persoon::COLUMN.id.is_in(ids))
        .all(db)
        .await?;
    Ok(mensen
        .into_iter()
        .map(|mens| (mens.id, mens.naam))
        .collect())
}
