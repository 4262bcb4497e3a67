//! What must always be so in the data, beside the audit chain: the second half of `tenderspoor check`.

use crate::store::db::Db;
use crate::store::rijen;
use crate::vault::sha256_hex;
use entities::kluis::pakket;
use entities::publiceren::bevroren_regels;
use entities::zaak::{auditregel, rij, timer};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

/// The first thing in the data that cannot be, in Dutch.
///
/// # Errors
/// The database.
pub async fn controleer(db: &Db<'_>) -> Result<Option<String>, DbErr> {
    if let Some(fout) = toestanden(db).await? {
        return Ok(Some(fout));
    }
    if let Some(fout) = pakketten(db).await? {
        return Ok(Some(fout));
    }
    if let Some(fout) = regels(db).await? {
        return Ok(Some(fout));
    }
    timers(db).await
}

/// Every state is known to its machine, and is the one to which the last act in the audit led.
async fn toestanden(db: &Db<'_>) -> Result<Option<String>, DbErr> {
    let mut laatste: HashMap<_, String> = HashMap::new();
    let regels = auditregel::Entity::find()
        .filter(auditregel::COLUMN.rij_id.is_not_null())
        .order_by_asc(auditregel::COLUMN.nr)
        .all(db)
        .await?;
    for regel in regels {
        if let Some(id) = regel.rij_id {
            laatste.insert(id, regel.naar);
        }
    }
    for rij in rij::Entity::find()
        .order_by_asc(rij::COLUMN.id)
        .all(db)
        .await?
    {
        let (machine, toestand) = (&rij.machine, &rij.toestand);
        if !rijen::kind(&rij).is_some_and(|kind| kind.knows_state(toestand)) {
            return Ok(Some(format!(
                "Rij {} ({machine}) heeft de onbekende toestand ‘{toestand}’.",
                rij.id
            )));
        }
        if laatste.get(&rij.id).is_none_or(|naar| naar != toestand) {
            return Ok(Some(format!(
                "Rij {} ({machine}) staat op ‘{toestand}’, maar de laatste auditregel zegt ‘{}’.",
                rij.id,
                laatste.get(&rij.id).map_or("niets", String::as_str)
            )));
        }
    }
    Ok(None)
}

/// A sealed package has no draft wrap left, a destroyed one no wrap at all, and a manifest has the hash
/// of its receipt.
async fn pakketten(db: &Db<'_>) -> Result<Option<String>, DbErr> {
    for pakket in pakket::Entity::find()
        .order_by_asc(pakket::COLUMN.id)
        .all(db)
        .await?
    {
        let (concept, kluis) = (
            pakket.concept_omhulsel.is_some(),
            pakket.kluis_omhulsel.is_some(),
        );
        let vernietigd = pakket.vernietigd_op.is_some();
        if [concept, kluis, vernietigd]
            .into_iter()
            .filter(|is| *is)
            .count()
            != 1
        {
            return Ok(Some(format!(
                "Pakket {} moet óf een concept, óf verzegeld, óf vernietigd zijn.",
                pakket.id
            )));
        }
        let hash = pakket.manifest.as_ref().map(|m| sha256_hex(m.as_bytes()));
        if hash != pakket.manifest_hash {
            return Ok(Some(format!(
                "Het manifest van pakket {} past niet bij het ontvangstbewijs.",
                pakket.id
            )));
        }
    }
    Ok(None)
}

/// Frozen Procedureregels are still what they were.
async fn regels(db: &Db<'_>) -> Result<Option<String>, DbErr> {
    let alle = bevroren_regels::Entity::find().all(db).await?;
    let fout = alle
        .into_iter()
        .find(|r| sha256_hex(r.tekst.as_bytes()) != r.hash);
    Ok(fout.map(|r| {
        format!(
            "De bevroren regels (versie {}) van procedure {} zijn veranderd.",
            r.versie, r.procedure_id
        )
    }))
}

/// An open term belongs to a row whose machine knows the act.
async fn timers(db: &Db<'_>) -> Result<Option<String>, DbErr> {
    for timer in timer::Entity::find()
        .filter(timer::COLUMN.stand.eq("open"))
        .all(db)
        .await?
    {
        let kind = workflows::machine::Kind::parse(&timer.machine);
        if kind
            .and_then(|kind| kind.parse_act(&timer.handeling))
            .is_none()
        {
            return Ok(Some(format!(
                "Termijn {} wekt de onbekende handeling ‘{}’.",
                timer.id, timer.handeling
            )));
        }
    }
    Ok(None)
}
