//! Final scores stay read for as long as one piece of work takes.
//!
//! A decision about 150 parties is one act with a consequence for each of them, and every consequence asks
//! for the ranking: without this the same 54,000 scores are read for every party. Only what cannot change
//! any more is kept, and no longer than the work that read it.

use super::cellen::{Lagen, Welke};
use crate::store::db::Db;
use crate::store::stadia::is_in;
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::DbErr;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;
use workflows::procedureregels::Procedureregels;
use workflows::selecteren::beoordelingsronde::At;

/// The round, and whether the motivations of persons were read.
type Sleutel = (RijId, bool);

tokio::task_local! {
    static GELEZEN: RefCell<HashMap<Sleutel, Arc<Lagen>>>;
}

/// Runs the work; what it reads of a final round it reads once.
pub(crate) async fn onthoudend<T>(werk: impl Future<Output = T>) -> T {
    GELEZEN.scope(RefCell::default(), werk).await
}

/// Every cell of a round.
pub(super) async fn lagen(
    db: &Db<'_>,
    ronde: &rij::Model,
    regels: &Procedureregels,
    met_teksten: bool,
) -> Result<Arc<Lagen>, DbErr> {
    let sleutel = (ronde.id, met_teksten);
    let eerder = GELEZEN.try_with(|gelezen| gelezen.borrow().get(&sleutel).cloned());
    if let Some(lagen) = eerder.ok().flatten() {
        return Ok(lagen);
    }
    let lagen = Lagen::laad(db, ronde, regels, Welke::Alle { met_teksten }).await?;
    let lagen = Arc::new(lagen);
    if is_in(ronde, At::Vastgesteld) {
        let bewaar = |gelezen: &RefCell<HashMap<Sleutel, Arc<Lagen>>>| {
            gelezen.borrow_mut().insert(sleutel, Arc::clone(&lagen));
        };
        // Outside such work there is nothing to keep it in.
        let _ = GELEZEN.try_with(bewaar);
    }
    Ok(lagen)
}
