//! Step 3: what pages read of the assessment beside the scores themselves (`rangorde`).

pub mod advies;
pub mod brief;
pub mod overleg;
pub mod ronde;
