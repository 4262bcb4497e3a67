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
    let parafen = feiten::geldige_parafen(db, &plek.rij, M::INHOUD).await?;
    let feiten = feiten::getekend::<M>(db, &plek.rij, viewer, bij, &[]).await?;
    let mut uit = machine::offers::<M>(at, &feiten, &plek.rollen);
    // Of an act the facts know only who signed for it: those that nobody signed for share theirs.
    for offer in &mut uit {
        let eigen = parafen.iter().filter(|p| p.handeling == offer.handeling);
        let eigen: Vec<_> = eigen.cloned().collect();
        if eigen.is_empty() {
            continue;
        }
        let feiten = feiten::getekend::<M>(db, &plek.rij, viewer, bij, &eigen).await?;
        let getekend = machine::offers::<M>(at, &feiten, &plek.rollen);
        let zelfde = getekend
            .into_iter()
            .find(|o| o.handeling == offer.handeling);
        if let Some(zelfde) = zelfde {
            *offer = zelfde;
        }
    }
    Ok(uit)
}
