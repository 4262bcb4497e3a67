//! Terms that are over, and vaults that were opened: what happens without a person.
//!
//! A term wakes when the legal clock is past its moment. The clock then performs the act through the
//! same door as everybody: the law decides again whether it may. Late terms still fire, in the order
//! in which they were due.

mod klok;
mod onderhoud;
mod opening;
mod vuur;

pub use klok::{Klokfout, zet_klok};
pub use onderhoud::onderhoud;
pub use opening::open_kluizen;
pub use vuur::{Afloop, Gevuurd, vuur};

use crate::acts::{Deuren, sleutels};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// Real time between two looks at the terms.
const RUST: Duration = Duration::from_secs(1);

/// Works until it is told to stop; then it ends the package in its hands.
pub async fn werk(deuren: Deuren, stop: CancellationToken) {
    while !stop.is_cancelled() {
        if let Err(fout) = vuur(&deuren).await {
            tracing::error!(%fout, "termijnen: de database is niet bereikbaar");
        }
        if let Err(fout) = sleutels::ruim_op(&deuren).await {
            tracing::error!(%fout, "sleutels: de database is niet bereikbaar");
        }
        if let Err(fout) = open_kluizen(&deuren, &stop).await {
            tracing::error!(%fout, "openen: de database is niet bereikbaar");
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(RUST) => {}
        }
    }
}
