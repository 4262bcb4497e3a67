//! Assessors that left a perceel, and what was arranged for them (DOMAIN.md 4.4).
//!
//! Whoever reports an interest, is withdrawn or is replaced is out for the whole perceel from then on: no
//! score of theirs counts in a round that was open then, and they read nothing of it any more.

use super::db::Db;
use super::herbeoordeling::{self, Wissel};
use super::invoer::{self, Invoer};
use super::rijen;
use super::velden::Velden;
use super::{gebeurd, personen};
use entities::ids::{PersoonId, RijId};
use entities::moment::Moment;
use entities::zaak::{auditregel, rij};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};
use std::collections::BTreeSet;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::role::Rol;
use workflows::selecteren::beoordelingsronde::Act;

/// After everything that has happened.
const OOIT: Moment = Moment(i64::MAX);

/// Who was out at that moment.
pub(crate) async fn weg(
    db: &Db<'_>,
    rij: &rij::Model,
    op: Moment,
) -> Result<BTreeSet<PersoonId>, DbErr> {
    let mut weg = BTreeSet::new();
    for ronde in rondes(db, rij).await? {
        let melden: &'static str = Act::BelangMelden.into();
        let meldingen = auditregel::Entity::find()
            .filter(auditregel::COLUMN.rij_id.eq(ronde.id))
            .filter(auditregel::COLUMN.wat.eq(melden))
            .filter(auditregel::COLUMN.op.lte(op))
            .all(db)
            .await?;
        weg.extend(meldingen.into_iter().filter_map(|regel| regel.persoon_id));
        let gedaan = uitgevoerd(db, ronde.id, "onttrekking", Act::BeoordelaarOnttrekken).await?;
        let toen = gedaan.iter().filter(|entry| entry.op <= op);
        weg.extend(toen.filter_map(|entry| entry.sleutel.parse::<PersoonId>().ok()));
    }
    let gewisseld = herbeoordeling::gewisseld(db, rij, op).await?;
    weg.extend(gewisseld.into_iter().map(|wissel| wissel.weg));
    Ok(weg)
}

/// Who is out by now.
pub(crate) async fn onttrokken(
    db: &Db<'_>,
    rij: &rij::Model,
) -> Result<BTreeSet<PersoonId>, DbErr> {
    weg(db, rij, OOIT).await
}

/// The assessors that still sit.
pub(crate) async fn zittend(db: &Db<'_>, rij: &rij::Model) -> Result<BTreeSet<PersoonId>, DbErr> {
    personen::hielden_rol(db, rij, Rol::Beoordelaar, OOIT).await
}

/// What the chair decided about one withdrawn assessor.
pub(crate) struct Besluit {
    /// Who left.
    pub onttrokken: PersoonId,
    /// Who comes in the place; none for a smaller committee.
    pub vervanger: Option<PersoonId>,
    /// The committee goes on with one fewer.
    pub minder: bool,
}

impl Besluit {
    /// The decision in an entry; none when its key names nobody.
    pub(crate) fn van(entry: &Invoer) -> Option<Self> {
        Some(Self {
            onttrokken: entry.sleutel.parse().ok()?,
            vervanger: entry.velden.tekst("vervanger").parse().ok(),
            minder: entry.velden.tekst("besluit") == "minder",
        })
    }
}

impl From<Wissel> for Besluit {
    fn from(wissel: Wissel) -> Self {
        Self {
            onttrokken: wissel.weg,
            vervanger: Some(wissel.vervanger),
            minder: false,
        }
    }
}

/// The decisions on this perceel that were carried out, by the chair or in a herbeoordeling.
pub(crate) async fn geregeld(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<Besluit>, DbErr> {
    let mut besluiten = Vec::new();
    for ronde in rondes(db, rij).await? {
        let gedaan = uitgevoerd(db, ronde.id, "vervanging", Act::VervangingRegelen).await?;
        besluiten.extend(gedaan.iter().filter_map(Besluit::van));
    }
    let gewisseld = herbeoordeling::gewisseld(db, rij, OOIT).await?;
    besluiten.extend(gewisseld.into_iter().map(Besluit::from));
    Ok(besluiten)
}

async fn rondes(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<rij::Model>, DbErr> {
    if rij.perceel_id.is_none() {
        return Ok(vec![]);
    }
    rijen::verwant(db, rij, Verwant::OpPerceel(Kind::Beoordelingsronde)).await
}

/// The entries of a kind that were written before the last time of the act that carries them out.
async fn uitgevoerd(
    db: &Db<'_>,
    ronde: RijId,
    soort: &str,
    act: Act,
) -> Result<Vec<Invoer>, DbErr> {
    let gedaan = gebeurd::nummer(db, ronde, act).await?;
    let mut entries = invoer::alle::<serde_json::Value>(db, ronde, soort).await?;
    entries.retain(|entry| entry.regel_nr < gedaan);
    Ok(entries)
}
