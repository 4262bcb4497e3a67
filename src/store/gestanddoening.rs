//! Until when the offer of a party stands: from the last closing, or as long as the party wrote
//! (DOMAIN.md 4.3).

use super::db::Db;
use super::stadia::{is, ooit_ingediend};
use super::velden::Velden;
use super::{gebeurd, invoer, regels, rijen};
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::selecteren::inschrijving::Act;
use workflows::termijnen::{einde_van_dag, gestand_tot_en_met};

/// How long an offer stands. Both are the first instant after the term.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Gestand {
    /// As it is now.
    pub tot: Option<Timestamp>,
    /// As the party wrote since it last lengthened its offer.
    pub nieuw: Option<Timestamp>,
}

/// The term of the offer of one inschrijving. A BAFO that was handed in is a new offer, which stands
/// from the closing of its round.
pub(crate) async fn gestand(db: &Db<'_>, inschrijving: &rij::Model) -> Result<Gestand, DbErr> {
    let Some(procedure) = inschrijving.procedure_id else {
        return Ok(Gestand::default());
    };
    let Some(regels) = regels::regels(db, procedure).await? else {
        return Ok(Gestand::default());
    };
    let sluiting = bafo_sluiting(db, inschrijving).await?;
    let sluiting = sluiting.unwrap_or(regels.sluiting);
    let eerst = einde_van_dag(gestand_tot_en_met(sluiting, regels.gestanddoening_dagen));
    let verlengd = gebeurd::laatst(db, inschrijving.id, Act::GestanddoeningVerlengen).await?;
    let verlengd = verlengd.map_or(0, |keer| keer.nr);
    let mut uit = Gestand {
        tot: Some(eerst),
        nieuw: None,
    };
    for entry in invoer::alle::<Value>(db, inschrijving.id, "gestanddoening").await? {
        let tot = entry.velden.datum("totEnMet").map(einde_van_dag);
        if entry.regel_nr > verlengd {
            uit.nieuw = uit.nieuw.max(tot);
        } else {
            uit.tot = uit.tot.max(tot);
        }
    }
    Ok(uit)
}

/// The closing of the last BAFO round, when the party handed in a BAFO in this or in the former one.
async fn bafo_sluiting(db: &Db<'_>, inschrijving: &rij::Model) -> Result<Option<Timestamp>, DbErr> {
    let bafos = rijen::verwant(db, inschrijving, Verwant::BijInschrijving(Kind::Bafo)).await?;
    let had_bafo = bafos.iter().any(|bafo| is(bafo, ooit_ingediend));
    let Some(perceel) = inschrijving.perceel_id.filter(|_| had_bafo) else {
        return Ok(None);
    };
    let ronde = invoer::een::<Value>(db, perceel, "bafo-sluiting").await?;
    Ok(ronde.and_then(|entry| entry.velden.moment("sluiting")))
}
