//! The files that belong to one question: sealed parts that name a file of the same package.

use super::{delen, namen, nieuwste};
use crate::store::db::Db;
use entities::ids::{PakketId, RijId};
use entities::kluis::pakketdeel;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};
use uuid::Uuid;

/// The kind of entry that ties a file to a question. Its key is the code of the question, a slash and
/// the id of the file.
pub(super) const BIJLAGE: &str = "dossierbijlage";

/// The keys of the attachments in the draft of a row.
pub(in crate::acts) async fn sleutels(db: &Db<'_>, rij: RijId) -> Result<Vec<String>, DbErr> {
    let concept = nieuwste(db, rij).await?;
    let Some(concept) = concept.filter(|pakket| pakket.concept_omhulsel.is_some()) else {
        return Ok(vec![]);
    };
    let delen = pakketdeel::Entity::find()
        .filter(pakketdeel::COLUMN.pakket_id.eq(concept.id))
        .filter(pakketdeel::COLUMN.soort.eq(BIJLAGE))
        .all(db)
        .await?;
    Ok(delen.into_iter().map(|deel| deel.sleutel).collect())
}

/// Whether another file in the draft of a row belongs to this question under the name of this one.
pub(in crate::acts) async fn naam_bezet(
    db: &Db<'_>,
    rij: RijId,
    vraag: &str,
    bestand: &str,
) -> Result<bool, DbErr> {
    let concept = nieuwste(db, rij).await?;
    let concept = concept.filter(|pakket| pakket.concept_omhulsel.is_some());
    let (Some(concept), Ok(bestand)) = (concept, bestand.parse()) else {
        return Ok(false);
    };
    let (delen, bestanden) = delen(db, concept.id).await?;
    Ok(namen::bezet(&delen, &bestanden, vraag, bestand))
}

/// Forgets to which questions a file belonged that is taken out of its draft.
pub(in crate::acts) async fn laat_los(
    db: &Db<'_>,
    pakket: PakketId,
    bestand: Uuid,
) -> Result<(), DbErr> {
    pakketdeel::Entity::delete_many()
        .filter(pakketdeel::COLUMN.pakket_id.eq(pakket))
        .filter(pakketdeel::COLUMN.soort.eq(BIJLAGE))
        .filter(pakketdeel::COLUMN.sleutel.ends_with(format!("/{bestand}")))
        .exec(db)
        .await?;
    Ok(())
}
