//! Rows of machines: by id, by kinship, and with the place where they stand.

mod omgeving;
mod plek;
mod stand;

use self::omgeving::Omgeving;
pub(crate) use self::stand::is_onverteld;
use super::db::Db;
use super::viewer::Viewer;
use entities::identity::organisatie;
use entities::ids::{OrganisatieId, RijId};
use entities::voorbereiden::deelname;
use entities::zaak::{auditregel, invoer, rij};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;
use workflows::effect::Verwant;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;
use workflows::role::Rollen;

/// The row with this id, without asking who looks: for the doors and for workers.
pub(crate) async fn rij(db: &Db<'_>, id: RijId) -> Result<Option<rij::Model>, DbErr> {
    rij::Entity::find_by_id(id).one(db).await
}

/// The machine of a row.
#[must_use]
pub fn kind(rij: &rij::Model) -> Option<Kind> {
    Kind::parse(&rij.machine)
}

/// Rows of one kind that are related to this row, oldest first.
pub(crate) async fn verwant(
    db: &Db<'_>,
    rij: &rij::Model,
    verwant: Verwant,
) -> Result<Vec<rij::Model>, DbErr> {
    let (kolom, id) = match verwant {
        Verwant::Boven(kind) => (rij::Column::Id, boven(rij, kind)),
        Verwant::InProcedure(_) => (rij::Column::ProcedureId, rij.procedure_id),
        Verwant::OpPerceel(_) => (rij::Column::PerceelId, rij.perceel_id),
        Verwant::BijInschrijving(_) => (rij::Column::InschrijvingId, rij.inschrijving_id),
        Verwant::OnderSpoor(_) => (rij::Column::SpoorId, rij.spoor_id),
    };
    let Some(id) = id else { return Ok(vec![]) };
    rij::Entity::find()
        .filter(rij::COLUMN.machine.eq(verwant.kind().name()))
        .filter(kolom.eq(id))
        .order_by_asc(rij::COLUMN.id)
        .all(db)
        .await
}

/// The id of the one row of this kind above a row.
fn boven(rij: &rij::Model, kind: Kind) -> Option<RijId> {
    match kind {
        Kind::Inkoopspoor => rij.spoor_id,
        Kind::Procedure => rij.procedure_id,
        Kind::Perceel => rij.perceel_id,
        Kind::Inschrijving => rij.inschrijving_id,
        _ => None,
    }
}

/// Rows of one kind that came from a spoor, oldest first.
pub(crate) async fn onder_spoor(
    db: &Db<'_>,
    spoor: RijId,
    kind: Kind,
) -> Result<Vec<rij::Model>, DbErr> {
    rij::Entity::find()
        .filter(rij::COLUMN.machine.eq(kind.name()))
        .filter(rij::COLUMN.spoor_id.eq(spoor))
        .order_by_asc(rij::COLUMN.id)
        .all(db)
        .await
}

/// Gemeenten that take part in a spoor.
pub async fn gemeenten(db: &Db<'_>, spoor: Option<RijId>) -> Result<Vec<deelname::Model>, DbErr> {
    let Some(spoor) = spoor else {
        return Ok(vec![]);
    };
    deelname::Entity::find()
        .filter(deelname::COLUMN.spoor_id.eq(spoor))
        .all(db)
        .await
}

/// The gemeenten whose people count where this row stands: those that take part in its spoor, or for
/// what one organ decides only its own gemeente.
pub(crate) async fn gemeenten_bij(
    db: &Db<'_>,
    rij: &rij::Model,
) -> Result<Vec<OrganisatieId>, DbErr> {
    if rij.machine == Kind::Bestuursbesluit.name() {
        return Ok(rij.organisatie_id.into_iter().collect());
    }
    let deelname = gemeenten(db, rij.spoor_id).await?;
    Ok(deelname.into_iter().map(|d| d.gemeente_id).collect())
}

/// Names of organisations.
pub async fn organisaties(
    db: &Db<'_>,
    ids: impl IntoIterator<Item = OrganisatieId>,
) -> Result<Vec<organisatie::Model>, DbErr> {
    organisatie::Entity::find()
        .filter(organisatie::COLUMN.id.is_in(ids))
        .order_by_asc(organisatie::COLUMN.naam)
        .all(db)
        .await
}

/// A row with where it stands and how the viewer stands to it.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact for `inzage`"
)]
pub struct Plek {
    /// The row, with the state and version that the viewer may know: see [`Plek::echt`].
    pub rij: rij::Model,
    /// Its machine.
    pub kind: Kind,
    /// The roles of the viewer here.
    pub rollen: Rollen,
    /// How much the viewer may know of it.
    pub zicht: Zicht,
    procedure: String,
    perceel: String,
    ronde: String,
    inschrijving: String,
    eigen: bool,
    verklaard: bool,
    advies_inzage: bool,
    anoniem: bool,
    anonieme_ronde: Option<String>,
    was_gegeven: bool,
    rangorde_getekend: bool,
    verhuld: Option<stand::Verhuld>,
}

/// The row and its place, whatever the viewer may know of it: the caller looks at `zicht`.
pub(crate) async fn plek_van(
    db: &Db<'_>,
    viewer: &Viewer,
    rij: rij::Model,
) -> Result<Option<Plek>, DbErr> {
    Ok(plekken(db, viewer, vec![rij]).await?.pop())
}

/// Rows with their places, in the order given, whatever the viewer may know of them: the caller looks
/// at `zicht`. What the rows share is read once.
pub(crate) async fn plekken(
    db: &Db<'_>,
    viewer: &Viewer,
    rijen: Vec<rij::Model>,
) -> Result<Vec<Plek>, DbErr> {
    let mut om = Omgeving::default();
    let mut uit = Vec::new();
    for rij in rijen {
        uit.extend(Box::pin(plek_in(db, viewer, &mut om, rij)).await?);
    }
    Ok(uit)
}

async fn plek_in(
    db: &Db<'_>,
    viewer: &Viewer,
    om: &mut Omgeving,
    rij: rij::Model,
) -> Result<Option<Plek>, DbErr> {
    let Some(kind) = kind(&rij) else {
        return Ok(None);
    };
    let deelnemers = om.deelnemers(db, &rij).await?;
    let rollen = om.rollen(db, viewer, &rij, &deelnemers).await?;
    let mut plek = Plek {
        anonieme_ronde: om.anonieme_ronde(db, &rij, &rollen).await?,
        rollen,
        procedure: om.toestand(db, rij.procedure_id).await?,
        perceel: om.toestand(db, rij.perceel_id).await?,
        ronde: om.ronde(db, &rij, kind).await?,
        inschrijving: om.inschrijving(db, &rij, kind).await?,
        eigen: viewer.is_eigen(&rij),
        verklaard: om.verklaard(db, viewer, &rij).await?,
        advies_inzage: om.advies_inzage(db, &rij).await?,
        anoniem: om.anoniem(db, &rij).await?,
        was_gegeven: stand::was_gegeven(db, &rij, kind).await?,
        rangorde_getekend: stand::rangorde_getekend(db, &rij, kind).await?,
        zicht: Zicht::Nee,
        verhuld: None,
        kind,
        rij,
    };
    if viewer.is_machine() {
        plek.zicht = Zicht::Ja;
        return Ok(Some(plek));
    }
    plek.zicht = inzage::rij(kind, &plek.rollen, &plek.plaats());
    if inzage::alleen_als_partij(&plek.rollen, plek.eigen) {
        stand::verhul(db, &mut plek).await?;
    }
    if plek.zonder_namen() && plek.rij.inschrijving_id.is_some() {
        let ronde = plek.anonieme_ronde.as_deref().unwrap_or_default();
        let naam = om.pseudoniem(db, &plek.rij, ronde).await?;
        plek.noem(naam.unwrap_or_default());
    }
    Ok(Some(plek))
}

/// The row and its place, when the viewer may know at least its name.
pub async fn plek(db: &Db<'_>, viewer: &Viewer, id: RijId) -> Result<Option<Plek>, DbErr> {
    let Some(rij) = rij(db, id).await? else {
        return Ok(None);
    };
    Ok(plek_van(db, viewer, rij)
        .await?
        .filter(|plek| plek.zicht >= Zicht::Naam))
}

/// Of these rows, in this order unless their names are hidden, those of which the viewer may know at least the name.
pub async fn bekend(db: &Db<'_>, viewer: &Viewer, ids: &[RijId]) -> Result<Vec<Plek>, DbErr> {
    let rijen = rij::Entity::find()
        .filter(rij::COLUMN.id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let bij_id: HashMap<RijId, rij::Model> = rijen.into_iter().map(|r| (r.id, r)).collect();
    let rijen = ids
        .iter()
        .filter_map(|id| bij_id.get(id).cloned())
        .collect();
    let mut uit = plekken(db, viewer, rijen).await?;
    uit.retain(|plek| plek.zicht >= Zicht::Naam);
    op_pseudoniem(&mut uit);
    Ok(uit)
}

/// Puts rows that are read without their names in the order of their pseudonyms: the order of arrival
/// would tell what the pseudonym hides.
fn op_pseudoniem(plekken: &mut [Plek]) {
    if plekken.iter().any(Plek::zonder_namen) {
        plekken.sort_by(|een, ander| een.rij.naam.cmp(&ander.rij.naam));
    }
}

/// The rows of one kind within a spoor, procedure, perceel or inschrijving that the viewer may know,
/// oldest first. Rows of which only the number may be known are not in it: see [`aantal`].
pub async fn lijst(
    db: &Db<'_>,
    viewer: &Viewer,
    kind: Kind,
    binnen: Option<RijId>,
) -> Result<Vec<Plek>, DbErr> {
    let rijen = binnen_rij(db, kind, binnen).await?;
    let mut uit = plekken(db, viewer, rijen).await?;
    uit.retain(|plek| plek.zicht >= Zicht::Naam);
    if matches!(kind, Kind::Inschrijving | Kind::Bafo) {
        op_pseudoniem(&mut uit);
    }
    Ok(uit)
}

/// The rows of one kind that are, as far as the viewer may know, in one of these states, oldest first.
pub async fn in_staten(
    db: &Db<'_>,
    viewer: &Viewer,
    kind: Kind,
    staten: &[&str],
) -> Result<Vec<Plek>, DbErr> {
    if staten.is_empty() {
        return Ok(vec![]);
    }
    let echt = staten.iter().flat_map(|s| inzage::achter(kind, s));
    let rijen = rij::Entity::find()
        .filter(rij::COLUMN.machine.eq(kind.name()))
        .filter(
            rij::COLUMN
                .toestand
                .is_in(staten.iter().copied().chain(echt)),
        )
        .order_by_asc(rij::COLUMN.id)
        .all(db)
        .await?;
    let mut uit = plekken(db, viewer, rijen).await?;
    uit.retain(|plek| plek.zicht >= Zicht::Naam && staten.contains(&plek.rij.toestand.as_str()));
    Ok(uit)
}

/// How many rows of one kind there are, as far as the viewer may count them.
pub async fn aantal(
    db: &Db<'_>,
    viewer: &Viewer,
    kind: Kind,
    binnen: RijId,
) -> Result<usize, DbErr> {
    let rijen = binnen_rij(db, kind, Some(binnen)).await?;
    let plekken = plekken(db, viewer, rijen).await?;
    Ok(plekken
        .iter()
        .filter(|plek| plek.zicht >= Zicht::Aantal)
        .count())
}

async fn binnen_rij(
    db: &Db<'_>,
    kind: Kind,
    binnen: Option<RijId>,
) -> Result<Vec<rij::Model>, DbErr> {
    let mut vraag = rij::Entity::find().filter(rij::COLUMN.machine.eq(kind.name()));
    if let Some(id) = binnen {
        let een_van = sea_orm::Condition::any()
            .add(rij::COLUMN.spoor_id.eq(id))
            .add(rij::COLUMN.procedure_id.eq(id))
            .add(rij::COLUMN.perceel_id.eq(id))
            .add(rij::COLUMN.inschrijving_id.eq(id));
        vraag = vraag.filter(een_van);
    }
    vraag.order_by_asc(rij::COLUMN.id).all(db).await
}

async fn toestand(db: &Db<'_>, id: Option<RijId>) -> Result<String, DbErr> {
    let Some(id) = id else {
        return Ok(String::new());
    };
    Ok(rij(db, id).await?.map(|r| r.toestand).unwrap_or_default())
}

/// The viewer signed a belangenverklaring for the procedure, after the opening when it was opened;
/// on an advies: the declaration of a member of the delegation.
pub(crate) async fn verklaard(
    db: &Db<'_>,
    viewer: &Viewer,
    rij: &rij::Model,
) -> Result<bool, DbErr> {
    let (Some(persoon), Some(procedure)) = (viewer.persoon, rij.procedure_id) else {
        return Ok(false);
    };
    let (op, soort, sinds) = if rij.machine == Kind::Advies.name() {
        (rij.id, "adviesverklaring", 0)
    } else {
        let opening = opening(db, procedure).await?;
        (procedure, "belangenverklaring", opening.unwrap_or(0))
    };
    let verklaring = invoer::Entity::find()
        .filter(invoer::COLUMN.rij_id.eq(op))
        .filter(invoer::COLUMN.soort.eq(soort))
        .filter(invoer::COLUMN.eigenaar.eq(persoon.to_string()))
        .one(db)
        .await?;
    Ok(verklaring.is_some_and(|v| v.regel_nr > sinds && zonder_belang(&v.inhoud)))
}

/// The number of the audit line of the opening of the vault, when it was opened.
pub(crate) async fn opening(db: &Db<'_>, procedure: RijId) -> Result<Option<i64>, DbErr> {
    auditregel::Entity::find()
        .select_only()
        .column(auditregel::Column::Nr)
        .filter(auditregel::COLUMN.rij_id.eq(procedure))
        .filter(auditregel::COLUMN.wat.eq("kluis-openen"))
        .into_tuple()
        .one(db)
        .await
}

fn zonder_belang(inhoud: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(inhoud).is_ok_and(|v| {
        v["geenBelang"].as_bool() == Some(true) && v["geheimhouding"].as_bool() == Some(true)
    })
}
