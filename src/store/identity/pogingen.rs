//! Attempts to log in, counted per e-mail address and per network address in fixed windows.

use crate::store::db::Db;
use entities::identity::inlogpoging;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{DbErr, EntityTrait, ExprTrait, QueryFilter};

/// Counts one attempt at `nu` and gives the count with it: an attempt is counted before the password is
/// looked at, so that many at once do not slip through. A window of `venster` seconds that has passed
/// begins again. Real UTC seconds.
pub async fn tel(
    db: &Db<'_>,
    sleutel: &str,
    nu: i64,
    venster: i64,
) -> Result<inlogpoging::Model, DbErr> {
    let aantal = Expr::col((inlogpoging::Entity, inlogpoging::Column::Aantal));
    let sinds = Expr::col((inlogpoging::Entity, inlogpoging::Column::Sinds));
    let voorbij = || sinds.clone().lte(nu - venster);
    let botsing = OnConflict::column(inlogpoging::Column::Sleutel)
        .value(
            inlogpoging::Column::Aantal,
            Expr::case(voorbij(), 1).finally(aantal.add(1)),
        )
        .value(
            inlogpoging::Column::Sinds,
            Expr::case(voorbij(), nu).finally(sinds.clone()),
        )
        .to_owned();
    let rij = inlogpoging::ActiveModel {
        sleutel: Set(sleutel.to_owned()),
        aantal: Set(1),
        sinds: Set(nu),
    };
    inlogpoging::Entity::insert(rij)
        .on_conflict(botsing)
        .exec_with_returning(db)
        .await
}

/// Takes one attempt back: it was no failure.
pub async fn vergeef(db: &Db<'_>, sleutel: &str) -> Result<(), DbErr> {
    let een_minder = Expr::col(inlogpoging::Column::Aantal).sub(1);
    inlogpoging::Entity::update_many()
        .col_expr(inlogpoging::Column::Aantal, een_minder)
        .filter(inlogpoging::COLUMN.sleutel.eq(sleutel))
        .filter(inlogpoging::COLUMN.aantal.gt(0))
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets the attempts of one key.
pub async fn wis(db: &Db<'_>, sleutel: &str) -> Result<(), DbErr> {
    inlogpoging::Entity::delete_by_id(sleutel.to_owned())
        .exec(db)
        .await?;
    Ok(())
}

/// Removes windows that began at or before `tot`. Returns how many.
pub async fn ruim_op(db: &Db<'_>, tot: i64) -> Result<u64, DbErr> {
    let weg = inlogpoging::Entity::delete_many()
        .filter(inlogpoging::COLUMN.sinds.lte(tot))
        .exec(db)
        .await?;
    Ok(weg.rows_affected)
}
