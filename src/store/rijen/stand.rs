//! A row as its own party may know it: `inzage` says which state, the audit trail since when.

use super::{Plek, verwant};
use crate::store::db::Db;
use crate::store::gebeurd;
use entities::ids::RijId;
use entities::zaak::{auditregel, rij};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use workflows::contracteren::gunningsbeslissing;
use workflows::effect::Verwant;
use workflows::inzage::{self, Verteld};
use workflows::machine::Kind;
use workflows::perceel;

/// What lies behind the state that a party is shown.
#[derive(Clone, Debug)]
pub(super) struct Verhuld {
    /// The row as it is.
    pub echt: rij::Model,
    /// The last audit line of the row that the party may know of.
    pub tot: i64,
}

/// Shows the state that the party may know, with the version that the row had then.
pub(super) async fn verhul(db: &Db<'_>, plek: &mut Plek) -> Result<(), DbErr> {
    let (kind, toestand) = (plek.kind, &plek.rij.toestand);
    let niets = Verteld {
        bafo: true,
        ..Verteld::default()
    };
    if inzage::publieke_stand(kind, toestand, niets).is_none() {
        return Ok(());
    }
    let verteld = verteld(db, &plek.rij).await?;
    let Some(getoond) = inzage::publieke_stand(kind, toestand, verteld) else {
        return Ok(());
    };
    let tot = bereikt(db, plek.rij.id, getoond).await?.unwrap_or_default();
    let versie = versie_bij(db, plek.rij.id, tot).await?;
    let getoond = rij::Model {
        toestand: getoond.to_owned(),
        versie,
        ..plek.rij.clone()
    };
    let echt = std::mem::replace(&mut plek.rij, getoond);
    plek.verhuld = Some(Verhuld { echt, tot });
    Ok(())
}

/// What the parties of the perceel of this row were told.
async fn verteld(db: &Db<'_>, rij: &rij::Model) -> Result<Verteld, DbErr> {
    let Some(perceel) = rij.perceel_id else {
        return Ok(Verteld::default());
    };
    let niets = super::toestand(db, Some(perceel)).await? == "niet-gegund";
    let selectie = gebeurd::laatst(db, perceel, perceel::Act::SelectieMededelen).await?;
    let mut gunning = niets;
    for beslissing in verwant(db, rij, Verwant::OpPerceel(Kind::Gunningsbeslissing)).await? {
        let mededelen = gunningsbeslissing::Act::Mededelen;
        gunning |= gebeurd::laatst(db, beslissing.id, mededelen)
            .await?
            .is_some();
    }
    Ok(Verteld {
        selectie: niets || selectie.is_some(),
        gunning,
        bafo: bereikt(db, rij.id, "bafo-ingediend").await?.is_some(),
    })
}

/// The audit line by which a row last came in a state.
async fn bereikt(db: &Db<'_>, rij: RijId, toestand: &str) -> Result<Option<i64>, DbErr> {
    let regel = auditregel::Entity::find()
        .filter(auditregel::COLUMN.rij_id.eq(rij))
        .filter(auditregel::COLUMN.naar.eq(toestand))
        .filter(auditregel::COLUMN.van.ne(toestand))
        .order_by_desc(auditregel::COLUMN.nr)
        .one(db)
        .await?;
    Ok(regel.map(|regel| regel.nr))
}

/// The version that a row had after an audit line: every act and entry is one more, a paraaf is not.
async fn versie_bij(db: &Db<'_>, rij: RijId, tot: i64) -> Result<i64, DbErr> {
    let regels = auditregel::Entity::find()
        .filter(auditregel::COLUMN.rij_id.eq(rij))
        .filter(auditregel::COLUMN.nr.lte(tot))
        .filter(auditregel::COLUMN.wat.not_like("paraaf %"))
        .filter(auditregel::COLUMN.wat.not_like("geweigerd %"))
        .count(db)
        .await?;
    Ok(i64::try_from(regels).unwrap_or(i64::MAX))
}
