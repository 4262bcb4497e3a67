//! The receipt of a package that was handed in, for its own organisation and for who reads it later;
//! and the moment until which one can be had.

use crate::store::db::Db;
use crate::store::rijen::Plek;
use crate::store::stadia::is_in;
use crate::store::velden::Velden;
use crate::store::{invoer, regels};
use entities::kluis::pakket;
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::Value;
use workflows::concretiseren::bafo;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;

/// What the receipt of one version confirms.
#[derive(Clone, Debug)]
pub struct Ontvangstbewijs {
    /// 1, 2, 3 …
    pub versie: i32,
    /// When the last byte was received.
    pub stempel: Moment,
    /// SHA-256 of the manifest.
    pub kenmerk: String,
    /// The text that was hashed.
    pub manifest: String,
}

/// The receipts of a row, newest first. A version that was replaced keeps its receipt.
pub async fn van(db: &Db<'_>, plek: &Plek) -> Result<Vec<Ontvangstbewijs>, DbErr> {
    if inzage::pakket_geheel(plek.kind, &plek.rollen, &plek.plaats()) != Zicht::Ja {
        return Ok(vec![]);
    }
    let pakketten = pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(plek.rij.id))
        .order_by_desc(pakket::COLUMN.versie)
        .all(db)
        .await?;
    Ok(pakketten
        .into_iter()
        .filter_map(|pakket| {
            Some(Ontvangstbewijs {
                versie: pakket.versie,
                stempel: pakket.stempel?,
                kenmerk: pakket.manifest_hash?,
                manifest: pakket.manifest?,
            })
        })
        .collect())
}

/// Whether a package was handed in under this mark. For everybody: who has the mark, which is a hash
/// of 256 bits, has the receipt.
pub async fn bestaat(db: &Db<'_>, kenmerk: &str) -> Result<bool, DbErr> {
    let aantal = pakket::Entity::find()
        .filter(pakket::COLUMN.manifest_hash.eq(kenmerk))
        .count(db)
        .await?;
    Ok(aantal > 0)
}

/// The last moment at which the package of this row can be handed in: the closing of the procedure, or
/// of the BAFO round. The latter stands on the perceel, of which a party may know only the name; it was
/// told. None when there is none yet, and of a former round, which the next one replaced.
pub async fn sluiting(db: &Db<'_>, rij: &rij::Model) -> Result<Option<Moment>, DbErr> {
    if rij.machine == Kind::Bafo.name() {
        let achterhaald = is_in(rij, bafo::At::Achterhaald);
        let Some(perceel) = rij.perceel_id.filter(|_| !achterhaald) else {
            return Ok(None);
        };
        let entry = invoer::een::<Value>(db, perceel, "bafo-sluiting").await?;
        return Ok(entry.and_then(|entry| Some(entry.velden.moment("sluiting")?.into())));
    }
    let Some(procedure) = rij.procedure_id else {
        return Ok(None);
    };
    let regels = regels::regels(db, procedure).await?;
    Ok(regels.map(|regels| regels.sluiting.into()))
}
