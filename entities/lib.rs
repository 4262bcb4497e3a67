//! The tables of Tenderspoor: one file per table, and the migrations that make them.
//!
//! State lives in [`zaak::rij`]: one row per thing that a machine drives. What people write down
//! about it lives in [`zaak::invoer`]. Everything of the law is a plain string here; only
//! `workflows` knows what the strings mean.

pub mod identity;
pub mod ids;
pub mod kluis;
pub mod migrations;
pub mod moment;
pub mod publiceren;
pub mod voorbereiden;
pub mod zaak;
