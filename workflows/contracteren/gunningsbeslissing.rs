//! The award decision, which may also be to award nothing, with its standstill and the road through
//! the court (DOMAIN.md 4.8).

mod effects;
mod facts;
mod machine;
mod rules;

pub use facts::{Facts, Uitkomst};
pub use machine::{Act, At, Gunningsbeslissing};
