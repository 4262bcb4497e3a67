//! The standstill of an award decision that was made longer for all (DOMAIN.md 4.8).

use crate::store::db::Db;
use crate::store::velden::Velden;
use crate::store::{gebeurd, invoer};
use entities::ids::RijId;
use jiff::civil::Date;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::contracteren::gunningsbeslissing::Act;

/// The last day of the longest extension that was announced. An entry alone extends nothing: only
/// what stood there when the act was performed.
pub(crate) async fn verlengd_tot_en_met(
    db: &Db<'_>,
    beslissing: RijId,
) -> Result<Option<Date>, DbErr> {
    let Some(keer) = gebeurd::laatst(db, beslissing, Act::TermijnVerlengen).await? else {
        return Ok(None);
    };
    let verlengingen = invoer::alle::<Value>(db, beslissing, "termijnverlenging").await?;
    Ok(verlengingen
        .iter()
        .filter(|entry| entry.regel_nr < keer.nr)
        .filter_map(|entry| entry.velden.datum("totEnMet"))
        .max())
}
