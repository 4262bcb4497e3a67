//! Facts of a submission that is repaired or clarified.

use super::Invoeren;
use crate::store::db::Db;
use crate::store::rijen;
use crate::store::stadia::{geopend, is_in, op_tijd, tel};
use crate::store::velden::Velden;
use crate::store::{gebeurd, invoer};
use entities::ids::RijId;
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::selecteren::inschrijving::{Act, At, Facts};

/// Fills in what was asked, until when, and what the party answered.
pub(super) async fn vul(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let alle = Verwant::InProcedure(Kind::Inschrijving);
    let alle = rijen::verwant(db, inschrijving, alle).await?;
    facts.pakketten_dicht = tel(&alle, |at| op_tijd(at) && !geopend(at));
    let gevraagd = sinds(db, inschrijving.id, Act::HerstelVragen).await?;
    let verzoek = invoer.een("herstelverzoek");
    facts.herstel_tot = verzoek.and_then(|entry| entry.velden.moment("tot"));
    facts.herstelverzoek = verzoek.is_some_and(|entry| entry.regel_nr > gevraagd);
    facts.herstel = invoer
        .een("herstel")
        .is_some_and(|entry| entry.regel_nr > gevraagd);
    facts.gelijke_hersteltermijn = gelijke_termijn(db, inschrijving, facts.herstel_tot).await?;
    let gevraagd = sinds(db, inschrijving.id, Act::VerduidelijkingVragen).await?;
    let vraag = invoer.een("verduidelijkingsvraag");
    facts.verduidelijking_tot = vraag.and_then(|entry| entry.velden.moment("tot"));
    facts.verduidelijkingsvraag = vraag.is_some_and(|entry| entry.regel_nr > gevraagd);
    facts.verduidelijking = invoer
        .een("verduidelijking")
        .is_some_and(|entry| entry.regel_nr > gevraagd);
    Ok(())
}

/// Whoever repairs on this perceel now has the same term (Aw 2012 art. 1.8).
async fn gelijke_termijn(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    tot: Option<Timestamp>,
) -> Result<bool, DbErr> {
    let partijen = Verwant::OpPerceel(Kind::Inschrijving);
    for ander in rijen::verwant(db, inschrijving, partijen).await? {
        if ander.id == inschrijving.id || !is_in(&ander, At::HerstelGevraagd) {
            continue;
        }
        let verzoek = invoer::een::<Value>(db, ander.id, "herstelverzoek").await?;
        if verzoek.and_then(|entry| entry.velden.moment("tot")) != tot {
            return Ok(false);
        }
    }
    Ok(true)
}

async fn sinds(db: &Db<'_>, rij: RijId, act: Act) -> Result<i64, DbErr> {
    Ok(gebeurd::laatst(db, rij, act)
        .await?
        .map_or(0, |keer| keer.nr))
}
