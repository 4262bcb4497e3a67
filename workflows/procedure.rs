//! The spine, first half: what all percelen of a SAS-procedure share (DOMAIN.md 4.2).

mod effects;
mod facts;
mod machine;
mod rules;

pub use facts::Facts;
pub use machine::{Act, At, Procedure};
