//! Queries by noun. Whatever may be secret takes a [`viewer::Viewer`] and filters by `workflows::inzage`.

pub mod db;
pub(crate) mod facts;
pub mod identity;
pub mod invoer;
pub(crate) mod publiek;
pub mod rijen;
pub mod viewer;
