//! The overeenkomst with one awarded party, from draft to the end of its retention (DOMAIN.md 4.9).

mod effects;
mod facts;
mod machine;
mod rules;

pub use facts::Facts;
pub use machine::{Act, At, Overeenkomst};
