//! Whoever comes in the place of an assessor that leaves becomes one, on that perceel only (DOMAIN.md 4.4).

use super::weigering::Weigering;
use crate::store::db::Db;
use crate::store::onttrekking::Besluit;
use crate::store::viewer::Bereik;
use crate::store::{herbeoordeling, identity, invoer};
use entities::moment::Moment;
use entities::zaak::rij;
use workflows::machine::Kind;
use workflows::role::Rol;

/// Gives the role of assessor to everybody that was entered as a replacement: by the chair in a round, or
/// by the jurist on the decision that a herbeoordeling ends.
pub(super) async fn wijs_aan(db: &Db<'_>, rij: &rij::Model, nu: Moment) -> Result<(), Weigering> {
    let Some(perceel) = rij.perceel_id else {
        return Err(Weigering::Defect("een vervanging zonder perceel".into()));
    };
    for vervanger in besluiten(db, rij).await?.into_iter().filter(|b| !b.minder) {
        if let Some(vervanger) = vervanger.vervanger {
            let bereik = Bereik::Rij(perceel);
            identity::wijs_toe(db, vervanger, Rol::Beoordelaar, bereik, nu).await?;
        }
    }
    Ok(())
}

async fn besluiten(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<Besluit>, Weigering> {
    if rij.machine == Kind::Gunningsbeslissing.name() {
        let wissels = herbeoordeling::wissels(db, rij.id).await?;
        return Ok(wissels.into_iter().map(Besluit::from).collect());
    }
    let besluiten = invoer::alle::<serde_json::Value>(db, rij.id, "vervanging").await?;
    Ok(besluiten.iter().filter_map(Besluit::van).collect())
}
