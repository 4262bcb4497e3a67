//! What is looked at once more when a package is handed in.

use super::{delen, geheim, ontsleutel};
use crate::acts::eigenheid::te_lang;
use crate::acts::{Deuren, Veldfout, Weigering};
use crate::store::db::Db;
use crate::store::regels;
use entities::ids::PakketId;
use entities::kluis::{bestand, pakket};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};

/// The kind of entry with a limit on its length.
const ANTWOORD: &str = "dossierantwoord";

/// Every answer fits the leidraad as it is now: a rectificatie may have made a limit shorter since the
/// answer was saved.
pub(super) async fn keur_lengtes(
    deuren: &Deuren,
    db: &Db<'_>,
    rij: &rij::Model,
    pakket: &pakket::Model,
) -> Result<(), Weigering> {
    let Some(procedure) = rij.procedure_id else {
        return Ok(());
    };
    let Some(regels) = regels::regels(db, procedure).await? else {
        return Ok(());
    };
    let Some(geheim) = geheim(deuren, db, rij, pakket).await? else {
        return Ok(());
    };
    let (antwoorden, _) = delen(db, pakket.id).await?;
    let mut fouten = Vec::new();
    for deel in antwoorden.into_iter().filter(|deel| deel.soort == ANTWOORD) {
        let vraag = regels.dossiervragen.iter().find(|v| v.code == deel.sleutel);
        let Some(vraag) = vraag else { continue };
        let deel = ontsleutel(deel, &geheim)?;
        let antwoord = deel.velden.get("antwoord").and_then(|tekst| tekst.as_str());
        if let Some(zin) = te_lang(antwoord.unwrap_or_default(), vraag.hoogstens()) {
            fouten.push(Veldfout {
                veld: deel.sleutel,
                zin: format!("Vraag ‘{}’: {zin}", vraag.vraag),
            });
        }
    }
    if fouten.is_empty() {
        Ok(())
    } else {
        Err(Weigering::Velden(fouten))
    }
}

/// Leaves out the files whose last byte came after the moment that counts: they are part of no
/// submission (DESIGN.md 5). Their encrypted bytes become orphans that the sweep collects.
pub(super) async fn laat_laatkomers_weg(
    db: &Db<'_>,
    pakket: PakketId,
    stempel: Moment,
) -> Result<(), DbErr> {
    let laat = bestand::Entity::find()
        .filter(bestand::COLUMN.pakket_id.eq(pakket))
        .filter(bestand::COLUMN.op.gt(stempel))
        .all(db)
        .await?;
    for bestand in laat {
        super::bijlagen::laat_los(db, pakket, bestand.id).await?;
        bestand::Entity::delete_by_id(bestand.id).exec(db).await?;
    }
    Ok(())
}
