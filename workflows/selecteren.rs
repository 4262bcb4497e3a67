//! Step 3, selecteren: submissions, their assessment, the advice of the adviesraad, the selection.

pub mod advies;
pub mod beoordelingsronde;
pub mod deelnemer;
pub mod herbeoordeling;
pub mod inschrijving;
pub mod pseudoniem;
pub mod ranking;
pub mod scoring;
