//! A herbeoordeling: what was ordered, in which round a cell was judged last, and who was replaced
//! (DOMAIN.md 4.4).
//!
//! The order stands on the gunningsbeslissing that it ended, or on the round that was judged wrongly when
//! no decision was told yet; the round that began after it carries it out.
//! No score is copied: a cell that is not judged again is read from the round that judged it.

use super::db::Db;
use super::gebeurd::{self, Keer};
use super::invoer::{self, Invoer};
use super::rijen::{self, Plek};
use super::velden::Velden;
use entities::ids::{PersoonId, RijId};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::contracteren::gunningsbeslissing::{Act, Uitkomst};
use workflows::effect::Verwant;
use workflows::inzage::Zicht;
use workflows::machine::Kind;
use workflows::selecteren::beoordelingsronde;
use workflows::selecteren::herbeoordeling::{Grond, Omvang, beoordeeld_in};

/// What was ordered for one perceel.
#[derive(Clone, Debug)]
pub struct Bevel {
    /// Why.
    pub grond: Grond,
    /// What is judged again.
    pub omvang: Omvang<RijId>,
}

impl Bevel {
    /// The order in an entry; none when it names nothing to judge.
    pub(crate) fn van(entry: &Invoer) -> Option<Self> {
        let grond = entry.velden.tekst("grond").parse().ok()?;
        Self::op_grond(grond, entry)
    }

    /// The order in an entry that was written before a decision was told: then the mistake is our own.
    pub(crate) fn vooraf(entry: &Invoer) -> Option<Self> {
        Self::op_grond(Grond::EigenFout, entry)
    }

    fn op_grond(grond: Grond, entry: &Invoer) -> Option<Self> {
        let velden = &entry.velden;
        let criteria = velden.meer("criteria").map(str::to_owned);
        let partijen = velden
            .meer("inschrijvingen")
            .filter_map(|id| id.parse().ok());
        Some(Self {
            grond,
            omvang: Omvang::nieuw(criteria, partijen)?,
        })
    }
}

/// An earlier round in which a cell was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eerder {
    /// The round.
    pub ronde: RijId,
    /// Its number on the perceel, from 1.
    pub nummer: usize,
}

/// A round and those before it about the same thing on the same perceel.
#[derive(Clone, Debug)]
pub struct Reeks {
    /// Newest first; the last one is round 1, and judges everything.
    rondes: Vec<(rij::Model, Option<Bevel>)>,
}

impl Reeks {
    /// The rounds up to this one, which need not be stored yet.
    pub(crate) async fn van(db: &Db<'_>, ronde: &rij::Model) -> Result<Self, DbErr> {
        let op_perceel = Verwant::OpPerceel(Kind::Beoordelingsronde);
        let mut oud_naar_nieuw = rijen::verwant(db, ronde, op_perceel).await?;
        oud_naar_nieuw.retain(|rij| rij.code == ronde.code && rij.id < ronde.id);
        oud_naar_nieuw.push(ronde.clone());
        let mut rondes = Vec::new();
        for rij in oud_naar_nieuw {
            let bevel = match rondes.last() {
                Some((vorige, _)) => bevel_voor(db, vorige, &rij).await?,
                None => None,
            };
            rondes.push((rij, bevel));
        }
        rondes.reverse();
        Ok(Self { rondes })
    }

    /// The rounds, newest first.
    pub(crate) fn rondes(&self) -> impl Iterator<Item = &rij::Model> {
        self.rondes.iter().map(|(rij, _)| rij)
    }

    /// What the newest round was ordered to judge again; none when it judges everything.
    #[must_use]
    pub fn bevel(&self) -> Option<&Bevel> {
        self.rondes.first()?.1.as_ref()
    }

    /// The number of the newest round on the perceel, from 1.
    #[must_use]
    pub fn nummer(&self) -> usize {
        self.rondes.len()
    }

    /// Whether something of one of these submissions was judged again in a round after the one on this
    /// place, newest first.
    pub(crate) fn opnieuw_beoordeeld(&self, plek: usize, partijen: &[RijId]) -> bool {
        let later = self.rondes.iter().take(plek);
        let mut bevelen = later.map(|(_, bevel)| bevel.as_ref());
        bevelen.any(|bevel| {
            bevel.is_none_or(|bevel| bevel.omvang.partijen().any(|p| partijen.contains(p)))
        })
    }

    /// The place in the rounds, newest first, of the one that judged this cell last.
    pub(crate) fn plek(&self, inschrijving: RijId, criterium: &str) -> usize {
        let bevelen = self.rondes.iter().map(|(_, bevel)| bevel.as_ref());
        let omvangen: Vec<Option<&Omvang<RijId>>> = bevelen
            .map(|bevel| bevel.map(|bevel| &bevel.omvang))
            .collect();
        beoordeeld_in(&omvangen, &inschrijving, criterium)
    }

    /// The earlier round whose score stands for this cell; none when the newest one judges it.
    #[must_use]
    pub fn eerder(&self, inschrijving: RijId, criterium: &str) -> Option<Eerder> {
        let plek = self.plek(inschrijving, criterium);
        let (ronde, _) = self.rondes.get(plek).filter(|_| plek > 0)?;
        Some(Eerder {
            ronde: ronde.id,
            nummer: self.rondes.len() - plek,
        })
    }
}

/// The rounds up to this one, for who may see it.
///
/// # Errors
/// The database.
pub async fn reeks(db: &Db<'_>, ronde: &Plek) -> Result<Option<Reeks>, DbErr> {
    match ronde.zicht {
        Zicht::Ja => Ok(Some(Reeks::van(db, &ronde.rij).await?)),
        _ => Ok(None),
    }
}

/// The order on the round before, or else on the last decision that was taken before the round began.
async fn bevel_voor(
    db: &Db<'_>,
    vorige: &rij::Model,
    ronde: &rij::Model,
) -> Result<Option<Bevel>, DbErr> {
    if is_vooraf_bevolen(db, vorige.id).await? {
        let bevel = invoer::een::<Value>(db, vorige.id, "herbeoordeling-vooraf").await?;
        return Ok(bevel.as_ref().and_then(Bevel::vooraf));
    }
    let op_perceel = Verwant::OpPerceel(Kind::Gunningsbeslissing);
    let beslissingen = rijen::verwant(db, ronde, op_perceel).await?;
    let Some(beslissing) = beslissingen.iter().rfind(|b| b.id < ronde.id) else {
        return Ok(None);
    };
    let bevel = invoer::een::<Value>(db, beslissing.id, "herbeoordeling").await?;
    Ok(bevel.as_ref().and_then(Bevel::van))
}

/// Whether part of what this round judged was ordered to be judged again before anybody was told.
pub(crate) async fn is_vooraf_bevolen(db: &Db<'_>, ronde: RijId) -> Result<bool, DbErr> {
    let bevolen = gebeurd::laatst(db, ronde, beoordelingsronde::Act::HerbeoordelingBevelen);
    Ok(bevolen.await?.is_some())
}

/// An assessor who was replaced for a herbeoordeling.
pub(crate) struct Wissel {
    /// Who left.
    pub weg: PersoonId,
    /// Who came.
    pub vervanger: PersoonId,
}

/// The replacements that were entered on a decision and not taken back.
pub(crate) async fn wissels(db: &Db<'_>, beslissing: RijId) -> Result<Vec<Wissel>, DbErr> {
    let entries = invoer::alle::<Value>(db, beslissing, "commissiewissel").await?;
    let blijft = entries.iter().filter(|entry| !entry.velden.ja("vervallen"));
    let wissel = |entry: &Invoer| {
        Some(Wissel {
            weg: entry.sleutel.parse().ok()?,
            vervanger: entry.velden.tekst("vervanger").parse().ok()?,
        })
    };
    Ok(blijft.filter_map(wissel).collect())
}

/// The replacements on the perceel of the row that were carried out by that moment.
pub(crate) async fn gewisseld(
    db: &Db<'_>,
    rij: &rij::Model,
    op: Moment,
) -> Result<Vec<Wissel>, DbErr> {
    let op_perceel = Verwant::OpPerceel(Kind::Gunningsbeslissing);
    let mut uit = Vec::new();
    for beslissing in rijen::verwant(db, rij, op_perceel).await? {
        if bevolen(db, beslissing.id)
            .await?
            .is_some_and(|keer| keer.op <= op)
        {
            uit.extend(wissels(db, beslissing.id).await?);
        }
    }
    Ok(uit)
}

/// When the herbeoordeling on this decision was ordered: by the authority, or as the judgment says.
async fn bevolen(db: &Db<'_>, beslissing: RijId) -> Result<Option<Keer>, DbErr> {
    let zelf = gebeurd::laatst(db, beslissing, Act::HerbeoordelingBevelen).await?;
    if zelf.is_some() {
        return Ok(zelf);
    }
    let vonnis = invoer::een::<Value>(db, beslissing, "vonnis").await?;
    let uitkomst = vonnis.and_then(|v| v.velden.tekst("uitkomst").parse().ok());
    match uitkomst {
        Some(Uitkomst::Herbeoordeling) => {
            gebeurd::laatst(db, beslissing, Act::VonnisUitvoeren).await
        }
        _ => Ok(None),
    }
}
