//! The inschrijving on one perceel, from draft to award (DOMAIN.md 4.3).

mod effects;
mod facts;
mod gedeeld;
mod gestanddoening;
mod hashroute;
mod heropenen;
mod machine;
mod names;
mod rules;
mod samenstelling;
mod selfcleaning;
mod vormtoets;

pub use facts::{Facts, Selectieuitkomst};
pub use machine::Inschrijving;
pub use names::{Act, At};
