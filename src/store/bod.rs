//! The bid in a BAFO: what the sealed package states, what was typed in the check, and which holds.

use super::db::Db;
use super::invoer::Invoeren;
use super::velden::Velden;
use entities::ids::RijId;
use entities::kluis::geopend_bod;
use sea_orm::{DbErr, EntityTrait};
use workflows::procedureregels::BafoRegels;

/// The bid that the package of the BAFO states, in cents; none before its vault was opened, and
/// where the package holds none.
async fn in_pakket(db: &Db<'_>, bafo: RijId) -> Result<Option<i64>, DbErr> {
    let bod = geopend_bod::Entity::find_by_id(bafo).one(db).await?;
    Ok(bod.map(|bod| bod.bedrag))
}

/// The finding: the typed bid is another one than the package states, and the jurist did not say
/// since then which of the two holds.
pub(super) async fn verschilt(db: &Db<'_>, bafo: RijId, invoer: &Invoeren) -> Result<bool, DbErr> {
    let Some(in_pakket) = in_pakket(db, bafo).await? else {
        return Ok(false);
    };
    let Some(toets) = invoer.een("bafotoets") else {
        return Ok(false);
    };
    let Some(getypt) = toets.velden.getal("bod").filter(|bod| *bod != in_pakket) else {
        return Ok(false);
    };
    let besluit = invoer.een("bodverschil");
    let besluit = besluit.filter(|entry| entry.regel_nr > toets.regel_nr);
    let geldt = besluit.and_then(|entry| entry.velden.getal("bod"));
    Ok(!geldt.is_some_and(|bod| bod == in_pakket || bod == getypt))
}

/// The bid that counts in the ranking, in cents: of the check, or what the jurist said of a difference.
pub(super) async fn geldend(db: &Db<'_>, bafo: RijId) -> Result<Option<i64>, DbErr> {
    let invoer = Invoeren::van(db, bafo).await?;
    let Some(toets) = invoer.een("bafotoets") else {
        return Ok(None);
    };
    let besluit = invoer.een("bodverschil");
    let besluit = besluit.filter(|entry| entry.regel_nr > toets.regel_nr);
    let geldt = besluit.and_then(|entry| entry.velden.getal("bod"));
    Ok(geldt.or_else(|| toets.velden.getal("bod")))
}

/// The finding: the bid that holds is above the ceiling or below the floor of the leidraad, while the
/// check ticks it as fine. Without a bid in the check it is the bid in the package.
pub(super) async fn buiten_grens(
    db: &Db<'_>,
    bafo: RijId,
    invoer: &Invoeren,
    regels: &BafoRegels,
) -> Result<bool, DbErr> {
    let Some(toets) = invoer.een("bafotoets") else {
        return Ok(false);
    };
    let bod = match geldend(db, bafo).await? {
        Some(bod) => Some(bod),
        None => in_pakket(db, bafo).await?,
    };
    let Some(bod) = bod else { return Ok(false) };
    let boven = regels.plafond_centen.is_some_and(|plafond| bod > plafond);
    let onder = regels.vloer_centen.is_some_and(|vloer| bod < vloer);
    Ok((boven && toets.velden.ja("onderPlafond")) || (onder && toets.velden.ja("bovenVloer")))
}
