//! Bearer tokens for the API: only their SHA-256 is stored.

use crate::clock::nieuwe_id;
use crate::store::db::Db;
use entities::identity::token;
use entities::ids::PersoonId;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// What is stored of a new token. Moments are real UTC seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NieuwToken {
    /// Whose.
    pub persoon: PersoonId,
    /// What it is for.
    pub naam: String,
    /// SHA-256 of the token, lower-case hex.
    pub hash: String,
    /// When it was made.
    pub gemaakt_op: i64,
    /// After which it is worthless.
    pub verloopt: i64,
}

/// Stores a token.
pub async fn maak(db: &Db<'_>, nieuw: NieuwToken) -> Result<Uuid, DbErr> {
    let id = nieuwe_id();
    let rij = token::ActiveModel {
        id: Set(id),
        persoon_id: Set(nieuw.persoon),
        naam: Set(nieuw.naam),
        hash: Set(nieuw.hash),
        gemaakt_op: Set(nieuw.gemaakt_op),
        verloopt: Set(nieuw.verloopt),
    };
    token::Entity::insert(rij)
        .exec_without_returning(db)
        .await?;
    Ok(id)
}

/// The token with this hash that is not over at `nu` (real UTC seconds).
pub async fn vind(db: &Db<'_>, hash: &str, nu: i64) -> Result<Option<token::Model>, DbErr> {
    token::Entity::find()
        .filter(token::COLUMN.hash.eq(hash))
        .filter(token::COLUMN.verloopt.gt(nu))
        .one(db)
        .await
}

/// The tokens of one person, newest first.
pub async fn van(db: &Db<'_>, persoon: PersoonId) -> Result<Vec<token::Model>, DbErr> {
    token::Entity::find()
        .filter(token::COLUMN.persoon_id.eq(persoon))
        .order_by_desc(token::COLUMN.id)
        .all(db)
        .await
}

/// Makes a token of this person worthless. `false` when the person has no such token.
pub async fn verwijder(db: &Db<'_>, persoon: PersoonId, id: Uuid) -> Result<bool, DbErr> {
    let weg = token::Entity::delete_many()
        .filter(token::COLUMN.id.eq(id))
        .filter(token::COLUMN.persoon_id.eq(persoon))
        .exec(db)
        .await?;
    Ok(weg.rows_affected > 0)
}
