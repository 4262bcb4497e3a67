//! Stores a fact: one entry per kind and key, with its audit line.

use super::audit::{self, Regel};
use super::cascade::Lus;
use super::record::{Ingevuld, Vastgelegd};
use super::weigering::Weigering;
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::store::rijen::Plek;
use crate::store::viewer::Viewer;
use crate::vault::sha256_hex;
use entities::ids::RijId;
use entities::zaak::{invoer, rij};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, DbErr, EntityTrait, ExprTrait, QueryFilter};
use workflows::invoer::keuring::{Gekeurd, canoniek, getypte_sleutel};
use workflows::invoer::{Aard, Invoersoort, soort};
use workflows::role::Rol;

fn eigenaar(soort: &Invoersoort, viewer: &Viewer) -> String {
    match viewer.persoon {
        Some(persoon) if soort.eigen => persoon.to_string(),
        _ => String::new(),
    }
}

async fn bestaand(
    db: &Db<'_>,
    rij: RijId,
    soort: &Invoersoort,
    sleutel: &str,
    eigenaar: &str,
) -> Result<Option<invoer::Model>, DbErr> {
    invoer::Entity::find()
        .filter(invoer::COLUMN.rij_id.eq(rij))
        .filter(invoer::COLUMN.soort.eq(soort.code))
        .filter(invoer::COLUMN.sleutel.eq(sleutel))
        .filter(invoer::COLUMN.eigenaar.eq(eigenaar))
        .one(db)
        .await
}

/// The entry must still be the one that the person looked at.
pub(super) async fn zelfde_versie(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    invoer: &Ingevuld,
    versie: i64,
) -> Result<(), Weigering> {
    // The version of a sealed part is compared where it lies.
    let Some(soort) = soort(&invoer.soort).filter(|soort| soort.aard != Aard::Verzegeld) else {
        return Ok(());
    };
    let sleutel = getypte_sleutel(soort, &invoer.velden);
    let eigenaar = eigenaar(soort, viewer);
    let nu = bestaand(db, plek.rij.id, soort, &sleutel, &eigenaar).await?;
    if nu.map_or(0, |i| i.versie) == versie {
        Ok(())
    } else {
        Err(Weigering::Verouderd)
    }
}

/// Writes a fact of a row.
pub(super) async fn feit(
    lus: &Lus<'_>,
    viewer: &Viewer,
    als: Rol,
    rij: &rij::Model,
    soort: &Invoersoort,
    gekeurd: Gekeurd,
) -> Result<Vastgelegd, Weigering> {
    let inhoud = canoniek(&gekeurd.velden);
    let regel = Regel {
        op: lus.nu,
        persoon: viewer.persoon,
        rol: als.code().into(),
        machine: crate::store::rijen::kind(rij).map_or("", workflows::machine::Kind::name),
        rij: Some(rij.id),
        wat: format!("invoer {}", soort.code),
        van: rij.toestand.clone(),
        naar: rij.toestand.clone(),
        inhoud_hash: sha256_hex(
            format!("{}\n{}\n{inhoud}", soort.code, gekeurd.sleutel).as_bytes(),
        ),
        ..Regel::default()
    };
    let nr = audit::schrijf(lus.db, rij.dossier_id, regel).await?;
    let versie = bewaar(lus, viewer, rij, soort, &gekeurd, inhoud, nr).await?;
    if !soort.eigen {
        hoog_op(lus.db, rij.id).await?;
    }
    if soort.code == "score" {
        super::kladjes::na_score(lus.db, viewer, rij.id, &gekeurd).await?;
    }
    super::begin_invoer::na_feit(lus, viewer, als, rij, soort, &gekeurd, nr).await?;
    Ok(Vastgelegd {
        rij: rij.id,
        begonnen: false,
        versie,
        regel_nr: Some(nr),
    })
}

/// Inserts the entry, or replaces the former one; gives its version.
pub(super) async fn bewaar(
    lus: &Lus<'_>,
    viewer: &Viewer,
    rij: &rij::Model,
    soort: &Invoersoort,
    gekeurd: &Gekeurd,
    inhoud: String,
    nr: i64,
) -> Result<i64, Weigering> {
    let eigenaar = eigenaar(soort, viewer);
    let oud = bestaand(lus.db, rij.id, soort, &gekeurd.sleutel, &eigenaar).await?;
    let versie = oud.as_ref().map_or(1, |o| o.versie + 1);
    let nieuw = invoer::Model {
        id: oud.as_ref().map_or_else(nieuwe_id, |o| o.id),
        dossier_id: rij.dossier_id,
        rij_id: rij.id,
        soort: soort.code.into(),
        sleutel: gekeurd.sleutel.clone(),
        eigenaar,
        persoon_id: viewer.persoon,
        waarde: gekeurd.waarde,
        inhoud,
        versie,
        regel_nr: nr,
        op: lus.nu,
    };
    if oud.is_some() {
        let veranderd = invoer::ActiveModel::from(nieuw).reset_all();
        invoer::Entity::update(veranderd).exec(lus.db).await?;
    } else {
        let nieuw = invoer::ActiveModel::from(nieuw);
        invoer::Entity::insert(nieuw)
            .exec_without_returning(lus.db)
            .await?;
    }
    Ok(versie)
}

/// Whoever looked at the row before this entry must look again before they act.
async fn hoog_op(db: &Db<'_>, id: RijId) -> Result<(), DbErr> {
    rij::Entity::update_many()
        .col_expr(rij::Column::Versie, Expr::col(rij::Column::Versie).add(1))
        .filter(rij::COLUMN.id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}
