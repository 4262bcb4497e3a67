//! Tables of step 2.

pub mod bevroren_regels;
