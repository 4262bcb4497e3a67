//! The lots that break a tie: which draw counts in which round (DOMAIN.md F10; P28).
//!
//! Every round has its own draw, so that the file keeps what was drawn before a herbeoordeling. Such an
//! older draw goes on counting only for parties of whom nothing was judged again since: then the tie is
//! still the tie that they drew for. A new tie needs a new draw.

use super::{BAFO, DOSSIER, laatste_ronde};
use crate::store::db::Db;
use crate::store::herbeoordeling::Reeks;
use crate::store::invoer::{self, Invoer};
use crate::store::regels;
use crate::store::rijen::Plek;
use crate::store::velden::Velden;
use crate::store::viewer::Viewer;
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::selecteren::ranking::Lotnummers;

/// A draw as it was recorded, for those who may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loting {
    /// The neutral person who drew.
    pub loter: String,
    /// Who was invited to watch.
    pub getuigen: String,
    /// What the witnesses named, from which the order follows; empty where the order was drawn by hand.
    pub zaad: String,
    /// The parties in the order of their lots.
    pub volgorde: Vec<RijId>,
}

/// The kind of entry with the lots of a round with this code.
pub(super) fn soort_loting(code: &str) -> &'static str {
    if code == BAFO {
        "loting-gunning"
    } else {
        "loting"
    }
}

/// Under which key the draw for the round with this number stands on its perceel.
fn sleutel_van(nummer: usize) -> String {
    match nummer {
        0 | 1 => String::new(),
        anders => anders.to_string(),
    }
}

/// Under which key a draw of this kind is written on a perceel now: that of the latest round that it can
/// break a tie in. An award without a dialogue rests on the dossiers.
pub(crate) async fn sleutel(
    db: &Db<'_>,
    perceel: &rij::Model,
    soort: &str,
) -> Result<String, DbErr> {
    let dialoog = regels::bij(db, perceel).await?;
    let dialoog = dialoog.is_some_and(|regels| regels.fasen.dialoog);
    let code = if soort == soort_loting(BAFO) && dialoog {
        BAFO
    } else {
        DOSSIER
    };
    match laatste_ronde(db, perceel, code).await? {
        Some(ronde) => Ok(sleutel_van(Reeks::van(db, &ronde).await?.nummer())),
        None => Ok(String::new()),
    }
}

/// The numbers that count in this round; empty when nothing was drawn that counts.
pub(super) async fn lotnummers(
    db: &Db<'_>,
    ronde: &rij::Model,
    soort: &str,
) -> Result<Lotnummers<RijId>, DbErr> {
    let geldig = geldige(db, ronde, soort).await?;
    let volgorde = geldig.as_ref().map(volgorde).unwrap_or_default();
    Ok(volgorde.into_iter().zip(1..).collect())
}

/// The newest draw for this round or for one before it, when nothing of its parties was judged again since.
async fn geldige(db: &Db<'_>, ronde: &rij::Model, soort: &str) -> Result<Option<Invoer>, DbErr> {
    let Some(perceel) = ronde.perceel_id else {
        return Ok(None);
    };
    let mut lotingen = invoer::alle::<Value>(db, perceel, soort).await?;
    if lotingen.is_empty() {
        return Ok(None);
    }
    let reeks = Reeks::van(db, ronde).await?;
    for (plek, nummer) in (1..=reeks.nummer()).rev().enumerate() {
        let sleutel = sleutel_van(nummer);
        let gevonden = lotingen.iter().position(|loting| loting.sleutel == sleutel);
        if let Some(gevonden) = gevonden {
            let loting = lotingen.swap_remove(gevonden);
            let opnieuw = reeks.opnieuw_beoordeeld(plek, &volgorde(&loting));
            return Ok((!opnieuw).then_some(loting));
        }
    }
    Ok(None)
}

fn volgorde(loting: &Invoer) -> Vec<RijId> {
    let ids = loting.velden.meer("volgorde");
    ids.filter_map(|id| id.parse().ok()).collect()
}

/// The draw that counts in this round, for those who may read it on the perceel.
///
/// # Errors
/// The database.
pub async fn loting(
    db: &Db<'_>,
    viewer: &Viewer,
    perceel: &Plek,
    ronde: &Plek,
) -> Result<Option<Loting>, DbErr> {
    let soort = soort_loting(&ronde.rij.code);
    let Some(geldig) = geldige(db, &ronde.rij, soort).await? else {
        return Ok(None);
    };
    let leesbaar = invoer::zichtbaar(db, viewer, perceel).await?;
    let mag = |entry: &Invoer| entry.soort == soort && entry.sleutel == geldig.sleutel;
    Ok(leesbaar.iter().any(mag).then(|| Loting {
        loter: geldig.velden.tekst("loter").to_owned(),
        getuigen: geldig.velden.tekst("getuigen").to_owned(),
        zaad: geldig.velden.tekst("zaad").to_owned(),
        volgorde: volgorde(&geldig),
    }))
}
