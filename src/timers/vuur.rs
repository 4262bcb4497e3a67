//! Fires the terms that are over.

use crate::acts::{Deuren, Verzoek, Weigering, perform};
use crate::store::db::Db;
use crate::store::rijen;
use crate::store::viewer::Viewer;
use crate::views::tijd::{self, Vorm};
use entities::ids::RijId;
use entities::moment::Moment;
use entities::zaak::{dossier, timer};
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder};
use uuid::Uuid;
use workflows::desk::Refusal;
use workflows::effect::Verwant;
use workflows::machine::Kind;

/// Acts after which no package is a draft any more.
const SLUITEN: [&str; 2] = ["sluiten", "bafo-sluiten"];
/// How often a term is tried again at once when somebody else was just acting on its row.
const OPNIEUW: usize = 5;

/// A term that was over, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gevuurd {
    /// The row.
    pub rij: RijId,
    /// Its machine, by code.
    pub machine: String,
    /// The perceel on which it stands, by code; empty when the procedure has only one.
    pub perceel: String,
    /// The act of the clock.
    pub handeling: String,
    /// When the term ended.
    pub due: Moment,
    /// When it fired, by the legal clock: later than it was due, after an interruption.
    pub op: Moment,
    /// What came of it.
    pub afloop: Afloop,
}

/// What came of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Afloop {
    /// The act was performed and led to this state.
    Gedaan(String),
    /// The state no longer knows the act: the term has no meaning any more.
    Gesloten,
    /// These rules are not met; it is tried again after a change in its dossier.
    Wacht(Vec<&'static str>),
    /// It broke off, by our own fault; it is tried again the next time.
    Afgebroken,
}

/// Fires every term that is over, in order of (due, id), and gives what came of each. A term that an
/// act sets while this runs takes its place in that order.
///
/// # Errors
/// The database.
pub async fn vuur(deuren: &Deuren) -> Result<Vec<Gevuurd>, DbErr> {
    let mut gevuurd = Vec::new();
    let mut afgebroken: Vec<Uuid> = Vec::new();
    while let Some((timer, kop)) = volgende(deuren, &afgebroken).await? {
        let afloop = probeer(deuren, &timer, kop).await?;
        if afloop == Afloop::Afgebroken {
            afgebroken.push(timer.id);
        }
        gevuurd.push(Gevuurd {
            perceel: perceel_bij(&deuren.reader.db(), timer.rij_id).await?,
            rij: timer.rij_id,
            machine: timer.machine,
            handeling: timer.handeling,
            due: timer.due,
            op: deuren.klok.nu(),
            afloop,
        });
    }
    Ok(gevuurd)
}

/// The code of the perceel of a row, where there are several to tell apart.
async fn perceel_bij(db: &Db<'_>, rij: RijId) -> Result<String, DbErr> {
    let Some(rij) = rijen::rij(db, rij).await? else {
        return Ok(String::new());
    };
    let percelen = rijen::verwant(db, &rij, Verwant::InProcedure(Kind::Perceel)).await?;
    let eigen = percelen
        .iter()
        .find(|perceel| Some(perceel.id) == rij.perceel_id);
    let code = eigen
        .filter(|_| percelen.len() > 1)
        .map(|perceel| perceel.code.clone());
    Ok(code.unwrap_or_default())
}

/// The first term that is over and may be tried, with the head of its dossier. The head is read before
/// the try, so that a change that comes during it counts as one.
async fn volgende(deuren: &Deuren, zonder: &[Uuid]) -> Result<Option<(timer::Model, i64)>, DbErr> {
    let db = deuren.reader.db();
    let timer = timer::Entity::find()
        .filter(timer::COLUMN.stand.eq("open"))
        .filter(timer::COLUMN.due.lt(deuren.klok.nu()))
        .filter(timer::COLUMN.id.is_not_in(zonder.iter().copied()))
        .filter(Expr::exists(veranderd_dossier()))
        .order_by_asc(timer::COLUMN.due)
        .order_by_asc(timer::COLUMN.id)
        .one(&db)
        .await?;
    let Some(timer) = timer else { return Ok(None) };
    let dossier = dossier::Entity::find_by_id(timer.dossier_id)
        .one(&db)
        .await?;
    Ok(Some((timer, dossier.map_or(0, |d| d.kop_nr))))
}

/// The dossier of a term, when it is not what it was at the last refused try.
fn veranderd_dossier() -> SelectStatement {
    let van_timer = |kolom: timer::Column| Expr::col((timer::Entity, kolom));
    let van_dossier = |kolom: dossier::Column| Expr::col((dossier::Entity, kolom));
    Query::select()
        .expr(Expr::value(1))
        .from(dossier::Entity)
        .and_where(van_dossier(dossier::Column::Id).eq(van_timer(timer::Column::DossierId)))
        .and_where(van_dossier(dossier::Column::KopNr).ne(van_timer(timer::Column::GeprobeerdBij)))
        .to_owned()
}

async fn probeer(deuren: &Deuren, timer: &timer::Model, kop: i64) -> Result<Afloop, DbErr> {
    for _ in 0..OPNIEUW {
        match handel(deuren, timer).await {
            Ok(naar) => {
                noteer(deuren, timer.id, Noot::Stand("gedaan")).await?;
                return Ok(Afloop::Gedaan(naar));
            }
            Err(Weigering::Verouderd) => {}
            Err(Weigering::Wet(Refusal::WrongState { .. }) | Weigering::NietGevonden) => {
                noteer(deuren, timer.id, Noot::Stand("gesloten")).await?;
                return Ok(Afloop::Gesloten);
            }
            Err(Weigering::Wet(Refusal::Unmet { unmet })) => {
                noteer(deuren, timer.id, Noot::GeprobeerdBij(kop)).await?;
                return Ok(Afloop::Wacht(unmet.iter().map(|u| u.code).collect()));
            }
            Err(Weigering::Database(fout)) => return Err(fout),
            Err(fout) => {
                tracing::error!(timer = %timer.id, handeling = %timer.handeling, %fout, "termijn brak af");
                return Ok(Afloop::Afgebroken);
            }
        }
    }
    Ok(Afloop::Afgebroken)
}

/// Performs the act as the clock. The version keeps two replicas from performing it twice where the
/// state does not change.
async fn handel(deuren: &Deuren, timer: &timer::Model) -> Result<String, Weigering> {
    let rij = rijen::rij(&deuren.reader.db(), timer.rij_id)
        .await?
        .ok_or(Weigering::NietGevonden)?;
    let due = tijd::moment(timer.due.0, Vorm::Gewoon)
        .map_err(|fout| Weigering::Defect(fout.to_string()))?;
    let verzoek = Verzoek {
        versie: Some(rij.versie),
        toelichting: Some(format!("De termijn liep tot en met {due}.")),
        ..Verzoek::kaal(Viewer::klok(), timer.rij_id, &timer.handeling)
    };
    let gedaan = perform(deuren, verzoek).await?;
    if SLUITEN.contains(&timer.handeling.as_str()) {
        deuren.writer.veeg().await?;
    }
    Ok(gedaan.naar)
}

/// What is written down about a term.
#[derive(Clone, Copy)]
enum Noot {
    Stand(&'static str),
    GeprobeerdBij(i64),
}

async fn noteer(deuren: &Deuren, timer: Uuid, noot: Noot) -> Result<(), DbErr> {
    deuren
        .writer
        .write(move |db| Box::pin(noteer_binnen(db, timer, noot)))
        .await
}

/// Writes it down, unless the act replaced the term or another replica was first.
async fn noteer_binnen(db: &Db<'_>, timer: Uuid, noot: Noot) -> Result<(), DbErr> {
    let (kolom, waarde) = match noot {
        Noot::Stand(stand) => (timer::Column::Stand, Expr::value(stand)),
        Noot::GeprobeerdBij(kop) => (timer::Column::GeprobeerdBij, Expr::value(kop)),
    };
    timer::Entity::update_many()
        .col_expr(kolom, waarde)
        .filter(timer::COLUMN.id.eq(timer))
        .filter(timer::COLUMN.stand.eq("open"))
        .exec(db)
        .await?;
    Ok(())
}
