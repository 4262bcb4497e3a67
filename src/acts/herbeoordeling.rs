//! What the fields of an entry cannot know about a herbeoordeling (DOMAIN.md 4.4).

use super::begin_invoer::tekst;
use super::eigenheid::fout;
use super::weigering::Weigering;
use crate::store::db::Db;
use crate::store::herbeoordeling::{Reeks, is_vooraf_bevolen};
use crate::store::rijen::Plek;
use crate::store::velden::Velden;
use crate::store::{invoer, onttrekking};
use entities::ids::{PersoonId, RijId};
use serde_json::Value;
use workflows::invoer::keuring::Gekeurd;

/// In a herbeoordeling only the cells in its scope take a score or a consensus value.
pub(super) async fn keur_cel(db: &Db<'_>, plek: &Plek, gekeurd: &Gekeurd) -> Result<(), Weigering> {
    let Ok(inschrijving) = tekst(gekeurd, "inschrijving").parse::<RijId>() else {
        return Ok(());
    };
    let reeks = Reeks::van(db, plek.echt()).await?;
    let Some(eerder) = reeks.eerder(inschrijving, &tekst(gekeurd, "criterium")) else {
        return Ok(());
    };
    let in_omvang = |partij: &RijId| *partij == inschrijving;
    let partij_telt = reeks
        .bevel()
        .is_some_and(|bevel| bevel.omvang.partijen().any(in_omvang));
    let (veld, wat) = if partij_telt {
        ("criterium", "Dit criterium")
    } else {
        ("inschrijving", "Deze inschrijving")
    };
    let nummer = eerder.nummer;
    Err(fout(
        veld,
        format!("{wat} valt buiten de herbeoordeling. De score uit ronde {nummer} blijft gelden."),
    ))
}

/// The scope that a round carries out does not change any more.
pub(super) async fn keur_omvang(db: &Db<'_>, plek: &Plek) -> Result<(), Weigering> {
    if is_vooraf_bevolen(db, plek.rij.id).await? {
        let zin = "De herbeoordeling is al bevolen. Wat opnieuw wordt beoordeeld, staat vast.";
        return Err(fout("criteria", zin.into()));
    }
    Ok(())
}

/// Who comes into the committee never sat in it on this perceel, and replaces one person.
pub(super) async fn keur_wissel(
    db: &Db<'_>,
    plek: &Plek,
    gekeurd: &Gekeurd,
) -> Result<(), Weigering> {
    let vervallen = gekeurd.velden.get("vervallen").and_then(Value::as_bool);
    let vervanger = tekst(gekeurd, "vervanger");
    let (Ok(wie), false) = (vervanger.parse::<PersoonId>(), vervallen == Some(true)) else {
        return Ok(());
    };
    let rij = plek.echt();
    if onttrekking::zittend(db, rij).await?.contains(&wie)
        || onttrekking::onttrokken(db, rij).await?.contains(&wie)
    {
        let zin = "Deze persoon zit of zat al in de commissie. Kies iemand anders.";
        return Err(fout("vervanger", zin.into()));
    }
    let wissels = invoer::alle::<Value>(db, rij.id, "commissiewissel").await?;
    let bezet = wissels.iter().any(|ander| {
        ander.sleutel != gekeurd.sleutel
            && ander.velden.tekst("vervanger") == vervanger
            && !ander.velden.ja("vervallen")
    });
    if bezet {
        let zin = "Deze persoon vervangt al iemand anders. Kies iemand anders.";
        return Err(fout("vervanger", zin.into()));
    }
    Ok(())
}
