//! Facts of a combinatie that changes its members while it competes.

use super::Invoeren;
use crate::store::db::Db;
use crate::store::gebeurd;
use crate::store::velden::Velden;
use entities::ids::RijId;
use sea_orm::DbErr;
use workflows::procedureregels::Procedureregels;
use workflows::selecteren::inschrijving::{Act, Facts};

/// Fills in what was reported, tested and judged, each since the act before it.
pub(super) async fn vul(
    db: &Db<'_>,
    inschrijving: RijId,
    regels: &Procedureregels,
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let gemeld = gebeurd::nummer(db, inschrijving, Act::SamenstellingswijzigingMelden).await?;
    let beslist = gebeurd::nummer(db, inschrijving, Act::SamenstellingAanvaarden).await?;
    facts.is_combinatie = invoer
        .soort("deelnemer")
        .any(|deelnemer| deelnemer.velden.tekst("rol") == "combinant");
    let nieuwe: Vec<_> = invoer
        .soort("samenstellingswijziging")
        .filter(|entry| entry.regel_nr > beslist)
        .collect();
    facts.samenstelling_nieuw = nieuwe.iter().any(|entry| entry.regel_nr > gemeld);
    facts.samenstelling_gemeld = gemeld > beslist;
    facts.samenstelling_toegestaan = regels.samenstelling_wijzigbaar;
    // Whoever enters must be free of exclusion grounds, as every member was at the start (Aw 2.92).
    let vrij = |velden: &serde_json::Value| {
        velden.tekst("wijziging") == "weg" || velden.ja("geenUitsluiting")
    };
    let voldoet = |code: &str| {
        let toets = invoer.met("samenstellingstoets", code);
        toets.is_some_and(|toets| toets.regel_nr > gemeld && toets.velden.ja("voldoet"))
    };
    facts.samenstelling_geschikt = nieuwe.iter().all(|entry| vrij(&entry.velden))
        && regels
            .geschiktheidseisen
            .iter()
            .all(|eis| voldoet(&eis.code));
    let oordeel = invoer
        .een("samenstellingsoordeel")
        .filter(|entry| entry.regel_nr > gemeld);
    facts.samenstelling_oordeel =
        oordeel.is_some_and(|entry| entry.velden.gemotiveerd("motivering"));
    facts.samenstelling_zonder_voordeel =
        oordeel.is_some_and(|entry| entry.velden.ja("zonderVoordeel"));
    Ok(())
}
