//! Step 6, implementeren: from signature to running care, and what changes under the contract.

pub mod contractwijziging;
pub mod implementatie;
pub mod onderaannemer;
pub mod verbetertraject;
