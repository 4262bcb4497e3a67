//! Tables of step 1.

pub mod deelname;
