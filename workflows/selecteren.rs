//! Step 3, selecteren: from the opened submission to the selection that is told to all.

pub mod ranking;
pub mod scoring;
