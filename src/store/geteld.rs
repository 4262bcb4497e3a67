//! How many queries a piece of work asked: what a page asks must not grow with the tender.

use sea_orm::DatabaseConnection;
use std::cell::Cell;

tokio::task_local! {
    /// The queries of the work that runs in this task.
    static VRAGEN: Cell<u64>;
}

/// Runs the work and counts the queries that it asked, those of its writes too. Whoever counts around it
/// counts them as well.
pub async fn geteld<T>(werk: impl Future<Output = T>) -> (T, u64) {
    let tellend = async {
        let uit = werk.await;
        (uit, VRAGEN.with(Cell::get))
    };
    let (uit, vragen) = VRAGEN.scope(Cell::new(0), tellend).await;
    erbij(vragen);
    (uit, vragen)
}

/// Counts every query over this connection, in whatever work it is asked.
pub(super) fn tel_mee(verbinding: &mut DatabaseConnection) {
    verbinding.set_metric_callback(|_| erbij(1));
}

/// So many queries more for the work of this task, where somebody counts.
pub(super) fn erbij(aantal: u64) {
    let _ = VRAGEN.try_with(|vragen| vragen.set(vragen.get() + aantal));
}
