//! The inkoopspoor: from the opgave to the bestuurlijk Go or No-Go (DOMAIN.md 4.1).
//!
//! A stuk goes to the organs of the gemeenten as a `consultatie` with a `bestuursbesluit` each. A
//! spoor whose strategie was made elsewhere says so when it begins, and starts from there.

mod effects;
mod facts;
mod machine;
mod rules;

pub use facts::Facts;
pub use machine::{Act, At, Inkoopspoor};
