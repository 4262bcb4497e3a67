//! What the delegation of the adviesraad is to read, and what it wrote.

use crate::store::db::Db;
use crate::store::rijen::Plek;
use crate::store::velden::Velden;
use crate::store::viewer::Viewer;
use crate::store::{invoer, partijen, personen, regels};
use entities::ids::RijId;
use entities::moment::Moment;
use sea_orm::DbErr;
use std::collections::{BTreeMap, BTreeSet};
use workflows::inzage::{self, Zicht};
use workflows::procedureregels::Procedureregels;
use workflows::role::Rol;

/// A question that was given to the adviesraad.
#[derive(Clone, Debug)]
pub struct Adviesvraag {
    /// Its code.
    pub code: String,
    /// The question in full.
    pub vraag: String,
}

/// A point that the delegation wrote.
#[derive(Clone, Debug)]
pub struct Punt {
    /// Hundredths of a point.
    pub waarde: Option<i64>,
    /// The advice.
    pub advies: String,
    /// Its version, for writing it again.
    pub versie: i64,
}

/// The rules behind an advice, for who may know the row.
pub async fn regels_bij(db: &Db<'_>, advies: &Plek) -> Result<Option<Procedureregels>, DbErr> {
    match (advies.zicht, advies.rij.procedure_id) {
        (Zicht::Ja, Some(procedure)) => regels::regels(db, procedure).await,
        _ => Ok(None),
    }
}

/// The questions that the delegation reads.
#[must_use]
pub fn vragen(regels: &Procedureregels) -> Vec<Adviesvraag> {
    regels
        .adviesraad_vragen()
        .map(|vraag| Adviesvraag {
            code: vraag.code.clone(),
            vraag: vraag.vraag.clone(),
        })
        .collect()
}

/// The submissions that the advice is about, when the viewer may read their answers now; by a
/// neutral name where the leidraad says so.
pub async fn partijen(
    db: &Db<'_>,
    viewer: &Viewer,
    advies: &Plek,
) -> Result<Vec<(RijId, String)>, DbErr> {
    if inzage::adviesvragen(&advies.rollen, &advies.plaats()) != Zicht::Ja {
        return Ok(vec![]);
    }
    partijen::voor_advies(db, viewer, &advies.rij).await
}

/// What the delegation wrote, by submission and question, as far as the viewer may read it.
pub async fn punten(
    db: &Db<'_>,
    viewer: &Viewer,
    advies: &Plek,
) -> Result<BTreeMap<(RijId, String), Punt>, DbErr> {
    let entries = invoer::zichtbaar(db, viewer, advies).await?;
    Ok(entries
        .into_iter()
        .filter(|entry| entry.soort == "adviespunt")
        .filter_map(|entry| {
            let mut delen = entry.delen();
            let plaats = (delen.next()?.parse().ok()?, delen.next()?.to_owned());
            Some((
                plaats,
                Punt {
                    waarde: entry.waarde,
                    advies: entry.velden.tekst("advies").to_owned(),
                    versie: entry.versie,
                },
            ))
        })
        .collect())
}

/// The members of the delegation and whether each signed the declaration, for who may know the row.
pub async fn leden(db: &Db<'_>, advies: &Plek, nu: Moment) -> Result<Vec<(String, bool)>, DbErr> {
    if advies.zicht != Zicht::Ja {
        return Ok(vec![]);
    }
    let mut ids = BTreeSet::new();
    for rol in [Rol::AdviesraadSecretaris, Rol::AdviesraadLid] {
        ids.extend(personen::met_rol(db, &advies.rij, rol, nu).await?);
    }
    let verklaringen =
        invoer::alle::<serde_json::Value>(db, advies.rij.id, "adviesverklaring").await?;
    let getekend: BTreeSet<_> = verklaringen
        .iter()
        .filter(|verklaring| personen::is_zonder_belang(&verklaring.velden))
        .filter_map(|verklaring| verklaring.persoon)
        .collect();
    let namen = super::ronde::namen(db, ids.iter().copied()).await?;
    Ok(namen
        .into_iter()
        .map(|(id, naam)| (naam, getekend.contains(&id)))
        .collect())
}
