//! A file that comes in parts, so that it can go on where it was after the connection dropped.
//!
//! Each part is an encrypted object of its own, kept as soon as it is whole; when a connection drops, what
//! arrived of the last part is kept too. When the file is complete its parts are read back, and it goes
//! the same way as a file that came at once: kind, limit, scan, hash, one object. That hash is of the
//! whole file, so no state of it has to survive between two requests.

mod aanvoer;
mod meter;
mod stukken;

use super::Deuren;
use super::bestanden::{self, Bestemming, Erbij, mag_schrijven, op_slot};
use super::pakket;
use super::perform::vers;
use super::weigering::Weigering;
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::store::rijen::Plek;
use crate::store::viewer::Viewer;
use crate::vault::{KluisFout, keur_naam, veilige_naam};
use entities::ids::{PakketId, RijId};
use entities::kluis::{overdracht, overdrachtdeel, pakket as pakket_tabel};
pub(super) use meter::Meter;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder};
pub use stukken::vul_aan;
use uuid::Uuid;

/// Seconds after which a file that comes in one go is no longer on its way.
const STILTE: i64 = 60;

/// How far a transfer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voortgang {
    /// The transfer.
    pub id: Uuid,
    /// The name of the file.
    pub naam: String,
    /// Bytes that were announced.
    pub grootte: u64,
    /// Bytes that are here; the next part begins there.
    pub ontvangen: u64,
    /// It comes in one go: there is nothing to go on with, only something to see.
    pub in_een_keer: bool,
    /// The file, when it is complete and kept.
    pub bestand: Option<Uuid>,
}

impl From<overdracht::Model> for Voortgang {
    fn from(model: overdracht::Model) -> Self {
        Self {
            id: model.id,
            naam: model.naam,
            grootte: u64::try_from(model.grootte).unwrap_or_default(),
            ontvangen: u64::try_from(model.ontvangen).unwrap_or_default(),
            in_een_keer: model.in_een_keer,
            bestand: model.bestand_id,
        }
    }
}

/// Announces a file: what it is called and how large it is.
///
/// # Errors
/// Who may not write here now, or a file that would not fit.
pub async fn begin(
    deuren: &Deuren,
    viewer: &Viewer,
    rij: RijId,
    naam: &str,
    grootte: u64,
) -> Result<Voortgang, Weigering> {
    let naam = veilige_naam(naam);
    keur_naam(&naam)?;
    let grens = deuren.uploads.max_bestand;
    if grootte == 0 {
        return Err(KluisFout::LeegBestand.into());
    }
    if grootte > grens {
        return Err(KluisFout::TeGroot { grens }.into());
    }
    let naar = bestanden::open_concept(deuren, viewer, rij).await?;
    let nieuw = overdracht::Model {
        id: nieuwe_id(),
        pakket_id: naar.pakket,
        organisatie_id: naar.organisatie,
        naam,
        grootte: i64::try_from(grootte).unwrap_or(i64::MAX),
        ontvangen: 0,
        in_een_keer: false,
        bestand_id: None,
        laatst: deuren.klok.werkelijk(),
    };
    let (uploads, nu) = (deuren.uploads, deuren.klok.nu());
    let (wie, rij) = (viewer.clone(), nieuw.clone());
    deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                op_slot(db, &wie, naar.rij, naar.pakket, nu).await?;
                let erbij = Erbij {
                    naam: &rij.naam,
                    grootte: rij.grootte,
                    van: rij.organisatie_id,
                    zelf: None,
                };
                erbij.in_pakket(db, uploads, naar.pakket).await?;
                overdracht::Entity::insert(overdracht::ActiveModel::from(rij))
                    .exec_without_returning(db)
                    .await?;
                Ok::<_, Weigering>(())
            })
        })
        .await?;
    Ok(nieuw.into())
}

/// How far one transfer is.
///
/// # Errors
/// `NietGevonden` when it is not of the viewer's own organisation, or gone.
pub async fn stand(db: &Db<'_>, viewer: &Viewer, id: Uuid) -> Result<Voortgang, Weigering> {
    let (overdracht, ..) = zoek(db, viewer, id).await?;
    Ok(overdracht.into())
}

/// The files on their way into the draft of a row.
///
/// # Errors
/// The database.
pub async fn onderweg(
    deuren: &Deuren,
    viewer: &Viewer,
    plek: &Plek,
) -> Result<Vec<Voortgang>, Weigering> {
    let db = &deuren.reader.db();
    // One that comes in one go writes down how far it is; in silence it broke off.
    let stil = deuren.klok.werkelijk() - STILTE;
    if !viewer.is_eigen(&plek.rij) {
        return Ok(vec![]);
    }
    let van = pakket::deelnemer::afzender(plek);
    let rij = van.and(plek.rij.inschrijving_id).unwrap_or(plek.rij.id);
    let concept = pakket_tabel::Entity::find()
        .filter(pakket_tabel::COLUMN.rij_id.eq(rij))
        .filter(pakket_tabel::COLUMN.concept_omhulsel.is_not_null())
        .one(db)
        .await?;
    let Some(concept) = concept else {
        return Ok(vec![]);
    };
    let lopend = overdracht::Entity::find()
        .filter(overdracht::COLUMN.pakket_id.eq(concept.id))
        .filter(overdracht::COLUMN.bestand_id.is_null())
        .filter(
            overdracht::COLUMN
                .in_een_keer
                .eq(false)
                .or(overdracht::COLUMN.laatst.gte(stil)),
        )
        .order_by_asc(overdracht::COLUMN.id)
        .all(db)
        .await?;
    let lopend = lopend.into_iter().filter(|o| o.organisatie_id == van);
    Ok(lopend.map(Voortgang::from).collect())
}

async fn delen(db: &Db<'_>, id: Uuid) -> Result<Vec<overdrachtdeel::Model>, DbErr> {
    overdrachtdeel::Entity::find()
        .filter(overdrachtdeel::COLUMN.overdracht_id.eq(id))
        .order_by_asc(overdrachtdeel::COLUMN.begin)
        .all(db)
        .await
}

/// Their rows are gone; what cannot be removed now, the sweep removes later.
async fn ruim_objecten(deuren: &Deuren, delen: &[overdrachtdeel::Model]) {
    for deel in delen {
        if let Err(fout) = deuren.opslag.verwijder(deel.object.into()).await {
            tracing::warn!(%fout, "a part of an upload stays until the next sweep");
        }
    }
}

/// The file was kept: the transfer remembers it, so that who missed the answer can still ask.
pub(super) async fn sluit_af(db: &Db<'_>, id: Uuid, bestand: Uuid) -> Result<(), Weigering> {
    let klaar = overdracht::Entity::update_many()
        .col_expr(overdracht::Column::BestandId, Expr::value(bestand))
        .filter(overdracht::COLUMN.id.eq(id))
        .filter(overdracht::COLUMN.bestand_id.is_null())
        .exec(db)
        .await?;
    if klaar.rows_affected != 1 {
        return Err(Weigering::Verouderd);
    }
    overdrachtdeel::Entity::delete_many()
        .filter(overdrachtdeel::COLUMN.overdracht_id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

/// Gives a transfer up.
///
/// # Errors
/// `NietGevonden` when it is not the viewer's.
pub async fn verwijder(deuren: &Deuren, viewer: &Viewer, id: Uuid) -> Result<RijId, Weigering> {
    let wie = viewer.clone();
    let (rij, delen) = deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                let (_, naar, _) = zoek(db, &wie, id).await?;
                Ok::<_, Weigering>((naar.rij, vergeet(db, &[id]).await?))
            })
        })
        .await?;
    ruim_objecten(deuren, &delen).await;
    Ok(rij)
}

/// Removes the rows of transfers; gives the parts whose objects nobody knows any more.
pub(super) async fn vergeet(
    db: &Db<'_>,
    ids: &[Uuid],
) -> Result<Vec<overdrachtdeel::Model>, DbErr> {
    let van = overdrachtdeel::COLUMN
        .overdracht_id
        .is_in(ids.iter().copied());
    let delen = overdrachtdeel::Entity::find()
        .filter(van.clone())
        .all(db)
        .await?;
    overdrachtdeel::Entity::delete_many()
        .filter(van)
        .exec(db)
        .await?;
    overdracht::Entity::delete_many()
        .filter(overdracht::COLUMN.id.is_in(ids.iter().copied()))
        .exec(db)
        .await?;
    Ok(delen)
}

/// Removes every transfer into a package: it was sealed, or thrown away. The objects are left to the sweep.
pub(super) async fn vergeet_bij(db: &Db<'_>, pakket: PakketId) -> Result<(), DbErr> {
    let lopend = overdracht::Entity::find()
        .filter(overdracht::COLUMN.pakket_id.eq(pakket))
        .all(db)
        .await?;
    let ids: Vec<Uuid> = lopend.into_iter().map(|o| o.id).collect();
    vergeet(db, &ids).await.map(drop)
}

/// The transfer, where it goes, and its draft, when the viewer may write in it now.
async fn zoek(
    db: &Db<'_>,
    viewer: &Viewer,
    id: Uuid,
) -> Result<(overdracht::Model, Bestemming, pakket_tabel::Model), Weigering> {
    let overdracht = overdracht::Entity::find_by_id(id)
        .filter(overdracht::COLUMN.in_een_keer.eq(false))
        .one(db)
        .await?
        .ok_or(Weigering::NietGevonden)?;
    let concept = pakket_tabel::Entity::find_by_id(overdracht.pakket_id)
        .one(db)
        .await?
        .filter(|pakket| pakket.concept_omhulsel.is_some())
        .ok_or(Weigering::NietGevonden)?;
    let van = overdracht.organisatie_id;
    let rij = pakket::deelnemer::rij_van(db, viewer, &concept, van).await?;
    let plek = vers(db, viewer, rij).await?;
    // Who may write in the package may not therefore touch what another organisation sends.
    if !viewer.is_eigen(&plek.rij) || pakket::deelnemer::afzender(&plek) != van {
        return Err(Weigering::NietGevonden);
    }
    mag_schrijven(&plek)?;
    let naar = Bestemming::van(&concept, rij, van)?;
    Ok((overdracht, naar, concept))
}
