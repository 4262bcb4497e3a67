//! The only place that reads a clock or makes an id.
//!
//! The **legal clock** decides what is on time; it is simulated in demo, tests and the
//! oefenomgeving. **Real time** is for leases, backoff, sessions and rate limits.

use entities::moment::Moment;
use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use uuid::Uuid;

/// The clock of an installation. Cheap to clone; clones of a simulated clock move together.
#[derive(Clone, Debug, Default)]
pub struct Klok {
    gesimuleerd: Option<Arc<AtomicI64>>,
}

impl Klok {
    /// The real clock.
    #[must_use]
    pub fn echt() -> Self {
        Self::default()
    }

    /// A clock that stands still until it is moved.
    #[must_use]
    pub fn gesimuleerd(begin: Timestamp) -> Self {
        let seconden = Moment::from(begin).0;
        Self {
            gesimuleerd: Some(Arc::new(AtomicI64::new(seconden))),
        }
    }

    /// The legal clock: whole UTC seconds, rounded up.
    #[must_use]
    pub fn nu(&self) -> Moment {
        match &self.gesimuleerd {
            Some(seconden) => Moment(seconden.load(Ordering::SeqCst)),
            None => Moment::from(lees()),
        }
    }

    /// Whether this clock is moved by hand.
    #[must_use]
    pub fn is_gesimuleerd(&self) -> bool {
        self.gesimuleerd.is_some()
    }

    /// Moves a simulated clock; never backwards. The real clock does not move.
    /// Callers use `timers::zet_klok`, which stops at every term that is due.
    pub fn verzet(&self, naar: Moment) {
        if let Some(seconden) = &self.gesimuleerd {
            seconden.fetch_max(naar.0, Ordering::SeqCst);
        }
    }

    /// Real UTC seconds, for leases, backoff, sessions and rate limits.
    #[must_use]
    pub fn werkelijk(&self) -> i64 {
        lees().as_second()
    }

    /// Real UTC milliseconds, to compare with another machine.
    #[must_use]
    pub fn werkelijk_ms(&self) -> i64 {
        lees().as_millisecond()
    }
}

#[expect(clippy::disallowed_methods, reason = "this file is the clock")]
fn lees() -> Timestamp {
    Timestamp::now()
}

/// A new id: UUID version 7, so that newer rows sort after older ones.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this file makes the ids")]
pub fn nieuwe_id() -> Uuid {
    Uuid::now_v7()
}
