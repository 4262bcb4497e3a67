//! *Mijn taken*: what waits for somebody, over all cases.

use super::bezoeker::Bezoeker;
use crate::acts::Weigering;
use crate::store::taken::{self, Taak};
use crate::web::Problem;

/// How many rows wait for this person.
///
/// # Errors
/// The database.
pub async fn aantal(bezoeker: &Bezoeker) -> Result<usize, Problem> {
    Ok(alle(bezoeker).await?.len())
}

async fn alle(bezoeker: &Bezoeker) -> Result<Vec<Taak>, Problem> {
    let taken = taken::van(&bezoeker.db(), &bezoeker.viewer)
        .await
        .map_err(Weigering::from)?;
    Ok(taken)
}
