//! Facts of a submission with an exclusion ground: what was asked, answered and judged.

use super::Invoeren;
use crate::store::db::Db;
use crate::store::gebeurd;
use crate::store::velden::Velden;
use entities::ids::RijId;
use sea_orm::DbErr;
use workflows::selecteren::inschrijving::{Act, Facts};

/// Fills in the request, the proof and the judgment, each since the act before it.
pub(super) async fn vul(
    db: &Db<'_>,
    inschrijving: RijId,
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let gevraagd = gebeurd::nummer(db, inschrijving, Act::SelfcleaningVragen).await?;
    let verzoek = invoer.een("selfcleaningverzoek");
    facts.selfcleaning_tot = verzoek.and_then(|entry| entry.velden.moment("tot"));
    facts.selfcleaningverzoek = verzoek.is_some_and(|entry| entry.regel_nr > gevraagd);
    facts.selfcleaning = invoer
        .een("selfcleaning")
        .is_some_and(|entry| entry.regel_nr > gevraagd);
    let oordeel = invoer
        .een("selfcleaningoordeel")
        .filter(|entry| entry.regel_nr > gevraagd);
    facts.selfcleaningoordeel = oordeel.is_some_and(|entry| entry.velden.gemotiveerd("motivering"));
    facts.selfcleaning_voldoende = oordeel.is_some_and(|entry| entry.velden.ja("voldoende"));
    Ok(())
}
