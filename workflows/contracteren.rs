//! Step 5, contracteren: the award decision with its standstill, and the overeenkomst.

pub mod gunningsbeslissing;
pub mod overeenkomst;
