//! Destruction of packages: given back unopened, or at the end of their retention.
//!
//! The wraps go first of all: without them nothing of the content can be read any more, wherever a copy of
//! it may be. The objects themselves go with the next sweep. The manifest stays, with the hash of every
//! part, so that the organisation can still show what it handed in and anybody what was destroyed.

use super::super::audit::{self, Regel};
use super::super::weigering::Weigering;
use super::vergeet_inhoud;
use crate::store::db::Db;
use crate::store::rijen;
use entities::kluis::{geopend_bod, pakket};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use workflows::effect::Verwant;
use workflows::machine::Kind;

/// Destroys every package that was handed in on this row, and when it is a procedure on every row in it.
/// Each gets a line in the audit with its hash.
pub(in crate::acts) async fn vernietig(
    db: &Db<'_>,
    rij: &rij::Model,
    nu: Moment,
    oorzaak: i64,
) -> Result<(), Weigering> {
    let mut rijen = vec![rij.clone()];
    if rijen::kind(rij) == Some(Kind::Procedure) {
        for kind in [Kind::Inschrijving, Kind::Bafo] {
            rijen.extend(rijen::verwant(db, rij, Verwant::InProcedure(kind)).await?);
        }
    }
    // The bid that the opening read from a BAFO is content of its package too.
    geopend_bod::Entity::delete_many()
        .filter(
            geopend_bod::COLUMN
                .rij_id
                .is_in(rijen.iter().map(|rij| rij.id)),
        )
        .exec(db)
        .await?;
    for rij in rijen {
        let verzegeld = pakket::Entity::find()
            .filter(pakket::COLUMN.rij_id.eq(rij.id))
            .filter(pakket::COLUMN.kluis_omhulsel.is_not_null())
            .order_by_asc(pakket::COLUMN.versie)
            .all(db)
            .await?;
        for pakket in verzegeld {
            een(db, &rij, pakket, nu, oorzaak).await?;
        }
    }
    Ok(())
}

async fn een(
    db: &Db<'_>,
    rij: &rij::Model,
    pakket: pakket::Model,
    nu: Moment,
    oorzaak: i64,
) -> Result<(), Weigering> {
    vergeet_inhoud(db, pakket.id).await?;
    let leeg = pakket::ActiveModel {
        id: Set(pakket.id),
        kluis_omhulsel: Set(None),
        open_omhulsel: Set(None),
        vernietigd_op: Set(Some(nu)),
        ..Default::default()
    };
    pakket::Entity::update(leeg).exec(db).await?;
    let regel = Regel {
        op: nu,
        machine: rijen::kind(rij).map_or("", Kind::name),
        rij: Some(rij.id),
        wat: format!("pakket vernietigd versie {}", pakket.versie),
        van: rij.toestand.clone(),
        naar: rij.toestand.clone(),
        oorzaak: Some(oorzaak),
        inhoud_hash: pakket.manifest_hash.unwrap_or_default(),
        ..Regel::default()
    };
    audit::schrijf(db, rij.dossier_id, regel).await?;
    Ok(())
}
