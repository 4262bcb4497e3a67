//! What the doors need to work: the writer, the reader, the clock and the vault.

use super::sleutelhouders::Wachtzinnen;
use crate::clock::Klok;
use crate::config::Uploads;
use crate::store::db::{Reader, Writer};
use crate::vault::{Opslag, Serversleutel};
use std::sync::Arc;

/// The doors of one installation. Cheap to clone.
#[derive(Clone)]
pub struct Deuren {
    /// Every write.
    pub writer: Writer,
    /// Reads outside a transaction.
    pub reader: Reader,
    /// The legal clock and real time.
    pub klok: Klok,
    /// The key of the server, from a file outside the database.
    pub serversleutel: Arc<Serversleutel>,
    /// Locks and unlocks the keys of sleutelhouders.
    pub wachtzinnen: Wachtzinnen,
    /// Where encrypted files are kept.
    pub opslag: Arc<Opslag>,
    /// What a file and a package may hold.
    pub uploads: Uploads,
}
