//! Whoever comes in the place of a withdrawn assessor becomes one, on that perceel only (DOMAIN.md 4.4).

use super::weigering::Weigering;
use crate::store::db::Db;
use crate::store::onttrekking::Besluit;
use crate::store::viewer::Bereik;
use crate::store::{identity, invoer};
use entities::moment::Moment;
use entities::zaak::rij;
use workflows::role::Rol;

/// Gives the role of assessor to everybody that the chair entered as a replacement in this round.
pub(super) async fn wijs_aan(db: &Db<'_>, ronde: &rij::Model, nu: Moment) -> Result<(), Weigering> {
    let Some(perceel) = ronde.perceel_id else {
        return Err(Weigering::Defect("een ronde zonder perceel".into()));
    };
    let besluiten = invoer::alle::<serde_json::Value>(db, ronde.id, "vervanging").await?;
    let besluiten = besluiten.iter().filter_map(Besluit::van);
    for vervanger in besluiten.filter(|b| !b.minder).filter_map(|b| b.vervanger) {
        let bereik = Bereik::Rij(perceel);
        identity::wijs_toe(db, vervanger, Rol::Beoordelaar, bereik, nu).await?;
    }
    Ok(())
}
