//! Moves a simulated clock, so that everything happens on the way that would have happened.

use super::{Gevuurd, open_kluizen, vuur};
use crate::acts::Deuren;
use entities::moment::Moment;
use entities::zaak::timer;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use tokio_util::sync::CancellationToken;

/// Why the clock does not move.
#[derive(Debug, thiserror::Error)]
pub enum Klokfout {
    /// The real clock is not ours to move.
    #[error("de echte klok is niet te verzetten")]
    Echt,
    /// Time does not run back.
    #[error("de klok kan niet terug")]
    Terug,
    /// The database.
    #[error(transparent)]
    Database(#[from] DbErr),
}

/// Moves the clock to this moment and gives every term that fired on the way. It stops one second
/// after each due moment, because a term wakes when the clock is past it, and lets the vaults that
/// were opened be checked before it goes on.
///
/// # Errors
/// See [`Klokfout`]; the clock then stands where it got to.
pub async fn zet_klok(deuren: &Deuren, naar: Moment) -> Result<Vec<Gevuurd>, Klokfout> {
    if !deuren.klok.is_gesimuleerd() {
        return Err(Klokfout::Echt);
    }
    if naar < deuren.klok.nu() {
        return Err(Klokfout::Terug);
    }
    let mut gevuurd = werk_af(deuren).await?;
    while let Some(halte) = halte(deuren, naar).await? {
        deuren.klok.verzet(halte);
        gevuurd.extend(werk_af(deuren).await?);
    }
    deuren.klok.verzet(naar);
    gevuurd.extend(werk_af(deuren).await?);
    Ok(gevuurd)
}

/// Fires terms and checks vaults until neither makes work for the other.
async fn werk_af(deuren: &Deuren) -> Result<Vec<Gevuurd>, DbErr> {
    let mut gevuurd = vuur(deuren).await?;
    while open_kluizen(deuren, &CancellationToken::new()).await? > 0 {
        gevuurd.extend(vuur(deuren).await?);
    }
    Ok(gevuurd)
}

/// The next moment at which a term wakes, when that is not after `naar`.
async fn halte(deuren: &Deuren, naar: Moment) -> Result<Option<Moment>, DbErr> {
    let eerste = timer::Entity::find()
        .filter(timer::COLUMN.stand.eq("open"))
        .filter(timer::COLUMN.due.gte(deuren.klok.nu()))
        .filter(timer::COLUMN.due.lt(naar))
        .order_by_asc(timer::COLUMN.due)
        .one(&deuren.reader.db())
        .await?;
    Ok(eerste.map(|timer| Moment(timer.due.0 + 1)))
}
