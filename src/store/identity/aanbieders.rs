//! Providers: what they say of themselves, their people, and invitations to make an account.

use super::als_sleutel;
use crate::store::db::Db;
use entities::identity::{aanbieder, organisatie, persoon, toewijzing, uitnodiging};
use entities::ids::{OrganisatieId, PersoonId};
use entities::moment::Moment;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, DbErr, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder,
};
use std::collections::HashMap;
use uuid::Uuid;
use workflows::role::Rol;

/// What an organisation says of itself.
pub async fn profiel(
    db: &Db<'_>,
    organisatie: OrganisatieId,
) -> Result<Option<aanbieder::Model>, DbErr> {
    aanbieder::Entity::find_by_id(organisatie).one(db).await
}

/// Keeps what an organisation says of itself; the former is replaced.
pub async fn bewaar_profiel(db: &Db<'_>, profiel: aanbieder::Model) -> Result<(), DbErr> {
    aanbieder::Entity::delete_by_id(profiel.organisatie_id)
        .exec(db)
        .await?;
    aanbieder::Entity::insert(aanbieder::ActiveModel::from(profiel))
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// The organisation itself.
pub async fn organisatie(
    db: &Db<'_>,
    id: OrganisatieId,
) -> Result<Option<organisatie::Model>, DbErr> {
    organisatie::Entity::find_by_id(id).one(db).await
}

/// Whether an organisation with this KvK number or this name is registered.
pub async fn is_bekend(db: &Db<'_>, kvk: &str, naam: &str) -> Result<(bool, bool), DbErr> {
    let met_kvk = organisatie::Entity::find().filter(organisatie::COLUMN.kvk.eq(kvk));
    let met_naam = organisatie::Entity::find().filter(organisatie::COLUMN.naam.eq(naam));
    Ok((met_kvk.count(db).await? > 0, met_naam.count(db).await? > 0))
}

/// A person with one role in an organisation.
#[derive(Clone, Debug)]
pub struct Collega {
    /// The person.
    pub persoon: persoon::Model,
    /// Their roles in the organisation, with the id of each.
    pub rollen: Vec<(Uuid, Rol)>,
}

/// The people with a role of a provider in an organisation at `nu`, by name.
pub async fn collegas(
    db: &Db<'_>,
    organisatie: OrganisatieId,
    nu: Moment,
) -> Result<Vec<Collega>, DbErr> {
    let nog_geldig = Condition::any()
        .add(toewijzing::COLUMN.tot.is_null())
        .add(toewijzing::COLUMN.tot.gt(nu));
    let toewijzingen = toewijzing::Entity::find()
        .filter(toewijzing::COLUMN.bereik.eq("organisatie"))
        .filter(toewijzing::COLUMN.bereik_id.eq(organisatie.0))
        .filter(nog_geldig)
        .order_by_asc(toewijzing::COLUMN.id)
        .all(db)
        .await?;
    let mut rollen: HashMap<PersoonId, Vec<(Uuid, Rol)>> = HashMap::new();
    for rij in toewijzingen {
        let Ok(rol) = rij.rol.parse::<Rol>() else {
            continue;
        };
        if rol.van_aanbieder() {
            rollen
                .entry(rij.persoon_id)
                .or_default()
                .push((rij.id, rol));
        }
    }
    let mensen = persoon::Entity::find()
        .filter(persoon::COLUMN.id.is_in(rollen.keys().copied()))
        .filter(persoon::COLUMN.actief.eq(true))
        .order_by_asc(persoon::COLUMN.naam)
        .order_by_asc(persoon::COLUMN.id)
        .all(db)
        .await?;
    let collega = |persoon: persoon::Model| Collega {
        rollen: rollen.remove(&persoon.id).unwrap_or_default(),
        persoon,
    };
    Ok(mensen.into_iter().map(collega).collect())
}

/// Keeps an invitation. An older one to the same address from the same organisation ends.
pub async fn nodig_uit(db: &Db<'_>, nieuw: uitnodiging::Model) -> Result<(), DbErr> {
    let zelfde = match nieuw.organisatie_id {
        Some(id) => uitnodiging::COLUMN.organisatie_id.eq(id),
        None => uitnodiging::COLUMN.organisatie_id.is_null(),
    };
    uitnodiging::Entity::delete_many()
        .filter(uitnodiging::COLUMN.email.eq(als_sleutel(&nieuw.email)))
        .filter(zelfde)
        .exec(db)
        .await?;
    uitnodiging::Entity::insert(uitnodiging::ActiveModel::from(nieuw))
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// The invitation with this hash of its token, while it is valid in real time.
pub async fn uitnodiging(
    db: &Db<'_>,
    hash: &str,
    nu: i64,
) -> Result<Option<uitnodiging::Model>, DbErr> {
    uitnodiging::Entity::find()
        .filter(uitnodiging::COLUMN.hash.eq(hash))
        .filter(uitnodiging::COLUMN.verloopt.gt(nu))
        .one(db)
        .await
}

/// The invitations of an organisation that nobody used and that are valid in real time.
pub async fn open(
    db: &Db<'_>,
    organisatie: OrganisatieId,
    nu: i64,
) -> Result<Vec<uitnodiging::Model>, DbErr> {
    uitnodiging::Entity::find()
        .filter(uitnodiging::COLUMN.organisatie_id.eq(organisatie))
        .filter(uitnodiging::COLUMN.verloopt.gt(nu))
        .order_by_asc(uitnodiging::COLUMN.naam)
        .all(db)
        .await
}

/// Ends an invitation: it was used, or taken back.
pub async fn beeindig(db: &Db<'_>, id: Uuid) -> Result<(), DbErr> {
    uitnodiging::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

/// The invitations whose mail may be tried now, oldest first.
pub async fn te_versturen(db: &Db<'_>, nu: i64) -> Result<Vec<uitnodiging::Model>, DbErr> {
    uitnodiging::Entity::find()
        .filter(uitnodiging::COLUMN.omhulsel.is_not_null())
        .filter(uitnodiging::COLUMN.niet_voor.lte(nu))
        .filter(uitnodiging::COLUMN.verloopt.gt(nu))
        .order_by_asc(uitnodiging::COLUMN.gemaakt_op)
        .all(db)
        .await
}

/// Writes down how sending went: the token is forgotten once it is out.
pub async fn noteer(db: &Db<'_>, rij: uitnodiging::Model) -> Result<(), DbErr> {
    let veranderd = uitnodiging::ActiveModel::from(rij).reset_all();
    uitnodiging::Entity::update(veranderd).exec(db).await?;
    Ok(())
}
