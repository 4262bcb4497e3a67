//! x
pub mod termijnen;
