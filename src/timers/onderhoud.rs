//! What the platform does for itself: a sign of life, and a sweep of what is left over.

use crate::acts::{Deuren, Weigering, opruimen, uitval};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// Real time between two signs of life: several fit in the silence that is an outage.
const HARTSLAG: Duration = Duration::from_secs(10);

/// Signs of life between two sweeps: an hour.
const BEURTEN: u32 = 360;

/// Works until it is told to stop.
///
/// The first sign of life comes before anything else, so that a gap is seen. A simulated clock stands still and
/// jumps; its silence says nothing.
pub async fn onderhoud(deuren: Deuren, stop: CancellationToken) {
    let mut beurt = 0;
    while !stop.is_cancelled() {
        if !deuren.klok.is_gesimuleerd()
            && let Err(fout) = leef(&deuren).await
        {
            tracing::error!(%fout, "no sign of life could be given");
        }
        if beurt % BEURTEN == 0 {
            ruim_op(&deuren).await;
        }
        beurt += 1;
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(HARTSLAG) => {}
        }
    }
}

async fn leef(deuren: &Deuren) -> Result<(), Weigering> {
    if let Some(uitval) = uitval::klop(deuren, deuren.klok.nu()).await? {
        tracing::warn!(
            van = uitval.van.0,
            tot = uitval.tot.0,
            "the platform was away"
        );
    }
    uitval::verwerk(deuren).await?;
    Ok(())
}

async fn ruim_op(deuren: &Deuren) {
    match opruimen::ruim_op(deuren).await {
        Ok(weg) if weg == opruimen::Opgeruimd::default() => {}
        Ok(weg) => tracing::info!(?weg, "swept the store"),
        Err(fout) => tracing::error!(%fout, "the sweep of the store failed"),
    }
}
