//! *Mijn taken*: what waits for somebody, over all cases.

use super::antwoord::{Antwoord, Fout};
use super::bezoek::Bezoek;
use super::rij::handelingen::is_zeldzaam;
use crate::acts::Weigering;
use crate::store::taken::{self, Taak};

/// How many rows wait for this person.
///
/// # Errors
/// The database.
pub async fn aantal(bezoek: &Bezoek) -> Result<usize, Fout> {
    Ok(alle(bezoek).await?.len())
}

async fn alle(bezoek: &Bezoek) -> Result<Vec<Taak>, Fout> {
    let taken = taken::van(&bezoek.db(), &bezoek.viewer).await.map_err(Weigering::from)?;
    Ok(taken)
}
