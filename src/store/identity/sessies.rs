//! Browser sessions as rows: id, content (JSON) and the real second after which they are gone.

use crate::store::db::Db;
use entities::identity::sessie;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{DbErr, EntityTrait, QueryFilter};

/// Writes a new session. `false` when the id is taken: the caller thinks of another.
pub async fn maak(db: &Db<'_>, rij: sessie::Model) -> Result<bool, DbErr> {
    let niets = OnConflict::column(sessie::Column::Id)
        .do_nothing()
        .to_owned();
    let gemaakt = sessie::Entity::insert(actief(rij))
        .on_conflict(niets)
        .exec_without_returning(db)
        .await?;
    Ok(gemaakt > 0)
}

/// Writes a session over what was there; does nothing when it is gone.
pub async fn bewaar(db: &Db<'_>, rij: sessie::Model) -> Result<(), DbErr> {
    sessie::Entity::update_many()
        .col_expr(sessie::Column::Inhoud, Expr::value(rij.inhoud))
        .col_expr(sessie::Column::Verloopt, Expr::value(rij.verloopt))
        .filter(sessie::COLUMN.id.eq(rij.id))
        .exec(db)
        .await?;
    Ok(())
}

/// A session that is not over at `nu` (real UTC seconds).
pub async fn vind(db: &Db<'_>, id: &str, nu: i64) -> Result<Option<sessie::Model>, DbErr> {
    sessie::Entity::find_by_id(id.to_owned())
        .filter(sessie::COLUMN.verloopt.gt(nu))
        .one(db)
        .await
}

/// Ends a session.
pub async fn verwijder(db: &Db<'_>, id: &str) -> Result<(), DbErr> {
    sessie::Entity::delete_by_id(id.to_owned()).exec(db).await?;
    Ok(())
}

/// Removes what is over at `nu` (real UTC seconds). Returns how many.
pub async fn ruim_op(db: &Db<'_>, nu: i64) -> Result<u64, DbErr> {
    let weg = sessie::Entity::delete_many()
        .filter(sessie::COLUMN.verloopt.lte(nu))
        .exec(db)
        .await?;
    Ok(weg.rows_affected)
}

fn actief(rij: sessie::Model) -> sessie::ActiveModel {
    sessie::ActiveModel {
        id: Set(rij.id),
        inhoud: Set(rij.inhoud),
        verloopt: Set(rij.verloopt),
    }
}
