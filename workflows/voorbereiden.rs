//! Step 1, voorbereiden: the political preparation up to the Go.

pub mod bestuursbesluit;
pub mod consultatie;
pub mod inkoopspoor;
