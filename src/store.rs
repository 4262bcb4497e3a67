//! Queries by noun. Whatever may be secret takes a [`viewer::Viewer`] and filters by `workflows::inzage`.

pub mod brieven;
pub mod concretiseren;
pub mod contracteren;
pub mod db;
pub mod dossiers;
pub(crate) mod facts;
mod gebeurd;
pub mod generale;
pub mod identity;
pub mod implementeren;
pub mod invoer;
pub mod klok;
pub mod lijsten;
pub(crate) mod onttrekking;
pub mod ontvangstbewijs;
pub(crate) mod partijen;
pub mod personen;
#[cfg(test)]
mod proef;
pub mod publiceren;
pub(crate) mod publiek;
pub mod rangorde;
pub mod regels;
pub mod rijen;
pub mod selecteren;
mod stadia;
pub mod taken;
pub mod termijnen;
pub mod velden;
pub mod viewer;
pub mod zaken;
