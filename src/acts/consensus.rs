//! What the fields alone cannot know of a consensus and its confirmation (DOMAIN.md 4.4, F3).

use super::eigenheid::fout;
use super::weigering::Weigering;
use crate::store::db::Db;
use crate::store::rijen::Plek;
use crate::store::selecteren::overleg;
use crate::store::{rangorde, regels};
use serde_json::Value;
use workflows::invoer::keuring::Gekeurd;
use workflows::procedureregels::Methode;

/// Where the leidraad reckons with the mean or the median, no meeting sets a score: the two rules never
/// hold together.
pub(super) async fn keur_methode(db: &Db<'_>, plek: &Plek) -> Result<(), Weigering> {
    let regels = regels::bij(db, &plek.rij).await?;
    let wijze = regels
        .as_ref()
        .and_then(|regels| rangorde::wijze(regels, &plek.rij.code));
    let zin = match wijze.map_or(Methode::Consensus, |wijze| wijze.methode) {
        Methode::Consensus => return Ok(()),
        Methode::Gemiddelde => {
            "De leidraad rekent met het gemiddelde van de scores. U kunt geen gezamenlijke score vastleggen."
        }
        Methode::Mediaan => {
            "De leidraad rekent met de mediaan van de scores. U kunt geen gezamenlijke score vastleggen."
        }
    };
    Err(fout("waarde", zin.to_owned()))
}

/// Whoever confirms says which texts they read: a text that changed since was not read.
pub(super) async fn keur_bevestiging(
    db: &Db<'_>,
    plek: &Plek,
    gekeurd: &Gekeurd,
) -> Result<(), Weigering> {
    let gelezen = gekeurd.velden.get("teksten").and_then(Value::as_i64);
    let nu = overleg::stand_van_teksten(db, plek.rij.id).await?;
    if gelezen.is_none_or(|gelezen| gelezen == nu) {
        return Ok(());
    }
    let zin = "De teksten zijn gewijzigd nadat u ze las. Lees ze opnieuw en bevestig dan.";
    Err(fout("akkoord", zin.to_owned()))
}
