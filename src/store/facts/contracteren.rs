//! Facts of step 5.

mod beslissing;
mod klacht;
mod overeenkomst;

pub(crate) use beslissing::{BEWIJS, is_brief_volledig};

use super::{Invoeren, gedaan_of_nu, op_perceel, standstill_voorbij};
use crate::store::contracteren::verlengd_tot_en_met;
use crate::store::db::Db;
use crate::store::regels;
use crate::store::stadia::is_in;
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use workflows::contracteren::gunningsbeslissing::{Act, At};
use workflows::machine::Kind;
use workflows::termijnen::einde_van_dag;

/// The first instant after the standstill of a decision, with the extensions that were announced.
async fn standstill(
    db: &Db<'_>,
    beslissing: &rij::Model,
    nu: Timestamp,
) -> Result<Option<Timestamp>, DbErr> {
    let verzonden = gedaan_of_nu(db, beslissing.id, Act::Mededelen, nu).await?;
    let regels = regels::bij(db, beslissing).await?;
    let gewoon = regels.map(|r| standstill_voorbij(&r, &r.standstill_gunning, verzonden));
    let verlengd = verlengd_tot_en_met(db, beslissing.id).await?;
    Ok(gewoon.max(verlengd.map(einde_van_dag)))
}

/// The latest award decision on the perceel of the row.
pub(super) async fn laatste_beslissing(
    db: &Db<'_>,
    rij: &rij::Model,
) -> Result<Option<rij::Model>, DbErr> {
    Ok(op_perceel(db, rij, Kind::Gunningsbeslissing).await?.pop())
}

/// The award decision on the perceel of the row that is final.
async fn definitieve_beslissing(
    db: &Db<'_>,
    rij: &rij::Model,
) -> Result<Option<rij::Model>, DbErr> {
    let beslissingen = op_perceel(db, rij, Kind::Gunningsbeslissing).await?;
    Ok(beslissingen.into_iter().rfind(|b| is_in(b, At::Definitief)))
}

/// Suspensions of the perceel of the row that were not lifted (DESIGN.md 3.10).
async fn schorsingen(db: &Db<'_>, rij: &rij::Model) -> Result<usize, DbErr> {
    let Some(perceel) = rij.perceel_id else {
        return Ok(0);
    };
    Ok(super::schorsingen(&Invoeren::van(db, perceel).await?))
}
