//! The pieces of a file that comes in parts, and the whole that they become.

use super::super::bestanden::{self, Bestemming, op_slot};
use super::super::weigering::Weigering;
use super::super::{Deuren, pakket};
use super::aanvoer::Aanvoer;
use super::{Voortgang, delen, ruim_objecten, verwijder, zoek};
use crate::store::db::Db;
use crate::store::viewer::Viewer;
use crate::vault::{Geheim, KluisFout, ObjectSleutel};
use entities::kluis::{overdracht, overdrachtdeel, pakket as pakket_tabel};
use futures::stream::{self, Stream, StreamExt, TryStreamExt};
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter};
use std::error::Error;
use std::io;
use tokio_util::io::ReaderStream;
use uuid::Uuid;

/// A part is closed and kept after so many bytes, so that a crash costs no more than this.
const DEEL: u64 = 8 * 1024 * 1024;

/// The most parts of one file: who sends it byte by byte would fill the store with headers.
const MEESTE_DELEN: u64 = 2_000;

/// Takes in what follows after `begin` bytes; with the last byte the file is kept. An empty piece at
/// the end of a complete transfer tries that last step again.
///
/// # Errors
/// [`KluisFout::AnderPunt`] when the piece does not begin where the former ended; otherwise as
/// [`bestanden::voeg_toe`]. What arrived before a connection broke is kept.
pub async fn vul_aan<S, B, E>(
    deuren: &Deuren,
    viewer: &Viewer,
    id: Uuid,
    begin: u64,
    bron: S,
) -> Result<Voortgang, Weigering>
where
    S: Stream<Item = Result<B, E>> + Unpin + Send + 'static,
    B: AsRef<[u8]> + Send,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let (deuren, viewer) = (deuren.clone(), viewer.clone());
    // A task of its own: the server drops a request whose connection broke, and what arrived must
    // still be kept then.
    tokio::spawn(async move { neem_op(&deuren, &viewer, id, begin, bron).await })
        .await
        .map_err(|fout| Weigering::Defect(format!("de overdracht brak af: {fout}")))?
}

async fn neem_op<S, B, E>(
    deuren: &Deuren,
    viewer: &Viewer,
    id: Uuid,
    begin: u64,
    bron: S,
) -> Result<Voortgang, Weigering>
where
    S: Stream<Item = Result<B, E>> + Unpin + Send,
    B: AsRef<[u8]> + Send,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let mut aanvoer = Aanvoer::van(bron);
    let uit = lees(deuren, viewer, id, begin, &mut aanvoer).await;
    if uit.is_err() {
        // Who still sends does not listen: read on for a while, so that the refusal is heard.
        aanvoer.loop_leeg(deuren.uploads.max_bestand).await;
    }
    uit
}

async fn lees<S, B, E>(
    deuren: &Deuren,
    viewer: &Viewer,
    id: Uuid,
    begin: u64,
    aanvoer: &mut Aanvoer<S>,
) -> Result<Voortgang, Weigering>
where
    S: Stream<Item = Result<B, E>> + Unpin + Send,
    B: AsRef<[u8]> + Send,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let (overdracht, naar, concept) = zoek(&deuren.reader.db(), viewer, id).await?;
    let mut stand = Voortgang::from(overdracht);
    if stand.bestand.is_some() {
        return Ok(stand);
    }
    if begin != stand.ontvangen {
        let ontvangen = stand.ontvangen;
        return Err(KluisFout::AnderPunt { ontvangen }.into());
    }
    while stand.ontvangen < stand.grootte && aanvoer.heeft_meer().await {
        stand.ontvangen += bewaar_deel(deuren, viewer, &stand, &naar, aanvoer).await?;
    }
    if aanvoer.heeft_meer().await {
        verwijder(deuren, viewer, id).await?;
        return Err(KluisFout::MeerDanAangekondigd.into());
    }
    aanvoer.sloot_goed_af()?;
    if stand.ontvangen == stand.grootte {
        stand.bestand = Some(rond_af(deuren, viewer, &stand, naar, &concept).await?);
    }
    Ok(stand)
}

/// Keeps the next part: its object first, then its row. Gives its size.
async fn bewaar_deel<S, B, E>(
    deuren: &Deuren,
    viewer: &Viewer,
    stand: &Voortgang,
    naar: &Bestemming,
    aanvoer: &mut Aanvoer<S>,
) -> Result<u64, Weigering>
where
    S: Stream<Item = Result<B, E>> + Unpin,
    B: AsRef<[u8]>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let object = ObjectSleutel::nieuw();
    let ruimte = DEEL.min(stand.grootte - stand.ontvangen);
    let stuk = aanvoer.stuk(ruimte);
    let opslag = &deuren.opslag;
    let bewaard = opslag
        .bewaar_deel(object, &naar.ontvanger, stuk, ruimte)
        .await?;
    let deel = overdrachtdeel::Model {
        overdracht_id: stand.id,
        begin: i64::try_from(stand.ontvangen).unwrap_or(i64::MAX),
        object: object.into(),
        grootte: i64::try_from(bewaard.grootte).unwrap_or(i64::MAX),
    };
    let (wie, rij, pakket, nu) = (
        viewer.clone(),
        naar.rij,
        naar.pakket,
        deuren.klok.werkelijk(),
    );
    let wettelijk = deuren.klok.nu();
    let uit = deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                op_slot(db, &wie, rij, pakket, wettelijk).await?;
                leg_deel_vast(db, deel, nu).await
            })
        })
        .await;
    if uit.is_err() {
        // Nobody knows the object; what a failure here leaves behind, the sweep removes.
        let _ = opslag.verwijder(object).await;
    }
    uit.map(|()| bewaard.grootte)
}

/// Of two pieces that begin at the same place, the first one counts.
async fn leg_deel_vast(db: &Db<'_>, deel: overdrachtdeel::Model, nu: i64) -> Result<(), Weigering> {
    let id = deel.overdracht_id;
    let verder = overdracht::Entity::update_many()
        .col_expr(
            overdracht::Column::Ontvangen,
            Expr::value(deel.begin.saturating_add(deel.grootte)),
        )
        .col_expr(overdracht::Column::Laatst, Expr::value(nu))
        .filter(overdracht::COLUMN.id.eq(id))
        .filter(overdracht::COLUMN.ontvangen.eq(deel.begin))
        .filter(overdracht::COLUMN.bestand_id.is_null())
        .exec(db)
        .await?;
    if verder.rows_affected != 1 {
        return Err(Weigering::Verouderd);
    }
    let delen = overdrachtdeel::Entity::find()
        .filter(overdrachtdeel::COLUMN.overdracht_id.eq(id))
        .count(db)
        .await?;
    if delen >= MEESTE_DELEN {
        return Err(KluisFout::TeVeelStukken.into());
    }
    overdrachtdeel::Entity::insert(overdrachtdeel::ActiveModel::from(deel))
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Makes one file of the parts. A file that turns out to be wrong is forgotten; after any other failure
/// the parts stay, and the last step can be tried again.
async fn rond_af(
    deuren: &Deuren,
    viewer: &Viewer,
    stand: &Voortgang,
    naar: Bestemming,
    concept: &pakket_tabel::Model,
) -> Result<Uuid, Weigering> {
    let delen = delen(&deuren.reader.db(), stand.id).await?;
    let geheim = pakket::conceptgeheim(deuren, concept)?;
    let bron = Box::pin(achter_elkaar(deuren, &geheim, &delen));
    let naam = stand.naam.clone();
    let uit = bestanden::neem_aan(deuren, viewer, naar, naam, bron, Some(stand.id)).await;
    match uit {
        Ok(_) => ruim_objecten(deuren, &delen).await,
        Err(Weigering::Kluis(KluisFout::InhoudPastNiet { .. } | KluisFout::Virus)) => {
            verwijder(deuren, viewer, stand.id).await?;
        }
        Err(_) => {}
    }
    uit
}

/// The plaintext of all parts, one after the other.
fn achter_elkaar<'a>(
    deuren: &'a Deuren,
    geheim: &'a Geheim,
    delen: &'a [overdrachtdeel::Model],
) -> impl Stream<Item = io::Result<impl AsRef<[u8]>>> + 'a {
    stream::iter(delen)
        .then(move |deel| deuren.opslag.lees(deel.object.into(), geheim))
        .map_ok(ReaderStream::new)
        .map_err(io::Error::other)
        .try_flatten()
}
