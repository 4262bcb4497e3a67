//! What every case is made of: rows, entries, private notes, the audit trail and promises.

pub mod auditregel;
pub mod dossier;
pub mod invoer;
pub mod kladje;
pub mod ontvangst;
pub mod outbox;
pub mod paraaf;
pub mod rij;
pub mod timer;
