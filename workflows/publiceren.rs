//! Step 2, publiceren: questions and the nota van inlichtingen.

pub mod nota;
pub mod vraag;
