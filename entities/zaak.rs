//! What every case is made of: rows, entries, the audit trail and promises.

pub mod auditregel;
pub mod dossier;
pub mod invoer;
pub mod ontvangst;
pub mod outbox;
pub mod paraaf;
pub mod rij;
pub mod timer;
