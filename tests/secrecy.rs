//! Secrecy (DESIGN.md 6): what somebody may not know changes nothing in what they are told.
//!
//! An installation is played up to a moment of a shipped draaiboek. `worlds` copies it and gives each
//! copy another secret; `matrix` asks every route as everybody; `crawler` presses whatever is offered.

mod anoniem;
pub mod bezoek;
mod crawler;
mod deelnemers;
mod deelnemersbestanden;
mod formulier;
mod gelijk;
mod lekken;
mod matrix;
mod paden;
mod partijbrieven;
mod stand;
pub mod wereld;
mod worlds;
