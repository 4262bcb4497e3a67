//! Step 6, implementeren: from signature to running care.

pub mod implementatie;
