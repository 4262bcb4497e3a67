//! A change of an overeenkomst that is already running: only on one of the grounds of the law
//! (Aw 2012 art. 2.163b to 2.163g; DOMAIN.md 3.1, 4.9 and F14).

mod facts;
mod machine;
mod rules;

pub use facts::{Facts, Grondslag};
pub use machine::{Act, At, Contractwijziging};
