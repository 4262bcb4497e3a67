//! Step 4, concretiseren: the dialogue with every selected party, and the BAFO.

pub mod bafo;
pub mod dialoogsessie;
pub mod dialoogtraject;
