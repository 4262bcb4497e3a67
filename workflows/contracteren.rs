//! Step 5, contracteren: the award decision with its standstill, complaints, and the overeenkomst.

pub mod gunningsbeslissing;
pub mod klacht;
pub mod overeenkomst;
