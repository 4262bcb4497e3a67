//! x
pub mod procedureregels;
pub mod rekenen;
pub mod termijnen;
