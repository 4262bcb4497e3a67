//! Buttons: dry runs of the same decision as the door.

use super::feiten::{self, Omstandigheid};
use super::weigering::Weigering;
use crate::store::db::Db;
use crate::store::facts::Stored;
use crate::store::rijen::Plek;
use crate::store::viewer::Viewer;
use entities::moment::Moment;
use workflows::machine::{self, Offer, Superstate};

/// Every act that the present state of the row knows, decided for this viewer.
/// A rule that asks for a toelichting counts as met: the button brings the field for it.
///
/// # Errors
/// The database, or a stored state that the machine does not know.
pub async fn offers(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    nu: Moment,
) -> Result<Vec<Offer>, Weigering> {
    workflows::dispatch!(plek.kind, M => van::<M>(db, viewer, plek, nu).await)
}

async fn van<M: Stored>(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    nu: Moment,
) -> Result<Vec<Offer>, Weigering>
where
    for<'x> M::Superstate<'x>: Superstate<M>,
{
    let at: M::At = plek
        .rij
        .toestand
        .parse()
        .map_err(|_| Weigering::Defect(format!("onbekende toestand {}", plek.rij.toestand)))?;
    let bij = Omstandigheid {
        nu,
        toelichting: true,
    };
    let mut uit = Vec::new();
    // Parafen belong to one act, so each act gets its own facts.
    for act in plek.kind.acts() {
        let feiten = feiten::laad::<M>(db, &plek.rij, act, viewer, bij).await?;
        uit.extend(
            machine::offers::<M>(at, &feiten, &plek.rollen)
                .into_iter()
                .filter(|o| o.handeling == act),
        );
    }
    Ok(uit)
}
