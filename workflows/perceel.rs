//! The spine, second half: the road to award of one perceel (DOMAIN.md 4.2, split by DESIGN.md 3).

mod act;
mod bijsturen;
mod effects;
mod facts;
mod gunningsleidraad;
mod machine;
mod rules;
mod selectiebrief;

pub use act::Act;
pub use facts::Facts;
pub use machine::{At, Perceel};
