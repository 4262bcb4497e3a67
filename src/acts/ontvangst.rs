//! Idempotency: a retry with the same key gets the same answer, and nothing happens twice.

use super::perform::{Gedaan, Verzoek};
use super::weigering::Weigering;
use crate::store::db::Db;
use crate::vault::sha256_hex;
use entities::ids::PersoonId;
use entities::zaak::ontvangst;
use sea_orm::EntityTrait;

fn sleutel(verzoek: &Verzoek) -> Option<(PersoonId, String)> {
    Some((verzoek.viewer.persoon?, verzoek.idempotentie.clone()?))
}

/// What the request asks, without the version that the page showed: a retry may carry another one.
fn verzoek_hash(verzoek: &Verzoek) -> String {
    let invoer: Vec<_> = verzoek
        .invoer
        .iter()
        .map(|i| (&i.soort, &i.velden))
        .collect();
    let tekst = serde_json::json!([
        verzoek.rij.to_string(),
        verzoek.handeling,
        verzoek.toelichting,
        invoer
    ]);
    sha256_hex(tekst.to_string().as_bytes())
}

/// The answer that was given before under this key.
pub(super) async fn eerder(db: &Db<'_>, verzoek: &Verzoek) -> Result<Option<Gedaan>, Weigering> {
    let Some(sleutel) = sleutel(verzoek) else {
        return Ok(None);
    };
    let Some(rij) = ontvangst::Entity::find_by_id(sleutel).one(db).await? else {
        return Ok(None);
    };
    if rij.verzoek_hash != verzoek_hash(verzoek) {
        return Err(Weigering::SleutelHergebruikt);
    }
    serde_json::from_str(&rij.antwoord)
        .map(Some)
        .map_err(|e| Weigering::Defect(e.to_string()))
}

/// Keeps the answer, in the transaction of the act.
pub(super) async fn bewaar(
    db: &Db<'_>,
    verzoek: &Verzoek,
    gedaan: &Gedaan,
) -> Result<(), Weigering> {
    let Some((persoon_id, sleutel)) = sleutel(verzoek) else {
        return Ok(());
    };
    let antwoord = serde_json::to_string(gedaan).map_err(|e| Weigering::Defect(e.to_string()))?;
    let rij = ontvangst::Model {
        persoon_id,
        sleutel,
        rij_id: verzoek.rij,
        handeling: verzoek.handeling.clone(),
        verzoek_hash: verzoek_hash(verzoek),
        antwoord,
    };
    ontvangst::Entity::insert(ontvangst::ActiveModel::from(rij))
        .exec_without_returning(db)
        .await?;
    Ok(())
}
