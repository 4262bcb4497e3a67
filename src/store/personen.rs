//! People by what they are on a row: their role, and whether they declared their interests.

use super::db::Db;
use super::velden::Velden;
use super::viewer::{geldt_bij, lees};
use super::{invoer, onttrekking, rijen};
use entities::identity::{persoon, toewijzing};
use entities::ids::{OrganisatieId, PersoonId, RijId};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::{ColumnTrait, Condition, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeSet;
use workflows::role::Rol;

/// People with an account who hold the role where the row stands now, by name: to count, and to
/// write to. A role of a gemeente counts where it takes part, a role of a provider on its own rows.
pub(crate) async fn met_rol(
    db: &Db<'_>,
    rij: &rij::Model,
    rol: Rol,
    nu: Moment,
) -> Result<Vec<PersoonId>, DbErr> {
    let ids = hielden_rol(db, rij, rol, nu).await?;
    let mensen = persoon::Entity::find()
        .filter(persoon::COLUMN.id.is_in(ids))
        .filter(persoon::COLUMN.actief.eq(true))
        .order_by_asc(persoon::COLUMN.naam)
        .all(db)
        .await?;
    Ok(mensen.into_iter().map(|mens| mens.id).collect())
}

/// Who held the role where the row stands at that moment, whether or not they still have an account.
/// An assessor that was withdrawn from the perceel by then did not.
pub(crate) async fn hielden_rol(
    db: &Db<'_>,
    rij: &rij::Model,
    rol: Rol,
    op: Moment,
) -> Result<BTreeSet<PersoonId>, DbErr> {
    let nog_geldig = Condition::any()
        .add(toewijzing::COLUMN.tot.is_null())
        .add(toewijzing::COLUMN.tot.gt(op));
    let toewijzingen = toewijzing::Entity::find()
        .filter(toewijzing::COLUMN.rol.eq(rol.code()))
        .filter(toewijzing::COLUMN.van.lte(op))
        .filter(nog_geldig)
        .all(db)
        .await?;
    let gemeenten = rijen::gemeenten_bij(db, rij).await?;
    let mut personen: BTreeSet<PersoonId> = toewijzingen
        .iter()
        .filter(|rolrij| hier(rolrij, rij, &gemeenten).is_some())
        .map(|rolrij| rolrij.persoon_id)
        .collect();
    if rol == Rol::Beoordelaar {
        let weg = onttrekking::weg(db, rij, op).await?;
        personen.retain(|persoon| !weg.contains(persoon));
    }
    Ok(personen)
}

/// Everybody of the authority who at some time held a role where the row stands, by name.
pub(crate) async fn collegas(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<persoon::Model>, DbErr> {
    let gemeenten = rijen::gemeenten_bij(db, rij).await?;
    let ids: BTreeSet<PersoonId> = toewijzing::Entity::find()
        .all(db)
        .await?
        .iter()
        .filter(|rolrij| hier(rolrij, rij, &gemeenten).is_some_and(|rol| !rol.van_aanbieder()))
        .map(|rolrij| rolrij.persoon_id)
        .collect();
    persoon::Entity::find()
        .filter(persoon::COLUMN.id.is_in(ids))
        .filter(persoon::COLUMN.actief.eq(true))
        .order_by_asc(persoon::COLUMN.naam)
        .all(db)
        .await
}

/// Who can take the place of an assessor, by name: everybody who held a role where the row stands, and
/// whoever works for a gemeente that takes part in it and stands for no provider. Nobody reads anything
/// by being on this list.
pub(crate) async fn plaatsvervangers(
    db: &Db<'_>,
    rij: &rij::Model,
) -> Result<Vec<persoon::Model>, DbErr> {
    let mut mensen = collegas(db, rij).await?;
    let gemeenten = rijen::gemeenten_bij(db, rij).await?;
    let van_aanbieders: BTreeSet<PersoonId> = toewijzing::Entity::find()
        .all(db)
        .await?
        .iter()
        .filter(|rolrij| lees(rolrij).is_some_and(|(rol, _)| rol.van_aanbieder()))
        .map(|rolrij| rolrij.persoon_id)
        .collect();
    let ambtenaren = persoon::Entity::find()
        .filter(persoon::COLUMN.organisatie_id.is_in(gemeenten))
        .filter(persoon::COLUMN.actief.eq(true))
        .all(db)
        .await?;
    let bekend: BTreeSet<PersoonId> = mensen.iter().map(|mens| mens.id).collect();
    mensen.extend(
        ambtenaren
            .into_iter()
            .filter(|mens| !bekend.contains(&mens.id) && !van_aanbieders.contains(&mens.id)),
    );
    mensen.sort_by(|een, ander| een.naam.cmp(&ander.naam));
    Ok(mensen)
}

/// These people, by name.
pub(crate) async fn op_naam(
    db: &Db<'_>,
    ids: impl IntoIterator<Item = PersoonId>,
) -> Result<Vec<persoon::Model>, DbErr> {
    persoon::Entity::find()
        .filter(persoon::COLUMN.id.is_in(ids))
        .order_by_asc(persoon::COLUMN.naam)
        .all(db)
        .await
}

/// The names of these people, in the order of the alphabet.
pub(crate) async fn namen(db: &Db<'_>, ids: &[PersoonId]) -> Result<Vec<String>, DbErr> {
    let mensen = persoon::Entity::find()
        .filter(persoon::COLUMN.id.is_in(ids.iter().copied()))
        .order_by_asc(persoon::COLUMN.naam)
        .all(db)
        .await?;
    Ok(mensen.into_iter().map(|mens| mens.naam).collect())
}

/// The role of the assignment when it counts where the row stands.
fn hier(
    toewijzing: &toewijzing::Model,
    rij: &rij::Model,
    gemeenten: &[OrganisatieId],
) -> Option<Rol> {
    lees(toewijzing)
        .filter(|(rol, bereik)| geldt_bij(*rol, *bereik, rij, gemeenten))
        .map(|(rol, _)| rol)
}

/// Who signed a belangenverklaring for the procedure: after the opening of the vault when it was
/// opened, because only then the names of the parties are known (Aw 2012 art. 1.10b).
pub(crate) async fn verklaard(db: &Db<'_>, procedure: RijId) -> Result<BTreeSet<PersoonId>, DbErr> {
    let opening = rijen::opening(db, procedure).await?.unwrap_or(0);
    let verklaringen =
        invoer::alle::<serde_json::Value>(db, procedure, "belangenverklaring").await?;
    Ok(verklaringen
        .iter()
        .filter(|v| v.regel_nr > opening && is_zonder_belang(&v.velden))
        .filter_map(|v| v.persoon)
        .collect())
}

/// Whether a declaration says that there is no interest and that secrecy is kept.
pub(crate) fn is_zonder_belang(verklaring: &serde_json::Value) -> bool {
    verklaring.alle_ja(&["geenBelang", "geheimhouding"])
}
