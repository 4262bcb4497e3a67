//! The bid in a package that was opened, kept to hold the check of the BAFO against.

use crate::acts::{Deuren, Weigering};
use crate::vault::{self, Geheim, Omhulsel};
use entities::ids::{PakketId, RijId};
use entities::kluis::{geopend_bod, pakketdeel};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Deserialize;

/// What is read of the entry `bafo-bod`.
#[derive(Deserialize)]
struct Bod {
    /// In cents.
    bedrag: i64,
}

/// Keeps the bid of this package with its BAFO; a package without one, of an inschrijving, keeps none.
pub(super) async fn onthoud(
    deuren: &Deuren,
    rij: RijId,
    pakket: PakketId,
    geheim: &Geheim,
) -> Result<(), Weigering> {
    let deel = pakketdeel::Entity::find()
        .filter(pakketdeel::COLUMN.pakket_id.eq(pakket))
        .filter(pakketdeel::COLUMN.soort.eq("bafo-bod"))
        .one(&deuren.reader.db())
        .await?;
    let Some(deel) = deel else { return Ok(()) };
    let tekst = vault::ontsleutel_tekst(geheim, &Omhulsel::from(deel.omhulsel))?;
    let bod: Bod = serde_json::from_str(&tekst)
        .map_err(|fout| Weigering::Defect(format!("het bod van {rij} is onleesbaar: {fout}")))?;
    let rij = geopend_bod::Model {
        rij_id: rij,
        bedrag: bod.bedrag,
        op: deuren.klok.nu(),
    };
    deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                geopend_bod::Entity::insert(geopend_bod::ActiveModel::from(rij))
                    .on_conflict_do_nothing()
                    .exec_without_returning(db)
                    .await
                    .map(drop)
            })
        })
        .await?;
    Ok(())
}
