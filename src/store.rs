//! Queries by noun. Whatever may be secret takes a [`viewer::Viewer`] and filters by `workflows::inzage`.

pub mod db;
pub(crate) mod facts;
<<<<<<< HEAD
pub mod identity;
pub mod invoer;
pub(crate) mod publiek;
=======
mod gebeurd;
pub mod invoer;
pub mod lijsten;
pub mod personen;
pub mod rangorde;
pub mod regels;
>>>>>>> facts
pub mod rijen;
mod stadia;
mod velden;
pub mod viewer;
