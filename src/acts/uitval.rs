//! The log of outages that the platform keeps of itself (DOMAIN.md 4.2, `StoringGemeld`; Aw 2012 art. 2.109).
//!
//! As long as one replica runs, it keeps a sign of life up to date. A gap in it is a time in which nobody could
//! hand in. When that was just before a closing, the platform writes the failure down with the procedure,
//! together with a new closing that is the same for all. Whether the term is extended, people decide.

use super::Deuren;
use super::perform::{Verzoek, perform};
use super::record::Ingevuld;
use super::weigering::Weigering;
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::store::viewer::Viewer;
use crate::store::{invoer, regels};
use entities::ids::RijId;
use entities::kluis::{hartslag, uitval};
use entities::moment::Moment;
use entities::zaak::rij;
use jiff::{SignedDuration, Timestamp};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use workflows::machine::Kind;
use workflows::procedure::{Act, At};
use workflows::termijnen::sluiting_na_storing;

/// Seconds without a sign of life that are an outage.
pub const STILTE: i64 = 60;

/// The one row of the sign of life.
const ENIGE: i64 = 1;

/// Gives a sign of life at this moment; when the last one was too long ago, the outage is written down and
/// given back.
///
/// # Errors
/// The database.
pub async fn klop(deuren: &Deuren, nu: Moment) -> Result<Option<uitval::Model>, Weigering> {
    deuren
        .writer
        .write(move |db| Box::pin(async move { teken(db, nu).await }))
        .await
}

async fn teken(db: &Db<'_>, nu: Moment) -> Result<Option<uitval::Model>, Weigering> {
    let Some(vorig) = hartslag::Entity::find_by_id(ENIGE).one(db).await? else {
        let eerste = hartslag::Model {
            id: ENIGE,
            laatst: nu,
        };
        hartslag::Entity::insert(hartslag::ActiveModel::from(eerste))
            .exec_without_returning(db)
            .await?;
        return Ok(None);
    };
    if nu <= vorig.laatst {
        return Ok(None);
    }
    let gezet = hartslag::Entity::update_many()
        .col_expr(hartslag::Column::Laatst, Expr::value(nu.0))
        .filter(hartslag::COLUMN.id.eq(ENIGE))
        .filter(hartslag::COLUMN.laatst.eq(vorig.laatst))
        .exec(db)
        .await?;
    // Another replica was first: what there was to see, it saw.
    if gezet.rows_affected != 1 || nu.0 - vorig.laatst.0 <= STILTE {
        return Ok(None);
    }
    let uitval = uitval::Model {
        id: nieuwe_id(),
        van: vorig.laatst,
        tot: nu,
        verwerkt: false,
    };
    uitval::Entity::insert(uitval::ActiveModel::from(uitval.clone()))
        .exec_without_returning(db)
        .await?;
    Ok(Some(uitval))
}

/// Writes every outage that was not looked at yet down with the procedures whose closing it touched; gives
/// those procedures. A crash in the middle does no harm: what was written down is not written again.
///
/// # Errors
/// The database, or our own mistake.
pub async fn verwerk(deuren: &Deuren) -> Result<Vec<RijId>, Weigering> {
    let db = deuren.reader.db();
    let nieuw = uitval::Entity::find()
        .filter(uitval::COLUMN.verwerkt.eq(false))
        .order_by_asc(uitval::COLUMN.van)
        .all(&db)
        .await?;
    let mut geraakt = Vec::new();
    for uitval in nieuw {
        for (procedure, sluiting) in geraakte_procedures(&db, &uitval).await? {
            if !al_vastgelegd(&db, procedure, &uitval).await? {
                leg_vast(deuren, procedure, sluiting, &uitval).await?;
                geraakt.push(procedure);
            }
        }
        let klaar = uitval::ActiveModel {
            id: sea_orm::ActiveValue::Set(uitval.id),
            verwerkt: sea_orm::ActiveValue::Set(true),
            ..Default::default()
        };
        deuren
            .writer
            .write(move |db| {
                Box::pin(async move { uitval::Entity::update(klaar).exec(db).await.map(drop) })
            })
            .await?;
    }
    Ok(geraakt)
}

/// Procedures that take submissions, or did, and whose closing lies in the outage or less than a day after it.
async fn geraakte_procedures(
    db: &Db<'_>,
    uitval: &uitval::Model,
) -> Result<Vec<(RijId, Timestamp)>, Weigering> {
    let open: [&str; 2] = [At::Gepubliceerd.into(), At::InschrijvingGesloten.into()];
    let procedures = rij::Entity::find()
        .filter(rij::COLUMN.machine.eq(Kind::Procedure.name()))
        .filter(rij::COLUMN.toestand.is_in(open))
        .order_by_asc(rij::COLUMN.id)
        .all(db)
        .await?;
    let (van, tot) = (Timestamp::from(uitval.van), Timestamp::from(uitval.tot));
    let mut uit = Vec::new();
    for procedure in procedures {
        let Some(regels) = regels::regels(db, procedure.id).await? else {
            continue;
        };
        let sluiting = regels.sluiting;
        if van <= sluiting && tot + SignedDuration::from_hours(24) >= sluiting {
            uit.push((procedure.id, sluiting));
        }
    }
    Ok(uit)
}

/// What is read of the entry of a failure.
#[derive(Deserialize)]
struct Storing {
    /// When it began, in UTC seconds.
    van: i64,
}

async fn al_vastgelegd(
    db: &Db<'_>,
    procedure: RijId,
    uitval: &uitval::Model,
) -> Result<bool, Weigering> {
    let storing = invoer::een::<Storing>(db, procedure, "storing").await?;
    Ok(storing.is_some_and(|entry| entry.velden.van >= uitval.van.0))
}

/// The failure and the proposal, with the act that tells the people, in one transaction.
async fn leg_vast(
    deuren: &Deuren,
    procedure: RijId,
    sluiting: Timestamp,
    uitval: &uitval::Model,
) -> Result<(), Weigering> {
    let (van, tot) = (Timestamp::from(uitval.van), Timestamp::from(uitval.tot));
    let bewijs = format!(
        "Tenderspoor gaf in deze tijd geen teken van leven. Dat staat in het eigen storingslogboek, kenmerk {}.",
        uitval.id
    );
    let storing = json!({ "van": van, "tot": tot, "bewijs": bewijs });
    let voorstel = json!({ "sluiting": sluiting_na_storing(sluiting, van, tot) });
    let handeling: &str = Act::StoringVastleggen.into();
    let verzoek = Verzoek {
        invoer: vec![
            ingevuld("storing", storing),
            ingevuld("verlenging", voorstel),
        ],
        ..Verzoek::kaal(Viewer::systeem(), procedure, handeling)
    };
    perform(deuren, verzoek).await?;
    Ok(())
}

fn ingevuld(soort: &str, velden: Value) -> Ingevuld {
    let velden = match velden {
        Value::Object(velden) => velden,
        _ => Map::new(),
    };
    Ingevuld {
        soort: soort.to_owned(),
        velden,
    }
}
