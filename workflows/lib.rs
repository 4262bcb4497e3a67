//! x
pub mod bekostiging;
pub mod procedureregels;
pub mod rekenen;
pub mod selecteren;
pub mod termijnen;
