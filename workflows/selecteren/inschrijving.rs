//! The inschrijving on one perceel, from draft to award (DOMAIN.md 4.3).

mod effects;
mod facts;
mod gedeeld;
mod machine;
mod rules;

pub use facts::{Facts, Selectieuitkomst};
pub use machine::{Act, At, Inschrijving};
