//! x
pub mod procedureregels;
pub mod rekenen;
pub mod selecteren;
pub mod termijnen;
