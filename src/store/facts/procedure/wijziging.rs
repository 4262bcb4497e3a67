//! Facts of a procedure that changes after its publication, or stands still.

use super::{Invoeren, is_volledig};
use crate::store::db::Db;
use crate::store::velden::Velden;
use crate::store::{gebeurd, regels};
use entities::ids::RijId;
use entities::zaak::rij;
use jiff::{SignedDuration, Timestamp};
use sea_orm::DbErr;
use serde_json::Value;
use std::collections::BTreeSet;
use workflows::procedure::{Act, Facts};
use workflows::termijnen::eigen_publicatie_na;

/// Fills in what vooraankondiging, rectificatie, extension, failure and suspension look at.
pub(super) async fn vul(
    db: &Db<'_>,
    procedure: &rij::Model,
    percelen: &[rij::Model],
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let van = |soort| invoer.een(soort).map(|entry| &entry.velden);
    let vooraf = van("vooraankondiging");
    facts.vooraankondiging = vooraf.is_some_and(|v| v.gevuld(&["publicatienummer"]));
    facts.belangstelling_tot = vooraf.and_then(|v| v.moment("belangstellingTot"));
    let tot = facts.belangstelling_tot;
    facts.belangstellenden = invoer
        .soort("belangstelling")
        .filter(|melding| tot.is_some_and(|tot| Timestamp::from(melding.op) <= tot))
        .count();
    let bericht = van("platformbericht");
    facts.bericht_bevestigd = bericht.is_some_and(|b| b.ja("publicatieBevestigd"));
    facts.eigen_site_na = bericht
        .and_then(|b| b.moment("ontvangstBevestigd"))
        .map(eigen_publicatie_na);
    facts.storing = van("storing").is_some_and(|storing| is_vlak_voor(storing, facts.sluiting));
    let verlengd = sinds(db, procedure.id, Act::TermijnVerlengen)
        .await?
        .max(sinds(db, procedure.id, Act::TermijnVerlengenNaStoring).await?);
    facts.verlengde_sluiting = invoer
        .een("verlenging")
        .filter(|entry| entry.regel_nr > verlengd)
        .and_then(|entry| entry.velden.moment("sluiting"));
    let geschorst = sinds(db, procedure.id, Act::Schorsen).await?;
    facts.schorsingsgrond = invoer
        .een("procedureschorsing")
        .is_some_and(|entry| entry.regel_nr > geschorst);
    facts.geschorst = is_geschorst(db, procedure.id).await?;
    vul_rectificatie(db, procedure, percelen, facts).await
}

async fn vul_rectificatie(
    db: &Db<'_>,
    procedure: &rij::Model,
    percelen: &[rij::Model],
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let Some((entry, nieuw)) = regels::rectificatie(db, procedure.id).await? else {
        return Ok(());
    };
    let gedaan = sinds(db, procedure.id, Act::Rectificeren).await?;
    let begin = begonnen_op(db, procedure.id).await?;
    let volledig = is_volledig(Some(&nieuw), begin.unwrap_or(facts.gemeen.nu));
    let codes: BTreeSet<&str> = nieuw.percelen.iter().map(|p| p.code.as_str()).collect();
    let bestaand: BTreeSet<&str> = percelen.iter().map(|p| p.code.as_str()).collect();
    facts.rectificatie_klaar = entry.regel_nr > gedaan && volledig && codes == bestaand;
    facts.rectificatie_wezenlijk = entry.velden.ja("wezenlijk");
    facts.rectificatie_sluiting = Some(nieuw.sluiting);
    Ok(())
}

/// When the procedure was published: a term that was announced then and ended since is no mistake of
/// the rectificatie.
async fn begonnen_op(db: &Db<'_>, procedure: RijId) -> Result<Option<Timestamp>, DbErr> {
    for act in [Act::Publiceren, Act::Uitnodigen] {
        if let Some(keer) = gebeurd::laatst(db, procedure, act).await? {
            return Ok(Some(keer.op.into()));
        }
    }
    Ok(None)
}

/// The failure reached into the last day before closing, and its evidence is on record.
fn is_vlak_voor(storing: &Value, sluiting: Option<Timestamp>) -> bool {
    let (Some(van), Some(tot), Some(sluiting)) =
        (storing.moment("van"), storing.moment("tot"), sluiting)
    else {
        return false;
    };
    let dag = SignedDuration::from_hours(24);
    van < tot && van <= sluiting && tot + dag >= sluiting && storing.gevuld(&["bewijs"])
}

/// Whether such a failure is on record with this procedure.
pub(in crate::store::facts) async fn storing_vastgelegd(
    db: &Db<'_>,
    procedure: RijId,
    sluiting: Option<Timestamp>,
) -> Result<bool, DbErr> {
    let invoer = Invoeren::van(db, procedure).await?;
    let storing = invoer.een("storing");
    Ok(storing.is_some_and(|entry| is_vlak_voor(&entry.velden, sluiting)))
}

/// The procedure was suspended, and the suspension was not lifted.
async fn is_geschorst(db: &Db<'_>, procedure: RijId) -> Result<bool, DbErr> {
    let geschorst = sinds(db, procedure, Act::Schorsen).await?;
    Ok(geschorst > sinds(db, procedure, Act::SchorsingOpheffen).await?)
}

/// The audit line of the last time that the act was performed; 0 when it never was.
async fn sinds(db: &Db<'_>, rij: RijId, act: Act) -> Result<i64, DbErr> {
    Ok(gebeurd::laatst(db, rij, act)
        .await?
        .map_or(0, |keer| keer.nr))
}
